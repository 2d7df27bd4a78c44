import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { createSchema } from '../../../src/app/domain.js';
import { projectRoot } from '../../../src/config/project-root.js';
import { CostCalculator } from '../../../src/graphql/limits/cost.js';
import { LimitExceededError } from '../../../src/graphql/limits/limit-exceeded.js';
import { until } from '../../support/follower.js';
import { TRANSPORTS } from '../../support/transports.js';
import { ADMIN_TOKEN, World } from '../../support/world.js';

const MAX_COST = 200_000;

/** All fields of an event, with names of its references, as long as two pages can be. */
const EVENT = `id slug title titles { language text } label kind status summary summaries { language text } note notes { text }
  confidence ordinal anniversaryNumber dateBasis version recordedAt updatedAt
  date { edtf form precision earliest latest isApproximate isUncertain display }
  alternativeDates { basis standing reason date { edtf display } citations { source { label url } } }
  participations { role basis actor { id label } onBehalfOf { id label } offices { id title } citations { basis source { label } } }
  places { id label kind countryCode wikidataId } series { id slug title } topics { id slug name kind }
  relations { id slug title } links { kind event { id title date { edtf } } }
  citations { basis supports source { id slug label url } }`;
const EVERYTHING = `{ a: events(first: 100) { nodes { ${EVENT} } } b: events(last: 100) { nodes { ${EVENT} } } }`;

