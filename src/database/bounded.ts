import pLimit from 'p-limit';
import type { Queryable } from './queryable.js';

/** A queryable that runs so many statements at once, and the rest in turn. */
export function bounded(queryable: Queryable, atOnce: number): Queryable {
  const inTurn = pLimit(atOnce);
  return { rows: (statement) => inTurn(() => queryable.rows(statement)) };
}
