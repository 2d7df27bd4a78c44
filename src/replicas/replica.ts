import type { Logger } from 'pino';
import { parseConnectionUrl } from '../database/driver/connection-url.js';
import { createDataSource } from '../database/driver/data-source.js';
import { Database } from '../database/driver/database.js';
import type { Cancellable, Queryable } from '../database/driver/queryable.js';
import { ReplicaLostError } from '../database/driver/standby-lag.js';
import { LogWatcher } from '../domain/following/log-watcher.js';
import type { Cancellation } from '../foundation/async/cancellation.js';
import type { LogPosition } from '../foundation/records/log-position.js';
import type { RecentPositions } from './recent-positions.js';
import { ReplicaPool } from './replica-pool.js';
import { hasReplayed, REPLICA_POLL, replicaPollOf } from './replica-poll.js';
import type { ReplicaPoll, ReplicaPollRow } from './replica-poll.js';

/** Connections that poll, besides the pool: one, and others while that one hangs without an error. */
const POLL_CONNECTIONS = 3;

/** Polling intervals while the replica lags. */
const CATCH_UP_FIRST_MS = 5;
const CATCH_UP_MAX_MS = 100;

/** A replica that has been silent for this long is given up: its statements are sent to the primary. */
const SILENCE_MAX_MS = 2_000;

/** How long to wait until the primary's log is known to have what a replica has. */
const CONFIRM_TIMEOUT_MS = 5_000;

export interface ReplicaSettings {
  readonly url: string;
  readonly statementTimeoutMs: number;
  readonly maxLagMs: number;
  readonly log: Logger;
}

/** A server that replicates the database: is polled whenever the log advances, and used while it keeps up. */
export class Replica {
  /** Its address, without user and password. */
  readonly label: string;
  private readonly watcher: LogWatcher;
  private readonly polling: PollConnections;
  private readonly log: Logger;
  private pool: ReplicaPool | null = null;
  private isOpening = false;
  private isStopped = false;
  private timer: NodeJS.Timeout | null = null;
  private catchUpMs = CATCH_UP_FIRST_MS;
  /** What was last logged about it. */
  private logged: string | null = null;

  constructor(
    private readonly settings: ReplicaSettings,
    private readonly recent: RecentPositions,
  ) {
    this.label = parseConnectionUrl(settings.url).label;
    this.log = settings.log.child({ replica: this.label });
    this.polling = new PollConnections(settings.url, this.onIdleError);
    this.watcher = new LogWatcher({
      queryable: this.polling,
      log: this.log,
      poll: (queryable, cancellation) => this.poll(queryable, cancellation),
      onPolled: () => undefined,
    });
    this.watcher.wake();
  }

  /** Polls it now. */
  wake(): void {
    this.watcher.wake();
  }

  /** Does not use it until it has been polled again: a statement on it has failed. */
  suspect(): void {
    this.watcher.distrust();
  }

  /** Its pool, if a query that needs what was committed up to `least` may use it. */
  usablePool(least: LogPosition | null): ReplicaPool | null {
    const { pool } = this;
    if (!pool || pool.lost.reason || !this.watcher.isCurrent()) return null;
    if (least && !hasReplayed(pool.position, least)) return null;
    if (this.recent.contains(pool.position) === false) return null;
    return this.recent.lagMs(pool.position) <= this.settings.maxLagMs ? pool : null;
  }

  /** How far it lags, in milliseconds; null while that is not known. */
  get lagMs(): number | null {
    return this.pool && this.watcher.isCurrent() ? this.recent.lagMs(this.pool.position) : null;
  }

  /** Whether it has replayed this position, as far as is known. */
  has(position: LogPosition): boolean {
    return this.pool !== null && this.watcher.isCurrent() && hasReplayed(this.pool.position, position);
  }

  /**
   * Whether all that the pool has shown so far is in the primary's log. A replica may replay what the primary has not
   * committed yet, and never will if it fails over before.
   */
  async confirm(pool: ReplicaPool): Promise<boolean> {
    const startedAt = performance.now();
    await this.watcher.waitForPoll();
    if (this.pool !== pool || pool.lost.reason || this.watcher.polledAtMs < startedAt) return false;
    return (await this.recent.waitUntilSeen(pool.position, CONFIRM_TIMEOUT_MS)) && !pool.lost.reason;
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    this.watcher.stop();
    if (this.timer) clearTimeout(this.timer);
    await Promise.all([this.polling.close(), this.pool?.giveUp(new ReplicaLostError('the service stops'))]);
  }

