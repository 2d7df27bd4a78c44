import {
  TimelineFrameDocument,
  TimelineParticipantsDocument,
  TimelineStatementsDocument,
  TimelineTenuresDocument,
} from '../graphql/documents.js';
import type {
  TimelineEventsQuery,
  TimelineFrameQuery,
  TimelineParticipantsQuery,
  TimelineStatementsQuery,
  TimelineTenuresQuery,
} from '../graphql/documents.js';
import type { Stretch } from '../dates/day.js';
import type { Histogram } from '../timeline/timeline-data.js';
import { countsIn, planCounts } from './counts-plan.js';
import type { CountRequests } from './counts-plan.js';
import { eventsOf, isMore, PAGE, pagesOf } from './plan-parts.js';
import type { Pages, Wanted } from './plan-parts.js';
import { dataOf, hasFailed, request } from './requests.js';
import type { Outcomes, Request } from './requests.js';
import { dateWindow, windowAround, windowsOf } from './time-windows.js';
import { planRounds, planWindow } from './window-plan.js';
import type { Rounds, WindowPlan } from './window-plan.js';

/** So many events are loaded all at once. */
const EVENTS_ALL = 600;
/** More statements are counted only. */
export const STATEMENTS_ALL = 400;
/** Windows of a page with some room, since what lasts long, or is dated coarsely, stands in several. */
const PAGE_FILLED = 90;
/** Closer than this, it is shown who took part. */
const PARTICIPANTS_DAYS = 40;
/** So many pages of tenures follow those that come with the frame. */
const TENURE_PAGES = 10;

/** The requests by what they are for. Which ones there are depends on what came of others. */
export interface Plan extends WindowPlan {
  readonly frame: Request<TimelineFrameQuery>;
  readonly counts: CountRequests;
  readonly tenures: Pages<TimelineTenuresQuery>;
  /** Whether `events` are all of the selection; null: that is not known yet. */
  readonly isAll: boolean | null;
  readonly rounds: Rounds;
  /** All statements, or only their histogram, where they are too many. */
  readonly statements: Pages<TimelineStatementsQuery> | null;
  readonly participants: Request<TimelineParticipantsQuery> | null;
}

/** What has to be asked for, as far as the answers so far tell. */
export function planRequests(wanted: Wanted, outcomes: Outcomes): Plan {
  const { relation, language, filter } = wanted;
  const frame = request(TimelineFrameDocument, { relation, language, filter });
  const counts = planCounts(wanted, outcomes);
  const common = { frame, counts, tenures: planTenures(wanted, outcomes, frame) };
  const { events, isAll, restsOn } = planEvents(wanted, outcomes, counts);
  if (isAll !== false) {
    const isComplete = isAll === true && events.every((pages) => pages.isComplete);
    const isPlanned = isComplete || events.length > 1;
    return {
      ...common,
      events,
      isAll,
      restsOn,
      eventsWindow: null,
      density: null,
      rounds: new Map(),
      statements: isPlanned ? planStatements(wanted, outcomes, null) : null,
      participants: isComplete ? planParticipants(wanted) : null,
    };
  }
  const { histogram, series } = countsIn(counts, outcomes);
  const window = planWindow(wanted, outcomes, histogram, counts.by);
  const isLoaded = window.events.some(({ isComplete }) => isComplete);
  return {
    ...common,
    ...window,
    isAll,
    restsOn: [...restsOn, ...window.restsOn],
    rounds: planRounds(wanted, outcomes, series ?? []),
    statements: isLoaded && window.density === null ? planStatements(wanted, outcomes, window.eventsWindow) : null,
    participants: window.events.length > 0 ? planParticipants(wanted) : null,
  };
}

function planTenures(
  { relation, language }: Wanted,
  outcomes: Outcomes,
  frame: Request<TimelineFrameQuery>,
): Plan['tenures'] {
  const pageInfo = dataOf(outcomes, frame)?.relation?.tenures.pageInfo;
  if (!pageInfo?.hasNextPage) return { requests: [], isComplete: pageInfo !== undefined };
  return pagesOf(
    outcomes,
    (after) => request(TimelineTenuresDocument, { relation, language, after: after ?? pageInfo.endCursor }),
    (data) => data.relation?.tenures.pageInfo,
    TENURE_PAGES,
  );
}

/** All events, if they are few enough; else none, and those of a window are planned. */
function planEvents(
  wanted: Wanted,
  outcomes: Outcomes,
  counts: CountRequests,
): Pick<Plan, 'events' | 'isAll' | 'restsOn'> {
  const { totalCount, histogram } = countsIn(counts, outcomes);
  const first = eventsOf(wanted, outcomes, null, PAGE);
  if (isMore(first, outcomes) === false) return { events: [first], isAll: true, restsOn: [] };
  if (totalCount !== null && totalCount > EVENTS_ALL) return { events: [], isAll: false, restsOn: [] };
  const isCounting =
    (totalCount === null && !hasFailed(outcomes, counts.number)) ||
    (histogram === null && !hasFailed(outcomes, counts.times));
  // Until the number of events is known, it may be that the first page has all.
  if (isCounting) return { events: [first], isAll: null, restsOn: [] };
  if (totalCount !== null && histogram !== null)
    return { events: pagesByWindows(wanted, outcomes, first, histogram), isAll: true, restsOn: [] };
  // What can't be counted is read page by page.
  const pages = eventsOf(wanted, outcomes, null, EVENTS_ALL);
  const hasMore = isMore(pages, outcomes);
  if (hasMore === true) return { events: [], isAll: false, restsOn: pages.requests };
  return { events: [pages], isAll: hasMore === null ? null : true, restsOn: [] };
}

/** The first page, and what follows it at the same time, by windows. */
function pagesByWindows(
  wanted: Wanted,
  outcomes: Outcomes,
  first: Pages<TimelineEventsQuery>,
  histogram: Histogram,
): Plan['events'] {
  const [page] = first.requests;
  const shown = page && dataOf(outcomes, page)?.relation?.timeline;
  if (!shown) return [first];
  const windows = windowsOf(histogram, shown.nodes.at(-1)?.date.earliest ?? null, PAGE_FILLED);
  return [first, ...windows.map((window) => eventsOf(wanted, outcomes, window, EVENTS_ALL))];
}

function planStatements(
  { relation, language, filter }: Wanted,
  outcomes: Outcomes,
  window: Stretch | null,
): Plan['statements'] {
  // Statements can't be chosen by what their events are chosen by.
  if (window !== null && Object.keys(filter).length > 0) return null;
  const by = window === null ? 'DECADE' : 'MONTH';
  const part = window === null ? {} : { window: dateWindow(window) };
  const requestOf = (after: string | null, isHistogram = false): Request<TimelineStatementsQuery> =>
    request(TimelineStatementsDocument, { relation, language, filter: part, by, isHistogram, after });
  const first = requestOf(null);
  const total = dataOf(outcomes, first)?.relation?.statements.totalCount ?? 0;
  if (total > STATEMENTS_ALL) {
    const histogram = requestOf(null, true);
    return { requests: [first, histogram], isComplete: outcomes.has(histogram.key) };
  }
  return pagesOf(outcomes, requestOf, (data) => data.relation?.statements.pageInfo, STATEMENTS_ALL / PAGE);
}

function planParticipants({ relation, language, filter, span }: Wanted): Plan['participants'] {
  if (span === null || span.to - span.from > PARTICIPANTS_DAYS) return null;
  return request(TimelineParticipantsDocument, {
    relation,
    language,
    filter: { ...filter, window: dateWindow(windowAround(span)) },
  });
}
