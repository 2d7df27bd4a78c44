import type { Stretch } from '../dates/day.js';
import {
  TimelineDensityDocument,
  TimelineEventsDocument,
  TimelineFrameDocument,
  TimelineParticipantsDocument,
  TimelineRoundsDocument,
  TimelineStatementsDocument,
  TimelineTenuresDocument,
} from '../graphql/documents.js';
import type {
  DateWindow,
  EventFilter,
  TimeBucket,
  TimelineDensityQuery,
  TimelineEventsQuery,
  TimelineFrameQuery,
  TimelineParticipantsQuery,
  TimelineRoundsQuery,
  TimelineStatementsQuery,
  TimelineTenuresQuery,
} from '../graphql/documents.js';
import { bucketFor, laneFilters } from '../timeline/density.js';
import { LANES } from '../timeline/lanes-of-kinds.js';
import { countWithin, dateWindow, windowAround, windowsOf } from './time-windows.js';
import { dataOf, request } from './requests.js';
import type { Outcomes, Request } from './requests.js';

/** So many events are loaded all at once. */
export const EVENTS_ALL = 600;
/** Of a larger selection, the events of a window are loaded where there are fewer. */
export const EVENTS_OF_WINDOW = 300;
/** More statements are counted only. */
export const STATEMENTS_ALL = 400;
const PAGE = 100;
/** Windows of a page with some room, since what lasts long, or is dated coarsely, stands in several. */
const PAGE_FILLED = 90;
/** Closer than this, it is shown who took part. */
const PARTICIPANTS_DAYS = 40;
/** Series that may be threads of the chart. */
const THREADS = 3;

/** What the chart is to show. */
export interface Wanted {
  readonly relation: string;
  readonly language: string;
  readonly filter: EventFilter;
  /** null: all time. */
  readonly span: Stretch | null;
  /** Of the chart, in pixels. */
  readonly width: number;
}

/** A list that is read page by page: its pages so far, and whether there are more. */
export interface Pages<Data> {
  readonly requests: readonly Request<Data>[];
  /** All that is to be read of it was read. */
  readonly isComplete: boolean;
}

/** The requests by what they are for. Which ones there are depends on what came of others. */
export interface Plan {
  readonly frame: Request<TimelineFrameQuery>;
  /** The frame in shorter buckets, if it was refused: without its refusal it would be asked for again. */
  readonly refused: Request<TimelineFrameQuery> | null;
  readonly tenures: Pages<TimelineTenuresQuery>;
  readonly events: readonly Pages<TimelineEventsQuery>[];
  /** The window of which `events` are all events; null: they are all of the selection, or there are none. */
  readonly eventsWindow: Stretch | null;
  readonly density: { readonly request: Request<TimelineDensityQuery>; readonly window: Stretch | null } | null;
  readonly rounds: ReadonlyMap<string, Pages<TimelineRoundsQuery>>;
  readonly statements: Pages<TimelineStatementsQuery> | null;
  readonly participants: Request<TimelineParticipantsQuery> | null;
}

export type Frame = NonNullable<TimelineFrameQuery['relation']>;

/** What has to be asked for, as far as the answers so far tell. */
export function planRequests(wanted: Wanted, outcomes: Outcomes): Plan {
  const { frame, refused } = planFrame(wanted, outcomes);
  const relation = dataOf(outcomes, frame)?.relation ?? null;
  const nothing = { eventsWindow: null, density: null, rounds: new Map(), statements: null, participants: null };
  const tenures = planTenures(wanted, outcomes, relation);
  const first = pagesOf(outcomes, (after) => eventsRequest(wanted, null, after), eventsInfo, 1);
  // Until the number of events is known, it may be that the first page has all.
  if (relation === null) return { ...nothing, frame, refused, tenures, events: [first] };
  const { totalCount } = relation.timeline;
  if (totalCount > EVENTS_ALL) return { frame, refused, tenures, ...planWindow(wanted, outcomes, relation) };
  const events = planAll(wanted, outcomes, relation, first);
  const isComplete = events.every((pages) => pages.isComplete);
  const isPlanned = isComplete || events.length > 1;
  return {
    ...nothing,
    frame,
    refused,
    tenures,
    events,
    statements: isPlanned ? planStatements(wanted, outcomes, null) : null,
    participants: isComplete ? planParticipants(wanted) : null,
  };
}

