import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql, { raw } from 'sql-template-tag';
import { startService } from '../../src/app/server.js';
import type { Service } from '../../src/app/service.js';
import { projectRoot } from '../../src/config/project-root.js';
import { readSettings } from '../../src/config/settings.js';
import { createDataSource } from '../../src/database/driver/data-source.js';
import { Database } from '../../src/database/driver/database.js';
import { Deadline } from '../../src/database/driver/deadline.js';
import type { Queryable } from '../../src/database/driver/queryable.js';
import { createLogger } from '../../src/observability/logger.js';
import { cloneDatabase, newDatabase } from '../support/clone.js';
import type { Clone } from '../support/clone.js';
import { Follower, until } from '../support/follower.js';
import { asAdmin, HOSTILE, makeHostile } from '../support/hostile-settings.js';
import { PGBOUNCER, PgBouncer } from '../support/pgbouncer.js';
import { post } from '../support/post.js';
import { ADMIN_TOKEN, World } from '../support/world.js';

const FOLDER = join(projectRoot(), 'schema', 'operations');
const OPERATIONS = readdirSync(FOLDER)
  .map((file) => readFileSync(join(FOLDER, file), 'utf8'))
  .filter((text) => !/^subscription/m.test(text));

const POOL_SIZE = 3;
const CLIENTS = 10;
const SHAPES = 300;
/** Far less than the wait for a database. */
const AT_ONCE_MS = 15_000;
const TOPICS = 30;
const SUBSCRIPTION = 'subscription ($after: String) { changes(after: $after, kinds: [TOPIC]) { position } }';
const names = [{ language: 'en', text: 'Topic' }];
const AS_ADMIN = { authorization: `Bearer ${ADMIN_TOKEN}` };

/** The owner of a statement, on one connection to PostgreSQL that several clients share. */
const BACKEND = sql`select pg_backend_pid() as pid, pg_sleep(0.02)::text as slept`;

