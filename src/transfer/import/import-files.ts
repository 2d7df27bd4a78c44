import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import type { SeedItem } from '../../seed/seed-item.js';
import type { SeedProblem } from '../../seed/seed-problem.js';
import { readItems } from '../items/item-reader.js';
import { readRows } from './delimited-rows.js';
import type { Fault } from './file-import.js';
import { problemsOfMapping } from './mapping.js';
import type { Mapping } from './mapping.js';
import { RowMapper } from './row-items.js';

const TABLE = /\.(?:csv|tsv|tab|txt)$/i;
const ITEMS = /\.(?:jsonl|json|ya?ml)$/i;

/** Thrown for files that can't be imported, in words. */
export class ImportFilesError extends Error {}

/** How files are read. */
export interface FileReading {
  readonly mapping: Mapping | null;
  readonly delimiter: string | null;
  readonly encoding: string | null;
  readonly signal: AbortSignal;
  readonly onNote: (note: string) => void;
}

/** Whether the name of a file says that it is a table. Throws an ImportFilesError if it says nothing. */
export function isTable(path: string): boolean {
  if (TABLE.test(path)) return true;
  if (ITEMS.test(path)) return false;
  throw new ImportFilesError(`${path}: its name must end in .jsonl, .json, .yaml, .csv or .tsv`);
}

/** Reads a mapping. Throws an ImportFilesError with all its faults. */
export function readMapping(path: string, lists: readonly string[]): Mapping {
  let value: unknown;
  try {
    value = parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ImportFilesError(`${path}: ${(error as Error).message}`);
  }
  const problems = problemsOfMapping(value, lists);
  if (problems.length === 0) return value as Mapping;
  throw new ImportFilesError(
    problems.map(({ path: place, message }) => `${path}: ${place.join('.')}: ${message}`).join('\n'),
  );
}

/** The SHA-256 of files and of all else that decides what is imported. */
export async function digestOfImport(paths: readonly string[], options: unknown): Promise<string> {
  const digests: string[] = [];
  for (const path of paths) {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    digests.push(hash.digest('hex'));
  }
  return createHash('sha256')
    .update(JSON.stringify([digests, options]))
    .digest('hex');
}

/** The items of files, one at a time, and their faults in between. */
export async function* itemsOfFiles(paths: readonly string[], reading: FileReading): AsyncGenerator<SeedItem | Fault> {
  for (const path of paths) {
    if (isTable(path)) yield* itemsOfTable(path, reading);
    else {
      const faults: SeedProblem[] = [];
      const report = (problem: SeedProblem): number => faults.push(problem);
      for await (const item of readItems(path, { label: basename(path), report, signal: reading.signal })) {
        yield* faults.splice(0);
        yield item;
      }
      yield* faults.splice(0);
    }
  }
}

async function* itemsOfTable(
  path: string,
  { mapping, delimiter, encoding, signal, onNote }: FileReading,
): AsyncGenerator<SeedItem | Fault> {
  if (!mapping) throw new ImportFilesError(`${path}: a table needs a --mapping`);
  const label = basename(path);
  const mapper = new RowMapper(mapping, label);
  const rows = readRows(path, {
    label,
    delimiter: delimiter ?? mapping.delimiter ?? null,
    encoding: encoding ?? mapping.encoding ?? null,
    columns: mapping.columns ?? null,
    onFound: (found, separator) => {
      onNote(`${label}: read as ${found}, with ${JSON.stringify(separator)} between cells`);
    },
  });
  let isFirst = true;
  for await (const row of rows) {
    signal.throwIfAborted();
    if ('message' in row) {
      yield row;
      continue;
    }
    const missing = isFirst ? mapper.missingColumns(row) : [];
    if (missing.length > 0)
      throw new ImportFilesError(
        `${label}: there is no column ${missing.join(', ')}; there are ${Object.keys(row.cells).join(', ')}`,
      );
    isFirst = false;
    const { items, faults: own } = mapper.itemsOf(row);
    for (const fault of own) yield { ...fault, file: label, line: row.line };
    yield* items;
  }
}
