import type { Stretch } from '../dates/day.js';
import type { DrawnEvent } from './drawn-events.js';
import { boxOf } from './place-marks.js';
import type { PlacedLabel, PlacedLane, PlacedMark } from './placed-mark.js';
import type { TextWidths } from './text-width.js';

export const LABEL_FONT = '12px';
export const BOLD_FONT = '600 12px';
export const SMALL_FONT = '11px';

/** How much each event counts for its label, the smallest first, and whether it is the foremost of its part of the view. */
export interface Rank {
  readonly order: number;
  readonly isFirst: boolean;
}

/** Every column of the view gets its best event before any gets its second; columns stay where they are while time is panned. */
export function rankEvents(
  events: readonly DrawnEvent[],
  middleOf: (event: DrawnEvent) => number,
  columnWidth: number,
  selected: string | null,
): ReadonlyMap<string, Rank> {
  const columns = new Map<number, number>();
  const ranks = new Map<string, Rank>();
  for (const event of [...events].sort((one, other) => other.score - one.score)) {
    const column = Math.floor(middleOf(event) / columnWidth);
    const count = columns.get(column) ?? 0;
    columns.set(column, count + 1);
    ranks.set(event.slug, {
      order: event.slug === selected ? -1e6 : count * 1000 - event.score,
      isFirst: count === 0 && event.isLandmark,
    });
  }
  return ranks;
}

export interface LabelOptions {
  readonly widths: TextWidths;
  readonly ranks: ReadonlyMap<string, Rank>;
  /** At most so many labels in all. */
  readonly max: number;
  /** Widths to which a text is cut, the widest first. */
  readonly limits: readonly number[];
  /** The part of the layout in which labels are wanted. */
  readonly range: Stretch;
  /** What is in view: its edges cut no label. */
  readonly window: Stretch;
  /** Text of the second line; empty: none. */
  readonly more: (mark: PlacedMark) => string;
  /** Where the label of an event was before: it stays there if it can. */
  readonly rows: Map<string, number>;
}

/** So many events of lower rank are tried when the better ones have found no room. */
const ATTEMPTS = 240;

/** Labels where there is room: beside the mark, or on it where it is long. A mark may move outwards for its label's sake. */
export function placeLabels(lanes: readonly PlacedLane[], options: LabelOptions): void {
  const { ranks } = options;
  const order = (mark: PlacedMark): number => ranks.get(mark.drawn.slug)?.order ?? Infinity;
  const candidates = lanes
    .flatMap((lane) => lane.marks.map((mark) => ({ lane, mark })))
    .filter(({ mark }) => mark.y !== null && mark.right > options.range.from && mark.left < options.range.to)
    .sort((one, other) => order(one.mark) - order(other.mark));
  let placed = 0;
  for (const { lane, mark } of candidates.slice(0, Math.max(ATTEMPTS, options.max))) {
    if (placed >= options.max) break;
    if (placeLabel(lane, mark, options)) placed++;
  }
}

interface Placement {
  readonly label: PlacedLabel;
  readonly y: number;
  readonly bottom: number;
  readonly top: number;
}

function placeLabel(lane: PlacedLane, mark: PlacedMark, options: LabelOptions): boolean {
  const { occupancy } = lane;
  const before = mark.y ?? 0;
  const own = boxOf(mark, before);
  occupancy.free(own);
  const found = findPlace(lane, mark, options);
  if (found === null) {
    occupancy.take(own);
    return false;
  }
  const { label, y, bottom, top } = found;
  mark.y = y;
  mark.label = label;
  options.rows.set(mark.drawn.slug, y);
  occupancy.take(boxOf(mark, y));
  // A label on a bar may slide along it.
  if (label.isOn) occupancy.take({ left: mark.left - 1, right: mark.right + 1, bottom, top });
  else occupancy.take({ ...besideMark(label, 4), bottom, top });
  return true;
}

function findPlace(lane: PlacedLane, mark: PlacedMark, options: LabelOptions): Placement | null {
  const { widths, ranks, limits } = options;
  const { drawn } = mark;
  const isBold = ranks.get(drawn.slug)?.isFirst === true;
  const font = isBold ? BOLD_FONT : LABEL_FONT;
  const more = options.more(mark);
  const rows = [...rowsOf(lane, mark, options)];
  let last = '';
  for (const limit of limits) {
    const text = widths.fit(drawn.label, limit, font);
    if (text === last || text === '') continue;
    last = text;
    const lineWidth = widths.width(text, font) + 4;
    const width = Math.max(lineWidth, more === '' ? 0 : widths.width(more, SMALL_FONT) + 4);
    const places = placesOf(mark, width, options);
    for (const y of rows) {
      const found = placeInRow(lane, mark, y, places, more !== '');
      if (found) return { ...found, label: { text, more, width: lineWidth, isBold, ...found.place } };
    }
  }
  return null;
}

interface Place {
  readonly left: number;
  readonly right: number;
  readonly isBefore: boolean;
  readonly isOn: boolean;
}

/** Right of the mark or left of it; on a bar that is longer than its label. */
function placesOf(mark: PlacedMark, width: number, { range, window }: LabelOptions): readonly Place[] {
  const from = mark.left >= window.to ? window.to : mark.right <= window.from ? range.from : window.from;
  const to = mark.right <= window.from ? window.from : mark.left >= window.to ? range.to : window.to;
  const start = Math.max(mark.drawing.left, from);
  if (Math.min(mark.drawing.right, to) - start > width + 30)
    return [{ left: start + 12, right: start + 12 + width, isBefore: false, isOn: true }];
  const places: Place[] = [
    { left: mark.right + 4, right: mark.right + 4 + width, isBefore: false, isOn: false },
    { left: mark.left - 4 - width, right: mark.left - 4, isBefore: true, isOn: false },
  ];
  return places.filter((place) => place.left > from - 2 && place.right < to + 8);
}

function placeInRow(
  lane: PlacedLane,
  mark: PlacedMark,
  y: number,
  places: readonly Place[],
  hasMore: boolean,
): (Omit<Placement, 'label'> & { readonly place: Place }) | null {
  const { occupancy, isUpwards, roomForLabels: room } = lane;
  const under = hasMore ? 14 : 0;
  const bottom = isUpwards ? y - 4 - under : y - 3;
  const top = isUpwards ? y + Math.max(11, mark.height) : y + Math.max(12, mark.height) + under;
  if (y > room - mark.height || bottom < -4 || top > room + 4) return null;
  if (!occupancy.isFree(boxOf(mark, y))) return null;
  for (const place of places) {
    const box = place.isOn
      ? { left: mark.left - 1, right: mark.right + 1, bottom, top }
      : { ...besideMark(place, 6), bottom, top };
    if (occupancy.isFree(box)) return { place, y, bottom, top };
  }
  return null;
}

/** What a label takes: on the side of its mark no more than up to it, so that it can stand beside a stack of marks. */
function besideMark({ left, right, isBefore }: Place, gap: number): { readonly left: number; readonly right: number } {
  return isBefore ? { left: left - gap, right: right + 1 } : { left: left - 1, right: right + gap };
}

/** Where it was, where its mark is, and then every second pixel outwards. */
function* rowsOf(lane: PlacedLane, mark: PlacedMark, { rows }: LabelOptions): Generator<number> {
  const before = rows.get(mark.drawn.slug);
  const own = mark.y ?? 0;
  if (before !== undefined) yield before;
  if (own !== before) yield own;
  for (let y = 0; y <= lane.roomForLabels - 9; y += 2) yield y;
}
