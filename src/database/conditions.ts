import sql, { join } from 'sql-template-tag';
import type { Statement } from './queryable.js';

/** Joins conditions by AND; what is null or left out is no condition. */
export function allOf(...conditions: readonly (Statement | null | undefined | false)[]): Statement {
  const given = conditions.filter((condition): condition is Statement => Boolean(condition));
  return given.length === 0 ? sql`true` : join(given, ' and ');
}
