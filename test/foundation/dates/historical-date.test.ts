import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { EdtfError } from '../../../src/foundation/dates/edtf.js';
import { coarsestOf, DateForm, DatePrecision } from '../../../src/foundation/dates/date-precision.js';
import { HistoricalDate } from '../../../src/foundation/dates/historical-date.js';

describe('a historical date', () => {
  it('is built from an EDTF string, which it keeps in canonical form', () => {
    const date = HistoricalDate.of('[1949-10-03, 1949-10-02]');
    expect(date).toBeInstanceOf(HistoricalDate);
    expect(date).toMatchObject({
      edtf: '[1949-10-02,1949-10-03]',
      form: DateForm.ONE_OF,
      precision: DatePrecision.DAY,
      earliest: '1949-10-02',
      latest: '1949-10-03',
      isApproximate: false,
      isUncertain: false,
    });
  });

  it('is not built from anything else', () => {
    expect(() => HistoricalDate.of('12345')).toThrow(EdtfError);
  });

  it('has the coarsest precision of its parts', () => {
    expect(HistoricalDate.of('1949-10/1949-10-03').precision).toBe(DatePrecision.MONTH);
    const finestFirst = ['DAY', 'MONTH', 'SEASON', 'YEAR', 'DECADE', 'CENTURY'] as const;
    expect(Object.values(DatePrecision)).toEqual(finestFirst);
    for (const [index, precision] of finestFirst.entries()) {
      expect(coarsestOf(finestFirst.slice(0, index + 1))).toBe(precision);
      expect(coarsestOf(finestFirst.slice(index))).toBe('CENTURY');
    }
  });

  it('is displayed in the requested language, else in the reader’s', () => {
    const date = HistoricalDate.of('2024-11~');
    const reader = { languages: ['fr'] };
    expect([date.display('ru', reader), date.display(undefined, reader)]).toEqual([
      'около ноября 2024 г.',
      'vers novembre 2024',
    ]);
  });

  it('rejects a display in an invalid language', () => {
    expect(() => HistoricalDate.of('2024').display('no language', { languages: [] })).toThrow('BCP 47');
  });
});
