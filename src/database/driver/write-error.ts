import { driverErrorOf } from './errors.js';

/**
 * What became of a write that the database did not answer: none of it is there nor can be any more, all of it is, or that
 * is not known. A write with an idempotency key is judged by the key: by all attempts that have come with it.
 */
export type WriteOutcome = 'ABSENT' | 'WHOLE' | 'UNKNOWN';

/**
 * How whoever is told UNKNOWN gets to know: by asking again with the same idempotency key, by asking again, where that
 * changes nothing once it is done, or by looking whether it is there.
 */
export type Remedy = 'SAME_KEY' | 'REPEAT' | 'LOOK';

/** Thrown when the database failed a write, with what became of it. */
export class WriteError extends Error {
  /** What the driver threw; named as TypeORM names it, so that both are looked into alike. */
  readonly driverError: unknown;

  constructor(
    readonly outcome: WriteOutcome,
    thrown: unknown,
    readonly remedy: Remedy = 'LOOK',
  ) {
    super(`a write failed: ${outcome}`, { cause: thrown });
    this.name = 'WriteFault';
    this.driverError = driverErrorOf(thrown);
  }
}
