import type { Day, Stretch } from '../dates/day.js';
import type { BandLayout } from './band-layout.js';
import { bucketFor, countEvents, densityBars } from './density.js';
import type { DensityBar } from './density.js';
import type { DrawnEvent } from './drawn-events.js';
import { byLane } from './lanes-of-kinds.js';
import type { LaneName } from './lanes-of-kinds.js';
import { placeLabels, rankEvents, SMALL_FONT } from './place-labels.js';
import type { Rank } from './place-labels.js';
import { crowdedShare, placeMarks } from './place-marks.js';
import type { PlacedLane, PlacedMark } from './placed-mark.js';
import type { TextWidths } from './text-width.js';
import type { LocalizedText } from '../app/localized-text.js';
import type { Histogram, WindowDensity } from './timeline-data.js';
import { dayAt } from './time-scale.js';
import type { TimeScale } from './time-scale.js';

/** The lanes of events, laid out for more than the window, so that panning moves them and nothing else. */
export interface ChartLayout {
  /** The days that are laid out. */
  readonly range: Stretch;
  readonly perDay: number;
  /** The day that is at x = 0. */
  readonly origin: Day;
  readonly lanes: Readonly<Record<LaneName, PlacedLane>>;
  /** Bars in place of marks, where there are too many of them. */
  readonly density: Readonly<Record<LaneName, readonly DensityBar[]>> | null;
  /** What is dated too coarsely to stand in a bar. */
  readonly unplaced: Readonly<Record<LaneName, number>> | null;
}

export interface LayoutInput {
  readonly bands: BandLayout;
  /** Events of lanes, oldest first. */
  readonly events: readonly DrawnEvent[];
  readonly density: WindowDensity | null;
  /** In place of the events, where not all of the window are loaded. */
  readonly landmarks: readonly DrawnEvent[];
  /** What has a mark whatever the room: the selected event, and the focused one. */
  readonly pinned: ReadonlySet<string>;
  /** What has a label before all others. */
  readonly selected: string | null;
  readonly people: ReadonlyMap<string, readonly LocalizedText[]> | undefined;
  readonly widths: TextWidths;
}

/** Laid out at either side of a window that is panned, as a share of it. */
const MARGIN = 0.5;
/** Stacks that pass their lanes in so many columns: density is drawn. It stays until they pass in fewer. */
const CROWDED = 0.2;
const NO_LONGER_CROWDED = 0.15;
/** Closer than so many pixels a day, a label has a second line. */
const CLOSE = 40;
const FAR_YEAR = 40;
const PEOPLE_MAX = 4;
/** Landmarks over a density, at most: pixels for each. */
const LANDMARK_ROOM = 30;
/** More are drawn as density without trying. */
const MARKS_MAX = 2000;

/** Lays out the lanes; remembers where labels were, so that they stay there. One for each chart. */
export class LayoutEngine {
  readonly #rows = new Map<string, number>();
  #isCrowded = false;
  #isDense = false;
  #last: { readonly input: LayoutInput; readonly layout: ChartLayout; readonly window: Stretch } | null = null;

  /**
   * The layout for a window. While time is panned, the last one is moved as long as it covers the window; at rest, labels are
   * laid out so that the window's edges cut none.
   */
  layout(input: LayoutInput, scale: TimeScale, isMoving: boolean): ChartLayout {
    const window = { from: scale.from, to: dayAt(scale, scale.right) };
    const last = this.#last;
    if (
      last !== null &&
      sameInput(last.input, input) &&
      Math.abs(last.layout.perDay / scale.perDay - 1) < 1e-9 &&
      (isMoving
        ? last.layout.range.from <= window.from && last.layout.range.to >= window.to
        : Math.abs(last.window.from - window.from) * scale.perDay < 0.5)
    )
      return last.layout;
    if (this.#rows.size > 20_000) this.#rows.clear();
    // While it is panned, more than the window is laid out, until that is used up; else only what is in view.
    const isPanned = isMoving && last !== null && Math.abs(last.layout.perDay / scale.perDay - 1) < 1e-9;
    const margin = (window.to - window.from) * (isPanned ? MARGIN : 0);
    const layout = this.#layout(input, scale, { from: window.from - margin, to: window.to + margin });
    this.#last = { input, layout, window };
    return layout;
  }

  /**
   * Whether density is drawn in place of marks, because not all events of the window are loaded. While time is moved, marks stay as
   * long as something of what is loaded is in view.
   */
  isDense(loaded: Stretch | null, span: Stretch, isMoving: boolean): boolean {
    const isCovered = loaded === null || (loaded.from <= span.from && loaded.to >= span.to);
    const isInView = loaded === null || (loaded.from < span.to && loaded.to > span.from);
    if (isCovered) this.#isDense = false;
    else if (!isMoving || !isInView) this.#isDense = true;
    return this.#isDense;
  }

  #layout(input: LayoutInput, scale: TimeScale, range: Stretch): ChartLayout {
    const { density } = input;
    if (density) return this.#dense(input, input.landmarks, scale, range, density.lanes);
    const events = input.events.filter(({ extent }) => extent.to > range.from && extent.from < range.to);
    const width = (range.to - range.from) * scale.perDay;
    const layout = events.length > MARKS_MAX ? null : place(input, events, scale, range);
    const share = layout ? crowdedShare(Object.values(layout.lanes), width) : 1;
    this.#isCrowded = share >= (this.#isCrowded ? NO_LONGER_CROWDED : CROWDED);
    if (layout && !this.#isCrowded) return this.#label(input, events, layout, scale);
    const by = bucketFor({ from: scale.from, to: dayAt(scale, scale.right) }, scale.right - scale.left);
    const counts = byLane((lane) =>
      countEvents(
        events.filter((event) => event.lane === lane),
        by,
      ),
    );
    const ranks = ranksOf(input, events, range, scale.perDay);
    const landmarks = foremostOf(events, width / LANDMARK_ROOM, input.pinned, ranks);
    return this.#dense(input, landmarks, scale, range, counts);
  }

  #dense(
    input: LayoutInput,
    landmarks: readonly DrawnEvent[],
    scale: TimeScale,
    range: Stretch,
    counts: Readonly<Record<LaneName, Histogram>>,
  ): ChartLayout {
    const inRange = landmarks.filter(({ extent }) => extent.to > range.from && extent.from < range.to);
    const layout = this.#label(input, inRange, place(input, inRange, scale, range), scale);
    return { ...layout, density: densityBars(counts), unplaced: byLane((lane) => counts[lane].unplaced) };
  }

