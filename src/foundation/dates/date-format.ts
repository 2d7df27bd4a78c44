import { daysInMonth } from './calendar-day.js';

/** Which fields of a day to format, as Intl options: of 2 October 1949 the month and year, the day alone, and so on. */
const FIELDS = {
  DAY: { day: 'numeric', month: 'long', year: 'numeric' },
  MONTH: { month: 'long', year: 'numeric' },
  YEAR: { year: 'numeric' },
  dayAndMonth: { day: 'numeric', month: 'long' },
  dayAlone: { day: 'numeric' },
  monthAlone: { month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateFields = keyof typeof FIELDS;

const formats = new Map<string, Intl.DateTimeFormat>();
const lists = new Map<string, Intl.ListFormat>();

/** Formats the given fields of a day (yyyy-mm-dd) in a locale, in the Gregorian calendar and without a time zone. */
export function formatDay(locale: string, fields: DateFields, day: string): string {
  const key = `${locale} ${fields}`;
  let format = formats.get(key);
  if (!format) {
    // Intl's long month alone is 十一月 in Chinese; dates are written with a numeric month.
    const options =
      fields === 'monthAlone' && locale.startsWith('zh') ? ({ month: 'numeric' } as const) : FIELDS[fields];
    format = new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
    formats.set(key, format);
  }
  return (isGregorian(day) ? format.format(toDate(day)) : formatLeapDay(format, day)).replace(/\s/g, ' ');
}

/** "a, b or c" in a locale. */
export function formatEither(locale: string, texts: readonly string[]): string {
  let list = lists.get(locale);
  if (!list) {
    list = new Intl.ListFormat(locale, { type: 'disjunction' });
    lists.set(locale, list);
  }
  return list.format(texts);
}

function isGregorian(day: string): boolean {
  const [year = 1, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  return dayOfMonth <= daysInMonth(year, month);
}

/** Formats 29 February of a year that has it in the Julian calendar alone, such as 1900, which Intl does not know. */
function formatLeapDay(format: Intl.DateTimeFormat, day: string): string {
  const year = String(Number(day.slice(0, 4)));
  const parts = format.formatToParts(toDate(`2000${day.slice(4)}`));
  return parts.map(({ type, value }) => (type === 'year' ? year : value)).join('');
}

/** A Date for Intl only: in UTC, and with the year set separately, since Date reads years below 100 as 19xx. */
function toDate(day: string): Date {
  const [year = 1, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return date;
}
