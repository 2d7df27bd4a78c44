import { calendarDay, dayNumber, parseDay } from '../dates/day.js';
import type { Stretch } from '../dates/day.js';
import type { DateBound, HistoricalDate } from '../dates/historical-date.js';

/** Events that began in the same year, or of which it is only known that they began in the same years. */
export interface YearGroup<T> {
  /** First and last year; null where nothing is known of the beginning. */
  readonly years: { readonly first: number; readonly last: number } | null;
  readonly events: readonly T[];
}

/**
 * Groups events by the year in which they began. What is known less exactly than to a year stands under all the years that it may
 * be of, never under one of them.
 */
export function groupByYear<T extends { readonly date: HistoricalDate }>(
  events: readonly T[],
): readonly YearGroup<T>[] {
  const groups = new Map<string, { years: YearGroup<T>['years']; events: T[] }>();
  for (const event of events) {
    const years = yearsOf(event.date);
    const key = years === null ? '' : `${String(years.first)}–${String(years.last)}`;
    const group = groups.get(key);
    if (group) group.events.push(event);
    else groups.set(key, { years, events: [event] });
  }
  return [...groups.values()].sort(
    ({ years: one }, { years: other }) =>
      (one?.first ?? -1) - (other?.first ?? -1) || (other?.last ?? -1) - (one?.last ?? -1),
  );
}

/** The years in which it may have begun; of an interval without a known beginning, those of its end. */
function yearsOf(date: HistoricalDate): YearGroup<unknown>['years'] {
  if (date.form !== 'INTERVAL') return yearsBetween(date);
  return yearsBetween(date.start) ?? yearsBetween(date.end);
}

function yearsBetween({ earliest, latest }: Pick<DateBound, 'earliest' | 'latest'>): YearGroup<unknown>['years'] {
  const first = earliest ?? latest;
  const last = latest ?? earliest;
  if (first === null || last === null) return null;
  return { first: calendarDay(parseDay(first)).year, last: calendarDay(parseDay(last)).year };
}

/** The days of a group's years: what its rails show. */
export function daysOfYears({ first, last }: NonNullable<YearGroup<unknown>['years']>): Stretch {
  return { from: dayNumber(first), to: dayNumber(last + 1) };
}
