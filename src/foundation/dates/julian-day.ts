import { dayText } from './calendar-day.js';

/** The days of five months, beginning with March: months of 31, 30, 31, 30 and 31 days. */
const DAYS_OF_5_MONTHS = 153;
const DAYS_OF_4_YEARS = 1_461;
const DAYS_OF_400_YEARS = 146_097;

/**
 * The day of the Gregorian calendar that is the same as a day of the Julian one, both yyyy-mm-dd; null if it is not in the
 * years 0001 to 9999. Years are counted from March here, so that a leap day is the last of its year.
 */
export function gregorianDayOf(julianDay: string): string | null {
  const [year = 0, month = 0, day = 0] = julianDay.split('-').map(Number);
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const dayOfYear = Math.floor((DAYS_OF_5_MONTHS * marchMonth + 2) / 5) + day - 1;
  // Days since 1 March of the year 0 in the Gregorian calendar, which is 3 March in the Julian one.
  return gregorianDay(Math.floor((DAYS_OF_4_YEARS * marchYear) / 4) + dayOfYear - 2);
}

function gregorianDay(days: number): string | null {
  const cycle = Math.floor(days / DAYS_OF_400_YEARS);
  const dayOfCycle = days - cycle * DAYS_OF_400_YEARS;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / (DAYS_OF_4_YEARS - 1)) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / (DAYS_OF_400_YEARS - 1))) /
      365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / DAYS_OF_5_MONTHS);
  const day = dayOfYear - Math.floor((DAYS_OF_5_MONTHS * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0);
  return year < 1 || year > 9_999 ? null : dayText(year, month, day);
}
