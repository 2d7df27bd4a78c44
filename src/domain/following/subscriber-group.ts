import type { Logger } from 'pino';
import { setTimeout as sleep } from 'node:timers/promises';
import sql, { raw } from 'sql-template-tag';
import type { Change } from '../../changelog/change.js';
import { LAST_POSITION } from '../../changelog/change-store.js';
import { hasChangeAt, refuseForeign } from '../../changelog/log-history.js';
import type { List } from '../../database/query/keyset.js';
import type { Cancellable, Queryable } from '../../database/driver/queryable.js';
import { isUnavailable } from '../../database/driver/errors.js';
import type { Cancellation } from '../../foundation/async/cancellation.js';
import type { Resync } from '../../foundation/graphql/request-error.js';
import { LogPosition } from '../../foundation/records/log-position.js';
import type { PlaceInLog } from '../../foundation/records/log-position.js';
import type { ChangeBatches, ChangeBatch } from './change-batch.js';
import { batchTogether } from './change-batch.js';

/** Most changes that a follower reads from the table at once. */
const PAGE_MAX = 100;

/** Most positions that an audience is told of at once. */
const STRIDE_MAX = 1_000n;

const RETRY_MS = 250;

/** Who is told of changes. */
export interface Subscriber {
  push(all: readonly ChangeBatch[]): void;
  fail(error: unknown): void;
}

type Row = Readonly<Record<string, unknown>>;

export interface SubscriberGroupSettings {
  readonly list: List<Change>;
  readonly queryable: Cancellable;
  /** By which what is told is loaded. */
  readonly loading: Queryable;
  readonly moments: ChangeBatches;
  readonly log: Logger;
  /** Bounds how many audiences read at once, so that requests are left connections. */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Called with a position that a follower has read up to by itself. */
  readonly onSeen: (position: LogPosition) => void;
  /** Called when the last follower has left. */
  readonly onEmpty: () => void;
}

interface PageStart {
  readonly log_end: PlaceInLog | null;
  readonly is_there: boolean;
  readonly is_standby: boolean;
}

/** All who follow the same kinds by the same filter: what concerns them is read once, and handed to each. */
export class SubscriberGroup {
  private readonly followers = new Set<Subscriber>();
  /** These, and those who are on their way to join. */
  private readonly expected = new Set<Subscriber>();
  /** Every change up to here was, or is being, handed to whoever has joined. */
  private handed: bigint;
  private target: LogPosition;
  private isHanding = false;

  constructor(
    private readonly settings: SubscriberGroupSettings,
    position: LogPosition,
  ) {
    this.handed = position.number;
    this.target = position;
  }

  get size(): number {
    return this.followers.size;
  }

  /** Keeps the audience while a follower is on its way to join. */
  expect(follower: Subscriber): void {
    this.expected.add(follower);
  }

  /**
   * Joins a follower who has seen everything up to `position`. Refuses one who has not seen all that was handed out
   * already: it has to read on first, or it would miss what is between.
   */
  join(follower: Subscriber, position: bigint): boolean {
    if (position < this.handed) return false;
    this.followers.add(follower);
    return true;
  }

  /** Hands a follower nothing more until it joins again: it reads the log by itself. */
  part(follower: Subscriber): void {
    this.followers.delete(follower);
  }

  /** Lets go of a follower that was expected, whether it ever joined or not. */
  leave(follower: Subscriber): void {
    this.followers.delete(follower);
    this.expected.delete(follower);
    if (this.expected.size === 0) this.settings.onEmpty();
  }

  /** Ends all, whether they have joined or not; answers how many. */
  end(error: Resync): number {
    const all = [...this.expected];
    for (const follower of all) follower.fail(error);
    return all.length;
  }

  /** There are changes up to `position`; none of them can concern this audience when `isConcerned` is false. */
  advance(position: LogPosition, isConcerned: boolean): void {
    if (!isConcerned && this.handed === this.target.number) this.handed = position.number;
    this.target = position;
    if (!this.isHanding && this.handed < this.target.number) void this.hand();
  }

  /**
   * A page of what concerns the audience after a position, and up to where the page has seen everything. Read in one
   * statement, and so of one moment. Throws Resync where the position is not of the log any more, StandbyBehind where it is
   * not yet, and why it was cancelled.
   */
  async page(after: LogPosition, cancellation: Cancellation): Promise<{ told: ChangeBatch[]; until: LogPosition }> {
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
    refuseForeign(after, { end, isThere: first?.is_there === true, isStandby: first?.is_standby === true }, null);
    const changes = rows.filter((row) => row['position'] !== null).map(list.read);
    const last = changes.length === PAGE_MAX ? changes.at(-1)?.place : end;
    const until = last && after.isBefore(last) ? last : after;
    onSeen(until);
    return { told: batchTogether(loading, changes), until };
  }

  private async hand(): Promise<void> {
    this.isHanding = true;
    while (this.handed < this.target.number && this.followers.size > 0) {
      const { handed: from, target } = this;
      const to = from + STRIDE_MAX < target.number ? from + STRIDE_MAX : target.number;
      // Whoever joins from here on has seen everything up to `to`, and is handed none of it.
      const followers = [...this.followers];
      this.handed = to;
      try {
        const told = await this.read(from, to, target);
        for (const follower of followers) follower.push(told);
      } catch (error) {
        this.settings.log.error({ err: error }, 'could not read what concerns some who follow');
        for (const follower of followers) follower.fail(error);
      }
    }
    if (this.followers.size === 0) this.handed = this.target.number;
    this.isHanding = false;
  }

  /**
   * Waits for a database that is out of reach: whoever follows sees a pause, and misses nothing. It waits, too, while the
   * log is not the one that has the target, which is at `to` or after it: a standby will have it, and of another log the
   * feed tells.
   */
  private async read(from: bigint, to: bigint, target: LogPosition): Promise<ChangeBatch[]> {
    const { list, queryable, moments, inTurn } = this.settings;
    for (;;) {
      try {
        const rows = await inTurn(() =>
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
        const isOfLog = rows[0]?.['is_there'] === true && rows[0]['log_epoch'] === String(target.epoch);
        if (isOfLog) return rows.filter((row) => row['position'] !== null).map((row) => moments.told(list.read(row)));
      } catch (error) {
        if (!isUnavailable(error)) throw error;
      }
      if (this.followers.size === 0) return [];
      await sleep(RETRY_MS);
    }
  }
}
