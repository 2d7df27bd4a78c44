import type { Logger } from 'pino';
import { setTimeout as sleep } from 'node:timers/promises';
import sql, { raw } from 'sql-template-tag';
import type { Change } from '../changes/change.js';
import { LAST_POSITION } from '../changes/change-store.js';
import type { List } from '../database/keyset.js';
import type { Queryable } from '../database/queryable.js';
import { isUnavailable } from '../database/sqlstate.js';
import type { Following } from './following.js';
import type { Moments, Told } from './moment.js';
import { toldTogether } from './moment.js';

/** Most changes that a follower reads from the table at once. */
const PAGE_MAX = 100;

/** Most positions that an audience is told of at once. */
const STRIDE_MAX = 1_000n;

const RETRY_MS = 250;

type Row = Readonly<Record<string, unknown>>;

export interface AudienceSettings {
  readonly list: List<Change>;
  readonly queryable: Queryable;
  readonly moments: Moments;
  readonly log: Logger;
  /** Bounds how many audiences read at once, so that requests are left connections. */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Called when the last follower has left. */
  readonly onEmpty: () => void;
}

/** All who follow the same kinds by the same filter: what concerns them is read once, and handed to each. */
export class Audience {
  private readonly followers = new Set<Following>();
  /** Every change up to here was, or is being, handed to whoever has joined. */
  private handed: bigint;
  private target: bigint;
  private isHanding = false;
  private expected = 0;

  constructor(
    private readonly settings: AudienceSettings,
    position: bigint,
  ) {
    this.handed = position;
    this.target = position;
  }

  get size(): number {
    return this.followers.size;
  }

  /** Keeps the audience while a follower is on its way to join. */
  expect(): void {
    this.expected += 1;
  }

  /**
   * Joins a follower who has seen everything up to `position`. Refuses one who has not seen all that was handed out
   * already: it has to read on first, or it would miss what is between.
   */
  join(follower: Following, position: bigint): boolean {
    if (position < this.handed) return false;
    this.followers.add(follower);
    return true;
  }

  /** Hands a follower nothing more until it joins again: it reads the log by itself. */
  part(follower: Following): void {
    this.followers.delete(follower);
  }

  /** Lets go of a follower that was expected, whether it ever joined or not. */
  leave(follower: Following): void {
    this.followers.delete(follower);
    this.expected -= 1;
    if (this.expected === 0) this.settings.onEmpty();
  }

  /** There are changes up to `position`; none of them can concern this audience when `isConcerned` is false. */
  advance(position: bigint, isConcerned: boolean): void {
    if (!isConcerned && this.handed === this.target) this.handed = position;
    this.target = position;
    if (!this.isHanding && this.handed < this.target) void this.hand();
  }

  /**
   * A page of what concerns the audience after a position, and up to where the page has seen everything.
   * Read in one statement, and so of one moment.
   */
  async page(after: bigint): Promise<{ told: Told[]; until: bigint }> {
    const { list, queryable } = this.settings;
    const rows = await queryable.rows<Row & { last: string }>(sql`
      select log.last, page.*
      from (select ${LAST_POSITION} as last) log
      left join lateral (
        select ${list.columns} from ${list.from}
        where ${list.where(raw('null'))} and c.position > ${String(after)}::bigint
        order by c.position limit ${PAGE_MAX}) page on true`);
    const changes = rows.filter((row) => row['position'] !== null).map(list.read);
    const last = BigInt(rows[0]?.last ?? 0);
    const seen = changes.length === PAGE_MAX ? BigInt(changes.at(-1)?.position ?? 0) : last;
    return { told: toldTogether(queryable, changes), until: seen > after ? seen : after };
  }

  private async hand(): Promise<void> {
    this.isHanding = true;
    while (this.handed < this.target && this.followers.size > 0) {
      const from = this.handed;
      const to = from + STRIDE_MAX < this.target ? from + STRIDE_MAX : this.target;
      // Whoever joins from here on has seen everything up to `to`, and is handed none of it.
      const followers = [...this.followers];
      this.handed = to;
      try {
        const told = await this.read(from, to);
        for (const follower of followers) follower.push(told);
      } catch (error) {
        this.settings.log.error({ err: error }, 'could not read what concerns some who follow');
        for (const follower of followers) follower.fail(error);
      }
    }
    if (this.followers.size === 0) this.handed = this.target;
    this.isHanding = false;
  }

  /** Waits for a database that is out of reach: whoever follows sees a pause, and misses nothing. */
  private async read(from: bigint, to: bigint): Promise<Told[]> {
    const { list, queryable, moments, inTurn } = this.settings;
    for (;;) {
      try {
        const rows = await inTurn(() =>
          queryable.rows<Row>(sql`
            select ${list.columns} from ${list.from}
            where ${list.where(raw('null'))} and c.position > ${String(from)}::bigint and c.position <= ${String(to)}::bigint
            order by c.position`),
        );
        return rows.map((row) => moments.told(list.read(row)));
      } catch (error) {
        if (!isUnavailable(error) || this.followers.size === 0) throw error;
        await sleep(RETRY_MS);
      }
    }
  }
}
