import { html } from '../html/html.js';
import type { Html } from '../html/html.js';
import { actorNode, eventList, eventNode, itemId, literal, recordNode } from '../linked-data/nodes.js';
import { found } from '../page/page-content.js';
import type { PageContent, PageDocument } from '../page/page-content.js';
import {
  PAGING_ARGUMENTS,
  PAGING_VARIABLES,
  pageType,
  pagingIn,
  pagingVariables,
  pathOfPage,
} from '../page/page-type.js';
import type { Paging } from '../page/page-type.js';
import type { PageView } from '../page/page-view.js';
import { eventLine, eventSection, neighboursOf } from '../parts/event-list.js';
import { actorLink, coverageLine, factList, joined, section, seriesLink } from '../parts/facts.js';
import type { Actor, EventItem, EventPage, RecordData, TitledItem, Coverage } from '../parts/fragments.js';
import { pathTo } from '../parts/paths.js';
import { heading, recordSections } from '../parts/record.js';
import { eventFilterOf, filterFacts, filterIn, withFilter } from './relation-filter.js';
import type { RelationFilter } from './relation-filter.js';

const QUERY = `query RelationPage($reference: ID!, $language: LanguageTag!, $filter: EventFilter, ${PAGING_VARIABLES}) {
  relation(id: $reference) {
    ...Record slug title titles(language: $language) { language text }
    parties { ...Actor }
    coverage { status notes(language: $language) { language text } }
    series { slug titles(language: $language) { language text } }
    summary { eventCount first { ...EventItem } last { ...EventItem } }
    timeline(${PAGING_ARGUMENTS}, filter: $filter, order: OLDEST_FIRST) { ...EventPage }
  }
}`;

interface Asked {
  readonly filter: RelationFilter | null;
  readonly paging: Paging;
}

/** A relation with a page of its events. */
export interface RelationData extends RecordData, TitledItem {
  readonly title: string;
  readonly parties: readonly Actor[];
  readonly coverage: Coverage | null;
  readonly series: readonly TitledItem[];
  readonly summary: {
    readonly eventCount: number;
    readonly first: EventItem | null;
    readonly last: EventItem | null;
  };
  readonly timeline: EventPage;
}

const NO_EVENTS: EventPage = {
  totalCount: 0,
  pageInfo: { hasPreviousPage: false, hasNextPage: false, startCursor: null, endCursor: null },
  nodes: [],
};

/** The page of a relation: its events by year, fifty at a time, with the filters of its address. */
export const RELATION_PAGE = pageType<{ relation: RelationData }, Asked>({
  route: '/relations/:reference',
  query: QUERY,
  askedIn: (search) => ({ filter: filterIn(search), paging: pagingIn(search) }),
  variables: ({ asked: { filter, paging } }) => ({
    ...pagingVariables(paging),
    filter: filter && eventFilterOf(filter),
  }),
  fallbackVariables: ({ asked: { filter, paging } }) => filter && { ...pagingVariables(paging), filter: null },
  respond({ relation }, { view, reference, asked }, isFallback) {
    const path = pathTo.relation(relation.slug);
    if (relation.slug !== reference) return { status: 301, path };
    // Nothing fits a filter by what does not exist.
    const shown = isFallback ? { ...relation, timeline: NO_EVENTS } : relation;
    return found(relationContent(view, shown, asked));
  },
});

