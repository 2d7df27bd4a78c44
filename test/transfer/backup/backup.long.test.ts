import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pino from 'pino';
import { migrationSource } from '../../../src/database/driver/migrations.js';
import { restoreBackup } from '../../../src/transfer/backup/restore-backup.js';
import type { RestoreSummary } from '../../../src/transfer/backup/restore-backup.js';
import { writeBackup } from '../../../src/transfer/backup/write-backup.js';
import type { BackupSummary } from '../../../src/transfer/backup/write-backup.js';
import { newDatabase } from '../../support/clone.js';
import type { Clone } from '../../support/clone.js';
import { Curator } from '../../support/curator.js';
import { dumpOf } from '../../support/database-dump.js';
import { createEverything } from '../../support/everything.js';
import { onDatabase } from '../../support/log-that-goes-back.js';
import { World } from '../../support/world.js';

const log = pino({ level: 'silent' });
const texts = (text: string): object[] => [{ language: 'en', text }];

let folder: string;
let file: string;
let world: World;
let token: string;
let summary: BackupSummary;
const clones: Clone[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-backup-'));
  file = join(folder, 'backup');
  world = await World.start('empty');
  await createEverything(world);
  const curator = new Curator(world);
  // Characters that COPY escapes, in a row that is longer than what is read at once.
  const notes = texts(`A \\. line\n\\.\n${'long '.repeat(1_900)}text`);
  for (const slug of ['twin', 'other-twin']) await curator.create('Person', { slug, names: texts(slug), notes });
  expect(await curator.merge('ACTOR', 'twin', 'other-twin')).toEqual([]);
  token = (await world.mutate('createToken', { name: 'Kept', role: 'EDITOR' }, 'secret')).secret as string;
  summary = await writeBackup(world.databaseUrl, file, '0.1.0');
});
afterAll(async () => {
  await world.stop();
  for (const clone of clones) await clone.drop();
  rmSync(folder, { recursive: true });
});

async function emptyDatabase(): Promise<string> {
  const clone = await newDatabase();
  clones.push(clone);
  return clone.url;
}

const restore = (url: string, from = file, isReplacing = false): Promise<RestoreSummary> =>
  restoreBackup(url, from, { log, isReplacing });

/** All rows but those of the log's epoch. */
async function rowsOf(url: string): Promise<string[]> {
  return (await dumpOf(url)).filter((line) => !/^(?:log_epoch|migrations) /.test(line)).sort();
}

