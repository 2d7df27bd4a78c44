import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Service } from '../../../src/app/service.js';
import { until } from '../../support/follower.js';
import { RawSocket } from '../../support/raw-socket.js';
import { ADMIN_TOKEN, World } from '../../support/world.js';

/*
 * The limits of a client, each by every transport that it guards: the maximum is served, and one more is rejected.
 * Documents, cost, deadline and body have tests of their own in this folder.
 */

const FOLLOW = 'subscription { changes { position } }';
const QUERY = '{ __typename }';

/** The result of a request: the limit that rejected it, or undefined. */
type End = 'served' | 'unauthenticated' | 'refused';

/** Sends one request by some transport, with the given headers. */
type Way = (url: string, headers: Record<string, string>) => Promise<End>;

function endOf(status: number): End {
  if (status === 429) return 'refused';
  return status === 401 ? 'unauthenticated' : 'served';
}

const fetched =
  (path: string, init: RequestInit = {}): Way =>
  async (url, headers) => {
    const leaving = new AbortController();
    const given = { ...(init.headers as Record<string, string>), ...headers };
    const { status } = await fetch(url + path, { ...init, headers: given, signal: leaving.signal });
    leaving.abort();
    return endOf(status);
  };

const posted = (query: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
});

const bySocket: Way = async (url, headers) => {
  const socket = await new RawSocket(url, headers).init();
  if (socket.ending === null) socket.subscribe('1', QUERY);
  const { type, payload } = await socket.answer('1');
  await socket.close();
  if (type === 'next') return 'served';
  const isRefused = payload?.[0].extensions.code === 'RATE_LIMITED' || [429, 4429].includes(socket.ending ?? 0);
  if (!isRefused && socket.ending !== 4403) throw new Error(`unforeseen: ${JSON.stringify({ type, payload })}`);
  return isRefused ? 'refused' : 'unauthenticated';
};

const GRAPHQL: readonly (readonly [name: string, way: Way])[] = [
  ['POST', fetched('/graphql', posted(QUERY))],
  ['GET', fetched(`/graphql?query=${QUERY}`, { headers: { 'apollo-require-preflight': '1' } })],
  ['WebSocket', bySocket],
  ['Server-Sent Events, POST', fetched('/graphql/stream', posted(QUERY))],
  ['Server-Sent Events, GET', fetched(`/graphql/stream?query=${FOLLOW}`)],
];
const FEED: readonly [string, Way] = ['Atom feed', fetched('/relations/china-russia/feed.atom')];
const PAGES: readonly (readonly [string, Way])[] = [
  ['page', fetched('/graphiql')],
  ['unknown file', fetched('/nothing.js')],
];

const RATE_LIMIT_PER_ADDRESS = 4;
const RATE_LIMIT_PER_TOKEN = 3;
const AUTH_FAILURE_LIMIT = 2;

