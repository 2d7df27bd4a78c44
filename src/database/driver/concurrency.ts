import type { Cancellation } from '../../foundation/async/cancellation.js';
import type { Queryable } from './queryable.js';

/** How many statements run at once; a change applies to statements that start later. */
export interface ConcurrencyLimit {
  max: number;
}

/**
 * A queryable that limits concurrent statements and queues the rest; after the cancellation, none is started.
 *
 * Every operation has one. A limiter of p-limit for each takes 3 % of the CPU time of a small query.
 */
export function withConcurrency(
  queryable: Queryable,
  limit: Readonly<ConcurrencyLimit>,
  cancellation?: Cancellation,
): Queryable {
  const waiting: (() => void)[] = [];
  let running = 0;
  const release = (): void => {
    const startNext = running <= limit.max ? waiting.shift() : undefined;
    // A statement that starts now takes the slot over.
    if (startNext) startNext();
    else running -= 1;
  };
  return {
    async rows(statement) {
      if (running < limit.max) running += 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        cancellation?.throwIfCancelled();
        return await queryable.rows<never>(statement);
      } finally {
        release();
      }
    },
  };
}
