import type { PoolClient } from 'pg';
import type { Cancellation } from '../../foundation/async/cancellation.js';
import { cancelStatementOn } from './cancel-request.js';
import { rollBack } from './pooled-statement.js';
import type { Cancellable, StatementText } from './queryable.js';
import { transactionSettingsOf } from './session.js';

/** One state of the database: every statement sees what was committed when it was opened, and nothing later. */
export interface Snapshot extends Cancellable {
  /** Gives its connection back to the pool. */
  close(): Promise<void>;
}

/** What a snapshot needs of the database whose connection it uses. */
export interface SnapshotConnection {
  readonly client: PoolClient;
  rows<Row extends object>(statement: StatementText): Promise<Row[]>;
  /** Whether to close the connection instead of using it again. */
  shouldClose(): boolean;
}

/** Repeatable read: one state for all statements (PostgreSQL, 13.2.2). It takes no locks, also on a standby. */
const BEGIN = 'begin isolation level repeatable read, read only';

/**
 * Opens a snapshot on a connection. The server ends it, and with it the connection, if nothing is read for `idleMs`.
 * PostgreSQL keeps what is deleted meanwhile, so a snapshot must not stay open for long.
 */
export async function openSnapshotOn(
  connection: SnapshotConnection,
  idleMs: number,
  cancellation: Cancellation,
): Promise<Snapshot> {
  const { client } = connection;
  let isBroken = false;
  const onError = (): void => {
    isBroken = true;
  };
  client.on('error', onError);
  const close = async (): Promise<void> => {
    const isReusable = !isBroken && (await rollBack(client));
    client.off('error', onError);
    client.release(!isReusable || connection.shouldClose());
  };
  const cancellable = async <Result>(reason: Cancellation, work: () => Promise<Result>): Promise<Result> => {
    const stopCancelling = cancelStatementOn(client, reason);
    try {
      reason.throwIfCancelled();
      return await work();
    } catch (error) {
      throw reason.reason ?? error;
    } finally {
      // No cancel may hit anything later on this connection.
      if ((await stopCancelling()) !== 'DONE') isBroken = true;
    }
  };
  try {
    await cancellable(cancellation, async () => {
      await client.query(BEGIN);
      const settings = transactionSettingsOf(client);
      if (settings) await client.query(settings.set);
      await client.query("select set_config('idle_in_transaction_session_timeout', $1, true)", [String(idleMs)]);
    });
  } catch (error) {
    await close();
    throw error;
  }
  return {
    rows: (statement) => connection.rows(statement),
    until: (reason) => ({ rows: (statement) => cancellable(reason, () => connection.rows(statement)) }),
    close,
  };
}
