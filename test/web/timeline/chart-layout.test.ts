import { describe, expect, it } from '@jest/globals';
import { arrange } from '../../../src/web/timeline/band-layout.js';
import { LayoutEngine } from '../../../src/web/timeline/chart-layout.js';
import type { ChartLayout, LayoutInput } from '../../../src/web/timeline/chart-layout.js';
import type { PlacedMark } from '../../../src/web/timeline/placed-mark.js';
import { scaleFor } from '../../../src/web/timeline/time-scale.js';
import { parseDay } from '../../../src/web/dates/day.js';
import { drawn, english, mark, WIDTHS } from '../../support/chart-data.js';

const CONTENT = { width: 1440, height: 740, offices: { one: 3, two: 3 }, threads: 3, hasStatements: true };
const bands = arrange(CONTENT);

function input(events: LayoutInput['events'], more: Partial<LayoutInput> = {}): LayoutInput {
  const nothing = { density: null, landmarks: [], pinned: new Set<string>(), selected: null, people: undefined };
  return { bands, events, widths: WIDTHS, ...nothing, ...more };
}
const window = (from: string, to: string) =>
  scaleFor({ from: parseDay(from), to: parseDay(to) }, bands.left, bands.right);
const lay = (of: LayoutInput, from: string, to: string): ChartLayout =>
  new LayoutEngine().layout(of, window(from, to), false);

const many = (count: number) =>
  drawn(
    ...Array.from({ length: count }, (_, index) => {
      const year = 1950 + Math.floor((index * 75) / count);
      const month = String(1 + (index % 12)).padStart(2, '0');
      return mark(`event ${String(index)}`, `${String(year)}-${month}-${String(10 + (index % 19))}`);
    }),
  );

