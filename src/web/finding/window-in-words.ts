import { calendarDay, parseDay, utcDate } from '../dates/day.js';

/** A window in words: in years where it consists of whole ones. */
export function windowInWords(from: string | null, to: string | null, locale: string): string {
  const isWholeYears = (from === null || from.endsWith('-01-01')) && (to === null || to.endsWith('-12-31'));
  const name = (day: string | null): string => {
    if (day === null) return '…';
    if (isWholeYears) return String(calendarDay(parseDay(day)).year);
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
      .format(utcDate(parseDay(day)))
      .replace(/ г\.$/, '');
  };
  const [first, last] = [name(from), name(to)];
  return first === last ? first : `${first}–${last}`;
}
