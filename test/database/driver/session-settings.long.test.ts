import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { projectRoot } from '../../../src/config/project-root.js';
import { parseConnectionUrl } from '../../../src/database/driver/connection-url.js';
import { searchPathOf } from '../../../src/database/driver/session-settings.js';
import { BareDatabase } from '../../support/bare-database.js';
import { cloneDatabase, newDatabase } from '../../support/clone.js';
import { asAdmin, HOSTILE, makeHostile } from '../../support/hostile-settings.js';
import { World } from '../../support/world.js';

const FOLDER = join(projectRoot(), 'schema', 'operations');
const OPERATIONS = readdirSync(FOLDER)
  .map((file) => readFileSync(join(FOLDER, file), 'utf8'))
  .filter((text) => !/^subscription/m.test(text));

const AT_ONCE = 12;

describe('the settings of a session', () => {
  it('are the service’s own on each connection, whatever the database sets', async () => {
    const clone = await cloneDatabase('empty');
    await makeHostile(clone.url, 'database');
    const bare = await BareDatabase.on(clone);
    const known = await asAdmin(clone.url, 'select name from pg_settings');
    const names = new Set(known.map(({ name }) => (name as string).toLowerCase()));
    const pinned = HOSTILE.filter(([name]) => names.has(name));
    expect(pinned.length).toBeGreaterThan(HOSTILE.length - 2);
    const list = pinned.map(([name]) => name);
    const read = sql`select array(select current_setting(name) from unnest(${list}::text[]) name) as found, pg_backend_pid() as pid`;
    const all = await Promise.all(
      [1, 2, 3].map(() =>
        bare.database.transaction(async (transaction) => {
          await transaction.rows(sql`select pg_sleep(0.1)`);
          return transaction.rows<{ found: string[]; pid: number }>(read);
        }),
      ),
    );
    expect(new Set(all.flat().map(({ pid }) => pid)).size).toBe(3);
    for (const { found } of all.flat()) {
      expect(Object.fromEntries(list.map((name, index) => [name, found[index]]))).toEqual(
        Object.fromEntries(pinned.map(([name, , value]) => [name, value])),
      );
    }
    await bare.stop();
  });

  it('keep a stronger synchronous_commit, and a local one', async () => {
    for (const strength of ['local', 'remote_write', 'remote_apply', 'on']) {
      const clone = await cloneDatabase('empty');
      await asAdmin(
        clone.url,
        `alter database ${new URL(clone.url).pathname.slice(1)} set synchronous_commit = ${strength}`,
      );
      const bare = await BareDatabase.on(clone);
      expect(await bare.database.rows(sql`show synchronous_commit`)).toEqual([{ synchronous_commit: strength }]);
      await bare.stop();
    }
  });

  it('use the search path of the URL’s options', () => {
    const path = (options: string): string | null =>
      searchPathOf(`postgres://a@b/c?options=${encodeURIComponent(options)}`);
    expect(path('-csearch_path=timeline')).toBe('timeline');
    expect(path('-c search_path=timeline,public -c geqo=off')).toBe('timeline,public');
    expect(path('--search-path=one --search_path=two\\ words')).toBe('two words');
    expect(path('-c geqo=off')).toBeNull();
    expect(searchPathOf('postgres://a@/c?host=/run/postgresql&options=-csearch_path%3Dtimeline')).toBe('timeline');
    expect(searchPathOf('postgres://a@b/c')).toBeNull();
  });

  it('remove only the search path from the startup parameters', () => {
    const left = (options: string): string | null => {
      const { connectionString } = parseConnectionUrl(`postgres://a@b/c?options=${encodeURIComponent(options)}`);
      return new URL(connectionString).searchParams.get('options');
    };
    expect(left('-csearch_path=timeline')).toBeNull();
    expect(left('-c search_path=timeline,public -c geqo=off')).toBe('-cgeqo=off');
    expect(left('--search-path=one --geqo=off --search_path=two\\ words')).toBe('--geqo=off');
    expect(left('-c geqo=off')).toBe('-cgeqo=off');
    expect(left('')).toBeNull();
  });
});

interface Responses {
  readonly operations: readonly unknown[];
  readonly written: unknown;
}

