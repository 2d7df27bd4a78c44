import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { prepareServiceDatabase } from '../../../src/app/prepare-service-database.js';
import { readSettings } from '../../../src/config/settings.js';
import { prepareDatabase } from '../../../src/database/driver/prepare-database.js';
import { createLogger } from '../../../src/observability/logger.js';
import { cloneDatabase } from '../../support/clone.js';
import type { Clone } from '../../support/clone.js';

const log = createLogger('silent');

async function prepare(url: string, needsWrites = true): Promise<void> {
  const { signal } = new AbortController();
  await prepareDatabase(url, { needsWrites, timeoutMs: 30_000, log, signal });
}

async function on(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function withUser(url: string, user: string): string {
  const other = new URL(url);
  other.username = user;
  other.password = user;
  return other.href;
}

/** An empty database with the given `options` of CREATE DATABASE. */
async function makeDatabase(options: string): Promise<Clone> {
  const server = process.env['TEST_DATABASE_URL'] ?? '';
  const name = `made_${randomUUID().replaceAll('-', '')}`;
  await on(server, `create database ${name} ${options}`);
  const url = new URL(server);
  url.pathname = name;
  return { url: url.href, drop: () => on(server, `drop database ${name} with (force)`) };
}

describe('a database is rejected with a clear message', () => {
  it.each(['LATIN1', 'KOI8R', 'SQL_ASCII', 'WIN1252', 'EUC_JP'])('when its encoding is %s', async (encoding) => {
    const created = await makeDatabase(
      `encoding '${encoding}' template template0 locale_provider libc lc_collate 'C' lc_ctype 'C'`,
    );
    await expect(prepare(created.url)).rejects.toThrow(`the database's encoding is ${encoding} and must be UTF8`);
    // It was checked before anything was created there.
    await on(created.url, 'create table migrations ()');
    await created.drop();
  });

  it('when it was written by a newer version, naming the migration', async () => {
    const clone = await cloneDatabase('empty');
    await on(clone.url, `insert into migrations (timestamp, name) values (1999999999999, 'Future1999999999999')`);
    for (const needsWrites of [true, false]) {
      await expect(prepare(clone.url, needsWrites)).rejects.toThrow(
        /^the database was written by a newer version of Entente: Future1999999999999 is a migration that this version does not know$/,
      );
    }
    await clone.drop();
  });

  it('when its migrations belong to another program', async () => {
    const created = await makeDatabase('template template0');
    await on(created.url, 'create table migrations (id serial, migration text, batch integer)');
    await expect(prepare(created.url)).rejects.toThrow(
      /^the table migrations in the schema public belongs to another program/,
    );
    await on(
      created.url,
      'drop table migrations',
      'create table migrations (id serial, "timestamp" bigint, name text)',
      `insert into migrations (timestamp, name) values (1, 'Other1700000000000')`,
    );
    await expect(prepare(created.url)).rejects.toThrow(
      /^the database belongs to another program, or .*: Other1700000000000/,
    );
    await created.drop();
  });

  it('when it has a table that a migration would create', async () => {
    const created = await makeDatabase('template template0');
    await on(created.url, 'create table actor (id integer)');
    await expect(prepare(created.url)).rejects.toMatchObject({ driverError: { code: '42P07' } });
    await created.drop();
  });

  it('when its own settings allow no writes, unless none are needed', async () => {
    const clone = await cloneDatabase('empty');
    const { pathname } = new URL(clone.url);
    await on(clone.url, `alter database ${pathname.slice(1)} set default_transaction_read_only = on`);
    await expect(prepare(clone.url)).rejects.toThrow(/^default_transaction_read_only is on/);
    await prepare(clone.url, false);
    await clone.drop();
  });

  it('when migrations are missing and writes are not allowed', async () => {
    const clone = await cloneDatabase('empty');
    await on(clone.url, `delete from migrations where name like 'Timelines%'`);
    await expect(prepare(clone.url, false)).rejects.toThrow(
      /^the database lacks migrations, .*: Timelines1764200000000$/,
    );
    await clone.drop();
  });
});

describe('a role is rejected with a clear message', () => {
  const role = `role_${randomUUID().replaceAll('-', '')}`;
  const server = process.env['TEST_DATABASE_URL'] ?? '';
  beforeAll(() => on(server, `create role ${role} login password '${role}'`));
  afterAll(() => on(server, `drop role ${role}`));

  it('when it may only connect while something must be created', async () => {
    const created = await makeDatabase('template template0');
    await expect(prepare(withUser(created.url, role))).rejects.toThrow(
      `the role ${role} lacks the right to CREATE in the schema public, where tables are created`,
    );
    await on(created.url, `grant create on schema public to ${role}`);
    await prepare(withUser(created.url, role));
    await created.drop();
  });

  it('when it may use no schema', async () => {
    const created = await makeDatabase('template template0');
    await on(created.url, 'revoke all on schema public from public');
    await expect(prepare(withUser(created.url, role))).rejects.toThrow(
      /^no schema of the search_path \(.*\) exists and may be used by the role role_/,
    );
    await created.drop();
  });

  it('when it lacks a right on the tables, naming the right', async () => {
    const clone = await cloneDatabase('empty');
    const url = withUser(clone.url, role);
    await expect(prepare(url)).rejects.toThrow(`the role ${role} lacks the right to SELECT from the table migrations`);
    await on(clone.url, `grant select on migrations to ${role}`);
    await expect(prepare(url, false)).rejects.toThrow(
      /^the role \w+ lacks the right to SELECT on the tables actor, .*$/,
    );
    await expect(prepare(url)).rejects.toThrow(
      /^.* to SELECT on the tables .*\n.* to INSERT on .*\n.* to UPDATE on .*\n.* to DELETE on the tables actor, actor_identifier, citation, .*$/,
    );
    await on(clone.url, `grant select on all tables in schema public to ${role}`);
    await prepare(url, false);
    await on(clone.url, `grant insert, update on all tables in schema public to ${role}`);
    await expect(prepare(url)).rejects.toThrow(
      /^the role \w+ lacks the right to DELETE on the tables actor, actor_identifier, citation, .*$/,
    );
    await on(clone.url, `grant delete on all tables in schema public to ${role}`);
    await prepare(url);
    await clone.drop();
  });

  it('when it may only read, in favour of another role that migrates', async () => {
    const clone = await cloneDatabase('empty');
    const url = withUser(clone.url, role);
    await on(clone.url, `grant select on all tables in schema public to ${role}`);
    const settings = readSettings({ DATABASE_URL: url, DATABASE_DIRECT_URL: clone.url });
    const options = { timeoutMs: 30_000, log, signal: new AbortController().signal };
    await expect(prepareServiceDatabase(settings, url, options)).rejects.toThrow(
      /lacks the right to INSERT on the tables/,
    );
    await clone.drop();
  });
});

it('warns when the role may not have as many connections as a service', async () => {
  const role = `role_${randomUUID().replaceAll('-', '')}`;
  const server = process.env['TEST_DATABASE_URL'] ?? '';
  const clone = await cloneDatabase('empty');
  await on(
    clone.url,
    `create role ${role} login password '${role}'`,
    `grant select on all tables in schema public to ${role}`,
  );
  const warned: unknown[] = [];
  const own = createLogger('silent');
  own.warn = (words: unknown) => void warned.push(words);
  const { signal } = new AbortController();
  for (const limit of [14, 15]) {
    await on(server, `alter role ${role} connection limit ${String(limit)}`);
    await prepareDatabase(withUser(clone.url, role), {
      needsWrites: false,
      timeoutMs: 30_000,
      log: own,
      signal,
    });
  }
  expect(warned).toEqual([
    expect.stringContaining(`the role ${role} allows 14 connections and the service uses up to 15: `),
  ]);
  await clone.drop();
  await on(server, `drop role ${role}`);
});

describe('migrations', () => {
  it('run whatever limits and formats the database sets for requests', async () => {
    const created = await makeDatabase('template template0');
    const name = new URL(created.url).pathname.slice(1);
    await on(
      created.url,
      ...[
        `statement_timeout = '20ms'`,
        `lock_timeout = '1ms'`,
        `idle_in_transaction_session_timeout = '1ms'`,
        `default_transaction_isolation = 'serializable'`,
        `datestyle = 'German'`,
        'standard_conforming_strings = off',
      ].map((setting) => `alter database ${name} set ${setting}`),
    );
    await prepare(created.url);
    await prepare(created.url);
    await created.drop();
  });
});
