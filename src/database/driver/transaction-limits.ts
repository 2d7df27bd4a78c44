import type { Client, ClientBase, PoolClient } from 'pg';
import sql from 'sql-template-tag';
import type { Queryable } from './queryable.js';

/** The timeouts of one transaction, instead of those of its connection; in milliseconds. */
export interface TransactionLimits {
  /** Statement timeout. */
  readonly statementMs: number;
  /** Idle time between two statements. */
  readonly idleMs: number;
}

/**
 * For work outside requests, which may run on a slow or busy machine. These limits are for transactions that hang, not
 * for slow ones: if a machine dies, its transaction must not hold its locks forever.
 */
export const MAINTENANCE_LIMITS: TransactionLimits = { statementMs: 600_000, idleMs: 300_000 };

/** How much longer the client waits than the server, so that it is the server that ends a statement. */
const GRACE_MS = 1_000;

/** Where pg reads its query timeout before every query; its types lack it. */
type ClientInternals = Client & { readonly connectionParameters: { query_timeout?: number | false } };

/** Runs `work` with another query timeout of the connection; null: none. */
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

/** Sets the query timeout; returns a function that restores the previous one. */
function setQueryTimeout(client: ClientBase, timeoutMs: number | false): () => void {
  const { connectionParameters } = client as unknown as ClientInternals;
  const previous = connectionParameters.query_timeout;
  connectionParameters.query_timeout = timeoutMs;
  return () => {
    if (previous === undefined) delete connectionParameters.query_timeout;
    else connectionParameters.query_timeout = previous;
  };
}

/**
 * Sets the limits of a transaction until it ends: with SET LOCAL, which works through a pooler that lends a connection
 * for one transaction at a time. Call it as the transaction's first statement. Returns a function that restores the
 * connection's own limits; call it after the response to COMMIT or ROLLBACK.
 */
export async function limitTransaction(
  client: PoolClient,
  queryable: Queryable,
  { statementMs, idleMs }: TransactionLimits,
): Promise<() => void> {
  const restore = setQueryTimeout(client, statementMs + GRACE_MS);
  try {
    // PostgreSQL 17 also has transaction_timeout. Administrators may have set any of these for the database.
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
