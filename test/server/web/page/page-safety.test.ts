import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { EventKind } from '../../../../src/domain/events/event-kinds.js';
import { attributes, getPage, linkedData, textOf } from '../../../support/served-page.js';
import { World } from '../../../support/world.js';

const HOSTILE = `</script></title><script>alert(1)</script>"'><img src=x onerror=alert(1)><!--`;
/** As a text might stand in a database from before texts were validated. */
const UNPRINTABLE = `a\u2028b\u0001c\u202ed${HOSTILE}`;
const LONG = 'words '.repeat(83).trim();

let world: World;
let url: string;
beforeAll(async () => {
  world = await World.start('empty', { IMAGE_ORIGINS: 'https://images.example' });
  ({ url } = world.service);
  const { build, service } = world;
  const image = { credit: HOSTILE, licence: HOSTILE, alts: [{ language: 'en', text: HOSTILE }] };
  await build.event({
    slug: 'hostile',
    titles: [{ language: 'en', text: HOSTILE }],
    summaries: [{ language: 'en', text: HOSTILE }],
    notes: [{ language: 'en', text: HOSTILE }],
    image: { ...image, url: 'https://images.example/a.jpg', licenceUrl: 'https://licences.example/' },
  });
  await build.event({ slug: 'elsewhere', image: { ...image, url: 'https://elsewhere.example/a.jpg' } });
  await build.event({ slug: 'unprintable', date: '0001' });
  await build.event({ slug: 'far', date: '9999-12-31', titles: [{ language: 'en', text: LONG }] });
  await build.event({
    slug: 'vague',
    date: '197X',
    titles: [{ language: 'ar', text: 'اتفاقية' }],
    kind: EventKind.SUMMIT,
  });
  await build.event({ slug: 'doubtful', date: '1972-05~' });
  await build.event({ slug: 'one-of', date: '[1972-05-01,1972-05-09]' });
  await build.relation('empty', 'void');
  await service.database.rows(sql`
    update event set titles = ${JSON.stringify([{ language: 'en', text: UNPRINTABLE }])}::jsonb where slug = 'unprintable'`);
  await service.database.rows(sql`update source set url = 'javascript:alert(1)', archived_url = 'data:text/html,x'`);
});
afterAll(() => world.stop());

describe('a page with hostile texts', () => {
  it.each([
    '/events/hostile',
    '/events/unprintable',
    '/relations/atlantis-lemuria',
    '/sources/the-paper',
    `/search?text=${encodeURIComponent(HOSTILE)}`,
    `/relations/atlantis-lemuria?from=${encodeURIComponent(HOSTILE)}&text=${encodeURIComponent(HOSTILE)}`,
    `/events/${encodeURIComponent(HOSTILE)}`,
  ])('shows them as texts: %s', async (path) => {
    const page = await getPage(url + path);
    expect(page.problems).toEqual([]);
    const scripts = page.document.querySelectorAll('script').map((script) => script.getAttribute('src') ?? 'data');
    expect(scripts.filter((source) => !source.startsWith('/assets/') && source !== 'data')).toEqual([]);
    expect(page.document.querySelectorAll('[onerror], img[src=x]')).toEqual([]);
    expect(page.text).not.toContain('\u202e');
    const links = attributes(page, '[href], [src]', 'href').filter((href) => href !== undefined);
    expect(links.filter((href) => !/^(?:\/|#|https?:\/\/)/.test(href))).toEqual([]);
    // eslint-disable-next-line no-control-regex -- what it must not contain
    expect(page.text).not.toMatch(/[\u0000-\u0008]/);
    if (page.document.querySelector('script[type="application/ld+json"]')) await linkedData(page);
  });

  it('shows images of the origins in the settings, and links others', async () => {
    const shown = await getPage(`${url}/events/hostile`);
    expect(attributes(shown, 'img', 'src')).toEqual(['https://images.example/a.jpg']);
    expect(attributes(shown, 'meta[name=entente]', 'data-image-origins')).toEqual(['https://images.example']);
    const linked = await getPage(`${url}/events/elsewhere`);
    expect(attributes(linked, 'img', 'src')).toEqual([]);
    expect(attributes(linked, 'figure a', 'href')).toEqual(['https://elsewhere.example/a.jpg']);
  });
});

describe('a date', () => {
  it.each([
    ['far', '9999-12-31', '9999-12-31'],
    ['vague', undefined, '197X'],
    ['doubtful', undefined, '1972-05~'],
    ['one-of', undefined, '[1972-05-01,1972-05-09]'],
    ['unprintable', '0001', '0001'],
  ])('is no more exact in linked data and HTML than it is known: %s', async (slug, exact, edtf) => {
    const page = await getPage(`${url}/events/${slug}`);
    const [, event] = await linkedData(page);
    expect(event?.['https://schema.org/startDate']).toEqual(exact === undefined ? undefined : [{ '@value': exact }]);
    expect(event?.['http://purl.org/dc/terms/date']).toMatchObject([{ '@value': edtf }]);
    expect(attributes(page, 'main dl time', 'datetime')).toEqual(exact === undefined ? [] : [exact]);
  });

  it('that is vague heads its events in words, and a year only those of the year', async () => {
    const page = await getPage(`${url}/relations/atlantis-lemuria?lang=en`);
    const headings = page.document.querySelectorAll('main h3').map((heading) => heading.textContent);
    expect(headings).toEqual(['1', '1970s', '1972', '2000', '9999']);
  });
});

describe('a text in another language than the page', () => {
  it('says in which, and that it is not translated, in its own direction', async () => {
    const page = await getPage(`${url}/events/vague?lang=fr`);
    expect(attributes(page, 'h1', 'lang')).toEqual(['ar']);
    expect(attributes(page, 'h1', 'dir')).toEqual(['auto']);
    expect(textOf(page, 'main')).toContain('(non traduit)');
    expect(attributes(await getPage(`${url}/relations/atlantis-lemuria?lang=fr`), 'bdi[lang=ar]', 'lang')).toHaveLength(
      1,
    );
  });
});

describe('a relation without events', () => {
  it('says so', async () => {
    const page = await getPage(`${url}/relations/empty-void?lang=en`);
    expect([page.status, page.problems]).toEqual([200, []]);
    expect(textOf(page, 'section[aria-labelledby=events]')).toBe('Events 0 events No event is recorded here.');
  });
});
