import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import type { Logger } from 'pino';
import { isAlive } from '../../foundation/process/processes.js';
import { createClient } from '../driver/client.js';
import type { DatabaseClient } from '../driver/client.js';
import { dataFolder, initialise, readPassword, SUPERUSER } from './files.js';
import { findHome } from './home.js';
import type { EmbeddedHome } from './home.js';
import { LOOPBACK, obtain, untilReady } from './launch.js';
import type { ServerProcess } from './launch.js';
import { readPostmaster } from './postmaster.js';
import { EmbeddedServerError } from './programs.js';
import { SQLSTATE, sqlstateOf } from '../driver/errors.js';

/** An embedded server that this service started, or took over from a service that has ended. */
export interface EmbeddedServer {
  readonly url: string;
  readonly adopted: boolean;
  stop(): Promise<void>;
}

const DATABASE = 'entente';
const POLL_MS = 20;
/** How long to wait for the previous owner of the server to end, as when a service is restarted. */
const OWNER_TIMEOUT_MS = 5_000;
const ATTEMPTS = 3;
/** The advisory lock that the owning service holds; "serv" in ASCII. */
const OWNER_LOCK = 0x73657276;
const OWNER_NAME = 'entente service ';

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
    await initialise(home, signal);
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
  for (let attempt = 1; ; attempt += 1) {
    const server = await obtain(home, options.signal);
    try {
      return await takeOwnership(home, server, options);
    } catch (error) {
      const found = readPostmaster(dataFolder(home));
      const isEnding = found?.pid !== server.pid || found.isStopping;
      await server.abandon();
      // Retry if its owner was stopping it meanwhile.
      if (!isEnding || attempt === ATTEMPTS || options.signal.aborted) throw error;
    }
  }
}

/** Waits until a server is ready, takes ownership of it and creates the service's database. */
async function takeOwnership(
  home: EmbeddedHome,
  server: ServerProcess,
  options: StartOptions,
): Promise<EmbeddedServer> {
  const { dataDir, log, signal } = options;
  // Wait for a server that a dead service left running even on abort: otherwise nobody would stop it.
  const { port } = await untilReady(home, server.pid, { log, signal: server.isAdopted ? null : signal });
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

/**
 * Marks the server as owned by this service, with an advisory lock on a connection that stays open. The lock is
 * released however the service ends, so it distinguishes a server in use from one that was left behind.
 */
async function lockOwnership(url: string, dataDir: string): Promise<DatabaseClient> {
  const owner = createClient(url, { application_name: `${OWNER_NAME}${String(process.pid)}` });
  // It breaks if the server is killed; other connections report that.
  owner.on('error', () => undefined);
  try {
    await owner.connect();
    const deadline = performance.now() + OWNER_TIMEOUT_MS;
    for (;;) {
      const { rows } = await owner.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [OWNER_LOCK]);
      if (rows[0]?.taken) return owner;
      const holder = await holderOf(owner);
      // PostgreSQL needs a moment to notice that a service was killed, and a service needs a while to end.
      if (performance.now() > deadline && (holder === null || isAlive(holder)))
        throw new FolderInUseError(dataDir, holder);
      await sleep(POLL_MS);
    }
  } catch (error) {
    await owner.end().catch(() => undefined);
    if (sqlstateOf(error) !== SQLSTATE.invalidPassword) throw error;
    throw new EmbeddedServerError(
      `The PostgreSQL of the data folder ${dataDir} does not accept the password that is stored there`,
      { cause: error },
    );
  }
}

/** The process id of the server's owner. */
async function holderOf(owner: ClientBase): Promise<number | null> {
  const { rows } = await owner.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [OWNER_LOCK],
  );
  const name = rows[0]?.name;
  return name?.startsWith(OWNER_NAME) ? Number(name.slice(OWNER_NAME.length)) : null;
}

class FolderInUseError extends EmbeddedServerError {
  constructor(dataDir: string, holder: number | null) {
    const by = holder === null ? 'another process' : `process ${String(holder)}`;
    super(`The data folder ${dataDir} is in use by ${by}: set another DATA_DIR, or a DATABASE_URL`);
  }
}

async function createDatabase(owner: ClientBase): Promise<void> {
  const { rowCount } = await owner.query('select from pg_database where datname = $1', [DATABASE]);
  if (rowCount === 0) await owner.query(`create database ${DATABASE}`);
}