/** By year; the service refuses that for a timeline of more than 2,000 years. */
function planFrame({ relation, language, filter }: Wanted, outcomes: Outcomes): Pick<Plan, 'frame' | 'refused'> {
  const [byYear, byDecade] = (['YEAR', 'DECADE'] as const).map((by) =>
    request(TimelineFrameDocument, { relation, language, filter, by }),
  ) as [Request<TimelineFrameQuery>, Request<TimelineFrameQuery>];
  const errors = outcomes.get(byYear.key)?.error?.graphQLErrors ?? [];
  const isTooLong = errors.some(({ path }) => path?.includes('histogram'));
  return isTooLong ? { frame: byDecade, refused: byYear } : { frame: byYear, refused: null };
}

function planTenures({ relation, language }: Wanted, outcomes: Outcomes, frame: Frame | null): Plan['tenures'] {
  const pageInfo = frame?.tenures.pageInfo;
  if (!pageInfo?.hasNextPage) return { requests: [], isComplete: frame !== null };
  return pagesOf(
    outcomes,
    (after) => request(TimelineTenuresDocument, { relation, language, after: after ?? pageInfo.endCursor }),
    (data) => data.relation?.tenures.pageInfo,
    10,
  );
}

/** All events: the first page, and the others at the same time, by windows. */
function planAll(wanted: Wanted, outcomes: Outcomes, frame: Frame, first: Pages<TimelineEventsQuery>): Plan['events'] {
  const { totalCount, histogram } = frame.timeline;
  if (totalCount <= PAGE) return [first];
  const [page] = first.requests;
  const shown = page && dataOf(outcomes, page)?.relation?.timeline;
  if (!shown) return [first];
  if (!shown.pageInfo.hasNextPage) return [first];
  const windows = windowsOf(histogram, shown.nodes.at(-1)?.date.earliest ?? null, PAGE_FILLED);
  const others = windows.map((window) =>
    pagesOf(outcomes, (after) => eventsRequest(wanted, window, after), eventsInfo, EVENTS_ALL / PAGE),
  );
  return [first, ...others];
}

/** The events of the window, or how many there are of them when. */
function planWindow(
  wanted: Wanted,
  outcomes: Outcomes,
  frame: Frame,
): Pick<Plan, 'events' | 'eventsWindow' | 'density' | 'rounds' | 'statements' | 'participants'> {
  const { span } = wanted;
  const window = span && windowAround(span);
  const { histogram } = frame.timeline;
  const rounds = planRounds(wanted, outcomes, frame, window);
  const nothing = { events: [], eventsWindow: null, density: null, rounds, statements: null, participants: null };
  const eventsOf = (stretch: Stretch): Pages<TimelineEventsQuery> =>
    pagesOf(
      outcomes,
      (after) => eventsRequest(wanted, dateWindow(stretch), after),
      eventsInfo,
      EVENTS_OF_WINDOW / PAGE,
    );
  if (span !== null && window !== null && countWithin(histogram, window) < EVENTS_OF_WINDOW) {
    const events = eventsOf(window);
    if (!isTooLong(events, outcomes)) {
      const statements = events.isComplete ? planStatements(wanted, outcomes, window) : null;
      return { ...nothing, events: [events], eventsWindow: window, statements, participants: planParticipants(wanted) };
    }
  }
  const density = { window, request: densityRequest(wanted, window, planFrame(wanted, outcomes).frame) };
  if (span === null || window === null) return { ...nothing, density };
  const counted = dataOf(outcomes, density.request)?.relation;
  const isFew =
    counted &&
    (counted.whole.totalCount < EVENTS_OF_WINDOW ||
      LANES.reduce((sum, lane) => sum + countWithin(counted[lane].histogram, span), 0) < EVENTS_OF_WINDOW);
  if (!isFew) return { ...nothing, density };
  const exact =
    counted.whole.totalCount < EVENTS_OF_WINDOW ? window : { from: Math.floor(span.from), to: Math.ceil(span.to) };
  const events = eventsOf(exact);
  if (isTooLong(events, outcomes)) return { ...nothing, density };
  return { ...nothing, density, events: [events], eventsWindow: exact, participants: planParticipants(wanted) };
}

