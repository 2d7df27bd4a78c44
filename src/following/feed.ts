import pLimit from 'p-limit';
import type { Logger } from 'pino';
import sql from 'sql-template-tag';
import type { ChangeStore } from '../changes/change-store.js';
import { LAST_POSITION } from '../changes/change-store.js';
import type { RecordKind } from '../changes/record-kind.js';
import type { Queryable } from '../database/queryable.js';
import { quoted, RequestFault } from '../foundation/fault.js';
import { isPosition } from '../foundation/paging.js';
import { timelineOf } from '../foundation/reliance.js';
import type { Touched } from '../foundation/reliance.js';
import { Audience } from './audience.js';
import { followedChanges } from './followed-changes.js';
import type { Followed } from './followed-changes.js';
import { Following } from './following.js';
import { Moments } from './moment.js';

/** How often the log is asked, though what is notified arrives: a notification is a hint, the log is the truth. */
const HEARTBEAT_MS = 5_000;

/** How often it is asked when nothing that is notified arrives. */
const POLL_MS = 500;

/** How many times as long as these it may take until the log has been read. */
const LATE = 2;

/** Most changes that are looked at together. */
const STRIDE_MAX = 1_000;

/** Audiences that read at once, of the pool's connections. */
const READERS_MAX = 4;

/** What a change may concern, without looking closer. */
interface Head {
  readonly position: string;
  readonly subject_kind: RecordKind;
  readonly subject_id: string;
  /** Of every version that decides whether it passes a filter. */
  readonly relation_ids: readonly string[];
}

export interface FeedSettings {
  readonly log: Logger;
  /** Whether notifications arrive, now. */
  readonly isNotified: () => boolean;
  /** Called with the last position of the log, when it is first read. */
  readonly onStart?: (position: bigint) => void;
  /** Called for each change that comes from then on, with what it touched. */
  readonly onChange?: (position: bigint, touched: Touched) => void;
}

/**
 * Follows the log, and hands each change to those whom it concerns. It reads the table after the last position that it
 * has seen: positions are in the order of commits, so whatever it has seen is complete.
 */
export class Feed {
  private readonly audiences = new Map<string, { readonly audience: Audience; readonly followed: Followed }>();
  private readonly moments: Moments;
  private readonly inTurn = pLimit(READERS_MAX);
  private position = 0n;
  private isReading = false;
  private isWoken = false;
  /** When the log was last read to its end; null while it can't be read. */
  private readAt: number | null = null;
  private settings: FeedSettings | null = null;
  private timer: NodeJS.Timeout | null = null;
  /** Who waits for the log to be read up to a position. */
  private waiting: { readonly position: bigint; readonly resolve: () => void }[] = [];

  constructor(
    private readonly queryable: Queryable,
    private readonly changes: ChangeStore,
  ) {
    this.moments = new Moments(queryable);
  }

  /** Begins to follow, from now. */
  async start(settings: FeedSettings): Promise<void> {
    this.position = await this.last();
    this.readAt = performance.now();
    this.settings = settings;
    settings.onStart?.(this.position);
    this.sleep();
  }

  /** Ends; whoever still follows is told nothing more. */
  stop(): void {
    this.settings = null;
    if (this.timer) clearTimeout(this.timer);
  }

  /** There may be something new. */
  wake(): void {
    this.isWoken = true;
    if (!this.isReading) void this.read();
  }

