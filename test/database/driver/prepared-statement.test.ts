import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import type { PoolClient } from 'pg';
import sql, { raw } from 'sql-template-tag';
import type { Database } from '../../../src/database/driver/database.js';
import type { Statement } from '../../../src/database/driver/queryable.js';
import { BareDatabase } from '../../support/bare-database.js';
import { until } from '../../support/follower.js';

const TYPES = sql`select 1::int as "int", 9007199254740993::bigint as "bigint", 1.50::numeric as "numeric", 0.1::float8 as "float",
  true as "bool", 'Шойгу 绍伊古'::text as "text", ''::text as "empty", null::text as "none", '2024-11-12'::date as "day",
  '2024-11-12T10:00:00.123Z'::timestamptz as "instant", '{"a": [1, null]}'::jsonb as "jsonb", '[]'::json as "json",
  array['a,"b"', null]::text[] as "texts", array[1, 2]::int[] as "ints", '\\xdeadbeef'::bytea as "bytes",
  '0190c9a0-0000-7000-8000-000000000001'::uuid as "uuid", interval '1 day 2 hours' as "interval"`;

describe('a prepared statement', () => {
  let bare: BareDatabase;
  let database: Database;
  beforeAll(async () => {
    bare = await BareDatabase.start();
    ({ database } = bare);
  });
  afterAll(() => bare.stop());
  beforeEach(async () => {
    await database.rows(sql`drop table if exists thing`);
    await database.rows(sql`create table thing (name text not null)`);
    await database.rows(sql`insert into thing values ('one'), ('two')`);
  });

  /** Sends it without a name, with a name, and again once it is prepared. */
  const often = async (statement: Statement): Promise<object[][]> => [
    await database.rows(statement),
    await database.rows(statement),
    await database.rows(statement),
  ];

  it('parses its rows like an unprepared one, whatever their types', async () => {
    const [plain, ...prepared] = await often(TYPES);
    expect(plain?.[0]).toMatchObject({
      bigint: '9007199254740993',
      day: '2024-11-12',
      none: null,
      jsonb: { a: [1, null] },
    });
    expect(prepared).toEqual([plain, plain]);
    expect(prepared.map(([row]) => Object.keys(row ?? {}))).toEqual([1, 2].map(() => Object.keys(plain?.[0] ?? {})));
  });

  it('is described once on a connection', async () => {
    const describes = jest.spyOn(pg.Connection.prototype as unknown as { describe: () => void }, 'describe');
    try {
      const statement = sql`select name, ${1}::int as "one" from thing order by name`;
      for (let times = 0; times < 5; times += 1) {
        expect(await database.rows(statement)).toEqual([
          { name: 'one', one: 1 },
          { name: 'two', one: 1 },
        ]);
      }
      // Without a name, and when it is prepared.
      expect(describes).toHaveBeenCalledTimes(2);
    } finally {
      describes.mockRestore();
    }
  });

  it('sends its values like an unprepared one, whatever their types', async () => {
    const instant = new Date('2024-11-12T10:00:00.123Z');
    const [plain, ...prepared] = await often(
      sql`select ${null}::text as "none", ${12}::int as "int", ${true}::bool as "bool", ${instant}::timestamptz as "instant",
        ${['a,"b"', null]}::text[] as "texts", ${{ a: 1 }}::jsonb as "jsonb", ${Buffer.from([0, 255])}::bytea as "bytes"`,
    );
    expect(plain?.[0]).toMatchObject({ none: null, int: 12, instant, texts: ['a,"b"', null], jsonb: { a: 1 } });
    expect(prepared).toEqual([plain, plain]);
  });

  it('returns the rows of any command, and an empty list when there are none', async () => {
    expect(await often(sql`select name from thing where name = ${'three'}`)).toEqual([[], [], []]);
    expect(await often(sql`update thing set name = ${'four'} where name = ${'three'}`)).toEqual([[], [], []]);
    expect(await often(sql`insert into thing values (${'five'}) returning name`)).toEqual(
      Array(3).fill([{ name: 'five' }]),
    );
  });

  it('is not parsed by the columns of a former table definition', async () => {
    const statement = sql`select * from thing where name = ${'one'}`;
    await often(statement);
    await database.rows(
      sql`alter table thing add column size integer not null default 7, alter column name type varchar(9)`,
    );
    await expect(database.rows(statement)).rejects.toMatchObject({ code: '0A000' });
    expect(await often(statement)).toEqual(Array(3).fill([{ name: 'one', size: 7 }]));
  });

  it('leaves the connection usable when it fails', async () => {
    const divide = (by: number): Statement => sql`select 10 / ${by}::int as result`;
    for (let time = 0; time < 4; time += 1) {
      await expect(database.rows(divide(0))).rejects.toMatchObject({ code: '22012' });
      expect(await database.rows(divide(5))).toEqual([{ result: 2 }]);
    }
    expect(database.pool()).toMatchObject({ busy: 0, waiting: 0 });
  });

  it('leaves the connection usable when it fails after some of its rows', async () => {
    const statement = (but: number): Statement =>
      sql`select 10 / (${but}::int - number) as result from generate_series(1, 3) as number`;
    for (let time = 0; time < 3; time += 1) {
      await expect(database.rows(statement(3))).rejects.toMatchObject({ code: '22012' });
      expect(await database.rows(statement(13))).toEqual([{ result: 0 }, { result: 0 }, { result: 1 }]);
    }
  });

  it('leaves the connection usable when one of its rows cannot be parsed', async () => {
    await database.transaction(async (transaction) => {
      const client = (await transaction.manager.queryRunner?.connect()) as PoolClient;
      const statement = sql`select number from generate_series(1, 3) as number`;
      client.setTypeParser(pg.types.builtins.INT4, 'text', (text) => {
        if (text === '2') throw new Error('two');
        return Number(text);
      });
      // Unprepared at first, to be prepared.
      for (let time = 0; time < 3; time += 1) await expect(transaction.rows(statement)).rejects.toThrow('two');
      expect(await transaction.rows(sql`select ${'sound'}::text as text`)).toEqual([{ text: 'sound' }]);
    });
  });

  it('fails when its connection is lost while it runs, and succeeds on the next one', async () => {
    const sleeping = (seconds: number): Statement =>
      sql`select pg_backend_pid() as pid, pg_sleep(${seconds}::float)::text as slept`;
    const [, , known] = (await often(sleeping(0))) as { pid: number }[][];
    const pid = known?.[0]?.pid;
    const lost = database.rows(sleeping(60)).catch((error: unknown) => error);
    const isAsleep = sql`select from pg_stat_activity where pid = ${pid}::int and wait_event = 'PgSleep'`;
    await until('it sleeps', async () => (await database.rows(isAsleep)).length === 1);
    await database.rows(sql`select pg_terminate_backend(${pid}::int)`);
    expect(await lost).toMatchObject({ code: '57P01' });
    expect(await database.rows(sleeping(0))).toHaveLength(1);
    expect(database.pool()).toMatchObject({ busy: 0, waiting: 0 });
  });

  it('is not sent with an invalid value, and keeps its connection', async () => {
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    const statement = (value: unknown): Statement => sql`select ${value}::jsonb as value`;
    await database.transaction(async (transaction) => {
      for (let time = 0; time < 3; time += 1) expect(await transaction.rows(statement({}))).toEqual([{ value: {} }]);
      await expect(transaction.rows(statement(circular))).rejects.toThrow('circular');
      expect(await transaction.rows(statement({ a: 1 }))).toEqual([{ value: { a: 1 } }]);
    });
  });

  it('has the caller in the stack of its error', async () => {
    const failing = sql`select ${raw(`'x'::text`)} / ${1}::int as result`;
    for (let time = 0; time < 3; time += 1) {
      const error: unknown = await database.rows(failing).catch((reason: unknown) => reason);
      expect((error as Error).stack).toContain('prepared-statement.test');
    }
  });
});
