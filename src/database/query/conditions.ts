import sql, { join, raw } from 'sql-template-tag';
import { badInput } from '../../foundation/graphql/request-error.js';
import { tokensToFind } from '../../foundation/text/normalize.js';
import type { Statement } from '../driver/queryable.js';

/** Longest text that is searched for, in UTF-16 code units. */
const TEXT_MAX = 200;

/** Checks a text to search for, and answers its tokens; throws a RequestFault that names the argument. */
export function textTokens(argument: string, text: string): string[] {
  if (text.length > TEXT_MAX) throw badInput(argument, `at most ${String(TEXT_MAX)} characters are searched for`);
  const tokens = tokensToFind(text);
  if (tokens.length === 0) throw badInput(argument, 'has no letter or digit to search for');
  return tokens;
}

/** The tokens of a filter's text; null when it has none. */
export function textOf(text: string | null | undefined): string[] | null {
  return text === null || text === undefined ? null : textTokens('filter.text', text);
}

/** Has every word of a text somewhere in its names or texts, on the table of an alias; null is no condition. */
export function hasText(alias: string, tokens: readonly string[] | null): Statement | null {
  return tokens && sql`${raw(alias)}.search @@ search_query(${tokens}::text[])`;
}

/**
 * The column has one of the values. A single one is compared as such: PostgreSQL plans a statement with an array anew at
 * each execution as long as it takes the array at hand to be shorter than most, and planning takes longer than running.
 */
export function isOneOf(column: Statement, values: readonly string[], type: 'uuid' | 'text'): Statement {
  const [only, ...others] = values;
  const as = raw(type);
  if (only !== undefined && others.length === 0) return sql`${column} = ${only}::${as}`;
  return sql`${column} = any(${values}::${as}[])`;
}

/** The column has one of a few words that are the code's own, such as the values of an enumeration. */
export function isWord(column: Statement, words: readonly string[]): Statement {
  for (const word of words) if (!/^[A-Z_]+$/.test(word)) throw new Error(`No word: ${word}`);
  return words.length === 0 ? sql`false` : sql`${column} in (${raw(words.map((word) => `'${word}'`).join(', '))})`;
}

/** Joins conditions by AND; what is null or left out is no condition. */
export function allOf(...conditions: readonly (Statement | null | undefined | false)[]): Statement {
  const given = conditions.filter((condition): condition is Statement => Boolean(condition));
  return given.length === 0 ? sql`true` : join(given, ' and ');
}