  private async poll(queryable: Queryable, cancellation: Cancellation): Promise<boolean> {
    const stopListening = cancellation.onCancel(() => {
      // One slow poll says nothing yet.
      if (performance.now() - this.watcher.polledAtMs > SILENCE_MAX_MS) this.lose('it does not respond');
    });
    try {
      const [row] = await queryable.rows<ReplicaPollRow>(REPLICA_POLL);
      cancellation.throwIfCancelled();
      this.take(replicaPollOf(row));
      return true;
    } catch (error) {
      if (!cancellation.reason) this.lose(messageOf(error));
      throw error;
    } finally {
      stopListening();
    }
  }

  private take(polled: ReplicaPoll): void {
    const { pool } = this;
    this.recent.noteCurrent();
    if (!polled.isStandby) {
      this.lose('it is no standby');
      return;
    }
    if (pool && (pool.lost.reason || pool.server !== polled.server || !hasReplayed(polled.end, pool.position)))
      this.lose('it was restarted');
    if (this.pool) this.pool.advance(polled.end);
    else void this.open(polled);
    if (this.recent.contains(polled.end) === false) this.note('its log has other changes than the primary’s');
    else if (this.pool) this.note('');
    this.wakeWhileBehind(polled.end);
  }

  /** While it lags, the next poll comes soon. */
  private wakeWhileBehind(end: LogPosition): void {
    const isBehind = !hasReplayed(end, this.recent.end);
    this.catchUpMs = isBehind ? Math.min(this.catchUpMs * 2, CATCH_UP_MAX_MS) : CATCH_UP_FIRST_MS;
    if (!isBehind || this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.wake();
    }, this.catchUpMs);
  }

  private async open(polled: ReplicaPoll): Promise<void> {
    if (this.isOpening || this.isStopped) return;
    this.isOpening = true;
    const { url, statementTimeoutMs } = this.settings;
    try {
      await this.adopt(await ReplicaPool.open({ url, statementTimeoutMs, onIdleError: this.onIdleError }, polled));
    } catch (error) {
      this.note(messageOf(error));
    } finally {
      this.isOpening = false;
    }
  }

  /** The replica may have been stopped while its pool was opened. */
  private async adopt(pool: ReplicaPool): Promise<void> {
    if (this.isStopped) return pool.giveUp(new ReplicaLostError('the service stops'));
    this.pool = pool;
    this.note('');
  }

  private lose(reason: string): void {
    this.note(reason);
    void this.pool?.giveUp(new ReplicaLostError(reason));
    this.pool = null;
  }

  private readonly onIdleError = (): void => {
    this.suspect();
  };

  /** Logs why it is not used, or that it is, once. */
  private note(reason: string): void {
    if (this.isStopped || this.logged === reason) return;
    this.logged = reason;
    if (reason === '') this.log.info('the replica is used');
    else this.log.warn(`the replica is not used: ${reason}`);
  }
}

/** The connections by which a replica is polled: opened once it responds. */
class PollConnections implements Cancellable {
  private opened: Promise<Database> | null = null;
  private destroy: () => Promise<void> = () => Promise.resolve();
  private isClosed = false;

  constructor(
    private readonly url: string,
    private readonly onIdleError: () => void,
  ) {}

  rows: Queryable['rows'] = async (statement) => (await this.open()).rows(statement);

  until(cancellation: Cancellation): Queryable {
    return { rows: async (statement) => (await this.open()).rows(statement, cancellation) };
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.opened?.catch(() => undefined);
    await this.destroy();
  }

  private open(): Promise<Database> {
    if (this.isClosed) throw new ReplicaLostError('the service stops');
    return (this.opened ??= this.connect().catch((error: unknown) => {
      this.opened = null;
      throw error;
    }));
  }

  private async connect(): Promise<Database> {
    const dataSource = createDataSource({
      url: this.url,
      entities: [],
      isReadOnly: true,
      poolSize: POLL_CONNECTIONS,
      applicationName: 'entente-replica-poll',
      onIdleError: this.onIdleError,
    });
    await dataSource.initialize();
    this.destroy = () => dataSource.destroy();
    return new Database(dataSource, { isReadOnly: true, attempts: 1 });
  }
}

function messageOf(error: unknown): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}
