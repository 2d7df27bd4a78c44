import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { createDataSource } from '../../src/database/data-source.js';
import { Database } from '../../src/database/database.js';
import { Listener } from '../../src/database/listener.js';
import { createLogger } from '../../src/observing/logger.js';
import { cloneDatabase } from '../support/clone.js';
import type { Clone } from '../support/clone.js';
import { until } from '../support/follower.js';
import { TcpProxy } from '../support/tcp-proxy.js';

const PATIENCE_MS = 25_000;

describe('the connection that listens', () => {
  let clone: Clone;
  let proxy: TcpProxy;
  let source: ReturnType<typeof createDataSource>;
  let database: Database;
  beforeAll(async () => {
    clone = await cloneDatabase('empty');
    proxy = await TcpProxy.start(clone.url);
    source = createDataSource({ url: clone.url, entities: [], onIdleError: () => undefined });
    await source.initialize();
    database = new Database(source);
  });
  afterAll(async () => {
    await source.destroy();
    await proxy.stop();
    await clone.drop();
  });

  it('finds out by itself that it was cut off in silence, and listens again', async () => {
    let woken = 0;
    const listener = new Listener({
      url: proxy.url,
      channels: ['change'],
      queryable: database,
      log: createLogger('silent'),
      onWake: () => (woken += 1),
    });
    listener.start();
    try {
      await until('it listens', () => listener.isReached, PATIENCE_MS);
      proxy.silence();
      await until('it knows that nothing arrives', () => !listener.isReached, PATIENCE_MS);
      // What was open stays dead.
      proxy.mend();
      await until('it listens again', () => listener.isReached, PATIENCE_MS);
      const before = woken;
      await database.rows(sql`select pg_notify('change', '')`);
      await until('it is woken', () => woken === before + 1);
      expect(listener.isReached).toBe(true);
    } finally {
      await listener.stop();
    }
  }, 60_000);
});
