import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { createClient } from '../../src/database/driver/client.js';
import { createDataSource } from '../../src/database/driver/data-source.js';
import { startEmbeddedServer } from '../../src/database/embedded/server.js';
import { Listener } from '../../src/database/driver/listener.js';
import { readPostmaster } from '../../src/database/embedded/postmaster.js';
import { createLogger } from '../../src/observability/logger.js';
import { cloneDatabase } from '../support/clone.js';
import { until } from '../support/follower.js';
import { asAdmin } from '../support/hostile-settings.js';
import { makeDataDir, removeDataDir } from '../support/service-process.js';
import { TcpProxy } from '../support/tcp-proxy.js';

const log = createLogger('silent');

/** Far more than it takes, and far less than an endless wait. */
const ENDS_MS = 15_000;

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function proxied(): Promise<TcpProxy> {
  const clone = await cloneDatabase('empty');
  undo.push(() => clone.drop());
  const proxy = await TcpProxy.start(clone.url);
  undo.push(() => proxy.stop());
  return proxy;
}

async function inTime(ending: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('it does not end'));
    }, ENDS_MS);
  });
  await Promise.race([ending, late]).finally(() => {
    clearTimeout(timer);
  });
}

it('a connection closes after it was silently cut off', async () => {
  const proxy = await proxied();
  const client = createClient(proxy.url);
  await client.connect();
  await client.query('select');
  proxy.silence();
  await inTime(client.end());
  expect(client.connection.stream.destroyed).toBe(true);
});

it('the listener stops after its connection was silently cut off', async () => {
  const proxy = await proxied();
  let woken = 0;
  const listener = new Listener({
    url: proxy.url,
    channels: ['change'],
    queryable: null,
    log,
    onNotify: () => (woken += 1),
  });
  listener.start();
  await until('it listens', () => woken > 0);
  proxy.silence();
  await inTime(listener.stop());
});

it('a pool ends after its connections were silently cut off, one of them released meanwhile', async () => {
  const proxy = await proxied();
  const source = createDataSource({ url: proxy.url, entities: [], onIdleError: () => undefined });
  await source.initialize();
  const pool = (source.driver as unknown as { master: Pool }).master;
  const clients = await Promise.all([pool.connect(), pool.connect()]);
  const [used, idle] = clients;
  idle.release();
  proxy.silence();
  const ended = source.destroy();
  used.release();
  await inTime(ended);
  const isClosed = (): boolean =>
    clients.every((client) => (client as unknown as ReturnType<typeof createClient>).connection.stream.destroyed);
  await until('no connection is left open', isClosed, ENDS_MS);
});

it('a silent embedded PostgreSQL is stopped', async () => {
  const folder = makeDataDir();
  undo.push(() => {
    removeDataDir(folder);
  });
  const server = await startEmbeddedServer(folder, log);
  const [found] = await asAdmin(
    server.url,
    `select pid from pg_stat_activity where application_name like 'entente service %'`,
  );
  const owner = Number(found?.['pid']);
  process.kill(owner, 'SIGSTOP');
  const stopped = server.stop();
  const isNotified = (): boolean => readPostmaster(join(folder, 'postgres', 'data'))?.isStopping !== false;
  await until('it is notified of the end', isNotified, ENDS_MS).finally(() => process.kill(owner, 'SIGCONT'));
  await stopped;
});