describe.each([[`Debian’s pgbouncer in transaction mode${PGBOUNCER ? '' : ' (skipped: it is not installed)'}`]])(
  'through %s',
  () => {
    if (!PGBOUNCER) {
      it.skip('needs pgbouncer', () => undefined);
      return;
    }
    const ends: (() => unknown)[] = [];
    let clone: Clone;
    let bouncer: PgBouncer;
    beforeAll(async () => {
      clone = await cloneDatabase('seeded');
      bouncer = await PgBouncer.start(clone.url, { poolSize: POOL_SIZE });
    });
    afterAll(async () => {
      for (const end of ends.splice(0).reverse()) await end();
      await bouncer.stop();
      await clone.drop();
    });

    async function database(statementTimeoutMs = 10_000, url = bouncer.url()): Promise<Database> {
      const source = createDataSource({ url, entities: [], statementTimeoutMs, onIdleError: () => undefined });
      await source.initialize();
      ends.push(() => source.destroy());
      return new Database(source);
    }

    async function service(environment: Record<string, string>, log = createLogger('silent')): Promise<Service> {
      const settings = readSettings({ PORT: '0', SEED: 'none', ADMIN_TOKEN, ...environment });
      const started = await startService(settings, log, new AbortController().signal);
      ends.push(() => started.close());
      return started;
    }

    it('shares few connections among many, and prepares no statement on any', async () => {
      const shared = await database();
      const pids = new Set<number>();
      const wrong: unknown[] = [];
      const client = async (queryable: Queryable, from: number): Promise<void> => {
        for (let number = from; number < SHAPES; number += 1) {
          const shape = sql`select ${number}::int as n, ${`text ${String(number)}`}::text as ${raw(`"column ${String(number)}"`)}`;
          for (let time = 0; time < 3; time += 1) {
            const rows = await queryable.rows(shape);
            const expected = [{ n: number, [`column ${String(number)}`]: `text ${String(number)}` }];
            if (JSON.stringify(rows) !== JSON.stringify(expected)) wrong.push(rows);
          }
        }
        for (let time = 0; time < 5; time += 1) {
          const [row] = await queryable.rows<{ pid: number }>(BACKEND);
          pids.add(row?.pid ?? 0);
        }
      };
      await Promise.all([
        ...Array.from({ length: CLIENTS }, (_, from) => client(shared, from)),
        shared.transaction((transaction) => client(transaction, 0)),
      ]);
      expect(wrong).toEqual([]);
      expect(pids.size).toBe(POOL_SIZE);
      const known = await shared.rows(sql`select * from pg_prepared_statements`);
      expect(known).toEqual([]);
    });

    it('pins its settings in each transaction, and leaves none of them to others', async () => {
      const own = await cloneDatabase('empty');
      await makeHostile(own.url, 'database', { idle_in_transaction_session_timeout: '1s' });
      const through = bouncer.url(new URL(own.url).pathname.slice(1));
      const hostile = await database(10_000, through);
      // Settings that come from how a transaction begins, and those that are useless in one.
      const sessions = new Set([
        'default_transaction_isolation',
        'default_transaction_deferrable',
        'idle_session_timeout',
      ]);
      const settings = await asAdmin(own.url, 'select lower(name) as name from pg_settings');
      const pinned = HOSTILE.filter(
        ([name]) => !sessions.has(name) && settings.some((known) => known['name'] === name),
      );
      const list = pinned.map(([name]) => name);
      const read = sql`select current_setting('transaction_isolation') as isolation,
      array(select current_setting(name) from unnest(${list}::text[]) name) as found`;
      const expected = { isolation: 'read committed', found: pinned.map(([, , value]) => value) };
      const reading = (): Promise<object[]> => hostile.rows(read);
      const writing = (): Promise<object[]> => hostile.transaction((transaction) => transaction.rows(read));
      for (const rows of await Promise.all(Array.from({ length: CLIENTS }, (_, n) => (n % 2 ? reading() : writing()))))
        expect(rows).toEqual([expected]);
      // pgbouncer itself forwards what it tracks of a client: its encoding and name. The isolation level is the
      // transaction's own.
      const left = await asAdmin(
        through,
        `select name, setting from pg_settings where source = 'session' and name not in ('client_encoding', 'application_name', 'transaction_isolation')`,
      );
      expect(left).toEqual([]);
      ends.push(() => own.drop());
    });

    it('returns the same as without it, on a database with hostile settings', async () => {
      const own = await cloneDatabase('seeded');
      const direct = await World.on(own);
      ends.push(() => direct.stop());
      await makeHostile(own.url, 'role', { idle_in_transaction_session_timeout: '1s' });
      const through = bouncer.url(new URL(own.url).pathname.slice(1));
      const pooled = await service({ DATABASE_URL: through, DATABASE_DIRECT_URL: own.url });
      const sendRequest = async (query: string): Promise<unknown> => {
        return ((await (await post(pooled.url, query)).json()) as { data: unknown }).data;
      };
      for (let time = 0; time < 3; time += 1) {
        const expected = await Promise.all(OPERATIONS.map((operation) => direct.get(operation)));
        expect(await Promise.all(OPERATIONS.map(sendRequest))).toEqual(expected);
      }
    });

    it('cancels at the server what takes too long, and continues', async () => {
      const pooled = await database();
      const marked = `asleep ${String(Math.random())}`;
      const sleeping = async (): Promise<number> =>
        (
          await asAdmin(
            clone.url,
            `select from pg_stat_activity where query like '%${marked}%' and state = 'active' and pid <> pg_backend_pid()`,
          )
        ).length;
      const asleep = sql`select pg_sleep(60)::text as ${raw(`"${marked}"`)}`;
      for (const run of [
        (deadline: Deadline) => pooled.rows(asleep, deadline),
        (deadline: Deadline) => pooled.transaction((transaction) => transaction.rows(asleep), { deadline }),
      ]) {
        const deadline = new Deadline(60_000);
        const failed = run(deadline).catch((error: unknown) => error);
        await until('it sleeps', async () => (await sleeping()) === 1);
        deadline.abandon();
        expect(String(await failed)).toMatch(/the client disconnected|a write failed: NOT_COMMITTED/);
        await until('it was cancelled', async () => (await sleeping()) === 0, 5_000);
        expect(await Promise.all(Array.from({ length: CLIENTS }, () => pooled.rows(sql`select 1 as one`)))).toEqual(
          Array(CLIENTS).fill([{ one: 1 }]),
        );
      }
      expect(pooled.pool()).toMatchObject({ busy: 0, waiting: 0 });
    });

    it('has PostgreSQL end a statement that takes too long', async () => {
      const hasty = await database(300);
      const asleep = sql`select pg_sleep(60)`;
      await expect(hasty.rows(asleep)).rejects.toMatchObject({ code: '57014' });
      await expect(hasty.transaction((transaction) => transaction.rows(asleep))).rejects.toMatchObject({
        driverError: { code: '57014' },
      });
    });

    it('leaves the connection usable for the next statement after a failure', async () => {
      const pooled = await database();
      const before = bouncer.log;
      for (let time = 0; time < 3; time += 1) {
        await expect(pooled.rows(sql`select 1 / ${0}::int as result`)).rejects.toMatchObject({ code: '22012' });
        await expect(pooled.rows(sql`select * from nowhere`)).rejects.toMatchObject({ code: '42P01' });
        expect(await pooled.rows(sql`select ${5}::int as result`)).toEqual([{ result: 5 }]);
        expect(await pooled.rows(sql`create table if not exists pooled (id integer)`)).toEqual([]);
        expect(await pooled.rows(sql`insert into pooled values (${time}) returning id`)).toEqual([{ id: time }]);
      }
      expect(await pooled.rows(sql`select id from pooled order by id`)).toEqual([0, 1, 2].map((id) => ({ id })));
      // It closes a connection to PostgreSQL whose client disconnects in the middle of a transaction.
      expect(bouncer.log.slice(before.length)).not.toMatch(/unclean server|client disconnect/);
    });

    describe.each([
      ['with DATABASE_DIRECT_URL', true],
      ['without DATABASE_DIRECT_URL', false],
    ])('%s', (_, isDirect) => {
      let one: Service;
      let other: Service;
      const lines: string[] = [];
      beforeAll(async () => {
        const environment = { DATABASE_URL: bouncer.url(), ...(isDirect && { DATABASE_DIRECT_URL: clone.url }) };
        const log = createLogger('silent');
        log.level = 'info';
        log.info = (first: unknown, second?: string) => lines.push(String(second ?? first));
        log.warn = (first: unknown, second?: string) => lines.push(String(second ?? first));
        [one, other] = [await service(environment, log), await service(environment)];
      });

      it('starts, and logs what a pooler implies', async () => {
        expect(lines.filter((line) => line.includes('leads through a pooler'))).toHaveLength(1);
        if (isDirect) expect(lines.filter((line) => line.includes('LISTEN'))).toEqual([]);
        else await until('it is logged', () => lines.some((line) => line.includes('DATABASE_DIRECT_URL')));
      });

      it('writes once for each key at whichever service, and notifies the subscribers of all', async () => {
        const write = async (at: Service, number: number): Promise<string> => {
          const slug = `${isDirect ? 'direct' : 'pooled'}-${String(number)}`;
          const query = `mutation ($input: CreateTopicInput!) { createTopic(input: $input) {
            change { position } userErrors { code message } } }`;
          const response = await post(at.url, query, { input: { slug, names, idempotencyKey: slug } }, AS_ADMIN);
          const { data, errors } = (await response.json()) as {
            data: { createTopic: { change: { position: string }; userErrors: unknown[] } };
            errors?: unknown;
          };
          expect({ errors, userErrors: data.createTopic.userErrors }).toEqual({ errors: undefined, userErrors: [] });
          return data.createTopic.change.position;
        };
        const subscriptions = [one, other].map((at) => new Follower(at.url, SUBSCRIPTION));
        for (const follower of subscriptions) ends.push(() => follower.stop());
        await until('followers', () => [one, other].every((at) => at.subscriptionStats().subscriptions === 1));
        const twice = await Promise.all(
          Array.from({ length: TOPICS }, (_, number) => Promise.all([write(one, number), write(other, number)])),
        );
        for (const [first, second] of twice) expect(second).toBe(first);
        const positions = twice.map(([position]) => position).sort();
        for (const follower of subscriptions) {
          const received = (await follower.until(TOPICS)).map(({ data }) => data.changes.position as string);
          expect(received).toEqual(positions);
          await follower.stop();
        }
      });
    });

    it('uses the schema from the URL’s options, creates it, and writes there', async () => {
      const own = await newDatabase();
      await asAdmin(own.url, 'create schema timeline');
      const through = `${bouncer.url(new URL(own.url).pathname.slice(1))}?options=-c%20search_path%3Dtimeline`;
      const pooled = await service({ DATABASE_URL: through });
      const query = `mutation { createTopic(input: { slug: "there", names: [{ language: "en", text: "Topic" }] }) { topic { slug } } }`;
      const received = await post(pooled.url, query, {}, AS_ADMIN);
      expect(await received.json()).toMatchObject({ data: { createTopic: { topic: { slug: 'there' } } } });
      expect(await asAdmin(own.url, 'select slug from timeline.topic')).toEqual([{ slug: 'there' }]);
      expect(await asAdmin(own.url, `select from pg_tables where schemaname = 'public'`)).toEqual([]);
      ends.push(() => own.drop());
    });

    it.each<[string, Partial<Pick<URL, 'search' | 'username' | 'pathname'>>, RegExp]>([
      [
        'an option',
        { search: 'options=-c%20geqo%3Doff' },
        /: a pooler accepts only user, .*: unsupported startup .*options$/,
      ],
      [
        'a limit',
        { search: 'statement_timeout=5' },
        /: a pooler accepts only user, .*: unsupported startup .*_timeout$/,
      ],
      ['another user', { username: 'nobody' }, /: the pooler refuses: SASL authentication failed$/],
      ['another database', { pathname: 'nowhere' }, /: database "nowhere" does not exist: create it first$/],
    ])('rejects %s at once with a clear message', async (_, parts, words) => {
      const begun = performance.now();
      const { href } = Object.assign(new URL(bouncer.url()), parts);
      await expect(service({ DATABASE_URL: href })).rejects.toThrow(words);
      expect(performance.now() - begun).toBeLessThan(AT_ONCE_MS);
    });

    it('creates tokens from the command line', async () => {
      const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
        spawnSync(process.execPath, ['dist/src/cli.js', ...args], {
          cwd: projectRoot(),
          encoding: 'utf8',
          env: { PATH: process.env['PATH'], DATABASE_URL: bouncer.url(), DATABASE_DIRECT_URL: clone.url },
        });
      const created = run('token', 'create', '--name', 'pooled', '--role', 'EDITOR');
      expect(created).toMatchObject({ status: 0, stderr: '' });
      expect(run('token', 'list').stdout).toContain('EDITOR  pooled');
    });
  },
);
