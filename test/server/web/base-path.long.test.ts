import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import type { Browser } from 'playwright-core';
import { launchBrowser, whyNoBrowser } from '../../support/browser.js';
import { GraphiqlPage } from '../../support/graphiql-page.js';
import { sendRequest, hangUp } from '../../support/plain-http.js';
import { ReverseProxy } from '../../support/reverse-proxy.js';
import type { ReverseProxyOptions } from '../../support/reverse-proxy.js';
import { handshake } from '../../support/websocket-handshake.js';
import { World } from '../../support/world.js';

const unavailable = whyNoBrowser();
const FEED = '/relations/china-russia/feed.atom';

interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Sends headers that fetch does not let scripts send. */
function send(url: string, headers: Record<string, string> = {}, method = 'GET', body?: string): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    sent.on('error', reject).end(body);
  });
}

interface Feed {
  readonly id: string;
  readonly updated: string;
  readonly link: { readonly '@_rel': string; readonly '@_href': string }[];
  readonly entry: { readonly id: string; readonly link: { readonly '@_href': string } }[];
}

/** The addresses that identify a feed (RFC 4287, 4.1). */
function linksOf(body: string): Record<string, string> {
  const { feed } = new XMLParser({ ignoreAttributes: false }).parse(body) as { feed: Feed };
  expect(feed.id).toMatch(/^urn:entente:/);
  expect(Date.parse(feed.updated)).not.toBeNaN();
  expect(feed.entry.length).toBeGreaterThan(0);
  for (const { id, link } of feed.entry) expect([id, URL.canParse(link['@_href'])]).toEqual([expect.any(String), true]);
  return Object.fromEntries(feed.link.map(({ '@_rel': rel, '@_href': href }) => [rel, href]));
}

/** The headers of proxies that terminate HTTPS, for clients that know them by another name. */
const FORWARDED = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'timeline.example' };

