import { describe, expect, it } from '@jest/globals';
import { extentOf } from '../../../src/web/dates/date-extent.js';
import { drawDate } from '../../../src/web/dates/date-shapes.js';
import type { DateDrawing } from '../../../src/web/dates/date-shapes.js';
import { parseDay } from '../../../src/web/dates/day.js';
import { apiDate } from '../../support/chart-dates.js';

const TODAY = parseDay('2026-11-30');
const LIMITS = { from: -1000, to: 5000 };

/** Draws a date so many pixels a day, from its first day on. */
function draw(edtf: string, perDay: number, isGhost = false): DateDrawing {
  const extent = extentOf(apiDate(edtf), TODAY);
  return drawDate(extent, (day) => (day - extent.from) * perDay, LIMITS, isGhost);
}
const looks = ({ shapes }: DateDrawing): string[] => shapes.map(({ is, look }) => `${is} ${look}`);

describe('the form of a date', () => {
  it('of a day is a disc, or a bar as wide as the day', () => {
    expect(draw('1969-03-02', 2)).toMatchObject({
      isPoint: true,
      left: -3,
      right: 5,
      shapes: [{ is: 'circle', x: 4, radius: 3.75, look: 'solid' }],
    });
    expect(draw('1969-03-02', 40)).toMatchObject({
      isPoint: false,
      left: 0,
      right: 40,
      shapes: [{ is: 'rect', x: 0.5, width: 39, radius: 3.5, look: 'solid' }],
    });
  });

  it('of a month or a year is a ring, or hollow between brackets', () => {
    expect(draw('2013-01', 0.4)).toMatchObject({ shapes: [{ is: 'circle', radius: 3.25, look: 'ghost' }] });
    expect(looks(draw('2013-01', 3))).toEqual(['rect hollow', 'path caps']);
    expect(looks(draw('2024', 0.03))).toEqual(['circle ghost']);
  });

  it('of an approximate date has parentheses, of an uncertain one a hatch', () => {
    const [, brackets] = draw('1949', 1).shapes;
    const [outline, parentheses] = draw('1949~', 1).shapes;
    expect(outline?.look).toBe('hollow bare');
    expect(brackets).toMatchObject({ path: expect.not.stringContaining('Q') });
    expect(parentheses).toMatchObject({ path: expect.stringContaining('Q') });
    expect(looks(draw('1949?', 1))).toEqual(['rect hollow hatched', 'path caps']);
    expect(looks(draw('1949%', 1))).toEqual(['rect hollow hatched', 'path caps']);
    expect(draw('1949%', 1).shapes[1]).toEqual(parentheses);
    expect(looks(draw('1949?', 0.01))).toEqual(['circle ghost unsure']);
  });

  it('of an interval is solid, and its ends are fringes as far as they are not known', () => {
    const { shapes } = draw('1982-10/1988-06-17', 1);
    expect(looks(draw('1982-10/1988-06-17', 1))).toEqual(['rect solid', 'rect fringe']);
    expect(shapes[1]).toMatchObject({ x: 0.5, width: 30 });
    expect(looks(draw('1989-05-15/1989-05-18', 20))).toEqual(['rect solid']);
    // A fringe of a pixel or two would hide the bar.
    expect(looks(draw('1982-10/1988-06-17', 0.1))).toEqual(['rect solid']);
  });

  it('of an open end is a bar and a chevron, of an unknown one three dashes', () => {
    expect(looks(draw('2024-05-12/..', 1))).toEqual(['rect solid', 'path caps']);
    const faded = draw('1957-10-04/', 1);
    expect(looks(faded)).toEqual(['circle solid', 'path solid']);
    expect(faded.right - faded.left).toBe(8 + 12);
    expect(draw('/1957-10-04', 1)).toMatchObject({ left: -3.5 - 12, right: 4.5 });
  });

  it('of one of a range is an outline with its boundaries, of one of several days rings with ties', () => {
    const [outline, strokes] = draw('[2015..2017]', 0.1).shapes;
    expect(outline?.look).toBe('choice');
    expect(strokes).toMatchObject({ path: expect.stringMatching(/M36\.5,1V7M73\.1,1V7$/) });
    expect(looks(draw('[1949-10-02,1949-10-20]', 2))).toEqual(['circle ghost', 'path tie', 'circle ghost']);
    expect(looks(draw('[1949-10-02,1949-10-03]', 2))).toEqual(['circle ghost choice']);
  });

  it('of a date that is not preferred is hollow, whatever is known', () => {
    expect(looks(draw('1969-03-02', 2, true))).toEqual(['circle ghost']);
    expect(looks(draw('1969-03-02', 40, true))).toEqual(['rect ghost']);
  });

  it('is drawn within limits, however long it is', () => {
    const { left, right } = draw('1644/1912', 10);
    expect([left, right]).toEqual([0, 5000]);
    expect(draw('../1912', 10)).toMatchObject({ left: expect.any(Number) });
    expect(drawDate(extentOf(apiDate('../1912'), TODAY), (day) => day, LIMITS).left).toBeGreaterThan(-1020);
  });
});
