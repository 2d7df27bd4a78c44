import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedServerError, giveTo, removeAbandoned } from './home.js';
import type { EmbeddedHome } from './home.js';

/** The superuser of an embedded server, as whom the service connects. */
export const SUPERUSER = 'entente';

const PASSWORD = 'password';

/** Folders under way, named by the process that fills them; before 0.2 they were not. */
const UNFINISHED = /^new-(?:(\d+)-)?[A-Za-z0-9]{6}$/;

/** The folder of a server's database files. */
export function dataFolder(home: EmbeddedHome): string {
  return join(home.folder, 'data');
}

/** The superuser's password, of a server that was initialised. */
export function readPassword(home: EmbeddedHome): string {
  const kept = join(home.folder, PASSWORD);
  try {
    // It comes with the database files, so that both appear at once, and is then kept beside them.
    renameSync(join(dataFolder(home), PASSWORD), kept);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return readFileSync(kept, 'utf8');
}

/**
 * Makes the database files at the first start: beside their place and then moved there, so that they are whole or absent,
 * whenever the process is killed, and whoever else does the same.
 */
export async function initialise(home: EmbeddedHome, signal: AbortSignal): Promise<void> {
  const data = dataFolder(home);
  await removeAbandoned(home.folder, UNFINISHED);
  if (existsSync(data)) return;
  const fresh = mkdtempSync(join(home.folder, `new-${String(process.pid)}-`));
  try {
    giveTo(home.user, fresh);
    const passwordFile = join(fresh, PASSWORD);
    writeFileSync(passwordFile, randomBytes(32).toString('base64url'), { mode: 0o600 });
    giveTo(home.user, passwordFile);
    const files = join(fresh, 'data');
    await initdb(home, files, passwordFile, signal);
    renameSync(passwordFile, join(files, PASSWORD));
    moveUnlessThere(files, data);
  } finally {
    await rm(fresh, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Moves a folder; to where another is by now, it is not, and that one is as good. */
function moveUnlessThere(from: string, to: string): void {
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
    // Built into the server, so that texts sort alike on every system.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  const child = spawn(join(home.bin, 'initdb'), args, {
    ...home.user,
    cwd: home.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = (): void => void child.kill();
  signal.addEventListener('abort', end);
  process.on('exit', end);
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
    signal.removeEventListener('abort', end);
    process.off('exit', end);
  }
}