describe.each([
  ['removes the prefix', '/entente', true],
  ['passes the prefix on', '/a/b.c_d~1', false],
])('behind a proxy that %s', (_how, prefix, strips) => {
  let world: World;
  let proxy: ReverseProxy;
  let url: string;
  const proxies: ReverseProxy[] = [];

  async function startProxy(options: Partial<ReverseProxyOptions> = {}): Promise<ReverseProxy> {
    const started = await ReverseProxy.start(world.service.url, { prefix, strips, ...options });
    proxies.push(started);
    return started;
  }

  beforeAll(async () => {
    world = await World.start('seeded', { BASE_PATH: prefix, TRUSTED_PROXIES: '127.0.0.1' });
    proxy = await startProxy();
    url = `${proxy.url}${prefix}`;
  });
  afterAll(async () => {
    hangUp();
    for (const one of proxies) await one.stop();
    await world.stop();
  });

  it.each(['', '/', '?from=elsewhere'])('the service’s own address is that of the start page: %j', async (end) => {
    const { status, headers, body } = await send(`${url}${end}`);
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toContain(`href="${prefix}/relations/china-russia"`);
  });

  it.each(['/graphiql/', '/graphiql/index.html'])('%s redirects to GraphiQL', async (path) => {
    const { status, headers } = await send(`${url}${path}`);
    expect([status, headers['location']]).toEqual([308, `${prefix}/graphiql`]);
  });

  it.each(['POST', 'GET'])(
    'a query has a response by %s, and from the cache from the second time on',
    async (method) => {
      for (const isHandled of [true, false, false]) {
        const response = await sendRequest(url, `{ relations { nodes { slug id } } } # ${method}`, { method });
        expect([response.status, response.isHandled]).toEqual([200, isHandled]);
        expect(JSON.parse(response.body)).toMatchObject({ data: { relations: { nodes: [{ slug: 'china-russia' }] } } });
      }
    },
  );

  it('a stream is served', async () => {
    const query = 'query { relations { nodes { slug } } }';
    const { status, body } = await send(
      `${url}/graphql/stream`,
      { 'content-type': 'application/json', accept: 'text/event-stream' },
      'POST',
      JSON.stringify({ query }),
    );
    expect(status).toBe(200);
    expect(body).toContain('china-russia');
  });

  it('health and metrics are served, and counted by their routes', async () => {
    for (const path of ['/livez', '/readyz']) expect((await send(`${url}${path}`)).status).toBe(200);
    const { body } = await send(`${url}/metrics`);
    expect(body).toMatch(/entente_http_requests_total\{.*route="\/livez".*\} 1/);
    expect(body).not.toContain(prefix);
  });

  it('documented addresses have the prefix', async () => {
    const nothing = await send(`${url}/nothing?query=secret`);
    expect(nothing.status).toBe(404);
    expect(JSON.parse(nothing.body)).toMatchObject({
      errors: [{ message: `There is nothing at GET ${prefix}/nothing` }],
    });
    const other = await send(`${url}/livez`, {}, 'POST');
    expect(other.status).toBe(405);
    expect(JSON.parse(other.body)).toMatchObject({
      errors: [{ message: `${prefix}/livez takes GET, HEAD, and not POST` }],
    });
    const query = JSON.stringify({ query: 'subscription { changes { position } }' });
    const rejected = await send(`${url}/graphql`, { 'content-type': 'application/json' }, 'POST', query);
    expect(rejected.body).toContain(`at ${prefix}/graphql, or Server-Sent Events at ${prefix}/graphql/stream`);
  });

  it('a name that only starts like the prefix is no address of the service', async () => {
    const { origin } = new URL(world.service.url);
    for (const path of [`${prefix}x/livez`, `${prefix}${prefix}/livez`, `/x${prefix}/livez`, `${prefix}//livez`]) {
      expect({ path, status: (await send(`${origin}${path}`)).status }).toEqual({ path, status: 404 });
    }
  });

  it('a feed has the addresses that its reader knows', async () => {
    const { headers, body } = await send(`${url}${FEED}`);
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    const here = `${url}${FEED}`;
    expect(linksOf(body)).toEqual({ alternate: here, self: here });
    expect((await send(linksOf(body)['self'] ?? '')).status).toBe(200);
  });

  it('a feed has the scheme and the host that the proxy forwards', async () => {
    const ending = await startProxy({ headers: { ...FORWARDED, host: 'upstream:4000' } });
    const there = `https://timeline.example${prefix}${FEED}`;
    expect(linksOf((await send(`${ending.url}${prefix}${FEED}`)).body)).toEqual({ alternate: there, self: there });
  });

  it('a WebSocket is opened for the service’s own page, by the host that the proxy forwards', async () => {
    const page = { origin: 'https://timeline.example' };
    expect(await handshake(`${url}/graphql`, { origin: proxy.url })).toBe(101);
    expect(await handshake(`${url}/graphql`, page)).toBe(403);
    const ending = await startProxy({ headers: { ...FORWARDED, host: 'upstream:4000' } });
    expect(await handshake(`${ending.url}${prefix}/graphql`, page)).toBe(101);
    expect(await handshake(`${ending.url}${prefix}/graphql`, { origin: 'https://stranger.example' })).toBe(403);
    expect(await handshake(`${ending.url}${prefix}/graphql`, { origin: ending.url })).toBe(403);
    expect(await handshake(`${url}/nothing`)).toBe(404);
  });

  const inBrowser = unavailable === null ? describe : describe.skip;
  inBrowser(`GraphiQL in Chromium${unavailable === null ? '' : ` (${unavailable})`}`, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(() => browser.close());

    it('GraphiQL is reachable, sends queries, subscribes, and requests nothing outside the prefix', async () => {
      const graphiql = await GraphiqlPage.open(browser, url);
      expect(graphiql.page.url()).toBe(`${url}/graphiql`);
      await graphiql.run('LeaderMeetingsByYear');
      expect(await graphiql.response()).toContain('"histogram"');
      await graphiql.run('FollowARelation');
      expect(await graphiql.response()).toContain('"changes"');
      await world.mutate('retractEvent', { id: 'kazan-declaration-2024', expectedVersion: 1, reason: 'a test' });
      await graphiql.untilShown('"LEFT"');
      const { complaints, requests } = graphiql.seen;
      expect(complaints).toEqual([]);
      expect(requests).toContainEqual(expect.stringMatching(/\/graphiql\/.*worker.*\.js$/));
      const others = requests.filter((address) => !/^(?:data|blob):/.test(address));
      expect(others.filter((address) => address !== url && !address.startsWith(`${url}/`))).toEqual([]);
      expect(proxy.strays).toEqual([]);
      await graphiql.page.close();
    });
  });
});

