import { END_OF_DAYS, FIRST_DAY, parseDay } from '../dates/day.js';
import type { Day, Stretch } from '../dates/day.js';
import type { HistoricalDate } from '../dates/historical-date.js';

/** The part of time that is in view, in days; its ends may lie within a day. */
export type Span = Stretch;

/** From days to pixels: `from` is at `left`. */
export interface TimeScale {
  readonly from: Day;
  readonly perDay: number;
  readonly left: number;
  readonly right: number;
}

export const xOf = (scale: TimeScale, day: Day): number => scale.left + (day - scale.from) * scale.perDay;
export const dayAt = (scale: TimeScale, x: number): Day => scale.from + (x - scale.left) / scale.perDay;
export const spanOf = (scale: TimeScale): Span => ({ from: scale.from, to: dayAt(scale, scale.right) });

export function scaleFor({ from, to }: Span, left: number, right: number): TimeScale {
  return { from, perDay: (right - left) / Math.max(to - from, 1 / 24), left, right };
}

/** No nearer than a week; a timeline of one day is shown with the days around it. */
export const SHORTEST_SPAN = 7;
const MARGIN = 0.03;
/** Around a single event, or without any. */
const LEAST_WHOLE = 3 * 366;

/**
 * From the first to the last day of dates: of the first and the last event (TimelineFrame's summary), or of all events where all
 * are loaded. What has no beginning begins with its end; null: there are none.
 */
export function wholeOf(dates: readonly HistoricalDate[], today: Day): Stretch | null {
  let from = Infinity;
  let to = -Infinity;
  for (const { earliest, latest, end } of dates) {
    const first = earliest ?? latest;
    const last = latest ?? earliest;
    if (first === null || last === null) continue;
    from = Math.min(from, parseDay(first));
    to = Math.max(to, parseDay(last) + 1, end.kind === 'OPEN' ? today + 1 : -Infinity);
  }
  return from < to ? { from, to } : null;
}

/** All that there is to see: from the first to the last event, and today if that is near, with a margin. */
export function wholeSpan(whole: Stretch | null, today: Day): Span {
  const from = whole?.from ?? today - LEAST_WHOLE;
  const last = whole?.to ?? today;
  const isNear = today > last && today - last < (last - from) * 0.2 + LEAST_WHOLE / 3;
  const to = isNear ? today + 1 : last;
  const margin = Math.max((to - from) * MARGIN, (LEAST_WHOLE - (to - from)) / 2, 30);
  return { from: Math.max(from - margin, FIRST_DAY - margin), to: Math.min(to + margin, END_OF_DAYS + margin) };
}

/** The span nearest to the wanted one that is neither too short nor beyond what there is. */
export function clampSpan({ from, to }: Span, whole: Span): Span {
  const length = Math.min(Math.max(to - from, SHORTEST_SPAN), whole.to - whole.from);
  const middle = (from + to) / 2;
  const start = Math.min(Math.max(to - from === length ? from : middle - length / 2, whole.from), whole.to - length);
  return { from: start, to: start + length };
}

/** Zooms by a factor around a day that keeps its place. */
export function zoomed(span: Span, factor: number, around: Day, whole: Span): Span {
  const length = (span.to - span.from) / factor;
  const bounded = Math.min(Math.max(length, SHORTEST_SPAN), whole.to - whole.from);
  const from = around - ((around - span.from) / (span.to - span.from)) * bounded;
  return clampSpan({ from, to: from + bounded }, whole);
}

export function isSameSpan(one: Span, other: Span): boolean {
  const tolerance = (one.to - one.from) / 5000;
  return Math.abs(one.from - other.from) < tolerance && Math.abs(one.to - other.to) < tolerance;
}
