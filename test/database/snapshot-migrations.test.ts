import { expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate, migrationSource } from '../../src/database/driver/migrations.js';
import { cloneDatabase, newDatabase } from '../support/clone.js';

/** The first migration of those under test: it and those after it edit functions and a view that others have created. */
const FIRST = 'SearchFolding1764500000000';

const DEFINITIONS = `
  select pg_get_functiondef(oid) as definition from pg_proc
    where pronamespace = (select oid from pg_namespace where nspname = current_schema())
  union all select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
    where connamespace = (select oid from pg_namespace where nspname = current_schema())
  union all select concat_ws(' ', c.relname, attname, format_type(atttypid, atttypmod))
    from pg_attribute join pg_class c on c.oid = attrelid
    where c.relkind in ('r', 'v') and c.relnamespace = (select oid from pg_namespace where nspname = current_schema())
      and attnum > 0 and not attisdropped
  union all select pg_get_indexdef(indexrelid) from pg_index join pg_class c on c.oid = indrelid
    where c.relnamespace = (select oid from pg_namespace where nspname = current_schema())
  union all select pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = tgrelid
    where not tgisinternal and c.relnamespace = (select oid from pg_namespace where nspname = current_schema())
  union all select pg_get_viewdef(oid) from pg_class
    where relkind = 'v' and relnamespace = (select oid from pg_namespace where nspname = current_schema())
  order by 1`;

async function definitionsOf(client: pg.Client): Promise<string[]> {
  return (await client.query<{ definition: string }>(DEFINITIONS)).rows.map(({ definition }) => definition);
}

/** The definitions in a database that has never had a migration, nor any after it. */
async function definitionsBefore(migration: string): Promise<string[]> {
  const { url, drop } = await newDatabase();
  const source = await migrationSource(url).initialize();
  source.migrations.splice(source.migrations.findIndex(({ constructor }) => constructor.name === migration));
  await source.runMigrations();
  await source.destroy();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const definitions = await definitionsOf(client);
  await client.end();
  await drop();
  return definitions;
}

/** Undoes the last migration, and returns its name. */
async function undoLast(client: pg.Client, url: string): Promise<string> {
  const [last] = (await client.query<{ name: string }>('select name from migrations order by id desc limit 1')).rows;
  const source = await migrationSource(url).initialize();
  await source.undoLastMigration();
  await source.destroy();
  return last?.name ?? '';
}

interface Found {
  readonly id: string;
  readonly search: string;
}

it('finds versions and computes snapshots as before', async () => {
  const { url, drop } = await cloneDatabase('seeded');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const rows = async (text: string): Promise<unknown[]> => (await client.query(text)).rows;
  expect(
    await rows(`select e.slug from event e join versioned_record r on r.subject_id = e.id and r.subject_kind = 'EVENT'
      where event_snapshot(e) is distinct from r.snapshot`),
  ).toEqual([]);

  const [first, second] = (await rows('select id, search::text from event order by id limit 2')) as [Found, Found];
  const tokens = `search_tokens = array['twenty', '+20', '.', 'hsiao', '&ping', '中俄']`;
  await client.query(`update event set version = version + 1, ${tokens} where id = $1`, [first.id]);
  // As an undone merge does it: a version has its number before its words.
  await client.query('update event set version = version + 1 where id = $1', [second.id]);
  await client.query(`update event set ${tokens} where id = $1`, [second.id]);
  // The log repeats only what is found otherwise now.
  const former = (): Promise<unknown[]> =>
    rows('select record_id as id, version, search::text from former_search order by record_id');
  const noted = [first, second].map(({ id, search }) => ({ id, version: 1, search }));
  expect(await former()).toEqual(noted);

  while ((await undoLast(client, url)) !== 'FasterWriting1764610000000');
  const changed = `('${first.id}', '${second.id}')`;
  expect(
    await rows(`select subject_id as id, version, search::text from change where subject_id in ${changed} order by 1`),
  ).toEqual(noted);
  const found = ['actor', 'place', 'topic', 'series', 'event'].map(
    (table) => `select id, search, search_tokens from ${table}`,
  );
  expect(
    await rows(`select r.id from (${found.join(' union all ')}) r join change c on c.subject_id = r.id
      where search_vector(r.search_tokens) <> r.search or c.search <> r.search and r.id not in ${changed}`),
  ).toEqual([]);
  await migrate(url);
  expect(await former()).toEqual(noted);
  await client.end();
  await drop();
});

it('edits the snapshots of records, and undoes the edits exactly', async () => {
  const { url, drop } = await cloneDatabase('seeded');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const definitions = (): Promise<string[]> => definitionsOf(client);
  const snapshots = async (): Promise<unknown[]> =>
    (await client.query('select subject_id, snapshot from versioned_record order by 1')).rows;
  const undone = (): Promise<string> => undoLast(client, url);
  const after = await definitions();
  while ((await undone()) !== FIRST);
  const before = await definitions();
  const snapshotsBefore = await snapshots();
  expect(before).toEqual(await definitionsBefore(FIRST));
  await migrate(url);
  expect(await definitions()).toEqual(after);
  while ((await undone()) !== FIRST);
  expect(await definitions()).toEqual(before);
  expect(await snapshots()).toEqual(snapshotsBefore);
  await client.end();
  await drop();
});
