import { createHash } from 'node:crypto';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sql from 'sql-template-tag';
import type { Queryable } from '../../database/driver/queryable.js';
import type { Item } from '../items/item.js';
import { positionOf } from '../items/item-source.js';
import { itemLine } from '../items/item-text.js';
import { METADATA_FILE, roCrate } from './ro-crate.js';
import type { DescribedFile, DescribedSnapshot } from './ro-crate.js';

/** The list of the digests of all other files, as `sha256sum --check` reads it. */
export const MANIFEST = 'manifest-sha256.txt';

/** What a snapshot has besides the items. */
export interface SnapshotContent {
  readonly name: string;
  readonly licence: string;
  readonly software: DescribedSnapshot['software'];
  /** The schema of the API, in SDL. */
  readonly sdl: string;
  /** The JSON Schema of the items. */
  readonly itemSchema: string;
}

/** Bytes that are collected before they are written. */
const WRITE_BYTES = 65_536;

type Described = Omit<DescribedFile, 'digest'>;

const ITEMS: Described = {
  name: 'items.jsonl',
  title: 'Items',
  description: 'All records as JSON Lines, each after those that it refers to.',
  encodingFormat: 'application/jsonl',
};
const SDL: Described = {
  name: 'schema.graphql',
  title: 'Schema of the API',
  description: 'The GraphQL schema, which defines the words of the items.',
  encodingFormat: 'application/graphql',
};
const ITEM_SCHEMA: Described = {
  name: 'item.schema.json',
  title: 'Schema of the items',
  description: 'JSON Schema of the items; a line of items.jsonl is its #/$defs/line.',
  encodingFormat: 'application/schema+json',
};
const LICENCE: Described = {
  name: 'LICENCE.txt',
  title: 'Licence',
  description: 'Under which licence the data are.',
  encodingFormat: 'text/plain',
};
const DIGESTS: Described = {
  name: MANIFEST,
  title: 'Digests',
  description: 'SHA-256 of all other files, as sha256sum --check reads it.',
  encodingFormat: 'text/plain',
};

/** The names of all files of a snapshot, in the order in which they are packed. */
export const SNAPSHOT_FILES: readonly string[] = [
  METADATA_FILE,
  ...[ITEMS, SDL, ITEM_SCHEMA, LICENCE, DIGESTS].map(({ name }) => name),
];

/**
 * Writes a snapshot into a new folder. Its bytes depend on what the database has at that position, on the content and on
 * nothing else. `snapshot` must see the database at one moment.
 */
export async function writeSnapshot(
  folder: string,
  snapshot: Queryable,
  items: AsyncIterable<Item>,
  { sdl, itemSchema, licence, name, software }: SnapshotContent,
): Promise<void> {
  await mkdir(folder);
  const { text: position, epoch } = await positionOf(snapshot);
  const { counts, digest } = await writeItems(join(folder, ITEMS.name), items);
  const terms = `The data of this snapshot are under this licence: ${licence}\n`;
  const files: DescribedFile[] = [
    { ...ITEMS, digest },
    { ...SDL, digest: await writeText(folder, SDL.name, sdl) },
    { ...ITEM_SCHEMA, digest: await writeText(folder, ITEM_SCHEMA.name, itemSchema) },
    { ...LICENCE, digest: await writeText(folder, LICENCE.name, terms) },
    DIGESTS,
  ];
  const described = [...counts].map(([list, count]) => `${String(count)} ${list}`).join(', ');
  const metadata = roCrate({
    ...{ name, licence, software, files, position, epoch: String(epoch) },
    description: `What the timeline had at this position: ${described === '' ? 'nothing' : described}.`,
    changedAt: await lastChangeAt(snapshot),
  });
  const digests = [
    ...files.map((file) => [file.name, file.digest?.sha256] as const),
    [METADATA_FILE, (await writeText(folder, METADATA_FILE, metadata)).sha256] as const,
  ];
  const lines = digests.flatMap(([file, sha256]) => (sha256 === undefined ? [] : [`${sha256}  ${file}\n`]));
  await writeText(folder, MANIFEST, lines.sort((one, other) => (one.slice(66) < other.slice(66) ? -1 : 1)).join(''));
}

/** Writes the items as they come. */
async function writeItems(
  path: string,
  items: AsyncIterable<Item>,
): Promise<{ readonly counts: ReadonlyMap<string, number>; readonly digest: NonNullable<DescribedFile['digest']> }> {
  const counts = new Map<string, number>();
  const hash = createHash('sha256');
  const file = await open(path, 'wx');
  let [bytes, text] = [0, ''];
  const flush = async (): Promise<void> => {
    const part = Buffer.from(text);
    [bytes, text] = [bytes + part.length, ''];
    hash.update(part);
    await file.writeFile(part);
  };
  try {
    for await (const item of items) {
      counts.set(item.list, (counts.get(item.list) ?? 0) + 1);
      text += itemLine(item);
      if (text.length > WRITE_BYTES) await flush();
    }
    await flush();
  } finally {
    await file.close();
  }
  return { counts, digest: { bytes, sha256: hash.digest('hex') } };
}

async function writeText(folder: string, name: string, text: string): Promise<NonNullable<DescribedFile['digest']>> {
  const content = Buffer.from(text);
  await writeFile(join(folder, name), content, { flag: 'wx' });
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

/** When the last change was committed; the beginning of time as computers count it, if there is none. */
async function lastChangeAt(snapshot: Queryable): Promise<string> {
  const [row] = await snapshot.rows<{ at: string }>(sql`
    select to_char(committed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from change order by position desc limit 1`);
  return row?.at ?? '1970-01-01T00:00:00.000Z';
}
