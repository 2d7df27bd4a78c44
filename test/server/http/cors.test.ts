import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { World } from '../../support/world.js';

const APP = 'https://app.example';
const STRANGER = 'https://stranger.example';
const QUERY = JSON.stringify({ query: '{ relations { nodes { slug } } }' });
const PREFLIGHT = {
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'authorization,content-type,last-event-id,if-none-match',
};

interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * Sends headers that fetch does not let scripts send, and waits only for the head of the response: a stream has no end.
 */
function send(url: string, method: string, headers: Record<string, string>, body?: string): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
      response.destroy();
    });
    sent.on('error', reject).end(body);
  });
}

/** Opens a WebSocket from a page of an origin: the status that rejects it, or 101. */
function handshake(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
    socket.on('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.on('unexpected-response', (_request, response) => {
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    socket.on('error', () => undefined);
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };
let closed: World;
let open: World;
let any: World;
beforeAll(async () => {
  [closed, open, any] = await Promise.all([
    World.start('seeded'),
    World.start('seeded', { CORS_ORIGINS: `${APP} https://other.example` }),
    World.start('empty', { CORS_ORIGINS: '*' }),
  ]);
});
afterAll(() => Promise.all([closed.stop(), open.stop(), any.stop()]));

describe('every response', () => {
  it.each(['/graphql', '/graphql/stream', '/livez', '/readyz', '/metrics', '/nothing', '/relations/none/feed.atom'])(
    'forbids sniffing and framing, and is no page: %s',
    async (path) => {
      const { headers } = await send(`${closed.service.url}${path}`, 'GET', {});
      expect(headers).toMatchObject({
        'content-security-policy': "default-src 'none';frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'x-request-id': expect.any(String),
      });
      expect(headers).not.toHaveProperty('x-powered-by');
    },
  );

  it('has these headers on streams, too', async () => {
    const query = 'subscription { changes { position } }';
    const url = `${open.service.url}/graphql/stream?${String(new URLSearchParams({ query }))}`;
    const { status, headers } = await send(url, 'GET', { origin: APP });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'access-control-allow-origin': APP,
      'x-request-id': expect.any(String),
    });
  });
});

