import { describe, expect, it } from '@jest/globals';
import { countWithin, dateWindow, windowAround, windowsOf } from '../../../src/web/relation/time-windows.js';

const yearly = (counts: Readonly<Record<number, number>>, unplaced = 0) => ({
  before: 0,
  unplaced,
  buckets: Object.entries(counts).map(([year, count]) => ({
    start: `${year.padStart(4, '0')}-01-01`,
    end: `${year.padStart(4, '0')}-12-31`,
    count,
  })),
});

describe('windows that are asked for', () => {
  it('cover the span, with room at both sides, and are the same for spans near each other', () => {
    for (const length of [1, 7, 30, 365, 3652, 100_000]) {
      const keys = new Set<string>();
      for (let step = 0; step < 200; step += 1) {
        const span = { from: step * length * 0.01, to: step * length * 0.01 + length };
        const window = windowAround(span);
        expect(window.from).toBeLessThanOrEqual(span.from);
        expect(window.to).toBeGreaterThanOrEqual(span.to);
        expect(window.to - window.from).toBeLessThanOrEqual(4 * length);
        keys.add(JSON.stringify(dateWindow(window)));
      }
      expect(keys.size).toBeLessThanOrEqual(6);
    }
  });

  it('are days of the calendar, at its ends too', () => {
    expect(dateWindow({ from: 0, to: 1.5 })).toEqual({ from: '1970-01-01', to: '1970-01-02' });
    expect(dateWindow({ from: -1e7, to: 1e7 })).toEqual({ from: '0001-01-01', to: '9999-12-31' });
  });
});

describe('all events, divided into windows', () => {
  it('has at most so many in each, no gap, and no end', () => {
    expect(windowsOf(yearly({ 2000: 40, 2001: 40, 2002: 40, 2003: 0, 2004: 10 }), '2000-05-01', 90)).toEqual([
      { from: '2000-05-01', to: '2001-12-31' },
      { from: '2002-01-01' },
    ]);
  });

  it('is one window for a year with more, which is read page by page', () => {
    expect(windowsOf(yearly({ 2000: 500, 2001: 3 }), '2000-01-01', 90)).toEqual([
      { from: '2000-01-01', to: '2000-12-31' },
      { from: '2001-01-01' },
    ]);
  });

  it('leaves room in each for what is dated too coarsely', () => {
    expect(windowsOf(yearly({ 2000: 30, 2001: 30, 2002: 30 }, 40), null, 90)).toEqual([
      { to: '2000-12-31' },
      { from: '2001-01-01', to: '2001-12-31' },
      { from: '2002-01-01' },
    ]);
  });

  it('begins where nothing is known of the last day, and in the year 1', () => {
    expect(windowsOf(yearly({}), null, 90)).toEqual([{}]);
    expect(windowsOf(yearly({ 1: 80, 9999: 80 }), '0001-01-01', 90)).toEqual([
      { from: '0001-01-01', to: '0001-12-31' },
      { from: '0002-01-01' },
    ]);
  });
});

describe('how many events may stand in a window', () => {
  it('counts each bucket that it touches, and what has no bucket', () => {
    const histogram = { ...yearly({ 1970: 5, 1971: 7, 1972: 11 }, 2), before: 3 };
    expect(countWithin(histogram, { from: 0, to: 365 })).toBe(10);
    expect(countWithin(histogram, { from: 364, to: 366 })).toBe(17);
    expect(countWithin(histogram, { from: -10, to: 0 })).toBe(5);
  });
});
