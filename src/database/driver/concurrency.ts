import pLimit from 'p-limit';
import type { LimitFunction } from 'p-limit';
import type { Cancellation } from '../../foundation/async/cancellation.js';
import type { Queryable } from './queryable.js';

/** How many statements run at once; a change applies to statements that start later. */
export interface ConcurrencyLimit {
  max: number;
}

/** A queryable that limits concurrent statements and queues the rest; after the cancellation, none is started. */
export function withConcurrency(
  queryable: Queryable,
  room: Readonly<ConcurrencyLimit>,
  cancellation?: Cancellation,
): Queryable {
  // Created with the first statement: it costs several microseconds, and many operations need no SQL.
  let limit: LimitFunction | null = null;
  return {
    rows(statement) {
      limit ??= pLimit(room.max);
      if (limit.concurrency !== room.max) limit.concurrency = room.max;
      return limit(() => {
        cancellation?.throwIfCancelled();
        return queryable.rows<never>(statement);
      });
    },
  };
}
