import { describe, expect, it } from '@jest/globals';
import {
  calendarDay,
  dayNumber,
  END_OF_DAYS,
  FIRST_DAY,
  formatDay,
  parseDay,
  today,
  utcDate,
} from '../../../src/web/dates/day.js';

describe('a day', () => {
  it('is the number of days since 1970, in the proleptic Gregorian calendar', () => {
    expect(dayNumber(1970)).toBe(0);
    expect(parseDay('1969-12-31')).toBe(-1);
    expect(parseDay('2000-03-01') - parseDay('2000-02-28')).toBe(2);
    expect(parseDay('1900-03-01') - parseDay('1900-02-28')).toBe(1);
    expect(parseDay('2024-11-12')).toBe(Date.UTC(2024, 10, 12) / 86_400_000);
  });

  it('is the day that the calendar counts from year 1 to year 9999', () => {
    const date = new Date(0);
    date.setUTCFullYear(1, 0, 1);
    expect(FIRST_DAY).toBe(date.getTime() / 86_400_000);
    for (let day = FIRST_DAY; day < END_OF_DAYS; day += 997) {
      const { year, month, day: ofMonth } = calendarDay(day);
      expect(dayNumber(year, month, ofMonth)).toBe(day);
      expect(formatDay(day)).toBe(utcDate(day).toISOString().slice(0, 10));
    }
    expect(formatDay(FIRST_DAY)).toBe('0001-01-01');
    expect(formatDay(END_OF_DAYS - 1)).toBe('9999-12-31');
    expect(formatDay(END_OF_DAYS + 400)).toBe('9999-12-31');
  });

  it('counts months beyond December on', () => {
    expect(formatDay(dayNumber(2023, 13))).toBe('2024-01-01');
    expect(formatDay(dayNumber(2023, 0))).toBe('2022-12-01');
  });

  it('is that of the reader, whatever day it is in UTC', () => {
    const now = new Date(2024, 10, 12, 23, 59);
    expect(formatDay(today(now))).toBe('2024-11-12');
    expect(formatDay(today(new Date(2024, 10, 12, 0, 1)))).toBe('2024-11-12');
  });

  it('is refused in another form', () => {
    expect(() => parseDay('2024-11')).toThrow('2024-11 is not a day');
  });
});
