import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import { EmbeddedServerError, findHome, giveTo } from './embedded-home.js';
import type { EmbeddedHome } from './embedded-home.js';
import { readPostmaster, stopPostmaster } from './postmaster.js';
import type { Postmaster } from './postmaster.js';

/** An embedded server that this service started, or took over from a service that died. */
export interface EmbeddedServer {
  readonly url: string;
  readonly adopted: boolean;
  stop(): Promise<void>;
}

const SUPERUSER = 'entente';
const DATABASE = 'entente';
const LOOPBACK = '127.0.0.1';
const POLL_MS = 20;
const READY_PATIENCE_MS = 60_000;
const OWNER_PATIENCE_MS = 5_000;
const START_ATTEMPTS = 5;
/** The advisory lock of the service that the server belongs to; "serv" in ASCII. */
const OWNER_LOCK = 0x73657276;
const OWNER_NAME = 'entente service ';

/**
 * Starts the embedded PostgreSQL of a data folder, made at the first start, on a free port of the loopback address. A
 * server that a dead service left running is taken over. Throws an EmbeddedServerError while another service uses it.
 */
export async function startEmbeddedServer(dataDir: string, log: Logger): Promise<EmbeddedServer> {
  const home = await findHome(dataDir, log);
  await initialise(home);
  const password = readFileSync(join(home.folder, 'password'), 'utf8');
  const running = readPostmaster(join(home.folder, 'data'));
  const found = running ?? (await launch(home));
  try {
    return await take(home, found, password, { dataDir, log, adopted: running !== null });
  } catch (error) {
    // What was started here is not left behind; a server that was there belongs to whoever uses it.
    if (!running) await stopPostmaster(found.pid);
    throw error;
  }
}

/** The URL of a data folder's server while it runs, for whoever only visits; null while it does not. */
export async function urlOfRunning(dataDir: string, log: Logger): Promise<string | null> {
  const home = await findHome(dataDir, log);
  const running = readPostmaster(join(home.folder, 'data'));
  if (!running?.isReady) return null;
  return urlOf(running.port, readFileSync(join(home.folder, 'password'), 'utf8'), DATABASE);
}

function urlOf(port: number, password: string, database: string): string {
  return `postgres://${SUPERUSER}:${password}@${LOOPBACK}:${String(port)}/${database}`;
}

interface Taking {
  readonly dataDir: string;
  readonly log: Logger;
  readonly adopted: boolean;
}

/** Makes a server this service's own when it is ready, with the service's database. */
async function take(home: EmbeddedHome, found: Postmaster, password: string, taking: Taking): Promise<EmbeddedServer> {
  const { pid, port } = await untilReady(home, found);
  const url = (database: string): string => urlOf(port, password, database);
  const owner = await own(url('postgres'), taking.dataDir);
  await createDatabase(owner);
  if (taking.adopted) {
    taking.log.info(`took over the PostgreSQL that a service before this one left running (process ${String(pid)})`);
  }
  return {
    url: url(DATABASE),
    adopted: taking.adopted,
    async stop() {
      await owner.end().catch(() => undefined);
      await stopPostmaster(pid);
    },
  };
}

