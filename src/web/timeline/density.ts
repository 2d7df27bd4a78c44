import { calendarDay, dayNumber, formatDay, parseDay } from '../dates/day.js';
import type { Day, Stretch } from '../dates/day.js';
import type { DrawnEvent } from './drawn-events.js';
import { byLane, LANE_KINDS } from './lanes-of-kinds.js';
import type { LaneName } from './lanes-of-kinds.js';
import type { Histogram } from './timeline-data.js';

export type TimeBucket = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR' | 'DECADE';

const DAYS: readonly (readonly [TimeBucket, number])[] = [
  ['DAY', 1],
  ['WEEK', 7],
  ['MONTH', 30.4],
  ['QUARTER', 91.3],
  ['YEAR', 365.2],
  ['DECADE', 3652],
];
/** A bar is at least so wide. */
const BAR = 6;
/** The service refuses more than 2,000. */
const BUCKETS_MAX = 1500;

/** The finest bucket whose bars can be told apart in a chart so wide. */
export function bucketFor(span: Stretch, width: number): TimeBucket {
  const length = span.to - span.from;
  const found = DAYS.find(([, days]) => (days / length) * width >= BAR && length / days <= BUCKETS_MAX);
  return found?.[0] ?? 'DECADE';
}

/** A filter as the API takes it, as far as lanes need it. */
interface KindFilter {
  readonly kinds?: readonly string[] | null;
}

/** The filters of the lanes: the filter, with those of its kinds that stand in the lane. */
export function laneFilters<Filter extends KindFilter>(filter: Filter): Record<LaneName, Filter> {
  return byLane((lane) => {
    const own: readonly string[] = LANE_KINDS[lane];
    return { ...filter, kinds: filter.kinds ? own.filter((kind) => filter.kinds?.includes(kind)) : own };
  });
}

/** The bucket that a day lies in, as the service has it: weeks begin on Monday, a decade with a year that ends in 0. */
export function bucketOf(day: Day, by: TimeBucket): Stretch {
  const { year, month } = calendarDay(day);
  switch (by) {
    case 'DAY':
      return { from: day, to: day + 1 };
    case 'WEEK': {
      // 1970-01-01 was a Thursday.
      const monday = day - ((((day + 3) % 7) + 7) % 7);
      return { from: monday, to: monday + 7 };
    }
    case 'MONTH':
      return { from: dayNumber(year, month), to: dayNumber(year, month + 1) };
    case 'QUARTER': {
      const first = Math.floor((month - 1) / 3) * 3 + 1;
      return { from: dayNumber(year, first), to: dayNumber(year, first + 3) };
    }
    case 'YEAR':
      return { from: dayNumber(year), to: dayNumber(year + 1) };
    case 'DECADE': {
      const first = Math.floor(year / 10) * 10;
      return { from: dayNumber(first), to: dayNumber(first + 10) };
    }
  }
}

/** The histogram of events that are all loaded, counted as the service counts: by the bucket in which they began. */
export function countEvents(events: readonly DrawnEvent[], by: TimeBucket): Histogram {
  const counts = new Map<Day, { readonly days: Stretch; count: number }>();
  let unplaced = 0;
  for (const { extent } of events) {
    const days = Number.isFinite(extent.from) ? bucketOf(extent.from, by) : null;
    const began = extent.start.kind === 'fringe' ? extent.start.days.to : extent.from + 1;
    const isPlaced = days !== null && (extent.manner === 'throughout' ? began : extent.to) <= days.to;
    if (!isPlaced) unplaced++;
    else {
      const bucket = counts.get(days.from) ?? { days, count: 0 };
      bucket.count++;
      counts.set(days.from, bucket);
    }
  }
  const buckets = [...counts.values()]
    .sort((one, other) => one.days.from - other.days.from)
    .map(({ days, count }) => ({ start: formatDay(days.from), end: formatDay(days.to - 1), count }));
  return { before: 0, unplaced, buckets };
}

/** A bar of a histogram, to scale in time; its height is a share, 0 to 1, of the highest one. */
export interface DensityBar extends Stretch {
  readonly count: number;
  readonly share: number;
}

const made = new WeakMap<object, unknown>();

/** Bars of several histograms with one scale, so that they can be compared; of the same ones, made once. */
export function densityBars<Key extends string>(
  histograms: Readonly<Record<Key, Histogram>>,
): Record<Key, readonly DensityBar[]> {
  const before = made.get(histograms) as Record<Key, readonly DensityBar[]> | undefined;
  if (before) return before;
  const bars = makeBars(histograms);
  made.set(histograms, bars);
  return bars;
}

function makeBars<Key extends string>(
  histograms: Readonly<Record<Key, Histogram>>,
): Record<Key, readonly DensityBar[]> {
  const entries = Object.entries<Histogram>(histograms);
  const most = Math.max(1, ...entries.flatMap(([, { buckets }]) => buckets.map(({ count }) => count)));
  return Object.fromEntries(
    entries.map(([key, { buckets }]) => [
      key,
      buckets
        .filter(({ count }) => count > 0)
        .map(({ start, end, count }) => ({ from: parseDay(start), to: parseDay(end) + 1, count, share: count / most })),
    ]),
  ) as unknown as Record<Key, readonly DensityBar[]>;
}
