import { calendarDay, dayNumber, formatDay, parseDay } from '../dates/day.js';
import type { Stretch } from '../dates/day.js';
import type { DateWindow } from '../graphql/documents.js';
import type { Histogram } from '../timeline/timeline-data.js';

/** As the API takes it. */
export function dateWindow({ from, to }: Stretch): Omit<DateWindow, 'match'> {
  return { from: formatDay(from), to: formatDay(Math.ceil(to) - 1) };
}

/**
 * A stretch of time around a span, two to four times as long, of which there are few: moving about asks for the same ones again
 * and again, which are in the cache then.
 */
export function windowAround({ from, to }: Stretch): Stretch {
  const length = 2 ** Math.ceil(Math.log2(Math.max(to - from, 1) * 2));
  const step = length / 4;
  const start = Math.floor(((from + to) / 2 - length / 2) / step) * step;
  return { from: start, to: start + length };
}

/** How many events may stand in a window, as far as a histogram tells. */
export function countWithin({ before, unplaced, buckets }: Histogram, { from, to }: Stretch): number {
  let count = before + unplaced;
  for (const bucket of buckets) if (parseDay(bucket.start) < to && parseDay(bucket.end) >= from) count += bucket.count;
  return count;
}

/** How many events a histogram counts in all. */
export function countOf({ before, unplaced, buckets }: Histogram): number {
  return buckets.reduce((sum, { count }) => sum + count, before + unplaced);
}

/**
 * Divides the time from a day on into windows with at most so many events each, by a histogram, so that they can be asked for at
 * the same time. The last one has no end. A bucket with more events is a window by itself.
 */
export function windowsOf(
  { buckets, before, unplaced }: Histogram,
  from: string | null,
  most: number,
): readonly Omit<DateWindow, 'match'>[] {
  const windows: Omit<DateWindow, 'match'>[] = [];
  let start = from;
  // What is dated coarsely, or has begun before, stands in many windows.
  const room = Math.max(most - before - unplaced, 1);
  let count = 0;
  let last: string | null = null;
  for (const bucket of buckets) {
    if (bucket.count === 0 || (from !== null && bucket.end < from)) continue;
    if (count > 0 && count + bucket.count > room && last !== null) {
      windows.push({ ...(start !== null && { from: start }), to: last });
      start = dayAfter(last);
      count = 0;
    }
    count += bucket.count;
    last = bucket.end;
  }
  windows.push(start === null ? {} : { from: start });
  return windows;
}

function dayAfter(day: string): string {
  const { year, month, day: ofMonth } = calendarDay(parseDay(day));
  return formatDay(dayNumber(year, month, ofMonth) + 1);
}
