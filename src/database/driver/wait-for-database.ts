import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { DatabaseClient } from './client.js';
import { createClient } from './client.js';
import { parseConnectionUrl } from './connection-url.js';
import { failureInWords } from './failure-messages.js';
import { databaseFailureOf } from './errors.js';
import type { DatabaseFailure } from './errors.js';
import { ConnectionSettingsError } from './tls-settings.js';

const CONNECT_TIMEOUT_MS = 5_000;
const RETRY_FIRST_MS = 100;
const RETRY_MAX_MS = 2_000;

/** Waiting helps with these: the server is not there yet, starts up, ends, has no room, or is no primary yet. */
const PASSING: ReadonlySet<DatabaseFailure | null> = new Set<DatabaseFailure>([
  'OUT_OF_REACH',
  'STARTING',
  'STOPPED',
  'NO_CONNECTIONS',
  'READ_ONLY',
  'SILENT',
  'POOL_EXHAUSTED',
]);

/** A database that can't be reached, or not with what was given; the message has no password in it. */
export class UnreachableError extends Error {
  override name = 'UnreachableError';
}

/** A server that takes no writes, as it follows another one. */
class StandbyError extends Error {
  override name = 'StandbyError';
}

export interface Patience {
  /** How long it is tried, from when it failed first; in milliseconds. */
  readonly patienceMs: number;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

export interface AwaitOptions extends Patience {
  /** Whether a server that takes no writes is waited for until it does, as while a cluster has no leader. */
  readonly needsPrimary: boolean;
}

/**
 * Comes back when the database takes connections, and writes where a primary is needed. Retries while it starts up or its
 * cluster has no leader; what waiting can't mend, such as a wrong password, ends it at once. Throws an UnreachableError,
 * a ConnectionSettingsError, or the reason of the abort.
 */
export async function awaitDatabase(url: string, options: AwaitOptions): Promise<void> {
  const unreachable = `${parseConnectionUrl(url).label} can't be reached`;
  await whilePassing(options, unreachable, async () => {
    try {
      await withClient(url, options.signal, async (client) => {
        if (options.needsPrimary) await refuseStandby(client);
      });
    } catch (error) {
      if (isPassing(error) || !isForeseen(error)) throw error;
      throw new UnreachableError(`${unreachable}: ${reasonOf(error)}`, { cause: error });
    }
  });
}

/**
 * Does what may be done again, until the database does not fail it for a reason that passes. `what` says in the log and
 * the error what failed. Work that went well for as long as the patience is not held against what fails after it. Throws
 * what won't pass as it is, and an UnreachableError when the time is over.
 */
export async function whilePassing<Result>(
  { patienceMs, log, signal }: Patience,
  what: string,
  work: () => Promise<Result>,
): Promise<Result> {
  let failingSince: number | null = null;
  for (let pause = RETRY_FIRST_MS; ; pause = Math.min(pause * 2, RETRY_MAX_MS)) {
    signal.throwIfAborted();
    const begun = performance.now();
    try {
      return await work();
    } catch (error) {
      signal.throwIfAborted();
      if (!isPassing(error)) throw error;
      const reason = reasonOf(error);
      const now = performance.now();
      if (failingSince === null || now - begun >= patienceMs) [failingSince, pause] = [now, RETRY_FIRST_MS];
      if (now + pause > failingSince + patienceMs) {
        const seconds = String(Math.round((now - failingSince) / 1000));
        throw new UnreachableError(`${what}: ${reason} (tried for ${seconds} s)`, { cause: error });
      }
      if (pause === RETRY_MAX_MS || pause === RETRY_FIRST_MS) log.info(`waiting for the database: ${reason}`);
    }
    await sleep(pause, undefined, { signal }).catch(() => {
      signal.throwIfAborted();
    });
  }
}

/**
 * Does something on a connection of its own, which is closed at the end whatever happens, and at once when the signal
 * comes.
 */
export async function withClient<Result>(
  url: string,
  signal: AbortSignal,
  work: (client: DatabaseClient) => Promise<Result>,
): Promise<Result> {
  const client = createClient(url, {
    application_name: 'entente start',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: CONNECT_TIMEOUT_MS,
  });
  // A connection that breaks while it closes is of no interest any more.
  client.on('error', () => undefined);
  const onAbort = (): void => {
    client.connection.stream.destroy();
  };
  signal.addEventListener('abort', onAbort);
  try {
    await client.connect();
    return await work(client);
  } finally {
    signal.removeEventListener('abort', onAbort);
    await client.end().catch(() => undefined);
  }
}

async function refuseStandby(client: DatabaseClient): Promise<void> {
  const { rows } = await client.query<{ follows: boolean }>('select pg_is_in_recovery() as follows');
  if (rows[0]?.follows)
    throw new StandbyError('it is a standby, which takes no writes, and the service needs the primary');
}

function isPassing(error: unknown): boolean {
  if (error instanceof UnreachableError) return false;
  return error instanceof StandbyError || PASSING.has(databaseFailureOf(error));
}

/** Whether it says why no connection comes about; settings that can't be say so by themselves. */
function isForeseen(error: unknown): boolean {
  return !(error instanceof ConnectionSettingsError) && failureInWords(error) !== null;
}

function reasonOf(error: unknown): string {
  // Where a name has several addresses Node.js answers with all failures together, and an empty message.
  const one: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return failureInWords(one) ?? (one instanceof Error ? one.message : String(one));
}
