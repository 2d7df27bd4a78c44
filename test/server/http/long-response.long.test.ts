import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TRANSPORTS } from '../../support/transports.js';
import { World } from '../../support/world.js';

const REFUSAL = {
  message: 'The response has more than 10000 characters; that is the limit. Request less at once.',
  extensions: { code: 'COST_EXCEEDED', limit: 'answer', max: 10_000 },
};

describe('a response that is longer than the maximum', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('seeded', { MAX_RESPONSE_KB: '10' });
  });
  afterAll(() => world.stop());

  it.each(TRANSPORTS)('is rejected as a whole, by %s', async (name, sendRequest) => {
    const mark = name.replace(/\W/g, '');
    const short = await sendRequest(world, `query ${mark} { events(first: 20) { nodes { slug } } }`);
    expect(short.errors).toBeUndefined();
    for (const [at, fields] of [
      ['Texts', 'slug id title summary'],
      ['Lists', 'titles { text language }'],
      ['Numbers', Array.from({ length: 30 }, (_, index) => `v${String(index)}: version`).join(' ')],
    ] as const) {
      const { data, errors } = await sendRequest(
        world,
        `query ${mark}${at} { events(first: 100) { nodes { ${fields} } } }`,
      );
      expect(data).toBeNull();
      expect(errors?.map(({ message, extensions }) => ({ message, extensions }))).toEqual([REFUSAL]);
    }
  });

  it.each(TRANSPORTS)('is measured with what its JSON values contain, by %s', async (_name, sendRequest) => {
    const changes = (first: number): string =>
      `{ changes(first: ${String(first)}, kinds: [EVENT]) { nodes { changes { after } } } }`;
    const { data } = await sendRequest(world, changes(1));
    expect(JSON.stringify(data).length).toBeGreaterThan(500);
    const { data: none, errors } = await sendRequest(world, changes(100));
    expect(none).toBeNull();
    expect(errors).toMatchObject([REFUSAL]);
  });
});

describe('variables in an address', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty');
  });
  afterAll(() => world.stop());

  it.each(['/graphql', '/graphql/stream'])('have the nesting limit of a body, at %s', async (path) => {
    const nested = `{"z":${'['.repeat(1_000)}${']'.repeat(1_000)}}`;
    const search = new URLSearchParams({ query: '{ __typename }', variables: nested });
    const headers = { 'apollo-require-preflight': '1' };
    const response = await fetch(`${world.service.url}${path}?${String(search)}`, { headers });
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/nests more than 100 deep/);
  });
});
