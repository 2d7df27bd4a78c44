import type { Logger } from 'pino';
import sql from 'sql-template-tag';
import type { ChangeStore } from '../../changelog/change-store.js';
import type { InvalidationLog } from '../../changelog/invalidation-log.js';
import { logLookupColumns, logLookupOf, requireLogPosition } from '../../changelog/log-history.js';
import type { LogLookup, LogLookupRow } from '../../changelog/log-history.js';
import type { Cancellable, Queryable, Statement } from '../../database/driver/queryable.js';
import { StandbyLagError } from '../../database/driver/standby-lag.js';
import type { Cancellation } from '../../foundation/async/cancellation.js';
import { quoted, RequestError, ResyncRequiredError } from '../../foundation/graphql/request-error.js';
import { LogPosition, MissingLogError, parsePosition } from '../../foundation/records/log-position.js';
import { SubscriberGroups } from './subscriber-groups.js';
import type { ChangeFilter } from './change-query.js';
import { ChangeSubscription } from './change-subscription.js';
import type { RunInTurn } from './change-subscription.js';
import { POLLED_CHANGES_MAX, pollLog, changedTagsOf, classifyPoll } from './log-poll.js';
import type { ChangeSummary, LogPoll } from './log-poll.js';
import { hasMovedRecordsSince, LIST_MOVED } from './list-dependencies.js';
import { LogWatcher } from './log-watcher.js';
import { PositionWaiters } from './position-waiters.js';

/** Number of attempts to find the feed and the database in the same epoch before the client is told to retry. */
const ATTEMPTS_MAX = 3;

export interface ChangeFeedSettings {
  readonly log: Logger;
  /** The feed has connections of its own, so that it does not queue behind requests. */
  readonly queryable: Cancellable;
}

/** Statistics of the feed. */
export interface ChangeFeedStats {
  readonly subscriptions: number;
  /** Number of distinct filters of the subscribers. */
  readonly filters: number;
  /** Number of the last change that was delivered. */
  readonly position: string;
  /** Age of the last read to the end of the log; null while the log can't be read. */
  readonly ageMs: number | null;
  /** Number of epochs that began while the feed ran, not counting the first. */
  readonly epochs: number;
  /** Number of subscriptions that had to read their list again: the epoch changed, or what their filter looks at did. */
  readonly resyncs: number;
}

/**
 * Reads the log and delivers each change to the matching subscriber groups. It reads the table after the last position
 * that it has seen. Positions are in commit order, so everything up to that position is complete.
 */
export class ChangeFeed {
  private readonly groups: SubscriberGroups;
  private position = LogPosition.START;
  private server: string | null = null;
  private epochs = 0;
  private resyncs = 0;
  private watcher: LogWatcher | null = null;
  private log: Logger | null = null;
  private readonly waiters = new PositionWaiters();
  private isElsewhere: (position: LogPosition) => boolean = () => false;

  constructor(
    private readonly queryable: Cancellable,
    changes: ChangeStore,
    private readonly invalidationLog: InvalidationLog,
  ) {
    this.groups = new SubscriberGroups(queryable, changes, invalidationLog);
  }

  /** Starts the feed at the current end of the log. */
  async start({ log, queryable }: ChangeFeedSettings): Promise<void> {
    const { end } = await this.find(LogPosition.START);
    this.position = end;
    this.invalidationLog.advance(end);
    this.log = log;
    const watcher = new LogWatcher({
      queryable,
      log,
      poll: (dedicated, cancellation) => this.poll(dedicated, cancellation),
      onPolled: () => {
        // After a poll nobody waits any more: a position that was not found after reading everything, or that can't be
        // read now, is given up.
        this.waiters.giveUp();
      },
    });
    this.watcher = watcher;
    this.invalidationLog.setReader({
      isCurrent: () => watcher.isCurrent() && !this.invalidationLog.isBehind,
      reach: (position) => this.waitUntilRead(position),
      waitUntilTrusted: () => watcher.waitUntilTrusted(),
    });
    await watcher.waitForPoll();
  }

  /**
   * A position that the log does not have yet is expected, not refused, while it is elsewhere: a replica may show a
   * change before the primary does.
   */
  expectFrom(isElsewhere: (position: LogPosition) => boolean): void {
    this.isElsewhere = isElsewhere;
  }

  /** Stops the feed. Subscribers receive nothing more. */
  stop(): void {
    this.watcher?.stop();
  }

  /** Polls the log now. */
  wake(): void {
    this.watcher?.wake();
  }

  /**
   * The database server may have changed: what was read is not trusted until the log has been polled again, which
   * starts at once.
   */
  distrust(): void {
    this.watcher?.distrust();
  }

  stats(): ChangeFeedStats {
    const { epochs, resyncs } = this;
    const ageMs = this.watcher?.ageMs ?? null;
    const position = String(this.position.number);
    return { ...this.groups.stats(), position, ageMs, epochs, resyncs };
  }

