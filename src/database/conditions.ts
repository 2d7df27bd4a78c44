import sql, { join, raw } from 'sql-template-tag';
import { badInput } from '../foundation/fault.js';
import { tokensToFind } from '../foundation/folding.js';
import type { Statement } from './queryable.js';

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

/** Joins conditions by AND; what is null or left out is no condition. */
export function allOf(...conditions: readonly (Statement | null | undefined | false)[]): Statement {
  const given = conditions.filter((condition): condition is Statement => Boolean(condition));
  return given.length === 0 ? sql`true` : join(given, ' and ');
}
