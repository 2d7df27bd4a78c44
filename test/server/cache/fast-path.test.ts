import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LogPosition } from '../../../src/foundation/records/log-position.js';
import type { CachedResponse } from '../../../src/server/cache/response-cache.js';
import { RequestFingerprint } from '../../../src/server/cache/request-fingerprints.js';
import { until } from '../../support/follower.js';
import { sendRequest, hangUp, lasting } from '../../support/plain-http.js';
import type { ReceivedResponse, SendOptions } from '../../support/plain-http.js';
import { ADMIN_TOKEN, World } from '../../support/world.js';

const APP = 'https://app.example';
const TIMELINE = '{ relation(id: "china-russia") { label timeline { nodes { slug title summary } } } }';
const SHORT = '{ relations { nodes { slug } } }';

let world: World;
let open: World;
let any: World;
beforeAll(async () => {
  [world, open, any] = await Promise.all([
    World.start('seeded'),
    World.start('seeded', { CORS_ORIGINS: `${APP} https://other.example` }),
    World.start('seeded', { CORS_ORIGINS: '*' }),
  ]);
  for (const one of [world, open, any]) one.trustLog();
});
afterAll(async () => {
  hangUp();
  await Promise.all([world.stop(), open.stop(), any.stop()]);
});

describe('a cached response of the fast path', () => {
  const WAYS: Record<string, string>[] = [
    {},
    { 'accept-encoding': 'br' },
    { 'accept-encoding': 'gzip' },
    { 'accept-language': 'ru' },
    { 'accept-language': 'zh' },
    { accept: 'application/graphql-response+json' },
    { accept: 'application/json' },
    { origin: APP },
    { origin: 'https://stranger.example' },
  ];

  it.each(['POST', 'GET'])(
    'equals Fastify’s response in every respect for every kind of request: %s',
    async (method) => {
      const seen = new Set<string>();
      for (const { service } of [world, open, any]) {
        const first = [];
        for (const headers of WAYS) first.push(await sendRequest(service.url, TIMELINE, { method, headers }));
        for (const [index, headers] of WAYS.entries()) {
          const again = await sendRequest(service.url, TIMELINE, { method, headers });
          // What reached Fastify before and still reaches it, since the length of the body is unknown there.
          const others = [first[index] as ReceivedResponse];
          if (method === 'POST')
            others.push(await sendRequest(service.url, TIMELINE, { method, headers, isChunked: true }));
          expect(again.isHandled).toBe(false);
          for (const other of others) {
            expect(other.isHandled).toBe(true);
            expect(lasting(again)).toEqual(lasting(other));
            expect(again.headers['x-request-id']).not.toBe(other.headers['x-request-id']);
          }
          seen.add(JSON.stringify(lasting(again)));
        }
      }
      // They do differ: three encodings, three languages, two media types, and origins if these count.
      expect(seen.size).toBeGreaterThanOrEqual(10);
    },
  );

  it('is not sent again to a client that has it: 304, as by Fastify', async () => {
    const { url } = world.service;
    const { headers: received } = await sendRequest(url, SHORT);
    for (const condition of [String(received['etag']), `"another", W/${String(received['etag'])}`]) {
      const headers = { 'if-none-match': condition };
      const [here, there] = [
        await sendRequest(url, SHORT, { headers }),
        await sendRequest(url, SHORT, { headers, isChunked: true }),
      ];
      expect([here.status, here.body, here.isHandled, there.isHandled]).toEqual([304, '', false, true]);
      expect(lasting(here)).toEqual(lasting(there));
    }
    expect((await sendRequest(url, SHORT, { headers: { 'if-none-match': '"another"' } })).status).toBe(200);
    const headers = { 'if-none-match': '*' };
    for (let time = 0; time < 2; time += 1) {
      expect((await sendRequest(url, SHORT, { headers })).status).toBe(200);
      expect((await sendRequest(url, SHORT, { headers, isChunked: true })).status).toBe(200);
      const get = await sendRequest(url, SHORT, { method: 'GET', headers });
      expect([get.status, get.isHandled]).toEqual([304, time === 0]);
    }
  });

  it('has the request’s own id', async () => {
    const headers = { 'x-request-id': 'mine' };
    for (let time = 0; time < 2; time += 1) {
      expect((await sendRequest(world.service.url, SHORT, { headers })).headers['x-request-id']).toBe('mine');
    }
    const ids = [await sendRequest(world.service.url, SHORT), await sendRequest(world.service.url, SHORT)];
    expect(new Set(ids.map(({ headers: { 'x-request-id': id } }) => id)).size).toBe(2);
  });

  it('changes as soon as its author has written, and is then the same for all', async () => {
    const { url } = world.service;
    const query = '{ topics { nodes { slug } } }';
    for (let turn = 0; turn < 3; turn += 1) {
      const before = [await sendRequest(url, query), await sendRequest(url, query)];
      expect(before.map(({ isHandled }) => isHandled)[1]).toBe(false);
      await world.mutate('createTopic', {
        slug: `at-the-edge-${String(turn)}`,
        names: [{ language: 'en', text: 'A' }],
      });
      const after = [await sendRequest(url, query), await sendRequest(url, query)];
      for (const { body: text } of after) expect(text).toContain(`at-the-edge-${String(turn)}`);
      expect(after.map(({ isHandled }) => isHandled)).toEqual([true, false]);
    }
  });

  it('has its current position after changes that do not affect it', async () => {
    const { url } = world.service;
    const positions: bigint[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const { headers, isHandled } = await sendRequest(url, '{ __typename }');
      positions.push(BigInt(String(headers['x-timeline-position'])));
      expect(isHandled).toBe(turn === 0);
      const [{ slug, version }] = (await world.get('{ events(first: 1) { nodes { slug version } } }')).events.nodes;
      await world.mutate('updateEvent', { id: slug, expectedVersion: version, links: [], reason: 'a test' });
    }
    expect(new Set(positions).size).toBe(3);
    expect(positions).toEqual([...positions].sort((one, other) => Number(one - other)));
  });

  it('is described by its own headers, also if another was built at the same position', () => {
    const known = new RequestFingerprint('a slot', { vary: 'Accept' });
    const lengths = ['one', 'another'].map((text) => {
      const bytes = Buffer.from(text);
      const response = {
        status: 200,
        headers: {},
        encoding: 'identity',
        bytes,
        etag: `"${text}"`,
        position: new LogPosition(1n, 7n, 0),
      };
      const { headers } = known.replayHeaders(response as CachedResponse, { headers: {} });
      return headers[headers.indexOf('content-length') + 1];
    });
    expect(lengths).toEqual(['3', '7']);
  });

  it('is served to requests without a token', async () => {
    const { url } = world.service;
    const query = '{ changes(after: "0", first: 1) { nodes { author } } }';
    const anonymous = [await sendRequest(url, query), await sendRequest(url, query)];
    for (const token of [ADMIN_TOKEN, 'guessed']) {
      const response = await sendRequest(url, query, { headers: { authorization: `Bearer ${token}` } });
      expect(response.isHandled).toBe(true);
      expect(response.body).not.toBe(anonymous[0]?.body);
      expect(response.status).toBe(token === ADMIN_TOKEN ? 200 : 401);
    }
    const last = await sendRequest(url, query);
    expect([last.isHandled, last.body]).toEqual([false, anonymous[0]?.body]);
    const closed = await World.start('seeded', { PUBLIC_READ: 'off' });
    for (let time = 0; time < 3; time += 1) expect((await sendRequest(closed.service.url, query)).status).toBe(401);
    await closed.stop();
  });

  it('is not served to a page of another site that sends a simple request', async () => {
    const { url } = world.service;
    for (let time = 0; time < 2; time += 1) {
      expect((await sendRequest(url, SHORT, { method: 'GET', headers: { 'content-type': 'text/plain' } })).status).toBe(
        400,
      );
      expect((await sendRequest(url, SHORT, { method: 'GET' })).status).toBe(200);
      expect([400, 415]).toContain(
        (await sendRequest(url, SHORT, { headers: { 'content-type': 'text/plain' } })).status,
      );
      expect((await sendRequest(url, SHORT)).status).toBe(200);
    }
  });

  it('leaves HEAD and OPTIONS to Fastify', async () => {
    const { url } = open.service;
    const get = [await sendRequest(url, SHORT, { method: 'GET' }), await sendRequest(url, SHORT, { method: 'GET' })];
    const { isHandled, ...headOnly } = await sendRequest(url, SHORT, { method: 'HEAD' });
    expect([headOnly.status, headOnly.body, isHandled]).toEqual([200, '', true]);
    expect(headOnly.headers['content-length']).toBe(get[1]?.headers['content-length']);
    const headers = { origin: APP, 'access-control-request-method': 'POST' };
    expect((await sendRequest(url, SHORT, { method: 'OPTIONS', headers })).status).toBe(204);
  });
});

