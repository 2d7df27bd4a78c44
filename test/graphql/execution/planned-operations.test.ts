import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../../support/world.js';

const EVENT = 'event(id: "cn-ru-ssc-19-2024")';
const FRAGMENT = 'fragment F on Event { slug }';
const SLUG = { slug: 'cn-ru-ssc-19-2024' };
const POSITION = expect.stringMatching(/^\d+$/);
const DAY = { edtf: '2024-11-12' };

type Variables = Record<string, unknown> | undefined;

describe('a repeated query', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('seeded', { RESPONSE_CACHE_MB: '0', RATE_LIMIT_PER_ADDRESS: '1000000' });
  });
  afterAll(() => world.stop());
  /** Sends the query repeatedly; from the second time on the cached plan is used. */
  async function stays(query: string, variables: Variables, expected: object): Promise<void> {
    for (let time = 0; time < 4; time += 1) {
      const { data, errors } = await world.sendRequest(query, { variables });
      expect({ data, ...(errors && { errors }) }).toMatchObject(expected);
    }
  }

  it.each<[string, string, Variables, object]>([
    [
      'a fragment is spread twice, once skipped',
      `query ($a: Boolean!) { ${EVENT} { ...F @skip(if: $a) ...F } } ${FRAGMENT}`,
      { a: true },
      { event: SLUG },
    ],
    [
      'it is skipped by a literal',
      `{ ${EVENT} { ...F @skip(if: true) ...F } } ${FRAGMENT}`,
      undefined,
      { event: SLUG },
    ],
    [
      'the field that spreads it is skipped',
      `query ($a: Boolean!) { ${EVENT} { ... @skip(if: $a) { ...F } ...F } } ${FRAGMENT}`,
      { a: true },
      { event: SLUG },
    ],
    [
      'another field spreads it',
      `query ($a: Boolean!) { one: ${EVENT} { ...F @skip(if: $a) } two: ${EVENT} { ...F } } ${FRAGMENT}`,
      { a: true },
      { one: {}, two: SLUG },
    ],
    [
      'a field is selected twice, once not included',
      `query ($a: Boolean!) { ${EVENT} { date @include(if: $a) { ... on HistoricalDate { form } } date { edtf } } }`,
      { a: false },
      { event: { date: DAY } },
    ],
    [
      'a response key is a name of prototypes',
      '{ viewer { __proto__: role } }',
      undefined,
      { viewer: JSON.parse('{"__proto__":"READER"}') },
    ],
  ])('has the same response if %s', async (_name, query, variables, data) => {
    const found = await world.sendRequest(query, { variables });
    // With all keys, and no others.
    expect(JSON.stringify(found.data)).toBe(JSON.stringify(data));
    await stays(query, variables, { data });
  });

  it('ignores the condition of another operation if its variable has that name and is an omitted object', async () => {
    const query = `query A($x: Boolean!) { viewer { role @skip(if: $x) } }
      query B($x: EventFilter = {}) { ${EVENT} { slug } events(filter: $x, first: 1) { __typename } }`;
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query, operationName: 'B' });
    const response = await fetch(`${world.service.url}/graphql`, { method: 'POST', headers, body });
    expect(await response.json()).toMatchObject({ data: { event: SLUG, events: { __typename: 'EventConnection' } } });
  });

  it('ignores the conditions of another operation of its document', async () => {
    const document = `query A($a: Boolean!) { ${EVENT} { ...F @skip(if: $a) } } query B { ${EVENT} { ...F } } ${FRAGMENT}`;
    for (let time = 0; time < 4; time += 1) {
      const executeNamed = async (operationName: string, variables: Variables): Promise<unknown> =>
        (
          (await (
            await fetch(`${world.service.url}/graphql`, {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ query: document, operationName, variables }),
            })
          ).json()) as { data: unknown }
        ).data;
      expect(await executeNamed('A', { a: true })).toEqual({ event: {} });
      expect(await executeNamed('B', {})).toEqual({ event: SLUG });
    }
  });

  it('has for each field its own selections, whatever the response keys of its path', async () => {
    const query = `{
      b_a: events(first: 1) { position }
      a: relation(id: "china-russia") { b: timeline(first: 1) { nodes { kind } } }
    }`;
    const { data } = await world.sendRequest(query);
    expect(data).toMatchObject({ b_a: { position: POSITION }, a: { b: { nodes: [{}] } } });
    await stays(query, undefined, { data });
  });

  it('has for a field of a fragment its own selections at each place', async () => {
    const relation = 'relation(id: "china-russia")';
    const query = `{ one: ${relation} { ...F } two: ${relation} { ...F timeline { position } } }
      fragment F on Relation { timeline { totalCount } }`;
    const totalCount = expect.any(Number);
    const data = { one: { timeline: { totalCount } }, two: { timeline: { totalCount, position: POSITION } } };
    await stays(query, undefined, { data });
  });

  it.each<[string, string, unknown]>([
    ['an argument', 'query ($v: TimelineOrder = OLDEST_FIRST) { events(order: $v) { totalCount } }', 'NEWEST_FIRST'],
    [
      'a field of an input object',
      'query ($v: WindowMatch = OVERLAPS) { events(filter: { window: { from: "2020-01-01", match: $v } }) { totalCount } }',
      'WITHIN',
    ],
    ['a condition', 'query ($v: Boolean = true) { viewer { role name @include(if: $v) } }', false],
  ])('rejects null for the non-null %s each time, as a client error', async (_name, query, v) => {
    await stays(query, { v }, { data: {} });
    const errors = [{ message: expect.stringMatching(/^Argument "/), extensions: { code: 'BAD_USER_INPUT' } }];
    await stays(query, { v: null }, { errors });
    expect((await world.sendRequest(query)).errors).toBeUndefined();
  });

  it('treats an omitted input field as absent and not as null', async () => {
    const query = `query ($match: WindowMatch, $text: String) {
      events(filter: { text: $text, window: { from: "2020-01-01", match: $match } }) { totalCount }
    }`;
    const data = { events: { totalCount: expect.any(Number) } };
    await stays(query, { match: 'WITHIN', text: 'Xi' }, { data });
    await stays(query, { match: 'WITHIN' }, { data });
    await stays(query, {}, { data });
  });

  it.each(['toString', 'constructor', 'valueOf', 'hasOwnProperty', '__proto__'])(
    'has no value for an omitted variable named $%s',
    async (name) => {
      const query = `query ($${name}: WindowMatch, $text: String) {
        events(filter: { text: $text, window: { from: "2020-01-01", match: $${name} } }) { totalCount }
      }`;
      const data = { events: { totalCount: expect.any(Number) } };
      await stays(query, {}, { data });
      // No request body may have the name that is omitted here.
      if (name !== '__proto__') await stays(query, { [name]: 'WITHIN', text: 'Xi' }, { data });
    },
  );

  it('accepts null for a nullable variable', async () => {
    const query =
      'query ($after: String, $filter: EventFilter) { events(after: $after, filter: $filter) { totalCount } }';
    await stays(query, { after: null, filter: null }, { data: { events: {} } });
  });
});
