import { html } from '../html/html.js';
import type { Html } from '../html/html.js';
import { actorNode, eventList, eventNode, itemId, recordNode } from '../linked-data/nodes.js';
import { found } from '../page/page-content.js';
import type { PageContent } from '../page/page-content.js';
import {
  PAGING_ARGUMENTS,
  PAGING_PARAMETERS,
  PAGING_VARIABLES,
  pageType,
  pagingOf,
  pathOfPage,
} from '../page/page-type.js';
import type { PageView } from '../page/page-view.js';
import { eventLine, eventSection, neighboursOf } from '../parts/event-list.js';
import { actorLink, coverageLine, factList, joined, seriesLink } from '../parts/facts.js';
import type { Actor, EventItem, EventPage, RecordData, TitledItem, Coverage } from '../parts/fragments.js';
import { pathTo } from '../parts/paths.js';
import { recordSections } from '../parts/record.js';
import { filterOf } from './relation-filter.js';

const QUERY = `query RelationPage($reference: ID!, $language: LanguageTag!, $filter: EventFilter, ${PAGING_VARIABLES}) {
  relation(id: $reference) {
    ...Record slug title
    parties { ...Actor }
    coverage { status notes(language: $language) { language text } }
    series { slug titles(language: $language) { language text } }
    summary { eventCount first { ...EventItem } last { ...EventItem } }
    timeline(${PAGING_ARGUMENTS}, filter: $filter, order: OLDEST_FIRST) { ...EventPage }
  }
}`;

/** Parameters that do not change which events are listed. */
const NO_FILTERS = new Set<string>(['lang', ...PAGING_PARAMETERS]);

/** A relation with a page of its events. */
export interface RelationData extends RecordData {
  readonly slug: string;
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

/** The page of a relation: its events by year, a hundred at a time, with the filters of its address. */
export const RELATION_PAGE = pageType<{ relation: RelationData }>({
  route: '/relations/:reference',
  query: QUERY,
  variables: ({ search }) => ({ ...pagingOf(search), filter: filterOf(search) }),
  fallbackVariables: ({ search }) => (filterOf(search) ? { ...pagingOf(search), filter: null } : null),
  respond({ relation }, { view, reference, search }) {
    const path = pathTo.relation(relation.slug);
    if (relation.slug !== reference) return { status: 301, path };
    const isFiltered = filterOf(search) !== null;
    return found(relationContent(view, relation, search, isFiltered));
  },
});

function relationContent(
  view: PageView,
  relation: RelationData,
  search: URLSearchParams,
  isFiltered: boolean,
): PageContent {
  const { title, slug, timeline, parties, recordedAt, updatedAt } = relation;
  const base = pathTo.relation(slug);
  const path = isFiltered ? base : pathOfPage(base, search);
  const span = path === base ? null : spanOf(timeline);
  return {
    title: span === null ? title : `${title}${view.words.comma}${span}`,
    description: relationDescription(view, relation, span),
    path,
    type: 'website',
    recordedAt,
    updatedAt,
    // With filters it is a part of the whole page, which is its canonical address.
    isIndexed: !isFiltered,
    ...(isFiltered ? {} : neighboursOf(timeline, base)),
    feed: `${base}/feed.atom`,
    body: relationBody(view, relation, isFiltered ? withFilter(base, search) : null),
    graph: [
      { ...recordNode(view, path, relation), '@type': ['CollectionPage', 'prov:Entity'] },
      {
        '@id': itemId(view, path),
        '@type': 'Thing',
        name: title,
        url: view.url(base),
        subjectOf: eventList(view, timeline.nodes, timeline.totalCount),
        'dcterms:relation': parties.map((party) => actorNode(view, party)),
      },
    ],
  };
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

/** The path of the first page with the filter of an address. */
function withFilter(path: string, search: URLSearchParams): string {
  const kept = new URLSearchParams([...search].filter(([name]) => !NO_FILTERS.has(name)));
  return `${path}?${String(kept)}`;
}

function relationBody(view: PageView, relation: RelationData, filteredPath: string | null): Html {
  const { words } = view;
  const path = pathTo.relation(relation.slug);
  const { title, parties, coverage, series, summary, timeline } = relation;
  const { first, last } = summary;
  return html`<article>
    <h1 dir="auto">${title}</h1>
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
    ])}${eventSection(view, timeline, filteredPath ?? path)}${filteredPath !== null && html`<p><a href="${view.path(path)}">${words.allEvents}</a></p> `}${recordSections(view, relation)}
  </article>`;
}

/** The linked data of a relation in a list. */
export function relationNode(
  view: PageView,
  { slug, title, summary }: Pick<RelationData, 'slug' | 'title' | 'summary'>,
): object {
  const path = pathTo.relation(slug);
  return {
    '@id': itemId(view, path),
    '@type': 'Thing',
    name: title,
    url: view.url(path),
    subjectOf: [summary.first, summary.last].flatMap((event) => (event ? [eventNode(view, event)] : [])),
  };
}