/** Whether there are more events than were to be read, against what the counts had said. */
function isTooLong({ requests, isComplete }: Pages<TimelineEventsQuery>, outcomes: Outcomes): boolean {
  const last = requests.at(-1);
  return isComplete && last !== undefined && dataOf(outcomes, last)?.relation?.timeline.pageInfo.hasNextPage === true;
}

function planRounds(
  { relation, language, filter }: Wanted,
  outcomes: Outcomes,
  frame: Frame,
  window: Stretch | null,
): Plan['rounds'] {
  const series = frame.timeline.counts.flatMap(({ count, keys: [key] }) =>
    key?.node && 'slug' in key.node ? [{ count, slug: key.node.slug }] : [],
  );
  return new Map(
    series.slice(0, THREADS).map(({ slug, count }) => {
      // Of a long series, those in the window are enough.
      const part = count > EVENTS_OF_WINDOW && window !== null ? { window: dateWindow(window) } : {};
      const pages = pagesOf(
        outcomes,
        (after) =>
          request(TimelineRoundsDocument, {
            relation,
            language,
            after,
            filter: { ...filter, series: [slug], ...part },
          }),
        (data) => data.relation?.timeline.pageInfo,
        count > EVENTS_OF_WINDOW ? 1 : EVENTS_OF_WINDOW / PAGE,
      );
      return [slug, pages] as const;
    }),
  );
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
  const first = request(TimelineStatementsDocument, { relation, language, filter: part, by, after: null });
  const total = dataOf(outcomes, first)?.relation?.statements.totalCount ?? 0;
  return pagesOf(
    outcomes,
    (after) => request(TimelineStatementsDocument, { relation, language, filter: part, by, after }),
    (data) => data.relation?.statements.pageInfo,
    total > STATEMENTS_ALL ? 1 : STATEMENTS_ALL / PAGE,
  );
}

function planParticipants({ relation, language, filter, span }: Wanted): Plan['participants'] {
  if (span === null || span.to - span.from > PARTICIPANTS_DAYS) return null;
  return request(TimelineParticipantsDocument, {
    relation,
    language,
    filter: { ...filter, window: dateWindow(windowAround(span)) },
  });
}

function eventsRequest(
  { relation, language, filter }: Wanted,
  window: Omit<DateWindow, 'match'> | null,
  after: string | null,
): Request<TimelineEventsQuery> {
  const part = window === null ? filter : { ...filter, window };
  return request(TimelineEventsDocument, { relation, language, filter: part, first: PAGE, after });
}

const eventsInfo = (data: TimelineEventsQuery): PageInfo | undefined => data.relation?.timeline.pageInfo;

function densityRequest(
  wanted: Wanted,
  window: Stretch | null,
  frame: Request<TimelineFrameQuery>,
): Request<TimelineDensityQuery> {
  const { relation, language, filter, span, width } = wanted;
  const part = window === null ? filter : { ...filter, window: dateWindow(window) };
  const by =
    span === null || window === null
      ? (frame.variables as { readonly by: TimeBucket }).by
      : bucketFor(window, (width * (window.to - window.from)) / (span.to - span.from));
  return request(TimelineDensityDocument, { relation, language, by, filter: part, ...laneFilters(part) });
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/**
 * The pages of a list, as far as they are known. The cache puts pages together, so that the first one has, once they are read,
 * all that came after it.
 */
function pagesOf<Data>(
  outcomes: Outcomes,
  requestOf: (after: string | null) => Request<Data>,
  infoOf: (data: Data) => PageInfo | undefined,
  most: number,
): Pages<Data> {
  const requests: Request<Data>[] = [];
  for (let after: string | null = null; requests.length < most;) {
    const next = requestOf(after);
    requests.push(next);
    const data = dataOf(outcomes, next);
    const info = data === null ? undefined : infoOf(data);
    if (info === undefined) return { requests, isComplete: false };
    if (!info.hasNextPage || info.endCursor === null || info.endCursor === after) break;
    after = info.endCursor;
  }
  return { requests, isComplete: true };
}