describe('pages of other origins', () => {
  it('receive no CORS headers if none is set', async () => {
    for (const method of ['POST', 'OPTIONS']) {
      const { headers } = await send(
        `${closed.service.url}/graphql`,
        method,
        { origin: APP, ...JSON_TYPE, ...(method === 'OPTIONS' && PREFLIGHT) },
        method === 'POST' ? QUERY : undefined,
      );
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it.each(['/graphql', '/graphql/stream'])('may send a preflight for a request that needs one: %s', async (path) => {
    const url = `${open.service.url}${path}`;
    const { status, headers } = await send(url, 'OPTIONS', { origin: APP, ...PREFLIGHT });
    expect(status).toBe(204);
    expect(headers['access-control-allow-origin']).toBe(APP);
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    expect(headers['access-control-allow-headers']).toBe(PREFLIGHT['access-control-request-headers']);
    expect(headers['vary']).toBe('Origin, Access-Control-Request-Headers');
    const rejected = await send(url, 'OPTIONS', { origin: STRANGER, ...PREFLIGHT });
    expect(Object.keys(rejected.headers).filter((name) => name.startsWith('access-control-allow'))).toEqual([]);
    expect(rejected.headers['vary']).toBe('Origin, Access-Control-Request-Headers');
  });

  it.each([
    ['Apollo’s client awareness', 'apollographql-client-name,apollographql-client-version,content-type'],
    ['Sentry’s and OpenTelemetry’s tracing', 'baggage, content-type, sentry-trace, traceparent, tracestate'],
    ['any other purpose', "x-made-up-by-the-page,X_Odd!#$%&'*+.^`|~9"],
    ['none', ''],
  ])('may send headers for %s', async (_purpose, names) => {
    for (const [world, origin, allowed] of [
      [open, APP, APP],
      [any, STRANGER, '*'],
    ] as const) {
      const url = `${world.service.url}/graphql`;
      const preflight = { ...PREFLIGHT, 'access-control-request-headers': names };
      const { status, headers } = await send(url, 'OPTIONS', { origin, ...preflight });
      expect(status).toBe(204);
      expect(headers['access-control-allow-origin']).toBe(allowed);
      expect(headers['access-control-allow-headers'] ?? '').toBe(names);
      expect(headers['vary']).toMatch(/\bAccess-Control-Request-Headers\b/);
      const sent = Object.fromEntries(names.split(/, ?/).flatMap((name) => (name === '' ? [] : [[name, 'a-value']])));
      const response = await send(url, 'POST', { origin, ...sent, ...JSON_TYPE }, QUERY);
      expect(response.status).toBe(200);
      expect(response.headers['access-control-allow-origin']).toBe(allowed);
      expect(response.headers['vary']).not.toMatch(/Access-Control-Request-Headers/);
    }
  });

  it.each([
    ['no names of headers', 'content-type, not a name'],
    ['HTML', '<script>'],
    ['too much to be repeated', `x-${'a'.repeat(4_095)}`],
  ])('are refused a preflight for %s', async (_what, names) => {
    const preflight = { ...PREFLIGHT, 'access-control-request-headers': names };
    const { status, headers } = await send(`${open.service.url}/graphql`, 'OPTIONS', { origin: APP, ...preflight });
    expect(status).toBe(431);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('access-control-allow-headers');
  });

  it('of the list may read the response and its headers; caches store it for one origin alone', async () => {
    const url = `${open.service.url}/graphql`;
    // Built, then cached, then not modified: alike.
    const etags: string[] = [];
    for (const status of [200, 200, 304]) {
      const conditional = status === 304 && { 'if-none-match': etags[0] ?? '' };
      const response = await send(url, 'POST', { origin: APP, ...JSON_TYPE, ...conditional }, QUERY);
      etags.push(String(response.headers['etag']));
      expect(response.status).toBe(status);
      expect(response.headers['access-control-allow-origin']).toBe(APP);
      expect(response.headers['vary']).toBe('Accept, Accept-Encoding, Accept-Language, Authorization, Origin');
      expect(String(response.headers['access-control-expose-headers']).split(', ')).toEqual(
        expect.arrayContaining(['etag', 'x-timeline-position', 'x-request-id', 'retry-after', 'ratelimit-limit']),
      );
    }
    const stranger = await send(url, 'POST', { origin: STRANGER, ...JSON_TYPE }, QUERY);
    expect(stranger.headers).not.toHaveProperty('access-control-allow-origin');
    expect(stranger.headers['vary']).toMatch(/, Origin$/);
  });

  it('of any origin may if that is set, without credentials', async () => {
    const { headers } = await send(`${any.service.url}/graphql`, 'POST', { origin: STRANGER, ...JSON_TYPE }, QUERY);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    expect(headers['vary']).not.toMatch(/origin/i);
  });

  it('never read the metrics', async () => {
    const { status, headers } = await send(`${any.service.url}/metrics`, 'GET', { origin: STRANGER });
    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('cannot send queries as forms do: Apollo’s CSRF prevention is on', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const { status } = await send(
        `${any.service.url}/graphql`,
        'POST',
        { origin: STRANGER, 'content-type': type },
        QUERY,
      );
      expect([400, 415]).toContain(status);
    }
    const search = String(new URLSearchParams({ query: '{ relations { nodes { slug } } }' }));
    expect((await send(`${any.service.url}/graphql?${search}`, 'GET', { origin: STRANGER })).status).toBe(400);
  });
});

describe('a WebSocket', () => {
  it('is opened for the service’s own pages, for configured origins, and for clients that are no browsers', async () => {
    const { url } = closed.service;
    expect(await handshake(url, {})).toBe(101);
    expect(await handshake(url, { origin: url })).toBe(101);
    expect(await handshake(open.service.url, { origin: APP })).toBe(101);
    expect(await handshake(any.service.url, { origin: STRANGER })).toBe(101);
    // Behind a proxy that terminates HTTPS and passes on the name.
    expect(await handshake(url, { origin: 'https://timeline.example', host: 'timeline.example' })).toBe(101);
  });

  it.each([
    STRANGER,
    'null',
    'http://127.0.0.1:1',
    'nonsense',
    `${APP}.stranger.example`,
    APP.replace('https', 'http'),
  ])('is rejected for another origin’s page: %s', async (origin) => {
    expect(await handshake(open.service.url, { origin })).toBe(403);
    expect(await handshake(closed.service.url, { origin })).toBe(403);
  });
});
