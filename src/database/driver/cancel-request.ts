import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, Pool, PoolClient } from 'pg';
import type { Cancellation } from '../../foundation/async/cancellation.js';
import { DatabaseClient } from './client.js';
import type { Deadline } from './deadline.js';
import type { Queryable } from './queryable.js';

/** PostgreSQL's CancelRequest (Frontend/Backend Protocol, 54.7): its length, its code, then whose statement. */
const CANCEL_BYTES = 16;
const CANCEL_CODE = 80_877_102;

/** Whoever waits for what is cancelled waits for this, too. */
const CANCEL_PATIENCE_MS = 2_000;
const CANCEL_AGAIN_MS = 50;

/** What became of a cancel: done, or none was needed; there is no way to ask for one; or it was asked for, and nobody answered. */
export type CancelOutcome = 'DONE' | 'IMPOSSIBLE' | 'UNHEARD';

/** A connection from the pool, unless the cancellation comes before; one that comes too late goes back. */
export async function acquired(pool: Pool, cancellation: Cancellation): Promise<PoolClient> {
  cancellation.throwIfCancelled();
  return new Promise((resolve, reject) => {
    const leave = cancellation.onCancel(reject);
    pool.connect((error, client) => {
      leave();
      if (!client) reject(error ?? new Error('no connection'));
      else if (cancellation.reason) client.release();
      else resolve(client);
    });
  });
}

/**
 * Cancels what runs on a connection when the cancellation comes. Answers how to stop that: it comes back when no cancel is on
 * its way any more, so that none can reach the statement of whoever has the connection next. The connection may be used
 * again where it is DONE.
 */
export function withCancellation(client: PoolClient, cancellation: Cancellation): () => Promise<CancelOutcome> {
  let cancelled: Promise<CancelOutcome> | null = null;
  const leave = cancellation.onCancel(() => {
    cancelled = cancel(client);
  });
  return () => {
    leave();
    return cancelled ?? Promise.resolve('DONE');
  };
}

/**
 * Cancels what runs on a connection when the signal comes, and what is begun there after it; closes one on which that ends
 * nothing. Answers how to stop that, which comes back when no cancel is on its way any more.
 */
export function cancelOnAbort(client: DatabaseClient, signal: AbortSignal): () => Promise<void> {
  let isStopped = false;
  let cancelled = Promise.resolve();
  let late: NodeJS.Timeout | undefined;
  const onAbort = (): void => {
    late = setTimeout(() => client.connection.stream.destroy(), CANCEL_PATIENCE_MS);
    cancelled = (async () => {
      // A cancel that comes between two statements is lost.
      while (!isStopped && (await cancel(client)) === 'DONE') await sleep(CANCEL_AGAIN_MS);
    })();
  };
  signal.addEventListener('abort', onAbort, { once: true });
  return async () => {
    isStopped = true;
    signal.removeEventListener('abort', onAbort);
    clearTimeout(late);
    await cancelled;
  };
}

/**
 * Does a transaction's work up to its commit. Throws the deadline's reason where it passes before that. From then on the
 * deadline is extended, once: what is being committed can't be called off, and is to be answered.
 */
export async function beforeDeadline<Result>(
  client: PoolClient,
  deadline: Deadline,
  queryable: Queryable,
  work: (queryable: Queryable) => Promise<Result>,
): Promise<Result> {
  const settled = withCancellation(client, deadline);
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
    // No cancel may reach the commit or rollback, nor what comes after it on this connection.
    if ((await settled()) !== 'DONE') void (client as unknown as Client).end().catch(() => undefined);
  }
}

/**
 * Asks PostgreSQL to cancel, and waits until it has closed the connection on which it was asked: by then the signal was sent.
 * By key and not by process id, which behind a proxy that pools connections may be another client's.
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
  const limit = (socket: Socket): void => {
    socket.setTimeout(CANCEL_PATIENCE_MS, () => socket.destroy(new Error('no answer to a cancel')));
  };
  try {
    // Encrypted where the connection is: who reads the key could cancel what runs on it.
    const socket = await client.openAnother(limit);
    return await new Promise((resolve) => {
      socket.on('error', () => undefined);
      socket.on('close', (hasFailed) => {
        resolve(hasFailed ? 'UNHEARD' : 'DONE');
      });
      // It is closed by the other side; nothing is ever told on it.
      socket.resume();
      socket.write(request);
    });
  } catch {
    return 'UNHEARD';
  }
}
