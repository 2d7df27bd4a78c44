import type { Sql } from 'sql-template-tag';
import type { Cancellation } from '../../foundation/async/cancellation.js';

/** An SQL statement with its values, built with sql-template-tag. */
export type Statement = Sql;

/** Something that runs statements: the pool, one request, or one transaction. */
export interface Queryable {
  /** Runs the statement and returns its rows. Repeated statements are prepared on their connection. */
  rows<Row extends object>(statement: Statement): Promise<Row[]>;
}

/** A queryable whose statements can be cancelled. */
export interface Cancellable extends Queryable {
  /** A queryable that runs statements until the cancellation comes; then it throws the reason. */
  until(cancellation: Cancellation): Queryable;
}
