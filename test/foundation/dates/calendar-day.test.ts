import { describe, expect, it } from '@jest/globals';
import {
  dayNumber,
  dayText,
  daysInMonth,
  numberedDay,
  parseDay,
  parseMonthDay,
} from '../../../src/foundation/dates/calendar-day.js';

describe('a calendar day', () => {
  it.each(['0001-01-01', '0099-12-31', '1900-02-28', '2000-02-29', '2024-02-29', '9999-12-31'])('accepts %s', (day) => {
    expect(parseDay(day)).toBe(day);
  });

  it.each([
    ['2023-02-29', /the days of that month go from 01 to 28/],
    ['1900-02-29', /the days of that month go from 01 to 28/],
    ['2024-04-31', /go from 01 to 30/],
    ['2024-01-00', /go from 01 to 31/],
    ['2024-13-01', /months go from 01 to 12/],
    ['2024-00-01', /months go from 01 to 12/],
    ['0000-01-01', /0001 to 9999/],
  ])('rejects %s, which does not exist, with a reason', (text, reason) => {
    expect(() => parseDay(text)).toThrow(reason);
  });

  it.each([
    '',
    '2024',
    '2024-11',
    '2024-1-1',
    '20241112',
    '12024-11-12',
    '-2024-11-12',
    '2024-11-12T00:00:00Z',
    ' 2024-11-12',
    '2024-11-12\n',
    '2024/11/12',
    '２０２４-１１-１２',
    '2024-11-12~',
  ])('rejects %j, which is malformed', (text) => {
    expect(() => parseDay(text)).toThrow('yyyy-mm-dd');
  });

  it('follows the leap years of the Gregorian calendar', () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });

  it('has no days in months that do not exist', () => {
    expect([0, 13].map((month) => daysInMonth(2024, month))).toEqual([0, 0]);
  });

  it('writes years below 1000 with four digits, so that days compare as strings', () => {
    expect(dayText(44, 3, 5)).toBe('0044-03-05');
    expect(dayText(44, 3, 5) < dayText(1044, 3, 4)).toBe(true);
  });

  it('has a number, counted from the first, as JavaScript counts its milliseconds', () => {
    const first = new Date(0);
    first.setUTCFullYear(1, 0, 1);
    expect([dayNumber('0001-01-01'), dayNumber('9999-12-31')]).toEqual([0, 3_652_058]);
    // A prime number of days: every month and every kind of year is met.
    for (let number = 0; number <= 3_652_058; number += 397) {
      const day = new Date(first.getTime() + number * 86_400_000).toISOString().slice(0, 10);
      expect([dayNumber(day), numberedDay(number)]).toEqual([number, day]);
    }
    const lastDays = ['0004-12-31', '0100-12-31', '0400-12-31', '2000-12-31', '2024-02-29', '2100-03-01'];
    expect(lastDays.map((day) => numberedDay(dayNumber(day)))).toEqual(lastDays);
    expect([numberedDay(-1), numberedDay(3_652_059)]).toEqual(['0001-01-01', '9999-12-31']);
  });

  it.each(['01-01', '02-29', '12-31'])('of any year can be %s', (monthDay) => {
    expect(parseMonthDay(monthDay)).toBe(monthDay);
  });

  it.each(['', '2-29', '02-30', '04-31', '00-10', '13-01', '11-00', '11-12 ', '2024-11-12', '١١-١٢'])(
    'of any year cannot be %j',
    (text) => {
      expect(() => parseMonthDay(text)).toThrow(/MM-DD/);
    },
  );
});