function relationContent(view: PageView, relation: RelationData, { filter, paging }: Asked): PageContent {
  const { title, slug, timeline, parties, recordedAt, updatedAt } = relation;
  const base = pathTo.relation(slug);
  const path = filter ? base : pathOfPage(base, paging);
  const filteredPath = filter && withFilter(base, filter);
  const span = path === base ? null : spanOf(timeline);
  return {
    title: span === null ? title : `${title}${view.words.comma}${span}`,
    description: relationDescription(view, relation, span),
    path,
    type: 'website',
    recordedAt,
    updatedAt,
    // With filters it is a part of the whole page, which is its canonical address.
    isIndexed: filter === null,
    ...(filteredPath !== null && { ownPath: pathOfPage(filteredPath, paging) }),
    ...(filter ? {} : neighboursOf(timeline, base)),
    documents: relationDocuments(view, base),
    body: relationBody(view, relation, filter),
    graph: [
      { ...recordNode(view, path, relation), '@type': ['CollectionPage', 'prov:Entity'] },
      {
        '@id': itemId(view, path),
        '@type': 'Thing',
        name: literal(relation.titles) ?? title,
        url: view.url(base),
        subjectOf: eventList(view, timeline.nodes, timeline.totalCount),
        'dcterms:relation': parties.map((party) => actorNode(view, party)),
      },
    ],
  };
}

/** The relation in other formats: what changes in it, and its timeline. */
function relationDocuments({ words }: PageView, base: string): readonly PageDocument[] {
  const { feed, calendar, table, linkedData } = words;
  return [
    { path: `${base}/feed.atom`, mediaType: 'application/atom+xml', label: feed },
    { path: `${base}/feed.json`, mediaType: 'application/feed+json', label: 'JSON Feed' },
    { path: `${base}/timeline.rss`, mediaType: 'application/rss+xml', label: 'RSS' },
    { path: `${base}/timeline.ics`, mediaType: 'text/calendar', label: calendar },
    { path: `${base}/timeline.csv`, mediaType: 'text/csv', label: table },
    { path: `${base}/timeline.jsonld`, mediaType: 'application/ld+json', label: linkedData },
    { path: `${base}/timeline.jsonl`, mediaType: 'application/jsonl', label: 'JSON Lines' },
    { path: `${base}/timelinejs.json`, mediaType: 'application/json', label: 'TimelineJS' },
  ];
}

/** A relation in a sentence: how many events, from when to when. */
export function relationDescription(view: PageView, { title, summary }: RelationData, span: string | null): string {
  const { first, last, eventCount } = summary;
  const whole = first && last ? `${first.date.display} – ${last.date.display}` : null;
  const dates = span ?? whole;
  const { colon, comma, stop, siteDescription } = view.words;
  return `${title}${colon}${view.count('events', eventCount)}${dates === null ? '' : `${comma}${dates}`}${stop}${siteDescription}`;
}

function spanOf({ nodes }: EventPage): string | null {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return first && last ? `${first.date.display} – ${last.date.display}` : null;
}

function relationBody(view: PageView, relation: RelationData, filter: RelationFilter | null): Html {
  const { words } = view;
  const path = pathTo.relation(relation.slug);
  const { title, titles, parties, coverage, series, summary, timeline } = relation;
  const { first, last } = summary;
  return html`<article>
    ${heading(view, titles, title)}
    ${factList([
      [words.parties, ...parties.map((party) => actorLink(view, party))],
      [words.events, view.number(summary.eventCount)],
      [words.firstEvent, first && eventLine(view, first)],
      [words.lastEvent, last && eventLine(view, last)],
      [
        words.series,
        series.length > 0
          ? joined(
              series.map((one) => seriesLink(view, one)),
              words.comma,
            )
          : null,
      ],
      [words.coverage, coverage && coverageLine(view, coverage)],
    ])}${
      filter &&
      section(
        'filter',
        words.filter,
        html`${factList(filterFacts(view, filter))}
          <p>${view.link(path, words.allEvents)}</p>`,
      )
    }${eventSection(view, timeline, filter ? withFilter(path, filter) : path)}${recordSections(view, relation)}
  </article>`;
}

/** The linked data of a relation in a list. */
export function relationNode(
  view: PageView,
  { slug, title, titles, summary }: Pick<RelationData, 'slug' | 'title' | 'titles' | 'summary'>,
): object {
  const path = pathTo.relation(slug);
  return {
    '@id': itemId(view, path),
    '@type': 'Thing',
    name: literal(titles) ?? title,
    url: view.url(path),
    subjectOf: [summary.first, summary.last].flatMap((event) => (event ? [eventNode(view, event)] : [])),
  };
}
