import { Cancellation } from '../../foundation/async/cancellation.js';

/**
 * How long after its deadline a write must respond at the latest: a commit in progress cannot be cancelled, and its
 * outcome has to be looked up.
 */
export const COMMIT_GRACE_MS = 2_000;

/** The part of that reserved for looking up the outcome of a write that was not confirmed. */
const OUTCOME_MS = 1_000;

/** Thrown instead of a statement's result once nobody waits for it. */
export class CancelledError extends Error {
  /** `afterMs` is the operation's time limit; null if its client has disconnected. */
  constructor(readonly afterMs: number | null) {
    super(afterMs === null ? 'the client disconnected' : `it took longer than ${String(afterMs)} ms`);
    this.name = 'CancelledError';
  }
}

/**
 * The time limit of one operation. When it passes, or nobody waits for the operation any more, the running statement is
 * cancelled in PostgreSQL, and no other is started.
 */
export class Deadline extends Cancellation {
  private timer: NodeJS.Timeout;
  /** On the monotonic clock, performance.now(). */
  private endsAt: number;
  private isPaused = false;
  private isExtended = false;
  private isEnded = false;

  constructor(private readonly ms: number) {
    super();
    this.endsAt = performance.now() + ms;
    this.timer = this.startTimer(ms);
  }

  /**
   * Suspends the time limit, before anything is written, until `renew`: queueing does not count towards the timeout.
   */
  pause(): void {
    this.isPaused = true;
  }

  /** Restarts the full time, before anything is written. */
  renew(): void {
    if (this.reason || this.isEnded) return;
    this.isPaused = false;
    this.endsAt = performance.now() + this.ms;
    this.timer.refresh();
  }

  /** Extends the deadline by COMMIT_GRACE_MS, once: a commit is about to start, and its outcome must be reported. */
  extend(): void {
    if (this.reason !== null || this.isEnded || this.isExtended) return;
    this.isExtended = true;
    clearTimeout(this.timer);
    this.timer = this.startTimer(this.responseMs);
  }

  /** Milliseconds until a write must respond, even if its outcome is unknown then; at least 0. */
  get responseMs(): number {
    return Math.max(this.endsAt + COMMIT_GRACE_MS - performance.now(), 0);
  }

  /** Milliseconds to wait for a write's transaction, which leaves time to look up its outcome. */
  get commitTimeoutMs(): number {
    return Math.max(this.responseMs - OUTCOME_MS, 0);
  }

  /** Why the operation was ended; the timeout if nothing else has ended it. */
  get timeoutError(): Error {
    return this.reason ?? new CancelledError(this.ms);
  }

  /** Cancels the operation, because nobody waits for it any more. */
  abandon(): void {
    this.end();
    this.cancel(new CancelledError(null));
  }

  /** Stops the timer, because the operation has finished in time. */
  end(): void {
    this.isEnded = true;
    clearTimeout(this.timer);
  }

  private startTimer(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      if (!this.isPaused) this.cancel(new CancelledError(this.ms));
    }, ms);
  }
}
