import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Follower } from '../../support/follower.js';
import { until } from '../../support/follower.js';
import { RawSocket } from '../../support/raw-socket.js';
import { TRANSPORTS } from '../../support/transports.js';
import type { SendQuery } from '../../support/transports.js';
import { ADMIN_TOKEN, World } from '../../support/world.js';

const FOLLOW = 'subscription { changes { position } }';

/** Runs work in a new world, so that nothing was counted before. */
async function on(environment: Record<string, string>, work: (world: World) => Promise<void>): Promise<void> {
  const world = await World.start('empty', environment);
  try {
    await work(world);
  } finally {
    await world.stop();
  }
}

function post(world: World, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${world.service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ viewer { role } }' }),
  });
}

/** An open event stream: its status, and how to close it. */
async function stream(world: World): Promise<{ status: number; body: string; leave: () => void }> {
  const leaving = new AbortController();
  const url = `${world.service.url}/graphql/stream?query=${encodeURIComponent(FOLLOW)}`;
  const response = await fetch(url, { headers: { accept: 'text/event-stream' }, signal: leaving.signal });
  const body = response.status === 200 ? '' : await response.text();
  return { status: response.status, body, leave: () => leaving.abort() };
}

describe('the rate limit of a client', () => {
  // A WebSocket is counted when it opens, and again for its operation.
  const PER_ASK: Readonly<Record<string, number>> = { WebSocket: 2 };

  it.each(TRANSPORTS)(
    'is counted by %s: the last request of the limit is served, one more is rejected',
    async (name, sendRequest: SendQuery) => {
      const max = 4;
      await on({ RATE_LIMIT_PER_ADDRESS: String(max), RATE_WINDOW_S: '600' }, async (world) => {
        const query = '{ viewer { rateLimit { limit remaining resetAt } } }';
        const each = PER_ASK[name] ?? 1;
        for (let count = each; count <= max; count += each) {
          const { rateLimit } = (await sendRequest(world, query)).data.viewer;
          expect(rateLimit).toMatchObject({ limit: max, remaining: max - count });
          expect(Date.parse(rateLimit.resetAt) - Date.now()).toBeGreaterThan(500_000);
        }
        if (name === 'WebSocket') {
          await expect(sendRequest(world, query)).rejects.toThrow();
          return;
        }
        expect((await sendRequest(world, query)).errors).toMatchObject([
          { extensions: { code: 'RATE_LIMITED', limit: 'operations', max } },
        ]);
      });
    },
  );

  it('rejects an operation on an open WebSocket, and keeps that open', async () => {
    await on({ RATE_LIMIT_PER_ADDRESS: '3', RATE_WINDOW_S: '600' }, async (world) => {
      const socket = await new RawSocket(world.service.url).init();
      for (const id of ['1', '2', '3']) socket.subscribe(id, '{ __typename }');
      await until(
        'three ends',
        () => socket.received.filter(({ type }) => type === 'complete' || type === 'error').length === 3,
      );
      expect(socket.received.filter(({ type }) => type === 'error')).toMatchObject([
        { payload: [{ extensions: { code: 'RATE_LIMITED', limit: 'operations', max: 3 } }] },
      ]);
      expect(socket.isOpen).toBe(true);
      await socket.close();
    });
  });

  it('is reported in headers of HTTP with the time to retry, and does not apply to health checks', async () => {
    await on({ RATE_LIMIT_PER_ADDRESS: '1', RATE_WINDOW_S: '600' }, async (world) => {
      expect((await post(world)).status).toBe(200);
      const rejected = await post(world);
      expect(rejected.status).toBe(429);
      expect(Number(rejected.headers.get('retry-after'))).toBeGreaterThan(500);
      expect((await fetch(`${world.service.url}/graphiql`)).status).toBe(429);
      expect((await fetch(`${world.service.url}/relations/none/feed.atom`)).status).toBe(429);
      for (const path of ['/livez', '/readyz']) expect((await fetch(world.service.url + path)).status).toBe(200);
    });
  });

  it('counts a token separately from its address', async () => {
    await on({ RATE_LIMIT_PER_ADDRESS: '1', RATE_LIMIT_PER_TOKEN: '2', RATE_WINDOW_S: '600' }, async (world) => {
      const authorization = `Bearer ${ADMIN_TOKEN}`;
      const statuses = [];
      for (const headers of [{}, {}, { authorization }, { authorization }, { authorization }]) {
        statuses.push((await post(world, headers as Record<string, string>)).status);
      }
      expect(statuses).toEqual([200, 429, 200, 200, 429]);
    });
  });

  it('uses X-Forwarded-For only from declared proxies', async () => {
    const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });
    await on({ RATE_LIMIT_PER_ADDRESS: '1', RATE_WINDOW_S: '600' }, async (world) => {
      expect((await post(world, from('192.0.2.1'))).status).toBe(200);
      expect((await post(world, from('192.0.2.2'))).status).toBe(429);
    });
    await on(
      { RATE_LIMIT_PER_ADDRESS: '1', RATE_WINDOW_S: '600', TRUSTED_PROXIES: '127.0.0.0/8, ::1' },
      async (world) => {
        expect((await post(world, from('192.0.2.1'))).status).toBe(200);
        expect((await post(world, from('192.0.2.1'))).status).toBe(429);
        expect((await post(world, from('192.0.2.2'))).status).toBe(200);
        // What a client sends itself stands before what the proxy adds.
        expect((await post(world, from('192.0.2.99, 192.0.2.1'))).status).toBe(429);
        // An IPv6 network is one client.
        expect((await post(world, from('2001:db8::1'))).status).toBe(200);
        expect((await post(world, from('2001:db8::2'))).status).toBe(429);
        expect((await post(world, from('2001:db8:0:1::1'))).status).toBe(200);
      },
    );
  });

  it('accepts few invalid tokens, and then looks up none from that address', async () => {
    await on({ AUTH_FAILURE_LIMIT: '2', RATE_WINDOW_S: '600' }, async (world) => {
      const bad = { authorization: 'Bearer guessed' };
      expect([(await post(world, bad)).status, (await post(world, bad)).status]).toEqual([401, 401]);
      expect((await post(world, bad)).status).toBe(429);
      expect((await post(world, { authorization: `Bearer ${ADMIN_TOKEN}` })).status).toBe(429);
      expect((await post(world)).status).toBe(200);
    });
  });
});

