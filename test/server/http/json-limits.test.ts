import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import { checkJsonLimits } from '../../../src/server/http/json-limits.js';
import { World } from '../../support/world.js';

/** Short texts are not checked. */
const PADDING = 'x'.repeat(1_000);

const nesting = (deep: number): string =>
  `{"query":"{ __typename }","a":"${PADDING}","variables":{"a":${'['.repeat(deep - 2)}${']'.repeat(deep - 2)}}}`;
const holding = (values: number): string =>
  `{"query":"{ __typename }","a":"${PADDING}","variables":{"a":[${'0,'.repeat(values - 3)}0]}}`;

const LIMITS: readonly (readonly [limit: string, max: number, text: (size: number) => string])[] = [
  ['nesting', 100, nesting],
  ['values', 10_000, holding],
];

describe('JSON in a request', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty');
  });
  afterAll(() => world.stop());

  it.each(LIMITS)('%s: the maximum is accepted, one more is rejected', async (limit, max, text) => {
    for (const path of ['/graphql', '/graphql/stream']) {
      const headers = { 'content-type': 'application/json' };
      const send = (body: string): Promise<Response> =>
        fetch(world.service.url + path, { method: 'POST', headers, body });
      expect((await send(text(max))).status).toBe(200);
      const rejected = await send(text(max + 1));
      expect(rejected.status).toBe(400);
      expect(await rejected.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', limit, max } }] });
    }
  });

  it.each(LIMITS)('%s: by WebSocket, too', async (_limit, max, text) => {
    const socket = new WebSocket(`${world.service.url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send(`{"type":"ping","payload":${text(max - 1)}}`);
    await once(socket, 'message');
    socket.send(`{"type":"ping","payload":${text(max + 1)}}`);
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(4400);
  });

  it.each([
    ['{"query":"{ __typename }","variables":{"filter":[{"__proto__":{}}]}}', 'variables.filter.0.__proto__'],
    ['{"__\\u0070roto__":1}', '__proto__'],
    ['\ufeff{"variables":{"constructor":{"prototype":null}}}', 'variables.constructor.prototype'],
    [`{"${PADDING}":{"__proto__":0}}`, `${'x'.repeat(200)}…`],
  ])('that could change a prototype is rejected by the path of the key: %j', async (body, path) => {
    for (const address of ['/graphql', '/graphql/stream']) {
      const headers = { 'content-type': 'application/json' };
      const rejected = await fetch(world.service.url + address, { method: 'POST', headers, body });
      const message = `The body has a key that is not allowed, as it could change an object's prototype: ${path}`;
      expect([rejected.status, await rejected.json()]).toEqual([
        400,
        { errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] },
      ]);
    }
  });

  it('may have any characters in its strings', () => {
    const text = JSON.stringify({ a: `${'["{,'.repeat(20_000)}\\` });
    expect(() => checkJsonLimits(text)).not.toThrow();
  });
});
