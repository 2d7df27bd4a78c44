import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attributes, getPage, linkedData, textOf } from '../../../support/served-page.js';
import type { ServedPage } from '../../../support/served-page.js';
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
    expect(attributes(page, 'html', 'lang')).toEqual([language]);
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
    expect([pages, seen.length, new Set(seen).size]).toEqual([4, 307, 307]);
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

  it.each([
    'kind=NOTHING',
    'from=2024-02-31',
    'actor=nobody-at-all',
    'text=-',
    'event=x&beside=y&view=list',
    'kind=toString',
  ])('is whole with a filter that is not valid: %s', async (filter) => {
    const page = await getPage(`${url}/relations/china-russia?lang=en&${filter}`);
    expect(page.status).toBe(200);
    expect(textOf(page, 'section[aria-labelledby=events] p')).toBe('307 events');
  });
});

describe('an address', () => {
  it.each([
    ['/events/kazan-declaration-2024/', '/events/kazan-declaration-2024'],
    ['/relations/china-russia/embed/?lang=ru', '/relations/china-russia/embed?lang=ru'],
    ['/on-this-day/?day=01-02', '/on-this-day?day=01-02'],
    ['/relations/China-Russia?lang=fr&from=2000-01-01', '/relations/china-russia?lang=fr&from=2000-01-01'],
    ['/relations/CHINA-RUSSIA/embed', '/relations/china-russia/embed'],
    ['/actors/CHN', '/actors/china'],
    ['/actors/RU', '/actors/russia'],
  ])('leads from %s to the one address of the page', async (path, location) => {
    const response = await fetch(url + path, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, location]);
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

  it('where there is nothing is described in JSON to who does not ask for a page', async () => {
    const response = await fetch(`${url}/nowhere`);
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
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
