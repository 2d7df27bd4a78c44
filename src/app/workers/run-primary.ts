import cluster from 'node:cluster';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { Settings } from '../../config/settings.js';
import { DisposableStack } from '../../foundation/async/disposable-stack.js';
import { DATABASE_TIMEOUT_MS } from '../server.js';
import { ListenError } from '../listening.js';
import { prepareForWorkers } from './prepare-for-workers.js';
import { WorkerPool } from './worker-pool.js';

/** The service, as several workers. */
export interface Workers {
  /** The URL where they listen, with its path prefix. */
  readonly url: string;
  /** Replaces all workers one after the other, without a refused request. */
  restart(): Promise<void>;
  /** Finishes requests in progress, then ends all workers. */
  close(): Promise<void>;
  /** Ends all workers at once. */
  kill(): void;
}

interface WorkersOptions {
  readonly settings: Settings;
  readonly log: Logger;
  readonly signal: AbortSignal;
  /** Called if the workers can't be made to serve, with the reason and the exit status. */
  readonly onFailure: (reason: string, status: number) => void;
}

const MAIN = fileURLToPath(new URL('../../main.js', import.meta.url));

/** Prepares the database and starts the workers. If that fails, everything started is released and the error is thrown. */
export async function startWorkers(
  workers: number | 'auto',
  { settings, log, signal, onFailure }: WorkersOptions,
): Promise<Workers> {
  const releases = new DisposableStack((name, error) => {
    log.error({ err: error }, `could not release: ${name}`);
  });
  const retryOptions = { timeoutMs: DATABASE_TIMEOUT_MS, log, signal };
  try {
    const { count, ...database } = await prepareForWorkers({ settings, log, signal, releases, retryOptions }, workers);
    signal.throwIfAborted();
    cluster.setupPrimary({ exec: MAIN, args: [], serialization: 'advanced' });
    const pool = new WorkerPool(database, await portOf(settings), log, onFailure);
    releases.add('workers', () => pool.stop());
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
    });
    const url = await Promise.race([pool.start(count), aborted]);
    return {
      url,
      restart: () => pool.replaceAll(),
      close: () => releases.releaseAll(),
      kill: () => {
        pool.kill();
      },
    };
  } catch (error) {
    await releases.releaseAll();
    throw error;
  }
}

/**
 * The port of all workers. With port 0 the system picks one, here once for all: workers that each asked for any port would
 * get another one whenever none of the former listens.
 */
async function portOf({ port, host }: Settings): Promise<number> {
  if (port !== 0) return port;
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen({ port, host }, resolve);
    });
    return (server.address() as AddressInfo).port;
  } catch (error) {
    throw new ListenError(error as Error);
  } finally {
    server.close();
  }
}

/** Whether the process has a terminal. */
export function hasTerminal(): boolean {
  try {
    closeSync(openSync('/dev/tty', 'r'));
    return true;
  } catch {
    return false;
  }
}
