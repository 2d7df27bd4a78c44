import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SeedError } from './seed-error.js';

/** A seed folder as read from disk, not parsed. */
export interface SeedFolder {
  readonly name: string;
  /** The texts of its files, by `folder/file`. */
  readonly files: ReadonlyMap<string, string>;
  /** SHA-256 of all files, in hexadecimal: the same digest means the same seed. */
  readonly digest: string;
}

/** Reads a folder of YAML files; throws a SeedError. */
export function readSeedFolder(root: string, name: string): SeedFolder {
  const path = join(root, name);
  const files = new Map<string, string>();
  for (const file of filesOf(path, name)) files.set(`${basename(path)}/${file}`, textOf(path, file));
  const digest = createHash('sha256')
    .update(JSON.stringify([...files]))
    .digest('hex');
  return { name, files, digest };
}

function filesOf(path: string, name: string): string[] {
  try {
    return readdirSync(path)
      .filter((file) => file.endsWith('.yaml'))
      .sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const exists = code !== 'ENOENT' && code !== 'ENOTDIR';
    throw new SeedError([exists ? `can't read seed/${name}: ${String(code)}` : `there is no folder ${name} in seed/`]);
  }
}

function textOf(path: string, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(path, file)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'is not UTF-8' : `can't be read: ${String(code)}`;
    throw new SeedError([`${basename(path)}/${file} ${reason}`]);
  }
}
