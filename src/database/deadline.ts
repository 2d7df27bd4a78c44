import { Cancellation } from '../foundation/cancellation.js';

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
  private readonly timer: NodeJS.Timeout;

  constructor(ms: number) {
    super();
    this.timer = setTimeout(() => {
      this.cancel(new Cancelled(ms));
    }, ms);
  }

  /** Gives the whole time again: what was committed is to be told as such. */
  renew(): void {
    if (!this.reason) this.timer.refresh();
  }

  /** Nobody waits for it any more. */
  abandon(): void {
    this.end();
    this.cancel(new Cancelled(null));
  }

  /** It was met. */
  end(): void {
    clearTimeout(this.timer);
  }
}
