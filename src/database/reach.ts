import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import { SQLSTATE, sqlstateOf } from './sqlstate.js';

const CONNECT_TIMEOUT_MS = 5_000;
const RETRY_FIRST_MS = 100;
const RETRY_MAX_MS = 2_000;

/** Waiting helps with these: the server is not there yet, starts up, or has no room. */
const PASSING = new Set<string>([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  SQLSTATE.cannotConnectNow,
  SQLSTATE.tooManyConnections,
]);

/** A database that can't be reached, or not with what was given; the message has no password in it. */
export class UnreachableError extends Error {
  override name = 'UnreachableError';
}

/** A database's address without its password. */
export function withoutPassword(url: string): string {
  const shown = new URL(url);
  if (shown.password !== '') shown.password = '***';
  return shown.href;
}

interface Patience {
  readonly patienceMs: number;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

/**
 * Comes back when the database takes connections. Retries while it starts up; what waiting can't mend, such as a wrong
 * password, ends it at once. Throws an UnreachableError.
 */
export async function awaitDatabase(url: string, { patienceMs, log, signal }: Patience): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (let pause = RETRY_FIRST_MS; ; pause = Math.min(pause * 2, RETRY_MAX_MS)) {
    const error = await tryConnecting(url);
    if (error === null) return;
    const reason = `${withoutPassword(url)} can't be reached: ${error.message}`;
    if (!isPassing(error)) throw new UnreachableError(reason);
    if (Date.now() + pause > deadline) {
      throw new UnreachableError(`${reason} (tried for ${String(Math.round(patienceMs / 1000))} s)`);
    }
    if (pause === RETRY_MAX_MS || pause === RETRY_FIRST_MS) log.info(`waiting for the database: ${error.message}`);
    await sleep(pause, undefined, { signal });
  }
}

async function tryConnecting(url: string): Promise<Error | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // A connection that breaks while it closes is of no interest any more.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return null;
  } catch (error) {
    // Where a name has several addresses Node answers with all failures together, and an empty message.
    if (error instanceof AggregateError) return error.errors[0] as Error;
    return error as Error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function isPassing(error: Error): boolean {
  return PASSING.has(sqlstateOf(error) ?? '') || error.message.includes('timeout');
}