describe('the cost of an operation', () => {
  let schema: GraphQLSchema;
  let costs: CostCalculator;
  beforeAll(async () => {
    schema = await createSchema();
    costs = new CostCalculator(schema, MAX_COST);
  });

  function cost(query: string, variables: Record<string, unknown> = {}): number {
    const document = parse(query);
    const [operation] = document.definitions;
    if (operation?.kind !== 'OperationDefinition') throw new Error('No operation comes first');
    return costs.costOf(document, operation, variables).requested;
  }

  function rejectionOf(query: string, variables: Record<string, unknown> = {}): LimitExceededError {
    const document = parse(query);
    const [operation] = document.definitions;
    if (operation?.kind !== 'OperationDefinition') throw new Error('No operation comes first');
    try {
      costs.requireAffordable(document, operation, variables);
    } catch (error) {
      if (error instanceof LimitExceededError) return error;
    }
    throw new Error('It is not refused');
  }

  it.each([
    ['nothing but scalars', '{ __typename }', 0],
    ['an object', '{ event(id: "x") { slug } }', 1],
    ['nested objects', '{ event(id: "x") { date { edtf } series { slug } } }', 2],
    ['a page and its connection', '{ events(first: 10) { nodes { slug } } }', 11],
    ['a page from the end', '{ events(last: 10) { nodes { slug } } }', 11],
    ['a page without a size', '{ events { nodes { slug } } }', 22],
    ['an edge and its node, as one', '{ events(first: 10) { edges { cursor node { slug } } } }', 12],
    ['edges and nodes, each', '{ events(first: 10) { edges { cursor } nodes { slug } } }', 22],
    ['where a page stands', '{ events(first: 10) { pageInfo { hasNextPage } } }', 3],
    ['pages in pages', '{ actors(first: 10) { nodes { timeline(first: 5) { nodes { date { edtf } } } } } }', 76],
    ['lists without paging, as of three', '{ event(id: "x") { participations { actor { slug } } } }', 7],
    ['counts and aggregates', '{ events(first: 1) { totalCount countsByKind { kind } } }', 41],
    ['a histogram', '{ events(first: 1) { histogram(by: YEAR) { buckets { count } } } }', 122],
    ['who takes part most', '{ events(first: 1) { topActors(first: 7) { count } } }', 28],
    ['who takes part most, without a size', '{ events(first: 1) { topActors { count } } }', 31],
    ['a table of counts', '{ events(first: 1) { counts(by: [KIND], first: 200) { count } } }', 221],
    ['a table of counts, without a size', '{ events(first: 1) { counts(by: [KIND]) { count } } }', 301],
    ['a table of counts, too long', '{ events(first: 1) { counts(by: [KIND], first: 9000) { count } } }', 701],
    ['names of what is counted', '{ events(first: 1) { counts(by: [KIND], first: 100) { keys { label } } } }', 536],
    ['landmarks', '{ events(first: 1) { landmarks(first: 7) { slug } } }', 28],
    ['nodes by ids', '{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
    ['a search', '{ search(text: "x", first: 10) { nodes { label } } }', 111],
    ['aliases, each', '{ a: event(id: "x") { slug } b: event(id: "x") { slug } }', 2],
    [
      'a fragment, for each spread',
      '{ a: event(id: "x") { ...F } b: event(id: "x") { ...F } } fragment F on Event { date { edtf } }',
      2,
    ],
    [
      'a page in a fragment',
      '{ events(first: 10) { ...F } } fragment F on EventConnection { nodes { slug } totalCount }',
      31,
    ],
    [
      'types of an interface, all',
      '{ actor(id: "x") { ... on Person { names { text } } ... on State { names { text } } } }',
      1,
    ],
    ['telling', 'mutation { createEvent(input: {}) { event { slug } } }', 102],
    ['a change of a subscription', 'subscription { changes { position event { slug } } }', 2],
    ['a size that will be refused, as the largest', '{ events(first: 1000) { nodes { slug } } }', 106],
  ])('%s', (_name, query, expected) => {
    expect(cost(query)).toBe(expected);
  });

  it('depends on the variables of each request, and on their defaults', () => {
    const query = 'query ($n: Int = 7, $ids: [ID!]!) { events(first: $n) { nodes { slug } } nodes(ids: $ids) { id } }';
    expect(cost(query, { ids: [] })).toBe(8);
    expect(cost(query, { n: 50, ids: ['a', 'b'] })).toBe(55);
    expect(cost(query, { n: null, ids: [] })).toBe(22);
    expect(cost(query, { n: 'ten', ids: 'a' })).toBe(3);
  });

  it('of multiplying fragments is computed quickly', () => {
    const spread = (at: number): string =>
      `fragment F${String(at)} on Event { a: links { event { ...F${String(at + 1)} } } b: links { event { ...F${String(at + 1)} } } }`;
    const chain = Array.from({ length: 60 }, (_, at) => spread(at)).join(' ');
    expect(cost(`{ event(id: "x") { ...F0 } } ${chain} fragment F60 on Event { slug }`)).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('is at most a tenth of the limit for each example, GraphiQL’s introspection and all of 200 events', () => {
    const folder = join(projectRoot(), 'schema', 'operations');
    const examples = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    for (const query of [...examples, getIntrospectionQuery(), EVERYTHING]) {
      expect({ query, isCheap: cost(query) < MAX_COST / 10 }).toEqual({ query, isCheap: true });
    }
  });

  it('is that of the whole schema if introspection goes from type to type', () => {
    const types = Object.keys(schema.getTypeMap()).length;
    expect(cost('{ __schema { types { fields { type { name } } } } }')).toBeGreaterThan(types / 3);
    expect(cost('{ __schema { types { fields { type { fields { name description } } } } } }')).toBeGreaterThan(
      5 * types,
    );
  });

  it('is rejected for pages in pages in pages, with the most expensive field and a page size that fits', () => {
    const { message, details } = rejectionOf(
      `query ($n: Int) {
      viewer { name }
      actors(first: 100) { nodes { timeline(first: $n) { nodes { statements(first: 100) { nodes { slug } } } } } }
    }`,
      { n: 100 },
    );
    expect(details).toEqual({
      code: 'COST_EXCEEDED',
      limit: 'cost',
      cost: 1_070_201,
      max: MAX_COST,
      mostExpensiveField: 'actors.nodes.timeline.nodes.statements.nodes',
      suggestedPageSize: { field: 'actors.nodes.timeline.nodes.statements', argument: 'first', size: 17 },
    });
    expect(message).toBe(
      'The operation costs 1070201; at most 200000 is allowed. Most of the cost is for ' +
        'actors.nodes.timeline.nodes.statements.nodes: request first: 17 of actors.nodes.timeline.nodes.statements.',
    );
  });

  it('suggests the largest page size that fits', () => {
    const query =
      'query ($n: Int) { actors(first: 100) { nodes { timeline(last: $n) { nodes { date { edtf } citations { source { slug } } participations { actor { slug } offices { slug } } } } } } }';
    const { suggestedPageSize } = rejectionOf(query, { n: 100 }).details as unknown as {
      suggestedPageSize: { argument: string; size: number };
    };
    expect(suggestedPageSize.argument).toBe('last');
    expect(cost(query, { n: suggestedPageSize.size })).toBeLessThanOrEqual(MAX_COST);
    expect(cost(query, { n: suggestedPageSize.size + 1 })).toBeGreaterThan(MAX_COST);
  });
});

describe.each(TRANSPORTS)('the cost limit, by %s', (_name, sendRequest) => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty', { MAX_COST: '30' });
  });
  afterAll(() => world.stop());

  const QUERY = 'query ($n: Int) { events(first: $n) { nodes { slug } } }';

  it('allows the maximum, and reports the cost', async () => {
    expect(await sendRequest(world, QUERY, { n: 28 })).toEqual({
      data: { events: { nodes: [] } },
      extensions: { cost: { requested: 30, max: 30 } },
    });
  });

  it('rejects one object more before any statement runs', async () => {
    let statements = 0;
    const stop = world.service.database.observe((text) => {
      if (text.includes('from event e')) statements += 1;
    });
    const { data, errors } = await sendRequest(world, QUERY, { n: 29 });
    stop();
    expect([data ?? null, statements]).toEqual([null, 0]);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'COST_EXCEEDED',
      cost: 31,
      max: 30,
      suggestedPageSize: { size: 28 },
    });
  });
});

