import { afterEach, describe, expect, it } from '@jest/globals';
import { startService } from '../../../src/app/server.js';
import type { Service } from '../../../src/app/service.js';
import { readSettings } from '../../../src/config/settings.js';
import { createLogger } from '../../../src/observability/logger.js';
import { until } from '../../support/follower.js';
import { post, executeQuery } from '../../support/post.js';
import { Random } from '../../support/random.js';
import { TcpProxy } from '../../support/tcp-proxy.js';
import { ADMIN_TOKEN, World } from '../../support/world.js';

describe('cached responses of two services on one database', () => {
  const ends: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  async function services(): Promise<[Service, Service]> {
    const world = await World.start('empty');
    ends.push(() => world.stop());
    const settings = readSettings({
      DATABASE_URL: world.databaseUrl,
      PORT: '0',
      SEED: 'none',
      ADMIN_TOKEN,
      RATE_LIMIT_PER_ADDRESS: '1000000',
      RATE_LIMIT_PER_TOKEN: '1000000',
    });
    const other = await startService(settings, createLogger('silent'), new AbortController().signal);
    ends.push(() => other.close());
    return [world.service, other];
  }

  const UPDATE = `mutation ($input: UpdateTopicInput!) { updateTopic(input: $input) {
    topic { id version names { text } } change { position } userErrors { message } } }`;
  const READS = [
    'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Topic { id version names { text } } } }',
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Topic { names { text } version } } }',
    '{ topics(first: 100) { nodes { id version names { text } } } }',
  ];

  it('are never older than their position, nor than what their service has seen, nor than its own writes (seed 6)', async () => {
    const random = new Random(6);
    const both = await services();
    const ids: string[] = [];
    /** For each topic the positions at which its versions were written, the first of them version 1. */
    const history = new Map<string, bigint[]>();
    const CREATE = `mutation ($input: CreateTopicInput!) { createTopic(input: $input) {
      topic { id } change { position } userErrors { message } } }`;
    const admin = { authorization: `Bearer ${ADMIN_TOKEN}` };
    for (let count = 0; count < 5; count += 1) {
      const input = { slug: `topic-${String(count)}`, names: [{ text: `topic ${String(count)}`, language: 'en' }] };
      const { body } = await executeQuery(both[0].url, CREATE, { input }, admin);
      const { topic, change } = body.data['createTopic'] as { topic: { id: string }; change: { position: string } };
      ids.push(topic.id);
      history.set(topic.id, [BigInt(change.position)]);
    }

    async function write(service: Service): Promise<void> {
      const id = random.pick(ids);
      // Two may update at once: the expected version may then be outdated, and nothing is written.
      const input = {
        id,
        expectedVersion: history.get(id)?.length,
        names: [{ text: `text ${String(random.next())}`, language: 'en' }],
        reason: 'a test',
        idempotencyKey: String(random.next()),
      };
      // Where it was committed and no connection was left to read its result, the key gives it.
      const { body, position } = await executeQuery(service.url, UPDATE, { input }, admin).catch((error: unknown) => {
        if (!String(error).includes('"COMMITTED"')) throw error;
        return executeQuery(service.url, UPDATE, { input }, admin);
      });
      const payload = body.data['updateTopic'] as {
        topic: { version: number } | null;
        change: { position: string } | null;
      };
      if (!payload.topic || !payload.change) return;
      expect(position).toBeGreaterThanOrEqual(BigInt(payload.change.position));
      (history.get(id) as bigint[])[payload.topic.version - 1] = BigInt(payload.change.position);
      await read(service, BigInt(payload.change.position));
    }

    let reads = 0;
    async function read(service: Service, least = 0n): Promise<void> {
      const query = random.pick(READS);
      const seen = BigInt(service.domain.invalidationLog.position.text);
      const { body, position } = await executeQuery(service.url, query, query.includes('$ids') ? { ids } : {});
      reads += 1;
      expect(position).toBeGreaterThanOrEqual(seen);
      expect(position).toBeGreaterThanOrEqual(least);
      const topics = (body.data['nodes'] ?? (body.data['topics'] as { nodes: unknown }).nodes) as {
        id: string;
        version: number;
      }[];
      for (const { id, version } of topics) {
        // The next version did not exist yet at the position of the response.
        const next = history.get(id)?.[version];
        if (next !== undefined) expect(position).toBeLessThan(next);
      }
    }

    async function client(): Promise<void> {
      for (let turn = 0; turn < 120; turn += 1) {
        const service = random.pick(both);
        await (random.between(0, 5) === 0 ? write(service) : read(service));
      }
    }
    await Promise.all(Array.from({ length: 8 }, client));
    expect(reads).toBeGreaterThan(800);
    // What one service has written becomes visible to the other, and in its responses.
    const last = [...history.values()].flat().reduce((most, position) => (position > most ? position : most), 0n);
    for (const service of both) {
      await until('it has read all changes', () => BigInt(service.domain.invalidationLog.position.text) === last);
      await read(service, last);
      expect(service.cacheStats().responses).toBeGreaterThan(0);
    }
  }, 60_000);
});

describe('cached responses of a service that has lost its database', () => {
  it('are served only as long as nothing can have changed', async () => {
    const database = await World.start('seeded');
    const proxy = await TcpProxy.start(database.databaseUrl);
    const settings = readSettings({ DATABASE_URL: proxy.url, PORT: '0', SEED: 'none' });
    const service = await startService(settings, createLogger('silent'), new AbortController().signal);
    try {
      const errorCount = (): Promise<number> =>
        post(service.url, '{ events(first: 5) { nodes { slug } } }')
          .then((response) => response.json())
          .then((body) => (body as { errors?: unknown[] }).errors?.length ?? 0);
      expect([await errorCount(), await errorCount()]).toEqual([0, 0]);
      expect(service.cacheStats().responses).toBe(1);
      proxy.cut();
      await until('it has noticed', () => !service.domain.invalidationLog.isCurrent);
      expect(await errorCount()).toBe(1);
      proxy.mend();
      await until('it has noticed', () => service.domain.invalidationLog.isCurrent);
      expect(await errorCount()).toBe(0);
    } finally {
      await service.close();
      await proxy.stop();
      await database.stop();
    }
  }, 60_000);
});
