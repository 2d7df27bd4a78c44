import { html } from '../html/html.js';
import type { Html } from '../html/html.js';
import { eventLinkedData } from '../linked-data/events.js';
import type { LinkedEvent, LinkToEvent } from '../linked-data/events.js';
import { recordNode } from '../linked-data/nodes.js';
import { provenanceOf } from '../linked-data/provenance.js';
import { fill } from '../messages/messages.js';
import { found } from '../page/page-content.js';
import type { PageContent } from '../page/page-content.js';
import { pageType } from '../page/page-type.js';
import type { LocalizedText, PageView } from '../page/page-view.js';
import { citationList } from '../parts/citations.js';
import { dateInWords } from '../parts/date-element.js';
import { eventLine } from '../parts/event-list.js';
import {
  actorLink,
  factList,
  figure,
  itemList,
  joined,
  placeLink,
  section,
  seriesLink,
  topicLink,
} from '../parts/facts.js';
import type {
  Actor,
  Citation,
  Counted,
  HistoricalDate,
  RecordData,
  Statement,
  TitledItem,
} from '../parts/fragments.js';
import { pathTo } from '../parts/paths.js';
import { heading, recordSections } from '../parts/record.js';
import { officialIn, statementList } from '../parts/statements.js';
import { retractedEvent } from './retracted-event.js';

const QUERY = `query EventPage($reference: ID!, $language: LanguageTag!) {
  event(id: $reference) {
    ...EventItem ...Record status confidence dateBasis ordinal
    summaries(language: $language) { language text }
    relations { slug titles(language: $language) { language text } }
    series { slug titles(language: $language) { language text } }
    places { slug kind countryCode wikidataId names(language: $language) { language text } location { latitude longitude } }
    hosts { ...Actor }
    topics { slug names(language: $language) { language text } }
    image { ...Image }
    participations { role actor { ...Actor } onBehalfOf { ...Actor } offices { ...OfficeItem } }
    alternativeDates { date { ...Date } standing basis written reasons(language: $language) { language text } citations { ...Citation } }
    statements(first: 50) { totalCount nodes { ...Statement } }
    mentions(first: 10) { totalCount nodes { ...Statement } }
    links { kind event { ...EventItem } }
    backlinks(first: 50) { totalCount nodes { kind event { ...EventItem } } }
    citations { ...Citation }
  }
}`;

/** An event with all that its page says. */
export interface EventData extends LinkedEvent, RecordData {
  readonly status: 'PUBLISHED' | 'RETRACTED';
  readonly confidence: string | null;
  readonly dateBasis: string;
  readonly ordinal: number | null;
  readonly hosts: readonly Actor[];
  readonly participations: readonly {
    readonly role: string;
    readonly actor: Actor;
    readonly onBehalfOf: Actor | null;
    readonly offices: readonly TitledItem[];
  }[];
  readonly alternativeDates: readonly {
    readonly date: HistoricalDate;
    readonly standing: string;
    readonly basis: string;
    readonly written: string | null;
    readonly reasons: readonly LocalizedText[];
    readonly citations: readonly Citation[];
  }[];
  readonly statements: Counted<Statement>;
  readonly mentions: Counted<Statement>;
  readonly backlinks: Counted<LinkToEvent>;
  readonly citations: readonly Citation[];
}

/** The page of an event. */
export const EVENT_PAGE = pageType<{ event: EventData }>({
  route: '/events/:reference',
  query: QUERY,
  respond({ event }, { view, reference }) {
    const path = pathTo.event(event.slug);
    if (event.slug !== reference) return { status: 301, path };
    if (event.status === 'RETRACTED') return { status: 410, content: retractedEvent(view, event) };
    return found(eventContent(view, event, path));
  },
});

function eventContent(view: PageView, event: EventData, path: string): PageContent {
  const { titles, summaries, date, image, recordedAt, updatedAt } = event;
  return {
    title: titles[0]?.text ?? event.slug,
    description: [date.display, summaries[0]?.text ?? titles[0]?.text]
      .filter((part) => part !== undefined)
      .join(view.words.colon),
    path,
    type: 'article',
    image: image?.url ?? null,
    recordedAt,
    updatedAt,
    body: eventBody(view, event),
    graph: [recordNode(view, path, event, provenanceOf(view, event.citations)), eventLinkedData(view, event)],
  };
}

function eventBody(view: PageView, event: EventData): Html {
  const { words } = view;
  const { participations, statements, mentions, links, backlinks, citations } = event;
  const linkLine = ({ kind, event: other }: LinkToEvent): Html =>
    view.labelled(view.label('EventLinkKind', kind), eventLine(view, other));
  const participants = participations.map(
    (participation) =>
      html`${officialIn(view, participation)} <small>${view.label('ParticipantRole', participation.role)}</small>`,
  );
  return html`<article>
    <p>${view.label('EventKind', event.kind)}</p>
    ${heading(view, event.titles)}
    ${event.summaries.length > 0 && html`<p>${view.passage(event.summaries)}</p> `}${figure(view, event.image)}${facts(view, event)}
    ${[
      section('participants', words.participants, itemList(view, participants)),
      section('statements', words.statements, statementList(view, statements, { namesEvent: false })),
      section('mentions', words.statementsAbout, statementList(view, mentions, { namesEvent: true })),
      section('links', words.links, itemList(view, links.map(linkLine))),
      // A link to this event is written from the other one: "other event: part of".
      section('backlinks', words.backlinks, itemList(view, backlinks.nodes.map(linkLine), backlinks.totalCount)),
      section('dates', words.otherDates, otherDates(view, event)),
      section('sources', words.sources, citationList(view, citations)),
    ]}${recordSections(view, event)}
  </article>`;
}

function facts(view: PageView, event: EventData): Html | null {
  const { words } = view;
  const { date, dateBasis, places, hosts, series, ordinal, topics, confidence, relations } = event;
  return factList([
    [
      words.date,
      html`${dateInWords(view, date)}${dateBasis !== 'STATED' && html` <small>${view.label('Basis', dateBasis)}</small>`}`,
    ],
    [words.place, ...places.map((place) => placeLink(view, place))],
    [words.host, ...hosts.map((state) => actorLink(view, state))],
    [
      words.series,
      series &&
        html`${seriesLink(view, series)}${ordinal !== null && view.inBrackets(fill(words.number, { number: ordinal }))}`,
    ],
    [words.relations, ...relations.map(({ slug, titles }) => view.link(pathTo.relation(slug), view.text(titles)))],
    [
      words.topics,
      topics.length > 0
        ? joined(
            topics.map((topic) => topicLink(view, topic)),
            words.comma,
          )
        : null,
    ],
    [words.confidence, confidence === null ? null : view.label('Confidence', confidence)],
  ]);
}

function otherDates(view: PageView, { alternativeDates }: EventData): Html | null {
  return itemList(
    view,
    alternativeDates.map(
      ({ date, standing, basis, written, reasons, citations }) =>
        html`${dateInWords(view, date)}${written !== null && html` <q><bdi>${written}</bdi></q>`}
          <small>${view.label('ClaimStanding', standing)}${view.words.semicolon}${view.label('Basis', basis)}</small>
          ${view.passage(reasons)} ${citationList(view, citations)}`,
    ),
  );
}
