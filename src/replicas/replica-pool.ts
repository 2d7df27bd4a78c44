import type { ClientBase } from 'pg';
import { createDataSource } from '../database/driver/data-source.js';
import { Database } from '../database/driver/database.js';
import type { Queryable, StatementText } from '../database/driver/queryable.js';
import { transactionSettingsOf } from '../database/driver/session.js';
import { ReplicaLostError } from '../database/driver/standby-lag.js';
import { Cancellation } from '../foundation/async/cancellation.js';
import type { LogPosition } from '../foundation/records/log-position.js';
import { hasReplayed, REPLICA_POLL, replicaPollOf } from './replica-poll.js';
import type { ReplicaPoll, ReplicaPollRow } from './replica-poll.js';

/** How connections to a replica are made. */
export interface ReplicaConnections {
  readonly url: string;
  readonly statementTimeoutMs: number;
  /** Called when an idle connection breaks. */
  readonly onIdleError: (error: Error) => void;
}

/**
 * A pool of connections to one server while it runs: all of them see at least what it had replayed when it was last
 * asked. A server that was restarted, or another one at the same address, may have replayed less, so it gets a new pool.
 */
export class ReplicaPool {
  /** Comes when the pool is given up. */
  readonly lost = new Cancellation();
  private end: LogPosition;

  private constructor(
    readonly server: string,
    end: LogPosition,
    private readonly database: Database,
    private readonly destroy: () => Promise<void>,
  ) {
    this.end = end;
  }

  /** Opens a pool on the server that was polled. Throws if it is another one by now. */
  static async open(
    { url, statementTimeoutMs, onIdleError }: ReplicaConnections,
    { server, end: firstEnd }: ReplicaPoll,
  ): Promise<ReplicaPool> {
    const current = (): LogPosition => pool?.end ?? firstEnd;
    const dataSource = createDataSource({
      ...{ url, statementTimeoutMs, onIdleError },
      entities: [],
      isReadOnly: true,
      checkConnection: async (client) => {
        const least = current();
        try {
          requireServer(await pollOn(client), server, least);
        } catch (error) {
          if (error instanceof ReplicaLostError) void pool?.giveUp(error);
          throw error;
        }
      },
    });
    let pool: ReplicaPool | null = null;
    await dataSource.initialize();
    // A conflict with replay is no fault of the primary, which is asked next.
    const database = new Database(dataSource, { isReadOnly: true, attempts: 1 });
    pool = new ReplicaPool(server, firstEnd, database, () => dataSource.destroy());
    return pool;
  }

  /** What the server has replayed at least. */
  get position(): LogPosition {
    return this.end;
  }

  /** The server was polled again. */
  advance(end: LogPosition): void {
    this.end = end;
  }

  /** How many statements run, and wait for a connection. */
  get busy(): number {
    const { busy, waiting } = this.database.pool();
    return busy + waiting;
  }

  /** A queryable that runs statements until the cancellation comes, or the pool is given up. */
  until(cancellation?: Cancellation): Queryable {
    return {
      rows: async <Row extends object>(statement: StatementText) => {
        this.lost.throwIfCancelled();
        let stopListening = (): void => undefined;
        const lost = new Promise<never>((_, reject) => {
          stopListening = this.lost.onCancel(reject);
        });
        // The statement on a server that is silent ends by itself, at some time.
        return Promise.race([this.database.rows<Row>(statement, cancellation), lost]).finally(stopListening);
      },
    };
  }

  /** Ends its statements, and closes its connections as they become free. */
  async giveUp(reason: Error): Promise<void> {
    if (this.lost.reason) return;
    this.lost.cancel(reason);
    await this.destroy().catch(() => undefined);
  }
}

/** Throws a ReplicaLostError if a new connection leads elsewhere than those before. */
function requireServer({ server, isStandby, end }: ReplicaPoll, expected: string, least: LogPosition): void {
  if (server !== expected) throw new ReplicaLostError('its address leads to another server, or it was restarted');
  if (!isStandby) throw new ReplicaLostError('it is no standby any more');
  if (!hasReplayed(end, least)) throw new ReplicaLostError('it has gone back');
}

async function pollOn(client: ClientBase): Promise<ReplicaPoll> {
  // Each transaction through a pooler may run on another connection, which nobody has checked.
  if (transactionSettingsOf(client)) throw new ReplicaLostError('its address leads through a pooler');
  const { rows } = await client.query<ReplicaPollRow>(REPLICA_POLL.text, [...REPLICA_POLL.values]);
  return replicaPollOf(rows[0]);
}
