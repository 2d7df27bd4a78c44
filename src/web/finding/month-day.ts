/** A day of any year, as the API has it: MM-DD. */
export type MonthDay = string;

/** A leap year, so that 29 February is a day as others are. */
const YEAR = 2000;
const FORM = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The day of a text, or null if there is none such. */
export function parseMonthDay(text: string | null): MonthDay | null {
  const match = FORM.exec(text ?? '');
  if (match === null) return null;
  return monthDayOf(dateOf(match[0])) === match[0] ? match[0] : null;
}

/** The day that it is by UTC, as for the service. */
export function todaysMonthDay(now = new Date()): MonthDay {
  return monthDayOf(now);
}

/** The day so many days later; after the last of a year comes the first. */
export function laterMonthDay(day: MonthDay, days: number): MonthDay {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + days);
  return monthDayOf(date);
}

/** A day of any year in words: 12 November. */
export function monthDayInWords(day: MonthDay, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(dateOf(day));
}

function dateOf(day: MonthDay): Date {
  const [month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(YEAR, month - 1, dayOfMonth));
}

function monthDayOf(date: Date): MonthDay {
  return `${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