describe('the cost limit', () => {
  const MAX = 101;
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty', { MAX_COST: String(MAX) });
  });
  afterAll(() => world.stop());

  // GET requests change nothing.
  it.each(TRANSPORTS.filter(([name]) => name !== 'GET'))(
    'holds for mutations by %s: the maximum is written, one more is not',
    async (name, sendRequest) => {
      const slug = name.toLowerCase().replace(/\W/g, '-');
      const register = (selection: string): string =>
        `mutation ($input: CreateTopicInput!) { createTopic(input: $input) { ${selection} } }`;
      const input = (of: string): object => ({ input: { slug: of, names: [{ language: 'en', text: of }] } });
      const details = await sendRequest(world, register('__typename'), { ...input(slug) }, ADMIN_TOKEN);
      expect(details.errors).toBeUndefined();
      expect(details.extensions).toEqual({ cost: { requested: MAX, max: MAX } });
      const { errors } = await sendRequest(world, register('topic { id }'), { ...input(`${slug}-over`) }, ADMIN_TOKEN);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'COST_EXCEEDED', cost: MAX + 1, max: MAX });
      const { nodes } = (await world.get('{ topics { nodes { slug } } }')).topics;
      expect(nodes).toContainEqual({ slug });
      expect(nodes).not.toContainEqual({ slug: `${slug}-over` });
    },
  );

  const follow = (first: number): string =>
    `subscription { changes { subject { revisions(first: ${String(first)}) { nodes { position } } } } }`;

  it('holds for subscriptions by WebSocket, before they start', async () => {
    const full = world.follow(follow(94));
    await until('it is subscribed', () => world.service.subscriptionStats().subscriptions === 1);
    const expensive = world.follow(follow(95));
    expect(await expensive.ended()).toMatchObject([{ extensions: { code: 'COST_EXCEEDED', cost: MAX + 1, max: MAX } }]);
    expect(world.service.subscriptionStats().subscriptions).toBe(1);
    await Promise.all([full.stop(), expensive.stop()]);
    await until('nobody is subscribed', () => world.service.subscriptionStats().subscriptions === 0);
  });

  it.each(['GET', 'POST'])('holds for subscriptions by Server-Sent Events, %s, before they start', async (method) => {
    const leaving = new AbortController();
    const open = (query: string): Promise<Response> => {
      const url = `${world.service.url}/graphql/stream`;
      const { signal } = leaving;
      if (method === 'GET') return fetch(`${url}?${String(new URLSearchParams({ query }))}`, { signal });
      const headers = { 'content-type': 'application/json' };
      return fetch(url, { method, headers, body: JSON.stringify({ query }), signal });
    };
    await open(follow(94));
    await until('it is subscribed', () => world.service.subscriptionStats().subscriptions === 1);
    const refused = await (await open(follow(95))).text();
    expect(refused).toContain('"code":"COST_EXCEEDED"');
    expect(refused).toContain(`"cost":${String(MAX + 1)},"max":${String(MAX)}`);
    expect(world.service.subscriptionStats().subscriptions).toBe(1);
    leaving.abort();
    await until('nobody is subscribed', () => world.service.subscriptionStats().subscriptions === 0);
  });
});
