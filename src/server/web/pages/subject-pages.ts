import { alpha2Of } from '../../../foundation/records/country-codes.js';
import { html } from '../html/html.js';
import type { Html } from '../html/html.js';
import { actorNode, eventNode, itemId, literal, recordNode } from '../linked-data/nodes.js';
import { placeNode } from '../linked-data/places.js';
import { found } from '../page/page-content.js';
import type { PageContent } from '../page/page-content.js';
import { PAGING_ARGUMENTS, PAGING_VARIABLES, pageType, pagingOf, pathOfPage } from '../page/page-type.js';
import type { LocalizedText, PageView } from '../page/page-view.js';
import { eventLine, eventSection, neighboursOf } from '../parts/event-list.js';
import { actorLink, coverageLine, factList, placeLink, section, seriesLink, wikidataLink } from '../parts/facts.js';
import type { Fact } from '../parts/facts.js';
import type {
  Actor,
  Counted,
  EventItem,
  EventPage,
  NamedItem,
  RecordData,
  Statement,
  TitledItem,
  Coverage,
} from '../parts/fragments.js';
import { pathTo } from '../parts/paths.js';
import type { Place } from '../parts/place.js';
import { aliasLines, heading, recordSections } from '../parts/record.js';
import type { Alias } from '../parts/record.js';
import { statementList } from '../parts/statements.js';

/* The pages of what events are sorted by: places, topics and series. */

const EVENTS = `events(${PAGING_ARGUMENTS}, order: OLDEST_FIRST) { ...EventPage }`;

interface SubjectData extends RecordData {
  readonly slug: string;
  readonly events: EventPage;
}

interface PlaceData extends Place, SubjectData {
  readonly aliases: readonly Alias[];
  readonly within: NamedItem | null;
  readonly state: Actor | null;
}

/** The page of a place. */
export const PLACE_PAGE = pageType<{ place: PlaceData }>({
  route: '/places/:reference',
  query: `query PlacePage($reference: ID!, $language: LanguageTag!, ${PAGING_VARIABLES}) {
    place(id: $reference) {
      ...Record slug kind countryCode wikidataId names(language: $language) { language text }
      aliases { language text note } location { latitude longitude }
      within { slug names(language: $language) { language text } }
      state { ...Actor }
      ${EVENTS}
    }
  }`,
  variables: ({ search }) => pagingOf(search),
  respond({ place }, { view, reference, search }) {
    const path = pathTo.place(place.slug);
    if (place.slug !== reference) return { status: 301, path };
    const { words } = view;
    const { countryCode, location } = place;
    const facts: readonly Fact[] = [
      [words.aliases, ...aliasLines(view, place.aliases)],
      [words.within, place.within && placeLink(view, place.within)],
      [words.country, place.state ? actorLink(view, place.state) : countryCode && countryOf(view, countryCode)],
      [words.coordinates, location && `${view.number(location.latitude)}°, ${view.number(location.longitude)}°`],
      ['Wikidata', wikidataLink(view, place.wikidataId)],
    ];
    return found(
      subjectContent(view, place, {
        ...{ path, search, texts: place.names, facts, kind: view.label('PlaceKind', place.kind) },
        node: placeNode(view, place),
      }),
    );
  },
});

interface TopicData extends NamedItem, SubjectData {
  readonly kind: string;
  readonly statements: Counted<Statement>;
}

/** The page of a topic. */
export const TOPIC_PAGE = pageType<{ topic: TopicData }>({
  route: '/topics/:reference',
  query: `query TopicPage($reference: ID!, $language: LanguageTag!, ${PAGING_VARIABLES}) {
    topic(id: $reference) {
      ...Record slug kind names(language: $language) { language text }
      statements(first: 10) { totalCount nodes { ...Statement } }
      ${EVENTS}
    }
  }`,
  variables: ({ search }) => pagingOf(search),
  respond({ topic }, { view, reference, search }) {
    const path = pathTo.topic(topic.slug);
    if (topic.slug !== reference) return { status: 301, path };
    const statements = statementList(view, topic.statements, { namesEvent: true });
    return found(
      subjectContent(view, topic, {
        ...{ path, search, texts: topic.names, facts: [], kind: view.label('TopicKind', topic.kind) },
        more: section('statements', view.words.statements, statements),
        node: { '@type': 'DefinedTerm', name: literal(topic.names), url: view.url(path) },
      }),
    );
  },
});