  #label(input: LayoutInput, events: readonly DrawnEvent[], layout: ChartLayout, scale: TimeScale): ChartLayout {
    const { bands, people, widths } = input;
    const { range, perDay, origin, lanes } = layout;
    const isFar = perDay * 365 < FAR_YEAR;
    const isClose = perDay > CLOSE;
    const left = (range.from - origin) * perDay;
    const right = (range.to - origin) * perDay;
    placeLabels(Object.values(lanes), {
      widths,
      ranks: ranksOf(input, events, range, perDay),
      max: isFar ? Math.round((right - left) / 45) : 400,
      limits: bands.isSmall ? [150, 96] : [260, 150],
      range: { from: left, to: right },
      window: { from: (scale.from - origin) * perDay, to: (dayAt(scale, scale.right) - origin) * perDay },
      more: isClose ? (mark) => secondLine(mark, people, widths) : () => '',
      rows: this.#rows,
    });
    return layout;
  }
}

function ranksOf(
  { bands, selected }: LayoutInput,
  events: readonly DrawnEvent[],
  range: Stretch,
  perDay: number,
): ReadonlyMap<string, Rank> {
  // Columns are counted from a day, not from the window's edge.
  const middle = ({ extent }: DrawnEvent): number =>
    ((Math.max(extent.from, range.from) + Math.min(extent.to, range.to)) / 2) * perDay;
  return rankEvents(events, middle, bands.isSmall ? 120 : 150, selected);
}

/** The marks in their lanes, without labels. */
function place(input: LayoutInput, events: readonly DrawnEvent[], scale: TimeScale, range: Stretch): ChartLayout {
  const { perDay } = scale;
  const origin = Math.round((range.from + range.to) / 2);
  const toX = (day: Day): number => (day - origin) * perDay;
  const limits = { from: toX(range.from) - 60, to: toX(range.to) + 60 };
  const lanes = byLane((name) => {
    const { top, bottom, isUpwards } = input.bands.lanes[name];
    const own = events.filter(({ lane }) => lane === name);
    return placeMarks(own, { height: bottom - top, isUpwards }, toX, limits, input.pinned);
  });
  return { range, perDay, origin, lanes, density: null, unplaced: null };
}

function sameInput(one: LayoutInput, other: LayoutInput): boolean {
  return (Object.keys(one) as (keyof LayoutInput)[]).every((key) => one[key] === other[key]);
}

/** Those that come first in their columns, and what is pinned, in the order of time. */
function foremostOf(
  events: readonly DrawnEvent[],
  count: number,
  pinned: ReadonlySet<string>,
  ranks: ReadonlyMap<string, Rank>,
): readonly DrawnEvent[] {
  const order = ({ slug }: DrawnEvent): number => ranks.get(slug)?.order ?? Infinity;
  const chosen = new Set([...events].sort((one, other) => order(one) - order(other)).slice(0, Math.round(count)));
  return events.filter((event) => chosen.has(event) || pinned.has(event.slug));
}

/** Place and people. */
function secondLine({ drawn: { event } }: PlacedMark, people: LayoutInput['people'], widths: TextWidths): string {
  const persons = (people?.get(event.slug) ?? []).slice(0, PEOPLE_MAX);
  const parts = [...event.places.flatMap(({ names }) => names.slice(0, 1)), ...persons];
  const language = parts[0]?.language ?? 'und';
  const text = [...new Set(parts.map((part) => part.text))].join(' · ');
  return text === '' ? '' : widths.fit({ language, text }, 300, SMALL_FONT);
}