/** Makes the data folder at the first start: beside its place and then moved there, so that it is whole or absent. */
async function initialise(home: EmbeddedHome): Promise<void> {
  const data = join(home.folder, 'data');
  if (existsSync(data)) return;
  for (const leftover of readdirSync(home.folder).filter((name) => name.startsWith('new-'))) {
    rmSync(join(home.folder, leftover), { recursive: true, force: true });
  }
  const fresh = mkdtempSync(join(home.folder, 'new-'));
  giveTo(home.user, fresh);
  const password = randomBytes(32).toString('base64url');
  const passwordFile = join(fresh, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(home.user, passwordFile);
  const target = join(fresh, 'data');
  await run(home, 'initdb', [
    `--pgdata=${target}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Built into the server, so that texts sort alike on every system.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]);
  renameSync(passwordFile, join(home.folder, 'password'));
  renameSync(target, data);
  rmSync(fresh, { recursive: true, force: true });
}

/** Runs a program of the server to its end. */
async function run(home: EmbeddedHome, program: string, args: string[]): Promise<void> {
  const child = spawn(join(home.bin, program), args, {
    ...home.user,
    cwd: home.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  if (code !== 0) throw new Error(`${program} of the embedded PostgreSQL failed: ${output.trim()}`);
}

/** Starts the server, on another port when the one found free was taken in between. */
async function launch(home: EmbeddedHome): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const started = await launchOn(home, await freePort());
    if (started) return started;
    if (attempt === START_ATTEMPTS) throw new Error(`The embedded PostgreSQL does not start: ${lastLog(home)}`);
  }
}

async function launchOn(home: EmbeddedHome, port: number): Promise<Postmaster | null> {
  const data = join(home.folder, 'data');
  const log = openSync(join(home.folder, 'postgres.log'), 'a');
  const settings = ['listen_addresses=' + LOOPBACK, 'unix_socket_directories=', 'max_connections=100'];
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  // Detached: in a process group of its own, where a Ctrl-C meant for the service does not reach it.
  const child = spawn(join(home.bin, 'postgres'), args, {
    ...home.user,
    cwd: home.folder,
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.unref();
  closeSync(log);
  // Without a listener, a program that can't be run would end this process.
  child.on('error', () => undefined);
  do {
    const postmaster = readPostmaster(data);
    if (postmaster) return postmaster;
    await sleep(POLL_MS);
  } while (child.pid !== undefined && child.exitCode === null && child.signalCode === null);
  return null;
}

/** Waits until the server takes connections; after a crash it recovers first. */
async function untilReady(home: EmbeddedHome, found: Postmaster): Promise<Postmaster> {
  const deadline = Date.now() + READY_PATIENCE_MS;
  let postmaster: Postmaster | null = found;
  while (postmaster && !postmaster.isReady) {
    if (Date.now() > deadline) throw new Error(`The embedded PostgreSQL does not get ready: ${lastLog(home)}`);
    await sleep(POLL_MS);
    postmaster = readPostmaster(join(home.folder, 'data'));
  }
  if (!postmaster) throw new Error(`The embedded PostgreSQL has ended: ${lastLog(home)}`);
  return postmaster;
}

/**
 * Marks the server as this service's, by a lock on a connection that is kept: it goes with the service, however that
 * ends, and so tells a server in use from one left behind.
 */
async function own(url: string, dataDir: string): Promise<pg.Client> {
  const owner = new pg.Client({ connectionString: url, application_name: `${OWNER_NAME}${String(process.pid)}` });
  // It breaks when the server is killed; who needs the server will notice.
  owner.on('error', () => undefined);
  await owner.connect();
  const deadline = Date.now() + OWNER_PATIENCE_MS;
  for (;;) {
    const { rows } = await owner.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [OWNER_LOCK]);
    if (rows[0]?.taken) return owner;
    // A service that was killed a moment ago may still hold it.
    if (Date.now() > deadline) break;
    await sleep(POLL_MS);
  }
  const { rows } = await owner.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [OWNER_LOCK],
  );
  await owner.end();
  const holder = rows[0]?.name.replace(OWNER_NAME, 'process ') ?? 'another process';
  throw new EmbeddedServerError(
    `The data folder ${dataDir} is in use by ${holder}: set another DATA_DIR, or a DATABASE_URL`,
  );
}

async function createDatabase(owner: pg.Client): Promise<void> {
  const { rowCount } = await owner.query('select from pg_database where datname = $1', [DATABASE]);
  if (rowCount === 0) await owner.query(`create database ${DATABASE}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, LOOPBACK, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

/** The end of the server's log. */
function lastLog(home: EmbeddedHome): string {
  return readFileSync(join(home.folder, 'postgres.log'), 'utf8').trim().split('\n').slice(-3).join(' | ');
}
