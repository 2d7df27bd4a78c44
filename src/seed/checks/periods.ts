import { boundsOf } from '../../foundation/dates/date-bounds.js';
import type { DateBoundValues } from '../../foundation/dates/date-bounds.js';
import { EdtfError } from '../../foundation/dates/edtf.js';
import { HistoricalDate } from '../../foundation/dates/historical-date.js';

/** The ends of a period, each as the first and the last day that it may be. Infinity: it has no such end. */
export interface Period {
  readonly startsFrom: number;
  readonly startsBy: number;
  readonly endsFrom: number;
  readonly endsBy: number;
}

const DAY_MS = 86_400_000;

/** How many days a date that is approximate or uncertain may be off, by the length of its text. */
const TOLERANCE: readonly (readonly [length: number, days: number])[] = [
  [4, 366],
  [7, 31],
  [10, 3],
];

/** The days of a period or date; null when it is none. */
export function periodOf(edtf: string): Period | null {
  const date = parsed(edtf);
  if (!date) return null;
  const { start, end } = boundsOf(date.edtf);
  const [startsFrom, startsBy] = daysOf(start, -Infinity);
  const [endsFrom, endsBy] = daysOf(end, Infinity);
  return { startsFrom, startsBy, endsFrom, endsBy };
}

/** The number of a day of the calendar. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** The day of a number. */
export function dayOf(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

function parsed(edtf: string): HistoricalDate | null {
  try {
    return HistoricalDate.of(edtf);
  } catch (error) {
    if (error instanceof EdtfError) return null;
    throw error;
  }
}

function daysOf(
  { kind, edtf, earliest, latest, isApproximate, isUncertain }: DateBoundValues,
  open: number,
): [from: number, by: number] {
  if (kind === 'OPEN') return [open, open];
  if (kind === 'UNKNOWN' || earliest === null || latest === null) return [-Infinity, Infinity];
  const length = (edtf ?? '').replace(/[?~%]$/, '').length;
  const [, days] = TOLERANCE.find(([most]) => length <= most) ?? [0, 0];
  const tolerance = isApproximate || isUncertain ? days : 0;
  return [dayNumber(earliest) - tolerance, dayNumber(latest) + tolerance];
}
