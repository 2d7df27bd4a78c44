import { parseDay } from '../dates/day.js';
import type { Day } from '../dates/day.js';
import { commonSide } from './sides.js';
import type { Sides } from './sides.js';
import type { StatementBar } from './timeline-data.js';

/** The statements of one day, or of one span of days where they are known less exactly. */
export interface StatementDay {
  readonly key: string;
  readonly from: Day;
  readonly to: Day;
  readonly display: string;
  readonly one: number;
  readonly two: number;
  /** Of both sides together, of others or of nobody. */
  readonly both: number;
  /** An event at which one of them was made. */
  readonly event: string | null;
}

export function statementDays(statements: readonly StatementBar[], sides: Sides): readonly StatementDay[] {
  const days = new Map<string, { -readonly [K in keyof StatementDay]: StatementDay[K] }>();
  for (const { date, onBehalfOf, madeAt } of statements) {
    const first = date.earliest ?? date.latest;
    const last = date.latest ?? date.earliest;
    if (first === null || last === null) continue;
    const key = `${first}/${last}`;
    let day = days.get(key);
    if (day === undefined) {
      const span = { from: parseDay(first), to: parseDay(last) + 1 };
      day = { key, ...span, display: date.display, one: 0, two: 0, both: 0, event: null };
      days.set(key, day);
    }
    const side = commonSide(onBehalfOf, sides);
    day[side === 'else' ? 'both' : side]++;
    day.event ??= madeAt?.slug ?? null;
  }
  return [...days.values()].sort((one, other) => one.from - other.from);
}

/** One bar for each statement: up for the first side, down for the second, both ways for both. Paths from the middle line. */
export interface StatementDrawing {
  readonly one: string;
  readonly two: string;
  readonly both: string;
}

const UNIT = 3;
const HALF = 17;

export function drawStatements({ one, two, both }: StatementDay, width: number): StatementDrawing {
  const unit = Math.min(UNIT, HALF / Math.max(one + both, 1), HALF / Math.max(two + both, 1));
  const height = Math.max(0.7, unit - 0.7);
  const bars = (count: number, from: number, direction: 1 | -1): string =>
    Array.from({ length: count }, (_, index) => {
      const near = from + index * unit;
      const y = direction === -1 ? -near - height : near;
      return `M0,${y.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}z`;
    }).join('');
  const start = 0.5 + both * unit;
  return {
    both: bars(both, 0.5, -1) + bars(both, 0.5, 1),
    one: bars(one, start, -1),
    two: bars(two, start, 1),
  };
}
