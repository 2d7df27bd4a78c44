import sql, { join, raw } from 'sql-template-tag';
import type { Statement } from '../driver/queryable.js';

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
