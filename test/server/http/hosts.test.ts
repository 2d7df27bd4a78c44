import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Raw } from '../../support/plain-http.js';
import { RawSocket } from '../../support/raw-socket.js';
import { World } from '../../support/world.js';

const FEED = '/relations/china-russia/feed.atom';
const QUERY = '{"query":"{ viewer { role } }"}';

let world: World;
beforeAll(async () => {
  world = await World.start('seeded', { TRUSTED_PROXIES: '10.0.0.1' });
});
afterAll(() => world.stop());

interface HttpResponse {
  readonly status: number;
  readonly text: string;
}

/** Sends a raw request line and header lines such as no client would. */
async function send(line: string, headers: readonly string[], body = ''): Promise<HttpResponse> {
  const raw = await Raw.to(world.service.url);
  const gone = new Promise((resolve) => raw.socket.once('close', resolve));
  const length = body === '' ? [] : [`content-length: ${String(body.length)}`, 'content-type: application/json'];
  raw.socket.write(`${[line, ...headers, ...length, 'connection: close'].join('\r\n')}\r\n\r\n${body}`);
  await gone;
  return { status: Number(raw.statuses[0]), text: raw.said };
}

/** The address that a feed gives as its own. */
const selfOf = (text: string): string | undefined => /<link rel="self" href="([^"]*)"/.exec(text)?.[1];

const NO_HOSTS = [
  'evil.example/x?y#',
  'evil.example?y',
  'evil.example#',
  'user@evil.example',
  'user:pass@evil.example',
  'a b',
  'a, b',
  'evil.example:70000',
  'evil.example:-1',
  'evil.example:8o',
  'evil..example',
  '.evil.example',
  '-evil.example',
  'evil-.example',
  `${'a'.repeat(64)}.example`,
  `${'a.'.repeat(130)}example`,
  'evil\\example',
  '%65vil.example',
  'эвил.example',
  '[::1',
  '[::g]',
  '1.2.3.4.5',
  '256.256.256.256',
  '"',
  ':80',
];

describe('an invalid Host header', () => {
  it.each(NO_HOSTS)('is rejected for any path: %s', async (host) => {
    const headers = [`Host: ${host}`];
    for (const path of [FEED, '/livez', '/graphiql', '/nothing', '/graphql?query=%7B__typename%7D']) {
      const { status, text } = await send(`GET ${path} HTTP/1.1`, headers);
      expect([path, status]).toEqual([path, 400]);
      expect(text).toContain('The Host header names no host.');
      expect(text).toContain('x-content-type-options: nosniff');
    }
    for (const path of ['/graphql', '/graphql/stream']) {
      const { status, text } = await send(`POST ${path} HTTP/1.1`, headers, QUERY);
      expect([path, status]).toEqual([path, 400]);
      expect(text).toContain('"code":"BAD_USER_INPUT"');
    }
  });

  it('is rejected if the same request with a valid one is cached', async () => {
    for (let time = 0; time < 2; time += 1) {
      expect((await send('POST /graphql HTTP/1.1', ['Host: good.example'], QUERY)).status).toBe(200);
      expect((await send('POST /graphql HTTP/1.1', ['Host: a b'], QUERY)).status).toBe(400);
    }
  });

  it('opens no WebSocket', async () => {
    expect((await new RawSocket(world.service.url, { host: 'evil.example/x?y#' }).opened()).ending).toBe(400);
    const socket = await new RawSocket(world.service.url, { host: 'good.example' }).opened();
    expect(socket.ending).toBeNull();
    await socket.close();
  });

  it.each([
    ['two headers', ['Host: good.example', 'Host: evil.example']],
    ['the same header twice', ['Host: good.example', 'Host: good.example']],
  ])('is rejected as %s', async (_what, headers) => {
    for (const line of [`GET ${FEED} HTTP/1.1`, 'GET /livez HTTP/1.1']) {
      expect((await send(line, headers)).status).toBe(400);
    }
  });
});

describe('a feed', () => {
  it.each([
    ['good.example', 'http://good.example'],
    ['GOOD.example:80', 'http://good.example'],
    ['my_container:4000', 'http://my_container:4000'],
    ['[::1]:4000', 'http://[::1]:4000'],
    ['127.0.0.1:', 'http://127.0.0.1'],
    ['good.example.', 'http://good.example.'],
  ])('has the requested host: %s', async (host, origin) => {
    const { status, text } = await send(`GET ${FEED} HTTP/1.1`, [`Host: ${host}`]);
    expect([status, selfOf(text)]).toEqual([200, `${origin}${FEED}`]);
  });

  it('has the host of the request target, whatever Host says (RFC 9112, 3.2.2)', async () => {
    const { status, text } = await send(`GET http://good.example${FEED} HTTP/1.1`, ['Host: other.example']);
    expect([status, selfOf(text)]).toEqual([200, `http://good.example${FEED}`]);
  });

  it.each([
    'http://user@evil.example',
    'http://evil.example:70000',
    'http://evil..example',
    'http://',
    'http://evil.example\\@good.example',
  ])('has no host that the target does not name: %s', async (origin) => {
    expect((await send(`GET ${origin}${FEED} HTTP/1.1`, ['Host: good.example'])).status).toBe(400);
  });

  it('has no address without a Host, or with an empty one', async () => {
    expect((await send(`GET ${FEED} HTTP/1.0`, [])).status).toBe(400);
    expect((await send(`GET ${FEED} HTTP/1.1`, ['Host:'])).status).toBe(400);
    expect((await send('GET /livez HTTP/1.0', [])).status).toBe(200);
  });

  it('ignores forwarded headers of an undeclared proxy', async () => {
    const headers = ['Host: good.example', 'X-Forwarded-Host: evil.example', 'X-Forwarded-Proto: https'];
    const { text } = await send(`GET ${FEED} HTTP/1.1`, [...headers, 'X-Forwarded-Prefix: /evil']);
    expect(selfOf(text)).toBe(`http://good.example${FEED}`);
  });
});

it('rejects a repeated header that may occur only once', async () => {
  const headers = ['Host: good.example', 'Authorization: Bearer a', 'Authorization: Bearer b'];
  const { status, text } = await send('POST /graphql HTTP/1.1', headers, QUERY);
  expect(status).toBe(401);
  expect(text).toContain('must be Bearer, followed by the token');
});
