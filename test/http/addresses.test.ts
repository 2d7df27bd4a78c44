import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Raw } from '../support/plain-http.js';
import { World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start('seeded');
});
afterAll(() => world.stop());

interface Answered {
  readonly status: number;
  readonly body: string;
}

/** Asks by what no client would send, and always by the same headers: what is kept is for those who send them. */
async function send(request: string, type: string, body = ''): Promise<Answered> {
  const raw = await Raw.to(world.service.url);
  const gone = new Promise((resolve) => raw.socket.once('close', resolve));
  const length = body === '' ? '' : `content-length: ${String(Buffer.byteLength(body))}\r\n`;
  raw.socket.write(`${request} HTTP/1.1\r\nhost: x\r\n${type}\r\n${length}connection: close\r\n\r\n${body}`);
  await gone;
  return { status: Number(raw.statuses[0]), body: raw.said.slice(raw.said.indexOf('\r\n\r\n') + 4) };
}

const JSON_HEADER = 'content-type: application/json';
const get = (search: string, type = JSON_HEADER): Promise<Answered> => send(`GET /graphql${search}`, type);
const post = (body: object): Promise<Answered> => send('POST /graphql', JSON_HEADER, JSON.stringify(body));

const SEARCH = 'query ($t: String!) { search(text: $t, first: 3) { nodes { __typename } } }';
const searched = (variables: string): string => `?query=${encodeURIComponent(SEARCH)}&variables=${variables}`;

describe('an address', () => {
  it.each([
    ['bytes that are no text', '%58i%ff', 'Xi\uFFFD'],
    ['a percent sign of its own', '%58i%', 'Xi%'],
  ])('with %s has its own answer, which nobody else is given', async (_, sent, meant) => {
    const executed = await get(searched(`{"t":"${sent}"}`));
    const [same, literal] = [
      await post({ query: SEARCH, variables: { t: meant } }),
      await post({ query: SEARCH, variables: { t: sent } }),
    ];
    expect([executed.status, executed.body]).toEqual([200, same.body]);
    expect(JSON.parse(literal.body)).toMatchObject({ data: { search: { nodes: [] } } });
    expect(literal.body).not.toBe(executed.body);
  });

  it('is read from its first question mark on, whatever stands before it', async () => {
    const { status, body } = await get('#query={a:__typename}?query={b:__typename}');
    expect([status, (JSON.parse(body) as { data: unknown }).data]).toEqual([200, { b: 'Query' }]);
  });

  it.each([
    ['what is there twice', '?query={__typename}&variables={"a":1&variables="b":2}'],
    ['a query twice', '?query={__typename}&query={__typename}'],
    ['a name twice', '?query={__typename}&operationName=A&operationName=A'],
    ['variables that are none', '?query={__typename}&variables=null'],
    ['extensions that are none', '?query={__typename}&extensions=null'],
  ])('with %s is refused, also where the same without it is kept', async (_, search) => {
    expect((await post({ query: '{__typename}', variables: { a: 1, b: 2 } })).status).toBe(200);
    expect((await get('?query={__typename}')).status).toBe(200);
    expect((await get(search)).status).toBe(400);
  });

  it('of another method, or with another type, is not given what is kept', async () => {
    const search = '?query={__typename}';
    expect((await get(search)).status).toBe(200);
    expect((await get(search, 'content-type: application/jsonlines')).status).toBe(415);
    const options = await send(`OPTIONS /graphql${search}`, 'apollo-require-preflight: 1');
    expect(options.status).toBe(405);
  });
});

describe('what is asked', () => {
  it('has numbers that are too large refused, also where the same with null is kept', async () => {
    const query = 'query ($n: Int) { events(first: $n) { totalCount } }';
    expect((await post({ query, variables: { n: null } })).status).toBe(200);
    expect((await get(`?query=${encodeURIComponent(query)}&variables={"n":1e999}`)).status).toBe(400);
  });

  it('by an empty name is refused, also where the same without a name is kept', async () => {
    const query = '{ topics { totalCount } }';
    const byAddress = `?query=${encodeURIComponent(query)}`;
    for (let time = 0; time < 3; time += 1) {
      for (const refused of [await post({ query, operationName: '' }), await get(`${byAddress}&operationName=`)]) {
        expect([refused.status, JSON.parse(refused.body)]).toEqual([
          400,
          { errors: [{ message: 'Unknown operation named "".', extensions: { code: 'BAD_USER_INPUT' } }] },
        ]);
      }
      expect((await post({ query })).status).toBe(200);
      expect((await get(byAddress)).status).toBe(200);
    }
  });
});
