import type { Reliance, Touched } from '../foundation/reliance.js';

/** Changes of which it is remembered what they touched. */
const REMEMBERED_MAX = 1_000;

/**
 * How far this service has seen the log. Positions are in the order of commits, so whoever has seen one knows of all
 * before it, and what was read since is no older than it.
 */
export class Generation {
  private seen = 0n;
  private readonly touched = new Map<bigint, Touched>();
  private isWatched: () => boolean = () => false;
  private readOn: (position: bigint) => Promise<void> = () => Promise.resolve();

  /** The last position seen. */
  get position(): bigint {
    return this.seen;
  }

  /** Whether what others write is learnt of as it should be. While it is not, anything may have changed. */
  get isKnown(): boolean {
    return this.isWatched();
  }

  /** The log has this position. What has happened up to it is not known, unless it is noted. */
  advance(position: bigint): void {
    if (position > this.seen) this.seen = position;
  }

  /**
   * Comes back when the log has been seen up to this position: for whoever committed it here, and is to read it at once.
   * Others are given what is kept until then, and not made to wait for all of it anew.
   */
  async reach(position: bigint): Promise<void> {
    if (this.seen < position && this.isKnown) await this.readOn(position);
    this.advance(position);
  }

  /** The log has a change at this position, which touched this. */
  note(position: bigint, touched: Touched): void {
    this.touched.set(position, touched);
    this.touched.delete(position - BigInt(REMEMBERED_MAX));
    this.advance(position);
  }

  /**
   * Whether what was read when the log was at `position` is what would be read now: no change since then has touched what
   * it relies on. False where that is not known, as of a change that was committed here and not yet read from the log.
   */
  isUntouched(position: bigint, reliance: Reliance): boolean {
    if (this.seen - position > REMEMBERED_MAX) return false;
    for (let next = position + 1n; next <= this.seen; next += 1n) {
      const touched = this.touched.get(next);
      if (touched === undefined || reliance.isTouchedBy(touched)) return false;
    }
    return true;
  }

  /** From now on somebody watches the log, says whether the watch holds, and reads it up to a position when asked to. */
  watch(isWatched: () => boolean, readOn: (position: bigint) => Promise<void> = () => Promise.resolve()): void {
    this.isWatched = isWatched;
    this.readOn = readOn;
  }
}
