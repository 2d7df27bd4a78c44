import { html } from '../html/html.js';
import type { Html } from '../html/html.js';
import { datesOf, edtf, exactDate } from '../linked-data/dates.js';
import { actorNode, imageNode, itemId, literal, recordNode, some } from '../linked-data/nodes.js';
import { found } from '../page/page-content.js';
import type { PageContent } from '../page/page-content.js';
import { PAGING_ARGUMENTS, PAGING_VARIABLES, pageType, pagingOf, pathOfPage } from '../page/page-type.js';
import type { LocalizedText, PageView } from '../page/page-view.js';
import { dateInWords } from '../parts/date-element.js';
import { eventSection, neighboursOf } from '../parts/event-list.js';
import { actorLink, factList, figure, itemList, officeLink, section, wikidataLink } from '../parts/facts.js';
import type {
  Actor,
  Counted,
  EventPage,
  HistoricalDate,
  Image,
  RecordData,
  Statement,
  TitledItem,
} from '../parts/fragments.js';
import { pathTo } from '../parts/paths.js';
import { aliasLines, heading, recordSections } from '../parts/record.js';
import type { Alias } from '../parts/record.js';
import { statementList } from '../parts/statements.js';

const QUERY = `query ActorPage($reference: ID!, $language: LanguageTag!, ${PAGING_VARIABLES}) {
  actor(id: $reference) {
    ...Actor ...Record
    aliases { language text note }
    ... on Person {
      descriptions(language: $language) { language text } born { ...Date } died { ...Date } image { ...Image }
      tenures { extent period { ...Date } office { ...OfficeItem } }
    }
    ... on State {
      officialNames(language: $language) { language text } iso3166Alpha3 existence { ...Date } image { ...Image }
      succeeds { date { ...Date } predecessor { ...Actor } }
      succeededBy { date { ...Date } successor { ...Actor } }
      relations(first: 100) { totalCount nodes { slug title } }
      offices(first: 100) { totalCount nodes { ...OfficeItem } }
    }
    ... on Organization {
      existence { ...Date } image { ...Image } parent { ...Actor } seat { ...Actor }
      offices(first: 100) { totalCount nodes { ...OfficeItem } }
    }
    ... on Group { members { ...Actor } }
    statements(first: 10) { totalCount nodes { ...Statement } }
    timeline(${PAGING_ARGUMENTS}, order: OLDEST_FIRST) { ...EventPage }
  }
}`;

interface ActorData extends Actor, RecordData {
  readonly aliases: readonly Alias[];
  readonly descriptions?: readonly LocalizedText[];
  readonly born?: HistoricalDate | null;
  readonly died?: HistoricalDate | null;
  readonly image?: Image | null;
  readonly tenures?: readonly {
    readonly extent: 'TERM' | 'ATTESTED';
    readonly period: HistoricalDate;
    readonly office: TitledItem;
  }[];
  readonly officialNames?: readonly LocalizedText[];
  readonly iso3166Alpha3?: string | null;
  readonly existence?: HistoricalDate | null;
  readonly succeeds?: readonly { readonly date: HistoricalDate; readonly predecessor: Actor }[];
  readonly succeededBy?: readonly { readonly date: HistoricalDate; readonly successor: Actor }[];
  readonly relations?: Counted<{ readonly slug: string; readonly title: string }>;
  readonly offices?: Counted<TitledItem>;
  readonly parent?: Actor | null;
  readonly seat?: Actor | null;
  readonly members?: readonly Actor[];
  readonly statements: Counted<Statement>;
  readonly timeline: EventPage;
}

/** The page of a person, a state, an organization or a group. */
export const ACTOR_PAGE = pageType<{ actor: ActorData }>({
  route: '/actors/:reference',
  query: QUERY,
  variables: ({ search }) => pagingOf(search),
  respond({ actor }, { view, reference, search }) {
    const path = pathTo.actor(actor.slug);
    if (actor.slug !== reference) return { status: 301, path };
    return found(actorContent(view, actor, pathOfPage(path, search)));
  },
});