interface SeriesData extends TitledItem, SubjectData {
  readonly aliases: readonly Alias[];
  readonly coverage: Coverage | null;
  readonly parties: readonly Actor[];
  readonly foundedBy: EventItem | null;
  readonly succeeds: TitledItem | null;
  readonly succeededBy: TitledItem | null;
}

/** The page of a series of events. */
export const SERIES_PAGE = pageType<{ series: SeriesData }>({
  route: '/series/:reference',
  query: `query SeriesPage($reference: ID!, $language: LanguageTag!, ${PAGING_VARIABLES}) {
    series(id: $reference) {
      ...Record slug titles(language: $language) { language text }
      aliases { language text note }
      coverage { status notes(language: $language) { language text } }
      parties { ...Actor } foundedBy { ...EventItem }
      succeeds { slug titles(language: $language) { language text } }
      succeededBy { slug titles(language: $language) { language text } }
      ${EVENTS}
    }
  }`,
  variables: ({ search }) => pagingOf(search),
  respond({ series }, { view, reference, search }) {
    const path = pathTo.series(series.slug);
    if (series.slug !== reference) return { status: 301, path };
    const { words } = view;
    const { coverage, foundedBy, succeeds, succeededBy, parties } = series;
    const facts: readonly Fact[] = [
      [words.aliases, ...aliasLines(view, series.aliases)],
      [words.parties, ...parties.map((party) => actorLink(view, party))],
      [words.foundedBy, foundedBy && eventLine(view, foundedBy)],
      [words.succeeds, succeeds && seriesLink(view, succeeds)],
      [words.succeededBy, succeededBy && seriesLink(view, succeededBy)],
      [words.coverage, coverage && coverageLine(view, coverage)],
    ];
    const node = {
      '@type': 'EventSeries',
      name: literal(series.titles),
      url: view.url(path),
      organizer: parties.map((party) => actorNode(view, party)),
      subEvent: series.events.nodes.map((event) => eventNode(view, event)),
    };
    return found(subjectContent(view, series, { path, search, texts: series.titles, facts, kind: words.series, node }));
  },
});

interface Subject {
  readonly path: string;
  readonly search: URLSearchParams;
  readonly texts: readonly LocalizedText[];
  readonly kind: string;
  readonly facts: readonly Fact[];
  readonly more?: Html | null;
  readonly node: object;
}

function subjectContent(
  view: PageView,
  record: SubjectData,
  { path, search, texts, kind, facts, more, node }: Subject,
): PageContent {
  const { slug, events, recordedAt, updatedAt } = record;
  const title = texts[0]?.text ?? slug;
  const page = pathOfPage(path, search);
  return {
    title,
    description: `${title}${view.words.colon}${kind}${view.words.comma}${view.count('events', events.totalCount)}${view.words.stop}${view.words.siteDescription}`,
    path: page,
    type: 'website',
    recordedAt,
    updatedAt,
    ...neighboursOf(events, path),
    body: html`<article>
      <p>${kind}</p>
      ${heading(view, texts)}
      ${factList(facts)}${eventSection(view, events, path)}${more}${recordSections(view, record)}
    </article>`,
    graph: [recordNode(view, page, record), { ...node, '@id': itemId(view, page) }],
  };
}

function countryOf(view: PageView, alpha3: string): string {
  const alpha2 = alpha2Of(alpha3);
  return alpha2 === null ? alpha3 : view.countryName(alpha2);
}