describe('the lanes', () => {
  it('have each event as a mark, and no two marks or labels on the same place', () => {
    const layout = lay(input(many(150)), '1945-01-01', '2027-01-01');
    const { marks } = layout.lanes.meetings;
    expect(marks).toHaveLength(150);
    expect(layout.density).toBeNull();
    const boxes = marks.flatMap(({ left, right, height, y, label }: PlacedMark) => {
      if (y === null) return [];
      const own = { left, right, bottom: y, top: y + height - 1 };
      return label ? [own, { left: label.left, right: label.right, bottom: y - 3, top: y + 9 }] : [own];
    });
    expect(boxes.length).toBeGreaterThan(170);
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1))
        expect(
          one.left < other.right && one.right > other.left && one.bottom < other.top && one.top > other.bottom,
        ).toBe(false);
  });

  it('have labels that the edges of the window do not cut', () => {
    const scale = window('1960-01-01', '1990-01-01');
    const layout = new LayoutEngine().layout(input(many(150)), scale, false);
    const left = (scale.from - layout.origin) * scale.perDay;
    const right = left + (bands.right - bands.left);
    const labels = layout.lanes.meetings.marks.flatMap(({ label }) => (label ? [label] : []));
    expect(labels.length).toBeGreaterThan(20);
    for (const label of labels) {
      expect(label.left < left - 2 && label.right > left + 8).toBe(false);
      expect(label.right > right + 8 && label.left < right).toBe(false);
    }
  });

  it('keep their layout while time is panned, and lay out anew at rest', () => {
    const engine = new LayoutEngine();
    const of = input(many(150));
    const first = engine.layout(of, window('1960-01-01', '1980-01-01'), false);
    const at = (from: string) => ({ ...window('1960-01-01', '1980-01-01'), from: parseDay(from) });
    const moving = engine.layout(of, at('1961-06-01'), true);
    expect(moving === first).toBe(false);
    expect(engine.layout(of, at('1963-06-01'), true) === moving).toBe(true);
    expect(engine.layout(of, at('1985-06-01'), true) === moving).toBe(false);
    const rested = engine.layout(of, at('1985-06-01'), false);
    expect(rested === moving).toBe(false);
    expect(engine.layout(of, at('1985-06-01'), false) === rested).toBe(true);
  });

  it('leave labels where they were, as far as there is room', () => {
    const engine = new LayoutEngine();
    const of = input(many(60));
    const rows = ({ lanes }: ChartLayout) =>
      new Map(lanes.meetings.marks.flatMap(({ drawn: { slug }, y, label }) => (label ? [[slug, y] as const] : [])));
    const before = rows(engine.layout(of, window('1950-01-01', '1990-01-01'), false));
    const after = rows(engine.layout(of, window('1950-03-01', '1990-03-01'), false));
    const both = [...before].filter(([slug]) => after.has(slug));
    expect(both.length).toBeGreaterThan(20);
    expect(both.filter(([slug, y]) => after.get(slug) === y).length / both.length).toBeGreaterThan(0.8);
  });

  it('count what has no room, and have density and landmarks where stacks pass them in a fifth of columns', () => {
    const crowd = drawn(...Array.from({ length: 40 }, (_, index) => mark(`same ${String(index)}`, '1990-05-05')));
    const layout = lay(input(crowd), '1945-01-01', '2027-01-01');
    const { marks, hidden } = layout.lanes.meetings;
    expect(layout.density).toBeNull();
    expect(marks.filter(({ y }) => y !== null).length + hidden.length).toBe(40);
    expect(hidden.length).toBeGreaterThan(10);

    const dense = lay(input(many(1500)), '1945-01-01', '2027-01-01');
    const counted = dense.density?.meetings.reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(1500);
    expect(dense.lanes.meetings.marks.length).toBeLessThan(150);
    // The landmarks are of all times, not of the first years.
    const last = dense.lanes.meetings.marks.at(-1)?.drawn.extent.from ?? 0;
    expect(last).toBeGreaterThan(parseDay('2010-01-01'));
  });

  it('have a mark for what is selected, whatever the room', () => {
    const crowd = drawn(...Array.from({ length: 60 }, (_, index) => mark(`same ${String(index)}`, '1990-05-05')));
    const pinned = new Set(['same 59']);
    const { marks } = lay(input(crowd, { pinned, selected: 'same 59' }), '1945-01-01', '2027-01-01').lanes.meetings;
    expect(marks.find(({ drawn: { slug } }) => slug === 'same 59')).toMatchObject({
      y: expect.any(Number),
      label: { text: 'same 59' },
    });
  });

  it('do not move because of what is selected, if it has a place', () => {
    const marksOf = (selected: string | null) =>
      lay(
        input(many(150), { pinned: new Set(selected === null ? [] : [selected]) }),
        '1945-01-01',
        '2027-01-01',
      ).lanes.meetings.marks.map(({ drawn: { slug }, y }) => [slug, y]);
    expect(marksOf('event 70')).toEqual(marksOf(null));
  });

  it('have density where not all events of the window are loaded', () => {
    const histogram = { before: 0, unplaced: 7, buckets: [{ start: '1990-01-01', end: '1990-12-31', count: 4000 }] };
    const nothing = { before: 0, unplaced: 0, buckets: [] };
    const lanes = {
      declarations: nothing,
      meetings: histogram,
      treaties: nothing,
      measures: nothing,
      occasions: nothing,
    };
    const density = { window: { from: 0, to: 1 }, totalCount: 4007, lanes, landmarks: [] };
    const layout = lay(
      input([], { density, landmarks: drawn(mark('summit', '1990-05-05')) }),
      '1945-01-01',
      '2027-01-01',
    );
    expect(layout.density?.meetings).toEqual([
      { from: parseDay('1990-01-01'), to: parseDay('1991-01-01'), count: 4000, share: 1 },
    ]);
    expect(layout.unplaced?.meetings).toBe(7);
    expect(layout.lanes.meetings.marks.map(({ drawn: { slug } }) => slug)).toEqual(['summit']);
  });

  it('keep marks while time is moved, as long as some of what is loaded is in view', () => {
    const engine = new LayoutEngine();
    const loaded = { from: 0, to: 100 };
    expect(engine.isDense(loaded, { from: 10, to: 90 }, false)).toBe(false);
    expect(engine.isDense(loaded, { from: 50, to: 130 }, true)).toBe(false);
    expect(engine.isDense(loaded, { from: 50, to: 130 }, false)).toBe(true);
    expect(engine.isDense(loaded, { from: 60, to: 140 }, true)).toBe(true);
    expect(engine.isDense(loaded, { from: 10, to: 90 }, true)).toBe(false);
    expect(engine.isDense(loaded, { from: 120, to: 200 }, true)).toBe(true);
    expect(engine.isDense(null, { from: 120, to: 200 }, true)).toBe(false);
  });

  it('have a second line with place and people where a day is wide', () => {
    const event = mark('visit', '1990-05-05', { places: [{ slug: 'p', names: english('Town') }] });
    const people = new Map([['visit', english('Ann')]]);
    const labelOf = (from: string, to: string) =>
      lay(input(drawn(event), { people }), from, to).lanes.meetings.marks[0]?.label;
    expect(labelOf('1990-05-01', '1990-05-12')?.more).toBe('Town · Ann');
    expect(labelOf('1990-01-01', '1990-12-31')?.more).toBe('');
  });
});

describe('the bands', () => {
  it('have both parties at the edges, mirrored, and the axis between', () => {
    const { rows, lanes, axis, threads, statements } = bands;
    expect(rows.map(({ side, office }) => `${side} ${String(office)}`)).toEqual([
      ...['one null', 'one 0', 'one 1', 'one 2'],
      ...['two 2', 'two 1', 'two 0', 'two null'],
    ]);
    const tops = [rows[3], lanes.declarations, lanes.meetings, ...threads, axis, lanes.treaties, lanes.measures];
    const order = [...tops, lanes.occasions, statements, rows[4]].map((band) => band?.top ?? NaN);
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });

  it('leave out rows, statements and threads before the lanes have no room', () => {
    const low = arrange({ ...CONTENT, height: 600 });
    expect(low.rows).toHaveLength(4);
    expect(low.threads).toHaveLength(2);
    const phone = arrange({ ...CONTENT, width: 360, height: 600 });
    expect(phone).toMatchObject({ isWide: false, isSmall: true, statements: null });
    expect(phone.threads).toHaveLength(1);
    const lowest = arrange({ ...CONTENT, width: 740, height: 280 });
    expect(lowest.rows).toHaveLength(2);
    expect(lowest.threads).toHaveLength(0);
    expect(lowest.lanes.meetings.bottom - lowest.lanes.meetings.top).toBeGreaterThan(20);
  });
});
