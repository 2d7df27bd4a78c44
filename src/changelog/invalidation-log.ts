import { LogPosition } from '../foundation/records/log-position.js';
import type { CacheTags, ChangedTags } from '../foundation/records/cache-tags.js';

/** How many of the last changes keep their changed tags. */
const CHANGES_MAX = 1_000;

/** The reader that follows the log. */
export interface LogReader {
  /** Whether changes by other instances are being received as they should be. */
  readonly isCurrent: () => boolean;
  /** Resolves once the log has been read up to this position, or cannot be read. */
  readonly reach: (position: LogPosition) => Promise<void>;
  /** Resolves once it is known whether the reader is current, if that is being checked. */
  readonly waitUntilTrusted: () => Promise<void>;
}

/** Callbacks for caches of data that was read from the database. */
export interface InvalidationListener {
  /** The log was replaced or went back: invalidate everything that was read before. */
  readonly invalidateAll: () => void;
  /**
   * Another database server responds now. It may lack data that was read from the previous server since this moment
   * of performance.now().
   */
  readonly invalidateSince: (ms: number) => void;
}

/**
 * How far this instance has read the log. Positions are in commit order: having seen one implies having seen all before
 * it, and data that is read later is at least as new.
 */
export class InvalidationLog {
  private seen = LogPosition.START;
  /** The last changes, by their number. */
  private readonly changes = new Map<bigint, { readonly tag: number; readonly changedTags: ChangedTags }>();
  private reader: LogReader | null = null;
  private peers: ((position: LogPosition) => Promise<void>) | null = null;
  private readonly caches: InvalidationListener[] = [];
  /** Where the log ends, while that is before the last position seen. */
  private endBehind: LogPosition | null = null;
  private servers = 0;
  private readonly advanceListeners: ((position: LogPosition) => void)[] = [];

  /** The last position that was seen or written by this instance. */
  get position(): LogPosition {
    return this.seen;
  }

  /** Data that is read now includes at least all changes up to this position. */
  get guaranteedPosition(): LogPosition {
    return this.endBehind ?? this.seen;
  }

  /** Whether changes by other instances are being received. While they are not, anything may have changed. */
  get isCurrent(): boolean {
    return this.reader?.isCurrent() === true;
  }

  /** Whether the log currently ends before the last position seen, or has other changes there. */
  get isBehind(): boolean {
    return this.endBehind !== null;
  }

  /**
   * A counter that changes when another database server responds. Work that began before the change may have read from
   * either server.
   */
  get serverGeneration(): number {
    return this.servers;
  }

  /** `isCurrent`, after waiting for a check that is in progress. */
  async waitUntilCurrent(): Promise<boolean> {
    await this.reader?.waitUntilTrusted();
    return this.isCurrent;
  }

  /**
   * The log has reached this position. The changes up to it count as unknown unless `note` was called for them. A
   * position of a later epoch belongs to another log: everything seen of the previous log is dropped and the caches are
   * flushed.
   */
  advance(position: LogPosition): void {
    if (position.epoch > this.seen.epoch) {
      this.seen = position;
      this.endBehind = null;
      this.changes.clear();
      for (const { invalidateAll: all } of this.caches) all();
    } else if (this.seen.isBefore(position)) this.seen = position;
    else return;
    for (const listener of this.advanceListeners) listener(position);
  }

  /** Calls the listener with each position that is seen, at least once. */
  onAdvance(listener: (position: LogPosition) => void): void {
    this.advanceListeners.push(listener);
  }

  /** The log ends here, before the last position seen; null if it no longer does. */
  setEndBehind(end: LogPosition | null): void {
    this.endBehind = end;
  }

  /**
   * Another database server responds from now on. `sinceMs` (performance.now()) is when the previous server was last
   * queried for its state.
   */
  changeServer(sinceMs: number): void {
    this.servers += 1;
    for (const { invalidateSince: since } of this.caches) since(sinceMs);
  }

  /**
   * Resolves when the log has been read up to this position. Called after a local commit, so that the writer can read
   * its write immediately, here and from the peers. Until then, other requests are served from the cache instead of all waiting to rebuild it.
   */
  async waitUntilRead(position: LogPosition): Promise<void> {
    const isNewer = position.epoch > this.seen.epoch || this.seen.isBefore(position);
    const read = isNewer && this.isCurrent ? this.reader?.reach(position) : undefined;
    await Promise.all([read, this.peers?.(position)]);
    this.advance(position);
  }

  /**
   * Whether all that is read now, from a cache or from the database, includes the changes up to this position. False as
   * well if that is unknown, or the position is of another log.
   */
  hasReached({ epoch, number, tag }: LogPosition): boolean {
    const { epoch: ownEpoch, number: end } = this.guaranteedPosition;
    if (epoch !== ownEpoch || number > end || !this.isCurrent) return false;
    const change = this.changes.get(number);
    return change === undefined || change.tag === tag;
  }

  /** Reads the log until it has been read up to this position, or to its end. */
  async readUpTo(position: LogPosition): Promise<void> {
    await this.reader?.reach(position);
    await this.reader?.waitUntilTrusted();
  }

  /** The log has a change at this position, with these changed tags. */
  record(position: LogPosition, tags: ChangedTags): void {
    this.advance(position);
    if (position.epoch !== this.seen.epoch) return;
    this.changes.set(position.number, { tag: position.tag, changedTags: tags });
    this.changes.delete(position.number - BigInt(CHANGES_MAX));
    for (const listener of this.advanceListeners) listener(position);
  }

  /**
   * Whether data that was read when the log was at `position` is still valid: no change since then matches its cache
   * tags. False if that is unknown, as for a change that was committed here and not yet read from the log.
   */
  isStillValid(position: LogPosition, tags: CacheTags): boolean {
    const { epoch, number } = this.seen;
    if (position.epoch !== epoch || number - position.number > CHANGES_MAX) return false;
    for (let next = position.number + 1n; next <= number; next += 1n) {
      const change = this.changes.get(next);
      if (change === undefined || tags.isInvalidatedBy(change.changedTags)) return false;
    }
    return true;
  }

  /** Sets the reader that follows the log from now on. */
  setReader(reader: LogReader): void {
    this.reader = reader;
  }

  /** Sets how the other processes of the service read the log up to a position, whose clients this one serves as well. */
  setPeers(readUpTo: (position: LogPosition) => Promise<void>): void {
    this.peers = readUpTo;
  }

  /** Registers a cache to be invalidated when the log or the server changes. */
  onInvalidate(cache: InvalidationListener): void {
    this.caches.push(cache);
  }
}
