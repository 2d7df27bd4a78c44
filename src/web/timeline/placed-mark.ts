import type { DateDrawing } from '../dates/date-shapes.js';
import type { DrawnEvent } from './drawn-events.js';
import type { Occupancy } from './occupancy.js';

export interface OtherDate {
  readonly drawing: DateDrawing;
  readonly isRejected: boolean;
  /** Drawn by itself, with a tie; else as a bracket along the mark. */
  readonly isApart: boolean;
}

/** An event in its lane: at a row, or counted where there is no room. */
export interface PlacedMark {
  readonly drawn: DrawnEvent;
  readonly drawing: DateDrawing;
  readonly others: readonly OtherDate[];
  readonly left: number;
  readonly right: number;
  readonly height: number;
  /** Pixels from the lane's base line, outwards; null: no room. */
  y: number | null;
  label: PlacedLabel | null;
}

/** A lane that is being filled. */
export interface PlacedLane {
  readonly height: number;
  readonly isUpwards: boolean;
  readonly occupancy: Occupancy;
  readonly marks: readonly PlacedMark[];
  /** Labels keep off the line on which the rest is counted. */
  readonly roomForLabels: number;
  readonly hidden: readonly PlacedMark[];
}

/** Where the text of a mark stands. */
export interface PlacedLabel {
  readonly text: string;
  /** A second line: place and people. */
  readonly more: string;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  /** To the left of the mark. */
  readonly isBefore: boolean;
  /** On a long bar, like the number on a contour line: it stays in view while the bar does. */
  readonly isOn: boolean;
  readonly isBold: boolean;
}
