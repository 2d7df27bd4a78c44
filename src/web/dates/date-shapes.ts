import type { DateExtent, End } from './date-extent.js';
import type { Day, Stretch } from './day.js';

/** From days to pixels, along the axis of time. */
export type Scale = (day: Day) => number;

/** A part of a drawing: numbers are pixels, from the start of the mark; a mark is 8 high. The class says how it looks. */
export type Shape =
  | { readonly is: 'circle'; readonly x: number; readonly radius: number; readonly look: string }
  | { readonly is: 'rect'; readonly x: number; readonly width: number; readonly look: string; readonly radius?: number }
  | { readonly is: 'path'; readonly path: string; readonly look: string };

/** What is drawn for a date, and between which pixels. */
export interface DateDrawing {
  /** The outermost pixels drawn. */
  readonly left: number;
  readonly right: number;
  /** Where the shapes' own x begins. */
  readonly x: number;
  /** Too short to be drawn to scale: a disc or a ring in the middle of its extent. */
  readonly isPoint: boolean;
  readonly shapes: readonly Shape[];
}

export const MARK_HEIGHT = 8;
/** A bar of less is a disc; a hollow bar needs room for two brackets. */
const LEAST_SOLID = 8;
const LEAST_HOLLOW = 14;
const POINT = 8;
/** Beyond the end of a bar whose end is not known, and beyond today where it is open. */
const FADE = 12;
const CHEVRON = 7;
/** A fringe of less would hide the bar without showing anything. */
const LEAST_FRINGE = 5;

const H = MARK_HEIGHT;
const number = (value: number): string => String(Math.round(value * 100) / 100);

/**
 * Draws a date to scale, within limits: what lies far outside the window is not drawn. `isGhost` is the look of a date that is
 * not the preferred one.
 */
export function drawDate(extent: DateExtent, scale: Scale, limits: Stretch, isGhost = false): DateDrawing {
  const left = Math.max(scale(extent.from), limits.from);
  const right = Math.max(Math.min(scale(extent.to), limits.to), left);
  if (extent.manner === 'oneOf') return drawOneOf(extent, scale, limits);
  const least = extent.manner === 'throughout' ? LEAST_SOLID : LEAST_HOLLOW;
  if (right - left < least) return drawPoint(extent, (left + right) / 2, isGhost);
  return drawBar(extent, scale, { from: left, to: right }, isGhost);
}

function drawPoint(extent: DateExtent, middle: number, isGhost: boolean): DateDrawing {
  const { manner, isUncertain, start, end } = extent;
  const look = manner === 'throughout' && !isUncertain && !isGhost ? 'solid' : isUncertain ? 'ghost unsure' : 'ghost';
  const shapes: Shape[] = [{ is: 'circle', x: POINT / 2, radius: look === 'solid' || isGhost ? 3.75 : 3.25, look }];
  const x = middle - POINT / 2;
  if (start.kind === 'unknown') shapes.push(fade(-1, -1));
  if (start.kind === 'open') shapes.push(chevron(-1, -1));
  if (end.kind === 'unknown') shapes.push(fade(POINT + 1, 1));
  if (end.kind === 'open') shapes.push(chevron(POINT + 1, 1));
  return { x, left: x - beyond(start), right: x + POINT + beyond(end), isPoint: true, shapes };
}

function drawBar(extent: DateExtent, scale: Scale, { from, to }: Stretch, isGhost: boolean): DateDrawing {
  const { manner, isApproximate, isUncertain, start, end } = extent;
  const width = to - from;
  const shapes: Shape[] = [];
  const isWithin = manner === 'within';
  const look = isUncertain ? 'hollow hatched' : isWithin ? 'hollow' : isGhost ? 'ghost' : 'solid';
  const isBare = isApproximate && !isUncertain && isWithin;
  const inset = isApproximate && isWithin ? 2.5 : 0.5;
  shapes.push({
    is: 'rect',
    x: inset,
    width: Math.max(1, width - 2 * inset),
    look: isBare ? 'hollow bare' : look,
    ...(isWithin || isUncertain ? {} : { radius: 3.5 }),
  });
  if (!isWithin)
    for (const fringe of [start, end]) {
      const drawn = fringeOf(fringe, scale, { from, to });
      if (drawn) shapes.push({ is: 'rect', look: 'fringe', ...drawn });
    }
  if (isWithin || isUncertain || isApproximate)
    shapes.push({ is: 'path', look: 'caps', path: caps(0, width, isApproximate) });
  if (start.kind === 'open' && !isWithin) shapes.push(chevron(-1, -1));
  if (start.kind === 'unknown') shapes.push(fade(-1, -1));
  if (end.kind === 'open') shapes.push(chevron(width + 1, 1));
  if (end.kind === 'unknown') shapes.push(fade(width + 1, 1));
  return { x: from, left: from - beyond(start), right: to + beyond(end), isPoint: false, shapes };
}

