import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attributes, getPage, linkedData, textOf } from '../../../support/served-page.js';
import type { ServedPage } from '../../../support/served-page.js';
import { LANGUAGE_PROPERTIES } from '../../../../src/server/web/messages/page-language.js';
import { parse } from 'node-html-parser';
import { World } from '../../../support/world.js';

const SCHEMA = 'https://schema.org/';
const PROV = 'http://www.w3.org/ns/prov#';

let world: World;
let url: string;
beforeAll(async () => {
  world = await World.start('seeded', {
    IMAGE_ORIGINS: 'https://images.example',
    EMBED_ORIGINS: 'https://news.example',
  });
  ({ url } = world.service);
});
afterAll(() => world.stop());

/** One page of each kind, and words of its readable content in one language. */
const PAGES = [
  ['/', 'en', 'China–Russia'],
  ['/relations/china-russia', 'fr', 'Traité de Nertchinsk'],
  ['/relations/china-russia/embed', 'zh', '在 Entente 中打开大事记'],
  ['/events/cn-ru-ssc-19-2024', 'ru', '12 ноября 2024'],
  ['/events/brics-summit-16-2024', 'en', 'Kazan'],
  ['/actors/vladimir-putin', 'zh', '普京'],
  ['/actors/china', 'fr', 'Q148'],
  ['/actors/brics', 'ru', 'БРИКС'],
  ['/offices/rf-president', 'en', 'Vladimir Putin'],
  ['/places/kazan', 'ru', 'Казань'],
  ['/topics/brics', 'en', 'Kazan Declaration'],
  ['/series/xi-putin-meetings', 'zh', '习近平'],
  ['/sources/tass-2024-10-23', 'en', 'TASS'],
  ['/search', 'ru', 'Поиск событий, людей, мест и источников'],
  ['/search?text=Kazan', 'fr', 'Kazan'],
  ['/on-this-day?day=10-23', 'en', 'On this day: 23 October'],
] as const;

describe.each(PAGES)('the page %s in %s', (path, language, words) => {
  let page: ServedPage;
  beforeAll(async () => {
    page = await getPage(url + path, { 'accept-language': language });
  });

  it('is valid HTML with readable content in the language, and needs no script', () => {
    expect(page.status).toBe(200);
    expect(page.problems).toEqual([]);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-language')).toBe(language);
    expect(page.headers.get('vary')).toBe('accept-encoding, accept-language, authorization');
    expect(attributes(page, 'html', 'lang')).toEqual([LANGUAGE_PROPERTIES[language].locale]);
    expect(textOf(page, 'main#readable')).toContain(words);
    expect(page.document.querySelectorAll('h1')).toHaveLength(1);
    expect(page.text).not.toMatch(/undefined|null<|\[object|NaN|Invalid Date/);
  });

  it('says what it is, and at which addresses, to search engines and link previews', () => {
    const [canonical] = attributes(page, 'link[rel=canonical]', 'href');
    expect(canonical).toBe(url + path.replace('/embed', ''));
    const query = path.includes('?') ? '&' : '?';
    const alternates = page.document
      .querySelectorAll('link[rel=alternate][hreflang]')
      .map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]);
    expect(alternates).toEqual([
      ...['en', 'fr', 'ru', 'zh'].map((other) => [other, `${String(canonical)}${query}lang=${other}`]),
      ['x-default', canonical],
    ]);
    expect(textOf(page, 'title')).toMatch(/Entente/);
    expect(attributes(page, 'meta[name=description]', 'content')[0]?.length).toBeGreaterThan(10);
    for (const property of ['title', 'description', 'type', 'url', 'site_name', 'locale']) {
      expect(attributes(page, `meta[property="og:${property}"]`, 'content')[0]).toBeTruthy();
    }
  });

  it('has linked data that needs no other context', async () => {
    const script = page.document.querySelector('script[type="application/ld+json"]');
    if (!script) {
      // Nothing is said about what is not listed.
      expect(path).toMatch(/search|embed/);
      return;
    }
    const nodes = await linkedData(page);
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes) expect(node['@type']).toBeDefined();
  });

  it('links only pages that exist, in a chosen language', async () => {
    const links = attributes(page, 'main a[href^="/"]', 'href').filter((href) => href !== undefined);
    expect(links.length).toBeGreaterThan(0);
    const paths = [...new Set(links.map((href) => href.replaceAll('&amp;', '&')))];
    // Each page links dozens of others of the same kinds.
    for (const link of paths.slice(3, 8)) expect([link, (await fetch(url + link)).status]).toEqual([link, 200]);
  });

  it('has a validator for its content, by GET and by HEAD', async () => {
    const etag = page.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"/);
    const headers = { 'accept-language': language, 'if-none-match': etag, 'cache-control': 'max-age=0' };
    const again = await fetch(url + path, { headers });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await fetch(url + path, { method: 'HEAD', headers: { 'accept-language': language } });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
  });

  it('allows nothing of other hosts but the images and frames of the settings', () => {
    const policy = page.headers.get('content-security-policy') ?? '';
    const isFramed = path.endsWith('/embed');
    const { host } = new URL(url);
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: https://images.example",
      `connect-src 'self' ws://${host} wss://${host}`,
      "base-uri 'none'",
      "form-action 'self'",
      `frame-ancestors ${isFramed ? 'https://news.example' : "'none'"}`,
    ]);
    expect(page.document.querySelectorAll('[style], style')).toEqual([]);
    const scripts = page.document.querySelectorAll('script:not([type="application/ld+json"])');
    expect(scripts.filter((script) => script.textContent !== '')).toEqual([]);
  });
});

