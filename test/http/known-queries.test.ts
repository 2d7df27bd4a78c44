import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { projectRoot } from '../../src/config/project-root.js';
import { JSON_TYPE } from '../support/post.js';
import { TRANSPORTS } from '../support/transports.js';
import { World } from '../support/world.js';

const TIMES = 3;

/** These are of the one answer and not of what is asked. */
const OWN_HEADERS = ['date', 'x-request-id'];

const PAGE =
  'query Page($first: Int = 2, $filter: EventFilter) { events(first: $first, filter: $filter) { totalCount } }';
const EVENT = '{ event(id: "cn-ru-ssc-19-2024") { title slug } }';
const VIEWER = '{ viewer { name role rateLimit { limit } } }';
const GRAPHQL = 'application/graphql-response+json';

describe('a query that came before', () => {
  let world: World;
  let byApollo: jest.Spied<ApolloServer['executeHTTPGraphQLRequest']>;
  beforeAll(async () => {
    world = await World.start('seeded', { KEPT_ANSWERS_MB: '0', COST_MAX: '5000', RATE_MAX: '1000000' });
  });
  afterAll(() => world.stop());
  beforeEach(() => {
    byApollo = jest.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');
  });
  afterEach(() => {
    byApollo.mockRestore();
  });

  const sent = async (path: string, request: RequestInit): Promise<object> => {
    const response = await fetch(`${world.service.url}${path}`, request);
    const headers = [...response.headers].filter(([name]) => !OWN_HEADERS.includes(name));
    return { status: response.status, headers, body: await response.text() };
  };
  const posted = (body: object, headers: Record<string, string> = {}): [string, RequestInit] => [
    '/graphql',
    { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) },
  ];
  const got = (search: Record<string, string>, method = 'GET'): [string, RequestInit] => [
    `/graphql?${String(new URLSearchParams(search))}`,
    { method, headers: { 'apollo-require-preflight': '1' } },
  ];

  /** Sends a request several times, and answers by how many of them Apollo Server was asked. */
  async function alike(...[path, request]: [string, RequestInit]): Promise<number> {
    const before = byApollo.mock.calls.length;
    const first = await sent(path, request);
    for (let time = 1; time < TIMES; time += 1) expect(await sent(path, request)).toEqual(first);
    return byApollo.mock.calls.length - before;
  }

  it.each<[string, () => [string, RequestInit]]>([
    ['is sent by POST', () => posted({ query: EVENT })],
    ['is sent by GET', () => got({ query: PAGE, variables: '{"first": 3}' })],
    ['is sent by HEAD', () => got({ query: '{ event(id: "cn-ru-ssc-19-2024") { kind } }' }, 'HEAD')],
    ['has variables with defaults in objects', () => posted({ query: `${PAGE} #1`, variables: { filter: {} } })],
    [
      'is one of several operations',
      () => posted({ query: `query A { viewer { role } } ${PAGE}`, operationName: 'Page', variables: null }),
    ],
    ['asks in a language', () => posted({ query: `${EVENT} #2` }, { 'accept-language': 'zh, ru;q=0.5' })],
    ['asks for the other media type', () => posted({ query: `${EVENT} #3` }, { accept: GRAPHQL })],
    ['says who asks', () => posted({ query: VIEWER.replace('rateLimit { limit }', '') })],
    [
      'has faults in some of its fields',
      () => posted({ query: '{ good: viewer { role } bad: events(after: "nonsense") { totalCount } }' }),
    ],
    [
      'is null by its faults',
      () => posted({ query: '{ events(after: "nonsense") { totalCount } }' }, { accept: GRAPHQL }),
    ],
    ['asks what the schema has', () => posted({ query: '{ __schema { queryType { name } } __typename }' })],
  ])('is answered to the letter as the first time, without Apollo Server, where it %s', async (_name, request) => {
    expect(await alike(...request())).toBe(1);
  });

  it('is so for each example operation', async () => {
    const folder = join(projectRoot(), 'schema', 'operations');
    for (const file of readdirSync(folder)) {
      const query = readFileSync(join(folder, file), 'utf8');
      if (query.includes('subscription ')) continue;
      expect({ file, asked: await alike(...posted({ query })) }).toEqual({ file, asked: 1 });
    }
  });

  it.each<[string, () => [string, RequestInit]]>([
    ['a variable that does not fit', () => posted({ query: PAGE, variables: { first: 'many' } })],
    [
      'a cost that is too large',
      () => posted({ query: PAGE.replaceAll('totalCount', 'nodes { actors { id } }'), variables: { first: 100 } }),
    ],
    ['an operation that it has not', () => posted({ query: PAGE, operationName: 'Other' })],
    ['an Accept that can’t be met', () => posted({ query: PAGE }, { accept: 'application/xml' })],
    ['a subscription', () => posted({ query: 'subscription { changes { position } }' })],
    ['no JSON', () => posted({ query: PAGE }, { 'content-type': 'text/plain' })],
    ['a page of another site', () => ['/graphql?query=%7B__typename%7D', {}]],
  ])('is left to Apollo Server each time with %s', async (_name, request) => {
    expect(await alike(...request())).toBe(TIMES);
  });

  it.each(TRANSPORTS)('is answered by %s as the first time', async (_name, ask) => {
    const query = `query ($text: String! = "Xi") {
      search(text: $text) { nodes { label } }
      bad: relation(id: "china-russia") { timeline(after: "nonsense") { totalCount } }
      event(id: "cn-ru-ssc-19-2024") { date { edtf } recordedAt }
    }`;
    const first = await ask(world, query);
    expect(first.data.event.date.edtf).toBe('2024-11-12');
    for (let time = 1; time < TIMES; time += 1) expect(await ask(world, query)).toEqual(first);
  });

  it('counts as one more operation each time', async () => {
    const left = async (): Promise<number> =>
      (await world.get('{ viewer { rateLimit { remaining } } }')).viewer.rateLimit.remaining as number;
    const [first, second, third, fourth] = [await left(), await left(), await left(), await left()];
    expect([second, third, fourth]).toEqual([first - 1, first - 2, first - 3]);
  });
});
