import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LogPosition } from '../../../src/foundation/records/log-position.js';
import type { CachedResponse } from '../../../src/server/cache/response-cache.js';
import { responseFor } from '../../../src/server/http/response.js';
import { JSON_TYPE } from '../../support/post.js';
import { ADMIN_TOKEN, World } from '../../support/world.js';

const UNMET = 'application/xml';
const EVENT = '{ event(id: "cn-ru-ssc-19-2024") { version } }';

describe('an Accept header', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('seeded');
  });
  afterAll(() => world.stop());

  const send = (body: object, headers: Record<string, string>): Promise<Response> =>
    fetch(`${world.service.url}/graphql`, {
      method: 'POST',
      headers: { ...JSON_TYPE, ...headers },
      body: JSON.stringify(body),
    });

  const REFUSED = {
    errors: [
      {
        message:
          "An 'accept' header was provided for this request which does not accept " +
          'application/json; charset=utf-8 or application/graphql-response+json; charset=utf-8',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ],
  };

  it('that cannot be met writes nothing', async () => {
    const before = (await world.get(EVENT)).event.version as number;
    const input = { id: 'cn-ru-ssc-19-2024', expectedVersion: before, reason: 'a test', confidence: 'HIGH' };
    const query = 'mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { event { version } } }';
    const headers = { accept: UNMET, authorization: `Bearer ${ADMIN_TOKEN}` };
    const response = await send({ query, variables: { input } }, headers);
    expect([response.status, await response.json()]).toEqual([406, REFUSED]);
    expect((await world.get(EVENT)).event.version).toBe(before);
  });

  it('that cannot be met reads nothing, is not cached or reported as unchanged, and counts as an error', async () => {
    const errors = async (): Promise<number> => {
      const text = await (await fetch(`${world.service.url}/metrics`)).text();
      const counts = [...text.matchAll(/^entente_operation_errors_total\{.*code="BAD_USER_INPUT".*\} (\d+)$/gm)];
      return counts.reduce((sum, [, count]) => sum + Number(count), 0);
    };
    const { responses: responseMemory } = world.service.cacheStats();
    const before = await errors();
    const statements: string[] = [];
    const stop = world.service.database.observe((text) => statements.push(text));
    for (const condition of [undefined, '*']) {
      const response = await send(
        { query: '{ topics { nodes { slug } } }' },
        {
          accept: UNMET,
          ...(condition && { 'if-none-match': condition }),
        },
      );
      expect([response.status, await response.json()]).toEqual([406, REFUSED]);
      expect([response.headers.get('cache-control'), response.headers.get('etag')]).toEqual(['no-store', null]);
    }
    stop();
    expect(statements.filter((text) => /topic/.test(text))).toEqual([]);
    expect(world.service.cacheStats().responses).toBe(responseMemory);
    expect((await errors()) - before).toBe(2);
  });

  // Apollo itself chooses for requests that never become an operation.
  it.each([
    '',
    '*/*',
    'application/*',
    'application/json',
    'application/json; charset=utf-8',
    'application/json; charset=latin1',
    'application/json; callbackSpec=1.0',
    'application/graphql-response+json',
    'application/graphql-response+json, application/json',
    'application/graphql-response+json; q=0.5, application/json; q=0.9',
    'application/json; q=0',
    '*/*; q=0',
    'multipart/mixed; deferSpec=20220824, application/json',
    'multipart/mixed',
    'text/html',
    'text/html, */*; q=0.1',
    'nonsense',
    ',',
  ])('«%s» is met as by Apollo', async (accept) => {
    const persistedQuery = { version: 1, sha256Hash: 'unknown' };
    const [theirs, ours] = [
      await send({ extensions: { persistedQuery } }, { accept }),
      await send({ query: '{ __typename }' }, { accept }),
    ];
    expect(await theirs.text()).toContain(theirs.status === 406 ? 'does not accept' : 'PERSISTED_QUERY_NOT_FOUND');
    expect([ours.status, ours.headers.get('content-type')]).toEqual([
      theirs.status,
      theirs.headers.get('content-type'),
    ]);
  });

  it('that is met with a status other than 200 has no ETag for revalidation', () => {
    const response = { status: 406, headers: {}, encoding: 'identity', bytes: Buffer.from('x'), etag: '"x"' };
    const { status, headers } = responseFor(
      { headers: { 'if-none-match': '"x"' } },
      { ...response, position: LogPosition.START } as CachedResponse,
      true,
    );
    expect([status, headers['cache-control'], headers['etag']]).toEqual([406, 'no-store', undefined]);
  });
});
