import type { Logger } from 'pino';
import { backoff, retry } from '../../foundation/async/retry.js';
import type { DatabaseClient } from './client.js';
import { createClient } from './client.js';
import { parseConnectionUrl } from './connection-url.js';
import { describeFailure } from './failure-messages.js';
import { databaseFailureOf } from './errors.js';
import type { DatabaseFailure } from './errors.js';
import { ConnectionSettingsError } from './tls-settings.js';

const CONNECT_TIMEOUT_MS = 5_000;
const RETRY_FIRST_MS = 100;
const RETRY_MAX_MS = 2_000;

/**
 * Transient failures: the server is not reachable yet, starts, stops, has no free connection, or is not primary yet.
 */
const TRANSIENT: ReadonlySet<DatabaseFailure | null> = new Set<DatabaseFailure>([
  'OUT_OF_REACH',
  'STARTING',
  'STOPPED',
  'NO_CONNECTIONS',
  'READ_ONLY',
  'SILENT',
  'POOL_EXHAUSTED',
]);

/** The database cannot be reached, or not with these settings; the message contains no password. */
export class UnreachableError extends Error {
  override name = 'UnreachableError';
}

/** The server is a standby and accepts no writes. */
class StandbyError extends Error {
  override name = 'StandbyError';
}

export interface RetryOptions {
  /** How long to retry after the first failure, in milliseconds. */
  readonly timeoutMs: number;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

export interface AwaitOptions extends RetryOptions {
  /** Whether to wait until the server accepts writes, for example while a cluster has no leader. */
  readonly needsPrimary: boolean;
}

/**
 * Resolves when the database accepts connections, and writes if a primary is needed. Retries while it starts up or its
 * cluster has no leader; permanent failures, such as a wrong password, end it at once. Throws an UnreachableError, a
 * ConnectionSettingsError, or the abort reason.
 */
export async function waitForDatabase(url: string, options: AwaitOptions): Promise<void> {
  const unreachable = `${parseConnectionUrl(url).label} can't be reached`;
  await retryTransient(options, unreachable, async () => {
    try {
      await withClient(url, options.signal, async (client) => {
        if (options.needsPrimary) await requirePrimary(client);
      });
    } catch (error) {
      if (isTransient(error) || !isExplained(error)) throw error;
      throw new UnreachableError(`${unreachable}: ${reasonOf(error)}`, { cause: error });
    }
  });
}

/**
 * Runs repeatable work, and retries it while the database fails with a transient error. `what` describes the failure in
 * the log and the error. If an attempt ran for at least `timeoutMs` before it failed, the time limit starts again.
 * Rethrows permanent errors, and throws an UnreachableError when the time is over.
 */
export async function retryTransient<Result>(
  { timeoutMs, log, signal }: RetryOptions,
  what: string,
  work: () => Promise<Result>,
): Promise<Result> {
  return retry(work, {
    when: isTransient,
    delayMs: backoff(RETRY_FIRST_MS, RETRY_MAX_MS),
    timeoutMs,
    signal,
    onRetry: (error, delayMs) => {
      if (delayMs === RETRY_MAX_MS || delayMs === RETRY_FIRST_MS)
        log.info(`waiting for the database: ${reasonOf(error)}`);
    },
    onTimeout: (error, elapsedMs) => {
      const seconds = String(Math.round(elapsedMs / 1000));
      return new UnreachableError(`${what}: ${reasonOf(error)} (tried for ${seconds} s)`, { cause: error });
    },
  });
}

/**
 * Runs `work` on a separate connection, which is always closed at the end, and immediately on abort.
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
  // Ignore a connection that breaks while it closes.
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

async function requirePrimary(client: DatabaseClient): Promise<void> {
  const { rows } = await client.query<{ follows: boolean }>('select pg_is_in_recovery() as follows');
  if (rows[0]?.follows) throw new StandbyError('it is a read-only standby, and the service needs the primary');
}

function isTransient(error: unknown): boolean {
  if (error instanceof UnreachableError) return false;
  return error instanceof StandbyError || TRANSIENT.has(databaseFailureOf(error));
}

/** Whether the error explains why there is no connection; invalid settings have their own message. */
function isExplained(error: unknown): boolean {
  return !(error instanceof ConnectionSettingsError) && describeFailure(error) !== null;
}

function reasonOf(error: unknown): string {
  // If a host name has several addresses, Node.js reports all failures together, with an empty message.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return describeFailure(first) ?? (first instanceof Error ? first.message : String(first));
}