describe('counting and rejecting on the fast path', () => {
  it('counts each cached response for its address, and rejects too many as Fastify does', async () => {
    const environment = { RATE_LIMIT_PER_ADDRESS: '4', RATE_WINDOW_S: '600', TRUSTED_PROXIES: '127.0.0.0/8' };
    const limited = (await World.start('seeded', environment)).trustLog();
    const from = (address: string): SendOptions => ({ headers: { 'x-forwarded-for': address } });
    const responseMemory = [];
    for (let time = 0; time < 5; time += 1)
      responseMemory.push(await sendRequest(limited.service.url, SHORT, from('192.0.2.1')));
    expect(responseMemory.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429]);
    expect(responseMemory.map(({ isHandled }) => isHandled)).toEqual([true, false, false, false, true]);
    expect(Number(responseMemory[4]?.headers['retry-after'])).toBeGreaterThan(500);
    expect(JSON.parse(responseMemory[4]?.body ?? '')).toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED', max: 4 } }],
    });
    expect((await sendRequest(limited.service.url, SHORT, from('192.0.2.2'))).status).toBe(200);
    expect(limited.service.cacheStats().hits).toBe(4);
    await limited.stop();
  });

  it('counts each request once, by its method and status', async () => {
    const { url } = world.service;
    const counted = async (method: string, status: number): Promise<number> => {
      const text = await (await fetch(`${url}/metrics`)).text();
      const series = `entente_http_requests_total{route="/graphql",method="${method}",status="${String(status)}"} `;
      return Number(
        text
          .split('\n')
          .find((line) => line.startsWith(series))
          ?.slice(series.length) ?? 0,
      );
    };
    for (const [method, status] of [
      ['POST', 200],
      ['GET', 200],
      ['POST', 304],
    ] as const) {
      const { headers: received } = await sendRequest(url, SHORT, { method });
      const headers: Record<string, string> = status === 304 ? { 'if-none-match': String(received['etag']) } : {};
      const [before, { hits: given }] = [await counted(method, status), world.service.cacheStats()];
      for (let time = 0; time < 5; time += 1) {
        expect((await sendRequest(url, SHORT, { method, headers })).isHandled).toBe(false);
      }
      expect((await counted(method, status)) - before).toBe(5);
      expect(world.service.cacheStats().hits - given).toBe(5);
    }
  });

  it('rejects requests while the process is too busy', async () => {
    const { url } = world.service;
    await sendRequest(url, SHORT);
    expect((await sendRequest(url, SHORT)).isHandled).toBe(false);
    // The mean delay of a second is above the limit.
    let rejected: ReceivedResponse | null = null;
    await until('it is rejected', async () => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2_500);
      await sleep(0);
      const response = await sendRequest(url, SHORT);
      if (response.status === 503) rejected = response;
      return rejected !== null;
    });
    expect(rejected).toMatchObject({ headers: { 'retry-after': '1' } });
    await until('it responds', async () => (await sendRequest(url, SHORT)).status === 200);
  }, 60_000);
});
