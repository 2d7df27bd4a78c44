import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SCHEDULER_DEFAULTS } from '../../../src/graphql/scheduling/scheduler.js';
import type { Blocker } from '../../support/blocker.js';
import { until } from '../../support/follower.js';
import { body, post, Raw } from '../../support/plain-http.js';
import { startWithBlocker } from '../../support/world-with-blocker.js';
import type { World } from '../../support/world.js';

const FEED = 'GET /relations/china-russia/feed.atom HTTP/1.1\r\nhost: x\r\n\r\n';
const MUTATION = `mutation { createTopic(input: { slug: "unwanted", names: [{ language: "en", text: "x" }] }) {
  topic { id } } }`;

/** A query with its own text: equal queries would share a response. */
const query = (name: string): string => post(body(`query ${name} { topics { totalCount nodes { slug } } }`));

describe('the connection of a client', () => {
  let world: World;
  let blocker: Blocker;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ world, blocker, end } = await startWithBlocker('seeded', { OPERATION_TIMEOUT_MS: '60000' }));
  });
  afterAll(() => end());

  const idle = (): Promise<void> => until('nothing runs', () => world.service.database.pool().busy === 0);

  it.each([
    ['queries', 'topic', query('First') + query('Second') + query('Third'), 3],
    ['one query, shared,', 'topic', query('Same').repeat(3), 1],
    // They scan: the third has no turn yet.
    ['feeds', 'relation', FEED.repeat(3), SCHEDULER_DEFAULTS.scanning.slots],
  ])('cancels all %s that were requested on it when it ends', async (_what, table, requests, held) => {
    await blocker.during(async () => {
      const raw = await Raw.to(world.service.url);
      raw.socket.write(requests);
      await blocker.untilHeld(held);
      raw.socket.resetAndDestroy();
      await blocker.untilHeld(0);
    }, table);
    await until('nobody waits', () => world.service.waiting() === 0);
  });

  it.each([
    ['a query', query('Looked')],
    ['a mutation', post(body(MUTATION))],
    ['a feed', FEED],
  ])('that ends during the token lookup sends no statement of %s', async (_what, requests) => {
    const role = 'ADMIN';
    const { secret } = await world.mutate('createToken', { name: 'Eve', role }, 'secret');
    const sent = requests.replace('\r\n\r\n', `\r\nauthorization: Bearer ${secret as string}\r\n\r\n`);
    const started: string[] = [];
    let stop = (): unknown => undefined;
    await blocker.during(async () => {
      const raw = await Raw.to(world.service.url);
      raw.socket.write(sent);
      await blocker.untilHeld(1);
      stop = world.service.database.observe((text) => {
        // The polls of the change feed belong to no client.
        if (!/pg_notify|c\.subject_kind, array/.test(text)) started.push(text);
      });
      raw.socket.resetAndDestroy();
      await until('it is closed', () => raw.isClosed);
      // The service notices the end, too.
      await sleep(50);
    }, 'token');
    await sleep(100);
    await idle();
    stop();
    expect(started).toEqual([]);
    expect(JSON.stringify(await world.get('{ topics(first: 100) { nodes { slug } } }'))).not.toContain('unwanted');
  });

  it('has no listener left after two hundred requests', async () => {
    const sockets = new Set<Socket>();
    const came = (message: unknown): unknown => sockets.add((message as { socket: Socket }).socket);
    const warnings: Error[] = [];
    const warned = (warning: Error): unknown => warnings.push(warning);
    subscribe('http.server.request.start', came);
    process.on('warning', warned);
    try {
      const raw = await Raw.to(world.service.url);
      const listeners = (): number[] => [...sockets].map((socket) => socket.listenerCount('close'));
      let requests = 0;
      const sendTogether = async (count: number): Promise<void> => {
        let text = '';
        for (let each = 0; each < count; each += 1) text += query(`Kept${String((requests += 1))}`);
        raw.socket.write(text);
        await until(`${String(requests)} responses`, () => raw.statuses.length === requests);
      };
      await sendTogether(1);
      await until('one listener less', () => sockets.size === 1);
      const before = listeners();
      for (const count of [1, 1, 98, 100]) await sendTogether(count);
      await until('no listener is left', () => listeners().join() === before.join());
      // A busy machine refuses some, which must leave no listener either.
      expect(raw.statuses.filter((status) => status !== '200' && status !== '503')).toEqual([]);
      expect(raw.statuses).toContain('200');
      raw.socket.destroy();
    } finally {
      process.off('warning', warned);
      unsubscribe('http.server.request.start', came);
    }
    expect(warnings).toEqual([]);
  });
});
