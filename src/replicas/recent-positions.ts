import type { InvalidationLog } from '../changelog/invalidation-log.js';
import type { LogPosition } from '../foundation/records/log-position.js';

/** How many of the last positions are remembered. */
const POSITIONS_MAX = 1_000;

/** The last positions that this instance has seen in the primary's log, and when it saw each. */
export class RecentPositions {
  private readonly seen = new Map<bigint, { readonly tag: number; readonly atMs: number }>();
  private epoch = 0n;
  private waiting: (() => void)[] = [];
  private currentAtMs = performance.now();

  constructor(private readonly log: InvalidationLog) {
    this.add(log.position);
    log.onAdvance((position) => {
      this.add(position);
    });
  }

  /** The last position seen. */
  get end(): LogPosition {
    return this.log.position;
  }

  /** Whether the log has this position; null if that is not known: it was not read yet, or long ago. */
  contains({ epoch, number, tag }: LogPosition): boolean | null {
    if (epoch !== this.end.epoch) return epoch < this.end.epoch ? false : null;
    const known = this.seen.get(number);
    return known ? known.tag === tag : null;
  }

  /**
   * For how long, in milliseconds, this instance has known of a change that is missing up to this position; 0 if it
   * knows of none. While the primary does not respond, as of when it last did.
   */
  lagMs({ epoch, number }: LogPosition): number {
    this.noteCurrent();
    if (epoch !== this.end.epoch) return Infinity;
    if (number >= this.end.number) return 0;
    const next = this.seen.get(number + 1n);
    return next ? Math.max(0, this.currentAtMs - next.atMs) : Infinity;
  }

  /** Notes the time while the primary responds. */
  noteCurrent(): void {
    if (this.log.isCurrent) this.currentAtMs = performance.now();
  }

  /** Whether the primary's log has this position, after waiting for it to be read up to there for at most `timeoutMs`. */
  async waitUntilSeen(position: LogPosition, timeoutMs: number): Promise<boolean> {
    const endsAt = performance.now() + timeoutMs;
    while (this.contains(position) === null && this.end.isBefore(position)) {
      const leftMs = endsAt - performance.now();
      if (leftMs <= 0) return false;
      await this.nextAdvance(leftMs);
    }
    return this.contains(position) === true;
  }

  private nextAdvance(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, timeoutMs);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private add({ epoch, number, tag }: LogPosition): void {
    if (epoch !== this.epoch) {
      this.epoch = epoch;
      this.seen.clear();
    }
    if (this.seen.get(number)?.tag !== tag) this.seen.set(number, { tag, atMs: performance.now() });
    this.seen.delete(number - BigInt(POSITIONS_MAX));
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
