import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import sql from 'sql-template-tag';
import { startWithBlocker } from '../../support/world-with-blocker.js';
import type { Blocker } from '../../support/blocker.js';
import { until } from '../../support/follower.js';
import { World } from '../../support/world.js';

interface Entry {
  readonly id: string;
  readonly title: { readonly '#text': string };
  readonly link: { readonly '@_href': string };
  readonly updated: string;
  readonly content: { readonly '#text': string };
}

/** Follows a relation as a feed reader does. */
describe('the Atom feed of a relation', () => {
  let world: World;
  let url: string;
  beforeAll(async () => {
    world = await World.start('seeded');
    url = `${world.service.url}/relations/china-russia/feed.atom`;
  });
  afterAll(() => world.stop());

  async function read(headers: Record<string, string> = {}) {
    const response = await fetch(url, { headers });
    const body = await response.text();
    expect(response.status).toBe(200);
    expect(new SyntaxValidator().validate(body)).toBe(true);
    const { feed } = new XMLParser({ ignoreAttributes: false }).parse(body) as {
      feed: { id: string; title: string; updated: string; entry: Entry[] };
    };
    return { response, feed };
  }

  it('has its last changes, newest first, each record once', async () => {
    const { response, feed } = await read({ 'accept-language': 'en' });
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(feed.entry).toHaveLength(50);
    expect(new Set(feed.entry.map(({ id }) => id)).size).toBe(50);
    const order = feed.entry.map(({ updated }) => updated);
    expect(order).toEqual([...order].sort().reverse());
    expect(feed.updated).toBe(order[0]);
    expect(
      feed.entry.some(
        ({ title }) =>
          title['#text'].includes('19th China–Russia strategic security consultation') ||
          title['#text'].includes('2024'),
      ),
    ).toBe(true);
    expect(feed.entry.every(({ link }) => URL.canParse(link['@_href']))).toBe(true);
  });

  it('has one address, to which others lead', async () => {
    const { relation, event } = (await world.get(
      '{ relation(id: "china-russia") { id } event(id: "kazan-declaration-2024") { id } }',
    )) as Record<'relation' | 'event', { id: string }>;
    const get = (slug: string): Promise<Response> => fetch(url.replace('china-russia', slug), { redirect: 'manual' });
    for (const reference of ['China-Russia', relation.id]) {
      const { status, headers } = await get(reference);
      expect([status, headers.get('location')]).toEqual([301, '/relations/china-russia/feed.atom']);
    }
    expect((await get(event.id)).status).toBe(404);
    expect((await get('no-such-relation')).status).toBe(404);
  });

  it('has no invalid link that was recorded before links were validated', async () => {
    const evil = [
      'https:evil.example',
      'javascript:alert(1)',
      'https://user@evil.example/',
      'https://evil.example/" x="',
    ];
    for (const address of evil) {
      await world.service.database.rows(sql`update source set url = ${address}`);
      const { feed } = await read({ 'accept-language': 'en' });
      expect(feed.entry.map(({ link }) => link['@_href'])).toEqual(feed.entry.map(() => url));
    }
  });

  it('is in the language of its reader', async () => {
    const [english, chinese] = [await read({ 'accept-language': 'en' }), await read({ 'accept-language': 'zh' })];
    expect(chinese.feed.title).not.toEqual(english.feed.title);
    expect(chinese.response.headers.get('vary')).toContain('accept-language');
  });

  it('responds with 304 to a current reader, until something changes', async () => {
    const { response } = await read();
    const etag = response.headers.get('etag') ?? '';
    const modified = response.headers.get('last-modified') ?? '';
    const again = (headers: object) => fetch(url, { headers: { 'cache-control': 'max-age=0', ...headers } });
    for (const headers of [
      { 'if-none-match': etag },
      { 'if-none-match': `"other", W/${etag}` },
      { 'if-modified-since': modified },
    ]) {
      const response = await again(headers);
      expect(response.status).toBe(304);
      expect(response.headers.get('etag')).toBe(etag);
      expect(await response.text()).toBe('');
    }
    await world.mutate('retractEvent', {
      id: 'kazan-declaration-2024',
      expectedVersion: 1,
      reason: 'a < b & ]]> c',
    });
    expect((await again({ 'if-none-match': etag })).status).toBe(200);
    const { feed } = await read({ 'accept-language': 'en' });
    expect(feed.entry[0]?.title['#text']).toMatch(/retracted: /);
    expect(feed.entry[0]?.content['#text']).toContain('<p>a &lt; b &amp; ]]&gt; c</p>');
  });

  it.each(['nowhere', '%00', '..%2f..%2fpackage.json', 'x'.repeat(2_000)])('does not exist for %s', async (slug) => {
    const { status } = await fetch(`${world.service.url}/relations/${slug}/feed.atom`);
    expect([400, 404, 414]).toContain(status);
  });
});

describe('reading a feed', () => {
  let world: World;
  let url: string;
  let blocker: Blocker;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ world, blocker, end } = await startWithBlocker('seeded', { OPERATION_TIMEOUT_MS: '1000' }));
    url = `${world.service.url}/relations/china-russia/feed.atom`;
  });
  afterAll(() => end());

  /** The metrics of feed operations, and of errors. */
  async function seen(): Promise<string> {
    const text = await (await fetch(`${world.service.url}/metrics`)).text();
    return text
      .split('\n')
      .filter((line) =>
        /^entente_operation_(errors_total|(duration_seconds|sql_statements)_(count|sum)).*(atom|code)/.test(line),
      )
      .join('\n');
  }

  const MADE = 'entente_operation_duration_seconds_count{transport="atom",type="query"}';

  it('is an operation like any other, with its statements', async () => {
    expect((await fetch(url)).status).toBe(200);
    const metrics = await seen();
    expect(metrics).toContain(`${MADE} 1`);
    const [, statements] = /sql_statements_sum\{transport="atom",type="query"\} (\d+)/.exec(metrics) ?? [];
    // The query for its first change is one of them.
    expect(Number(statements)).toBeGreaterThan(2);
  });

  it.each(['relation', 'change', 'event'])('has a deadline for each statement: %s', async (table) => {
    await blocker.during(async () => {
      const { status, headers } = await fetch(url);
      expect([status, headers.get('retry-after')]).toEqual([503, '1']);
    }, table);
    expect(await seen()).toContain('code="TIMEOUT"');
    expect((await fetch(url)).status).toBe(200);
  });

  it('needs a token where reading is not public, and says so', async () => {
    const closed = await World.start('seeded', { PUBLIC_READ: 'off' });
    try {
      const response = await fetch(`${closed.service.url}/relations/china-russia/feed.atom`);
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
      expect(await response.text()).toMatch(/^Reading requires a token/);
    } finally {
      await closed.stop();
    }
  });

  it('is cancelled when its reader disconnects', async () => {
    const leaving = new AbortController();
    await blocker.during(async () => {
      const aborted = fetch(url, { signal: leaving.signal }).catch(() => 'gone');
      await blocker.untilHeld(1);
      leaving.abort();
      expect(await aborted).toBe('gone');
      await blocker.untilHeld(0);
    }, 'relation');
    await until('it is seen', async () => (await seen()).includes('code="CANCELLED"'));
  });
});
