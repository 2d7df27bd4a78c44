import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sql from 'sql-template-tag';
import { exportItems } from '../../src/app/export-items.js';
import { createLogger } from '../../src/observability/logger.js';
import { SeedLoader } from '../../src/seed/seed-loader.js';
import type { ItemFormat } from '../../src/transfer/items/item-text.js';
import type { World } from './world.js';

/** What `entente export` writes of a world. */
export async function exported(
  world: World,
  format: ItemFormat = 'jsonl',
  relations: readonly string[] = [],
): Promise<string> {
  const parts: string[] = [];
  await exportItems(world.service.domain, world.service.database, { relations, format }, async (text) => {
    for await (const part of text) parts.push(part);
  });
  return parts.join('');
}

/** Loads files into a world, as a folder of seed/. */
export async function loadFiles(
  world: World,
  files: Readonly<Record<string, string>>,
  folder = 'loaded',
): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'entente-items-'));
  try {
    await loadFolder(world, root, folder, files);
  } finally {
    rmSync(root, { recursive: true });
  }
}

async function loadFolder(
  world: World,
  root: string,
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  mkdirSync(join(root, folder));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, folder, name), text);
  const { changes, references, seedKinds: kinds, inputType } = world.service.domain;
  const options = { database: world.service.database, changes, references, kinds, inputType };
  await new SeedLoader({ ...options, log: createLogger('silent') }).load(root, folder, new AbortController().signal);
}

/** All records of a world, with slugs instead of ids, to be compared with those of another. */
export async function recordsWithoutIds(world: World): Promise<string[]> {
  const rows = await world.service.database.rows<{
    id: string;
    type: string;
    status: string | null;
    snapshot: object;
  }>(sql`
    select global_id(subject_type, subject_id) as id, subject_type as type, status, snapshot from versioned_record`);
  const slugs = new Map(rows.map(({ id, snapshot }) => [id, (snapshot as { slug?: string }).slug ?? id]));
  const records = rows.map(({ type, status, snapshot }) =>
    JSON.stringify([type, status, snapshot], (_field, value: unknown) =>
      typeof value === 'string' ? (slugs.get(value) ?? value) : value,
    ),
  );
  const former = await world.service.database.rows<{ kind: string; slug: string }>(
    sql`select kind, slug from former_slug`,
  );
  return [...records, ...former.map(({ kind, slug }) => `${kind} ${slug}`)].sort((a, b) => (a < b ? -1 : 1));
}
