import { driverErrorOf } from './errors.js';

/**
 * The outcome of a write that the database did not confirm: not committed and impossible to commit any more, committed,
 * or unknown. For a write with an idempotency key, it is the outcome of all attempts with that key.
 */
export type WriteOutcome = 'NOT_COMMITTED' | 'COMMITTED' | 'UNKNOWN';

/**
 * How a client can resolve UNKNOWN: retry with the same idempotency key, retry an operation that is idempotent by
 * itself, or look whether the record exists.
 */
export type UnknownOutcomeAdvice = 'SAME_KEY' | 'REPEAT' | 'LOOK';

/** Thrown when the database failed during a write, with the write's outcome. */
export class WriteError extends Error {
  /** The driver's error; named as in TypeORM, so that both are handled alike. */
  readonly driverError: unknown;

  constructor(
    readonly outcome: WriteOutcome,
    thrown: unknown,
    readonly recovery: UnknownOutcomeAdvice = 'LOOK',
  ) {
    super(`a write failed: ${outcome}`, { cause: thrown });
    this.name = 'WriteError';
    this.driverError = driverErrorOf(thrown);
  }
}
