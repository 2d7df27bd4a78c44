import type { Logger } from 'pino';
import sql, { raw } from 'sql-template-tag';
import type { Change } from '../../changelog/change.js';
import { LAST_POSITION } from '../../changelog/change-store.js';
import { hasChangeAt, requireLogPosition } from '../../changelog/log-history.js';
import type { KeysetList } from '../../database/query/keyset.js';
import type { Cancellable, Queryable } from '../../database/driver/queryable.js';
import { isUnavailable } from '../../database/driver/errors.js';
import { pollUntil } from '../../foundation/async/retry.js';
import type { Cancellation } from '../../foundation/async/cancellation.js';
import type { ResyncRequiredError } from '../../foundation/graphql/request-error.js';
import { LogPosition } from '../../foundation/records/log-position.js';
import type { LogPositionRow } from '../../foundation/records/log-position.js';
import type { ChangeBatches, SharedChange } from './change-batch.js';
import { withSharedLoaders } from './change-batch.js';

/** Maximum number of changes that a subscriber reads from the table at once. */
const PAGE_MAX = 100;

/** Maximum number of positions that are delivered to a group at once. */
const POSITIONS_MAX = 1_000n;

const RETRY_MS = 250;

/** Receives changes. */
export interface Subscriber {
  /** The number of the change up to which shared records were seen when its list was read. */
  readonly knownUntil: bigint;
  push(all: readonly SharedChange[]): void;
  fail(error: unknown): void;
}

type Row = Readonly<Record<string, unknown>>;

export interface SubscriberGroupSettings {
  readonly list: KeysetList<Change>;
  readonly queryable: Cancellable;
  /** Runs the statements of the shared loaders. */
  readonly loading: Queryable;
  readonly batches: ChangeBatches;
  readonly log: Logger;
  /** Limits how many groups read at once, to leave connections for requests. */
  readonly withReadLimit: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Called with a position that a subscriber has read up to by itself. */
  readonly onSeen: (position: LogPosition) => void;
  /** Called when the last subscriber has left. */
  readonly onEmpty: () => void;
}

interface PageStart {
  readonly log_end: LogPositionRow | null;
  readonly is_there: boolean;
  readonly is_standby: boolean;
}

/** All subscribers with the same kinds and filter: their changes are read once and delivered to each. */
export class SubscriberGroup {
  private readonly subscribers = new Set<Subscriber>();
  /** All subscribers, including those still on their way to join. */
  private readonly expected = new Set<Subscriber>();
  /** Every change up to this position was delivered, or is being delivered, to all who have joined. */
  private deliveredTo: bigint;
  private target: LogPosition;
  private isDelivering = false;

  constructor(
    private readonly settings: SubscriberGroupSettings,
    position: LogPosition,
  ) {
    this.deliveredTo = position.number;
    this.target = position;
  }

  get size(): number {
    return this.subscribers.size;
  }

  /** Keeps the group alive while a subscriber is on its way to join. */
  announce(subscriber: Subscriber): void {
    this.expected.add(subscriber);
  }

  /**
   * Adds a subscriber that has seen everything up to `position`. Returns false if more than that was delivered already:
   * the subscriber has to read on first, or it would miss the changes in between.
   */
  join(subscriber: Subscriber, position: bigint): boolean {
    if (position < this.deliveredTo) return false;
    this.subscribers.add(subscriber);
    return true;
  }

  /** Stops delivering to a subscriber until it joins again: it reads the log by itself. */
  detach(subscriber: Subscriber): void {
    this.subscribers.delete(subscriber);
  }

  /** Removes a subscriber, whether it has joined or not. */
  remove(subscriber: Subscriber): void {
    this.subscribers.delete(subscriber);
    this.expected.delete(subscriber);
    if (this.expected.size === 0) this.settings.onEmpty();
  }

  /**
   * Ends all subscribers, whether they have joined or not, but for those that have seen the change with this number.
   * Returns their number.
   */
  end(error: ResyncRequiredError, changedAt: bigint | null = null): number {
    const all = [...this.expected].filter(({ knownUntil }) => changedAt === null || knownUntil < changedAt);
    for (const subscriber of all) subscriber.fail(error);
    return all.length;
  }

