import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pino from 'pino';
import sql from 'sql-template-tag';
import pg from 'pg';
import { SEED_TABLES } from '../../src/seed/seed-tables.js';
import { cloneDatabase } from '../support/clone.js';
import type { Clone } from '../support/clone.js';
import { bigSeed, openSeeder, SeedRoot, sizeOf } from '../support/seed-root.js';
import type { Seeder } from '../support/seed-root.js';

const EVENTS = 500;
const never = new AbortController().signal;

describe('a seed that takes several batches', () => {
  let root: SeedRoot;
  let clone: Clone;
  let seeders: Seeder[];
  beforeAll(() => {
    root = new SeedRoot();
    root.write('big', bigSeed(EVENTS));
  });
  afterAll(() => {
    root.remove();
  });
  beforeEach(async () => {
    clone = await cloneDatabase('empty');
    seeders = [];
  });
  afterEach(async () => {
    await Promise.all(seeders.map((seeder) => seeder.close()));
    await clone.drop();
  });

  async function open(...options: Parameters<typeof openSeeder> extends [string, ...infer Rest] ? Rest : never) {
    const seeder = await openSeeder(clone.url, ...options);
    seeders.push(seeder);
    return seeder;
  }

  /** Everything was written once, and so was its change. */
  async function expectComplete({ database }: Seeder): Promise<void> {
    const [counts] = await database.rows(sql`
      select (select count(*)::integer from versioned_record) as things, (select count(*)::integer from seeded) as loaded,
        (select count(*)::integer from change) as changes, (select max(position)::integer from change) as last,
        (select count(*)::integer from citation) as citations, (select count(*)::integer from participation) as cast,
        (select count(*)::integer from seeded_folder) as folders`);
    const size = sizeOf(EVENTS);
    expect(counts).toEqual({
      ...{ things: size, loaded: size, changes: size, last: size, folders: 1 },
      ...{ citations: 2 * EVENTS, cast: 3 * EVENTS },
    });
  }

  it('is read, parsed and validated while no transaction is open', async () => {
    const busy: number[] = [];
    const seeder = await open(({ inputType, kinds }, database) => ({
      inputType: (name) => {
        busy.push(database.pool().busy);
        return inputType(name);
      },
      kinds: Object.fromEntries(
        Object.entries(kinds).map(([list, kind]) => [
          list,
          kind && {
            ...kind,
            draft: (input) => {
              busy.push(database.pool().busy);
              return kind.draft(input);
            },
          },
        ]),
      ),
    }));
    await seeder.loader.load(root.path, 'big', never);
    expect(busy).toHaveLength(2 * sizeOf(EVENTS));
    expect(new Set(busy)).toEqual(new Set([0]));
    await expectComplete(seeder);
  });

  it('takes far fewer statements than it has items, and reports its progress', async () => {
    const result: { done?: number; total?: number; recorded?: number; msg: string }[] = [];
    const log = pino(
      { base: null },
      { write: (line: string) => result.push(JSON.parse(line) as (typeof result)[number]) },
    );
    const seeder = await open(() => ({ log }));
    let statements = 0;
    seeder.database.observe(() => (statements += 1));
    await seeder.loader.load(root.path, 'big', never);
    expect(statements).toBeLessThan(120);
    const total = sizeOf(EVENTS);
    expect(result.filter(({ msg }) => msg === 'seeding').map((line) => [line.done, line.total])).toEqual([
      [400, total],
      [800, total],
      [total, total],
    ]);
    expect(result.at(-1)).toMatchObject({ msg: 'seeded', recorded: total });
    statements = 0;
    await seeder.loader.load(root.path, 'big', never);
    expect(statements).toBe(1);
  });

  it('resumes where it ended, and writes nothing twice', async () => {
    const stopping = new AbortController();
    const log = pino({ base: null }, { write: () => stopping.abort(new Error('ended between two batches')) });
    const first = await open(() => ({ log }));
    await expect(first.loader.load(root.path, 'big', stopping.signal)).rejects.toThrow('ended between two batches');
    const [{ loaded } = { loaded: 0 }] = await first.database.rows<{ loaded: number }>(
      sql`select count(*)::integer as loaded from seeded`,
    );
    expect(loaded).toBe(400);
    const second = await open();
    await second.loader.load(root.path, 'big', never);
    await expectComplete(second);
  });

  it('resumes after its connection broke within a batch', async () => {
    const first = await open();
    const admin = new pg.Client({ connectionString: clone.url });
    await admin.connect();
    // Within the second batch: something of the first is there.
    const broken = (async (): Promise<void> => {
      for (;;) {
        const { rowCount } = await admin.query(`
          select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = ${String(0x73656564)}
            and database = (select oid from pg_database where datname = current_database())
            and exists (select from seeded)`);
        if (rowCount !== 0) return;
        await sleep(1);
      }
    })();
    await expect(first.loader.load(root.path, 'big', never)).rejects.toThrow();
    await broken;
    await admin.end();
    const second = await open();
    await second.loader.load(root.path, 'big', never);
    await expectComplete(second);
  });

  it('is loaded once by three instances that start together', async () => {
    const all = await Promise.all([open(), open(), open()]);
    await Promise.all(all.map(({ loader }) => loader.load(root.path, 'big', never)));
    await expectComplete(all[0]);
  });

  it('is waited for without an open transaction, until the signal that ends the start', async () => {
    const holder = new pg.Client({ connectionString: clone.url });
    await holder.connect();
    await holder.query(`begin; select pg_advisory_xact_lock(${String(0x73656564)})`);
    const stopping = new AbortController();
    const seeder = await open();
    let tries = 0;
    seeder.database.observe((text) => {
      if (text.includes('pg_try_advisory_xact_lock')) tries += 1;
    });
    const loading = seeder.loader.load(root.path, 'big', stopping.signal);
    const ended = expect(loading).rejects.toThrow('enough');
    while (tries < 4) await sleep(10);
    const { rows } = await holder.query<{ open: number }>(
      `select count(*)::integer as open from pg_stat_activity
       where datname = current_database() and state = 'idle in transaction' and pid <> pg_backend_pid()`,
    );
    expect(rows[0]?.open).toBe(0);
    stopping.abort(new Error('enough'));
    await ended;
    await holder.end();
  });

  it('may wait for the database longer than a request', async () => {
    const holder = new pg.Client({ connectionString: clone.url });
    await holder.connect();
    await holder.query('begin; lock table topic, source, actor in exclusive mode');
    // A request's statement would be ended after 0.2 seconds, and given up by the client after 1.2.
    const seeder = await open(() => ({}), 200);
    const loading = seeder.loader.load(root.path, 'big', never);
    const waited = async (): Promise<boolean> => {
      const { rowCount } = await holder.query(
        `select from pg_stat_activity where wait_event_type = 'Lock' and clock_timestamp() - query_start > interval '2 seconds'`,
      );
      return rowCount !== 0;
    };
    const released = (async (): Promise<void> => {
      while (!(await waited())) await sleep(50);
      await holder.query('commit');
    })();
    await Promise.all([loading, released]);
    await holder.end();
    await expectComplete(seeder);
    // The pool's connections have a request's limits again.
    await expect(seeder.database.rows(sql`select pg_sleep(5)`)).rejects.toThrow('statement timeout');
  });

  it('has an order of tables in which each refers only to those before it', async () => {
    const { database } = await open();
    const keys = await database.rows<{ own: string; other: string }>(sql`
      select conrelid::regclass::text as own, confrelid::regclass::text as other from pg_constraint where contype = 'f'`);
    const later = keys
      .filter(({ own, other }) => SEED_TABLES.includes(own) && own !== other)
      .filter(
        ({ own, other }) => SEED_TABLES.indexOf(other) > SEED_TABLES.indexOf(own) || !SEED_TABLES.includes(other),
      );
    // For this reason a series is written after the event that founded it, and not together with it.
    expect(later).toEqual([{ own: 'series', other: 'event' }]);
  });
});
