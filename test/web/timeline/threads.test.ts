import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../../src/web/dates/day.js';
import { drawThread, threadsOf } from '../../../src/web/timeline/threads.js';
import { scaleFor } from '../../../src/web/timeline/time-scale.js';
import { drawn, english, mark } from '../../support/chart-data.js';

const series = (slug: string, count: number) => ({ slug, titles: english(slug), count });
const round = (slug: string, ordinal: number | null, date: string, host = 'first') =>
  mark(`${slug} ${String(ordinal)}`, date, { series: { slug }, ordinal, hosts: [{ slug: host }] });
const scale = (from: string, to: string) => scaleFor({ from: parseDay(from), to: parseDay(to) }, 100, 1100);

const EVENTS = drawn(
  round('turns', 1, '2001-05-05'),
  round('turns', 2, '2002-05-05', 'second'),
  round('turns', 5, '2005', 'second'),
  ...[1, 2, 3, 4].map((ordinal) => round('elsewhere', ordinal, `200${String(ordinal)}-06-06`, 'third')),
  ...[1, 2].map((ordinal) => round('short', ordinal, `200${String(ordinal)}-07-07`)),
  round('turns', null, '2003-03-03'),
);
const threads = threadsOf([series('elsewhere', 9), series('turns', 4), series('short', 2)], EVENTS, () => [], 3);

describe('threads', () => {
  it('are the series with numbered rounds, those that the parties host first', () => {
    expect(threads.map(({ series: { slug }, rounds }) => [slug, rounds.map(({ ordinal }) => ordinal)])).toEqual([
      ['turns', [1, 2, 5]],
      ['elsewhere', [1, 2, 3, 4]],
    ]);
  });

  it('are solid between consecutive numbers, dotted where rounds are not recorded, up and down by the host', () => {
    const [turns] = threads;
    const drawing = turns && drawThread(turns, scale('2000-01-01', '2008-01-01'), 50, null);
    expect(drawing?.nodes.map(({ y }) => y)).toEqual([44, 56, 56]);
    expect(drawing?.solid.match(/M/g)).toHaveLength(1);
    expect(drawing?.dotted.match(/M/g)).toHaveLength(1);
    expect(drawing?.before).toBeNull();
  });

  it('have a number in the middle of what is in view of a date, never on a day that nobody gave', () => {
    const [turns] = threads;
    const nodeAt = (from: string, to: string) =>
      turns && drawThread(turns, scale(from, to), 50, null).nodes.find(({ round: { ordinal } }) => ordinal === 5);
    // The whole year, the second half of which is in view, and a month of it.
    expect(nodeAt('2004-01-01', '2007-01-01')?.x).toBeCloseTo(100 + (366 + 182.5) * (1000 / 1096), 0);
    const half = nodeAt('2005-05-01', '2006-05-01');
    expect(half?.x).toBeCloseTo((100 + 100 + 245 * (1000 / 365)) / 2, 0);
    expect(nodeAt('2005-11-15', '2006-01-15')?.x).toBeCloseTo(118, 0);
  });

  it('say what lies beyond the edges where nothing is in view', () => {
    const [turns] = threads;
    const drawing = turns && drawThread(turns, scale('2003-06-01', '2003-09-01'), 50, null);
    expect(drawing?.nodes).toEqual([]);
    expect(drawing?.before?.ordinal).toBe(2);
    expect(drawing?.after?.ordinal).toBe(5);
  });

  it('number the selected round, the last, the first and the fives, where they crowd', () => {
    const crowd = drawn(
      ...Array.from({ length: 20 }, (_, index) => round('c', index + 1, `20${String(index + 10)}-01-01`)),
    );
    const [thread] = threadsOf([series('c', 20)], crowd, () => [], 3);
    const numbered = (selected: string | null) =>
      thread &&
      drawThread(thread, scale('1960-01-01', '2060-01-01'), 50, selected)
        .nodes.filter(({ isNumbered }) => isNumbered)
        .map(({ round: { ordinal } }) => ordinal);
    expect(numbered(null)?.sort((one, other) => one - other)).toEqual(expect.arrayContaining([1, 5, 10, 15, 20]));
    expect(numbered('c 6')).toContain(6);
    expect(numbered('c 6')).not.toContain(5);
  });
});
