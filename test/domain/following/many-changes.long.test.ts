import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { QUEUED_CHANGES_MAX } from '../../../src/domain/following/change-subscription.js';
import { TopicKind } from '../../../src/domain/topics/topic.js';
import { until } from '../../support/follower.js';
import { FOLLOW, followersOf, POSITIONS, positions } from '../../support/followers.js';
import { numberOf } from '../../support/positions.js';
import { Random } from '../../support/random.js';
import { World } from '../../support/world.js';

describe('subscriptions to many changes, and by many clients', () => {
  let world: World;
  let many = 0;
  const { follow, live, topic, leave } = followersOf(() => world);
  beforeAll(async () => {
    world = await World.start('empty', { MAX_ALIASES: '200' });
    // So that the log has a last position.
    await topic();
  });
  afterEach(leave);
  afterAll(() => world.stop());

  /**
   * Writes many topics in one transaction and directly in SQL, to be fast. Calls `last` before all of it is committed.
   */
  async function manyTopics(
    count: number,
    { name = 'Peace', last = () => undefined }: { name?: string; last?: () => unknown } = {},
  ): Promise<void> {
    const names = [{ language: 'en', text: name }];
    await world.build.write(async (tx) => {
      for (let created = 0; created < count; created += 1) {
        many += 1;
        const input = { slug: `one-of-many-${String(many)}`, kind: TopicKind.SUBJECT, names };
        await world.service.domain.services.topics.create(tx, input);
      }
      last();
    });
  }

  it('ends a subscription whose client does not read, with the position to resume from, and resuming misses nothing', async () => {
    const start = await topic();
    // A few of these fill the socket buffers of the system, and more than the queue limit follow.
    const CHANGES = 2_000;
    const wide = `subscription ($after: String) { changes(after: $after, kinds: [TOPIC]) { position subject { ${Array.from(
      { length: 150 },
      (_, index) => `l${String(index)}: label`,
    ).join(' ')} } } }`;
    const slow = follow(wide, { variables: { after: start } });
    await until('the socket', () => slow.socket?.readyState === 1);
    await live(slow);
    // Not paused before everything is written: a socket that answers no ping for a while is considered dead.
    await manyTopics(CHANGES, { name: 'x'.repeat(500), last: () => slow.socket!.pause() });
    await until('it is released', () => world.service.domain.feed.stats().filters === 0);
    slow.socket!.resume();
    expect(await slow.ended()).toBeNull();
    const last = slow.received.at(-1);
    const [error] = last?.errors ?? [];
    expect(error?.extensions['code']).toBe('SLOW_CONSUMER');
    const seen = positions(slow.received.slice(0, -1));
    expect(seen.length).toBeLessThan(CHANGES - QUEUED_CHANGES_MAX);
    expect(error?.extensions['position']).toBe(seen.at(-1));
    expect(error?.message).toContain(`resume from position ${String(seen.at(-1))}`);
    const rest = follow(POSITIONS, { variables: { after: seen.at(-1) } });
    const all = [...seen, ...positions(await rest.until(CHANGES - seen.length))];
    expect(all.map(numberOf)).toEqual(Array.from({ length: CHANGES }, (_, index) => numberOf(start) + 1 + index));
  });

  it('delivers everything to a client that reads, however much is written at once', async () => {
    const start = await topic();
    const CHANGES = 5 * QUEUED_CHANGES_MAX;
    const [socket, filtered] = [follow(POSITIONS), follow(FOLLOW, { variables: { kinds: ['TOPIC'] } })];
    await live(filtered);
    await manyTopics(CHANGES);
    const expected = Array.from({ length: CHANGES }, (_, index) => numberOf(start) + 1 + index);
    for (const follower of [socket, filtered]) {
      expect(positions(await follower.until(CHANGES)).map(numberOf)).toEqual(expected);
    }
    // Then it continues as before.
    const next = await topic();
    for (const follower of [socket, filtered]) {
      expect(positions(await follower.until(CHANGES + 1)).at(-1)).toBe(next);
    }
  });

  it('holds no memory for subscriptions that ended, in whatever way', async () => {
    const random = new Random(10_000);
    const CYCLES = 10_000;
    const SOCKETS = 50;
    const afters = [null, await topic()];
    await topic();
    let cycles = 0;
    const message = (id: number) =>
      JSON.stringify({
        id: String(id),
        type: 'subscribe',
        payload: { query: POSITIONS, variables: { after: random.pick(afters) } },
      });
    const { WebSocket } = await import('ws');
    async function client(): Promise<void> {
      while (cycles < CYCLES) {
        const socket = new WebSocket(`${world.service.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
        socket.on('error', () => undefined);
        const isFirst = (event: string): Promise<boolean> =>
          new Promise((resolve) => {
            socket.once(event, () => {
              resolve(true);
            });
            socket.once('close', () => {
              resolve(false);
            });
          });
        // A connection that breaks before the acknowledgement has started nothing: it does not count as a cycle.
        if (!(await isFirst('open'))) continue;
        socket.send('{"type":"connection_init"}');
        if (!(await isFirst('message'))) continue;
        const mine = random.between(0, 99);
        for (let id = 0; id < mine; id += 1) {
          cycles += 1;
          socket.send(message(id));
          // Disconnected at any moment of its start, or after its first message.
          if (random.between(0, 2) === 0) await sleep(random.between(0, 2));
          if (random.between(0, 2) > 0) socket.send(JSON.stringify({ id: String(id), type: 'complete' }));
        }
        if (random.between(0, 1) === 0) socket.terminate();
        else socket.close();
      }
    }
    async function streams(): Promise<void> {
      while (cycles < CYCLES) {
        cycles += 1;
        const aborted = new AbortController();
        const request = fetch(`${world.service.url}/graphql/stream?query=${encodeURIComponent(POSITIONS)}`, {
          signal: aborted.signal,
        }).catch(() => undefined);
        await sleep(random.between(0, 9));
        aborted.abort();
        await request;
      }
    }
    const sockets = Array.from({ length: SOCKETS }, client);
    await Promise.all([...sockets, ...Array.from({ length: 5 }, streams)]);
    const nothing = { subscriptions: 0, filters: 0, sockets: 0, streams: 0, sessions: 0 };
    await until('nothing is left', () =>
      Object.values(world.service.subscriptionStats()).every((count) => count === 0),
    );
    expect(world.service.subscriptionStats()).toEqual(nothing);
  }, 240_000);
});
