import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { EdtfError } from '../../../src/foundation/dates/edtf.js';
import { PRECISIONS } from '../../../src/foundation/dates/edtf-part.js';
import { DateForm, DatePrecision, HistoricalDate } from '../../../src/foundation/dates/historical-date.js';

describe('a historical date', () => {
  it('is built from an EDTF text, which it keeps in canonical form', () => {
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

  it('is known to one of the precisions that the parser tells apart', () => {
    expect(Object.values(DatePrecision)).toEqual([...PRECISIONS]);
  });

  it('says itself in the language asked for, else in the reader’s', () => {
    const date = HistoricalDate.of('2024-11~');
    const reader = { languages: ['fr'] };
    expect([date.display('ru', reader), date.display(undefined, reader)]).toEqual([
      'около ноября 2024 г.',
      'vers novembre 2024',
    ]);
  });

  it('refuses to say itself in what is no language', () => {
    expect(() => HistoricalDate.of('2024').display('no language', { languages: [] })).toThrow('BCP 47');
  });
});
