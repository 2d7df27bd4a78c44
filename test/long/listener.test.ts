import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { Listener } from '../../src/database/driver/listener.js';
import { createLogger } from '../../src/observability/logger.js';
import { BareDatabase } from '../support/bare-database.js';
import { until } from '../support/follower.js';
import { TcpProxy } from '../support/tcp-proxy.js';

const TIMEOUT_MS = 25_000;

describe('the listening connection', () => {
  let bare: BareDatabase;
  let proxy: TcpProxy;
  beforeAll(async () => {
    bare = await BareDatabase.start();
    proxy = await TcpProxy.start(bare.url);
  });
  afterAll(async () => {
    await proxy.stop();
    await bare.stop();
  });

  it('detects by itself that it was silently cut off, and listens again', async () => {
    let woken = 0;
    const listener = new Listener({
      url: proxy.url,
      channels: ['change'],
      queryable: bare.database,
      log: createLogger('silent'),
      onNotify: () => (woken += 1),
    });
    listener.start();
    try {
      await until('it listens', () => listener.isReceiving, TIMEOUT_MS);
      proxy.silence();
      await until('it knows that nothing arrives', () => !listener.isReceiving, TIMEOUT_MS);
      // Connections that were open stay dead.
      proxy.mend();
      await until('it listens again', () => listener.isReceiving, TIMEOUT_MS);
      const before = woken;
      await bare.database.rows(sql`select pg_notify('change', '')`);
      await until('it is woken', () => woken === before + 1);
      expect(listener.isReceiving).toBe(true);
    } finally {
      await listener.stop();
    }
  }, 60_000);
});
