import { calendarDay, dayNumber, parseDay } from '../dates/day.js';
import type { Day } from '../dates/day.js';
import type { TimelineData } from './timeline-data.js';
import { wholeSpan } from './time-scale.js';
import type { Span } from './time-scale.js';

/** So much of what there is makes a stretch worth opening on. */
const SHARE = 0.9;
/** Of all time, it must be less than this. */
const LESS = 0.5;
const MARGIN = 0.015;

/** The end of the last event, or of today if that is in the whole span. */
export function lastDay({ whole, today }: Pick<TimelineData, 'whole' | 'today'>): Day {
  const last = whole?.to ?? today + 1;
  return wholeSpan(whole, today).to > today ? Math.max(last, today + 1) : last;
}

/**
 * What a timeline opens on where its address names no window: the shortest stretch up to now that has nine of ten events, from the
 * start of a decade, if it is less than half of all time. Null: all time.
 */
export function firstSpan({ overview, whole, today }: Pick<TimelineData, 'overview' | 'whole' | 'today'>): Span | null {
  const all = wholeSpan(whole, today);
  const buckets = [...(overview?.buckets ?? [])].sort((one, other) => parseDay(other.start) - parseDay(one.start));
  const wanted = buckets.reduce((sum, { count }) => sum + count, 0) * SHARE;
  let held = 0;
  const first = buckets.find(({ count }) => (held += count) >= wanted);
  if (wanted === 0 || first === undefined) return null;
  const { year } = calendarDay(parseDay(first.start));
  const from = dayNumber(Math.max(Math.floor(year / 10) * 10, 1));
  if (all.to - from >= (all.to - all.from) * LESS) return null;
  const last = lastDay({ whole, today });
  return { from, to: Math.min(all.to, last + (last - from) * MARGIN) };
}