describe('the maximum of connections and subscriptions of a client', () => {
  it('counts WebSockets and event streams together, and frees their places', async () => {
    await on({ MAX_CONNECTIONS_PER_CLIENT: '2' }, async (world) => {
      const follower = world.follow(FOLLOW);
      await until('a socket', () => world.service.subscriptionStats().subscriptions === 1);
      const first = await stream(world);
      expect(first.status).toBe(200);
      const second = await stream(world);
      expect(second.status).toBe(429);
      expect(JSON.parse(second.body)).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED', max: 2 } }] });
      const third = world.follow(FOLLOW);
      expect(await third.ended()).toMatchObject({ code: 4429 });
      first.leave();
      await until('one stream less', () => world.service.subscriptionStats().streams === 0);
      const fourth = await stream(world);
      expect(fourth.status).toBe(200);
      fourth.leave();
      await until('no stream', () => world.service.subscriptionStats().streams === 0);
      await Promise.all([follower.stop(), third.stop()]);
    });
  });

  it('counts subscriptions over all connections, and frees their places', async () => {
    await on({ MAX_SUBSCRIPTIONS_PER_CLIENT: '2' }, async (world) => {
      const [one, two] = [world.follow(FOLLOW), world.follow(FOLLOW)];
      await until('two', () => world.service.subscriptionStats().subscriptions === 2);
      const three: Follower = world.follow(FOLLOW);
      await three.ended();
      expect(three.received).toMatchObject([
        { errors: [{ extensions: { code: 'RATE_LIMITED', limit: 'subscriptions', max: 2 } }] },
      ]);
      expect((await stream(world)).status).toBe(429);
      await Promise.all([one.stop(), three.stop()]);
      await until('one', () => world.service.subscriptionStats().subscriptions === 1);
      const four = await stream(world);
      expect(four.status).toBe(200);
      four.leave();
      await until('no stream', () => world.service.subscriptionStats().streams === 0);
      await two.stop();
    });
  });

  it('counts the operations of one connection', async () => {
    await on({ MAX_SUBSCRIPTIONS_PER_CONNECTION: '2' }, async (world) => {
      const socket = await new RawSocket(world.service.url).init();
      for (const id of ['1', '2', '3']) socket.subscribe(id, FOLLOW);
      await until('a rejection', () => socket.received.length === 2);
      expect(socket.received[1]).toMatchObject({
        id: '3',
        type: 'error',
        payload: [{ extensions: { code: 'RATE_LIMITED', max: 2 } }],
      });
      await socket.close();
    });
  });
});