describe('the page of an event', () => {
  it('tells everything: participants with offices, statements, sources with passage and basis, history', async () => {
    const page = await getPage(`${url}/events/cn-ru-ssc-19-2024?lang=en`);
    const text = textOf(page, 'main');
    for (const part of [
      'Participants',
      'Statements',
      'Sources',
      'History of this entry',
      'paragraph',
      'Stated',
      'Created',
    ])
      expect(text).toContain(part);
    expect(textOf(page, 'main dl')).toContain('(known to the day)');
    expect(page.document.querySelectorAll('main article[id^="statement-"]').length).toBeGreaterThan(0);
    expect(page.headers.get('vary')).toBe('accept-encoding, authorization');
    expect(attributes(page, 'link[rel=canonical]', 'href')).toEqual([`${url}/events/cn-ru-ssc-19-2024?lang=en`]);
    // The language that the address chose stays chosen.
    expect(attributes(page, 'main article a[href^="/"]', 'href').every((href) => href?.endsWith('?lang=en'))).toBe(
      true,
    );
  });

  it('says in PROV-O where it is known from, and honestly when it was', async () => {
    const [record, event] = await linkedData(await getPage(`${url}/events/brics-summit-16-2024`));
    expect(record?.['@type']).toEqual([`${SCHEMA}WebPage`, `${PROV}Entity`]);
    const sources = record?.[`${PROV}wasDerivedFrom`] as Record<string, unknown>[];
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(source).toHaveProperty([`${PROV}wasAttributedTo`]);
    expect(record).toHaveProperty([`${PROV}qualifiedDerivation`]);
    expect(event?.[`${SCHEMA}startDate`]).toEqual([{ '@value': '2024-10-22' }]);
    expect(event?.[`${SCHEMA}endDate`]).toEqual([{ '@value': '2024-10-24' }]);
    expect(event?.['http://purl.org/dc/terms/date']).toEqual([
      { '@type': 'http://id.loc.gov/datatypes/edtf/EDTF', '@value': '2024-10-22/2024-10-24' },
    ]);
    const china = JSON.stringify(await linkedData(await getPage(`${url}/actors/china`)));
    expect(china).toContain('"https://schema.org/sameAs":[{"@id":"https://www.wikidata.org/wiki/Q148"}]');
  });
});

