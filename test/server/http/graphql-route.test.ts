import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { projectRoot } from '../../../src/config/project-root.js';
import { OperationPipeline } from '../../../src/graphql/execution/operation-pipeline.js';
import { JSON_TYPE } from '../../support/post.js';
import { TRANSPORTS } from '../../support/transports.js';
import { ADMIN_TOKEN, World } from '../../support/world.js';

/** The first execution, the second, which caches the plan, and one more. */
const TIMES = 3;

/** Headers that differ between two responses, or between a cacheable response and another. */
const OWN_HEADERS = ['date', 'x-request-id', 'cache-control', 'etag'];

const PAGE =
  'query Page($first: Int = 2, $filter: EventFilter) { events(first: $first, filter: $filter) { totalCount } }';
const COSTLY = 'query ($first: Int) { events(first: $first) { nodes { actors { id } } } }';
const EVENT = '{ event(id: "cn-ru-ssc-19-2024") { title slug } }';
const GRAPHQL = 'application/graphql-response+json';

interface Request {
  readonly method: 'POST' | 'GET' | 'HEAD';
  readonly params: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

const posted = (params: Request['params'], headers: Request['headers'] = {}): Request => ({
  method: 'POST',
  params,
  headers: { ...JSON_TYPE, ...headers },
});
const got = (params: Request['params'], method: 'GET' | 'HEAD' = 'GET'): Request => ({
  method,
  params,
  headers: { 'apollo-require-preflight': '1' },
});

const hashed = (query: unknown): object => ({
  persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(String(query)).digest('hex') },
});

