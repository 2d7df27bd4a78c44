import type { QueryRunner } from 'typeorm';
import type { Queryable } from './queryable.js';

/** Observes the statements of one operation. */
export interface QueryObserver {
  /**
   * Called with the text of each statement when it is sent, without values. The returned function is called when the
   * statement ends, with the number of rows, or null if it failed.
   */
  start(text: string): (rows: number | null) => void;
}

/** A queryable whose statements are observed; without an observer, the queryable itself. */
export function instrumented(queryable: Queryable, observer: QueryObserver | null): Queryable {
  if (!observer) return queryable;
  return {
    rows: (statement) => observed(observer, statement.text, () => queryable.rows<never>(statement)),
  };
}

/**
 * Observes the statements that TypeORM itself sends in a transaction from now on: its writes, and the COMMIT or
 * ROLLBACK. The runner belongs to the transaction and is discarded with it, so nothing has to be undone.
 */
export function instrumentRunner(runner: QueryRunner, observer: QueryObserver): void {
  const query = runner.query.bind(runner);
  runner.query = ((text: string, ...rest: []) =>
    observed<unknown>(observer, text, () => query(text, ...rest))) as QueryRunner['query'];
}

function observed<Result>(observer: QueryObserver, text: string, send: () => Promise<Result>): Promise<Result> {
  const end = observer.start(text);
  return send().then(
    (result) => {
      end(Array.isArray(result) ? result.length : 0);
      return result;
    },
    (error: unknown) => {
      end(null);
      throw error;
    },
  );
}