describe('an undeclared proxy', () => {
  let world: World;
  let url: string;
  beforeAll(async () => {
    world = await World.start('seeded', { BASE_PATH: '/entente', TRUSTED_PROXIES: '10.0.0.1' });
    ({ url } = world.service);
  });
  afterAll(() => world.stop());

  it('has its forwarded scheme, host and prefix ignored', async () => {
    const headers = { ...FORWARDED, 'x-forwarded-prefix': '/elsewhere', forwarded: 'proto=https;host=evil.example' };
    const here = `${url}${FEED}`;
    expect(linksOf((await send(here, headers)).body)).toEqual({ alternate: here, self: here });
    expect(await handshake(`${url}/graphql`, { ...FORWARDED, origin: 'https://timeline.example' })).toBe(403);
  });
});

describe('a declared proxy', () => {
  let world: World;
  let url: string;
  beforeAll(async () => {
    world = await World.start('seeded', { BASE_PATH: '/entente', TRUSTED_PROXIES: 'fd00::/8, 127.0.0.0/8' });
    ({ url } = world.service);
  });
  afterAll(() => world.stop());

  const self = async (headers: Record<string, string>): Promise<string | undefined> =>
    linksOf((await send(`${url}${FEED}`, headers)).body)['self'];

  it.each([
    ['a host with a port', { 'x-forwarded-host': 'timeline.example:8443' }, 'http://timeline.example:8443'],
    ['the scheme’s own port', { ...FORWARDED, 'x-forwarded-host': 'T.example:443' }, 'https://t.example'],
    ['an address of IPv6', { 'x-forwarded-host': '[2001:db8::1]:80' }, 'http://[2001:db8::1]'],
    [
      'a list of proxies',
      { 'x-forwarded-host': 'evil.example, timeline.example', 'x-forwarded-proto': 'http, HTTPS' },
      'https://timeline.example',
    ],
    ['a scheme that is none of HTTP', { ...FORWARDED, 'x-forwarded-proto': 'javascript' }, 'http://timeline.example'],
    ['nothing', { 'x-forwarded-host': '', host: 'as-requested.example' }, 'http://as-requested.example'],
    ['a prefix, which is set', { ...FORWARDED, 'x-forwarded-prefix': '/other' }, 'https://timeline.example'],
  ])('may forward %s', async (_what, headers, origin) => {
    expect(await self(headers)).toBe(`${origin}/entente${FEED}`);
  });

  it.each([
    'a b',
    'host/path',
    'host?search',
    'host#fragment',
    'user@host',
    'user:password@host',
    'host\\path',
    'host:port',
    'host:70000',
    '%65vil.example',
    '<script>',
    ',',
    'a&b',
    '[::1',
    '::1',
    '-"-',
  ])('that forwards an invalid host gets no feed: %s', async (host) => {
    const message = 'The Host header names no host.\n';
    for (const name of ['x-forwarded-host', 'host']) {
      // A list that ends with an empty item is ignored: then Host counts.
      if (host === ',' && name === 'x-forwarded-host') continue;
      const { status, body } = await send(`${url}${FEED}`, { [name]: host });
      expect({ name, status, message: body.slice(0, 100) }).toEqual({ name, status: 400, message });
    }
  });

  it('may send an absolute request target (RFC 9112, 3.2.2)', async () => {
    const { host, hostname, port } = new URL(url);
    for (const path of ['/entente/livez', '/livez']) {
      const socket = connect(Number(port), hostname);
      socket.end(`GET http://${host}${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
      let response = '';
      for await (const chunk of socket) response += String(chunk);
      expect(response).toMatch(/^HTTP\/1\.1 200 /);
    }
  });
});

describe('a page of another scheme than HTTP', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty');
  });
  afterAll(() => world.stop());

  it.each(['foo://evil.example', 'file://', 'chrome-extension://abcdef', 'ftp://127.0.0.1'])(
    'opens no WebSocket: %s',
    async (origin) => {
      expect(await handshake(`${world.service.url}/graphql`, { origin })).toBe(403);
    },
  );
});
