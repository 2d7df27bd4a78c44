import { dayNumber, LAST_DAY, numberedDay } from './calendar-day.js';

/** The days of five months, beginning with March: months of 31, 30, 31, 30 and 31 days. */
const DAYS_OF_5_MONTHS = 153;
const DAYS_OF_4_YEARS = 1_461;
/** From 1 March of the year 0 to 1 January of the year 1. */
const DAYS_BEFORE_FIRST_DAY = 306;
const LAST_NUMBER = dayNumber(LAST_DAY);

/**
 * The day of the Gregorian calendar that is the same as a day of the Julian one, both yyyy-mm-dd; null if it is not in the
 * years 0001 to 9999. Years are counted from March here, so that a leap day is the last of its year.
 */
export function gregorianDayOf(julianDay: string): string | null {
  const [year = 0, month = 0, day = 0] = julianDay.split('-').map(Number);
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const dayOfYear = Math.floor((DAYS_OF_5_MONTHS * marchMonth + 2) / 5) + day - 1;
  // 1 March of the year 0 in the Julian calendar is 28 February in the Gregorian one.
  const number = Math.floor((DAYS_OF_4_YEARS * marchYear) / 4) + dayOfYear - 2 - DAYS_BEFORE_FIRST_DAY;
  return number < 0 || number > LAST_NUMBER ? null : numberedDay(number);
}
