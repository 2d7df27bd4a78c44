import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema } from 'graphql';
import type { Database } from '../database/driver/database.js';
import { projectVersion } from '../config/project-root.js';
import { ItemSource } from '../transfer/items/item-source.js';
import { writeSnapshot } from '../transfer/snapshot/snapshot-folder.js';
import { zipSnapshot } from '../transfer/snapshot/snapshot-zip.js';
import type { Domain } from './domain.js';
import { selectionOf } from './export-items.js';
import { itemSchemaText } from './item-schema-document.js';

/** Where to write a snapshot, and what of the database. */
export interface SnapshotRequest {
  /** A folder that does not exist, or the name of a file that ends in .zip and does not exist. */
  readonly path: string;
  /** The slugs of relations; none: all that is in the database. */
  readonly relations: readonly string[];
  /** The address of the licence of the data. */
  readonly licence: string;
}

const SOFTWARE = { name: 'Entente', url: 'https://github.com/entente-timeline/entente' };

/** Thrown if there is a file or a folder where the snapshot is to be. */
export class SnapshotExistsError extends Error {}

/**
 * Writes a snapshot of the database at one moment. It is there as a whole or not at all. Throws a SnapshotExistsError if there
 * is something already, and a RequestError for an unknown relation.
 */
export async function writeSnapshotFiles(
  domain: Pick<Domain, 'references' | 'seedKinds' | 'inputType' | 'schema'>,
  database: Pick<Database, 'readSnapshot'>,
  { path, relations, licence }: SnapshotRequest,
): Promise<void> {
  if (existsSync(path)) throw new SnapshotExistsError(`${path} exists already`);
  const partial = `${path}.partial-${String(process.pid)}`;
  const isZip = path.endsWith('.zip');
  const name = relations.length === 0 ? 'Timeline of bilateral relations' : `Timeline of ${relations.join(', ')}`;
  const software = { ...SOFTWARE, version: projectVersion() };
  const sdl = `${printSchema(lexicographicSortSchema(domain.schema))}\n`;
  const content = { name, licence, software, sdl, itemSchema: itemSchemaText(domain) };
  try {
    const source = new ItemSource(domain.seedKinds, domain.inputType);
    await database.readSnapshot(async (snapshot) => {
      const selection = await selectionOf(domain.references, snapshot, relations);
      await writeSnapshot(partial, snapshot, source.all(snapshot, { selection }), content);
    });
    if (isZip) {
      await zipSnapshot(partial, `${partial}.zip`);
      await rename(`${partial}.zip`, path);
    } else await rename(partial, path);
  } finally {
    await rm(partial, { recursive: true, force: true });
    await rm(`${partial}.zip`, { force: true });
  }
}
