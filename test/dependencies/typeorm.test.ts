import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { cloneDatabase } from '../support/clone.js';
import type { Clone } from '../support/clone.js';

describe('TypeORM', () => {
  let clone: Clone;
  let source: DataSource;
  beforeAll(async () => {
    clone = await cloneDatabase('empty');
    source = new DataSource({ type: 'postgres', url: clone.url, poolSize: 2 });
    await source.initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await clone.drop();
  });

  it('exposes the pool of pg in its driver, and its runners use connections of that pool', async () => {
    const { master } = source.driver as unknown as { master: pg.Pool };
    expect(master).toBeInstanceOf(pg.Pool);
    const runner = source.createQueryRunner();
    const client = (await runner.connect()) as pg.PoolClient;
    expect(client).toBeInstanceOf(pg.Client);
    expect(master.totalCount - master.idleCount).toBe(1);
    await runner.release();
    expect(master.totalCount - master.idleCount).toBe(0);
  });

  it('sends its own statements through the query method of a runner, which can be replaced', async () => {
    const runner = source.createQueryRunner();
    const sent: string[] = [];
    const query = runner.query.bind(runner);
    runner.query = ((text: string, ...rest: []) => {
      sent.push(text);
      return query(text, ...rest);
    }) as typeof runner.query;
    await runner.startTransaction();
    await runner.manager.query('select 1');
    await runner.commitTransaction();
    await runner.release();
    expect(sent).toEqual(['START TRANSACTION', 'select 1', 'COMMIT']);
  });
});
