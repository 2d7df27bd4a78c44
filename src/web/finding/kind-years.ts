import type { EventDimension, KindYearsQuery } from '../graphql/documents.js';

/** Events of one kind by time; the other kinds together have the kind null. */
export interface KindRow {
  readonly kind: string | null;
  readonly total: number;
  /** By the first year of the bucket. */
  readonly counts: ReadonlyMap<number, number>;
}

/** How many events of each kind began in which years. */
export interface KindYears {
  /** Years of a bucket: 1 or 10. */
  readonly step: 1 | 10;
  /** First year of the first bucket and of the last one. */
  readonly first: number;
  readonly last: number;
  /** The most frequent first, the other kinds last. */
  readonly rows: readonly KindRow[];
  /** The most that any bucket of any row has. */
  readonly most: number;
  /** Events dated too coarsely for a bucket, or begun before the window. */
  readonly unplaced: number;
}

type Row = NonNullable<KindYearsQuery['relation']>['timeline']['counts'][number];

/** Beyond so many years they are counted by decades. */
const YEARS_MAX = 400;
/** Kinds with a row of their own. */
const ROWS_MAX = 6;

/** By what to count events between two days. */
export function dimensionsFor(first: string, last: string): EventDimension[] {
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4));
  return ['KIND', years > YEARS_MAX ? 'DECADE' : 'YEAR'];
}

/**
 * The rows of a table of counts by kind and time, as a histogram of each kind between two days; null where no event has a place.
 */
export function kindYearsOf(rows: readonly Row[], from: string, to: string): KindYears | null {
  const kinds = new Map<string, Map<number, number>>();
  let unplaced = 0;
  let step: 1 | 10 = 1;
  for (const { count, keys } of rows) {
    const kind = keys.find(({ dimension }) => dimension === 'KIND')?.value;
    const time = keys.find(({ dimension }) => dimension !== 'KIND');
    if (kind === undefined || time === undefined) continue;
    if (time.start === null) {
      unplaced += count;
      continue;
    }
    if (time.dimension === 'DECADE') step = 10;
    // The first decade begins with the year 1, but is that of 0 to 9.
    const year = Math.floor(Number(time.start.slice(0, 4)) / step) * step;
    const counts = kinds.get(kind) ?? new Map<number, number>();
    kinds.set(kind, counts.set(year, (counts.get(year) ?? 0) + count));
  }
  const sorted = [...kinds]
    .map(([kind, counts]): KindRow => ({ kind, counts, total: sum(counts.values()) }))
    .sort((one, other) => other.total - one.total);
  const bucketOf = (day: string): number => Math.floor(Number(day.slice(0, 4)) / step) * step;
  // What is open may have begun before the first event, or after the last one, in the order of the list.
  const years = [...sorted.flatMap(({ counts }) => [...counts.keys()]), bucketOf(from), bucketOf(to)];
  if (sorted.length === 0) return null;
  const rest = sorted.slice(ROWS_MAX);
  const shown = rest.length > 1 ? [...sorted.slice(0, ROWS_MAX), together(rest)] : sorted;
  return {
    step,
    first: years.reduce((one, other) => Math.min(one, other)),
    last: years.reduce((one, other) => Math.max(one, other)),
    rows: shown,
    most: shown.flatMap(({ counts }) => [...counts.values()]).reduce((one, other) => Math.max(one, other), 0),
    unplaced,
  };
}

function together(rows: readonly KindRow[]): KindRow {
  const counts = new Map<number, number>();
  for (const row of rows) for (const [year, count] of row.counts) counts.set(year, (counts.get(year) ?? 0) + count);
  return { kind: null, counts, total: sum(counts.values()) };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** The window of whole buckets, as days; all of them are no window. */
export function windowOfBuckets(
  { first, last, step }: KindYears,
  from: number,
  to: number,
): { readonly from: string | null; readonly to: string | null } {
  if (from <= first && to >= last) return { from: null, to: null };
  // There is no year 0, and none after 9999.
  return { from: `${fourDigits(Math.max(from, 1))}-01-01`, to: `${fourDigits(Math.min(to + step - 1, 9999))}-12-31` };
}

/** The first bucket and the last one that a window touches. */
export function bucketsOfWindow(
  { first, last, step }: KindYears,
  window: { readonly from: string | null; readonly to: string | null },
): { readonly from: number; readonly to: number } {
  const bucketOf = (day: string | null): number | null =>
    day === null ? null : Math.floor(Number(day.slice(0, 4)) / step) * step;
  const from = Math.min(Math.max(bucketOf(window.from) ?? first, first), last);
  return { from, to: Math.max(Math.min(bucketOf(window.to) ?? last, last), from) };
}

const fourDigits = (year: number): string => String(year).padStart(4, '0');
