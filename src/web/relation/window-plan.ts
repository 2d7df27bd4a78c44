import type { Stretch } from '../dates/day.js';
import { TimelineDensityDocument, TimelineDensityLandmarksDocument } from '../graphql/documents.js';
import type {
  TimeBucket,
  TimelineDensityLandmarksQuery,
  TimelineDensityQuery,
  TimelineEventsQuery,
} from '../graphql/documents.js';
import { bucketFor, laneFilters } from '../timeline/density.js';
import { LANES } from '../timeline/lanes-of-kinds.js';
import type { Histogram } from '../timeline/timeline-data.js';
import { EVENTS_OF_WINDOW, eventsOf, isMore, PAGE } from './plan-parts.js';
import type { Pages, Wanted } from './plan-parts.js';
import { countOf, countWithin, dateWindow, windowAround } from './time-windows.js';
import { dataOf, hasFailed, request } from './requests.js';
import type { Outcomes, Request } from './requests.js';

/** Series that may be threads of the chart. */
const THREADS = 3;

export type Rounds = ReadonlyMap<string, Pages<TimelineEventsQuery>>;

/** How many events there are when, and those of them that others refer to most. */
export interface DensityRequests {
  /** null: all time. */
  readonly window: Stretch | null;
  readonly lanes: Request<TimelineDensityQuery>;
  readonly landmarks: Request<TimelineDensityLandmarksQuery>;
}

/** What is asked of a selection with too many events to load all of them. */
export interface WindowPlan {
  readonly events: readonly Pages<TimelineEventsQuery>[];
  /** The window of which `events` are all events; null: there are none. */
  readonly eventsWindow: Stretch | null;
  readonly density: DensityRequests | null;
  /** What was answered and is asked no more, without which it would be asked again. */
  readonly restsOn: readonly Request[];
}

/**
 * The events of the window, or how many there are of them when. Where that can't be counted, they are read as far as they are few.
 *
 * @param histogram of all time; null: it is not known
 */
export function planWindow(
  wanted: Wanted,
  outcomes: Outcomes,
  histogram: Histogram | null,
  bucketOfAll: TimeBucket,
): WindowPlan {
  const { span } = wanted;
  const window = span && windowAround(span);
  const density = densityRequests(wanted, window, bucketOfAll);
  const counted: WindowPlan = { events: [], eventsWindow: null, density, restsOn: [] };
  if (span === null || window === null) return counted;
  const restsOn: Request[] = [];
  const fewEvents = (stretch: Stretch): Pages<TimelineEventsQuery> | null => {
    const events = eventsOf(wanted, outcomes, dateWindow(stretch), EVENTS_OF_WINDOW);
    // There are more than the counts had said.
    if (isMore(events, outcomes) !== true) return events;
    restsOn.push(...events.requests);
    return null;
  };
  if (histogram !== null && countWithin(histogram, window) < EVENTS_OF_WINDOW) {
    const events = fewEvents(window);
    if (events !== null) return { events: [events], eventsWindow: window, density: null, restsOn };
  }
  const exact = exactWindow(outcomes, density.lanes, span, window);
  const events = exact && fewEvents(exact);
  return events === null ? { ...counted, restsOn } : { events: [events], eventsWindow: exact, density, restsOn };
}

/** The stretch whose events are few enough to be read, by their counts; null: none is, or it is not known yet. */
function exactWindow(
  outcomes: Outcomes,
  lanes: Request<TimelineDensityQuery>,
  span: Stretch,
  window: Stretch,
): Stretch | null {
  const days = { from: Math.floor(span.from), to: Math.ceil(span.to) };
  const counted = dataOf(outcomes, lanes)?.relation;
  if (!counted) return hasFailed(outcomes, lanes) ? days : null;
  const sum = (count: (histogram: Histogram) => number): number =>
    LANES.reduce((before, lane) => before + count(counted[lane].histogram), 0);
  if (sum(countOf) < EVENTS_OF_WINDOW) return window;
  return sum((histogram) => countWithin(histogram, span)) < EVENTS_OF_WINDOW ? days : null;
}

/** The rounds of the series that may be threads. */
export function planRounds(
  wanted: Wanted,
  outcomes: Outcomes,
  series: readonly { readonly slug: string; readonly count: number }[],
): Rounds {
  const { filter, span } = wanted;
  return new Map(
    series.slice(0, THREADS).map(({ slug, count }) => {
      // Of a long series, those in the window are enough.
      const isLong = count > EVENTS_OF_WINDOW;
      const window = isLong && span !== null ? dateWindow(windowAround(span)) : null;
      const most = isLong ? PAGE : EVENTS_OF_WINDOW;
      return [slug, eventsOf({ ...wanted, filter: { ...filter, series: [slug] } }, outcomes, window, most)] as const;
    }),
  );
}

function densityRequests(
  { relation, language, filter, span, width }: Wanted,
  window: Stretch | null,
  bucketOfAll: TimeBucket,
): DensityRequests {
  const part = window === null ? filter : { ...filter, window: dateWindow(window) };
  const by =
    span === null || window === null
      ? bucketOfAll
      : bucketFor(window, (width * (window.to - window.from)) / (span.to - span.from));
  return {
    window,
    lanes: request(TimelineDensityDocument, { relation, by, ...laneFilters(part) }),
    landmarks: request(TimelineDensityLandmarksDocument, { relation, language, filter: part }),
  };
}
