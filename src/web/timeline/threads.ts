import type { DateDrawing } from '../dates/date-shapes.js';
import { drawDate } from '../dates/date-shapes.js';
import type { DrawnEvent } from './drawn-events.js';
import type { ThreadSeries } from './timeline-data.js';
import { xOf } from './time-scale.js';
import type { TimeScale } from './time-scale.js';

/** A series of numbered rounds. */
export interface Thread {
  readonly series: ThreadSeries;
  /** In the order of their numbers. */
  readonly rounds: readonly (DrawnEvent & { readonly ordinal: number })[];
}

/** A series of fewer numbered rounds is no thread. */
export const ROUNDS_MIN = 3;

/**
 * The series of which the parties hosted the most numbered rounds, as threads: where they meet in turn, before what meets
 * elsewhere. The events of a thread stand in no lane.
 */
export function threadsOf(
  series: readonly ThreadSeries[],
  drawn: readonly DrawnEvent[],
  draw: (rounds: NonNullable<ThreadSeries['rounds']>) => readonly DrawnEvent[],
  max: number,
): Thread[] {
  return series
    .map((one): Thread => {
      const events = one.rounds ? draw(one.rounds) : drawn.filter(({ event }) => event.series?.slug === one.slug);
      const rounds = events
        .flatMap((round) => (round.event.ordinal === null ? [] : [{ ...round, ordinal: round.event.ordinal }]))
        .sort((first, second) => first.ordinal - second.ordinal || first.extent.from - second.extent.from);
      return { series: one, rounds };
    })
    .filter(({ rounds }) => rounds.length >= ROUNDS_MIN)
    .sort((one, other) => hosted(other) - hosted(one) || other.rounds.length - one.rounds.length)
    .slice(0, max);
}

const hosted = ({ rounds }: Thread): number => rounds.filter(({ side }) => side !== 'else').length;

export interface ThreadNode {
  readonly round: Thread['rounds'][number];
  readonly x: number;
  readonly y: number;
  /** With its number; else a small dot. */
  readonly isNumbered: boolean;
  /** The extent, where it is long enough to be drawn as well. */
  readonly bar: DateDrawing | null;
  readonly next: number | null;
}

export interface ThreadDrawing {
  readonly nodes: readonly ThreadNode[];
  /** Between consecutive numbers, and where rounds between are not recorded. */
  readonly solid: string;
  readonly dotted: string;
  /** The nearest rounds beyond the edges, where none is in view. */
  readonly before: Thread['rounds'][number] | null;
  readonly after: Thread['rounds'][number] | null;
}

const ZIGZAG = 6;
const NODE = 17;
const LONG = 60;
const BAR = 48;
const MARGIN = 24;

/** Draws a thread in a window, around the height `middle`. */
export function drawThread(thread: Thread, scale: TimeScale, middle: number, selected: string | null): ThreadDrawing {
  const limits = { from: scale.left - 60, to: scale.right + 60 };
  const placed = thread.rounds.map((round) => ({ round, x: middleOf(round, scale), y: middle + offsetOf(round) }));
  const numbered = chooseNumbered(placed, selected);
  let solid = '';
  let dotted = '';
  placed.forEach(({ round, x, y }, index) => {
    const last = placed[index - 1];
    if (last === undefined || x < limits.from || last.x > limits.to) return;
    const path = `M${last.x.toFixed(1)},${last.y.toFixed(1)}L${x.toFixed(1)},${y.toFixed(1)}`;
    if (round.ordinal - last.round.ordinal > 1) dotted += path;
    else solid += path;
  });
  const isInView = (x: number): boolean => x > scale.left && x < scale.right;
  const nodes = placed.flatMap(({ round, x, y }, index): ThreadNode[] => {
    const drawing = drawDate(round.extent, (day) => xOf(scale, day), limits);
    if (drawing.right < scale.left - MARGIN || drawing.left > scale.right + MARGIN) return [];
    const bar = !drawing.isPoint && drawing.right - drawing.left > BAR ? drawing : null;
    return [{ round, x, y, isNumbered: numbered.has(index), bar, next: placed[index + 1]?.x ?? null }];
  });
  const isEmpty = !placed.some(({ x }) => isInView(x));
  return {
    nodes: nodes.sort((one, other) => Number(one.isNumbered) - Number(other.isNumbered)),
    solid,
    dotted,
    before: isEmpty ? (placed.findLast(({ x }) => x <= scale.left)?.round ?? null) : null,
    after: isEmpty ? (placed.find(({ x }) => x >= scale.right)?.round ?? null) : null,
  };
}

/** Up when the first party hosts, down for the second: the zigzag shows their turns without colour. */
function offsetOf({ side }: DrawnEvent): number {
  return side === 'one' ? -ZIGZAG : side === 'two' ? ZIGZAG : 0;
}

/** Where a number may stand: in the middle of what is in view of the extent, never at a day that nobody gave. */
function middleOf({ extent }: DrawnEvent, scale: TimeScale): number {
  const left = xOf(scale, extent.from);
  const right = xOf(scale, extent.to);
  const from = Math.max(left, scale.left);
  const to = Math.min(right, scale.right);
  const share = (to - from) / (right - left);
  if (right - left < LONG || share < 0) return (left + right) / 2;
  return share > 0.5 ? (from + to) / 2 : Math.min(from + 18, to - 8);
}

/** Where nodes crowd, numbers go to the selected one, the last, the first and the fives. */
function chooseNumbered(
  placed: readonly { readonly round: Thread['rounds'][number]; readonly x: number }[],
  selected: string | null,
): ReadonlySet<number> {
  const last = placed.length - 1;
  const importance = (index: number): number => {
    const round = placed[index]?.round;
    const selection = round?.slug === selected ? 9 : 0;
    return selection + (index === last ? 3 : 0) + (index === 0 ? 2 : 0) + (round && round.ordinal % 5 === 0 ? 1 : 0);
  };
  const order = placed.map((_, index) => index).sort((one, other) => importance(other) - importance(one));
  const chosen: number[] = [];
  for (const index of order) {
    const x = placed[index]?.x ?? 0;
    if (!chosen.some((other) => Math.abs((placed[other]?.x ?? 0) - x) < NODE)) chosen.push(index);
  }
  return new Set(chosen);
}
