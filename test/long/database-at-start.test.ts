import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase, newDatabase } from '../support/clone.js';
import type { Clone } from '../support/clone.js';
import { until } from '../support/follower.js';
import { asAdmin } from '../support/hostile-settings.js';
import { PgProxy } from '../support/pg-proxy.js';
import { startPostgres } from '../support/postgres-server.js';
import { runCli } from '../support/run-cli.js';
import { makeDataDir, removeDataDir, ServiceProcess } from '../support/service-process.js';
import { TcpProxy } from '../support/tcp-proxy.js';

/** "ente" in ASCII: the migration lock. */
const MIGRATION_LOCK = 0x656e7465;
/** A waiting service stops within this time, which is far less than the wait. */
const ENDS_MS = 10_000;
const TIMEOUT_MS = 120_000;

describe('a starting service', () => {
  const started: ServiceProcess[] = [];
  const undo: (() => unknown)[] = [];
  afterEach(async () => {
    for (const service of started.splice(0)) if (service.child.exitCode === null) await service.end('SIGKILL');
    for (const step of undo.splice(0).reverse()) await step();
  });

  function start(url: string, env: Record<string, string> = {}): ServiceProcess {
    const service = ServiceProcess.start({ env: { DATABASE_URL: url, ...env } });
    started.push(service);
    return service;
  }

  async function connect(url: string): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    undo.push(() => client.end());
    return client;
  }

  async function emptyDatabase(): Promise<Clone> {
    const clone = await cloneDatabase('empty');
    undo.push(() => clone.drop());
    return clone;
  }

  /** A database without a schema, and a connection to it. */
  async function bareDatabase(): Promise<{ readonly clone: Clone; readonly client: pg.Client }> {
    const clone = await emptyDatabase();
    const client = await connect(clone.url);
    await client.query('drop schema public cascade; create schema public');
    return { clone, client };
  }

  /** Stops it while it waits, and checks that it stops cleanly and leaves no connection. */
  async function endWaiting(service: ServiceProcess, client: pg.Client): Promise<void> {
    const begun = performance.now();
    expect(await service.end('SIGTERM')).toBe(0);
    expect(performance.now() - begun).toBeLessThan(ENDS_MS);
    const { rows } = await client.query(
      `select application_name, state, query from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    expect(rows).toEqual([]);
  }

  it(
    'waits while the listener accepts connections and closes them, like a proxy without a leader',
    async () => {
      const clone = await emptyDatabase();
      const proxy = await TcpProxy.start(clone.url);
      undo.push(() => proxy.stop());
      proxy.cut();
      const service = start(proxy.url);
      await service.untilLogged('waiting for the database: ');
      expect(service.stdout).toBe('');
      proxy.mend();
      await service.ready();
      expect(await service.end()).toBe(0);
    },
    TIMEOUT_MS,
  );

  it(
    'waits for a standby to become the primary, and stops cleanly while it waits',
    async () => {
      const server = await startPostgres({ files: { 'standby.signal': '' } });
      undo.push(() => server.stop());
      const client = await connect(server.url);
      const words = 'waiting for the database: it is a read-only standby';
      const ended = start(server.url);
      await ended.untilLogged(words);
      await endWaiting(ended, client);
      const service = start(server.url);
      await service.untilLogged(words);
      await client.query('select pg_promote()');
      await service.ready();
      expect(await service.end()).toBe(0);
    },
    TIMEOUT_MS,
  );

  it(
    'waits for the migration lock of another session, says for whom, and stops cleanly while it waits',
    async () => {
      const { clone, client } = await bareDatabase();
      await client.query('begin');
      await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      const words = `waiting for another instance that migrates the database: process ${String(rows[0]?.pid)} of PostgreSQL`;
      const ended = start(clone.url);
      await ended.untilLogged(words);
      await endWaiting(ended, client);
      const both = [start(clone.url), start(clone.url)];
      for (const service of both) await service.untilLogged(words);
      await client.query('rollback');
      for (const service of both) await service.ready();
      for (const service of both) expect(await service.end()).toBe(0);
    },
    TIMEOUT_MS,
  );

  it(
    'cancels a running migration at a signal, and leaves neither it nor its lock',
    async () => {
      const { clone, client } = await bareDatabase();
      await client.query(`create schema aside;
        create function aside.slow() returns event_trigger language plpgsql as 'begin perform pg_sleep(600); end';
        create event trigger slow on ddl_command_start execute function aside.slow()`);
      const service = start(clone.url);
      await until('a migration runs', async () => {
        const { rows } = await client.query(`select from pg_stat_activity where wait_event = 'PgSleep'`);
        return rows.length > 0;
      });
      await endWaiting(service, client);
      await client.query('drop event trigger slow');
      const next = start(clone.url);
      await next.ready();
      expect(await next.end()).toBe(0);
    },
    TIMEOUT_MS,
  );

  it.each([
    ['a migration', 'none', /create table actor /],
    ['the seed', 'china-russia', /insert into seeded/i],
  ])(
    'starts over when the connection is lost in %s',
    async (_, seed, where) => {
      const { clone } = await bareDatabase();
      const proxy = await PgProxy.start(clone.url);
      undo.push(() => proxy.stop());
      let lost = 0;
      proxy.gate = (text) => (where.test(text) && ++lost === 1 ? 'cut' : 'forward');
      const service = start(proxy.url, { SEED: seed });
      await service.ready();
      expect(lost).toBeGreaterThan(0);
      expect(service.stderr).toContain('waiting for the database: ');
      expect(await service.end()).toBe(0);
    },
    TIMEOUT_MS,
  );

  it.each([
    ['53100', 'could not extend file "base/1/2": No space left on device', 'the disk of the database is full: could'],
    [
      '25P03',
      'terminating connection due to idle-in-transaction timeout',
      'PostgreSQL ended a transaction that was idle',
    ],
    ['42501', 'permission denied for schema app', 'the role lacks a right: permission denied for schema app'],
    ['57014', 'canceling statement due to statement timeout', 'PostgreSQL cancelled a statement: canceling'],
    ['55P03', 'canceling statement due to lock timeout', 'others hold a lock'],
    ['42P07', 'relation "actor" already exists', 'the schema contains objects of another program: relation "actor"'],
    ['XX001', 'invalid page in block 1', 'PostgreSQL has an internal error'],
  ])(
    'reports in one sentence, without a stack, that PostgreSQL failed with %s',
    async (code, message, words) => {
      const { clone, client } = await bareDatabase();
      await client.query(`create schema aside;
        create function aside.fail() returns event_trigger language plpgsql
          as $$ begin raise exception using errcode = '${code}', message = '${message}'; end $$;
        create event trigger fail on ddl_command_start execute function aside.fail()`);
      const service = start(clone.url, { LOG_LEVEL: 'warn' });
      expect(await service.exited).toBe(1);
      expect(service.stderr.trim().split('\n')).toEqual([expect.stringContaining(`Entente can't start: ${words}`)]);
    },
    TIMEOUT_MS,
  );

  it.each([
    [
      'newer',
      `insert into migrations (timestamp, name) values (1999999999999, 'Future1999999999999')`,
      'newer version',
    ],
    ['another program’s', 'alter table migrations rename column name to migration', 'belongs to another program'],
  ])(
    'rejects a database that is %s in one sentence, and so does the command line',
    async (_, change, words) => {
      const clone = await emptyDatabase();
      await (await connect(clone.url)).query(change);
      const service = start(clone.url);
      expect(await service.exited).toBe(1);
      const lines = service.stderr.trim().split('\n');
      expect(lines).toEqual([expect.stringContaining(words)]);
      const command = await runCli(['token', 'list'], { DATABASE_URL: clone.url });
      expect(command).toMatchObject({ status: 1, stdout: '' });
      expect(command.stderr.trim().split('\n')).toEqual([expect.stringContaining(words)]);
    },
    TIMEOUT_MS,
  );

  it('reports TLS errors by parameter, and exits as for any invalid setting', async () => {
    for (const query of ['sslmode=strong', 'sslmode=verify-full&sslrootcert=/no/such/file']) {
      const clone = await emptyDatabase();
      const service = start(`${clone.url}?${query}`);
      expect(await service.exited).toBe(78);
      expect(service.stderr).toMatch(
        /DATABASE_URL: (?:sslmode=strong: must be one of|sslrootcert=\/no\/such\/file: can't)/,
      );
      expect(service.stderr).not.toContain('    at ');
    }
  });

  it('names DATABASE_DIRECT_URL when its parameters are wrong', async () => {
    const clone = await emptyDatabase();
    for (const READ_ONLY of ['off', 'on']) {
      const service = start(clone.url, { DATABASE_DIRECT_URL: `${clone.url}?sslmode=strong`, READ_ONLY });
      expect(await service.exited).toBe(78);
      expect(service.stderr).toContain(' DATABASE_DIRECT_URL: sslmode=strong: must be one of');
    }
  });

  it('rejects a DATABASE_URL of another database than that of DATABASE_DIRECT_URL, even a copy', async () => {
    const clone = await emptyDatabase();
    const rejected: [Clone, RegExp][] = [
      [
        await cloneDatabase('empty'),
        /: DATABASE_URL \(.*\) and DATABASE_DIRECT_URL \(.*\) must lead to the same database/,
      ],
      [await newDatabase(), /: the database of DATABASE_URL lacks migrations, which that of DATABASE_DIRECT_URL has/],
    ];
    for (const [other, words] of rejected) {
      undo.push(() => other.drop());
      const service = start(other.url, { DATABASE_DIRECT_URL: clone.url });
      expect(await service.exited).toBe(1);
      expect(service.stderr.trim().split('\n')).toEqual([expect.stringMatching(words)]);
    }
    const same = start(clone.url, { DATABASE_DIRECT_URL: clone.url });
    await same.ready();
    expect(await same.end()).toBe(0);
  });

  it('rejects a role of DATABASE_URL that may not write when that of DATABASE_DIRECT_URL may', async () => {
    const { clone, client } = await bareDatabase();
    const role = `reader_${String(process.pid)}`;
    await client.query(`create role ${role} login password '${role}'`);
    undo.unshift(() => asAdmin(process.env['TEST_DATABASE_URL'] ?? '', `drop role ${role}`));
    await client.query(`grant usage on schema public to ${role}`);
    await client.query(`alter default privileges grant select on tables to ${role}`);
    const reader = Object.assign(new URL(clone.url), { username: role, password: role });
    const service = start(reader.href, { DATABASE_DIRECT_URL: clone.url });
    expect(await service.exited).toBe(1);
    expect(service.stderr).toContain(`the role ${role} lacks the right to INSERT on the tables `);
  });

  it(
    'reports in one sentence why the files of its own PostgreSQL can’t be used',
    async () => {
      const folder = makeDataDir();
      undo.push(() => {
        removeDataDir(folder);
      });
      const file = join(folder, 'a-file');
      writeFileSync(file, '');
      const service = ServiceProcess.start({ env: { DATA_DIR: join(file, 'below') } });
      started.push(service);
      expect(await service.exited).toBe(1);
      expect(service.stderr.trim().split('\n')).toEqual([
        expect.stringMatching(/^Entente can't start: .*a-file.*ENOTDIR/),
      ]);

      const first = ServiceProcess.start({ env: { DATA_DIR: folder } });
      started.push(first);
      await first.ready();
      expect(await first.end()).toBe(0);
      rmSync(join(folder, 'postgres', 'password'));
      const second = ServiceProcess.start({ env: { DATA_DIR: folder } });
      started.push(second);
      expect(await second.exited).toBe(1);
      expect(second.stderr.trim().split('\n')).toEqual([
        expect.stringMatching(/postgres\/password: there is no such file or folder \(ENOENT, open\)$/),
      ]);
    },
    TIMEOUT_MS,
  );
});
