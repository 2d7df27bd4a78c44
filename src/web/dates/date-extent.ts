import { dayNumber, calendarDay, parseDay } from './day.js';
import type { Day, Stretch } from './day.js';
import type { DateBound, DatePrecision, HistoricalDate } from './historical-date.js';

/** How an end of an interval is known. */
export type End =
  | { readonly kind: 'exact' }
  /** Somewhere in these days. */
  | { readonly kind: 'fringe'; readonly days: Stretch }
  /** It has not ended, or has no beginning. */
  | { readonly kind: 'open' }
  /** It ended, or began, nobody knows when. */
  | { readonly kind: 'unknown' };

/**
 * The days that a date covers, and how. `throughout`: it lasted on each of them. `within`: it was at some time among them.
 * `oneOf`: it was on one of the candidates.
 */
export interface DateExtent extends Stretch {
  readonly manner: 'throughout' | 'within' | 'oneOf';
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
  readonly start: End;
  readonly end: End;
  /** Of `oneOf`, its possible dates in order, joined where they adjoin, each with its inner boundaries. */
  readonly candidates: readonly Candidate[];
}

export interface Candidate extends Stretch {
  readonly boundaries: readonly Day[];
}

const EXACT: End = { kind: 'exact' };

/** The extent of a date; what is open lasts until today. Of a beginning that is open or unknown, the end is all there is. */
export function extentOf(date: HistoricalDate, today: Day): DateExtent {
  const { form, isApproximate, isUncertain } = date;
  const flags = { isApproximate, isUncertain, candidates: [] };
  if (form === 'INTERVAL') return { ...intervalOf(date, today), manner: 'throughout', ...flags };
  const { from, to } = possibleDays(date.earliest, date.latest, today);
  const whole = { from, to, start: EXACT, end: EXACT };
  if (form === 'ONE_OF') {
    const candidates = joined(date.candidates.map((one) => candidateOf(one, today)));
    return { ...whole, ...flags, manner: 'oneOf', candidates };
  }
  const isExact = date.precision === 'DAY' && !isApproximate && !isUncertain;
  return { ...whole, ...flags, manner: isExact ? 'throughout' : 'within' };
}

function intervalOf({ start, end }: HistoricalDate, today: Day): Stretch & { readonly start: End; readonly end: End } {
  const first = daysOf(start);
  const last = daysOf(end);
  const from = first?.from ?? (start.kind === 'OPEN' ? -Infinity : (last?.from ?? today));
  const to = last?.to ?? (end.kind === 'OPEN' ? Math.max(today + 1, first?.to ?? from) : (first?.to ?? from + 1));
  return { from, to: Math.max(to, from + 1), start: endOf(start, first), end: endOf(end, last) };
}

/** The days that an end may be on, or null where none is known. */
function daysOf({ kind, earliest, latest }: DateBound): Stretch | null {
  const first = earliest ?? latest;
  const last = latest ?? earliest;
  if (kind !== 'KNOWN' || first === null || last === null) return null;
  return { from: parseDay(first), to: parseDay(last) + 1 };
}

function endOf({ kind }: DateBound, days: Stretch | null): End {
  if (kind === 'OPEN') return { kind: 'open' };
  if (days === null) return { kind: 'unknown' };
  return days.to - days.from > 1 ? { kind: 'fringe', days } : EXACT;
}

function candidateOf(bound: DateBound, today: Day): Candidate {
  const days = possibleDays(bound.earliest, bound.latest, today);
  return { ...days, boundaries: Number.isFinite(days.from) ? boundariesOf(days, bound.precision ?? 'DAY') : [] };
}

/** «That day or an earlier one» has no beginning; «or a later one» may have been any day until today. */
function possibleDays(earliest: string | null, latest: string | null, today: Day): Stretch {
  const from = earliest === null ? -Infinity : parseDay(earliest);
  const to = latest === null ? Math.max(today, Number.isFinite(from) ? from : today) + 1 : parseDay(latest) + 1;
  return { from, to };
}

/** Where, within a range of dates of one precision, one date ends and the next begins. Days have none: they are too many. */
function boundariesOf({ from, to }: Stretch, precision: DatePrecision): readonly Day[] {
  const months = { DAY: 0, MONTH: 1, SEASON: 3, YEAR: 12, DECADE: 120, CENTURY: 1200 }[precision];
  if (months === 0) return [];
  const { year, month } = calendarDay(from);
  const boundaries: Day[] = [];
  for (let passed = months; ; passed += months) {
    const boundary = dayNumber(year, month + passed);
    if (boundary >= to) return boundaries;
    boundaries.push(boundary);
  }
}

/** Candidates that adjoin, as one; 1949 and 1950 are a range with a boundary between them. Days stay apart. */
function joined(candidates: readonly Candidate[]): readonly Candidate[] {
  const sorted = [...candidates].sort((one, other) => one.from - other.from);
  const result: Candidate[] = [];
  for (const candidate of sorted) {
    const last = result.at(-1);
    const isDay = candidate.to - candidate.from === 1;
    if (last === undefined || candidate.from > last.to || (isDay && candidate.from === last.to)) result.push(candidate);
    else
      result[result.length - 1] = {
        from: last.from,
        to: Math.max(last.to, candidate.to),
        boundaries: [...last.boundaries, candidate.from, ...candidate.boundaries],
      };
  }
  return result;
}
