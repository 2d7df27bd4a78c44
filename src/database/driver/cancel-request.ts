import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, Pool, PoolClient } from 'pg';
import type { Cancellation } from '../../foundation/async/cancellation.js';
import { DatabaseClient } from './client.js';
import type { Deadline } from './deadline.js';
import type { Queryable } from './queryable.js';

/** PostgreSQL's CancelRequest (Frontend/Backend Protocol, 54.7): length, code, process id and secret key. */
const CANCEL_BYTES = 16;
const CANCEL_CODE = 80_877_102;

/** A caller of a cancelled statement waits for this as well. */
const CANCEL_TIMEOUT_MS = 2_000;
const CANCEL_RETRY_MS = 50;

/** The outcome of a cancel: done or not needed; not possible on this connection; or requested without a response. */
export type CancelOutcome = 'DONE' | 'IMPOSSIBLE' | 'NO_RESPONSE';

/** Acquires a connection from the pool, unless the cancellation comes first; a late connection is released. */
export function acquireConnection(pool: Pool, cancellation: Cancellation): Promise<PoolClient> {
  return new Promise((resolve, reject) => {
    cancellation.throwIfCancelled();
    const unsubscribe = cancellation.onCancel(reject);
    pool.connect((error, client) => {
      unsubscribe();
      if (!client) reject(error ?? new Error('no connection'));
      else if (cancellation.reason) client.release();
      else resolve(client);
    });
  });
}

/**
 * Cancels the statement on a connection when the cancellation comes. Returns a function that stops this. Its promise
 * resolves when no cancel request is in flight any more, so that none can hit a statement of the connection's next
 * user; without a promise, none was sent. The connection may be reused if the outcome is DONE.
 */
export function cancelStatementOn(
  client: PoolClient,
  cancellation: Cancellation,
): () => Promise<CancelOutcome> | 'DONE' {
  let cancelled: Promise<CancelOutcome> | null = null;
  const unsubscribe = cancellation.onCancel(() => {
    cancelled = cancel(client);
  });
  return () => {
    unsubscribe();
    return cancelled ?? 'DONE';
  };
}

/**
 * On abort, cancels the running statement and any that is started later, and closes the connection if that does not end
 * it. Returns a function that stops this; it resolves when no cancel request is in flight any more.
 */
export function cancelOnAbort(client: DatabaseClient, signal: AbortSignal): () => Promise<void> {
  let isStopped = false;
  let cancelled = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const onAbort = (): void => {
    timer = setTimeout(() => client.connection.stream.destroy(), CANCEL_TIMEOUT_MS);
    cancelled = (async () => {
      // A cancel that arrives between two statements has no effect, so it is repeated.
      while (!isStopped && (await cancel(client)) === 'DONE') await sleep(CANCEL_RETRY_MS);
    })();
  };
  signal.addEventListener('abort', onAbort, { once: true });
  return async () => {
    isStopped = true;
    signal.removeEventListener('abort', onAbort);
    clearTimeout(timer);
    await cancelled;
  };
}

/**
 * Runs a transaction's work up to its commit. Throws the deadline's reason if the deadline passes before that. Then it
 * extends the deadline, once: a commit in progress cannot be cancelled, and its outcome must be reported.
 */
export async function runUntilCommit<Result>(
  client: PoolClient,
  deadline: Deadline,
  queryable: Queryable,
  work: (queryable: Queryable) => Promise<Result>,
): Promise<Result> {
  const stopCancelling = cancelStatementOn(client, deadline);
  try {
    deadline.throwIfCancelled();
    const rows: Queryable['rows'] = (statement) => {
      deadline.throwIfCancelled();
      return queryable.rows(statement);
    };
    const result = await work({ rows });
    deadline.throwIfCancelled();
    deadline.extend();
    return result;
  } catch (error) {
    throw deadline.reason ?? error;
  } finally {
    // No cancel may hit the commit or rollback, or anything later on this connection.
    if ((await stopCancelling()) !== 'DONE') void (client as unknown as Client).end().catch(() => undefined);
  }
}

/**
 * Sends a CancelRequest and waits until PostgreSQL closes its connection: by then the signal was sent. It uses the
 * secret key, not pg_cancel_backend: behind a connection pooler, the process id may be another client's.
 */
async function cancel(client: unknown): Promise<CancelOutcome> {
  if (!(client instanceof DatabaseClient)) return 'IMPOSSIBLE';
  const { processID, secretKey } = client;
  if (processID === null || typeof secretKey !== 'number') return 'IMPOSSIBLE';
  const request = Buffer.alloc(CANCEL_BYTES);
  request.writeInt32BE(CANCEL_BYTES, 0);
  request.writeInt32BE(CANCEL_CODE, 4);
  request.writeInt32BE(processID, 8);
  request.writeInt32BE(secretKey, 12);
  const setSocketTimeout = (socket: Socket): void => {
    socket.setTimeout(CANCEL_TIMEOUT_MS, () => socket.destroy(new Error('no response to a cancel request')));
  };
  try {
    // Encrypted if the connection is: anyone who reads the key could cancel its statements.
    const socket = await client.openAnother(setSocketTimeout);
    return await new Promise((resolve) => {
      socket.on('error', () => undefined);
      socket.on('close', (hasFailed) => {
        resolve(hasFailed ? 'NO_RESPONSE' : 'DONE');
      });
      // The server closes it and never sends data on it.
      socket.resume();
      socket.write(request);
    });
  } catch {
    return 'NO_RESPONSE';
  }
}
