import { describe, expect, it } from '@jest/globals';
import type { HistoricalDate } from '../../../src/web/dates/historical-date.js';
import { daysOfYears, groupByYear } from '../../../src/web/finding/year-groups.js';
import { yearsInWords } from '../../../src/web/finding/years-in-words.js';

type Bound = HistoricalDate['start'];

const known = (earliest: string, latest = earliest): Bound => ({ kind: 'KNOWN', earliest, latest });
const OPEN: Bound = { kind: 'OPEN', earliest: null, latest: null };
const UNKNOWN: Bound = { kind: 'UNKNOWN', earliest: null, latest: null };

function date(form: HistoricalDate['form'], start: Bound, end = start): { readonly date: HistoricalDate } {
  return {
    date: {
      form,
      precision: 'DAY',
      isApproximate: false,
      isUncertain: false,
      earliest: start.earliest,
      latest: end.latest,
      start,
      end,
      candidates: [],
    },
  };
}
const single = (earliest: string, latest = earliest) => date('SINGLE', known(earliest, latest));
const years = (events: readonly { readonly date: HistoricalDate }[]) =>
  groupByYear(events).map(({ years: of, events: list }) => [
    of && `${String(of.first)}–${String(of.last)}`,
    list.length,
  ]);

describe('events by year', () => {
  it('stand under the year in which they began', () => {
    expect(
      years(
        [
          single('1949-10-01'),
          date('INTERVAL', known('1949-12-16'), known('1950-02-17')),
          single('1950', '1950-12-31'),
        ].map(fill),
      ),
    ).toEqual([
      ['1949–1949', 2],
      ['1950–1950', 1],
    ]);
  });

  it('stand under all the years that they may be of, before those of the first year', () => {
    const events = [single('1980-01-01'), single('1980-01-01', '1989-12-31'), single('1981-02-01', '1981-02-28')];
    expect(years(events)).toEqual([
      ['1980–1989', 1],
      ['1980–1980', 1],
      ['1981–1981', 1],
    ]);
  });

  it('stand under the years of their candidates, and of a winter', () => {
    expect(years([date('ONE_OF', known('1950-01-01'), known('1953-01-01'))])).toEqual([['1950–1953', 1]]);
    expect(years([single('1985-12-01', '1986-02-28')])).toEqual([['1985–1986', 1]]);
  });

  it('stand under the year of their end where nothing is known of the beginning, and under none without both', () => {
    expect(years([date('INTERVAL', UNKNOWN, known('1945-08-14')), date('INTERVAL', OPEN, OPEN)])).toEqual([
      [null, 1],
      ['1945–1945', 1],
    ]);
  });

  it('may be of the years 1 and 9999', () => {
    const events = [single('0001-01-01', '0001-12-31'), single('9999-12-31')];
    expect(years(events)).toEqual([
      ['1–1', 1],
      ['9999–9999', 1],
    ]);
    const { from, to } = daysOfYears({ first: 1, last: 1 });
    expect(to - from).toBe(365);
    expect(daysOfYears({ first: 9999, last: 9999 }).to).toBe(daysOfYears({ first: 9999, last: 9999 }).from + 365);
  });

  it('are headed in the language', () => {
    expect(yearsInWords({ first: 1980, last: 1989 }, 'en')).toBe('1980–1989');
    expect(yearsInWords({ first: 1, last: 1 }, 'zh')).toBe('1年');
  });
});

/** A year known as such, as the API has it. */
function fill(event: { readonly date: HistoricalDate }): { readonly date: HistoricalDate } {
  const { earliest } = event.date;
  return earliest?.length === 4 ? single(`${earliest}-01-01`, `${earliest}-12-31`) : event;
}
