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
  const waiting: (() => void)[] = [];
  let running = 0;
  const next = (): void => {
    const resume = waiting.shift();
    if (resume) resume();
    else running -= 1;
  };
  return {
    async rows(statement) {
      if (running < room.max) running += 1;
      else await new Promise<void>((resume) => waiting.push(resume));
      try {
        cancellation?.throwIfCancelled();
        return await queryable.rows<never>(statement);
      } finally {
        next();
      }
    },
  };
}
