import sql, { empty, raw } from 'sql-template-tag';
import { estimateText, hasText } from '../../database/query/text-conditions.js';
import type { TermCondition } from '../../database/query/text-conditions.js';
import type { Queryable, Statement } from '../../database/driver/queryable.js';
import type { SearchText } from '../../foundation/text/search-text.js';

/*
 * What matches a common text is not collected and then sorted: the records are read in the order of their shortest names,
 * by an index, until a page is full. The name that has the words may be longer than the record's shortest one, so that
 * the order is not quite that of the matches; but no record that is still to be read comes before the place that was
 * reached.
 */

/** So many records are read at most. */
const READ_MAX = 2_500;

/** So many records up to a place are read at most. */
const RANGE_MAX = 2 * READ_MAX;

/** Fewer matches are collected in the time in which so many records are read. */
const COLLECTED_MAX = 1_000;

/** So many more matches than a page has are looked at, because those that are read first need not be the first. */
const SPARE_MATCHES = 40;

/** The tables that have an index of names by length, for each script: those that grow. */
const BY_LENGTH: ReadonlySet<string> = new Set(['actor', 'relation', 'source', 'event']);

/** Statements have no names, and are listed by their ids. */
const WITHOUT_NAMES = 'statement';

/** Scripts with a character of each, as in the indexes' expressions. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[一-鿿]/u, '[一-鿿]'],
  [/[а-яё]/u, '[а-яё]'],
  [/[a-z]/u, '[a-z]'],
  [/[^a-zа-яё一-鿿 ]/u, '[^a-zа-яё一-鿿 ]'],
];

/** No id comes after it. */
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** A place in an order of names. */
export interface Place {
  readonly length: number;
  readonly id: string;
}

/** A text that is looked for in a table. */
export interface WalkedSearch {
  readonly table: string;
  readonly search: SearchText;
  readonly conditionOf: TermCondition | undefined;
  /** The folded words that it looks for. */
  readonly words: readonly string[];
  /** The name that it would be. */
  readonly normalized: string;
}

/** Which matches are needed: so many after a place. */
export interface NeededMatches {
  readonly count: number;
  readonly after: Place | null;
}

/** An order in which records are read: by the length of their shortest name in a script, or else by their ids alone. */
export interface ReadingOrder {
  readonly length: Statement | null;
}

/** Whether records have names, by which they are ordered. */
export function hasNames(table: string): boolean {
  return table !== WITHOUT_NAMES;
}

/** The order in which the matches of a table are found by reading it; null if they are rather to be collected. */
export function orderOf(
  { table, search, words, normalized }: WalkedSearch,
  { count }: NeededMatches,
): ReadingOrder | null {
  const estimate = estimateText(table, search);
  if (!estimate || estimate.share * estimate.rows < COLLECTED_MAX || estimate.share * READ_MAX < count) return null;
  if (!hasNames(table)) return { length: null };
  // A name that is the text itself must not come after all others that have the words.
  if (!BY_LENGTH.has(table) || !words.every((word) => normalized.includes(word))) return null;
  const [, character] = SCRIPTS.find(([script]) => words.some((word) => script.test(word))) ?? [];
  return character === undefined ? null : { length: raw(`shortest_name(t.search_names, '${character}')`) };
}

/** The length of the shortest name of `t` that has all words; null if it has none. */
export function lengthOfName(words: readonly string[]): Statement {
  return sql`(select min(length(name)) as length from unnest(t.search_names) name
    where name like all(${words.map((word) => `%${word}%`)}::text[]))`;
}

/** The records `t` of a table in an order, up to a place; those beyond RANGE_MAX are left out. */
export function recordsUpTo(table: string, order: ReadingOrder, end: Place): Statement {
  return sql`(select t.* from ${rangeUpTo(table, order, end)} limit ${raw(String(RANGE_MAX))}) t`;
}

/** Whether records up to a place are left out: where names with the words are much longer than others of the records. */
export function hasMoreUpTo(table: string, order: ReadingOrder, end: Place): Statement {
  return sql`exists (select from ${rangeUpTo(table, order, end)} offset ${raw(String(RANGE_MAX))} limit 1)`;
}

/** With a limit, its order makes the planner read them by the index. */
function rangeUpTo(table: string, order: ReadingOrder, { length, id }: Place): Statement {
  const isUpTo = order.length
    ? sql`(${order.length}, t.id) <= (${length}::integer, ${id}::uuid)`
    : sql`t.id <= ${id}::uuid`;
  return sql`${raw(table)} t where ${isInOrder(order)} and ${isUpTo} order by ${keyOf(order)}`;
}

function isInOrder({ length }: ReadingOrder): Statement {
  return sql`t.status = 'PUBLISHED' ${length ? sql`and ${length} is not null` : empty}`;
}

function keyOf({ length }: ReadingOrder): Statement {
  return length ? sql`${length}, t.id` : raw('t.id');
}

/**
 * The place up to which the records have to be read for the matches that are needed. If they are not found soon, what is
 * named exactly so is found at least; null if nothing is.
 */
export async function findEnd(
  queryable: Queryable,
  search: WalkedSearch,
  order: ReadingOrder,
  { count, after }: NeededMatches,
): Promise<Place | null> {
  const matches = hasText({ ...search, alias: 't', isWalked: true }, search.search, search.conditionOf);
  const named = order.length ? lengthOfName(search.words) : sql`(select 0 as length)`;
  const rows = await queryable.rows<Place>(sql`
    select named.length, t.id
    from (select t.* from ${raw(search.table)} t where ${isInOrder(order)}
        order by ${keyOf(order)} limit ${raw(String(READ_MAX))}) t
      cross join lateral ${named} named
    where named.length is not null and ${matches}
      ${after ? sql`and (named.length, t.id) > (${after.length}::integer, ${after.id}::uuid)` : empty}
    limit ${raw(String(count + SPARE_MATCHES))}`);
  const needed = rows.toSorted(comparePlaces)[count - 1];
  if (!order.length) return needed ?? null;
  const exact = { length: Array.from(search.normalized).length, id: LAST_ID };
  return needed && comparePlaces(needed, exact) > 0 ? needed : exact;
}

/** Compares places in an order of names. */
export function comparePlaces(one: Place, other: Place): number {
  if (one.length !== other.length) return one.length - other.length;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}
