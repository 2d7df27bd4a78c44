import type { Sql } from 'sql-template-tag';
import type { Cancellation } from '../../foundation/async/cancellation.js';

/** An SQL statement with its values, built with sql-template-tag. */
export type Statement = Sql;

/** What is sent of a statement: its text with numbered parameters, and their values. */
export type StatementText = Pick<Statement, 'text' | 'values'>;

/** Something that runs statements: the pool, one request, or one transaction. */
export interface Queryable {
  /** Runs the statement and returns its rows. Repeated statements are prepared on their connection. */
  rows<Row extends object>(statement: StatementText): Promise<Row[]>;
}

/** A queryable whose statements can be cancelled. */
export interface Cancellable extends Queryable {
  /** A queryable that runs statements until the cancellation comes; then it throws the reason. */
  until(cancellation: Cancellation): Queryable;
}
