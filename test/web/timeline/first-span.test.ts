import { describe, expect, it } from '@jest/globals';
import { formatDay, parseDay } from '../../../src/web/dates/day.js';
import { countBeyond } from '../../../src/web/timeline/count-beyond.js';
import { firstSpan } from '../../../src/web/timeline/first-span.js';
import { wholeSpan } from '../../../src/web/timeline/time-scale.js';
import { drawn, mark } from '../../support/chart-data.js';

const today = parseDay('2026-11-30');
const year = (of: number, count: number) => ({ start: `${String(of)}-01-01`, end: `${String(of)}-12-31`, count });
const whole = { from: parseDay('1689-08-27'), to: parseDay('2026-09-01') };
const data = (...buckets: ReturnType<typeof year>[]) => ({
  overview: { before: 0, unplaced: 0, buckets },
  whole,
  today,
});

describe('the span that a timeline opens on', () => {
  it('is the stretch up to now with nine of ten events, from the start of a decade', () => {
    const span = firstSpan(data(year(1689, 1), year(1949, 19), year(1996, 35), year(2026, 45)));
    expect(span && formatDay(span.from)).toBe('1940-01-01');
    expect(span?.to).toBeGreaterThan(today + 1);
    expect(span?.to).toBeLessThan(wholeSpan(whole, today).to);
  });

  it('is all time, where events are spread over it or there are none', () => {
    expect(firstSpan(data(year(1689, 20), year(1800, 20), year(1996, 20)))).toBeNull();
    expect(firstSpan(data())).toBeNull();
  });
});

describe('what is beyond the window', () => {
  const span = { from: parseDay('1940-01-01'), to: parseDay('2000-01-01') };
  const events = drawn(mark('a', '1689-08-27'), mark('b', '1949-10-02'), mark('c', '2001-07-16'), mark('d', '2004'));

  it('is counted of what is loaded, else by the overview', () => {
    const { overview } = data(year(1689, 3), year(1949, 1), year(2026, 4));
    const model = (loaded: typeof span | null) => ({ data: { overview, loaded }, events }) as never;
    expect(countBeyond(model(null), span)).toEqual({ before: 1, after: 2 });
    expect(countBeyond(model(span), span)).toEqual({ before: 3, after: 4 });
  });
});
