import { LRUCache } from 'lru-cache';
import sql, { join, raw } from 'sql-template-tag';
import { badInput } from '../../foundation/graphql/request-error.js';
import { parseSearchText, patternOfGroup, termsOf } from '../../foundation/text/search-text.js';
import type { SearchOperand, SearchText } from '../../foundation/text/search-text.js';
import type { SearchTerm } from '../../foundation/text/search-term.js';
import type { Statement } from '../driver/queryable.js';
import { allOf } from './conditions.js';

/** Longest search text, in UTF-16 code units. */
const TEXT_MAX = 200;

/** Maximum number of words and phrases: PostgreSQL looks each up, with its other forms. */
const TERMS_MAX = 40;

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

/**
 * Condition: the record's names and texts match. `alias` is the table's; a null text is no condition. Groups whose terms
 * are found in the record's texts alone are one lookup in the index.
 */
export function hasText(
  alias: string,
  text: SearchText | null,
  conditionOf: TermCondition = () => null,
): Statement | null {
  if (!text) return null;
  const found = new Map(termsOf(text).map((term) => [term, conditionOf(term)]));
  const isPlain = (group: readonly SearchOperand[]): boolean =>
    group.every(({ terms }) => terms.every((term) => !found.get(term)));
  const plain = text.filter(isPlain);
  return allOf(
    plain.length > 0 && matchesPattern(alias, plain.map(patternOfGroup).join(' & ')),
    ...text.filter((group) => !isPlain(group)).map((group) => matchesGroup(alias, group, found)),
  );
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

/** As matchesPattern, for rows that are tested one by one: the pattern is then read once, and not for each row. */
export function testsPattern(alias: string, pattern: string): Statement {
  return sql`${raw(alias)}.search @@ (select search_query(${pattern}::text))`;
}

/** A term with a date also finds the records of that day. */
export function orOnDay(alias: string, condition: (day: Statement) => Statement): TermCondition {
  return ({ pattern, day }) =>
    day === null ? null : sql`(${matchesPattern(alias, pattern)} or ${condition(sql`${day}::date`)})`;
}
