import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chownTo } from './home.js';
import type { EmbeddedHome } from './home.js';
import { EmbeddedServerError, removeAbandoned } from './programs.js';

/** The superuser of an embedded server; the service connects as this user. */
export const SUPERUSER = 'entente';

const PASSWORD = 'password';

/** Unfinished folders, named after the process that creates them; before 0.2 the names had no process id. */
const UNFINISHED = /^new-(?:(\d+)-)?[A-Za-z0-9]{6}$/;

/** The folder of a server's database files. */
export function dataFolder(home: EmbeddedHome): string {
  return join(home.folder, 'data');
}

/** The superuser's password of an initialised server. */
export function readPassword(home: EmbeddedHome): string {
  const passwordFile = join(home.folder, PASSWORD);
  try {
    // It is created inside the data folder, so that both appear at once, and then moved to the parent folder.
    renameSync(join(dataFolder(home), PASSWORD), passwordFile);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return readFileSync(passwordFile, 'utf8');
}

/**
 * Creates the database files at the first start: in a temporary folder that is then renamed, so that they are complete
 * or absent even if the process is killed or another process does the same.
 */
export async function createDataFiles(home: EmbeddedHome, signal: AbortSignal): Promise<void> {
  const data = dataFolder(home);
  await removeAbandoned(home.folder, UNFINISHED);
  if (existsSync(data)) return;
  const temporary = mkdtempSync(join(home.folder, `new-${String(process.pid)}-`));
  try {
    chownTo(home.user, temporary);
    const passwordFile = join(temporary, PASSWORD);
    writeFileSync(passwordFile, randomBytes(32).toString('base64url'), { mode: 0o600 });
    chownTo(home.user, passwordFile);
    const files = join(temporary, 'data');
    await initdb(home, files, passwordFile, signal);
    renameSync(passwordFile, join(files, PASSWORD));
    moveUnlessExists(files, data);
  } finally {
    await rm(temporary, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Moves a folder, unless the target was created meanwhile, which is equivalent. */
function moveUnlessExists(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

async function initdb(home: EmbeddedHome, data: string, passwordFile: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const args = [
    `--pgdata=${data}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Built into the server, so that texts sort the same on every system.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  const child = spawn(join(home.bin, 'initdb'), args, {
    ...home.user,
    cwd: home.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const killChild = (): void => void child.kill();
  signal.addEventListener('abort', killChild);
  process.on('exit', killChild);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  try {
    const code = await new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
    signal.throwIfAborted();
    if (code !== 0) throw new Error(output.trim());
  } catch (error) {
    if (signal.aborted) throw error;
    throw new EmbeddedServerError(`initdb of the embedded PostgreSQL failed: ${(error as Error).message}`);
  } finally {
    signal.removeEventListener('abort', killChild);
    process.off('exit', killChild);
  }
}
