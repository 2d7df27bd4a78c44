import { calendarDay, dayNumber, parseDay } from '../dates/day.js';
import type { TimelineData } from './timeline-data.js';
import { wholeSpan } from './time-scale.js';
import type { Span } from './time-scale.js';

/** So much of what there is makes a stretch worth opening on. */
const SHARE = 0.9;
/** Of all time, it must be less than this. */
const LESS = 0.5;

/**
 * What a timeline opens on where its address names no window: the shortest stretch up to now that has nine of ten events, from the
 * start of a decade, if it is less than half of all time. Null: all time.
 */
export function firstSpan({ overview, whole, today }: Pick<TimelineData, 'overview' | 'whole' | 'today'>): Span | null {
  const all = wholeSpan(whole, today);
  const buckets = [...overview.buckets].sort((one, other) => parseDay(other.start) - parseDay(one.start));
  const wanted = buckets.reduce((sum, { count }) => sum + count, 0) * SHARE;
  let held = 0;
  const first = buckets.find(({ count }) => (held += count) >= wanted);
  if (wanted === 0 || first === undefined) return null;
  const { year } = calendarDay(parseDay(first.start));
  const from = dayNumber(Math.max(Math.floor(year / 10) * 10, 1));
  return all.to - from < (all.to - all.from) * LESS ? { from, to: all.to } : null;
}
