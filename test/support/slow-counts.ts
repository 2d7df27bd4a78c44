import { actorsOf, beginning, daysLater, publisherOf, sourcesOf, wholesOf } from './slow-events.js';
import type { Written } from './slow-events.js';

/* Histograms and tables of counts, computed again in the slowest and simplest way: over every event, one by one. */

export type Bucket = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR' | 'DECADE';
const BUCKETS = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR', 'DECADE'];

interface Window {
  readonly from?: string;
  readonly to?: string;
}

/** The first day of the bucket that a day is in. */
export function bucketStart(by: Bucket, day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const first = (aYear: number, aMonth: number): string =>
    `${String(aYear).padStart(4, '0')}-${String(aMonth).padStart(2, '0')}-01`;
  if (by === 'DAY') return day;
  // getUTCDay is 0 on Sundays.
  if (by === 'WEEK') return daysLater(day, -((new Date(day).getUTCDay() + 6) % 7));
  if (by === 'MONTH') return first(year, month);
  if (by === 'QUARTER') return first(year, month - ((month - 1) % 3));
  return first(by === 'YEAR' ? year : year - (year % 10), 1);
}

/** The last day of the bucket that starts on a day. */
export function bucketEnd(by: Bucket, start: string): string {
  const year = Number(start.slice(0, 4));
  if (by === 'YEAR' || by === 'DECADE') return `${String(by === 'YEAR' ? year : year + 9)}-12-31`;
  let day = start;
  while (bucketStart(by, daysLater(day, 1)) === start) day = daysLater(day, 1);
  return day;
}

type Placed = 'before' | 'unplaced' | { readonly start: string };

/** The bucket that an event began in. */
function place(event: Written, by: Bucket, window: Window | undefined): Placed {
  const { earliest, latest } = beginning(event);
  if (window?.from !== undefined && latest < window.from) return 'before';
  if (earliest === null || bucketStart(by, earliest) !== bucketStart(by, latest)) return 'unplaced';
  return { start: bucketStart(by, latest) };
}

export function slowHistogram(events: readonly Written[], by: Bucket, window?: Window) {
  const placed = events.map((event) => place(event, by, window));
  const starts = placed.flatMap((one) => (typeof one === 'string' ? [] : [one.start])).sort();
  const first = window?.from === undefined ? starts[0] : bucketStart(by, window.from);
  const last = window?.to === undefined ? starts.at(-1) : bucketStart(by, window.to);
  const buckets: { start: string; end: string; count: number }[] = [];
  if (first !== undefined && last !== undefined) {
    for (let start = first; start <= last;) {
      const current = start;
      const end = bucketEnd(by, start);
      buckets.push({ start, end, count: starts.filter((one) => one === current).length });
      start = daysLater(end, 1);
    }
  }
  const count = (word: Placed): number => placed.filter((one) => one === word).length;
  return { before: count('before'), unplaced: count('unplaced'), buckets };
}

const pairs = (names: readonly string[]): string[] => {
  const sorted = [...names].sort();
  return sorted.flatMap((one, index) => sorted.slice(index + 1).map((other) => `${one} ${other}`));
};

type Place = Written['places'][number];
const countryOf = (place: Place | null): string | null =>
  place ? (place.countryCode ?? place.state?.slug ?? countryOf(place.within)) : null;

/** The values of an event in each dimension that is not of time; records by their slugs. */
export const VALUES: Record<string, (event: Written, actorTypes: readonly string[] | null) => (string | null)[]> = {
  KIND: ({ kind }) => [kind],
  CONFIDENCE: ({ confidence }) => [confidence],
  SERIES: ({ series }) => [series?.slug ?? null],
  RELATION: ({ relations }) => relations.map(({ slug }) => slug),
  PLACE: ({ places }) => places.map(({ slug }) => slug),
  TOPIC: ({ topics }) => topics.map(({ slug }) => slug),
  ACTOR: (event, types) => slugsOf(event, types),
  STATE: (event) => slugsOf(event, ['State']),
  ACTOR_PAIR: (event, types) => pairs(slugsOf(event, types)),
  STATE_PAIR: (event) => pairs(slugsOf(event, ['State'])),
  COUNTRY: ({ places }) => places.map(countryOf),
  PUBLISHER: (event) => sourcesOf(event).map(publisherOf),
};

function slugsOf(event: Written, types: readonly string[] | null): string[] {
  return actorsOf(event)
    .filter(({ __typename: type }) => types === null || types.includes(type))
    .map(({ slug }) => slug);
}

export interface SlowCount {
  readonly values: readonly string[];
  readonly count: number;
  readonly share: number;
}

interface Table {
  readonly by: readonly string[];
  readonly window?: Window | undefined;
  readonly actorTypes?: readonly string[] | null;
  /** All events there are: then what is part of another event of its combination is left out. */
  readonly outermostAmong?: readonly Written[];
}