/** The responses of a service, and the results of its writes. */
async function responsesOf(world: World): Promise<Responses> {
  const operations = [];
  for (const operation of OPERATIONS) operations.push(await world.get(operation));
  await world.build.smallWorld();
  const cited = [{ source: 'the-paper' }];
  const recorded = await world.mutate(
    'createEvent',
    {
      slug: 'written',
      kind: 'MEETING',
      titles: [{ language: 'zh', text: '会晤 “A\\B”' }],
      date: '2024-12-31',
      dateBasis: 'STATED',
      relations: ['atlantis-lemuria'],
      alternativeDates: [{ date: '2024-11/2025', basis: 'INFERRED', standing: 'ALTERNATIVE', citations: cited }],
      citations: cited,
      idempotencyKey: 'written',
    },
    'event { id slug version date { edtf earliest latest } }',
  );
  const event = await world.get(`{ event(id: "written") {
    slug titles { language text } date { edtf earliest latest display(language: "en") }
    alternativeDates { date { edtf earliest latest } }
    relations { timeline(first: 1, filter: { window: { from: "2024-12-31", to: "2024-12-31" } }) {
      totalCount nodes { slug } } } } }`);
  const found = await world
    .get('{ search(text: "会晤") { __typename ... on SearchResult { __typename } } }')
    .catch(() => null);
  const updated = await world.mutate(
    'updateEvent',
    { id: 'written', expectedVersion: 1, date: '1689-08-27', reason: 'a better source' },
    'event { version date { edtf earliest latest } }',
  );
  const names = [{ language: 'en', text: 'Topic' }];
  const topics = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, index) =>
      world.mutate('createTopic', { slug: `topic-${String(index)}`, names, idempotencyKey: String(index) }),
    ),
  );
  const errors = topics.flatMap(({ userErrors }) => userErrors as unknown[]);
  const logged = await world.service.database.rows<{ committed_at: Date }>(sql`
    select kind, version, fields, snapshot -> 'date' as date, date_earliest, sort_latest, committed_at
    from change where snapshot ->> 'slug' = 'written' order by position`);
  const log = logged.map(({ committed_at, ...change }) => {
    expect(Math.abs(committed_at.getTime() - Date.now())).toBeLessThan(60_000);
    return change;
  });
  expect(log).toHaveLength(2);
  delete recorded.event.id;
  return { operations, written: { recorded, event, found, updated, errors, log } };
}

/** Without what depends on when a database was seeded. */
function withoutWhen(responses: readonly unknown[]): unknown {
  const differing = new Set(['committedAt', 'id']);
  // A position contains the log's epoch and a random tag.
  const isPosition = (value: unknown): boolean => typeof value === 'string' && /^\d{36}$/.test(value);
  const isGlobalId = (value: unknown): boolean => typeof value === 'string' && /^[A-Z][a-z]+_[\w-]{22}$/.test(value);
  return JSON.parse(
    JSON.stringify(responses, (name, value: unknown) =>
      differing.has(name) || isPosition(value) || isGlobalId(value) ? null : value,
    ),
  );
}

describe('a database with hostile settings', () => {
  const ends: (() => Promise<void>)[] = [];
  let expected: Responses;
  beforeAll(async () => {
    const world = await World.start('seeded');
    ends.push(() => world.stop());
    expected = await responsesOf(world);
  });
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  });

  for (const whose of ['database', 'role'] as const) {
    it(`serves reads and writes as usual when they are set on the ${whose}`, async () => {
      const clone = await cloneDatabase('seeded');
      await makeHostile(clone.url, whose);
      const world = await World.on(clone);
      ends.push(() => world.stop());
      expect(await responsesOf(world)).toEqual(expected);
    });
  }

  it('is migrated and seeded as usual', async () => {
    const database = await newDatabase();
    await makeHostile(database.url, 'database');
    const world = await World.on(database, { SEED: 'china-russia' });
    ends.push(() => world.stop());
    const { operations } = await responsesOf(world);
    expect(withoutWhen(operations)).toEqual(withoutWhen(expected.operations));
  });

  it('has the tables in the schema of the URL’s options', async () => {
    const database = await newDatabase();
    await asAdmin(database.url, 'create schema timeline');
    const url = `${database.url}?options=${encodeURIComponent('-c search_path=timeline')}`;
    const world = await World.on({ ...database, url });
    ends.push(() => world.stop());
    await world.build.smallWorld();
    const rows = await asAdmin(
      database.url,
      `select distinct table_schema as schema from information_schema.tables where table_name in ('event', 'change', 'migrations')`,
    );
    expect(rows).toEqual([{ schema: 'timeline' }]);
  });
});