  /**
   * Subscribes to the changes after a position, each exactly once; without a position, to those from now on. Changes
   * that are already in the log are read with the read limit. Throws RequestError for an invalid position,
   * ResyncRequiredError for one that the log does not have or since which other events match the filter, and
   * StandbyLagError for one that a standby may still receive.
   */
  async subscribe(filter: ChangeFilter, after: string | null, withReadLimit?: RunInTurn): Promise<ChangeSubscription> {
    const requested = after === null ? null : parsePosition(after);
    if (after !== null && !requested) {
      throw new RequestError('BAD_CURSOR', 'after', `${quoted(after)} is not a position of the log`);
    }
    for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
      // The list of one who reads the log from its beginning is what the log says now.
      const hasList = requested !== null && requested.number > 0n;
      const moved = hasList ? hasMovedRecordsSince(requested.number, filter) : null;
      const found = await this.find(requested ?? LogPosition.START, moved);
      const { end } = found;
      if (requested) {
        const isStandby = found.isStandby || this.isElsewhere(requested);
        requireLogPosition(requested, { ...found, isStandby }, 'after');
      }
      if (found.hasMoved) throw new ResyncRequiredError('after', LIST_MOVED, end.text);
      // No await from here on: a member of a group is notified when another epoch is seen.
      if (end.epoch === this.position.epoch) {
        const from = requested ?? end;
        const start = from.epoch === 0n ? new LogPosition(end.epoch, 0n, 0) : from;
        // The position may be ahead of the feed; noting it lets its loss be detected.
        this.invalidationLog.advance(start);
        if (!this.log) throw new Error('The change feed has not been started');
        return new ChangeSubscription(
          this.groups.of(filter, this.position, this.log),
          start,
          end.number,
          withReadLimit,
        );
      }
      await this.watcher?.waitForPoll();
    }
    throw new StandbyLagError();
  }

  /** Polls until the position has been read or can't be. */
  private waitUntilRead(position: LogPosition): Promise<void> {
    if (!this.watcher || this.isRead(position)) return Promise.resolve();
    const read = this.waiters.add(position);
    this.wake();
    return read;
  }

  private isRead({ epoch, number }: LogPosition): boolean {
    return this.position.epoch > epoch || (this.position.epoch === epoch && this.position.number >= number);
  }

  private async find(
    position: LogPosition,
    moved: Statement | null = null,
  ): Promise<LogLookup & { readonly hasMoved: boolean }> {
    const [row] = await this.queryable.rows<LogLookupRow & { readonly has_moved: boolean }>(sql`
      select ${logLookupColumns(position)}, ${moved ?? sql`false`} as has_moved`);
    if (!row) throw new MissingLogError();
    return { ...logLookupOf(row), hasMoved: row.has_moved };
  }

  /** Polls the log once. Returns whether it has been read to its end; null: the log is behind what was already seen. */
  private async poll(queryable: Queryable, cancellation: Cancellation): Promise<boolean | null> {
    const seen = this.invalidationLog.position;
    const polled = await pollLog(queryable, this.position, seen);
    cancellation.throwIfCancelled();
    this.detectServerChange(polled.server);
    const continuity = classifyPoll(polled, seen);
    if (continuity === 'ROLLED_BACK' || continuity === 'LAGGING') {
      const wasBehind = this.invalidationLog.isBehind;
      if (!wasBehind)
        this.log?.warn(
          { seen: seen.text, end: polled.end.text },
          'the log ends before a position that was already seen',
        );
      this.invalidationLog.setEndBehind(polled.end);
      if (continuity === 'LAGGING') return null;
      try {
        await startEpochWithout(queryable, seen);
        return false;
      } catch (error) {
        cancellation.throwIfCancelled();
        if (!wasBehind) this.log?.error({ err: error }, 'the log was rolled back; failed to begin a new epoch');
        return null;
      }
    }
    if (this.invalidationLog.isBehind) this.log?.info('the log has caught up');
    this.invalidationLog.setEndBehind(null);
    if (polled.end.epoch !== this.position.epoch) this.switchEpoch(polled.end);
    else this.advance(polled);
    return polled.heads.length < POLLED_CHANGES_MAX;
  }

  private detectServerChange(server: string): void {
    if (this.server !== null && this.server !== server)
      this.invalidationLog.changeServer(this.watcher?.polledAtMs ?? 0);
    this.server = server;
  }

  /** Another log has replaced the former and ends here: subscribers must read everything again. */
  private switchEpoch(end: LogPosition): void {
    this.log?.warn(
      { from: this.position.text, to: end.text },
      'the log was rolled back or replaced: caches are flushed and subscribers must resync',
    );
    this.epochs += 1;
    this.position = end;
    this.invalidationLog.advance(end);
    const resync = new ResyncRequiredError(null, 'The change log was rolled back or replaced', end.text);
    this.resyncs += this.groups.end(resync);
    this.resolveWaiters();
  }

  private advance({ heads, end: { epoch } }: LogPoll): void {
    const last = heads.at(-1);
    if (!last) return;
    const positionOf = ({ position, tag }: ChangeSummary): LogPosition => new LogPosition(epoch, BigInt(position), tag);
    this.position = positionOf(last);
    this.resyncs += this.groups.advance(this.position, heads);
    for (const head of heads) this.invalidationLog.record(positionOf(head), changedTagsOf(head));
    this.resolveWaiters();
  }

  private resolveWaiters(): void {
    this.waiters.resolve((position) => this.isRead(position));
  }
}

/**
 * Begins another epoch of a log that lacks a position that was already seen, unless another instance has done so
 * already.
 */
async function startEpochWithout(queryable: Queryable, { epoch, number, tag }: LogPosition): Promise<void> {
  await queryable.rows(sql`
    select verify_log(${String(epoch)}::bigint, ${String(number)}::bigint, ${tag}::integer)`);
}