function actorContent(view: PageView, actor: ActorData, path: string): PageContent {
  const { slug, names, descriptions, timeline, image, recordedAt, updatedAt } = actor;
  const base = pathTo.actor(slug);
  const name = names[0]?.text ?? slug;
  const description =
    descriptions?.[0]?.text ?? `${kindOf(view, actor)}${view.words.comma}${view.count('events', timeline.totalCount)}`;
  return {
    title: name,
    description: `${name}${view.words.colon}${description}`,
    path,
    type: actor.__typename === 'Person' ? 'profile' : 'website',
    image: image?.url ?? null,
    recordedAt,
    updatedAt,
    ...neighboursOf(timeline, base),
    body: actorBody(view, actor, base),
    graph: [recordNode(view, path, actor), { ...actorLinkedData(view, actor), '@id': itemId(view, path) }],
  };
}

function kindOf(view: PageView, { __typename: type, organizationKind }: ActorData): string {
  return organizationKind === undefined
    ? view.label('ActorKind', type.toUpperCase())
    : view.label('OrganizationKind', organizationKind);
}

function actorBody(view: PageView, actor: ActorData, path: string): Html {
  const { words } = view;
  const { descriptions = [], tenures = [], offices, statements, timeline } = actor;
  const held = tenures.map(
    ({ office, period, extent }) =>
      html`${officeLink(view, office)}${words.comma}${dateInWords(view, period)}${extent === 'ATTESTED' && html` <small>${words.attested}</small>`}`,
  );
  const offered = offices?.nodes.map((office) => officeLink(view, office)) ?? [];
  return html`<article>
    <p>${kindOf(view, actor)}</p>
    ${heading(view, actor.names)}
    ${descriptions.length > 0 && html`<p>${view.passage(descriptions)}</p> `}${figure(view, actor.image)}${actorFacts(view, actor)}${[
      section('offices', words.offices, itemList(view, held)),
      section('body-offices', words.bodyOffices, itemList(view, offered, offices?.totalCount)),
      section('statements', words.statements, statementList(view, statements, { namesEvent: true })),
    ]}${eventSection(view, timeline, path)}${recordSections(view, actor)}
  </article>`;
}

function actorFacts(view: PageView, actor: ActorData): Html | null {
  const { words } = view;
  const { aliases, officialNames = [], born, died, existence, parent, seat, wikidataId } = actor;
  const { members = [], relations, succeeds = [], succeededBy = [] } = actor;
  return factList([
    [words.officialName, officialNames.length > 0 ? view.text(officialNames) : null],
    [words.aliases, ...aliasLines(view, aliases)],
    [words.born, born && dateInWords(view, born)],
    [words.died, died && dateInWords(view, died)],
    [words.existence, existence && dateInWords(view, existence)],
    [words.parent, parent && actorLink(view, parent)],
    [words.seat, seat && actorLink(view, seat)],
    [words.members, ...members.map((member) => actorLink(view, member))],
    [
      words.succeeds,
      ...succeeds.map(
        ({ predecessor, date }) => html`${actorLink(view, predecessor)}${words.comma}${dateInWords(view, date)}`,
      ),
    ],
    [
      words.succeededBy,
      ...succeededBy.map(
        ({ successor, date }) => html`${actorLink(view, successor)}${words.comma}${dateInWords(view, date)}`,
      ),
    ],
    [
      words.relations,
      ...(relations?.nodes ?? []).map(({ slug, title }) => view.link(pathTo.relation(slug), html`<bdi>${title}</bdi>`)),
    ],
    ['Wikidata', wikidataLink(view, wikidataId)],
  ]);
}

function actorLinkedData(view: PageView, actor: ActorData): object {
  const { aliases, descriptions, officialNames, born, died, image, tenures, parent, members, existence } = actor;
  const isPerson = actor.__typename === 'Person';
  return {
    ...actorNode(view, actor),
    alternateName: some(aliases.map(({ text, language }) => literal([{ text, language }]))),
    description: descriptions && literal(descriptions),
    image: imageNode(image),
    ...(isPerson && {
      birthDate: exactDate(born),
      deathDate: exactDate(died),
      hasOccupation: tenures?.map(({ office, period }) => ({
        '@type': 'Role',
        ...datesOf(period),
        'org:role': {
          '@type': 'org:Post',
          '@id': itemId(view, pathTo.office(office.slug)),
          name: literal(office.titles),
        },
      })),
    }),
    legalName: officialNames && literal(officialNames),
    'dcterms:date': existence ? edtf(existence) : undefined,
    parentOrganization: parent ? actorNode(view, parent) : undefined,
    member: some(members?.map((member) => actorNode(view, member))),
  };
}
