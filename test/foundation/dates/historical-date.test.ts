import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { boundsOf } from '../../../src/foundation/dates/date-bounds.js';
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

  it('has ends of its own: open, unknown, or known to a precision of their own', () => {
    const period = HistoricalDate.of('1982-10~/1988-06-03?');
    expect([period.start(), period.end()]).toEqual([
      {
        kind: 'KNOWN',
        edtf: '1982-10~',
        precision: 'MONTH',
        earliest: '1982-10-01',
        latest: '1982-10-31',
        isApproximate: true,
        isUncertain: false,
      },
      {
        kind: 'KNOWN',
        edtf: '1988-06-03?',
        precision: 'DAY',
        earliest: '1988-06-03',
        latest: '1988-06-03',
        isApproximate: false,
        isUncertain: true,
      },
    ]);
    const kinds = (edtf: string): string[] => [
      HistoricalDate.of(edtf).start().kind,
      HistoricalDate.of(edtf).end().kind,
    ];
    expect(['2008/..', '../2008', '2008/', '/2008', '[..2008]', '[2008..]', '2008'].map(kinds)).toEqual([
      ['KNOWN', 'OPEN'],
      ['OPEN', 'KNOWN'],
      ['KNOWN', 'UNKNOWN'],
      ['UNKNOWN', 'KNOWN'],
      ['OPEN', 'KNOWN'],
      ['KNOWN', 'OPEN'],
      ['KNOWN', 'KNOWN'],
    ]);
  });

  it('has the dates of a set, a range of which is one', () => {
    const { candidates } = boundsOf('[1949,1949-10-02,2015..2017]');
    expect(candidates.map(({ edtf, earliest, latest }) => [edtf, earliest, latest])).toEqual([
      ['1949', '1949-01-01', '1949-12-31'],
      ['1949-10-02', '1949-10-02', '1949-10-02'],
      ['[2015..2017]', '2015-01-01', '2017-12-31'],
    ]);
  });

  it.each([
    ['2024-11', 'known to the month', 'connue au mois près', 'известна с точностью до месяца', '精确到月'],
    [
      '1949-10-02?',
      'known to the day, uncertain',
      'connue au jour près, sans certitude',
      'известна с точностью до дня, под вопросом',
      '精确到日，存疑',
    ],
    [
      '2008-05/2024-05-12',
      'start known to the month; end known to the day',
      'début connu au mois près ; fin connue au jour près',
      'начало известно с точностью до месяца; конец известен с точностью до дня',
      '起点精确到月；终点精确到日',
    ],
    [
      '2023~/..',
      'start known to the year, approximate; not ended',
      'début connu à l’année près, approximativement ; toujours en cours',
      'начало известно с точностью до года, приблизительно; продолжается',
      '起点精确到年，大约；仍在持续',
    ],
    [
      '201X/202X',
      'both ends known to the decade',
      'début et fin connus à la décennie près',
      'начало и конец известны с точностью до десятилетия',
      '起止均精确到年代',
    ],
    [
      '[1949-10-02,1949-10-03]',
      'one of several dates, known to the day',
      'une date parmi plusieurs, connue au jour près',
      'одна из нескольких дат, известна с точностью до дня',
      '若干日期之一，精确到日',
    ],
  ])('says how exactly %s is known, in four languages', (edtf, ...expected) => {
    const date = HistoricalDate.of(edtf);
    const said = ['en', 'fr', 'ru', 'zh'].map((language) => date.displayPrecision(language, { languages: [] }));
    expect(said).toEqual(expected);
    expect(date.displayPrecision('de', { languages: ['fr'] })).toBe(expected[1]);
  });

  it('says it in traditional characters where these are requested', () => {
    expect(HistoricalDate.of('19XX').displayPrecision('zh-Hant', { languages: [] })).toBe('精確到世紀');
  });
});