describe('the rate limit', () => {
  let world: World;
  let tokens: string[];
  beforeAll(async () => {
    world = await World.start('seeded', {
      RATE_LIMIT_PER_ADDRESS: String(RATE_LIMIT_PER_ADDRESS),
      RATE_LIMIT_PER_TOKEN: String(RATE_LIMIT_PER_TOKEN),
      AUTH_FAILURE_LIMIT: String(AUTH_FAILURE_LIMIT),
      RATE_WINDOW_S: '600',
      TRUSTED_PROXIES: '127.0.0.0/8, ::1',
    });
    // All by one operation: the test is about the number of operations per token.
    const fields = GRAPHQL.map(
      (_, at) => `t${String(at)}: createToken(input: { name: "${String(at)}", role: READER }) { secret }`,
    );
    const created = await world.get(`mutation { ${fields.join(' ')} }`, { token: ADMIN_TOKEN });
    tokens = GRAPHQL.map((_, at) => created[`t${String(at)}`].secret as string);
  });
  afterAll(() => world.stop());

  let addresses = 0;
  /** A new client each time. */
  const fromElsewhere = (): Record<string, string> => ({ 'x-forwarded-for': `192.0.2.${String((addresses += 1))}` });

  async function ends(way: Way, count: number, headers: () => Record<string, string>): Promise<End[]> {
    const all: End[] = [];
    while (all.length < count) all.push(await way(world.service.url, headers()));
    return all;
  }

  it.each([...GRAPHQL, FEED, ...PAGES])('of an address holds by %s', async (name, way) => {
    // A WebSocket is counted when it opens, and again for its operation.
    const taken = name === 'WebSocket' ? RATE_LIMIT_PER_ADDRESS / 2 : RATE_LIMIT_PER_ADDRESS;
    const from = fromElsewhere();
    expect(await ends(way, taken + 1, () => from)).toEqual([...Array<End>(taken).fill('served'), 'refused']);
    expect(await ends(way, 1, fromElsewhere)).toEqual(['served']);
  });

  it.each(GRAPHQL)('of a token holds from any address, by %s', async (name, way) => {
    const authorization = `Bearer ${tokens[GRAPHQL.findIndex(([one]) => one === name)] ?? ''}`;
    const all = await ends(way, RATE_LIMIT_PER_TOKEN + 1, () => ({ authorization, ...fromElsewhere() }));
    expect(all).toEqual([...Array<End>(RATE_LIMIT_PER_TOKEN).fill('served'), 'refused']);
  });

  it.each([...GRAPHQL, FEED])('of invalid tokens holds by %s', async (_name, way) => {
    const from = fromElsewhere();
    let guesses = 0;
    const all = await ends(way, AUTH_FAILURE_LIMIT + 1, () => ({
      authorization: `Bearer guess-${String((guesses += 1))}`,
      ...from,
    }));
    expect(all).toEqual([...Array<End>(AUTH_FAILURE_LIMIT).fill('unauthenticated'), 'refused']);
  });
});

describe('the end of the rate window', () => {
  it('allows as many requests again, by every transport', async () => {
    const world = await World.start('seeded', {
      RATE_LIMIT_PER_ADDRESS: '2',
      RATE_WINDOW_S: '1',
      TRUSTED_PROXIES: '127.0.0.0/8',
    });
    const clients = [...GRAPHQL, FEED, ...PAGES].map(([, way], at) => ({
      way,
      from: { 'x-forwarded-for': `192.0.2.${String(at + 1)}` },
    }));
    try {
      const all = await Promise.all(
        clients.map(async ({ way, from }) => {
          const ends: End[] = [];
          const isThrough = (): boolean => ends.includes('refused') && ends.at(-1) === 'served';
          await until('it is served, rejected and served again', async () => {
            ends.push(await way(world.service.url, from));
            return isThrough();
          });
          return ends[0];
        }),
      );
      expect(new Set(all)).toEqual(new Set(['served']));
    } finally {
      await world.stop();
    }
  });
});

/** A subscription that stays open: the limit that rejected it, and how to end it. */
interface Held {
  readonly limit: string | null;
  readonly leave: () => Promise<void>;
}

type Hold = (service: Service, headers: Record<string, string>) => Promise<Held>;

const holdStream: Hold = async ({ url }, headers) => {
  const leaving = new AbortController();
  const response = await fetch(`${url}/graphql/stream?query=${FOLLOW}`, { headers, signal: leaving.signal });
  const leave = (): Promise<void> => {
    leaving.abort();
    return Promise.resolve();
  };
  if (response.status === 200) return { limit: null, leave };
  const { errors } = (await response.json()) as { errors: [{ extensions: { limit: string } }] };
  return { limit: errors[0].extensions.limit, leave };
};

const holdSocket: Hold = async (service, headers) => {
  const socket = await new RawSocket(service.url, headers).init();
  const leave = (): Promise<void> => socket.close();
  if (socket.ending === 4429) return { limit: 'connections', leave };
  const { subscriptions } = service.subscriptionStats();
  socket.subscribe('1', FOLLOW);
  await until(
    'it is subscribed, or rejected',
    () => socket.received.length > 1 || service.subscriptionStats().subscriptions > subscriptions,
  );
  const [, refused] = socket.received;
  return { limit: (refused?.payload.errors[0].extensions.limit as string | undefined) ?? null, leave };
};

