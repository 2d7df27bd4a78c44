import { LogPosition } from '../foundation/records/log-position.js';
import type { CacheTags, ChangedTags } from '../foundation/records/cache-tags.js';

/** Changes of which it is remembered what they touched. */
const REMEMBERED_MAX = 1_000;

/** Who watches the log. */
export interface LogWatch {
  /** Whether what others write is learnt of as it should be. */
  readonly isCurrent: () => boolean;
  /** Comes back once the log has been read up to this position, or can't be. */
  readonly reach: (position: LogPosition) => Promise<void>;
  /** Comes back once it is known whether the watch holds, where that is being looked into. */
  readonly settled: () => Promise<void>;
}

/** What is told to whoever keeps what was read of the database. */
export interface Forgetting {
  /** The log is another one, or went back: nothing that was read before is true any more. */
  readonly all: () => void;
  /** Another server answers: it may not have what was read last of the one before, from this moment of performance.now(). */
  readonly since: (ms: number) => void;
}

/**
 * How far this service has seen the log. Positions are in the order of commits, so whoever has seen one knows of all
 * before it, and what was read since is no older than it.
 */
export class InvalidationLog {
  private seen = LogPosition.START;
  private readonly touched = new Map<bigint, ChangedTags>();
  private log: LogWatch | null = null;
  private readonly keepers: Forgetting[] = [];
  /** Where the log ends, while that is before what was seen of it. */
  private shortEnd: LogPosition | null = null;
  private servers = 0;

  /** The last position that was seen, or written here. */
  get position(): LogPosition {
    return this.seen;
  }

  /** What is read now is of a log that has come at least this far. */
  get least(): LogPosition {
    return this.shortEnd ?? this.seen;
  }

  /** Whether what others write is learnt of as it should be. While it is not, anything may have changed. */
  get isKnown(): boolean {
    return this.log?.isCurrent() === true;
  }

  /** Whether the log, as it is read, ends before what was seen of it, or has other changes there. */
  get isBehind(): boolean {
    return this.shortEnd !== null;
  }

  /** Changes when another server answers: what was begun before may have been read from either. */
  get server(): number {
    return this.servers;
  }

  /** The same as `isKnown`, once that is found out where it is being looked into. */
  async willBeKnown(): Promise<boolean> {
    await this.log?.settled();
    return this.isKnown;
  }

  /**
   * The log has this position. What has happened up to it is not known, unless it is noted. A position of a later epoch is of
   * another log: all that was seen of the one before is forgotten.
   */
  advance(position: LogPosition): void {
    if (position.epoch > this.seen.epoch) {
      this.seen = position;
      this.shortEnd = null;
      this.touched.clear();
      for (const { all } of this.keepers) all();
    } else if (this.seen.isBefore(position)) this.seen = position;
  }

  /** The log ends here, before what was seen of it; null: no more. */
  fallBehind(end: LogPosition | null): void {
    this.shortEnd = end;
  }

  /** From now on another server answers. What the one before was last known to have, it had when asked at `sinceMs`. */
  changeServer(sinceMs: number): void {
    this.servers += 1;
    for (const { since } of this.keepers) since(sinceMs);
  }

  /**
   * Comes back when the log has been seen up to this position: for whoever committed it here, and is to read it at once.
   * Others are given what is kept until then, and not made to wait for all of it anew.
   */
  async reach(position: LogPosition): Promise<void> {
    const isNews = position.epoch > this.seen.epoch || this.seen.isBefore(position);
    if (isNews && this.isKnown) await this.log?.reach(position);
    this.advance(position);
  }

  /** The log has a change at this position, which touched this. */
  note(position: LogPosition, touched: ChangedTags): void {
    this.advance(position);
    if (position.epoch !== this.seen.epoch) return;
    this.touched.set(position.number, touched);
    this.touched.delete(position.number - BigInt(REMEMBERED_MAX));
  }

  /**
   * Whether what was read when the log was at `position` is what would be read now: no change since then has touched what
   * it relies on. False where that is not known, as of a change that was committed here and not yet read from the log.
   */
  isUntouched(position: LogPosition, reliance: CacheTags): boolean {
    const { epoch, number } = this.seen;
    if (position.epoch !== epoch || number - position.number > REMEMBERED_MAX) return false;
    for (let next = position.number + 1n; next <= number; next += 1n) {
      const touched = this.touched.get(next);
      if (touched === undefined || reliance.isTouchedBy(touched)) return false;
    }
    return true;
  }

  /** From now on somebody watches the log. */
  watch(log: LogWatch): void {
    this.log = log;
  }

  /** Tells whoever keeps what was read of the database when it is to be forgotten. */
  whenForgotten(keeper: Forgetting): void {
    this.keepers.push(keeper);
  }
}
