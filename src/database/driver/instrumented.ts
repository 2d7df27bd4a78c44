import type { QueryRunner } from 'typeorm';
import type { Queryable } from './queryable.js';

/** Takes account of the statements of one operation. */
export interface QueryObserver {
  /**
   * Told of each statement when it is sent, by its text without values; calls back what it answers once the statement is
   * over: with the number of rows, or null when it failed.
   */
  begin(text: string): (rows: number | null) => void;
}

/** A queryable whose statements a meter is told of; without a meter, the queryable itself. */
export function instrumented(queryable: Queryable, meter: QueryObserver | null): Queryable {
  if (!meter) return queryable;
  return {
    rows: (statement) => told(meter, statement.text, () => queryable.rows<never>(statement)),
  };
}

/**
 * Tells a meter of what TypeORM sends by itself in a transaction from now on: its writes, and how it ends. The runner is
 * the transaction's alone and goes with it, so that nothing has to be undone.
 */
export function instrumentRunner(runner: QueryRunner, meter: QueryObserver): void {
  const query = runner.query.bind(runner);
  runner.query = ((text: string, ...rest: []) =>
    told<unknown>(meter, text, () => query(text, ...rest))) as QueryRunner['query'];
}

async function told<Result>(meter: QueryObserver, text: string, send: () => Promise<Result>): Promise<Result> {
  const end = meter.begin(text);
  try {
    const result = await send();
    end(Array.isArray(result) ? result.length : 0);
    return result;
  } catch (error) {
    end(null);
    throw error;
  }
}
