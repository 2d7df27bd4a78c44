import type { Client, ClientBase, PoolClient } from 'pg';
import sql from 'sql-template-tag';
import type { Queryable } from './queryable.js';

/** The time limits of one transaction, in place of those that its connection has; in milliseconds. */
export interface TransactionLimits {
  /** Of each of its statements. */
  readonly statementMs: number;
  /** Between two of its statements. */
  readonly idleMs: number;
}

/**
 * For work that is nobody's request and may run on a slow or busy machine. They end what hangs, not what is slow: the
 * transaction of a service whose machine is gone must not hold its locks forever.
 */
export const MAINTENANCE_LIMITS: TransactionLimits = { statementMs: 600_000, idleMs: 300_000 };

/** How much longer the client waits than the server: the server is to be the one that ends a statement. */
const GRACE_MS = 1_000;

/** Where pg looks for the time that it waits for an answer, before every query. Its types do not tell. */
type Connected = Client & { readonly connectionParameters: { query_timeout?: number | false } };

/** Does something on a connection that waits for each answer for another time; null: as long as it takes. */
export async function withQueryTimeout<Result>(
  client: ClientBase,
  timeoutMs: number | null,
  work: () => Promise<Result>,
): Promise<Result> {
  const restore = setQueryTimeout(client, timeoutMs ?? false);
  try {
    return await work();
  } finally {
    restore();
  }
}

/** Answers how to give the connection its own time back. */
function setQueryTimeout(client: ClientBase, timeoutMs: number | false): () => void {
  const { connectionParameters } = client as unknown as Connected;
  const before = connectionParameters.query_timeout;
  connectionParameters.query_timeout = timeoutMs;
  return () => {
    if (before === undefined) delete connectionParameters.query_timeout;
    else connectionParameters.query_timeout = before;
  };
}

/**
 * Gives a transaction limits of its own, up to its end: with SET LOCAL, which works through a proxy that lends a
 * connection for one transaction at a time. Call it as the transaction's first statement. Answers how to give the
 * connection its own limits back, once COMMIT or ROLLBACK was answered.
 */
export async function limitTransaction(
  client: PoolClient,
  queryable: Queryable,
  { statementMs, idleMs }: TransactionLimits,
): Promise<() => void> {
  const restore = setQueryTimeout(client, statementMs + GRACE_MS);
  try {
    // PostgreSQL 17 has a limit of whole transactions as well. Administrators may have set any of them for the database.
    await queryable.rows(sql`
      select set_config(name, case name
        when 'statement_timeout' then ${String(statementMs)}
        when 'idle_in_transaction_session_timeout' then ${String(idleMs)}
        else '0' end, true)
      from pg_settings where name in ('statement_timeout', 'idle_in_transaction_session_timeout', 'lock_timeout',
        'transaction_timeout')`);
  } catch (error) {
    restore();
    throw error;
  }
  return restore;
}