describe('the page of a relation', () => {
  it('pages through all events, each once, by links for readers and search engines', async () => {
    const seen: string[] = [];
    let next: string | undefined = '/relations/china-russia?lang=en';
    let pages = 0;
    while (next !== undefined) {
      const page: ServedPage = await getPage(`${url}${next}`);
      expect([page.status, page.problems]).toEqual([200, []]);
      const hrefs = attributes(page, 'section[aria-labelledby=events] li a[href^="/events/"]', 'href');
      seen.push(...hrefs.map((href) => String(href)));
      expect(attributes(page, 'link[rel=prev]', 'href')).toHaveLength(pages === 0 ? 0 : 1);
      expect(attributes(page, 'main a[rel=next]', 'href')).toEqual(attributes(page, 'link[rel=next]', 'href'));
      [next] = attributes(page, 'link[rel=next]', 'href');
      next = next?.replaceAll('&amp;', '&');
      pages += 1;
    }
    expect([pages, seen.length, new Set(seen).size]).toEqual([7, 307, 307]);
  });

  it('lists the events of the filter in its address, and is then no page of its own', async () => {
    const page = await getPage(`${url}/relations/china-russia?lang=en&from=2024-01-01&to=2024-12-31&kind=SUMMIT,VISIT`);
    const listed = page.document
      .querySelectorAll('section[aria-labelledby=events] li small')
      .map((kind) => kind.textContent);
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.filter((kind) => kind !== 'Summit' && kind !== 'Visit')).toEqual([]);
    expect(attributes(page, 'meta[name=robots]', 'content')).toEqual(['noindex']);
    expect(attributes(page, 'link[rel=canonical]', 'href')).toEqual([`${url}/relations/china-russia?lang=en`]);
  });

  it('links only what its filter says, whatever else is in the address', async () => {
    const page = await getPage(
      `${url}/relations/china-russia?lang=en&from=1600-01-01&kind=NOTHING&evil=1&text=a%2F&event=x`,
    );
    // The filter of the same page without what it does not know: the one that is cached.
    const [next] = attributes(page, 'main a[rel=next]', 'href');
    expect(next?.replaceAll('&amp;', '&').replace(/after=[^&]+/, 'after=')).toBe(
      '/relations/china-russia?from=1600-01-01&text=a%2F&after=&lang=en',
    );
    const clean = await getPage(`${url}/relations/china-russia?text=a%2F&from=1600-01-01&lang=en`);
    expect(clean.headers.get('etag')).toBe(page.headers.get('etag'));
  });

  it.each([
    'kind=NOTHING,VISIT',
    'kind=VISIT&from=2000-02-30',
    'kind=VISIT&publishers=3-2&text=-',
    'kind=VISIT&actor=%3F',
  ])('leaves out what is not valid in its filter, and only that, and says what is left: %s', async (filter) => {
    const page = await getPage(`${url}/relations/china-russia?lang=en&${filter}`);
    expect([page.status, page.problems]).toEqual([200, []]);
    expect(textOf(page, 'section[aria-labelledby=filter] dl')).toBe('Kind Visit');
    const kinds = page.document.querySelectorAll('section[aria-labelledby=events] li small');
    expect(new Set(kinds.map((kind) => kind.textContent))).toEqual(new Set(['Visit']));
    expect(attributes(page, 'footer a[hreflang=fr]', 'href')).toEqual(['/relations/china-russia?kind=VISIT&lang=fr']);
  });

  it('has no events with a filter by what does not exist', async () => {
    const page = await getPage(`${url}/relations/china-russia?lang=en&kind=VISIT&actor=china,nobody-at-all`);
    expect([page.status, page.problems, page.headers.get('cache-control')]).toEqual([200, [], 'no-store']);
    expect(textOf(page, 'section[aria-labelledby=filter] dl')).toBe('Kind Visit Participants china nobody-at-all');
    expect(textOf(page, 'section[aria-labelledby=events] p')).toBe('0 events');
  });

  it.each([
    'kind=NOTHING',
    'from=2024-02-31',
    'from=2024-02-02&to=2024-02-01',
    'publishers=3-2',
    'text=-',
    'event=x&beside=y&view=list',
    'kind=toString',
  ])('is whole with a filter that is not valid: %s', async (filter) => {
    const page = await getPage(`${url}/relations/china-russia?lang=en&${filter}`);
    expect(page.status).toBe(200);
    expect(textOf(page, 'section[aria-labelledby=events] p')).toBe('307 events');
  });
});

