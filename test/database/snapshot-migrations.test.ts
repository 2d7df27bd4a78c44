import { expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate, migrationSource } from '../../src/database/driver/migrations.js';
import { cloneDatabase } from '../support/clone.js';

/** The migration under test, and the one before it. */
const EDITS = 'ImagesCoverageCalendars1764540000000';

const DEFINITIONS = `
  select pg_get_functiondef(oid) as definition from pg_proc
    where pronamespace = (select oid from pg_namespace where nspname = current_schema())
  union all select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
    where connamespace = (select oid from pg_namespace where nspname = current_schema())
  union all select concat_ws(' ', c.relname, attname, format_type(atttypid, atttypmod))
    from pg_attribute join pg_class c on c.oid = attrelid
    where c.relkind in ('r', 'v') and c.relnamespace = (select oid from pg_namespace where nspname = current_schema())
      and attnum > 0 and not attisdropped
  order by 1`;

it('edits the snapshots of records, and undoes the edits exactly', async () => {
  const { url, drop } = await cloneDatabase('seeded');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const definitions = async (): Promise<string[]> =>
    (await client.query<{ definition: string }>(DEFINITIONS)).rows.map(({ definition }) => definition);
  const snapshots = async (): Promise<unknown[]> =>
    (await client.query('select subject_id, snapshot from versioned_record order by 1')).rows;
  const undone = async (): Promise<string> => {
    const [last] = (await client.query<{ name: string }>('select name from migrations order by id desc limit 1')).rows;
    const source = await migrationSource(url).initialize();
    await source.undoLastMigration();
    await source.destroy();
    return last?.name ?? '';
  };
  const after = await definitions();
  while ((await undone()) !== EDITS);
  const before = await definitions();
  const snapshotsBefore = await snapshots();
  expect(before.join('\n')).not.toContain('julian_edtf');
  await migrate(url);
  expect(await definitions()).toEqual(after);
  while ((await undone()) !== EDITS);
  expect(await definitions()).toEqual(before);
  expect(await snapshots()).toEqual(snapshotsBefore);
  await client.end();
  await drop();
});
