/** Days of the proleptic Gregorian calendar as strings, yyyy-mm-dd, years 0001 to 9999. They sort as strings. */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days a month has; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
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
