import { describe, expect, it } from '@jest/globals';
import { EdtfError, parseEdtf } from '../../../src/foundation/dates/edtf.js';

const UNQUALIFIED = { isApproximate: false, isUncertain: false };

function reasonAgainst(text: string): string {
  try {
    parseEdtf(text);
  } catch (error) {
    if (error instanceof EdtfError) return error.reason;
    throw error;
  }
  throw new Error(`${text} was taken`);
}

function bounds(text: string): [string | null, string | null] {
  const { earliest, latest } = parseEdtf(text);
  return [earliest, latest];
}

describe('a single date', () => {
  it('keeps the precision of a year', () => {
    expect(parseEdtf('2024')).toEqual({
      edtf: '2024',
      form: 'SINGLE',
      precision: 'YEAR',
      earliest: '2024-01-01',
      latest: '2024-12-31',
      startsBy: '2024-12-31',
      ...UNQUALIFIED,
    });
  });

  it.each([
    ['2024-11-12', 'DAY', '2024-11-12', '2024-11-12'],
    ['2024-02', 'MONTH', '2024-02-01', '2024-02-29'],
    ['1900-02', 'MONTH', '1900-02-01', '1900-02-28'],
    ['1985-04-XX', 'MONTH', '1985-04-01', '1985-04-30'],
    ['2004-XX', 'YEAR', '2004-01-01', '2004-12-31'],
    ['1985-XX-XX', 'YEAR', '1985-01-01', '1985-12-31'],
    ['201X', 'DECADE', '2010-01-01', '2019-12-31'],
    ['20XX', 'CENTURY', '2000-01-01', '2099-12-31'],
    ['001X', 'DECADE', '0010-01-01', '0019-12-31'],
    ['0001', 'YEAR', '0001-01-01', '0001-12-31'],
    ['0099-03-05', 'DAY', '0099-03-05', '0099-03-05'],
    ['99XX', 'CENTURY', '9900-01-01', '9999-12-31'],
  ])('has for %s the precision %s', (text, precision, earliest, latest) => {
    expect(parseEdtf(text)).toMatchObject({ edtf: text, form: 'SINGLE', precision, earliest, latest });
  });

  it.each([
    ['2024-21', '2024-03-01', '2024-05-31'],
    ['2024-22', '2024-06-01', '2024-08-31'],
    ['2024-23', '2024-09-01', '2024-11-30'],
    ['2022-24', '2022-12-01', '2023-02-28'],
    ['2023-24', '2023-12-01', '2024-02-29'],
  ])('accepts %s for the months of its season', (text, earliest, latest) => {
    expect(parseEdtf(text)).toMatchObject({ precision: 'SEASON', earliest, latest });
  });

  it.each([
    ['2024~', true, false],
    ['2024-11?', false, true],
    ['2024-11-12%', true, true],
    ['2024-21?', false, true],
    ['201X~', true, false],
    ['2004-XX%', true, true],
  ])('keeps the qualifiers of %s without widening its bounds', (text, isApproximate, isUncertain) => {
    expect(parseEdtf(text)).toMatchObject({ edtf: text, isApproximate, isUncertain });
    expect(bounds(text)).toEqual(bounds(text.slice(0, -1)));
  });
});

describe('an interval', () => {
  it('goes from the first day of its start to the last day of its end', () => {
    expect(parseEdtf('2004-06/2006')).toEqual({
      edtf: '2004-06/2006',
      form: 'INTERVAL',
      precision: 'YEAR',
      earliest: '2004-06-01',
      latest: '2006-12-31',
      startsBy: '2004-06-30',
      ...UNQUALIFIED,
    });
  });

  it('is approximate or uncertain when either end is', () => {
    expect(parseEdtf('1984?/2004~')).toMatchObject({ isApproximate: true, isUncertain: true });
    expect(parseEdtf('1984/2004-06%')).toMatchObject({ isApproximate: true, isUncertain: true });
  });

  it.each([
    ['2024-05-12/..', '2024-05-12', null],
    ['2024-05-12/', '2024-05-12', null],
    ['../2024-05', null, '2024-05-31'],
    ['/2024-05', null, '2024-05-31'],
  ])('keeps %s open or unknown, as written', (text, earliest, latest) => {
    expect(parseEdtf(text)).toMatchObject({ edtf: text, form: 'INTERVAL', earliest, latest });
  });

  it.each(['/', '../..', '/..', '../'])('rejects %s, of which no end is known', (text) => {
    expect(reasonAgainst(text)).toBe('an interval needs at least one known end');
  });

  it.each([
    '2024-06-02/2024-06-01',
    '2025/2024',
    '2024-07/2024-06',
    '2024-24/2024-11',
    '202X/2019',
    '2024-12/2024-06-15',
  ])('rejects %s, which ends before it begins', (text) => {
    expect(reasonAgainst(text)).toMatch(/ends \(.*\) before it begins/);
  });

  it.each(['2024-05-12/2024', '2024/2024-01-15', '2024/2024', '2024-06/2024', '2024-24/2025-01', '201X/2010'])(
    'accepts %s, whose ends may be in order',
    (text) => {
      const [earliest, latest] = bounds(text);
      expect(earliest! <= latest!).toBe(true);
    },
  );
});

