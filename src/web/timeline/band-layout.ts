import { LANES } from './lanes-of-kinds.js';
import type { LaneName } from './lanes-of-kinds.js';
import type { Side } from './sides.js';

/** From one pixel to another, downwards. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** What there is to draw, and the room for it. */
export interface ChartContent {
  readonly width: number;
  readonly height: number;
  /** Rows of offices of each side. */
  readonly offices: { readonly one: number; readonly two: number };
  readonly threads: number;
  readonly hasStatements: boolean;
}

export interface BandLayout {
  readonly width: number;
  readonly height: number;
  /** The names of lanes stand to the left of the chart; else above their lanes. */
  readonly isWide: boolean;
  readonly isSmall: boolean;
  readonly left: number;
  readonly right: number;
  /** `office`: null is the row of the state itself. */
  readonly rows: readonly (Band & { readonly side: Side; readonly office: number | null })[];
  readonly lanes: Readonly<Record<LaneName, Band & { readonly isUpwards: boolean }>>;
  readonly threads: readonly Band[];
  readonly axis: Band;
  readonly statements: Band | null;
}

export const ROW = 17;
const AXIS = 36;
const WIDE = 900;
const SMALL = 600;
const LOW = 640;
const NAMES_WIDTH = 172;
const STATEMENTS = 44;
const SHARES: Readonly<Record<LaneName, number>> = {
  declarations: 0.16,
  meetings: 0.32,
  treaties: 0.2,
  measures: 0.16,
  occasions: 0.16,
};
/** Lanes with less room between them hold no labels: what frames them is left out first. */
const LEAST_ROOM = 230;
const LEAST_ROOM_SMALL = 180;

/** What is drawn at a size: whatever the height, the lanes of events get their room before all else. */
export function arrange(content: ChartContent): BandLayout {
  const { width, height } = content;
  const isSmall = width < SMALL;
  const isLow = height < LOW;
  let officeRows = isSmall || isLow ? 1 : 3;
  let threads = Math.min(content.threads, isSmall ? 1 : isLow ? 2 : 3);
  let hasStatements = content.hasStatements && !isSmall;
  for (;;) {
    const chosen = {
      ...content,
      offices: { one: Math.min(content.offices.one, officeRows), two: Math.min(content.offices.two, officeRows) },
      threads,
      hasStatements,
    };
    const room = height - stack(chosen, 0).bottom;
    if (room >= (isSmall ? LEAST_ROOM_SMALL : LEAST_ROOM) || officeRows === 0)
      return stack(chosen, Math.max(room, 100)).layout;
    if (officeRows > 1) officeRows = 1;
    else if (hasStatements) hasStatements = false;
    else if (threads > 0) threads -= 1;
    else officeRows = 0;
  }
}

/** From top to bottom: the first party, what they did, the axis, what they did and said, the second party mirrored. */
function stack(content: ChartContent, room: number): { readonly layout: BandLayout; readonly bottom: number } {
  const { width, height, offices, hasStatements } = content;
  const isWide = width >= WIDE;
  const isSmall = width < SMALL;
  const gap = isWide ? 9 : 18;
  let y = 8;
  const take = (extent: number): Band => {
    const band = { top: y, bottom: y + extent };
    y += extent;
    return band;
  };
  const rows: (Band & { side: Side; office: number | null })[] = [];
  const lanes: Partial<Record<LaneName, Band & { isUpwards: boolean }>> = {};
  const lane = (name: LaneName, isUpwards: boolean): void => {
    lanes[name] = { ...take(Math.round(room * SHARES[name])), isUpwards };
    y += gap;
  };
  rows.push({ ...take(ROW), side: 'one', office: null });
  for (let office = 0; office < offices.one; office++) rows.push({ ...take(ROW), side: 'one', office });
  y += gap + (isWide ? 0 : 6);
  lane('declarations', true);
  lane('meetings', true);
  const threads = Array.from({ length: content.threads }, () => take(isWide ? 30 : 42));
  y += 4;
  const axis = take(AXIS);
  y += isWide ? 8 : gap;
  for (const name of LANES.slice(2)) lane(name, false);
  const statements = hasStatements ? take(STATEMENTS) : null;
  y += hasStatements ? 4 : 4 - gap;
  for (let office = offices.two - 1; office >= 0; office--) rows.push({ ...take(ROW), side: 'two', office });
  rows.push({ ...take(ROW), side: 'two', office: null });
  const layout: BandLayout = {
    width,
    height: Math.max(height, y + 4),
    isWide,
    isSmall,
    left: isWide ? NAMES_WIDTH : 10,
    right: width - 14,
    rows,
    lanes: lanes as BandLayout['lanes'],
    threads,
    axis,
    statements,
  };
  return { layout, bottom: y + 4 };
}
