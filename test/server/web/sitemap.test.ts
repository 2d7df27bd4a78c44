import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import sql from 'sql-template-tag';
import { projectRoot } from '../../../src/config/project-root.js';
import { PART_SIZE } from '../../../src/server/web/sitemap.js';
import { World } from '../../support/world.js';

interface Link {
  readonly '@_hreflang': string;
  readonly '@_href': string;
}

interface UrlElement {
  readonly loc: string;
  readonly lastmod?: string;
  readonly 'xhtml:link': readonly Link[];
}

let world: World;
let url: string;
beforeAll(async () => {
  world = await World.start('seeded');
  ({ url } = world.service);
});
afterAll(() => world.stop());

async function readXml(path: string): Promise<Record<string, unknown>> {
  const response = await fetch(url + path);
  const text = await response.text();
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/xml; charset=utf-8']);
  expect(new SyntaxValidator().validate(text)).toBe(true);
  const isArray = (name: string): boolean => ['sitemap', 'url', 'xhtml:link'].includes(name);
  return new XMLParser({ ignoreAttributes: false, isArray }).parse(text) as Record<string, unknown>;
}

async function partsOf(): Promise<string[]> {
  const { sitemapindex } = (await readXml('/sitemap.xml')) as { sitemapindex: { sitemap: { loc: string }[] } };
  return sitemapindex.sitemap.map(({ loc }) => loc);
}

async function urlsOf(part: string): Promise<readonly UrlElement[]> {
  const { urlset } = (await readXml(part.replace(url, ''))) as { urlset: { url: UrlElement[] } };
  return urlset.url;
}

describe('the sitemap', () => {
  it('has every page once, with its last change and its address in each language', async () => {
    const parts = await partsOf();
    const kinds = ['relation', 'event', 'actor', 'office', 'place', 'topic', 'series', 'source'];
    expect(parts).toEqual(['site', ...kinds].map((kind) => `${url}/sitemaps/${kind}-1.xml`));
    const all = (await Promise.all(parts.map(urlsOf))).flat();
    const [{ count } = { count: 0 }] = await world.service.database.rows<{ count: number }>(sql`
      select ((select count(*) from relation) + (select count(*) from event) + (select count(*) from actor)
        + (select count(*) from office) + (select count(*) from place) + (select count(*) from topic)
        + (select count(*) from series) + (select count(*) from source))::integer as count`);
    expect([all.length, new Set(all.map(({ loc }) => loc)).size]).toEqual([count + 3, count + 3]);
    for (const element of all) {
      const { loc, lastmod } = element;
      expect(loc.startsWith(`${url}/`)).toBe(true);
      if (lastmod !== undefined) expect(new Date(lastmod).toISOString()).toBe(lastmod);
      expect(element['xhtml:link'].map((link) => link['@_hreflang'])).toEqual(['en', 'fr', 'ru', 'zh', 'x-default']);
    }
    expect(all.filter(({ lastmod }) => lastmod === undefined)).toHaveLength(3);
    const [event] = all.filter(({ loc }) => loc.endsWith('/events/kazan-declaration-2024'));
    expect(event?.['xhtml:link'][1]?.['@_href']).toBe(`${url}/events/kazan-declaration-2024?lang=fr`);
    for (const { loc } of all.filter((_, index) => index % 150 === 0)) expect((await fetch(loc)).status).toBe(200);
  });

  it('follows changes: a retracted event leaves, and the relation has its time', async () => {
    const before = await fetch(`${url}/sitemaps/event-1.xml`);
    const conditional = {
      headers: { 'if-none-match': before.headers.get('etag') ?? '', 'cache-control': 'max-age=0' },
    };
    expect((await fetch(`${url}/sitemaps/event-1.xml`, conditional)).status).toBe(304);
    const [relation] = await urlsOf('/sitemaps/relation-1.xml');
    await world.mutate('retractEvent', { id: 'kazan-declaration-2024', expectedVersion: 1, reason: 'a test' });
    expect((await fetch(`${url}/sitemaps/event-1.xml`, conditional)).status).toBe(200);
    const events = await urlsOf('/sitemaps/event-1.xml');
    expect(events.filter(({ loc }) => loc.includes('kazan-declaration'))).toEqual([]);
    const [changed] = await urlsOf('/sitemaps/relation-1.xml');
    expect(Date.parse(changed?.lastmod ?? '')).toBeGreaterThan(Date.parse(relation?.lastmod ?? ''));
  });

  it('has parts of a bounded size for any number of records', async () => {
    await world.service.database.rows(sql`
      insert into topic (id, slug, kind, names, notes, search_names, search_tokens, version, recorded_at, updated_at)
      select gen_random_uuid(), 'many-' || number, kind, names, notes, search_names, search_tokens, 1, now(), now()
      from generate_series(1, ${PART_SIZE}) number, (select * from topic limit 1) topic`);
    // The cache knows only what the log says.
    await world.mutate('createTopic', { slug: 'one-more', kind: 'SUBJECT', names: [{ language: 'en', text: 'One' }] });
    expect((await partsOf()).filter((part) => part.includes('/topic-'))).toHaveLength(2);
    const [first, second] = [await urlsOf('/sitemaps/topic-1.xml'), await urlsOf('/sitemaps/topic-2.xml')];
    expect(first).toHaveLength(PART_SIZE);
    expect(second.length).toBeGreaterThan(1);
    expect(new Set([...first, ...second].map(({ loc }) => loc)).size).toBe(first.length + second.length);
    expect((await fetch(`${url}/sitemaps/topic-3.xml`)).status).toBe(404);
  });
});

describe('a file of the pages', () => {
  it('robots.txt names the sitemap', async () => {
    const response = await fetch(`${url}/robots.txt`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await response.text()).toBe(`User-agent: *\nDisallow: /search?\n\nSitemap: ${url}/sitemap.xml\n`);
  });

  it.each([
    ['/favicon.svg', 'image/svg+xml'],
    ['/readable.css', 'text/css; charset=utf-8'],
  ])('%s can be cached and revalidated', async (path, type) => {
    const response = await fetch(url + path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(response.headers.get('cache-control')).toBe('public, max-age=86400');
    const headers = { 'if-none-match': response.headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
    expect((await fetch(url + path, { headers })).status).toBe(304);
  });

  it('of the app is compressed once, and never asked for again', async () => {
    const folder = join(projectRoot(), 'dist/pages/app/assets');
    const script = readdirSync(folder).find((name) => /^main-\w+\.js$/.test(name)) ?? '';
    for (const encoding of ['br', 'gzip', 'identity']) {
      const response = await fetch(`${url}/assets/${script}`, { headers: { 'accept-encoding': encoding } });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-encoding') ?? 'identity').toBe(encoding);
      expect(response.headers.get('content-type')).toMatch(/javascript; charset=utf-8$/);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
    expect((await fetch(`${url}/assets/nothing.js`)).status).toBe(404);
    expect((await fetch(`${url}/assets/..%2fassets.json`)).status).not.toBe(200);
    const page = await (await fetch(url)).text();
    expect(page).toContain(`/assets/${script}`);
  });
});
