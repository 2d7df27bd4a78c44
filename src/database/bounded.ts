import pLimit from 'p-limit';
import type { Queryable } from './queryable.js';

/** A queryable that runs so many statements at once, and the rest in turn: none once the signal is aborted. */
export function bounded(queryable: Queryable, atOnce: number, signal?: AbortSignal): Queryable {
  const inTurn = pLimit(atOnce);
  return {
    rows: (statement) =>
      inTurn(() => {
        signal?.throwIfAborted();
        return queryable.rows(statement);
      }),
  };
}