describe('a query', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('seeded', {
      RESPONSE_CACHE_MB: '0',
      MAX_COST: '5000',
      RATE_LIMIT_PER_ADDRESS: '1000000',
    });
  });
  afterAll(() => world.stop());
  afterEach(() => {
    jest.restoreAllMocks();
  });

  async function send({ method, params, headers = {} }: Request): Promise<object> {
    const fields = Object.entries(params).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    const search = method === 'POST' ? '' : `?${String(new URLSearchParams(fields))}`;
    const body = method === 'POST' ? { body: JSON.stringify(params) } : {};
    const response = await fetch(`${world.service.url}/graphql${search}`, { method, headers: { ...headers }, ...body });
    const own = [...response.headers].filter(([name]) => !OWN_HEADERS.includes(name));
    return { status: response.status, headers: own, body: await response.text() };
  }

  /** Sends it several times: its operation is planned with the first. */
  async function often(request: Request): Promise<object[]> {
    return [await send(request), await send(request), await send(request)];
  }

  /** Sends it with its hash, which registers it as a persisted query. */
  function sendPersisted({ params, ...request }: Request): Promise<object> {
    return send({ ...request, params: { ...params, extensions: hashed(params['query']) } });
  }

  const PLAIN: readonly (readonly [name: string, request: Request])[] = [
    ['by POST', posted({ query: EVENT })],
    ['by GET', got({ query: PAGE, variables: { first: 3 } })],
    ['by HEAD', got({ query: '{ event(id: "cn-ru-ssc-19-2024") { kind } }' }, 'HEAD')],
    ['with variables that have defaults', posted({ query: `${PAGE} #1`, variables: { filter: {} } })],
    ['of several', posted({ query: `query A { viewer { role } } ${PAGE}`, operationName: 'Page', variables: null })],
    ['in a language', posted({ query: `${EVENT} #2` }, { 'accept-language': 'zh, ru;q=0.5' })],
    ['in the other media type', posted({ query: `${EVENT} #3` }, { accept: GRAPHQL })],
    [
      'of a client with a token',
      posted({ query: '{ viewer { name role rateLimit { limit } } }' }, { authorization: `Bearer ${ADMIN_TOKEN}` }),
    ],
    [
      'with errors in some of its fields',
      posted({ query: '{ viewer { role } relation(id: "china-russia") { timeline(after: "x") { totalCount } } }' }),
    ],
    ['whose data is null', posted({ query: '{ events(after: "x") { totalCount } }' }, { accept: GRAPHQL })],
    ['of the schema', posted({ query: '{ __schema { queryType { name } } __typename }' })],
  ];

  it.each(PLAIN)(
    '%s has the same response each time, and when it is registered as a persisted query',
    async (_name, request) => {
      const expected = await sendPersisted(request);
      expect(await often(request)).toEqual(Array(TIMES).fill(expected));
    },
  );

  it.each<[string, Request]>([
    ['POST', posted({ extensions: hashed(EVENT) })],
    ['GET', got({ extensions: hashed(EVENT) })],
  ])('can be sent by its hash alone, too, by %s', async (_name, request) => {
    const expected = await sendPersisted(posted({ query: EVENT }));
    expect(await often(request)).toEqual(Array(TIMES).fill(expected));
  });

  it('has the same response for each example operation', async () => {
    const folder = join(projectRoot(), 'schema', 'operations');
    for (const file of readdirSync(folder)) {
      const query = readFileSync(join(folder, file), 'utf8');
      if (query.includes('subscription ')) continue;
      const expected = await sendPersisted(posted({ query }));
      expect(await often(posted({ query }))).toEqual(Array(TIMES).fill(expected));
    }
  });

  it.each<[string, Request]>([
    ['an invalid variable', posted({ query: PAGE, variables: { first: 'many' } })],
    ['a cost that is too large', posted({ query: COSTLY, variables: { first: 100 } })],
    ['an unknown operation name', posted({ query: PAGE, operationName: 'Other' })],
    ['an Accept that can’t be met', posted({ query: PAGE }, { accept: 'application/xml' })],
    ['a mutation', posted({ query: 'mutation { revokeToken(id: "x") { __typename } }' })],
    ['a subscription', posted({ query: 'subscription { changes { position } }' })],
    ['a body that is not JSON', posted({ query: PAGE }, { 'content-type': 'text/plain' })],
    ['a page of another site', { method: 'GET', params: { query: PAGE } }],
  ])('is rejected with the same response each time: %s', async (_name, request) => {
    const first = await send(request);
    expect(await send(request)).toEqual(first);
  });

  it.each(TRANSPORTS)('has the same response by %s each time', async (_name, sendRequest) => {
    const query = `query ($text: String! = "Xi") {
      search(text: $text) { nodes { label } }
      bad: relation(id: "china-russia") { timeline(after: "nonsense") { totalCount } }
      event(id: "cn-ru-ssc-19-2024") { date { edtf } recordedAt }
    } # ${_name}`;
    const first = await sendRequest(world, query);
    expect(first.data.event.date.edtf).toBe('2024-11-12');
    expect(await sendRequest(world, query)).toEqual(first);
  });

  it('counts as one more operation each time', async () => {
    const left = async (): Promise<number> =>
      (await world.get('{ viewer { rateLimit { remaining } } }')).viewer.rateLimit.remaining as number;
    const [first, second, third] = [await left(), await left(), await left()];
    expect([second, third]).toEqual([first - 1, first - 2]);
  });

  it('that fails to execute has a response with an id that the log has, and is observed', async () => {
    const failed = async (): Promise<number> => {
      const text = await (await fetch(`${world.service.url}/metrics`)).text();
      return Number(/^entente_operation_errors_total\{code="INTERNAL"\} (\d+)$/m.exec(text)?.[1] ?? 0);
    };
    const before = await failed();
    jest.spyOn(OperationPipeline.prototype, 'run').mockRejectedValueOnce(new Error('select secret from nowhere'));
    const response = await send(posted({ query: EVENT }));
    expect(response).toMatchObject({ status: 500, body: expect.stringContaining('"code":"INTERNAL"') as unknown });
    expect(JSON.stringify(response)).not.toContain('secret');
    expect(await failed()).toBe(before + 1);
    expect(await send(posted({ query: EVENT }))).toMatchObject({ status: 200 });
  });
});
