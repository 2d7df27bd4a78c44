import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { PoolClient } from 'pg';
import sql from 'sql-template-tag';
import { createDataSource } from '../../../src/database/driver/data-source.js';
import { Database } from '../../../src/database/driver/database.js';
import { transactionSettingsOf } from '../../../src/database/driver/session.js';
import { rollBack, rowsInTransaction } from '../../../src/database/driver/pooled-statement.js';
import { cloneDatabase } from '../../support/clone.js';
import type { Clone } from '../../support/clone.js';

const TIMEOUT_MS = 7_000;

describe('a statement on a connection that is pooled by transaction', () => {
  let clone: Clone;
  let source: ReturnType<typeof createDataSource>;
  let database: Database;
  beforeAll(async () => {
    clone = await cloneDatabase('empty');
    source = createDataSource({
      ...{ url: clone.url, entities: [], pooling: 'transaction', poolSize: 1, statementTimeoutMs: TIMEOUT_MS },
      onIdleError: () => undefined,
    });
    await source.initialize();
    database = new Database(source);
  });
  afterAll(async () => {
    await source.destroy();
    await clone.drop();
  });

  it('runs in its own transaction with the pinned settings, and commits', async () => {
    await database.rows(sql`create table thing (name text not null, number integer)`);
    expect(
      await database.rows(sql`insert into thing values (${'one'}, ${1}), (${'two'}, ${null})
        returning name, number, current_setting('statement_timeout') as timeout, current_setting('datestyle') as style`),
    ).toEqual([
      { name: 'one', number: 1, timeout: '7s', style: 'ISO, MDY' },
      { name: 'two', number: null, timeout: '7s', style: 'ISO, MDY' },
    ]);
    expect(await database.rows(sql`select name from thing where name = ${'three'}`)).toEqual([]);
    expect(await database.rows(sql`select '2024-11-12'::date as day, name from thing where number = ${1}`)).toEqual([
      { day: '2024-11-12', name: 'one' },
    ]);
  });

  it('commits nothing when it fails, and leaves the connection usable', async () => {
    const failing = sql`with added as (insert into thing values (${'lost'}) returning 1) select 1 / ${0}::int from added`;
    for (let time = 0; time < 2; time += 1) {
      await expect(database.rows(failing)).rejects.toMatchObject({ code: '22012' });
      expect(await database.rows(sql`select name from thing where name = ${'lost'}`)).toEqual([]);
    }
    expect(database.pool()).toMatchObject({ busy: 0, waiting: 0 });
  });

  it('fails when one of its rows cannot be parsed, and leaves the connection usable', async () => {
    const { master } = source.driver as unknown as { master: pg.Pool };
    const client: PoolClient = await master.connect();
    const settings = transactionSettingsOf(client);
    if (!settings) throw new Error('not pooled');
    client.setTypeParser(pg.types.builtins.INT4, 'text', (text) => {
      if (text === '2') throw new Error('two');
      return Number(text);
    });
    const text = 'select number from generate_series(1, $1::int) as number';
    await expect(rowsInTransaction(client, settings, { text, values: [3] })).rejects.toThrow('two');
    expect(await rowsInTransaction(client, settings, { text, values: [1] })).toEqual([{ number: 1 }]);
    expect(await rollBack(client)).toBe(true);
    client.release(true);
  });

  it('is not sent with an invalid value, and has the caller in the stack of its error', async () => {
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    await expect(database.rows(sql`select ${circular}::jsonb as value`)).rejects.toThrow('circular');
    const error: unknown = await database.rows(sql`select 1 / ${0}::int`).catch((reason: unknown) => reason);
    expect((error as Error).stack).toContain('pooled-statement');
  });
});
