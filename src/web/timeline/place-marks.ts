import { drawDate } from '../dates/date-shapes.js';
import type { Scale } from '../dates/date-shapes.js';
import type { Stretch } from '../dates/day.js';
import type { DrawnEvent } from './drawn-events.js';
import { Occupancy } from './occupancy.js';
import type { Box } from './occupancy.js';
import type { OtherDate, PlacedLane, PlacedMark } from './placed-mark.js';

/** The distance of marks that are stacked. */
export const PITCH = 10;
const MARK = 9;
/** With a bracket of a disputed date outside of the mark. */
const BRACKETED = 15;
/** Disputed dates that are drawn so near are one mark. */
const SAME = 10;

export const boxOf = ({ left, right, height }: PlacedMark, y: number): Box => ({
  left: left - 1,
  right: right + 1,
  bottom: y,
  top: y + height,
});

function markOf(drawn: DrawnEvent, scale: Scale, limits: Stretch): PlacedMark {
  const drawing = drawDate(drawn.extent, scale, limits);
  const others: OtherDate[] = [];
  let { left, right } = drawing;
  let height = MARK;
  for (const { extent, isRejected } of drawn.others) {
    const other = drawDate(extent, scale, limits, true);
    if (Math.abs(other.left - drawing.left) + Math.abs(other.right - drawing.right) <= SAME) continue;
    const isApart = other.left > drawing.right - 2 || other.right < drawing.left + 2;
    others.push({ drawing: other, isRejected, isApart });
    left = Math.min(left, other.left);
    right = Math.max(right, other.right);
    if (!isApart) height = BRACKETED;
  }
  return { drawn, drawing, others, left, right, height, y: null, label: null };
}

/**
 * Each mark in the first free place outwards from the base line, in the order of time. What is pinned comes before all others, but
 * only where it would find no place: nothing moves because it is selected.
 */
export function placeMarks(
  events: readonly DrawnEvent[],
  lane: { readonly height: number; readonly isUpwards: boolean },
  scale: Scale,
  limits: Stretch,
  pinned: ReadonlySet<string> = new Set(),
): PlacedLane {
  const { height } = lane;
  const marks = events.map((drawn) => markOf(drawn, scale, limits));
  const isPinned = ({ drawn }: PlacedMark): boolean => pinned.has(drawn.slug);
  let occupancy = stack(marks, height, limits);
  if (marks.some((mark) => mark.y === null && isPinned(mark)))
    occupancy = stack([...marks.filter(isPinned), ...marks.filter((mark) => !isPinned(mark))], height, limits);
  const hidden = marks.filter(({ y }) => y === null);
  return { ...lane, occupancy, marks, hidden, roomForLabels: hidden.length > 0 ? height - 12 : height };
}

function stack(marks: readonly PlacedMark[], height: number, limits: Stretch): Occupancy {
  const occupancy = new Occupancy(limits.from, limits.to, height);
  for (const mark of marks) {
    mark.y = null;
    for (let y = 0; y <= height - mark.height - 8; y += PITCH) {
      const box = boxOf(mark, y);
      if (!occupancy.isFree(box)) continue;
      occupancy.take(box);
      mark.y = y;
      break;
    }
  }
  return occupancy;
}

/** How far apart counts of what found no room stand. */
const COUNT_WIDTH = 28;

/** What found no room, counted where it would have been. */
export function countHidden(hidden: readonly PlacedMark[]): { readonly x: number; readonly count: number }[] {
  const counts = new Map<number, number>();
  for (const { left, right } of hidden) {
    const x = Math.round((left + right) / 2 / COUNT_WIDTH) * COUNT_WIDTH;
    counts.set(x, (counts.get(x) ?? 0) + 1);
  }
  return [...counts].map(([x, count]) => ({ x, count }));
}

/** Columns of a lane in which some mark finds no room, as a share of all columns: above a fifth, density is drawn instead. */
export function crowdedShare(lanes: readonly PlacedLane[], width: number): number {
  const columns = Math.max(width / COUNT_WIDTH, 1);
  const crowded = new Set(lanes.flatMap(({ hidden }) => countHidden(hidden).map(({ x }) => x)));
  return crowded.size / columns;
}
