import type { Cancellation } from '../../foundation/async/cancellation.js';
import type { Queryable } from './queryable.js';

/** How many statements are run at once; what is changed is seen by those that come after it. */
export interface ConcurrencyRoom {
  atOnce: number;
}

/** A queryable that runs so many statements at once, and the rest in turn: none once the cancellation has come. */
export function withConcurrency(queryable: Queryable, room: Readonly<ConcurrencyRoom>, cancellation?: Cancellation): Queryable {
  const waiting: (() => void)[] = [];
  let running = 0;
  const next = (): void => {
    const begin = waiting.shift();
    if (begin) begin();
    else running -= 1;
  };
  return {
    async rows(statement) {
      if (running < room.atOnce) running += 1;
      else await new Promise<void>((begin) => waiting.push(begin));
      try {
        cancellation?.throwIfCancelled();
        return await queryable.rows<never>(statement);
      } finally {
        next();
      }
    },
  };
}
