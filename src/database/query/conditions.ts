import sql, { join, raw } from 'sql-template-tag';
import { badInput } from '../../foundation/graphql/request-error.js';
import { queryTokens } from '../../foundation/text/normalize.js';
import type { Statement } from '../driver/queryable.js';

/** Longest search text, in UTF-16 code units. */
const TEXT_MAX = 200;

/** Validates a search text and returns its tokens. Throws a RequestError that names the argument. */
export function textTokens(argument: string, text: string): string[] {
  if (text.length > TEXT_MAX) throw badInput(argument, `at most ${String(TEXT_MAX)} characters are allowed`);
  const tokens = queryTokens(text);
  if (tokens.length === 0) throw badInput(argument, 'has no letter or digit to search for');
  return tokens;
}

/** The tokens of a filter's text; null if the filter has no text. */
export function textFilterTokens(text: string | null | undefined): string[] | null {
  return text === null || text === undefined ? null : textTokens('filter.text', text);
}

/** Condition: the record's names or texts contain all tokens. `alias` is the table's; null tokens are no condition. */
export function hasText(alias: string, tokens: readonly string[] | null): Statement | null {
  return tokens && sql`${raw(alias)}.search @@ search_query(${tokens}::text[])`;
}

/**
 * Condition: the column has one of the values. A single value is compared with `=`: with an array that is shorter than
 * PostgreSQL's estimate, it plans the statement again at each execution, and planning takes longer than executing.
 */
export function isOneOf(column: Statement, values: readonly string[], type: 'uuid' | 'text'): Statement {
  const [only, ...others] = values;
  const cast = raw(type);
  if (only !== undefined && others.length === 0) return sql`${column} = ${only}::${cast}`;
  return sql`${column} = any(${values}::${cast}[])`;
}

/**
 * Condition: the column has one of a few constants of the code, such as enum values. They become part of the SQL text.
 */
export function isOneOfConstants(column: Statement, words: readonly string[]): Statement {
  for (const word of words) if (!/^[A-Z_]+$/.test(word)) throw new Error(`not an enum constant: ${word}`);
  return words.length === 0 ? sql`false` : sql`${column} in (${raw(words.map((word) => `'${word}'`).join(', '))})`;
}

/** Joins conditions with AND; null, undefined and false are skipped. */
export function allOf(...conditions: readonly (Statement | null | undefined | false)[]): Statement {
  const present = conditions.filter((condition): condition is Statement => Boolean(condition));
  return present.length === 0 ? sql`true` : join(present, ' and ');
}
