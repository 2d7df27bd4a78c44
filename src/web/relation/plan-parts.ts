import type { Stretch } from '../dates/day.js';
import { TimelineEventsDocument } from '../graphql/documents.js';
import type { DateWindow, EventFilter, TimelineEventsQuery } from '../graphql/documents.js';
import { dataOf, request } from './requests.js';
import type { Outcomes, Request } from './requests.js';

/** Of a larger selection, the events of a window are loaded where there are fewer. */
export const EVENTS_OF_WINDOW = 300;
/** Nodes of a page. */
export const PAGE = 100;

/** What the chart is to show. */
export interface Wanted {
  readonly relation: string;
  readonly language: string;
  readonly filter: EventFilter;
  /** null: all time. */
  readonly span: Stretch | null;
  /** Of the chart, in pixels. */
  readonly width: number;
  /** Counting takes so long that each count is asked for by itself. */
  readonly isLate: boolean;
}

/** A list that is read page by page: its pages so far, and whether there are more. */
export interface Pages<Data> {
  readonly requests: readonly Request<Data>[];
  /** All that is to be read of it was read. */
  readonly isComplete: boolean;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** Pages of events: of the selection, or of a window of it. */
export function eventsOf(
  { relation, language, filter }: Wanted,
  outcomes: Outcomes,
  window: Omit<DateWindow, 'match'> | null,
  most: number,
): Pages<TimelineEventsQuery> {
  const part = window === null ? filter : { ...filter, window };
  return pagesOf(
    outcomes,
    (after) => request(TimelineEventsDocument, { relation, language, filter: part, first: PAGE, after }),
    (data) => data.relation?.timeline.pageInfo,
    most / PAGE,
  );
}

/** Whether there are more events than were to be read; null: that is not known yet. */
export function isMore({ requests, isComplete }: Pages<TimelineEventsQuery>, outcomes: Outcomes): boolean | null {
  const last = requests.at(-1);
  const info = last && dataOf(outcomes, last)?.relation?.timeline.pageInfo;
  return isComplete && info ? info.hasNextPage : null;
}

/**
 * The pages of a list, as far as they are known. The cache puts pages together, so that the first one has, once they are read,
 * all that came after it.
 */
export function pagesOf<Data>(
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
