import { BATCH_MAX, EMPTY_BATCH, merged, sizeOf, withChange } from './change-batch.js';
import type { Change, ChangeBatch } from './change-batch.js';
import type { Clock } from './clock.js';

interface QueueOptions {
  readonly clock: Clock;
  /** Brings a batch onto the page; rejects when what changed could not be read. */
  readonly apply: (batch: ChangeBatch) => void | Promise<void>;
  /** There are too many changes: reading everything anew costs less. */
  readonly onTooMany: () => void;
}

/** Changes that come together are shown together. */
const COLLECT_MS = 150;
const RETRY_MS = 5_000;

/** Hands changes to the page in batches, one after the other; it never holds more than a batch of them. */
export class ChangeQueue {
  private pending: ChangeBatch = EMPTY_BATCH;
  private isBusy = false;
  private cancelTimer: (() => void) | null = null;

  constructor(private readonly options: QueueOptions) {}

  add(change: Change): void {
    this.pending = withChange(this.pending, change);
    this.check();
  }

  /** Forgets what was not handed over. */
  clear(): void {
    this.pending = EMPTY_BATCH;
    this.cancelTimer?.();
    this.cancelTimer = null;
  }

  private check(): void {
    if (sizeOf(this.pending) <= BATCH_MAX) {
      this.schedule(COLLECT_MS);
      return;
    }
    this.clear();
    this.options.onTooMany();
  }

  private schedule(ms: number): void {
    if (this.isBusy || this.cancelTimer || sizeOf(this.pending) === 0) return;
    this.cancelTimer = this.options.clock.after(ms, () => {
      this.cancelTimer = null;
      void this.handOver();
    });
  }

  private async handOver(): Promise<void> {
    const batch = this.pending;
    this.pending = EMPTY_BATCH;
    this.isBusy = true;
    let pauseMs = COLLECT_MS;
    try {
      await this.options.apply(batch);
    } catch {
      // What changed meanwhile came later.
      this.pending = merged(batch, this.pending);
      pauseMs = RETRY_MS;
    }
    this.isBusy = false;
    this.schedule(pauseMs);
  }
}
