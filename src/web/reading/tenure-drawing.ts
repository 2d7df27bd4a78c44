import { extentOf } from '../dates/date-extent.js';
import type { DateExtent } from '../dates/date-extent.js';
import { drawDate } from '../dates/date-shapes.js';
import type { DateDrawing } from '../dates/date-shapes.js';
import { calendarDay } from '../dates/day.js';
import type { Day, Stretch } from '../dates/day.js';
import type { HistoricalDate } from '../dates/historical-date.js';

/** Periods drawn on one scale, which is as wide as all of them together. */
export function drawPeriods(periods: readonly HistoricalDate[], width: number, today: Day): DateDrawing[] {
  const extents = periods.map((period) => extentOf(period, today));
  const whole = wholeOf(extents, today);
  const scale = (day: Day): number => ((day - whole.from) / (whole.to - whole.from)) * width;
  return extents.map((extent) => drawDate(extent, scale, { from: 0, to: width }));
}

/** The years at both ends of the scale; null: there is nothing on it. */
export function yearsOf(
  periods: readonly HistoricalDate[],
  today: Day,
): { readonly first: number; readonly last: number } | null {
  if (periods.length === 0) return null;
  const { from, to } = wholeOf(
    periods.map((period) => extentOf(period, today)),
    today,
  );
  return { first: calendarDay(from).year, last: calendarDay(to - 1).year };
}

function wholeOf(extents: readonly DateExtent[], today: Day): Stretch {
  const days = extents.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  if (days.length === 0) return { from: today, to: today + 1 };
  const from = Math.min(...days);
  return { from, to: Math.max(...days, from + 1) };
}
