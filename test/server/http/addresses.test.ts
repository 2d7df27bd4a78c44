import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../support/follower.js';
import { Raw } from '../../support/plain-http.js';
import { RawSocket } from '../../support/raw-socket.js';
import { World } from '../../support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start('seeded');
});
afterAll(() => world.stop());

interface HttpResponse {
  readonly status: number;
  readonly body: string;
}

/** Sends raw requests that no client would send, always with the same headers: the cache is keyed by them. */
async function send(request: string, type: string, body = ''): Promise<HttpResponse> {
  const raw = await Raw.to(world.service.url);
  const gone = new Promise((resolve) => raw.socket.once('close', resolve));
  const length = body === '' ? '' : `content-length: ${String(Buffer.byteLength(body))}\r\n`;
  raw.socket.write(`${request} HTTP/1.1\r\nhost: x\r\n${type}\r\n${length}connection: close\r\n\r\n${body}`);
  await gone;
  return { status: Number(raw.statuses[0]), body: raw.said.slice(raw.said.indexOf('\r\n\r\n') + 4) };
}

const JSON_HEADER = 'content-type: application/json';
const get = (search: string, type = JSON_HEADER): Promise<HttpResponse> => send(`GET /graphql${search}`, type);
const post = (body: object): Promise<HttpResponse> => send('POST /graphql', JSON_HEADER, JSON.stringify(body));

const SEARCH = 'query ($t: String!) { search(text: $t, first: 3) { nodes { __typename } } }';
const searched = (variables: string): string => `?query=${encodeURIComponent(SEARCH)}&variables=${variables}`;

describe('an address', () => {
  it.each([
    ['invalid percent-encoded bytes', '%58i%ff', 'Xi\uFFFD'],
    ['a single percent sign', '%58i%', 'Xi%'],
  ])('with %s has its own response, which no other address receives', async (_, sent, meant) => {
    const executed = await get(searched(`{"t":"${sent}"}`));
    const [same, literal] = [
      await post({ query: SEARCH, variables: { t: meant } }),
      await post({ query: SEARCH, variables: { t: sent } }),
    ];
    expect([executed.status, executed.body]).toEqual([200, same.body]);
    expect(JSON.parse(literal.body)).toMatchObject({ data: { search: { nodes: [] } } });
    expect(literal.body).not.toBe(executed.body);
  });

  it('is parsed from its first question mark on, whatever precedes it', async () => {
    const { status, body } = await get('#query={a:__typename}?query={b:__typename}');
    expect([status, (JSON.parse(body) as { data: unknown }).data]).toEqual([200, { b: 'Query' }]);
  });

  it.each([
    ['a repeated parameter', '?query={__typename}&variables={"a":1&variables="b":2}'],
    ['a repeated query', '?query={__typename}&query={__typename}'],
    ['a repeated operation name', '?query={__typename}&operationName=A&operationName=A'],
    ['variables that are not an object', '?query={__typename}&variables=[]'],
    ['variables that are not JSON', '?query={__typename}&variables={'],
    ['extensions that are not an object', '?query={__typename}&extensions=0'],
    ['repeated empty variables', '?query={__typename}&variables=&variables='],
    ['an unknown operation name', '?query={__typename}&operationName=null'],
  ])('with %s is rejected, also if the same without it is cached', async (_, search) => {
    expect((await post({ query: '{__typename}', variables: { a: 1, b: 2 } })).status).toBe(200);
    expect((await get('?query={__typename}')).status).toBe(200);
    expect((await get(search)).status).toBe(400);
  });

  it('of another method, or with another type, does not receive the cached response', async () => {
    const search = '?query={__typename}';
    expect((await get(search)).status).toBe(200);
    expect((await get(search, 'content-type: application/jsonlines')).status).toBe(415);
    const options = await send(`OPTIONS /graphql${search}`, 'apollo-require-preflight: 1');
    expect(options.status).toBe(405);
  });
});

describe('a request', () => {
  it('with numbers that are too large is rejected, also if the same with null is cached', async () => {
    const query = 'query ($n: Int) { events(first: $n) { totalCount } }';
    expect((await post({ query, variables: { n: null } })).status).toBe(200);
    expect((await get(`?query=${encodeURIComponent(query)}&variables={"n":1e999}`)).status).toBe(400);
  });

  // GraphQL over HTTP: an empty operationName is as if omitted; the rest makes addresses and bodies alike.
  it.each(['operationName=', 'variables=', 'variables=null', 'variables=%20null', 'extensions=', 'extensions=null'])(
    'by an address with %s equals one without it, for queries and others',
    async (empty) => {
      const query = `{ topics { totalCount } } # ${empty}`;
      const byAddress = `?query=${encodeURIComponent(query)}`;
      const plain = await get(byAddress);
      expect(plain.status).toBe(200);
      expect(await get(`${byAddress}&${empty}`)).toEqual(plain);
      expect((await get(`?query={nothing}&${empty}`)).body).toBe((await get('?query={nothing}')).body);
      const mutation = `?query=${encodeURIComponent('mutation { __typename }')}`;
      const rejected = await get(mutation);
      expect(rejected.status).toBe(405);
      expect(await get(`${mutation}&${empty}`)).toEqual(rejected);
    },
  );

  it('by a body with an empty name, or with null for optional members, equals one without', async () => {
    const left = { operationName: '', variables: null, extensions: null };
    for (const query of ['{ topics { totalCount } }', '{ nothing }', 'mutation { __typename }']) {
      const { status, body } = await post({ query });
      const other = await post({ query, ...left });
      expect([other.status, other.body]).toEqual([status, body]);
    }
    const several = { query: 'query A { __typename } query B { __typename }' };
    const { status, body } = await post({ ...several, ...left });
    expect([status, JSON.parse(body)]).toEqual([
      400,
      {
        errors: [
          {
            message: 'The document has several operations: set operationName.',
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ],
      },
    ]);
  });

  it('with an empty name equals one without over WebSocket and Server-Sent Events', async () => {
    const { url } = world.service;
    const payload = { query: '{ topics { totalCount } }', operationName: '', variables: null, extensions: null };
    const socket = await new RawSocket(url).init();
    socket.send({ id: '1', type: 'subscribe', payload });
    const followed = 'subscription { changes { position } }';
    socket.send({ id: '2', type: 'subscribe', payload: { ...payload, query: followed } });
    expect(await socket.answer('1')).toMatchObject({ type: 'next', payload: { data: { topics: { totalCount: 68 } } } });
    await until('it is subscribed', () => world.service.subscriptionStats().subscriptions === 1);
    await socket.close();
    const stream = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(payload) };
    expect(await (await fetch(`${url}/graphql/stream`, stream)).text()).toContain('"totalCount":68');
    const abort = new AbortController();
    const search = `query=${encodeURIComponent(followed)}&operationName=&variables=&extensions=`;
    const response = await fetch(`${url}/graphql/stream?${search}`, { signal: abort.signal });
    expect(response.status).toBe(200);
    await until('it is subscribed', () => world.service.subscriptionStats().subscriptions === 1);
    abort.abort();
  });
});
