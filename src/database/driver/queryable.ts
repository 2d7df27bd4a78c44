import type { Sql } from 'sql-template-tag';
import type { Cancellation } from '../../foundation/async/cancellation.js';

/** A statement with its values, written with sql-template-tag. */
export type Statement = Sql;

/** Something that runs statements: the pool, one request, or one transaction. */
export interface Queryable {
  /** Runs the statement, prepared on its connection once it comes again, and answers its rows. */
  rows<Row extends object>(statement: Statement): Promise<Row[]>;
}

/** Something that also runs them on behalf of one who may stop waiting. */
export interface Cancellable extends Queryable {
  /** Runs statements until they are cancelled; from then on, throws the reason. */
  until(cancellation: Cancellation): Queryable;
}