describe.each([
  ['connections', { MAX_CONNECTIONS_PER_CLIENT: '2' }],
  ['subscriptions', { MAX_SUBSCRIPTIONS_PER_CLIENT: '2' }],
  // Each costs one.
  ['subscription costs', { MAX_SUBSCRIPTION_COST_PER_CLIENT: '2' }],
])('the maximum of concurrent %s', (limit, environment) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty', { ...environment, TRUSTED_PROXIES: '127.0.0.0/8, ::1' });
  });
  afterAll(() => world.stop());

  const isEmpty = (): boolean => {
    const { sockets, streams, subscriptions } = world.service.subscriptionStats();
    return sockets + streams + subscriptions === 0;
  };

  it.each<[string, readonly Hold[], Record<string, string>]>([
    ['of an address, by WebSocket', [holdSocket], { 'x-forwarded-for': '192.0.2.1' }],
    ['of an address, by Server-Sent Events', [holdStream], { 'x-forwarded-for': '192.0.2.2' }],
    ['of an address, by both', [holdSocket, holdStream], { 'x-forwarded-for': '192.0.2.3' }],
    ['of a token, by WebSocket', [holdSocket], { authorization: `Bearer ${ADMIN_TOKEN}` }],
    ['of a token, by Server-Sent Events', [holdStream], { authorization: `Bearer ${ADMIN_TOKEN}` }],
    ['of a token, by both', [holdStream, holdSocket], { authorization: `Bearer ${ADMIN_TOKEN}` }],
  ])('holds %s', async (_name, ways, headers) => {
    const held: Held[] = [];
    for (let at = 0; at < 3; at += 1) held.push(await ways[at % ways.length]!(world.service, headers));
    expect(held.map((one) => one.limit)).toEqual([null, null, limit]);
    // Others have limits of their own.
    const other = await ways[0]!(world.service, { 'x-forwarded-for': '192.0.2.99' });
    expect(other.limit).toBeNull();
    await Promise.all([...held, other].map((one) => one.leave()));
    await until('nothing is open', isEmpty);
    const again = await ways[0]!(world.service, headers);
    expect(again.limit).toBeNull();
    await again.leave();
    await until('nothing is open', isEmpty);
  });
});

describe('one WebSocket', () => {
  it('accepts messages up to the maximum body size', async () => {
    const world = await World.start('empty', { MAX_BODY_KB: '2' });
    const subscribe = (filler: string): string =>
      JSON.stringify({ id: '1', type: 'subscribe', payload: { query: QUERY, extensions: { filler } } });
    const ofBytes = (bytes: number): string => subscribe('x'.repeat(bytes - subscribe('').length));
    try {
      const socket = await new RawSocket(world.service.url).init();
      socket.send(ofBytes(2_000));
      expect(await socket.answer('1')).toMatchObject({ type: 'next', payload: { data: { __typename: 'Query' } } });
      socket.send(ofBytes(2_001));
      await until('it is closed', () => socket.ending !== null);
      expect(socket.ending).toBe(1009);
    } finally {
      await world.stop();
    }
  });

  it('accepts operations up to the maximum, and one more for each that ends', async () => {
    const world = await World.start('empty', { MAX_SUBSCRIPTIONS_PER_CONNECTION: '2' });
    try {
      const socket = await new RawSocket(world.service.url).init();
      for (const id of ['1', '2', '3']) socket.subscribe(id, FOLLOW);
      expect(await socket.answer('3')).toMatchObject({
        type: 'error',
        payload: [{ extensions: { code: 'RATE_LIMITED', limit: 'operations of a connection', value: 3, max: 2 } }],
      });
      await until('two are subscribed', () => world.service.subscriptionStats().subscriptions === 2);
      socket.send({ id: '1', type: 'complete' });
      await until('one is subscribed', () => world.service.subscriptionStats().subscriptions === 1);
      socket.subscribe('4', QUERY);
      expect(await socket.answer('4')).toMatchObject({ type: 'next' });
      await socket.close();
    } finally {
      await world.stop();
    }
  });
});
