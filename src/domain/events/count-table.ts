import { dayNumber, numberedDay } from '../../foundation/dates/calendar-day.js';
import { bucketNumber, daysOfBucket, TimeBucket } from '../../foundation/dates/time-bucket.js';
import { COUNT_ROWS_MAX, EventCount, keyOf } from './event-counts.js';
import type { CombinationCounts, CountedCombination, CountsArgument, DimensionKey } from './event-counts.js';
import { timeBucketOf } from './event-dimensions.js';

/** Thrown when a table would have too many rows. */
export class TooManyRowsError extends Error {
  constructor(readonly rows: number) {
    super(`${String(rows)} rows, more than ${String(COUNT_ROWS_MAX)}`);
  }
}

/** A range of days; both count. */
interface Days {
  readonly from: string;
  readonly to: string;
}

type Values = CountedCombination['values'];

interface TableRow {
  readonly keys: readonly DimensionKey[];
  readonly count: number;
}

/**
 * The rows of a table of counts: by time, then by count, then by the other keys. In a window there is a row for each
 * bucket and each combination of the other dimensions that occurs. Throws a TooManyRowsError.
 */
export function countTable(counts: CombinationCounts, { by, window }: CountsArgument): EventCount[] {
  const buckets = by.map(timeBucketOf);
  const times = buckets.filter((bucket) => bucket !== null);
  const days = window && times.length > 0 ? daysToCover(window, buckets, counts.counted) : null;
  if (!days) {
    requireFewRows(counts.combinations);
    return sorted(
      counts.counted.map((combination) => rowOf(by, combination, combination.count)),
      counts.total,
    );
  }
  const others = times.length === by.length ? 1 : counts.otherCombinations;
  requireFewRows(Math.max(counts.combinations, bucketCount(times, days) * others + counts.unplaced));
  const placed = new Map<string, number>();
  const rows: TableRow[] = [];
  const otherCombinations = new Map<string, CountedCombination>();
  if (times.length === by.length) otherCombinations.set('', { values: by.map(() => null), records: [], count: 0 });
  for (const combination of counts.counted) {
    const { values, count } = combination;
    const other = JSON.stringify(values.filter((_, index) => buckets[index] === null));
    if (times.length < by.length) otherCombinations.set(other, combination);
    if (isPlaced(values, buckets)) placed.set(JSON.stringify(values), count);
    else rows.push(rowOf(by, combination, count));
  }
  for (const day of firstDays(times, days)) {
    const numbers = buckets.map((bucket) => bucket && bucketNumber(bucket, day));
    for (const other of otherCombinations.values()) {
      const values = other.values.map((value, index) => numbers[index] ?? value);
      rows.push(rowOf(by, { ...other, values }, placed.get(JSON.stringify(values)) ?? 0));
    }
  }
  return sorted(rows, counts.total);
}

function requireFewRows(rows: number): void {
  if (rows > COUNT_ROWS_MAX) throw new TooManyRowsError(rows);
}

function rowOf(by: CountsArgument['by'], { values, records }: CountedCombination, count: number): TableRow {
  return { keys: by.map((dimension, index) => keyOf(dimension, values[index] ?? null, records[index])), count };
}

/** The window; an end that it does not have is that of what was placed. Null if there is none. */
function daysToCover(
  { from, to }: NonNullable<CountsArgument['window']>,
  buckets: readonly (TimeBucket | null)[],
  counted: readonly CountedCombination[],
): Days | null {
  if (from !== null && to !== null) return { from, to };
  if (from === null && to === null) return null;
  const placed = counted
    .filter(({ values }) => isPlaced(values, buckets))
    .map(({ values }) => commonDays(values, buckets));
  const first = from ?? placed.map((days) => days.from).sort()[0];
  const last =
    to ??
    placed
      .map((days) => days.to)
      .sort()
      .at(-1);
  return first === undefined || last === undefined ? null : { from: first, to: last };
}

/** The days that all buckets of a combination have. */
function commonDays(values: Values, buckets: readonly (TimeBucket | null)[]): Days {
  const days = buckets.flatMap((by, index) => (by ? [daysOfBucket({ by, number: Number(values[index]) })] : []));
  return {
    from:
      days
        .map(({ start }) => start)
        .sort()
        .at(-1) ?? '',
    to: days.map(({ end }) => end).sort()[0] ?? '',
  };
}

function isPlaced(values: Values, buckets: readonly (TimeBucket | null)[]): boolean {
  return buckets.every((bucket, index) => bucket === null || values[index] !== null);
}

const MONTHS_LONG = [TimeBucket.MONTH, TimeBucket.QUARTER, TimeBucket.YEAR, TimeBucket.DECADE];

/**
 * How many combinations of buckets have one of the days. Buckets of whole months start with one of the shortest of
 * these; so, with weeks, a combination starts with a week or with one of the shortest of the others.
 */
function bucketCount(times: readonly TimeBucket[], { from, to }: Days): number {
  const countOf = (by: TimeBucket): number => bucketNumber(by, to) - bucketNumber(by, from) + 1;
  if (times.includes(TimeBucket.DAY)) return countOf(TimeBucket.DAY);
  const shortest = MONTHS_LONG.find((bucket) => times.includes(bucket));
  if (!shortest) return countOf(TimeBucket.WEEK);
  if (!times.includes(TimeBucket.WEEK)) return countOf(shortest);
  let count = countOf(TimeBucket.WEEK);
  for (let number = bucketNumber(shortest, from) + 1; number <= bucketNumber(shortest, to); number += 1) {
    const isMonday = dayNumber(daysOfBucket({ by: shortest, number }).start) % 7 === 0;
    if (!isMonday) count += 1;
  }
  return count;
}

/** A day of each combination of buckets that has one of the days, in order. */
function firstDays(times: readonly TimeBucket[], { from, to }: Days): string[] {
  const days: string[] = [];
  for (let day = from; day <= to;) {
    days.push(day);
    const ends = times.map((by) => daysOfBucket({ by, number: bucketNumber(by, day) }).end).sort();
    const last = ends[0] ?? to;
    if (last >= to) break;
    day = numberedDay(dayNumber(last) + 1);
  }
  return days;
}

function sorted(rows: readonly TableRow[], total: number): EventCount[] {
  const compareKeys = (
    one: TableRow,
    other: TableRow,
    compare: (a: DimensionKey, b: DimensionKey) => number,
  ): number => {
    for (const [index, key] of one.keys.entries()) {
      const otherKey = other.keys[index];
      const order = otherKey ? compare(key, otherKey) : 0;
      if (order !== 0) return order;
    }
    return 0;
  };
  return [...rows]
    .sort(
      (one, other) =>
        compareKeys(one, other, compareTime) || other.count - one.count || compareKeys(one, other, compareOrder),
    )
    .map(({ keys, count }) => Object.assign(new EventCount(), { keys, count, share: total === 0 ? 0 : count / total }));
}

/** What has no bucket comes last. */
function compareTime({ bucket: one }: DimensionKey, { bucket: other }: DimensionKey): number {
  if (one && other) return one.number - other.number;
  return (one ? 0 : 1) - (other ? 0 : 1);
}

function compareOrder({ order: one }: DimensionKey, { order: other }: DimensionKey): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