const countOfTables = async (url: string): Promise<unknown> =>
  onDatabase(
    url,
    `select count(*)::integer as count from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );

describe('a backup', () => {
  it('is one file that only its owner may read, of one position', async () => {
    expect(readdirSync(folder)).toEqual(['backup']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { position } = (await world.get('{ events(first: 1) { position } }')).events as { position: string };
    expect(summary.position).toBe(position);
    expect(summary.tables.find(({ table }) => table === 'relation')?.rows).toBe(1);
  });

  it('is restored as it was: rows, ids, tokens and sequences; and its log is a new one', async () => {
    const url = await emptyDatabase();
    expect((await restore(url)).upgrades).toEqual([]);
    expect(await rowsOf(url)).toEqual(await rowsOf(world.databaseUrl));
    const definitions = `select conname, pg_get_constraintdef(oid) as definition from pg_constraint where connamespace = 'public'::regnamespace
      union all select tgname, tgenabled::text from pg_trigger where not tgisinternal order by 1, 2`;
    expect(await onDatabase(url, definitions)).toEqual(await onDatabase(world.databaseUrl, definitions));

    const restored = await World.on({ url, drop: () => Promise.resolve() });
    const ids = '{ actors(first: 100) { nodes { id slug } } }';
    expect(await restored.get(ids)).toEqual(await world.get(ids));
    const { viewer } = await restored.get('{ viewer { name role } }', { token });
    expect(viewer).toEqual({ name: 'Kept', role: 'EDITOR' });
    const { errors } = await restored.sendRequest(`{ changes(after: "${summary.position ?? ''}") { nodes { kind } } }`);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['RESYNC']);
    const again = new Curator(restored);
    await again.create('Topic', { slug: 'after-the-restore', names: texts('After') });
    await again.create('Person', { slug: 'third', names: texts('Third') });
    expect(await again.merge('ACTOR', 'third', 'other-twin')).toEqual([]);
    expect(await again.unmerge('ACTOR', 'third', 'other-twin')).toEqual([]);
    expect(await again.unmerge('ACTOR', 'twin', 'other-twin')).toEqual([]);
    await again.replayIsPresent();
    await restored.service.close();
  });

  it('of an older schema is restored, and then upgraded', async () => {
    const old = await emptyDatabase();
    await restore(old);
    const source = await migrationSource(old).initialize();
    await source.undoLastMigration();
    await source.destroy();
    const older = join(folder, 'older');
    await writeBackup(old, older, '0.1.0');
    const url = await emptyDatabase();
    expect((await restore(url, older)).upgrades).toHaveLength(1);
    expect(await rowsOf(url)).toEqual(await rowsOf(world.databaseUrl));
  });
});

describe('a restore', () => {
  /** The backup with other content, as if it had been written so. */
  function altered(name: string, change: (content: string) => string): string {
    const path = join(folder, name);
    writeFileSync(path, gzipSync(change(gunzipSync(readFileSync(file)).toString('utf8'))));
    return path;
  }

  it('refuses a file that is not whole, and writes nothing', async () => {
    const url = await emptyDatabase();
    const truncated = join(folder, 'truncated');
    const whole = readFileSync(file);
    writeFileSync(truncated, whole.subarray(0, whole.length - 20));
    const flipped = join(folder, 'flipped');
    const bytes = Buffer.from(whole);
    bytes[1_000] = (bytes[1_000] ?? 0) ^ 255;
    writeFileSync(flipped, bytes);
    const followed = join(folder, 'followed');
    writeFileSync(followed, Buffer.concat([whole, Buffer.from('bytes')]));
    const padded = join(folder, 'padded');
    writeFileSync(padded, Buffer.concat([whole, Buffer.alloc(512)]));
    const seal = (content: string): number => content.trimEnd().lastIndexOf('\n') + 1;
    const files: readonly (readonly [path: string, message: RegExp])[] = [
      [join(folder, 'missing'), /missing cannot be read: ENOENT/],
      [truncated, /truncated is truncated/],
      [flipped, /flipped is (?:damaged|not a backup)/],
      [followed, /followed is damaged/],
      [padded, /padded is damaged: it has bytes after its end/],
      [altered('text', () => 'hello\n'), /text is not a backup of Entente/],
      [altered('no-seal', (content) => content.slice(0, seal(content))), /is truncated: it ends before its seal/],
      [altered('longer', (content) => `${content}{}\n`), /is damaged: it has lines after its end/],
      [
        altered('a-name', (content) => content.replace('other-twin', 'other-twig')),
        /has other rows of the table \w+ than/,
      ],
      [
        altered('a-row', (content) => content.replace(/(?<=\{"table":"topic".*\n).*\n/, '')),
        /has 0 rows of the table topic instead of 1/,
      ],
      [altered('a-date', (content) => content.replace(/"createdAt":"2/, '"createdAt":"3')), /its SHA-256 is another/],
      [
        altered('newer', (content) => content.replace('"formatVersion":1', '"formatVersion":2')),
        /a newer version of Entente/,
      ],
      [
        altered('unknown', (content) => content.replace('"migrations":[', '"migrations":["Later1800000000000",')),
        /its SHA-256 is another/,
      ],
    ];
    for (const [path, message] of files)
      await expect(restore(url, path)).rejects.toThrow(
        expect.objectContaining({ name: 'BackupError', message: expect.stringMatching(message) }),
      );
    expect(await countOfTables(url)).toEqual([{ count: 0 }]);
  });

  it('refuses a database with content unless told to replace it, and leaves it as it is if anything fails', async () => {
    const other = await World.start('empty');
    await other.build.smallWorld();
    const before = await rowsOf(other.databaseUrl);
    await expect(restore(other.databaseUrl)).rejects.toThrow(/the database is not empty/);
    // A row that its table refuses: all is as it was, the tables of the schema as well.
    const bad = join(folder, 'bad');
    const damaged = await emptyDatabase();
    await restore(damaged);
    await onDatabase(
      damaged,
      'alter table topic drop constraint topic_kind_check',
      `update topic set kind = 'UNKNOWN'`,
    );
    await writeBackup(damaged, bad, '0.1.0');
    await expect(restore(other.databaseUrl, bad, true)).rejects.toThrow(/topic_kind_check/);
    expect(await rowsOf(other.databaseUrl)).toEqual(before);
    const empty = await emptyDatabase();
    await expect(restore(empty, bad)).rejects.toThrow(/topic_kind_check/);
    expect(await countOfTables(empty)).toEqual([{ count: 0 }]);
    await other.service.close();
    await restore(other.databaseUrl, file, true);
    expect(await rowsOf(other.databaseUrl)).toEqual(await rowsOf(world.databaseUrl));
    await other.stop().catch(() => undefined);
  });
});
