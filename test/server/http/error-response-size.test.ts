import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RawSocket } from '../../support/raw-socket.js';
import { JSON_TYPE } from '../../support/post.js';
import { TRANSPORTS } from '../../support/transports.js';
import type { GraphqlResponse } from '../../support/transports.js';
import { ADMIN_TOKEN, World } from '../../support/world.js';

/** About the size of the request, and the maximum size of the response, in bytes. */
const REQUEST_BYTES = 390_000;
const RESPONSE_BYTES_MAX = 20_000;
/** The maximum of listed errors, and one that counts the others. */
const ERRORS_MAX = 21;

const FILTERED = 'query ($v: EventFilter) { events(filter: $v) { totalCount } }';
const CREATED = 'mutation ($v: CreateTopicInput!) { createTopic(input: $v) { topic { id } } }';
const SUBSCRIBED = 'subscription ($v: EventFilter) { changes(filter: $v) { position } }';

const long = 'x'.repeat(REQUEST_BYTES);
const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const keys = (count: number, length: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${String(index)}${'k'.repeat(length)}`, 1]));

interface Case {
  readonly query: string;
  readonly v?: unknown;
  readonly says: RegExp;
  readonly code?: string;
  readonly errors?: number;
}

const BAD_VARIABLES: readonly (readonly [string, Omit<Case, 'query'>])[] = [
  [
    '1,500 unknown keys',
    { v: keys(1_500, 250), says: /^Variable "\$v" got invalid value .+ is not defined by type/, errors: 5 },
  ],
  ['an unknown key', { v: { [long]: 1 }, says: /Field "x{80}…" is not defined by type/ }],
  [
    'a string for an object',
    { v: long, says: /^Variable "\$v" got invalid value "x{80}…"; Expected type "\w+" to be an object/ },
  ],
];

const CASES: readonly (readonly [string, Case])[] = [
  ...[FILTERED, CREATED, SUBSCRIBED].flatMap((query) =>
    BAD_VARIABLES.map(([name, bad]) => [`${name} of a ${query.split(' ')[0] ?? ''}`, { query, ...bad }] as const),
  ),
  [
    '9,900 wrong values of an enum',
    {
      query: FILTERED,
      v: { kinds: Array(9_900).fill('PARTY_TIME_AND_NOTHING_ELSE_BESIDE') },
      says: /at "v\.kinds\[0\]"; Value "PARTY_TIME/,
      errors: 5,
    },
  ],
  [
    'an invalid enum value',
    { query: FILTERED, v: { kinds: [long] }, says: /at "v\.kinds\[0\]"; Value does not exist in/ },
  ],
  [
    'a string for a number',
    {
      query: 'query ($v: Int) { events(first: $v) { totalCount } }',
      v: long,
      says: /^Variable "\$v" got invalid value "x{80}…"; Int cannot represent/,
    },
  ],
  [
    'a string for a scalar',
    {
      query: 'query ($v: LanguageTag) { relation(id: "a") { label(language: $v) } }',
      v: long,
      says: /LanguageTag has at most 2000 characters/,
    },
  ],
  [
    'a literal',
    {
      query: `{ events(first: "${long}") { totalCount } }`,
      says: /^Int cannot represent non-integer value: "x+…$/,
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
  ],
  [
    'a literal of an object',
    {
      query: `{ events(filter: { window: "${long}" }) { totalCount } }`,
      says: /^Expected value of type "DateWindow", found "x+…$/,
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
  ],
  [
    'many literals',
    {
      query: `{ ${many(20, (at) => `a${String(at)}: events(first: "${'x'.repeat(REQUEST_BYTES / 20)}", last: "${String(at)}") { totalCount }`)} }`,
      says: /^Int cannot represent/,
      code: 'GRAPHQL_VALIDATION_FAILED',
      errors: 20,
    },
  ],
  [
    'a name',
    {
      query: `{ ${long} }`,
      says: /name of more than 200 characters; that is the limit/,
      code: 'GRAPHQL_PARSE_FAILED',
    },
  ],
  [
    'an alias',
    { query: `{ ${long}: __typename }`, says: /name of more than 200 characters/, code: 'GRAPHQL_PARSE_FAILED' },
  ],
  [
    'a misplaced string',
    { query: `{ "${long}" }`, says: /^Syntax Error: Expected Name, found String "x+…$/, code: 'GRAPHQL_PARSE_FAILED' },
  ],
  [
    'lines',
    {
      query: `{ nothing }${'\n'.repeat(REQUEST_BYTES / 2)}`,
      says: /more than 5000 lines; that is the limit/,
      code: 'GRAPHQL_PARSE_FAILED',
    },
  ],
  [
    'unknown fields',
    {
      query: `{ ${many(1_000, (at) => `u${String(at)}${'x'.repeat(150)}`)} }`,
      says: /./,
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
  ],
  [
    'invalid ids',
    {
      query: `query ($v: [ID!]!) { ${many(20, (at) => `a${String(at)}: nodes(ids: $v) { id }`)} }`,
      v: Array(100).fill('x'.repeat(REQUEST_BYTES / 100)),
      says: /^ids\.\d+: "x{80}…" is not a global id$/,
      errors: 21,
    },
  ],
  [
    'a cursor',
    {
      query: 'query ($v: String) { events(after: $v) { totalCount } }',
      v: long,
      says: /"x{80}…" is not a cursor/,
      code: 'BAD_CURSOR',
    },
  ],
  [
    'a slug',
    { query: 'query ($v: ID!) { event(id: $v) { slug } }', v: long, code: 'NOT_FOUND', says: /no event "x{80}…"/ },
  ],
  [
    'a language',
    {
      query: 'query ($v: LanguageTag) { event(id: "cn-ru-ssc-19-2024") { label(language: $v) } }',
      v: `${'x'.repeat(1_999)}!`,
      says: /"x{80}…" is not a BCP 47/,
    },
  ],
  [
    'a search text',
    { query: 'query ($v: String!) { search(text: $v) { nodes { label } } }', v: long, says: /at most 200 characters/ },
  ],
];

function expectFew(result: GraphqlResponse, { says, code = 'BAD_USER_INPUT', errors }: Omit<Case, 'query'>): void {
  expect(Buffer.byteLength(JSON.stringify(result.errors))).toBeLessThan(RESPONSE_BYTES_MAX);
  expect(result.errors?.length).toBeLessThanOrEqual(errors ?? ERRORS_MAX);
  if (errors !== undefined) expect(result.errors).toHaveLength(errors);
  expect(result.errors?.map(({ message }) => message)).toContainEqual(expect.stringMatching(says));
  expect(result.errors?.map(({ extensions }) => extensions['code'])).toEqual(Array(result.errors?.length).fill(code));
}

describe('a response to many errors', () => {
  let world: World;
  beforeAll(async () => {
    // Documents may be as long as bodies, so that the checks after their length run.
    world = await World.start('seeded', { MAX_CHARACTERS: '1000000' });
  });
  afterAll(() => world.stop());

  describe.each(TRANSPORTS.filter(([name]) => name !== 'GET'))('by %s', (transport, sendRequest) => {
    // Subscriptions are rejected by POST whatever their variables.
    const cases = CASES.filter(([, { query }]) => transport !== 'POST' || query !== SUBSCRIBED);
    it.each(cases)('is short, and names the errors: %s', async (_name, { query, v, ...expected }) => {
      expectFew(await sendRequest(world, query, { v }), expected);
    });
  });

  it('is as short for an unknown operation name, by every transport', async () => {
    const body = { query: 'query A { __typename }', operationName: long };
    const url = world.service.url;
    const socket = await new RawSocket(url).init();
    socket.send({ id: '1', type: 'subscribe', payload: body });
    const posted = { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) };
    const stream = await (await fetch(`${url}/graphql/stream`, posted)).text();
    const response = await fetch(`${url}/graphql`, posted);
    expect(response.status).toBe(400);
    const all = [
      (await response.json()) as GraphqlResponse,
      { errors: (await socket.answer('1')).payload as NonNullable<GraphqlResponse['errors']> },
      JSON.parse(/^data: (.+)$/m.exec(stream)?.[1] ?? '') as GraphqlResponse,
    ];
    for (const result of all) expectFew(result, { says: /^The document has no operation "x{80}…"\.$/, errors: 1 });
    await socket.close();
  });

  it('is as short for an unknown address, and for an unknown media type', async () => {
    const { url } = world.service;
    const far = 'x'.repeat(10_000);
    const nowhere = await fetch(`${url}/${far}`);
    const typed = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': `text/${far}` },
      body: 'x',
    });
    for (const response of [nowhere, typed]) expect((await response.text()).length).toBeLessThan(1_000);
  });

  it('lists the errors of 50 fields of an input, and counts the others', async () => {
    const texts = Array.from({ length: 100 }, (_, index) => ({
      language: `${String(index)}${'?'.repeat(1_000)}`,
      text: '',
    }));
    const { userErrors } = await world.mutate('createTopic', { slug: long, names: texts }, 'topic { id }');
    expect(userErrors).toHaveLength(51);
    expect(userErrors[0]).toMatchObject({
      code: 'INVALID',
      path: ['slug'],
      message: expect.stringMatching(/^"x{80}…" is/),
    });
    expect(userErrors[50]).toEqual({
      code: 'TOO_MANY',
      path: [],
      message: '151 more errors are not listed',
      existing: null,
    });
    expect(JSON.stringify(userErrors).length).toBeLessThan(RESPONSE_BYTES_MAX);
  });

  it('closes the socket for an operation id that is too long', async () => {
    const socket = await new RawSocket(world.service.url).init();
    socket.subscribe('i'.repeat(200), '{ __typename }');
    expect(await socket.answer('i'.repeat(200))).toMatchObject({ type: 'next' });
    socket.subscribe('i'.repeat(201), '{ __typename }');
    expect(await socket.ended()).toBe(4400);
  });

  it.each(['next', 'error', 'connection_ack'])(
    'closes a socket whose client sends %s, which only servers send',
    async (type) => {
      const socket = await new RawSocket(world.service.url).init();
      socket.send({ id: 'a', type, payload: type === 'error' ? [] : {} });
      expect(await socket.ended()).toBe(4400);
    },
  );

  it('is sent before a mutation starts: with status 400, and without a cost', async () => {
    const { status, data, errors, extensions } = await world.sendRequest(CREATED, {
      variables: { v: {} },
      token: ADMIN_TOKEN,
    });
    expect([status, data, extensions]).toEqual([400, undefined, undefined]);
    expect(errors?.map(({ message }) => message)).toEqual([
      'Variable "$v" got invalid value {}; Field "slug" of required type "String!" was not provided.',
      'Variable "$v" got invalid value {}; Field "names" of required type "[LocalizedTextInput!]!" was not provided.',
    ]);
  });
});
