import { Cancellation } from '../../foundation/async/cancellation.js';

/**
 * How much longer than its deadline a write may take until its client is answered: what is being committed can't be
 * called off, and what became of it has to be found out.
 */
export const LEEWAY_MS = 2_000;

/** The part of that in which the database is asked what became of a write that it did not confirm. */
const OUTCOME_MS = 1_000;

/** Thrown in place of what a statement would have answered, once nobody waits for it. */
export class Cancelled extends Error {
  /** `afterMs` is the time that the operation had; null for one whose client has gone. */
  constructor(readonly afterMs: number | null) {
    super(afterMs === null ? 'the client has gone' : `it took longer than ${String(afterMs)} ms`);
    this.name = 'Cancelled';
  }
}

/**
 * The time that one operation has. When it is over, or nobody waits for the operation any more, its running statement is
 * cancelled in PostgreSQL, and no other is begun.
 */
export class Deadline extends Cancellation {
  private timer: NodeJS.Timeout;
  /** On the monotonic clock, performance.now(). */
  private endsAt: number;
  private isExtended = false;
  private isEnded = false;

  constructor(private readonly ms: number) {
    super();
    this.endsAt = performance.now() + ms;
    this.timer = this.passAfter(ms);
  }

  /** Stops the clock, before anything is written, until it is renewed: to wait for a turn is no part of the time. */
  pause(): void {
    clearTimeout(this.timer);
  }

  /** Gives the whole time again, before anything is written. */
  renew(): void {
    if (this.reason || this.isEnded) return;
    clearTimeout(this.timer);
    this.endsAt = performance.now() + this.ms;
    this.timer = this.passAfter(this.ms);
  }

  /** Puts the end off by LEEWAY_MS, once: something is about to be committed, and what became of it is to be answered. */
  extend(): void {
    if (this.reason !== null || this.isEnded || this.isExtended) return;
    this.isExtended = true;
    clearTimeout(this.timer);
    this.timer = this.passAfter(this.tellMs);
  }

  /** Milliseconds until a write has to be answered, whatever is known of it then; not less than 0. */
  get tellMs(): number {
    return Math.max(this.endsAt + LEEWAY_MS - performance.now(), 0);
  }

  /** Milliseconds until the transaction of a write is not waited for any more, so that time is left to look after it. */
  get commitMs(): number {
    return Math.max(this.tellMs - OUTCOME_MS, 0);
  }

  /** Why the operation was ended; the deadline, where nothing else has ended it. */
  get overdue(): Error {
    return this.reason ?? new Cancelled(this.ms);
  }

  /** Nobody waits for it any more. */
  abandon(): void {
    this.end();
    this.cancel(new Cancelled(null));
  }

  /** It was met. */
  end(): void {
    this.isEnded = true;
    clearTimeout(this.timer);
  }

  private passAfter(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.cancel(new Cancelled(this.ms));
    }, ms);
  }
}
