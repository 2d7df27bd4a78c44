import { driverErrorOf } from './sqlstate.js';

/** What became of a write that the database did not answer: none of it is there, all of it is, or that is not known. */
export type WriteOutcome = 'ABSENT' | 'WHOLE' | 'UNKNOWN';

/** Thrown when the database failed a write, with what became of it. */
export class WriteFault extends Error {
  /** What the driver threw; named as TypeORM names it, so that both are looked into alike. */
  readonly driverError: unknown;

  constructor(
    readonly outcome: WriteOutcome,
    thrown: unknown,
  ) {
    super(`a write failed: ${outcome}`, { cause: thrown });
    this.name = 'WriteFault';
    this.driverError = driverErrorOf(thrown);
  }
}
