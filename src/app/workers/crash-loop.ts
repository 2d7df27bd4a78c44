import { backoff } from '../../foundation/async/retry.js';

/** A worker that has served for less than this has ended early. */
const EARLY_MS = 10_000;

/** The service ends when this many workers in a row have ended early. */
const EARLY_ENDS_MAX = 5;

const FIRST_DELAY_MS = 100;
const DELAY_MAX_MS = 10_000;

const delayAfter = backoff(FIRST_DELAY_MS, DELAY_MAX_MS);

/** Decides when a worker that has ended is replaced, and when it is not worth it. */
export class CrashLoop {
  private earlyEnds = 0;

  /** A worker has ended after it served for this long. Returns when to replace it, in milliseconds; null: never. */
  delayAfterEnd(servedMs: number): number | null {
    this.earlyEnds = servedMs < EARLY_MS ? this.earlyEnds + 1 : 1;
    return this.earlyEnds >= EARLY_ENDS_MAX ? null : delayAfter(this.earlyEnds);
  }
}
