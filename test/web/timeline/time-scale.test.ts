import { describe, expect, it } from '@jest/globals';
import { END_OF_DAYS, FIRST_DAY, formatDay, parseDay } from '../../../src/web/dates/day.js';
import { bucketFor, bucketOf, countEvents, laneFilters } from '../../../src/web/timeline/density.js';
import { spanText } from '../../../src/web/timeline/span-text.js';
import { clampSpan, dayAt, scaleFor, wholeOf, wholeSpan, xOf, zoomed } from '../../../src/web/timeline/time-scale.js';
import { apiDate } from '../../support/chart-dates.js';
import { drawn, mark, TODAY } from '../../support/chart-data.js';

const span = (from: string, to: string) => ({ from: parseDay(from), to: parseDay(to) });
const WHOLE = span('1900-01-01', '2030-01-01');

describe('the span in view', () => {
  it('keeps the day under the pointer when it is zoomed', () => {
    const before = span('1950-01-01', '1960-01-01');
    const around = parseDay('1953-06-01');
    const after = zoomed(before, 2, around, WHOLE);
    expect(xOf(scaleFor(after, 0, 1000), around)).toBeCloseTo(xOf(scaleFor(before, 0, 1000), around), 6);
    expect(after.to - after.from).toBeCloseTo((before.to - before.from) / 2);
    const scale = scaleFor(after, 100, 900);
    expect(dayAt(scale, xOf(scale, around))).toBeCloseTo(around);
  });

  it('is neither shorter than a week nor longer than all time, nor beyond it', () => {
    const week = zoomed(span('1950-01-01', '1950-01-10'), 100, parseDay('1950-01-05'), WHOLE);
    expect(week.to - week.from).toBe(7);
    expect(zoomed(WHOLE, 0.1, parseDay('1950-01-01'), WHOLE)).toEqual(WHOLE);
    expect(clampSpan(span('1890-01-01', '1895-01-01'), WHOLE).from).toBe(WHOLE.from);
    expect(clampSpan(span('2029-01-01', '2035-01-01'), WHOLE).to).toBe(WHOLE.to);
  });

  it('of all time is from the first to the last day, with today if it is near', () => {
    const dates = ['1949-10-01', '2024', '2024-05-12/..'].map(apiDate);
    const whole = wholeOf(dates, TODAY);
    expect(whole).toEqual({ from: parseDay('1949-10-01'), to: TODAY + 1 });
    expect(wholeOf([], TODAY)).toBeNull();
    expect(wholeOf([apiDate('../1957')], TODAY)).toEqual(span('1957-12-31', '1958-01-01'));
    for (const found of [wholeSpan(whole, TODAY), wholeSpan(null, TODAY)]) {
      expect(found.from).toBeLessThan(TODAY);
      expect(found.to).toBeGreaterThan(TODAY);
    }
    expect(wholeSpan(span('1689-01-01', '1690-01-01'), TODAY).to).toBeLessThan(parseDay('1700-01-01'));
    const extremes = wholeSpan({ from: FIRST_DAY, to: END_OF_DAYS }, TODAY);
    expect(extremes.from).toBeLessThan(FIRST_DAY);
    expect(extremes.to).toBeGreaterThan(END_OF_DAYS);
  });

  it('is written in words that are no more exact than the zoom', () => {
    expect(spanText(WHOLE, 'en-GB')).toBe('1900–2029');
    expect(spanText(span('2024-11-11', '2024-11-18'), 'en-GB')).toMatch(/^11\s?–\s?17 November 2024$/);
    expect(spanText(span('2024-01-01', '2024-07-01'), 'fr')).toMatch(/^janvier\s?–\s?juin 2024$/);
    expect(spanText({ from: FIRST_DAY - 500, to: END_OF_DAYS + 500 }, 'en-GB')).toBe('1–9999');
  });
});

describe('density', () => {
  it('is counted in buckets that can be told apart', () => {
    expect(bucketFor(span('1950-01-01', '2020-01-01'), 1800)).toBe('QUARTER');
    expect(bucketFor(span('1700-01-01', '2020-01-01'), 1200)).toBe('DECADE');
    expect(bucketFor(span('1950-01-01', '2020-01-01'), 600)).toBe('YEAR');
    expect(bucketFor(span('2024-11-01', '2024-12-01'), 1200)).toBe('DAY');
  });

  it('has the buckets of the service', () => {
    const days = (by: Parameters<typeof bucketOf>[1], day: string): string => {
      const { from, to } = bucketOf(parseDay(day), by);
      return `${formatDay(from)}/${formatDay(to - 1)}`;
    };
    expect(days('WEEK', '2024-11-12')).toBe('2024-11-11/2024-11-17');
    expect(days('WEEK', '1949-10-02')).toBe('1949-09-26/1949-10-02');
    expect(days('QUARTER', '2024-11-12')).toBe('2024-10-01/2024-12-31');
    expect(days('DECADE', '1999-12-31')).toBe('1990-01-01/1999-12-31');
  });

  it('counts an event where it began, and what is too coarse by itself', () => {
    const events = drawn(
      mark('a', '1990-05-05'),
      mark('b', '1990-06'),
      mark('c', '1990-12-30/1991-02-02'),
      mark('d', '199X'),
      mark('e', '1991'),
    );
    expect(countEvents(events, 'YEAR')).toEqual({
      before: 0,
      unplaced: 1,
      buckets: [
        { start: '1990-01-01', end: '1990-12-31', count: 3 },
        { start: '1991-01-01', end: '1991-12-31', count: 1 },
      ],
    });
  });

  it('is asked by lane within the kinds of a filter', () => {
    const all = laneFilters<{ kinds?: string[] }>({});
    expect(all.meetings.kinds).toEqual(['VISIT', 'SUMMIT', 'MEETING', 'CONSULTATION']);
    const some = laneFilters({ kinds: ['VISIT', 'SPEECH'], text: 'x' });
    expect(some.meetings).toEqual({ kinds: ['VISIT'], text: 'x' });
    expect(some.treaties.kinds).toEqual([]);
  });
});
