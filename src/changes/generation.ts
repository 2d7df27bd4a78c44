/**
 * How far this service has seen the log. Positions are in the order of commits, so whoever has seen one knows of all
 * before it, and what was read since is no older than it.
 */
export class Generation {
  private seen = 0n;
  private isWatched: () => boolean = () => false;

  /** The last position seen. */
  get position(): bigint {
    return this.seen;
  }

  /** Whether what others write is learnt of as it should be. While it is not, anything may have changed. */
  get isKnown(): boolean {
    return this.isWatched();
  }

  /** The log has this position: told by the feed, and by whoever committed it here. */
  advance(position: bigint): void {
    if (position > this.seen) this.seen = position;
  }

  /** From now on somebody watches the log, and says whether the watch holds. */
  watch(isWatched: () => boolean): void {
    this.isWatched = isWatched;
  }
}
