import { describe, expect, it } from '@jest/globals';
import { dayText, daysInMonth } from '../../src/foundation/dates/calendar-day.js';
import { EdtfError, parseEdtf } from '../../src/foundation/dates/edtf.js';
import type { EdtfDate } from '../../src/foundation/dates/edtf.js';
import { oracle } from './edtf-oracle.js';

const SEED = 19_491_002;
const ROUNDS = 2_000;
const ORACLE_ROUNDS = 150;

/** Numbers from 0 to below 1, the same ones for a seed: mulberry32. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = generator(SEED);
const upTo = (most: number): number => Math.floor(random() * most) + 1;
const oneOf = <T>(choices: readonly T[]): T => choices[upTo(choices.length) - 1]!;

/** Years of all sizes, often near each other, so that intervals and sets overlap. */
const year = (): number => oneOf([upTo(9998), upTo(99), 1990 + upTo(40)]);
const pad = (number: number): string => String(number).padStart(2, '0');

function dayOrCoarser(): string {
  const [y, m] = [year(), upTo(12)];
  const text = dayText(y, m, upTo(daysInMonth(y, m)));
  return oneOf([text, text, text.slice(0, 7), text.slice(0, 4), `${text.slice(0, 7)}-XX`, `${text.slice(0, 4)}-XX`]);
}

function plain(): string {
  const digits = dayText(year(), 1, 1);
  const decade = `${digits.slice(0, 3)}X`;
  return oneOf([dayOrCoarser(), dayOrCoarser(), `${digits.slice(0, 4)}-${pad(20 + upTo(4))}`, decade]);
}

function interval(): string {
  const end = (): string => plain() + oneOf(['', '', '?', '~', '%']);
  return `${oneOf([end(), end(), '..', ''])}/${oneOf([end(), end(), '..', ''])}`;
}

function set(): string {
  const member = (): string => oneOf([plain(), plain(), `${plain()}..${plain()}`, `..${plain()}`, `${plain()}..`]);
  return `[${Array.from({ length: upTo(5) }, member).join(oneOf([',', ', ']))}]`;
}

/** The dates among many strings, most of which are dates. */
function dates(make: () => string, rounds = ROUNDS): EdtfDate[] {
  const taken: EdtfDate[] = [];
  for (let round = 0; round < rounds; round++) {
    const text = make();
    try {
      taken.push(parseEdtf(text));
    } catch (error) {
      if (!(error instanceof EdtfError)) throw error;
    }
  }
  expect(taken.length).toBeGreaterThan(rounds / 10);
  return taken;
}

/** The day of an instant of the edtf package; null for infinite and unknown ones. */
function day(bound: string | null | undefined): string | null {
  return bound === null || bound === undefined || bound.includes('inf') ? null : bound.slice(0, 10);
}

const makers = [
  ['single dates', () => plain() + oneOf(['', '?', '~', '%'])],
  ['intervals', interval],
  ['sets', set],
] as const;

describe.each(makers)('dates of %s generated from a seed', (_what, make) => {
  it('have a canonical form that is its own canonical form', () => {
    const made = dates(make);
    expect(made.map(({ edtf }) => parseEdtf(edtf))).toEqual(made);
  });

  it('have a first day that is not after the last, both within 0001 to 9999', () => {
    const wrong = dates(make).filter(({ earliest, latest }) => {
      const [first, last] = [earliest ?? '0001-01-01', latest ?? '9999-12-31'];
      return first > last || first < '0001-01-01' || last > '9999-12-31';
    });
    expect(wrong).toEqual([]);
  });
});

// Without what the package rejects although the profile allows it (seasons, qualified unknown months, ranges of mixed
// precision).
describe('the edtf package', () => {
  it('agrees on the days of single dates', () => {
    const ours = dates(dayOrCoarser, ORACLE_ROUNDS).map(({ edtf, earliest, latest }) => [edtf, earliest, latest]);
    const theirs = ours.map(([edtf]) => oracle(edtf!)).map(({ edtf, min, max }) => [edtf, day(min), day(max)]);
    expect(ours).toEqual(theirs);
  });

  it('agrees on the days of intervals with an end later than their start', () => {
    const make = (): string => `${oneOf([dayOrCoarser(), '..', ''])}/${oneOf([dayOrCoarser(), '..', ''])}`;
    const ours = dates(make, ORACLE_ROUNDS).map(({ edtf, earliest, latest }) => [edtf, earliest, latest]);
    const theirs = ours.map(([edtf]) => oracle(edtf!)).map(({ edtf, ok, min, max }) => [edtf, ok, day(min), day(max)]);
    const [read, refused] = [theirs.filter(([, ok]) => ok), theirs.filter(([, ok]) => !ok)];
    expect(ours.filter(([text]) => read.some(([edtf]) => edtf === text))).toEqual(
      read.map(([edtf, , min, max]) => [edtf, min, max]),
    );
    // The package requires an end to begin after its start begins, which is not so for 2024-05/2024.
    for (const [edtf] of refused) {
      const [start = '', end = ''] = String(edtf).split('/');
      expect(parseEdtf(start).earliest! >= parseEdtf(end).earliest!).toBe(true);
    }
  });

  it('parses the canonical form of sets', () => {
    const member = (): string => oneOf([dayOrCoarser(), dayOrCoarser(), `..${dayOrCoarser()}`, `${dayOrCoarser()}..`]);
    const ours = dates(() => `[${member()},${member()},${member()}]`, ORACLE_ROUNDS).map(({ edtf }) => edtf);
    expect(ours.map((edtf) => oracle(edtf).canonical)).toEqual(ours);
  });
});

describe('sets', () => {
  it('have one canonical form regardless of the order of members', () => {
    const sets = dates(set).filter(({ form }) => form === 'ONE_OF');
    const reversed = sets.map(({ edtf }) => `[${edtf.slice(1, -1).split(',').reverse().join(',')}]`);
    expect(reversed.map((text) => parseEdtf(text).edtf)).toEqual(sets.map(({ edtf }) => edtf));
  });
});