describe('a request body', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty', { MAX_BODY_KB: '2' });
  });
  afterAll(() => world.stop());

  const ofBytes = (bytes: number): string => {
    const frame = JSON.stringify({ query: '{ __typename }', extensions: { filler: '' } });
    return JSON.stringify({ query: '{ __typename }', extensions: { filler: 'x'.repeat(bytes - frame.length) } });
  };

  it.each(['/graphql', '/graphql/stream'])(
    'to %s may be as long as MAX_BODY_KB, and one byte more is rejected',
    async (path) => {
      const send = (body: string): Promise<Response> =>
        fetch(world.service.url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      expect((await send(ofBytes(2_000))).status).toBe(200);
      const rejected = await send(ofBytes(2_001));
      expect(rejected.status).toBe(413);
      expect(await rejected.json()).toMatchObject({ errors: [{ extensions: { limit: 'body', max: 2_000 } }] });
    },
  );

  it('by WebSocket has the same limit', async () => {
    const socket = await new RawSocket(world.service.url).opened();
    socket.send('x'.repeat(2_001));
    expect(await socket.ended()).toBe(1009);
  });

  it.each(['/graphql', '/nothing'])(
    'that is aborted during a WebSocket upgrade at %s does not end the process',
    async (path) => {
      const { hostname, port } = new URL(world.service.url);
      const head = `GET ${path} HTTP/1.1\r\nhost: ${hostname}\r\nconnection: upgrade\r\nupgrade: websocket\r\n`;
      const key = 'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-version: 13\r\n\r\n';
      for (let count = 0; count < 200; count += 1) {
        const socket = connect(Number(port), hostname);
        socket.on('error', () => undefined);
        await new Promise((resolve) => socket.once('connect', resolve));
        socket.write(head + key, () => socket.resetAndDestroy());
        if (count % 20 === 0) expect((await fetch(`${world.service.url}/livez`)).status).toBe(200);
      }
    },
  );

  it('with a list of operations is rejected', async () => {
    const body = JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${world.service.url}/graphql`, { method: 'POST', headers, body })).status).toBe(400);
  });
});

describe('with INTROSPECTION and GRAPHIQL off', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty', { INTROSPECTION: 'off', GRAPHIQL: 'off' });
  });
  afterAll(() => world.stop());

  it.each(TRANSPORTS)('the schema cannot be read by %s, nor guessed from errors', async (_name, sendRequest) => {
    for (const query of [
      '{ __schema { types { name } } }',
      '{ ...F } fragment F on Query { a: __type(name: "Event") { name } }',
    ]) {
      const { data, errors } = await sendRequest(world, query);
      expect(data ?? null).toBeNull();
      expect(errors?.[0]?.message).toContain('Introspection is disabled');
    }
    const guesses: [string, Record<string, unknown>?][] = [
      ['{ evens { nodes { slug } } }'],
      ['{ events(firs: 1) { nodes { slug } } }'],
      ['{ events(order: NEWEST) { nodes { slug } } }'],
      ['query ($order: EventOrder) { events(order: $order) { nodes { slug } } }', { order: 'NEWEST' }],
    ];
    for (const [query, variables] of guesses) {
      const { errors } = await sendRequest(world, query, variables);
      expect(errors?.length).toBeGreaterThan(0);
      expect(JSON.stringify(errors)).not.toContain('Did you mean');
    }
    expect((await sendRequest(world, '{ __typename }')).data).toEqual({ __typename: 'Query' });
  });

  it('there is no GraphiQL', async () => {
    for (const path of ['/graphiql', '/graphiql/', '/graphiql/index.html']) {
      expect((await fetch(world.service.url + path)).status).toBe(404);
    }
  });
});
