import pLimit from 'p-limit';
import type { Logger } from 'pino';
import sql from 'sql-template-tag';
import type { ChangeStore } from '../../changelog/change-store.js';
import { LAST_POSITION } from '../../changelog/change-store.js';
import type { InvalidationLog } from '../../changelog/invalidation-log.js';
import { hasChangeAt, refuseForeign } from '../../changelog/log-history.js';
import type { LogFound } from '../../changelog/log-history.js';
import { withConcurrency } from '../../database/driver/concurrency.js';
import type { Cancellable, Queryable } from '../../database/driver/queryable.js';
import { StandbyBehind } from '../../database/driver/standby-lag.js';
import type { Cancellation } from '../../foundation/async/cancellation.js';
import { quoted, RequestError, Resync } from '../../foundation/graphql/request-error.js';
import { LogPosition, MissingLog, readPosition } from '../../foundation/records/log-position.js';
import type { PlaceInLog } from '../../foundation/records/log-position.js';
import { SubscriberGroup } from './subscriber-group.js';
import { followedChanges } from './change-query.js';
import type { ChangeFilter } from './change-query.js';
import { ChangeSubscription } from './change-subscription.js';
import type { InTurn } from './change-subscription.js';
import { HEADS_MAX, pollLog, mayConcern, touchedBy, verdictOf } from './log-poll.js';
import type { LogHead, LogPoll } from './log-poll.js';
import { LogWatcher } from './log-watcher.js';
import { ChangeBatches } from './change-batch.js';

/** Audiences that read at once, of the pool's connections. */
const READERS_MAX = 4;

/** Statements that run at once for what followers are sent, of the pool's connections. */
const LOADS_MAX = 3;

/** How often a log is looked at for one position that another epoch has, before whoever asks is told to come again. */
const LOOKS_MAX = 3;

export interface ChangeFeedSettings {
  readonly log: Logger;
  /** Connections of the feed's own: it is not to wait for one while many ask. */
  readonly queryable: Cancellable;
}

/** What the feed says of itself. */
export interface ChangeFeedStats {
  readonly followers: number;
  /** Filters that they follow by. */
  readonly audiences: number;
  /** Number of the last change that was handed on. */
  readonly position: string;
  /** How long ago the log was last read to its end; null while it can't be read. */
  readonly ageMs: number | null;
  /** Epochs of the log that were seen to begin, beside the first. */
  readonly epochs: number;
  /** Subscriptions that were ended as the log was another one. */
  readonly resyncs: number;
}

/**
 * Follows the log, and hands each change to those whom it concerns. It reads the table after the last position that it
 * has seen: positions are in the order of commits, so whatever it has seen is complete.
 */
export class ChangeFeed {
  private readonly audiences = new Map<string, { readonly audience: SubscriberGroup; readonly followed: ChangeFilter }>();
  private moments: ChangeBatches;
  /** What is told is loaded by. */
  private readonly loading: Queryable;
  private readonly inTurn = pLimit(READERS_MAX);
  private position = LogPosition.START;
  private server: string | null = null;
  private epochs = 0;
  private resyncs = 0;
  private watcher: LogWatcher | null = null;
  private log: Logger | null = null;
  /** Who waits for the log to be read up to a position. */
  private waiting: { readonly position: LogPosition; readonly resolve: () => void }[] = [];

  constructor(
    private readonly queryable: Cancellable,
    private readonly changes: ChangeStore,
    private readonly generation: InvalidationLog,
  ) {
    this.loading = withConcurrency(queryable, { atOnce: LOADS_MAX });
    this.moments = new ChangeBatches(this.loading);
  }

  /** Begins to follow, from now. */
  async start({ log, queryable }: ChangeFeedSettings): Promise<void> {
    const { end } = await this.find(LogPosition.START);
    this.position = end;
    this.generation.advance(end);
    this.log = log;
    const watcher = new LogWatcher({
      queryable,
      log,
      look: (own, cancellation) => this.look(own, cancellation),
      onLooked: () => {
        // A position that is not there once all was read, or that can't be read now, is not waited for.
        for (const { resolve } of this.waiting.splice(0)) resolve();
      },
    });
    this.watcher = watcher;
    this.generation.watch({
      isCurrent: () => watcher.isCurrent() && !this.generation.isBehind,
      reach: (position) => this.reach(position),
      settled: () => watcher.settled(),
    });
    await watcher.looked();
  }

  /** Ends; whoever still follows is told nothing more. */
  stop(): void {
    this.watcher?.stop();
  }

  /** There may be something new. */
  wake(): void {
    this.watcher?.wake();
  }

  /** There may be another server now: nothing is known until the log has been looked at again, which is done at once. */
  doubt(): void {
    this.watcher?.doubt();
  }

  census(): ChangeFeedStats {
    let followers = 0;
    for (const { audience } of this.audiences.values()) followers += audience.size;
    const { epochs, resyncs } = this;
    const ageMs = this.watcher?.ageMs ?? null;
    const position = String(this.position.number);
    return { followers, audiences: this.audiences.size, position, ageMs, epochs, resyncs };
  }