describe('a set', () => {
  it('is one of its members', () => {
    expect(parseEdtf('[1949-10-02,1949-10-03]')).toEqual({
      edtf: '[1949-10-02,1949-10-03]',
      form: 'ONE_OF',
      precision: 'DAY',
      earliest: '1949-10-02',
      latest: '1949-10-03',
      startsBy: '1949-10-03',
      ...UNQUALIFIED,
    });
  });

  it.each([
    ['[2015..2017]', '2015-01-01', '2017-12-31'],
    ['[1667,1668,1670..1672]', '1667-01-01', '1672-12-31'],
    ['[2015..2020,2016]', '2015-01-01', '2020-12-31'],
    ['[..2024-11-12]', null, '2024-11-12'],
    ['[2024-11-12..]', '2024-11-12', null],
    ['[..1984,1985-10]', null, '1985-10-31'],
    ['[1984,1985-10-01..]', '1984-01-01', null],
  ])('has as bounds of %s the first and last day of all members', (text, earliest, latest) => {
    expect(parseEdtf(text)).toMatchObject({ edtf: text, form: 'ONE_OF', earliest, latest });
  });

  it.each([
    ['[1949-10-03,1949-10-02]', '[1949-10-02,1949-10-03]'],
    ['[1949, 1948 ,1949]', '[1948,1949]'],
    ['[2004-XX,2004]', '[2004,2004-XX]'],
    ['[2004,2004-XX]', '[2004,2004-XX]'],
    ['[1960,..1950]', '[..1950,1960]'],
    ['[1950..,1960]', '[1960,1950..]'],
    ['[2004..2004,2003]', '[2003,2004]'],
  ])('writes %s as %s, in order and each member once', (text, canonical) => {
    expect(parseEdtf(text).edtf).toBe(canonical);
  });

  it.each(['[1949-10-02]', '[1949-10-02,1949-10-02]', '[1949-10-02..1949-10-02]'])(
    'reads %s as its only date',
    (text) => {
      expect(parseEdtf(text)).toEqual(parseEdtf('1949-10-02'));
    },
  );

  it('has the precision of its coarsest member', () => {
    expect(parseEdtf('[1667,1760-12]').precision).toBe('YEAR');
  });

  it.each([
    ['[]', /a date between commas/],
    ['[2015,]', /a date between commas/],
    ['[..]', /needs a date before or after/],
    ['[..2015,2016..]', /cannot be open at both ends/],
    ['[..2015,..2016]', /open once/],
    ['[2015..,2016..]', /open once/],
    ['[2017..2015]', /ends before it begins/],
    ['[2015..2016..2017]', /two ends/],
    ['[2015~,2016]', /cannot have \?, ~ or %/],
    ['[2015,2016', /must end with \]/],
    ['[2015 .. 2016]', /no spaces/],
    ['[2015\t,2016]', /ASCII/],
  ])('rejects %s', (text, reason) => {
    expect(reasonAgainst(text)).toMatch(reason);
  });

  it('has at most 100 members', () => {
    expect(reasonAgainst(`[${','.repeat(100)}]`)).toBe('a set has at most 100 members');
  });
});

describe('a text that is no date of the profile', () => {
  it.each([
    ['', 'the date is empty'],
    ['12345', 'years are four digits'],
    ['-0044', 'years are four digits'],
    ['Y17000', 'years are four digits'],
    ['0000', 'years go from 0001 to 9999'],
    ['000X', 'years go from 0001 to 9999'],
    ['00XX', 'years go from 0001 to 9999'],
    ['9999-24', 'that winter ends after 9999'],
    ['2024-13', 'month 13 does not exist; months are 01 to 12, seasons 21 to 24'],
    ['2024-00', 'month 00 does not exist'],
    ['2024-25', 'only the seasons 21 to 24'],
    ['2024-42', 'month 42 does not exist'],
    ['2024-21-01', 'a season has no days'],
    ['2004-02-30', 'day 30 does not exist; the days of that month go from 01 to 29'],
    ['2023-02-29', 'day 29 does not exist; the days of that month go from 01 to 28'],
    ['2024-11-12T10:00', "clock times are outside Entente's profile: use the day alone"],
    ['2024-11-12T..', "clock times are outside Entente's profile: use the day alone"],
    ['2024-11-12 10:00', "clock times are outside Entente's profile: use the day alone"],
    [' 2024', 'must not have spaces before or after it'],
    ['2024\n', 'must not have spaces before or after it'],
    ['2024 / 2025', 'a date has no spaces'],
    ['２０２４', 'ASCII'],
    ['2024–2025', 'ASCII'],
    ['XXXX', 'at least its century'],
    ['1XXX', 'X stands for'],
    ['156X-12-25', 'a decade or century has no months'],
    ['2004-XX-12', 'a day needs its month'],
    ['2004-06~-11', 'may appear only once, at the end'],
    ['?2004-06-~11', 'may appear only once, at the end'],
    ['2004??', 'may appear only once, at the end'],
    ['1950S2', 'significant digits'],
    ['197~', 'years have four digits; a decade is 201X'],
    ['19', 'years have four digits'],
    ['{1960,1961}', '"all of" sets are outside'],
    ['2024/2025/2026', 'an interval has two ends'],
    ['2024-11-1', 'is not a date of EDTF such as'],
    ['201x', 'a decade is 201X'],
    ['soon', 'is not a date of EDTF such as'],
  ])('rejects %j: …%s…', (text, reason) => {
    expect(reasonAgainst(text)).toContain(reason);
  });

  it('is quoted up to a maximum length in the error', () => {
    expect(reasonAgainst(`2${'x'.repeat(150)}`).length).toBeLessThan(150);
  });

  it('is rejected above 200 characters before it is parsed', () => {
    expect(reasonAgainst('2'.repeat(201))).toBe('a date has at most 200 characters');
  });

  it.each(['[', '..', ',', '2024/', '2024..', '2024,', ' ', '1X', '?'])(
    'is rejected quickly however often it repeats %j',
    (piece) => {
      const started = performance.now();
      reasonAgainst(piece.repeat(200 / piece.length));
      reasonAgainst(piece.repeat(1_000_000));
      // A fraction of a millisecond; minutes if it grew with the square of the length.
      expect(performance.now() - started).toBeLessThan(5_000);
    },
  );
});
