import type { Calendar } from './calendar.js';

/** Days of the proleptic Gregorian calendar as strings, yyyy-mm-dd, years 0001 to 9999. They sort as strings. */

/** First and last day of the calendar. */
export const FIRST_DAY = '0001-01-01';
export const LAST_DAY = '9999-12-31';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month has; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number, calendar: Calendar = 'GREGORIAN'): number {
  const leap = year % 4 === 0 && (calendar === 'JULIAN' || year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Formats a day as yyyy-mm-dd. */
export function dayText(year: number, month: number, day: number): string {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Returns the text unchanged if it is a valid day; otherwise throws a RangeError that says what is wrong. */
export function parseDay(text: string): string {
  const match = DAY.exec(text);
  if (!match) throw new RangeError('a day is yyyy-mm-dd, in the digits 0 to 9');
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (year === 0) throw new RangeError('years go from 0001 to 9999');
  const days = daysInMonth(year, month);
  if (days === 0) throw new RangeError(`${text}: months go from 01 to 12`);
  if (day < 1 || day > days) throw new RangeError(`${text}: the days of that month go from 01 to ${days}`);
  return text;
}

const DAYS_IN_400_YEARS = 146_097;
const DAYS_IN_100_YEARS = 36_524;
const DAYS_IN_4_YEARS = 1_461;

/** The days of a year before each month, in a year without a leap day. */
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** The number of a day: 0 for 0001-01-01, which is a Monday. */
export function dayNumber(day: string): number {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  const years = year - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  const isAfterLeapDay = month > 2 && daysInMonth(year, 2) === 29;
  return years * 365 + leapDays + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (isAfterLeapDay ? 1 : 0) + dayOfMonth - 1;
}

/** The day of a number; the reverse of `dayNumber`. Numbers before and after the calendar get its first or last day. */
export function numberedDay(number: number): string {
  if (number < 0) return FIRST_DAY;
  let rest = number;
  const take = (days: number, max: number): number => {
    const count = Math.min(Math.floor(rest / days), max);
    rest -= count * days;
    return count;
  };
  // The last day of 400 years, and of 4, is a leap day more than a fourth of them has.
  const [by400, by100] = [take(DAYS_IN_400_YEARS, Number.POSITIVE_INFINITY), take(DAYS_IN_100_YEARS, 3)];
  const [by4, by1] = [take(DAYS_IN_4_YEARS, Number.POSITIVE_INFINITY), take(365, 3)];
  const year = by400 * 400 + by100 * 100 + by4 * 4 + by1 + 1;
  if (year > 9999) return LAST_DAY;
  let month = 1;
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return dayText(year, month, rest + 1);
}

const MONTH_DAY = /^(\d{2})-(\d{2})$/;

/** Returns the text unchanged if it is a day that some year has, MM-DD; otherwise throws a RangeError. */
export function parseMonthDay(text: string): string {
  const [, month, day] = (MONTH_DAY.exec(text) ?? []).map(Number);
  const leapYear = 2000;
  if (month === undefined || day === undefined || day < 1 || day > daysInMonth(leapYear, month)) {
    throw new RangeError('a day of any year is MM-DD, from 01-01 to 12-31');
  }
  return text;
}