  /**
   * The changes after a position, each once; without one, those from now on. What the log has of them already is read
   * `inTurn`. Throws a RequestFault for what is no position, Resync for one that the log does not have, and StandbyBehind
   * where it may come to have it.
   */
  async follow(followed: ChangeFilter, after: string | null, inTurn?: InTurn): Promise<ChangeSubscription> {
    const given = after === null ? null : readPosition(after);
    if (after !== null && !given) {
      throw new RequestError('BAD_CURSOR', 'after', `${quoted(after)} is not a position of the log`);
    }
    for (let looks = 0; looks < LOOKS_MAX; looks += 1) {
      const found = await this.find(given ?? LogPosition.START);
      const { end } = found;
      if (given) refuseForeign(given, found, 'after');
      // No await from here on: whoever is an audience's when another epoch is seen is told so.
      if (end.epoch === this.position.epoch) {
        const from = given ?? end;
        const start = from.epoch === 0n ? new LogPosition(end.epoch, 0n, 0) : from;
        // It may be ahead of the feed, and is to be missed if it should be gone.
        this.generation.advance(start);
        return new ChangeSubscription(this.audienceOf(followed), start, inTurn);
      }
      await this.watcher?.looked();
    }
    throw new StandbyBehind();
  }

  /** Reads on, and comes back when it has seen the position, or could not. */
  private reach(position: LogPosition): Promise<void> {
    if (!this.watcher || this.hasReached(position)) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.push({ position, resolve });
      this.wake();
    });
  }

  private hasReached({ epoch, number }: LogPosition): boolean {
    return this.position.epoch > epoch || (this.position.epoch === epoch && this.position.number >= number);
  }

  private audienceOf(followed: ChangeFilter): SubscriberGroup {
    const key = JSON.stringify(followed);
    const known = this.audiences.get(key);
    if (known) return known.audience;
    if (!this.log) throw new Error('the feed is not started');
    const audience = new SubscriberGroup(
      {
        list: followedChanges(this.changes, followed),
        queryable: this.queryable,
        loading: this.loading,
        moments: this.moments,
        log: this.log,
        inTurn: this.inTurn,
        onSeen: (position) => {
          this.generation.advance(position);
        },
        onEmpty: () => {
          if (this.audiences.get(key)?.audience === audience) this.audiences.delete(key);
        },
      },
      this.position,
    );
    this.audiences.set(key, { audience, followed });
    return audience;
  }

  private async find(position: LogPosition): Promise<LogFound> {
    const [row] = await this.queryable.rows<{ log_end: PlaceInLog | null; is_there: boolean; is_standby: boolean }>(sql`
      select ${LAST_POSITION} as log_end, ${hasChangeAt(position)} as is_there, pg_is_in_recovery() as is_standby`);
    if (!row) throw new MissingLog();
    return { end: LogPosition.of(row.log_end), isThere: row.is_there, isStandby: row.is_standby };
  }

  /** Looks at the log once. Answers whether it has been read to its end; null: it is behind what was seen of it. */
  private async look(queryable: Queryable, cancellation: Cancellation): Promise<boolean | null> {
    const seen = this.generation.position;
    const look = await pollLog(queryable, this.position, seen);
    cancellation.throwIfCancelled();
    this.noteServer(look.server);
    const verdict = verdictOf(look, seen);
    if (verdict === 'WENT_BACK' || verdict === 'BEHIND') {
      const wasBehind = this.generation.isBehind;
      if (!wasBehind) this.log?.warn({ seen: seen.text, end: look.end.text }, 'the log is behind what was seen of it');
      this.generation.fallBehind(look.end);
      if (verdict === 'BEHIND') return null;
      try {
        await beginAnewWithout(queryable, seen);
        return false;
      } catch (error) {
        cancellation.throwIfCancelled();
        if (!wasBehind) this.log?.error({ err: error }, 'the log went back, and can’t be begun anew now');
        return null;
      }
    }
    if (this.generation.isBehind) this.log?.info('the log is behind no more');
    this.generation.fallBehind(null);
    if (look.end.epoch !== this.position.epoch) this.beginAnew(look.end);
    else this.advance(look);
    return look.heads.length < HEADS_MAX;
  }

  private noteServer(server: string): void {
    if (this.server !== null && this.server !== server) this.generation.changeServer(this.watcher?.lookedAtMs ?? 0);
    this.server = server;
  }

  /** The log is another one, which ends here: whoever follows is to read anew. */
  private beginAnew(end: LogPosition): void {
    this.log?.warn(
      { from: this.position.text, to: end.text },
      'the log went back, or another one is in its place: caches are flushed, and who follows is told to read anew',
    );
    this.epochs += 1;
    this.position = end;
    this.moments = new ChangeBatches(this.loading);
    this.generation.advance(end);
    const audiences = [...this.audiences.values()];
    this.audiences.clear();
    const resync = new Resync(null, 'The log of changes went back, or is another one', end.text);
    for (const { audience } of audiences) this.resyncs += audience.end(resync);
    this.resolveReached();
  }

  private advance({ heads, end: { epoch } }: LogPoll): void {
    const last = heads.at(-1);
    if (!last) return;
    const positionOf = ({ position, tag }: LogHead): LogPosition => new LogPosition(epoch, BigInt(position), tag);
    this.position = positionOf(last);
    this.moments.begin(this.position.number);
    for (const { audience, followed } of this.audiences.values()) {
      audience.advance(
        this.position,
        heads.some((head) => mayConcern(head, followed)),
      );
    }
    for (const head of heads) this.generation.note(positionOf(head), touchedBy(head));
    this.resolveReached();
  }

  private resolveReached(): void {
    for (const { position, resolve } of this.waiting) if (this.hasReached(position)) resolve();
    this.waiting = this.waiting.filter(({ position }) => !this.hasReached(position));
  }
}

/** Begins another epoch of a log in which what was seen is not, unless somebody has done it first. */
async function beginAnewWithout(queryable: Queryable, { epoch, number, tag }: LogPosition): Promise<void> {
  await queryable.rows(sql`
    select verify_log(${String(epoch)}::bigint, ${String(number)}::bigint, ${tag}::integer)`);
}
