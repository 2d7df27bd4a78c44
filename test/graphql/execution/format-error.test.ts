import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { World } from '../../support/world.js';

describe('bad input', () => {
  let world: World;
  let cursor: string;
  beforeAll(async () => {
    world = await World.start('seeded');
    cursor = (await world.get('{ events(first: 1) { edges { cursor } } }')).events.edges[0].cursor;
  });
  afterAll(() => world.stop());

  it.each([
    ['{ event(id: "no-such-event") { slug } }', 'id', 'NOT_FOUND'],
    ['{ actor(id: "ZZZ") { slug } }', 'id', 'NOT_FOUND'],
    ['{ actor(id: "not a reference!") { slug } }', 'id', 'NOT_FOUND'],
    ['{ relationBetween(one: "CHN", other: "ZZZ") { slug } }', 'other', 'NOT_FOUND'],
    ['{ relationBetween(one: "wang-yi", other: "CHN") { slug } }', 'one', 'NOT_FOUND'],
    ['{ node(id: "china") { id } }', 'id', 'BAD_USER_INPUT'],
    ['{ events(first: 1000) { totalCount } }', 'first', 'BAD_USER_INPUT'],
    ['{ events(first: -1) { totalCount } }', 'first', 'BAD_USER_INPUT'],
    ['{ events(first: 0) { totalCount } }', 'first', 'BAD_USER_INPUT'],
    ['{ events(first: 1, last: 1) { totalCount } }', 'last', 'BAD_USER_INPUT'],
    ['{ events(after: "nonsense") { totalCount } }', 'after', 'BAD_CURSOR'],
    [
      '{ events(before: "WzEsImV2ZW50cyBORVdFU1RfRklSU1QvIiwieCIsInkiLCJ6Il0") { totalCount } }',
      'before',
      'BAD_CURSOR',
    ],
    ['{ events(filter: { window: { from: "2024-02-30" } }) { totalCount } }', 'filter.window.from', 'BAD_USER_INPUT'],
    ['{ events(filter: { window: { to: "soon" } }) { totalCount } }', 'filter.window.to', 'BAD_USER_INPUT'],
    [
      '{ events(filter: { window: { from: "2024-02-02", to: "2024-02-01" } }) { totalCount } }',
      'filter.window',
      'BAD_USER_INPUT',
    ],
    ['{ actor(id: "wang-yi") { ... on Person { tenures(on: "yesterday") { id } } } }', 'on', 'BAD_USER_INPUT'],
    ['{ event(id: "cn-ru-ssc-19-2024") { title(language: "français!") } }', 'language', 'BAD_USER_INPUT'],
    ['{ sources(filter: { languages: ["??"] }) { totalCount } }', 'filter.languages.0', 'BAD_USER_INPUT'],
  ])('%s is rejected, naming %s with %s', async (query, argument, code) => {
    const { status, errors } = await world.sendRequest(query);
    expect(status).toBe(200);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code, argument });
    expect(errors?.[0]?.message.startsWith(`${argument}: `)).toBe(true);
  });

  it('rejects a cursor of another order, another list, or another owner of the list', async () => {
    const asks = [
      `{ events(after: "${cursor}", order: OLDEST_FIRST) { totalCount } }`,
      `{ statements(after: "${cursor}") { totalCount } }`,
      `{ relation(id: "china-russia") { timeline(after: "${cursor}") { totalCount } } }`,
    ];
    for (const query of asks) {
      const { errors } = await world.sendRequest(query);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_CURSOR', argument: 'after' });
    }
  });

  it('fails one element of nodes, not the list', async () => {
    const { data, errors } = await world.sendRequest(
      `{ nodes(ids: ["nonsense", "${(await world.get('{ event(id: "cn-ru-ssc-19-2024") { id } }')).event.id as string}"]) { id } }`,
    );
    expect(data.nodes).toEqual([null, { id: expect.any(String) }]);
    expect(errors?.[0]).toMatchObject({
      path: ['nodes', 0],
      extensions: { code: 'BAD_USER_INPUT', argument: 'ids.0' },
    });
  });

  it.each([
    ['{ event(', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ events(filter: { kinds: [PARTY_TIME] }) { totalCount } }', 'GRAPHQL_VALIDATION_FAILED'],
    [`{ events { nodes ${'{ links { event '.repeat(8)} { slug } ${'} }'.repeat(8)} } }`, 'GRAPHQL_VALIDATION_FAILED'],
    [`{ ${'viewer: __typename '.repeat(3_000)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['query A { __typename } query B { __typename }', 'BAD_USER_INPUT'],
    ['{ a: __typename ...F } fragment F on Query { ...F }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('%# rejects an invalid document with a stable code', async (query, code) => {
    const { status, errors } = await world.sendRequest(query);
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions.code).toBe(code);
  });

  it('reports no cost of an invalid document', async () => {
    for (const query of ['{ nothing }', '{ event(']) {
      const { status, extensions } = await world.sendRequest(query);
      expect([status, extensions]).toEqual([400, undefined]);
    }
    expect((await world.sendRequest('{ __typename }')).extensions).toEqual({ cost: expect.anything() });
  });

  it.each(['mutation { x }', 'subscription { x }'])('rejects %s, which the schema does not have', async (query) => {
    const { errors } = await world.sendRequest(query);
    expect(errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('rejects bodies over 1 MB', async () => {
    const response = await fetch(`${world.service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }', extensions: { filler: 'x'.repeat(1_000_000) } }),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('responds to a body that is not JSON in the shape of GraphQL', async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${world.service.url}/graphql`, { method: 'POST', headers, body: '{"query":' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  it('limits each statement to 10 seconds', async () => {
    const [row] = await world.service.database.rows<{ statement_timeout: string }>(sql`show statement_timeout`);
    expect(row?.statement_timeout).toBe('10s');
  });

  it('rejects a bare GET that a page of another site could send', async () => {
    const url = `${world.service.url}/graphql?query=${encodeURIComponent('{ __typename }')}`;
    expect((await fetch(url)).status).toBe(400);
    expect((await fetch(url, { headers: { 'apollo-require-preflight': '1' } })).status).toBe(200);
  });

  it('cancels a query that runs too long, and hides an unexpected error behind an id', async () => {
    const { database } = world.service;
    const rows = database.rows.bind(database);
    const outcomes = [
      { failure: { code: '57014' }, expected: { code: 'TIMEOUT' } },
      { failure: { code: '42601' }, expected: { code: 'INTERNAL', id: expect.any(String) } },
    ];
    for (const { failure, expected } of outcomes) {
      database.rows = () => Promise.reject(Object.assign(new Error('select secret from vault'), failure));
      const { data, errors } = await world.sendRequest('{ event(id: "cn-ru-ssc-19-2024") { slug } }');
      database.rows = rows;
      expect(data).toEqual({ event: null });
      expect(errors?.[0]?.extensions).toEqual(expected);
      expect(JSON.stringify(errors)).not.toMatch(/secret|vault|stack/);
    }
  });
});