/** What is drawn outside of the known extent, where an end is open or unknown. */
function beyond({ kind }: End): number {
  return kind === 'unknown' ? FADE : kind === 'open' ? CHEVRON : 0;
}

function fringeOf(end: End, scale: Scale, bar: Stretch): { readonly x: number; readonly width: number } | null {
  if (end.kind !== 'fringe') return null;
  const from = Math.max(scale(end.days.from), bar.from);
  const to = Math.min(scale(end.days.to), bar.to);
  return to - from > LEAST_FRINGE ? { x: from - bar.from + 0.5, width: to - from - 1 } : null;
}

/** Each candidate by itself: a range as an outline with its boundaries, a day as a ring; joined where they are apart. */
function drawOneOf({ candidates, isUncertain, from, to }: DateExtent, scale: Scale, limits: Stretch): DateDrawing {
  const left = Math.max(scale(from), limits.from);
  const right = Math.min(scale(to), limits.to);
  const unsure = isUncertain ? ' unsure' : '';
  if (right - left < LEAST_HOLLOW) {
    const shape: Shape = { is: 'circle', x: POINT / 2, radius: 3.25, look: `ghost choice${unsure}` };
    const x = (left + right - POINT) / 2;
    return { x, left: x, right: x + POINT, isPoint: true, shapes: [shape] };
  }
  const shapes: Shape[] = [];
  let last: number | null = null;
  let start = left;
  let end = right;
  for (const candidate of candidates) {
    const one = Math.max(scale(candidate.from), limits.from);
    const other = Math.min(scale(candidate.to), limits.to);
    if (other <= limits.from || one >= limits.to) continue;
    const isRing = other - one < LEAST_HOLLOW;
    const box = isRing ? { from: (one + other) / 2 - 4, to: (one + other) / 2 + 4 } : { from: one, to: other };
    if (last !== null && box.from - last > 1)
      shapes.push({ is: 'path', look: 'tie', path: `M${number(last - left)},4H${number(box.from - left)}` });
    if (isRing) shapes.push({ is: 'circle', x: box.from - left + 4, radius: 3.25, look: `ghost${unsure}` });
    else {
      shapes.push({ is: 'rect', x: one - left + 0.5, width: Math.max(1, other - one - 1), look: `choice${unsure}` });
      const strokes = candidate.boundaries.map(scale).filter((x) => x > one + 2 && x < other - 2);
      const path = strokes.map((x) => `M${number(x - left)},1V${String(H - 1)}`).join('');
      shapes.push({ is: 'path', look: 'caps', path: caps(one - left, other - left, false) + path });
    }
    last = box.to;
    start = Math.min(start, box.from);
    end = Math.max(end, box.to);
  }
  return { x: left, left: start, right: end, isPoint: false, shapes };
}

/** Brackets at both ends; parentheses where they are approximate. */
function caps(from: number, to: number, isApproximate: boolean): string {
  const one = (inset: number): string => number(from + inset);
  const other = (inset: number): string => number(to - inset);
  return isApproximate
    ? `M${one(4)},-1Q${one(-2)},4 ${one(4)},9M${other(4)},-1Q${other(-2)},4 ${other(4)},9`
    : `M${one(4)},0H${one(0.5)}V${String(H)}H${one(4)}M${other(4)},0H${other(0.5)}V${String(H)}H${other(4)}`;
}

/** Three dashes that grow shorter: it goes on, nobody knows how far. */
function fade(x: number, direction: 1 | -1): Shape {
  const dash = (from: number, to: number): string =>
    `M${number(x + direction * from)},.5H${number(x + direction * to)}V7.5H${number(x + direction * from)}Z`;
  return { is: 'path', look: 'solid', path: dash(1, 5) + dash(7, 9.5) + dash(11, 12) };
}

function chevron(x: number, direction: 1 | -1): Shape {
  return { is: 'path', look: 'caps', path: `M${number(x)},-1L${number(x + direction * 5)},4L${number(x)},9` };
}