describe('a page in a frame of another site', () => {
  const frames = (page: ServedPage): (string | null | undefined)[] => [
    page.headers.get('content-security-policy')?.split('; ').at(-1),
    page.headers.get('cross-origin-resource-policy'),
    attributes(page, 'base', 'target')[0],
  ];
  const framed = ['frame-ancestors https://news.example', 'cross-origin', '_blank'];

  it('opens its links outside the frame, and may be framed if there is nothing, or now not, as well', async () => {
    const page = await getPage(`${url}/relations/china-russia/embed`);
    expect([page.status, page.problems, ...frames(page)]).toEqual([200, [], ...framed]);
    const levels = page.document.querySelectorAll('h1, h2, h3').map(({ tagName }) => tagName);
    expect([...new Set(levels)]).toEqual(['H1', 'H2', 'H3']);
    for (const slug of ['nothing', '%F0%9F%92%A3']) {
      const missing = await getPage(`${url}/relations/${slug}/embed`);
      expect([missing.status, missing.problems, ...frames(missing)]).toEqual([404, [], ...framed]);
    }
    const refused = await getPage(`${url}/relations/china-russia/embed`, { authorization: 'Bearer nothing' });
    expect([refused.status, ...frames(refused)]).toEqual([401, ...framed]);
    const other = await getPage(`${url}/relations/nothing`);
    expect(frames(other)).toEqual(["frame-ancestors 'none'", 'same-origin', undefined]);
  });

  it('has its address by global id too', async () => {
    const { relation } = (await world.get('{ relation(id: "china-russia") { id } }')) as { relation: { id: string } };
    for (const suffix of ['/embed?lang=fr', '?lang=fr']) {
      const response = await fetch(`${url}/relations/${relation.id}${suffix}`, { redirect: 'manual' });
      expect([response.status, response.headers.get('location')]).toEqual([301, `/relations/china-russia${suffix}`]);
    }
  });
});

describe('the page of today', () => {
  it('is another page than that of its day, which has its own address', async () => {
    const day = new Date().toISOString().slice(5, 10);
    for (const path of [`/on-this-day?day=${day}&lang=fr`, '/on-this-day?lang=fr', '/on-this-day?day=&lang=fr']) {
      const [canonical] = attributes(await getPage(url + path), 'link[rel=canonical]', 'href');
      expect(canonical?.replaceAll('&amp;', '&')).toBe(url + path.replace('day=&', ''));
    }
  });
});