  /** Reads on, and comes back when it has seen the position, or could not. */
  reach(position: bigint): Promise<void> {
    if (this.position >= position || !this.settings) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.push({ position, resolve });
      this.wake();
    });
  }

  /** Whether the log has been read as of late as it is meant to be: what is written is learnt of in time. */
  isCurrent(): boolean {
    if (!this.settings || this.readAt === null) return false;
    return performance.now() - this.readAt < LATE * (this.settings.isNotified() ? HEARTBEAT_MS : POLL_MS);
  }

  /**
   * How many follow, by how many filters, up to where, and how long ago the log was last read to its end; null while it
   * can't be read.
   */
  census(): {
    readonly followers: number;
    readonly audiences: number;
    readonly position: string;
    readonly ageMs: number | null;
  } {
    let followers = 0;
    for (const { audience } of this.audiences.values()) followers += audience.size;
    const ageMs = this.readAt === null ? null : performance.now() - this.readAt;
    return { followers, audiences: this.audiences.size, position: String(this.position), ageMs };
  }

  /**
   * The changes after a position, each once; without one, those from now on. Throws a RequestFault for a position that
   * the log does not have.
   */
  async follow(followed: Followed, after: string | null): Promise<Following> {
    if (after !== null && !isPosition(after)) {
      throw new RequestFault('BAD_CURSOR', 'after', `${quoted(after)} is not a position of the log`);
    }
    const last = await this.last();
    const from = after === null ? last : BigInt(after);
    if (from > last) {
      throw new RequestFault(
        'BAD_CURSOR',
        'after',
        `the log has no position ${String(from)}: its last is ${String(last)}`,
      );
    }
    return new Following(this.audienceOf(followed), from);
  }

  private audienceOf(followed: Followed): Audience {
    const key = JSON.stringify(followed);
    const known = this.audiences.get(key);
    if (known) return known.audience;
    if (!this.settings) throw new Error('the feed is not started');
    const audience = new Audience(
      {
        list: followedChanges(this.changes, followed),
        queryable: this.queryable,
        moments: this.moments,
        log: this.settings.log,
        inTurn: this.inTurn,
        onEmpty: () => this.audiences.delete(key),
      },
      this.position,
    );
    this.audiences.set(key, { audience, followed });
    return audience;
  }

  private async last(): Promise<bigint> {
    const [row] = await this.queryable.rows<{ last: string }>(sql`select ${LAST_POSITION} as last`);
    return BigInt(row?.last ?? 0);
  }

  private sleep(): void {
    if (!this.settings) return;
    if (this.timer) clearTimeout(this.timer);
    const pause = this.settings.isNotified() ? HEARTBEAT_MS : POLL_MS;
    this.timer = setTimeout(() => {
      this.wake();
    }, pause);
  }

  /** Reads until nothing is new. What fails here is tried again at the next wake: nothing was passed over. */
  private async read(): Promise<void> {
    this.isReading = true;
    try {
      while (this.isWoken && this.settings) {
        this.isWoken = false;
        const heads = await this.heads();
        if (heads.length === STRIDE_MAX) this.isWoken = true;
        this.advance(heads);
      }
      this.readAt = performance.now();
    } catch (error) {
      this.readAt = null;
      this.settings?.log.warn({ err: error }, 'the log can’t be read now: trying again');
    }
    this.isReading = false;
    // A position that is not there once all was read, or that can't be read now, is not waited for.
    for (const { resolve } of this.waiting.splice(0)) resolve();
    this.sleep();
  }

  private advance(heads: readonly Head[]): void {
    const last = heads.at(-1);
    if (!last) return;
    this.position = BigInt(last.position);
    this.moments.begin(this.position);
    for (const { audience, followed } of this.audiences.values()) {
      audience.advance(
        this.position,
        heads.some((head) => mayConcern(head, followed)),
      );
    }
    for (const head of heads) this.settings?.onChange?.(BigInt(head.position), touchedBy(head));
    for (const waiting of this.waiting) if (waiting.position <= this.position) waiting.resolve();
    this.waiting = this.waiting.filter((waiting) => waiting.position > this.position);
  }

  private heads(): Promise<Head[]> {
    return this.queryable.rows<Head>(sql`
      select c.position, c.subject_id, c.subject_kind, array(
        select relation_id from change v, unnest(v.relation_ids) relation_id
        where v.subject_id = c.subject_id and v.version in (c.version, c.version - 1)
        union
        -- A statement is judged by a version of its event, whichever it was.
        select relation_id from change s, change v, unnest(v.relation_ids) relation_id
        where c.subject_kind = 'STATEMENT' and s.subject_id = c.subject_id and s.version in (c.version, c.version - 1)
          and v.subject_kind = 'EVENT' and v.event_id = s.event_id
      ) as relation_ids
      from change c where c.position > ${String(this.position)}::bigint order by c.position limit ${STRIDE_MAX}`);
  }
}

/** What answers may rely on that a change touched. */
function touchedBy({ subject_kind: kind, subject_id: id, relation_ids: relations }: Head): Touched {
  if (kind === 'EVENT') return [id, ...relations.map(timelineOf)];
  // Lists of statements rely on anything.
  return kind === 'STATEMENT' ? [id] : null;
}

/** Whether a change can be among what is followed. True where that takes a closer look. */
function mayConcern({ subject_kind: kind, relation_ids: ids }: Head, { kinds, criteria }: Followed): boolean {
  if (!kinds.includes(kind)) return false;
  const relations = criteria?.relations;
  const isFiltered = kind === 'EVENT' || kind === 'STATEMENT';
  return !isFiltered || !relations || relations.some((id) => ids.includes(id));
}
