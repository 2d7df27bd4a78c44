import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../support/follower.js';
import { sendRequest, body, hangUp, head, post, Raw } from '../../support/plain-http.js';
import { World } from '../../support/world.js';

const SHORT = '{ relations { nodes { slug } } }';

let world: World;
beforeAll(async () => {
  world = (await World.start('seeded')).trustLog();
});
afterAll(async () => {
  hangUp();
  await world.stop();
});

describe('a body that is read by the fast path', () => {
  it('is read by Fastify if its response is not cached, in however many parts it arrives', async () => {
    const { url } = world.service;
    for (const text of [body('{ sources { nodes { slug } } }'), body('{ __typename } # é ü 中')]) {
      for (let time = 0; time < 3; time += 1) {
        const raw = await Raw.to(url);
        raw.socket.write(head(Buffer.byteLength(text)));
        for (const byte of Buffer.from(text)) {
          raw.socket.write(Buffer.of(byte));
          await sleep(1);
        }
        await until('a response', () => raw.said.includes('"data"'));
        expect(raw.statuses).toEqual(['200']);
        raw.socket.destroy();
      }
    }
  });

  it('is not mistaken for a shorter one that is known', async () => {
    const { url } = world.service;
    const text = body(SHORT);
    await sendRequest(url, SHORT);
    const raw = await Raw.to(url);
    raw.socket.write(head(text.length + 2) + text);
    await sleep(100);
    expect(raw.said).toBe('');
    raw.socket.write(' }');
    await until('a response', () => raw.statuses.length === 1);
    expect(raw.statuses).toEqual(['400']);
    raw.socket.destroy();
  });

  it('has its response in order among others on the connection', async () => {
    const { url } = world.service;
    const known = body(SHORT);
    await sendRequest(url, SHORT);
    const unknown = [3, 4, 5].map((first) => body(`{ events(first: ${String(first)}) { nodes { slug } } }`));
    const raw = await Raw.to(url);
    const texts = [unknown[0], known, unknown[1], known, known, unknown[2], known] as string[];
    raw.socket.write(texts.map(post).join(''));
    await until('all responses', () => raw.statuses.length === texts.length);
    const order = [...raw.said.matchAll(/\{"data":\{"(events|relations)":\{"nodes":\[((?:\{[^}]*\},?)*)/g)];
    expect(order.map(([, field, nodes = '']) => (field === 'events' ? nodes.match(/slug/g)?.length : 'known'))).toEqual(
      [3, 'known', 4, 'known', 'known', 5, 'known'],
    );
    raw.socket.destroy();
  });

  it('is rejected unread if it is too long', async () => {
    const small = await World.start('empty', { MAX_BODY_KB: '1' });
    const raw = await Raw.to(small.service.url);
    raw.socket.write(`${head(1_001)}{`);
    await until('a rejection', () => raw.statuses.length === 1);
    expect(raw.statuses).toEqual(['413']);
    await small.stop();
  });

  it('that its client leaves incomplete blocks nobody', async () => {
    const { url } = world.service;
    const raws = await Promise.all(Array.from({ length: 10 }, () => Raw.to(url)));
    for (const { socket } of raws) socket.write(`${head(100)}{`);
    await sleep(50);
    for (const { socket } of raws) socket.resetAndDestroy();
    expect((await sendRequest(url, SHORT)).status).toBe(200);
  });

  it('is read to its end and has a response when the service stops; later ones are not read', async () => {
    const stopping = await World.start('seeded');
    const text = body(SHORT);
    const { url } = stopping.service;
    expect([(await sendRequest(url, SHORT)).status, (await sendRequest(url, SHORT)).isHandled]).toEqual([200, false]);
    const [whole, none] = await Promise.all([Raw.to(url), Raw.to(url)]);
    whole.socket.write(head(text.length) + text.slice(0, 5));
    none.socket.write(head(text.length));
    await sleep(50);
    const stopped = stopping.stop();
    await sleep(200);
    for (const [raw, rest] of [
      [whole, text.slice(5)],
      [none, text],
    ] as const) {
      // And one more, which is too late.
      raw.socket.write(rest + post(text));
    }
    await stopped;
    for (const { said, statuses } of [whole, none]) {
      expect(statuses).toEqual(['200', '503']);
      expect(said).toContain('"china-russia"');
    }
  });
});