  /**
   * Notes that there are changes up to `position`. If `isConcerned` is false, none of them can match the group's
   * filter.
   */
  advance(position: LogPosition, isConcerned: boolean): void {
    if (!isConcerned && this.deliveredTo === this.target.number) this.deliveredTo = position.number;
    this.target = position;
    if (!this.isDelivering && this.deliveredTo < this.target.number) void this.deliver();
  }

  /**
   * Reads a page of the group's changes after a position, and the position up to which the page is complete. A single
   * statement, so a consistent snapshot. Throws ResyncRequiredError if the log no longer has the position,
   * StandbyLagError if it does not have it yet, and the cancellation's reason.
   */
  async readPage(
    after: LogPosition,
    cancellation: Cancellation,
  ): Promise<{ changes: SharedChange[]; until: LogPosition }> {
    const { list, queryable, loading, onSeen } = this.settings;
    const rows = await queryable.until(cancellation).rows<Row & PageStart>(sql`
      select log.*, page.*
      from (select ${LAST_POSITION} as log_end, ${hasChangeAt(after)} as is_there, pg_is_in_recovery() as is_standby) log
      left join lateral (
        select ${list.columns} from ${list.from}
        where ${list.where(raw('null'))} and c.position > ${String(after.number)}::bigint
        order by c.position limit ${PAGE_MAX}) page on true`);
    const [first] = rows;
    const end = LogPosition.of(first?.log_end ?? null);
    requireLogPosition(
      after,
      { end, hasChange: first?.is_there === true, isStandby: first?.is_standby === true },
      null,
    );
    const changes = rows.filter((row) => row['position'] !== null).map(list.read);
    const last = changes.length === PAGE_MAX ? changes.at(-1)?.logPosition : end;
    const until = last && after.isBefore(last) ? last : after;
    onSeen(until);
    return { changes: withSharedLoaders(loading, changes), until };
  }

  private async deliver(): Promise<void> {
    this.isDelivering = true;
    while (this.deliveredTo < this.target.number && this.subscribers.size > 0) {
      const { deliveredTo: from, target } = this;
      const to = from + POSITIONS_MAX < target.number ? from + POSITIONS_MAX : target.number;
      // Subscribers that join from here on have seen everything up to `to`, and get none of it.
      const subscribers = [...this.subscribers];
      this.deliveredTo = to;
      try {
        const batches = await this.read(from, to, target);
        for (const subscriber of subscribers) subscriber.push(batches);
      } catch (error) {
        this.settings.log.error({ err: error }, 'failed to read changes for a subscriber group');
        for (const subscriber of subscribers) subscriber.fail(error);
      }
    }
    if (this.subscribers.size === 0) this.deliveredTo = this.target.number;
    this.isDelivering = false;
  }

  /**
   * Waits while the database is unavailable: subscribers see a pause and miss nothing. It also waits while the log
   * lacks the target position, which is at `to` or after it: a standby will receive it, and a new epoch is reported by
   * the feed.
   */
  private async read(from: bigint, to: bigint, target: LogPosition): Promise<SharedChange[]> {
    const { list, queryable, batches, withReadLimit } = this.settings;
    const look = async (): Promise<SharedChange[] | null> => {
      try {
        const rows = await withReadLimit(() =>
          queryable.rows<Row>(sql`
            select log.*, page.*
            from (select ${hasChangeAt(target)} as is_there, (select epoch from log_epoch) as log_epoch) log
            left join lateral (
              select ${list.columns} from ${list.from}
              where ${list.where(raw('null'))} and c.position > ${String(from)}::bigint
                and c.position <= ${String(to)}::bigint
              order by c.position) page on true
            order by page.position`),
        );
        const isSameLog = rows[0]?.['is_there'] === true && rows[0]['log_epoch'] === String(target.epoch);
        if (isSameLog) return rows.filter((row) => row['position'] !== null).map((row) => batches.load(list.read(row)));
      } catch (error) {
        if (!isUnavailable(error)) throw error;
      }
      return this.subscribers.size === 0 ? [] : null;
    };
    return pollUntil(look, { delayMs: RETRY_MS });
  }
}
