import { describe, expect, it } from '@jest/globals';
import { extentOf } from '../../../src/web/dates/date-extent.js';
import { formatDay, parseDay } from '../../../src/web/dates/day.js';
import { apiDate } from '../../support/chart-dates.js';

const TODAY = parseDay('2026-11-30');
const extent = (edtf: string) => extentOf(apiDate(edtf), TODAY);
const days = ({ from, to }: { from: number; to: number }): string => `${formatDay(from)}/${formatDay(to - 1)}`;

describe('the extent of a date', () => {
  it('of a day is that day, throughout', () => {
    expect(extent('1969-03-02')).toMatchObject({ manner: 'throughout' });
    expect(days(extent('1969-03-02'))).toBe('1969-03-02/1969-03-02');
  });

  it('of what is known less exactly is all of it, at some time within', () => {
    for (const [edtf, covered] of [
      ['2013-01', '2013-01-01/2013-01-31'],
      ['2024-24', '2024-12-01/2025-02-28'],
      ['0001', '0001-01-01/0001-12-31'],
      ['195X', '1950-01-01/1959-12-31'],
      ['19XX', '1900-01-01/1999-12-31'],
    ] as const) {
      expect(extent(edtf).manner).toBe('within');
      expect(days(extent(edtf))).toBe(covered);
    }
  });

  it('of a day that is uncertain or approximate is not throughout', () => {
    expect(extent('1949-10-02?')).toMatchObject({ manner: 'within', isUncertain: true });
    expect(extent('1949-10-02~')).toMatchObject({ manner: 'within', isApproximate: true });
  });

  it('of an interval has ends as they are known', () => {
    const { start, end, manner } = extent('1982-10/1988-06-17');
    expect(manner).toBe('throughout');
    expect(start.kind === 'fringe' && days(start.days)).toBe('1982-10-01/1982-10-31');
    expect(end).toEqual({ kind: 'exact' });
  });

  it('of an open interval runs until today, or from ever', () => {
    expect(extent('2024-05-12/..').end.kind).toBe('open');
    expect(days(extent('2024-05-12/..'))).toBe('2024-05-12/2026-11-30');
    expect(extent('../1957-10-01').from).toBe(-Infinity);
    expect(days(extent('2030-01-01/..'))).toBe('2030-01-01/2030-01-01');
  });

  it('of an interval whose end is unknown is what is known of its beginning', () => {
    expect(extent('1957-10/').end.kind).toBe('unknown');
    expect(days(extent('1957-10/'))).toBe('1957-10-01/1957-10-31');
    expect(extent('/1957-10-03')).toMatchObject({ start: { kind: 'unknown' }, end: { kind: 'exact' } });
    expect(days(extent('/1957-10-03'))).toBe('1957-10-03/1957-10-03');
  });

  it('of one of several has each of them, and where one ends and the next begins', () => {
    const { manner, candidates } = extent('[2015..2017]');
    expect(manner).toBe('oneOf');
    expect(candidates.map(days)).toEqual(['2015-01-01/2017-12-31']);
    expect(candidates[0]?.boundaries.map(formatDay)).toEqual(['2016-01-01', '2017-01-01']);
    expect(extent('[1949-10-02,1949-10-03]').candidates.map(days)).toEqual([
      '1949-10-02/1949-10-02',
      '1949-10-03/1949-10-03',
    ]);
    expect(extent('[1949,1950]').candidates.map(days)).toEqual(['1949-01-01/1950-12-31']);
    expect(extent('[1949,1953]').candidates.map(days)).toEqual(['1949-01-01/1949-12-31', '1953-01-01/1953-12-31']);
  });

  it('of one of those before or after a day has no end of its own', () => {
    expect(extent('[..1760-12-03]').from).toBe(-Infinity);
    expect(days(extent('[1760-12..]'))).toBe('1760-12-01/2026-11-30');
  });
});
