import { describe, expect, it } from '@jest/globals';
import { dayText, daysInMonth } from '../../../src/foundation/dates/calendar-day.js';
import { displayJulianDate } from '../../../src/foundation/dates/date-display.js';
import type { DateLanguage } from '../../../src/foundation/dates/date-phrases.js';
import { EdtfError } from '../../../src/foundation/dates/edtf.js';
import { HistoricalDate } from '../../../src/foundation/dates/historical-date.js';
import { gregorianDayOf } from '../../../src/foundation/dates/julian-day.js';
import { parseJulianDate } from '../../../src/foundation/dates/julian-date.js';
import { Random } from '../../support/random.js';

const DAY_MS = 86_400_000;

/** The Julian day number of a day of the Julian calendar, by the formula of the Explanatory Supplement (12.95). */
function julianDayNumber(year: number, month: number, day: number): number {
  const quotient = (dividend: number, divisor: number): number => Math.trunc(dividend / divisor);
  return (
    367 * year - quotient(7 * (year + 5_001 + quotient(month - 9, 7)), 4) + quotient(275 * month, 9) + day + 1_729_777
  );
}

/** The Gregorian day of a Julian day number, by the calendar of JavaScript: day number 2,440,588 is 1 January 1970. */
function gregorianDayByDate(dayNumber: number): string | null {
  const date = new Date((dayNumber - 2_440_588) * DAY_MS);
  const year = date.getUTCFullYear();
  return year < 1 || year > 9_999 ? null : dayText(year, date.getUTCMonth() + 1, date.getUTCDate());
}

describe('a day of the Julian calendar', () => {
  it('is the same day of the Gregorian calendar as by its Julian day number, in every month of every year', () => {
    let wrong = 0;
    for (let year = 1; year <= 9_999; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (const day of [1, 15, daysInMonth(year, month, 'JULIAN')]) {
          const expected = gregorianDayByDate(julianDayNumber(year, month, day));
          if (gregorianDayOf(dayText(year, month, day)) !== expected) wrong += 1;
        }
      }
    }
    expect(wrong).toBe(0);
  });

  it('follows the day before, in both calendars', () => {
    const random = new Random(17);
    for (let round = 0; round < 2_000; round += 1) {
      const [year, month] = [random.between(2, 9_990), random.between(1, 12)];
      const day = random.between(1, daysInMonth(year, month, 'JULIAN') - 1);
      const [one, next] = [day, day + 1].map((each) => Date.parse(gregorianDayOf(dayText(year, month, each)) ?? ''));
      expect((next ?? 0) - (one ?? 0)).toBe(DAY_MS);
    }
  });

  it.each([
    ['1582-10-05', '1582-10-15'],
    ['1689-08-27', '1689-09-06'],
    ['1700-02-28', '1700-03-10'],
    ['1700-02-29', '1700-03-11'],
    ['1900-02-29', '1900-03-13'],
    ['1917-10-25', '1917-11-07'],
    ['0200-03-01', '0200-03-01'],
    ['0001-01-02', null],
    ['9999-12-31', null],
  ])('is the Gregorian day: %s is %s', (julian, gregorian) => {
    expect(gregorianDayOf(julian)).toBe(gregorian);
  });
});

describe('a date of the Julian calendar', () => {
  it.each([
    ['1689-08-27', '1689-09-06'],
    ['1900-02-29?', '1900-03-13?'],
    ['1689-08', '[1689-08-11..1689-09-10]'],
    ['1900-02', '[1900-02-13..1900-03-13]'],
    ['1689-08-XX', '[1689-08-11..1689-09-10]'],
    ['1689-24', '[1689-12-11..1690-03-10]'],
    ['1689', '[1689-01-11..1690-01-10]'],
    ['168X', '[1680-01-11..1690-01-10]'],
    ['1689-08-12~/1689-08-27', '1689-08-22~/1689-09-06'],
    ['1689-08-12/..', '1689-08-22/..'],
    ['/1689-08-12', '/1689-08-22'],
    ['[1689-10-02, 1689-08]', '[1689-08-11..1689-09-10,1689-10-12]'],
    ['[1689-08..1689-09]', '[1689-08-11..1689-10-10]'],
    ['[..1689-08]', '[..1689-09-10]'],
    ['[1689-08-27..]', '[1689-09-06..]'],
  ])('covers the same days in the Gregorian calendar: %s is %s', (julian, gregorian) => {
    const date = HistoricalDate.ofJulian(julian);
    expect(date.edtf).toBe(gregorian);
    expect(date).toMatchObject(Object.fromEntries(Object.entries(HistoricalDate.of(gregorian))));
  });

  it.each([
    ['1900-02-30', /day 30 does not exist; the days of that month go from 01 to 29/],
    ['1901-02-29', /day 29 does not exist/],
    ['1689-08~', /only a day can have \?, ~ or %/],
    ['1689?', /only a day can have \?, ~ or %/],
    ['1689-08/1689-09', /the ends of an interval must be days/],
    ['1689-08-27/1689-08-12', /ends .* before it begins/],
    ['9999', /years go from 0001 to 9999/],
    ['0001', /years go from 0001 to 9999/],
    ['27 August', /a date has no spaces/],
  ])('is rejected with a reason: %s', (julian, reason) => {
    expect(() => parseJulianDate(julian)).toThrow(EdtfError);
    expect(() => parseJulianDate(julian)).toThrow(reason);
  });

  it.each<[string, DateLanguage, string]>([
    ['1689-08-27', 'en', '27 August 1689 O.S.'],
    ['1689-08-27', 'fr', '27 août 1689 (calendrier julien)'],
    ['1689-08-27', 'ru', '27 августа 1689 г. (ст. ст.)'],
    ['1689-08-27', 'zh', '儒略历1689年8月27日'],
    ['1689-08-27', 'zh-Hant', '儒略曆1689年8月27日'],
    ['1900-02-29', 'en', '29 February 1900 O.S.'],
    ['1900-02-29', 'ru', '29 февраля 1900 г. (ст. ст.)'],
    ['1900-02-29', 'zh', '儒略历1900年2月29日'],
    ['1900-02-28/1900-02-29', 'fr', '28–29 février 1900 (calendrier julien)'],
    ['1689-08', 'en', 'August 1689 O.S.'],
  ])('is displayed as it was given, and marked: %s in %s is %s', (julian, language, text) => {
    expect(displayJulianDate(parseJulianDate(julian).julianEdtf, language)).toBe(text);
  });
});
