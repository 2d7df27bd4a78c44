import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InvalidationLog } from '../../../src/changelog/invalidation-log.js';
import { CacheTags } from '../../../src/foundation/records/cache-tags.js';
import { LogPosition } from '../../../src/foundation/records/log-position.js';
import { ResponseCache, CacheKey } from '../../../src/server/cache/response-cache.js';
import type { BuiltResponse } from '../../../src/server/cache/response-cache.js';
import { JSON_TYPE, post, executeQuery } from '../../support/post.js';
import { ADMIN_TOKEN, World } from '../../support/world.js';

/** A caller that needs no turn. */
const CALLER = { client: '', queue: () => null, timeoutMs: 60_000, onGone: () => undefined };

describe('cached responses', () => {
  let world: World;
  let url: string;
  beforeAll(async () => {
    world = (await World.start('seeded')).trustLog();
    ({ url } = world.service);
  });
  afterAll(() => world.stop());

  const TIMELINE = `query Timeline($first: Int = 20) { relation(id: "china-russia") { label timeline(first: $first) {
    nodes { slug title summary participations { actor { name } } } } } }`;

  async function statements(work: () => Promise<unknown>): Promise<number> {
    const texts: string[] = [];
    const stop = world.service.database.observe((text) => {
      if (!/pg_notify|c\.subject_kind, array/.test(text)) texts.push(text);
    });
    await work();
    stop();
    return texts.length;
  }

  it('are built once, also for concurrent requests', async () => {
    const query = '{ events(first: 7) { nodes { slug } } }';
    const alone = await statements(() => post(url, '{ events(first: 8) { nodes { slug } } }'));
    expect(alone).toBe(1);
    const send = (): Promise<string> => post(url, query).then((response) => response.text());
    let responseMemory: string[] = [];
    expect(await statements(async () => (responseMemory = await Promise.all(Array.from({ length: 30 }, send))))).toBe(
      1,
    );
    expect(new Set(responseMemory).size).toBe(1);
    expect(await statements(send)).toBe(0);
  });

  it('differ by operation, variables, language and accepted media type', async () => {
    const operations = `${TIMELINE} query Other { __typename }`;
    const send = async (body: object, headers: object = {}): Promise<string> => {
      const all = { ...JSON_TYPE, ...headers };
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers: all, body: JSON.stringify(body) });
      return `${String(response.headers.get('content-type'))} ${await response.text()}`;
    };
    const requests: [object, object?][] = [
      [{ query: operations, operationName: 'Timeline' }],
      [{ query: operations, operationName: 'Other' }],
      [{ query: operations, operationName: 'Timeline', variables: { first: 3 } }],
      [{ query: operations, operationName: 'Timeline' }, { 'accept-language': 'ru' }],
      [{ query: operations, operationName: 'Timeline' }, { accept: 'application/graphql-response+json' }],
    ];
    const once = await Promise.all(requests.map(([body, headers]) => send(body, headers)));
    const twice = await Promise.all(requests.map(([body, headers]) => send(body, headers)));
    expect(new Set(once).size).toBe(requests.length);
    expect(twice).toEqual(once);
  });

  it('differ by omitted and null if there is a default', async () => {
    const query = 'query ($l: LanguageTag = "zh") { relation(id: "china-russia") { label(language: $l) } }';
    const label = async (variables: object): Promise<unknown> =>
      ((await executeQuery(url, query, variables)).body.data['relation'] as { label: unknown }).label;
    const { responses: responseMemory } = world.service.cacheStats();
    for (let time = 0; time < 2; time += 1) {
      const [absent, none, given] = [await label({}), await label({ l: null }), await label({ l: 'zh', other: time })];
      expect(absent).toMatch(/[一-龥]/);
      expect(none).toMatch(/^[A-Z]/);
      // Equivalent requests share one response, whatever else they send.
      expect(given).toBe(absent);
    }
    expect(world.service.cacheStats().responses).toBe(responseMemory + 2);
  });

  it('are not served to viewers who may see less', async () => {
    const query = '{ changes(after: "0", first: 1) { nodes { author } } }';
    const by = async (headers: object): Promise<unknown> => {
      const { body } = await executeQuery(url, query, {}, headers);
      return (body.data['changes'] as { nodes: { author: unknown }[] }).nodes[0]?.author;
    };
    const admin = { authorization: `Bearer ${ADMIN_TOKEN}` };
    for (let time = 0; time < 2; time += 1) {
      expect(await by(admin)).toEqual(expect.any(String));
      expect(await by({})).toBeNull();
    }
  });

  it.each([
    ['the viewer', '{ viewer { name } }'],
    [
      'the viewer, by fragments',
      '{ ...A } fragment A on Query { ... { ...B } } fragment B on Query { me: viewer { name } }',
    ],
    ['an error', '{ event(id: "no-such-event") { slug } }'],
    ['a partial response', '{ __typename event(id: "no-such-event") { slug } }'],
    ['what can’t be read', '{ event('],
  ])('exclude those of %s', async (_, query) => {
    const { responses: responseMemory } = world.service.cacheStats();
    const response = await post(url, query);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
    expect(response.headers.get('x-timeline-position')).toMatch(/^\d+$/);
    expect(world.service.cacheStats().responses).toBe(responseMemory);
  });

  it('are not served to a page of another site', async () => {
    const get = (headers: Record<string, string>): Promise<Response> =>
      fetch(`${url}/graphql?query=${encodeURIComponent('{ events(first: 2) { nodes { slug } } }')}`, { headers });
    expect((await get({ 'apollo-require-preflight': '1' })).status).toBe(200);
    const bare = await get({});
    expect([bare.status, bare.headers.get('cache-control')]).toEqual([400, 'no-store']);
  });

  it.each(['GET', 'POST'])('are revalidated by %s with a strong ETag for each encoding', async (method) => {
    const send = (headers: Record<string, string>): Promise<Response> =>
      method === 'POST'
        ? post(url, TIMELINE, {}, headers)
        : fetch(`${url}/graphql?query=${encodeURIComponent(TIMELINE)}`, {
            headers: { 'apollo-require-preflight': '1', ...headers },
          });
    const bodies = new Set<string>();
    const etags = new Set<string>();
    for (const encoding of ['identity', 'gzip', 'br']) {
      const response = await send({ 'accept-encoding': encoding });
      expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
      bodies.add(await response.text());
      const etag = response.headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[\w-]{43}(-br|-gzip)?"$/);
      etags.add(etag);
      const headers = {
        etag,
        vary: 'Accept, Accept-Encoding, Accept-Language, Authorization',
        'cache-control': 'public, no-cache',
        'x-timeline-position': response.headers.get('x-timeline-position'),
      };
      for (const condition of [etag, `"x", ${etag}`, `W/${etag}`, ...(method === 'GET' ? ['*'] : [])]) {
        const again = await send({ 'accept-encoding': encoding, 'if-none-match': condition });
        expect([again.status, await again.text()]).toEqual([304, '']);
        expect(Object.fromEntries([...again.headers].filter(([name]) => name in headers))).toEqual(headers);
      }
      for (const condition of ['"x"', ...(method === 'POST' ? ['*'] : [])]) {
        expect((await send({ 'accept-encoding': encoding, 'if-none-match': condition })).status).toBe(200);
      }
    }
    expect([bodies.size, etags.size]).toEqual([1, 3]);
    const mine = await send({ authorization: `Bearer ${ADMIN_TOKEN}` });
    expect(mine.headers.get('cache-control')).toBe('private, no-cache');
  });

  it('that have not changed keep their ETag when something else has', async () => {
    const first = await post(url, TIMELINE);
    const { change } = (await world.mutate('createTopic', {
      slug: 'unrelated',
      names: [{ text: 'Unrelated', language: 'en' }],
    })) as {
      change: { position: string };
    };
    const second = await post(url, TIMELINE, {}, { 'if-none-match': first.headers.get('etag') });
    expect(second.status).toBe(304);
    expect(BigInt(second.headers.get('x-timeline-position') ?? 0)).toBeGreaterThanOrEqual(BigInt(change.position));
  });

  it('that are being built when the log moves are built again for later requests', async () => {
    const invalidationLog = new InvalidationLog();
    invalidationLog.setReader({
      isCurrent: () => true,
      reach: () => Promise.resolve(),
      waitUntilTrusted: () => Promise.resolve(),
    });
    const cache = new ResponseCache(invalidationLog, 1_000_000);
    let end = (): void => undefined;
    const build = (body: string) => async (): Promise<BuiltResponse> => {
      if (body === 'before') await new Promise<void>((resolve) => (end = resolve));
      return {
        status: 200,
        headers: {},
        body,
        isComplete: true,
        hasWritten: false,
        cacheTags: new CacheTags(),
        source: null,
      };
    };
    const respond = async (body: string): Promise<string> =>
      (await cache.getOrBuild(new CacheKey('a key', 'identity'), build(body), CALLER)).bytes.toString();
    const before = [respond('before'), respond('never built')];
    invalidationLog.advance(new LogPosition(1n, 1n, 0));
    const after = [await respond('after'), await respond('never built')];
    end();
    expect([await Promise.all(before), after]).toEqual([
      ['before', 'before'],
      ['after', 'after'],
    ]);
    expect(await respond('never built')).toBe('after');
  });

  describe('when the database is replaced', () => {
    const invalidationLog = new InvalidationLog();
    const cache = new ResponseCache(invalidationLog, 1_000_000);
    const watch = { isCurrent: true, trusted: (): Promise<void> => Promise.resolve() };
    invalidationLog.setReader({
      isCurrent: () => watch.isCurrent,
      reach: () => Promise.resolve(),
      waitUntilTrusted: () => watch.trusted(),
    });
    const built = (body: string): BuiltResponse => ({
      ...{ status: 200, headers: {}, body, isComplete: true, hasWritten: false },
      cacheTags: new CacheTags(),
      source: null,
    });
    const respond = async (key: string, body: string, wait?: Promise<void>): Promise<string> => {
      const build = async (): Promise<BuiltResponse> => {
        await wait;
        return built(body);
      };
      return (await cache.getOrBuild(new CacheKey(key, 'identity'), build, CALLER)).bytes.toString();
    };

    it('are dropped with their log, and not cached if they were being built', async () => {
      invalidationLog.advance(new LogPosition(1n, 5n, 0));
      expect([await respond('a', 'one'), await respond('a', 'two')]).toEqual(['one', 'one']);
      let end = (): void => undefined;
      const late = respond('late', 'of the old log', new Promise((resolve) => (end = resolve)));
      invalidationLog.advance(new LogPosition(2n, 5n, 0));
      expect(cache.stats().responses).toBe(0);
      end();
      expect(await late).toBe('of the old log');
      expect([await respond('a', 'two'), await respond('late', 'of the new log')]).toEqual(['two', 'of the new log']);
    });

    it('are dropped if they may be of the last moment of another server, and no others', async () => {
      await respond('early', 'early');
      const lookedAt = performance.now();
      await respond('doubtful', 'of the server before');
      let end = (): void => undefined;
      const late = respond('started', 'of the server before', new Promise((resolve) => (end = resolve)));
      invalidationLog.changeServer(lookedAt);
      // A later request does not receive a response that was started before.
      expect(await respond('started', 'of this server')).toBe('of this server');
      end();
      expect(await late).toBe('of the server before');
      expect(await respond('early', 'another')).toBe('early');
      expect(await respond('started', 'another')).toBe('of this server');
      expect(await respond('doubtful', 'of this server')).toBe('of this server');
    });

    it('are held back while their validity is being checked', async () => {
      await respond('cached', 'cached');
      watch.isCurrent = false;
      watch.trusted = () => {
        watch.isCurrent = true;
        return Promise.resolve();
      };
      expect(await respond('cached', 'built again')).toBe('cached');
      watch.isCurrent = false;
      watch.trusted = () => Promise.resolve();
      expect(await respond('cached', 'built again')).toBe('built again');
    });
  });

  it('are served by HEAD as by GET, without the body', async () => {
    const response = await fetch(`${url}/graphql?query={__typename}`, {
      method: 'HEAD',
      headers: { 'apollo-require-preflight': '1' },
    });
    expect([response.status, response.headers.get('content-length')]).toEqual([200, '82']);
  });

  it('take no more memory than the limit', async () => {
    const small = (await World.start('seeded', { RESPONSE_CACHE_MB: '1' })).trustLog();
    try {
      for (let first = 1; first <= 100; first += 1) {
        const nodes = 'nodes { slug title summary participations { actor { name } } citations { source { title } } }';
        await post(small.service.url, `{ events(first: ${String(first)}) { ${nodes} } }`);
        expect(small.service.cacheStats().bytes).toBeLessThanOrEqual(1_000_000);
      }
      expect(small.service.cacheStats().responses).toBeGreaterThan(5);
    } finally {
      await small.stop();
    }
  });
});
