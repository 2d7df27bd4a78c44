import { LRUCache } from 'lru-cache';
import sql, { join, raw } from 'sql-template-tag';
import { badInput } from '../../foundation/graphql/request-error.js';
import { parseSearchText, patternOfGroup, termsOf } from '../../foundation/text/search-text.js';
import type { SearchOperand, SearchText } from '../../foundation/text/search-text.js';
import type { SearchTerm } from '../../foundation/text/search-term.js';
import type { Statement } from '../driver/queryable.js';
import { allOf } from './conditions.js';
import { TERM_STATISTICS } from './term-statistics.js';
import type { Estimate } from './term-statistics.js';

/** Longest search text, in UTF-16 code units. */
const TEXT_MAX = 200;

/** Maximum number of words and phrases: PostgreSQL looks each up, with its other forms. */
const TERMS_MAX = 40;

/**
 * How many entries of the index are collected in the time in which one row is tested: a pattern that is more common than
 * the rarest by more than that is tested.
 */
const TESTED_TIMES = 50;

/** Texts that were parsed lately: the same are searched for again and again. */
const parsed = new LRUCache<string, SearchText>({ max: 1_000 });

/** Parses a search text. Throws a RequestError that names the argument. */
export function searchText(argument: string, text: string): SearchText {
  const known = parsed.get(text);
  if (known) return known;
  if (text.length > TEXT_MAX) throw badInput(argument, `at most ${String(TEXT_MAX)} characters are allowed`);
  const search = parseSearchText(text);
  if (search.length === 0) throw badInput(argument, 'has no letter or digit to search for');
  const count = termsOf(search).length;
  if (count > TERMS_MAX)
    throw badInput(argument, `at most ${String(TERMS_MAX)} words are allowed, got ${String(count)}`);
  const reduced = withoutRepetitions(search);
  parsed.set(text, reduced);
  return reduced;
}

/** A filter's text; null if the filter has none. */
export function searchTextOfFilter(text: string | null | undefined): SearchText | null {
  return text === null || text === undefined ? null : searchText('filter.text', text);
}

/** The whole condition of a term that is found by more than the texts of the record itself; null for other terms. */
export type TermCondition = (term: SearchTerm) => Statement | null;

/** The rows in which a text is looked for: their table, and its alias in the statement. */
export interface SearchedRows {
  readonly table: string;
  readonly alias: string;
  /** Whether they are read one after the other, in an order that the index of words does not have. */
  readonly isWalked?: boolean;
}

/**
 * Condition: the record's names and texts match; a null text is no condition. Groups whose terms are found in the
 * record's texts alone are one lookup in the index, except for those that are so much more common than the rarest that
 * testing what that finds takes less.
 */
export function hasText(
  { table, alias, isWalked = false }: SearchedRows,
  text: SearchText | null,
  conditionOf: TermCondition = () => null,
): Statement | null {
  if (!text) return null;
  const found = new Map(termsOf(text).map((term) => [term, conditionOf(term)]));
  const isPlain = (group: readonly SearchOperand[]): boolean =>
    group.every(({ terms }) => terms.every((term) => !found.get(term)));
  const plain = text.filter(isPlain).map(patternOfGroup);
  const { indexed, tested } = isWalked ? { indexed: [], tested: plain } : splitByShare(table, plain);
  return allOf(
    indexed.length > 0 && matchesPattern(alias, indexed.join(' & ')),
    tested.length > 0 && testsPattern(alias, tested.join(' & ')),
    ...text.filter((group) => !isPlain(group)).map((group) => matchesGroup(alias, group, found)),
  );
}

/** Patterns that must all match: those to be looked up in the index, and those to be tested on what it finds. */
function splitByShare(table: string, patterns: readonly string[]): Record<'indexed' | 'tested', readonly string[]> {
  const shares = patterns.map((pattern) => TERM_STATISTICS.estimate(table, pattern)?.share ?? 0);
  const limit = TESTED_TIMES * Math.min(...shares);
  return {
    indexed: patterns.filter((_, index) => (shares[index] ?? 0) <= limit),
    tested: patterns.filter((_, index) => (shares[index] ?? 0) > limit),
  };
}

/** A group that is written again is no other condition. */
function withoutRepetitions(search: SearchText): SearchText {
  const groups = new Map(search.map((group) => [JSON.stringify(group), group]));
  return [...groups.values()];
}

function matchesGroup(
  alias: string,
  group: readonly SearchOperand[],
  found: ReadonlyMap<SearchTerm, Statement | null>,
): Statement {
  const operands = group.map(({ isExcluded, terms }) => {
    const all = terms.map((term) => found.get(term) ?? matchesPattern(alias, term.pattern));
    return isExcluded ? sql`not (${join(all, ' and ')})` : sql`(${join(all, ' and ')})`;
  });
  return sql`(${join(operands, ' or ')})`;
}

/** Condition: the record's own names and texts match a pattern. */
export function matchesPattern(alias: string, pattern: string): Statement {
  return sql`${raw(alias)}.search @@ search_query(${pattern}::text)`;
}

/**
 * As matchesPattern, for rows that are tested one by one. The pattern is then read once, and not for each row; and the
 * function, unlike the operator that calls it, is not looked up in the index.
 */
export function testsPattern(alias: string, pattern: string): Statement {
  return sql`ts_match_vq(${raw(alias)}.search, (select search_query(${pattern}::text)))`;
}

/** A term with a date also finds the records of that day. */
export function orOnDay(alias: string, condition: (day: Statement) => Statement): TermCondition {
  return ({ pattern, day }) =>
    day === null ? null : sql`(${matchesPattern(alias, pattern)} or ${condition(sql`${day}::date`)})`;
}

/** The part of a table's rows that match the text, as estimated; null without statistics. */
export function estimateText(table: string, text: SearchText): Estimate | null {
  const estimates = text.map((group) => TERM_STATISTICS.estimate(table, patternOfGroup(group)));
  const [first] = estimates;
  if (!first) return null;
  return { rows: first.rows, share: estimates.reduce((least, one) => Math.min(least, one?.share ?? 0), 1) };
}