/** A table of counts, in no order: time by the first day of its bucket, or "unplaced"; records by their slugs. */
export function slowCounts(
  events: readonly Written[],
  { by, window, actorTypes = null, outermostAmong }: Table,
): SlowCount[] {
  const isTime = by.map((dimension) => BUCKETS.includes(dimension));
  const combinations = new Map<string, Set<string>>();
  const othersOf = (values: readonly string[]): string => JSON.stringify(values.filter((_, index) => !isTime[index]));
  const combined = events.flatMap((event) => {
    const values = by.map((dimension, index) => {
      if (!isTime[index]) return [...new Set(VALUES[dimension]?.(event, actorTypes))].filter((value) => value !== null);
      const placed = place(event, dimension as Bucket, window);
      return [typeof placed === 'string' ? 'unplaced' : placed.start];
    });
    return product(values).map((combination) => ({ event, combination }));
  });
  for (const { event, combination } of combined) {
    const wholes = outermostAmong ? wholesOf(event, outermostAmong) : [];
    const isPart = combined.some(
      (other) => wholes.includes(other.event.slug) && othersOf(other.combination) === othersOf(combination),
    );
    if (isPart) continue;
    const key = JSON.stringify(combination);
    combinations.set(key, (combinations.get(key) ?? new Set()).add(event.slug));
  }
  const keys = [...combinations.keys()].map((key) => JSON.parse(key) as string[]);
  if (window && isTime.includes(true) && (window.from !== undefined || window.to !== undefined)) {
    for (const day of coveredDays(by.filter((_, index) => isTime[index]) as Bucket[], keys, isTime, window)) {
      const others = isTime.every(Boolean) ? [[]] : keys;
      for (const other of others) {
        const key = by.map((dimension, index) =>
          isTime[index] ? bucketStart(dimension as Bucket, day) : String(other[index]),
        );
        const text = JSON.stringify(key);
        if (!combinations.has(text)) combinations.set(text, new Set());
      }
    }
  }
  return [...combinations].map(([key, slugs]) => ({
    values: JSON.parse(key) as string[],
    count: slugs.size,
    share: events.length === 0 ? 0 : slugs.size / events.length,
  }));
}

/** A day of each combination of buckets in the window; an end that it lacks is that of the first or last bucket in which something began. */
function coveredDays(times: Bucket[], keys: string[][], isTime: boolean[], { from, to }: Window): string[] {
  const placed = keys
    .map((key) => key.filter((_, index) => isTime[index]))
    .filter((starts) => !starts.includes('unplaced'));
  const starts = placed.map((key) => [...key].sort().at(-1) ?? '').sort();
  const ends = placed
    .map((key) => key.map((start, index) => bucketEnd(times[index] ?? 'DAY', start)).sort()[0] ?? '')
    .sort();
  const [first, last] = [from ?? starts[0], to ?? ends.at(-1)];
  const days: string[] = [];
  if (first === undefined || last === undefined) return days;
  for (let day = first; day <= last;) {
    days.push(day);
    const current = day;
    const end = times.map((by) => bucketEnd(by, bucketStart(by, current))).sort()[0] ?? last;
    day = daysLater(end, 1);
  }
  return days;
}

function product(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>((all, list) => all.flatMap((one) => list.map((value) => [...one, value])), [[]]);
}

/** Names with how often each occurs, most first, then by name. */
export function tally(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1));
}

interface Key {
  readonly dimension: string;
  readonly value: string;
  readonly start: string | null;
  readonly nodes: readonly { readonly slug: string }[];
}
interface Row {
  readonly keys: readonly Key[];
  readonly count: number;
  readonly share: number;
}

/** What to select of a table of counts for `asSlow`. */
export const COUNT_FIELDS = `keys { dimension value start end nodes { ${[
  'State',
  'Organization',
  'Person',
  'Group',
  'Relation',
  'Place',
  'Series',
  'Topic',
]
  .map((type) => `... on ${type} { slug }`)
  .join(' ')} } } count share`;

/** A table of the service in the form of a slow one, in its order. */
export function asSlow(rows: readonly Row[]): SlowCount[] {
  return rows.map(({ keys, count, share }) => ({
    values: keys.map(({ dimension, value, start, nodes }) => {
      if (BUCKETS.includes(dimension)) return start ?? value;
      const isCode = dimension === 'COUNTRY' && value.length === 3;
      return nodes.length === 0 || isCode ? value : nodes.map(({ slug }) => slug).join(' ');
    }),
    count,
    share,
  }));
}

/** Sorts as the service does: by time, what has no bucket last; then most first; then by the other values. */
export function inOrder(rows: readonly SlowCount[], by: readonly string[]): SlowCount[] {
  const keyOf = ({ values }: SlowCount, ofTime: boolean): string[] =>
    values.filter((_, index) => BUCKETS.includes(by[index] ?? '') === ofTime);
  const compare = (one: readonly string[], other: readonly string[]): number => {
    const index = one.findIndex((value, at) => value !== other[at]);
    return index < 0 ? 0 : (one[index] ?? '') < (other[index] ?? '') ? -1 : 1;
  };
  return [...rows].sort(
    (one, other) =>
      compare(keyOf(one, true), keyOf(other, true)) ||
      other.count - one.count ||
      compare(keyOf(one, false), keyOf(other, false)),
  );
}
