import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { SeedError } from './seed-error.js';
import { problemOfFolder } from './seed-problem.js';
import type { SeedProblem } from './seed-problem.js';

/** Longest file. A parsed file takes many times the memory of its text. */
export const FILE_MAX_BYTES = 20 * 1024 * 1024;

/** A seed folder as read from disk, not parsed. */
export interface SeedFolder {
  readonly name: string;
  /** The texts of its files, by `folder/file`. */
  readonly files: ReadonlyMap<string, string>;
  /** Files that may have been meant to be read, but have another ending. */
  readonly unread: readonly string[];
  /** SHA-256 of all files, in hexadecimal: the same digest means the same seed. */
  readonly digest: string;
}

/** Where a folder is. */
export interface SeedFolderPlace {
  readonly root: string;
  readonly name: string;
}

/**
 * Finds the folder that a person names: a folder of seed/ by its name, or any folder by its path, relative to `from`.
 * Throws a SeedError.
 */
export function findSeedFolder(named: string, root: string, from: string): SeedFolderPlace {
  if (/^[^/\\.]+$/.test(named) && isFolder(join(root, named))) return { root, name: named };
  const path = resolve(from, named);
  if (named !== '' && isFolder(path)) return { root: dirname(path), name: basename(path) };
  throw new SeedError([problemOfFolder(`there is no folder ${named}, neither in seed/ nor as a path`)]);
}

/** Endings of the names of files that are read. */
export const ENDINGS = ['.yaml', '.json', '.jsonl'] as const;

/** Reads a folder of files; throws a SeedError with all that can't be read. */
export function readSeedFolder(root: string, name: string): SeedFolder {
  const path = join(root, name);
  const files = new Map<string, string>();
  const problems: SeedProblem[] = [];
  const names = namesIn(path, name);
  for (const file of names.filter((one) => ENDINGS.some((ending) => one.endsWith(ending)))) {
    const label = `${basename(path)}/${file}`;
    const read = readTextFile(join(path, file));
    if ('text' in read) files.set(label, read.text);
    else problems.push({ file: label, line: null, path: [], message: read.problem });
  }
  if (problems.length > 0) throw new SeedError(problems);
  const digest = createHash('sha256')
    .update(JSON.stringify([...files]))
    .digest('hex');
  const unread = names
    .filter((file) => /\.(?:ya?ml|json|jsonl|ndjson)$/i.test(file) && !files.has(`${basename(path)}/${file}`))
    .map((file) => `${basename(path)}/${file}`);
  return { name, files, unread, digest };
}

/** Reads a file of UTF-8 that is not too long to be parsed: its text, or why it can't be read. */
export function readTextFile(path: string): { readonly text: string } | { readonly problem: string } {
  try {
    return { text: textOf(path) };
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

function isFolder(path: string): boolean {
  return !path.includes('\0') && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function namesIn(path: string, name: string): string[] {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const exists = code !== 'ENOENT' && code !== 'ENOTDIR';
    const message = exists ? `can't read seed/${name}: ${String(code)}` : `there is no folder ${name} in seed/`;
    throw new SeedError([problemOfFolder(message)]);
  }
}

/** Thrown for what is no file: reading a pipe or a device might not end. */
class NoFileError extends Error {}

/** Thrown for a file that is too long to be parsed. */
class TooLongError extends Error {}

function textOf(path: string): string {
  const stats = statSync(path);
  if (!stats.isFile()) throw new NoFileError();
  if (stats.size > FILE_MAX_BYTES) throw new TooLongError();
  return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
}

function reasonOf(error: unknown): string {
  if (error instanceof NoFileError) return "can't be read: it is not a file";
  if (error instanceof TooLongError)
    return `is longer than ${String(FILE_MAX_BYTES / 1024 / 1024)} MiB: divide it into several files`;
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'is not UTF-8' : `can't be read: ${String(code)}`;
}
