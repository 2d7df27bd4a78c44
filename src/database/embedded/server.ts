import type { ClientBase } from 'pg';
import type { Logger } from 'pino';
import { retry } from '../../foundation/async/retry.js';
import { dataFolder, createDataFiles, readPassword, SUPERUSER } from './files.js';
import { findHome } from './home.js';
import type { EmbeddedHome } from './home.js';
import { LOOPBACK, startOrReuseServer, waitUntilReady } from './launch.js';
import type { ServerProcess } from './launch.js';
import { lockOwnership } from './ownership.js';
import { readPostmaster } from './postmaster.js';
import { EmbeddedServerError } from './programs.js';

/** An embedded server that this service started, or took over from a service that has ended. */
export interface EmbeddedServer {
  readonly url: string;
  readonly adopted: boolean;
  stop(): Promise<void>;
}

const DATABASE = 'entente';
/** How often to find a server and take it over: its owner may be stopping it meanwhile. */
const ATTEMPTS = 3;

/** System error codes for a folder that cannot be used. */
const FOLDER_ERRORS = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG']);

/**
 * Starts the embedded PostgreSQL of a data folder, which is created at the first start, on a free port of the loopback
 * address. Takes over a server that a dead service left running. The server ends when this process exits, unless the
 * process is killed. Throws an EmbeddedServerError, for example while another service uses it, or the abort reason of
 * `signal`.
 */
export async function startEmbeddedServer(
  dataDir: string,
  log: Logger,
  signal: AbortSignal = new AbortController().signal,
): Promise<EmbeddedServer> {
  try {
    const home = await findHome(dataDir, log);
    await createDataFiles(home, signal);
    return await start(home, { dataDir, log, signal });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined || !FOLDER_ERRORS.has(code)) throw error;
    throw new EmbeddedServerError(`The data folder ${dataDir} can't be used: ${message}`, { cause: error });
  }
}

/** The URL of a data folder's server, to use it without owning it; null if it is not running. */
export async function urlOfRunning(dataDir: string, log: Logger): Promise<string | null> {
  const home = await findHome(dataDir, log);
  const running = readPostmaster(dataFolder(home));
  return running?.isReady ? urlOf(running.port, readPassword(home), DATABASE) : null;
}

function urlOf(port: number, password: string, database: string): string {
  return `postgres://${SUPERUSER}:${password}@${LOOPBACK}:${String(port)}/${database}`;
}

interface StartOptions {
  readonly dataDir: string;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

async function start(home: EmbeddedHome, options: StartOptions): Promise<EmbeddedServer> {
  let isEnding = false;
  const attempt = async (): Promise<EmbeddedServer> => {
    isEnding = false;
    const server = await startOrReuseServer(home, options.signal);
    try {
      return await takeOwnership(home, server, options);
    } catch (error) {
      const found = readPostmaster(dataFolder(home));
      isEnding = found?.pid !== server.pid || found.isStopping;
      await server.abandon();
      throw error;
    }
  };
  return retry(attempt, { when: () => isEnding && !options.signal.aborted, attempts: ATTEMPTS });
}

/** Waits until a server is ready, takes ownership of it and creates the service's database. */
async function takeOwnership(
  home: EmbeddedHome,
  server: ServerProcess,
  options: StartOptions,
): Promise<EmbeddedServer> {
  const { dataDir, log, signal } = options;
  // Wait for a server that a dead service left running even on abort: otherwise nobody would stop it.
  const { port } = await waitUntilReady(home, server.pid, { log, signal: server.isAdopted ? null : signal });
  const password = readPassword(home);
  const url = (database: string): string => urlOf(port, password, database);
  const owner = await lockOwnership(url('postgres'), dataDir);
  server.own();
  const stop = async (): Promise<void> => {
    await owner.end().catch(() => undefined);
    await server.stop();
  };
  try {
    signal.throwIfAborted();
    await createDatabase(owner);
  } catch (error) {
    await stop();
    throw error;
  }
  if (server.isAdopted) {
    log.info(`took over the PostgreSQL that a previous service left running (process ${String(server.pid)})`);
  }
  return { url: url(DATABASE), adopted: server.isAdopted, stop };
}

async function createDatabase(owner: ClientBase): Promise<void> {
  const { rowCount } = await owner.query('select from pg_database where datname = $1', [DATABASE]);
  if (rowCount === 0) await owner.query(`create database ${DATABASE}`);
}
