/** A day: the number of days since 1970-01-01 in the proleptic Gregorian calendar. Never a moment, so without a time zone. */
export type Day = number;

/** Days from the first one up to, but not including, the second one. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const DAYS_PER_ERA = 146_097;
const EPOCH = 719_468;

/** The number of a day of the calendar. Months beyond 1 to 12 count on into other years. */
export function dayNumber(year: number, month = 1, day = 1): Day {
  const months = year * 12 + month - 1;
  const ofMonth = (((months % 12) + 12) % 12) + 1;
  // Years begin in March here, so that the leap day is their last.
  const shifted = Math.floor(months / 12) - (ofMonth <= 2 ? 1 : 0);
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (ofMonth + (ofMonth > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * DAYS_PER_ERA + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - EPOCH;
}

/** The day of the calendar that a number stands for; of a fraction, the day that it lies in. */
export function calendarDay(number: number): CalendarDay {
  const shifted = Math.floor(number) + EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const ofEra = shifted - era * DAYS_PER_ERA;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const day = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: year + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export const FIRST_DAY: Day = dayNumber(1);
/** The day after the last one that the API can name. */
export const END_OF_DAYS: Day = dayNumber(10_000);

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads YYYY-MM-DD. */
export function parseDay(iso: string): Day {
  const match = ISO.exec(iso);
  if (match === null) throw new RangeError(`${iso} is not a day`);
  return dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Writes YYYY-MM-DD; a day beyond the years 1 to 9999 becomes the first or the last of them. */
export function formatDay(number: number): string {
  const { year, month, day } = calendarDay(Math.min(Math.max(number, FIRST_DAY), END_OF_DAYS - 1));
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const MILLISECONDS = 86_400_000;

/** The start of a day in UTC, for Intl, whose formats are made with the time zone UTC. */
export function utcDate(number: number): Date {
  return new Date(Math.floor(number) * MILLISECONDS);
}

/** The day that it is by UTC, as for the service: all readers of an address see the same. */
export function today(now = new Date()): Day {
  return dayNumber(now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate());
}
