import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { raw } from 'sql-template-tag';
import { migrate, migrationSource } from '../../src/database/driver/migrations.js';
import { NAMED_TABLES } from '../../src/domain/events/name-matches.js';
import { versionSearch } from '../../src/domain/following/version-search.js';
import { cloneDatabase } from '../support/clone.js';
import type { Clone } from '../support/clone.js';
import { World } from '../support/world.js';

/** How every record, and every version in the log, is found by a text. */
const SEARCH_INDEX = `
  select jsonb_object_agg(found.id, found.index) as index from (
    ${['actor', 'source', 'office', 'place', 'topic', 'relation', 'series', 'event', 'statement']
      .map(
        (table) =>
          `select '${table} ' || slug as id, jsonb_build_array(search_names, search_tokens, search) as index from ${table}`,
      )
      .join(' union all ')}
    union all select 'change ' || position, jsonb_build_array(
      ${versionSearch(raw('change'), [...NAMED_TABLES, 'event']).text}) from change) found`;

/** The records and versions with a description, which is lost when the migration that adds descriptions is undone. */
const DESCRIBED = `
  select 'actor ' || slug as id from actor where jsonb_array_length(descriptions::jsonb) > 0
  union all select 'change ' || position from change where jsonb_array_length(snapshot -> 'descriptions') > 0`;

function without(index: object | undefined, described: readonly { readonly id: string }[]): Record<string, unknown> {
  const ids = new Set(described.map(({ id }) => id));
  return Object.fromEntries(Object.entries(index ?? {}).filter(([id]) => !ids.has(id)));
}

/** Gives records other names, one of them twice: their earlier versions are found by words that the records no longer have. */
async function rename(clone: Clone): Promise<void> {
  const world = await World.on(clone);
  const update = (type: string, id: string, version: number, names: object): Promise<unknown> =>
    world.mutate(`update${type}`, { id, expectedVersion: version, reason: 'other names', ...names });
  const named = (text: string): readonly object[] => [{ language: 'en', text }];
  await update('Person', 'wang-yi', 1, { names: named('Foreign Minister Wang') });
  await update('Person', 'wang-yi', 2, { names: named('Director Wang') });
  await update('Event', 'cn-ru-ssc-19-2024', 1, { titles: named('A consultation under another title') });
  await world.service.close();
}

/** How many versions in the log are found by other words than their records. */
const FOUND_OTHERWISE = 'select count(*)::integer from former_search';

describe('a database from before the log', () => {
  it('is searched as one that is created today', async () => {
    const clone = await cloneDatabase('seeded');
    await rename(clone);
    const dataSource = await migrationSource(clone.url).initialize();
    expect(await dataSource.query(FOUND_OTHERWISE)).toEqual([{ count: 3 }]);
    const [today] = await dataSource.query<{ index: object }[]>(SEARCH_INDEX);
    const described = await dataSource.query<{ id: string }[]>(DESCRIBED);
    for (let last = ''; !last.startsWith('SearchFolding');) {
      const [row] = await dataSource.query<{ name: string }[]>('select name from migrations order by id desc limit 1');
      last = row?.name ?? 'SearchFolding';
      await dataSource.undoLastMigration();
    }
    const [before] = await dataSource.query<{ found: boolean }[]>(
      `select search @@ search_query(array['shoigu', 'sergei']) as found from actor where slug = 'sergei-shoigu'`,
    );
    expect(before).toEqual({ found: true });
    await dataSource.destroy();
    await migrate(clone.url);
    const upgraded = await migrationSource(clone.url).initialize();
    const [after] = await upgraded.query<{ index: object }[]>(SEARCH_INDEX);
    expect(await upgraded.query(FOUND_OTHERWISE)).toEqual([{ count: 3 }]);
    await upgraded.destroy();
    expect(Object.keys(without(after?.index, described)).length).toBeGreaterThan(1_000);
    expect(without(after?.index, described)).toEqual(without(today?.index, described));
    await clone.drop();
  });

  it('has all its records in the log as recorded, in the order of their creation', async () => {
    const clone = await cloneDatabase('seeded');
    const dataSource = await migrationSource(clone.url).initialize();
    // The log's migrations, and those after it.
    const hasLog = async (): Promise<boolean> => {
      const [found] = await dataSource.query<{ change: string | null }[]>(`select to_regclass('change') as change`);
      return found?.change !== null;
    };
    while (await hasLog()) await dataSource.undoLastMigration();
    await dataSource.destroy();
    const client = new pg.Client({ connectionString: clone.url });
    await client.connect();
    const { rows: tables } = await client.query(`select to_regclass('change') as change`);
    expect(tables).toEqual([{ change: null }]);
    // As before the log, when nothing could be updated: an unlogged version would be a gap.
    await client.query(
      `set session_replication_role = replica; update actor set version = 1; update event set version = 1`,
    );

    await migrate(clone.url);
    const { rows: counts } = await client.query<{ subject_kind: string; logged: string; versions: string[] }>(
      `select subject_kind, count(*)::text as logged, array_agg(distinct kind || ' ' || version) as versions
       from change group by 1 order by 1`,
    );
    expect(Object.fromEntries(counts.map((row) => [row.subject_kind, row.logged]))).toEqual({
      ACTOR: '375',
      EVENT: '307',
      OFFICE: '26',
      PLACE: '63',
      RELATION: '1',
      SERIES: '7',
      SOURCE: '673',
      STATEMENT: '160',
      TENURE: '158',
      TOPIC: '68',
    });
    for (const { versions } of counts) expect(versions).toEqual(['CREATED 1']);
    const { rows: complete } = await client.query(
      `select count(*) = max(c.position) as gapless,
         bool_and((c.snapshot, c.relation_ids, c.status, c.event_id) is not distinct from (l.snapshot, l.relation_ids, l.status, l.event_id)) as faithful
       from change c join versioned_record l on l.subject_id = c.subject_id`,
    );
    expect(complete).toEqual([{ gapless: true, faithful: true }]);
    await client.end();

    const world = await World.on(clone);
    const payload = await world.mutate(
      'updateEvent',
      { id: 'cn-ru-ssc-19-2024', expectedVersion: 1, reason: 'an upgrade', confidence: 'GOOD' },
      'event { revisions { nodes { kind version fields } } }',
    );
    expect(payload.event.revisions.nodes).toMatchObject([
      { kind: 'CREATED', version: 1 },
      { kind: 'UPDATED', version: 2, fields: ['confidence'] },
    ]);
    await world.stop();
  });
});