describe('the page of a search', () => {
  it('is for so many characters of a text, and is not kept if it is refused', async () => {
    const page = await getPage(`${url}/search?text=${'kazan '.repeat(2_000)}`);
    expect([page.status, page.text.length < 20_000]).toEqual([200, true]);
    expect(attributes(page, '#search-text', 'value')[0]?.length).toBeLessThanOrEqual(200);
    const refused = await getPage(`${url}/search?text=-&lang=en`);
    expect([refused.status, refused.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(textOf(refused, 'main')).toContain('This cannot be searched for.');
  });
});

describe('credentials of another scheme', () => {
  it('which a proxy asked for, are not for the service', async () => {
    for (const path of ['/actors/china', '/relations/china-russia/feed.atom', '/sitemap.xml'])
      for (const authorization of ['Basic YTpi', 'Negotiate', 'digest username="a"'])
        expect((await fetch(url + path, { headers: { authorization } })).status).toBe(200);
    for (const authorization of ['Bearer nothing', 'Bearer', 'bearer', ''])
      expect((await fetch(`${url}/actors/china`, { headers: { authorization } })).status).toBe(401);
  });
});

describe('an address', () => {
  it.each([
    ['/events/kazan-declaration-2024/', '/events/kazan-declaration-2024'],
    ['/relations/china-russia/embed/?lang=ru', '/relations/china-russia/embed?lang=ru'],
    ['/on-this-day/?day=01-02', '/on-this-day?day=01-02'],
    ['/relations/China-Russia?lang=fr&from=2000-01-01', '/relations/china-russia?lang=fr&from=2000-01-01'],
    ['/relations/CHINA-RUSSIA/embed', '/relations/china-russia/embed'],
    ['/relations/China-Russia/?lang=fr-CA', '/relations/china-russia?lang=fr-CA'],
    ['/actors/CHN', '/actors/china'],
    ['/actors/CHN/?lang=ru', '/actors/china?lang=ru'],
    ['/actors/RU', '/actors/russia'],
  ])('leads from %s to the one address of the page', async (path, location) => {
    const response = await fetch(url + path, { redirect: 'manual' });
    const { status, headers } = response;
    expect([status, headers.get('location'), headers.get('cache-control')]).toEqual([301, location, 'no-store']);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(
      parse(await response.text())
        .querySelector('a')
        ?.getAttribute('href'),
    ).toBe(location);
  });

  it.each(['/events/nothing/', '/actors/ZZZ/'])('without a page is known at once: %s', async (path) => {
    expect((await getPage(url + path)).status).toBe(404);
  });

  it('leads each of many readers on with the parameters of their own', async () => {
    const locations = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        const { headers } = await fetch(`${url}/actors/FRA?mine=${String(index)}`, { redirect: 'manual' });
        return headers.get('location');
      }),
    );
    expect(locations).toEqual(locations.map((_, index) => `/actors/france?mine=${String(index)}`));
  });

  it('with a global id leads to the page of the record, whatever its kind', async () => {
    const { event, statement, tenure } = (await world.get(`{
      event(id: "kazan-declaration-2024") { id }
      statement: statements(first: 1, filter: { madeAt: ["cn-ru-ssc-19-2024"] }) { nodes { id slug } }
      tenure: office(id: "rf-president") { tenures(first: 1) { nodes { id person { slug } } } }
    }`)) as {
      event: { id: string };
      statement: { nodes: [{ id: string; slug: string }] };
      tenure: { tenures: { nodes: [{ id: string; person: { slug: string } }] } };
    };
    const [said] = statement.nodes;
    const [held] = tenure.tenures.nodes;
    for (const [id, location] of [
      [event.id, '/events/kazan-declaration-2024'],
      [said.id, `/events/cn-ru-ssc-19-2024#statement-${said.slug}`],
      [held.id, `/actors/${held.person.slug}`],
    ] as const) {
      const response = await fetch(`${url}/actors/${id}`, { redirect: 'manual' });
      expect([response.status, response.headers.get('location')]).toEqual([301, location]);
    }
  });

  it.each([
    '/events/nothing',
    '/events/china-russia',
    '/actors/ZZZ',
    '/actors/Person_AAAAAAAAAAAAAAAAAAAAAA',
    '/events/%F0%9F%92%A3',
    '/events/..%2f..%2fpackage.json',
    '/relations/nothing/embed',
    '/relations/china-russia?after=nothing',
    '/on-this-day?day=02-30',
    '/on-this-day?day=%3Cscript%3E',
    '/nowhere/at/all',
    '/relations/%',
    `/relations/${'a'.repeat(101)}`,
    '/assets/%00',
    '/sitemaps/event-99999.xml',
    '/sitemaps/nothing-1.xml',
  ])('where there is nothing says so in the language of its reader: %s', async (path) => {
    const page = await getPage(url + path, { 'accept-language': 'ru' });
    expect([page.status, page.problems]).toEqual([404, []]);
    expect(page.headers.get('content-language')).toBe('ru');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(textOf(page, 'h1')).toBe('Страница не найдена');
    expect(attributes(page, 'meta[name=robots]', 'content')).toEqual(['noindex']);
  });

  it.each([
    ['/nowhere', 404],
    ['/relations/%', 400],
    [`/relations/${'a'.repeat(101)}`, 414],
    ['/assets/%00', 400],
  ])('where there is nothing is described in JSON to who does not ask for a page: %s', async (path, status) => {
    const { headers, ...response } = await fetch(url + path).then((one) => ({
      status: one.status,
      headers: one.headers,
    }));
    const values = ['content-type', 'cache-control', 'vary'].map((name) => headers.get(name));
    expect([response.status, ...values]).toEqual([
      status,
      ...['application/json; charset=utf-8', 'no-store', 'accept'],
    ]);
  });

  it('of a retracted event says that it is gone, when and why, until it is reinstated', async () => {
    const path = `${url}/events/kazan-declaration-2024?lang=en`;
    const before = await getPage(path);
    await world.mutate('retractEvent', { id: 'kazan-declaration-2024', expectedVersion: 1, reason: 'a <b> & "c"' });
    const gone = await getPage(path, { 'if-none-match': before.headers.get('etag') ?? '' });
    expect([gone.status, gone.problems]).toEqual([410, []]);
    expect(textOf(gone, 'main')).toContain('This entry was retracted on');
    expect(textOf(gone, 'main dl dd')).toBe('a <b> & "c"');
    expect(attributes(gone, 'meta[name=robots]', 'content')).toEqual(['noindex']);
    await world.mutate('reinstateEvent', { id: 'kazan-declaration-2024', expectedVersion: 2, reason: 'again' });
    const again = await getPage(path);
    expect(again.status).toBe(200);
    // Its history is longer now.
    expect(again.headers.get('etag')).not.toBe(before.headers.get('etag'));
  });
});
