import { describe, expect, it } from '@jest/globals';
import { chooseUnit, endOfUnit, tickUnits } from '../../../src/web/timeline/calendar-ticks.js';
import { formatDay, parseDay } from '../../../src/web/dates/day.js';

const width = (text: string): number => text.length * 7;
const chosen = (perDay: number, locale = 'en-GB') => chooseUnit(tickUnits(locale, false), perDay, width);
const span = (from: string, to: string) => ({ from: parseDay(from), to: parseDay(to) });

describe('the axis', () => {
  it('is marked with the finest unit whose labels have room', () => {
    const names = [0.0001, 0.003, 0.011, 0.03, 0.12, 0.5, 3, 30, 100].map((perDay) => chosen(perDay).unit.name);
    expect(names).toEqual([
      '2000 years',
      '50 years',
      '10 years',
      '5 years',
      '1 years',
      'quarter',
      'month',
      'day',
      'weekday',
    ]);
  });

  it('has marks without labels for a finer unit that can still be told apart', () => {
    expect(chosen(0.03).finer?.name).toBe('1 years');
    expect(chosen(30).finer).toBeNull();
  });

  it('has labels in the language, and no «г.» in Russian', () => {
    const quarter = (locale: string) => tickUnits(locale, false).find(({ name }) => name === 'quarter');
    const month = (locale: string) => tickUnits(locale, false).find(({ name }) => name === 'month');
    const day = parseDay('2024-10-01');
    expect(quarter('fr')?.label(day)).toBe('oct.');
    expect(month('zh-Hans')?.label(day)).toBe('十月');
    expect(month('ru')?.parent?.label(day)).toBe('2024');
    expect(tickUnits('ru', false).at(-1)?.parent?.label(day)).toBe('октябрь 2024');
    expect(tickUnits('en-GB', false).at(-1)?.label(parseDay('2024-11-12'))).toBe('Tue 12');
  });

  it('has no year 0 and no year 10000', () => {
    const years = tickUnits('en-GB', false).find(({ name }) => name === '5 years');
    expect(years?.starts({ from: parseDay('0001-01-01') - 4000, to: parseDay('0012-01-01') }).map(formatDay)).toEqual([
      '0005-01-01',
      '0010-01-01',
    ]);
    const last = years?.starts({ from: parseDay('9990-01-01'), to: parseDay('9999-12-31') + 4000 });
    expect(last?.map(formatDay)).toEqual(['9990-01-01', '9995-01-01']);
  });

  it('begins units where the calendar does', () => {
    const units = tickUnits('en-GB', false);
    const unit = (name: string) => units.find((one) => one.name === name);
    expect(unit('month')?.starts(span('2024-01-15', '2024-04-02')).map(formatDay)).toEqual([
      '2024-01-01',
      '2024-02-01',
      '2024-03-01',
      '2024-04-01',
    ]);
    expect(unit('quarter')?.starts(span('2023-12-31', '2024-08-01')).map(formatDay)).toEqual([
      '2023-10-01',
      '2024-01-01',
      '2024-04-01',
      '2024-07-01',
    ]);
    const month = unit('month');
    expect(month && formatDay(endOfUnit(month, parseDay('2024-02-01')))).toBe('2024-03-01');
  });
});
