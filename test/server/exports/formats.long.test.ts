import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as XLSX from '@e965/xlsx';
import { parseFeed } from 'feedsmith';
import type { Browser } from 'playwright-core';
import { projectRoot } from '../../../src/config/project-root.js';
import { launchBrowser, watch, whyNoBrowser } from '../../support/browser.js';
import { apiEvents, calendarOf, cellText, getExport, linkedNodes, tableRows } from '../../support/exported.js';
import type { ApiEvent } from '../../support/exported.js';
import { Random } from '../../support/random.js';
import { World } from '../../support/world.js';

const unavailable = whyNoBrowser();

const SCHEMA = 'https://schema.org/';
const PROV = 'http://www.w3.org/ns/prov#';

interface TimelineJson {
  readonly left_out: number;
  readonly events: readonly {
    readonly unique_id: string;
    readonly display_date: string;
    readonly start_date: object;
    readonly end_date?: object;
  }[];
}

/** Texts that have broken some program that reads tables, calendars, markup or JSON. */
const TEXTS = [
  '=1+1',
  "'=1+1",
  '+33 1 23',
  '-2',
  '@SUM(A1)',
  '＝1',
  'a "quoted" word, and; more',
  '<b>bold</b> & <script>alert(1)</script> ]]> --> &amp;',
  'שלום עולם: (مرحبا)',
  '👩‍🚀👩🏽‍🚀 and 🇨🇳',
  `${'会'.repeat(120)}，${'谈'.repeat(90)}`,
  `${'x'.repeat(74)}é${'y'.repeat(200)}`,
  'back\\slash; comma, colon: semicolon;',
  "O'Brien's",
  'true',
  '0012',
  '1E5',
];

const DATES = [
  ...['1957', '1957-05', '1957-05-06', '1957-05-06~', '1957?', '195X', '19XX', '1957-21', '1957/1959'],
  ...['1957-05/1957-07', '1957-12-31/1958-01-02', '[1957,1959]', '[1957-05-06,1957-05-07]'],
  ...['0988', '0001-01-01', '9999-12-31', '2024-02-29', '1957-XX-06'].filter((date) => !date.includes('-XX-')),
];

describe.each(['china-russia', 'japan-south-korea', 'random'])('the timeline of %s', (name) => {
  let world: World;
  let url: (document: string) => string;
  let events: ApiEvent[];
  let relation = name;
  beforeAll(async () => {
    world = await World.start(name === 'random' ? 'empty' : 'seeded', { SEED: name === 'random' ? 'none' : name });
    if (name === 'random') relation = await fillAtRandom(world);
    url = (document) => `${world.service.url}/relations/${relation}/${document}`;
    events = await apiEvents(world, relation);
    expect(events.length).toBeGreaterThan(30);
  });
  afterAll(() => world.stop());

  it('is a table of its events', async () => {
    const { status, text, headers } = await getExport(url('timeline.csv?lang=en'));
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const rows = tableRows(text);
    expect(
      rows.map((row) => ({
        slug: row['event'],
        title: cellText(row['title'] ?? ''),
        summary: cellText(row['summary'] ?? ''),
        date: row['date'],
        id: row['id'],
      })),
    ).toEqual(
      events.map(({ slug, title, summary, date, id }) => ({
        slug,
        title,
        summary: summary ?? '',
        date: date.edtf,
        id,
      })),
    );
    expect(rows.map((row) => row['participants'])).toEqual(
      events.map(({ participations }) => participations.map(({ actor }) => actor.slug).join('; ')),
    );
  });

  it('is items of the format of seeds', async () => {
    const lines = (await getExport(url('timeline.jsonl'))).text.trimEnd().split('\n');
    const items = lines.map((line) => (JSON.parse(line) as { events: { slug: string; titles: object } }).events);
    expect(items.map(({ slug }) => slug)).toEqual(events.map(({ slug }) => slug));
    expect(items.map(({ titles }) => Object.values(titles))).toEqual(
      events.map(({ title }) => expect.arrayContaining([title]) as unknown),
    );
    const { events: whole } = JSON.parse((await getExport(url('timeline.json'))).text) as { events: object[] };
    expect(whole).toEqual(items);
  });

  it('is a table of its participations', async () => {
    const { text } = await getExport(url('timeline.csv?lang=en&rows=participations&separator=semicolon&bom=true'));
    expect(text.startsWith('\ufeff')).toBe(true);
    const rows = tableRows(text, ';').map(({ event, actor, role }) => ({ event, actor, role }));
    expect(rows).toEqual(
      events.flatMap(({ slug: event, participations }) =>
        participations.length === 0
          ? [{ event, actor: '', role: '' }]
          : participations.map(({ actor, role }) => ({ event, actor: actor.slug, role })),
      ),
    );
  });

  it('has no formula for a spreadsheet', async () => {
    const { text } = await getExport(url('timeline.csv?lang=en&bom=true'));
    const { Sheets, SheetNames } = XLSX.read(text, { type: 'string', raw: true });
    const sheet = Sheets[SheetNames[0] ?? ''] ?? {};
    const cells = Object.entries(sheet).filter(([address]) => !address.startsWith('!')) as [string, XLSX.CellObject][];
    expect(cells.filter(([, { f }]) => f !== undefined)).toEqual([]);
    expect(
      cells.filter(([, { v }]) => typeof v === 'string' && /^[=+\-@\t\r＝＋－＠]/.test(v) && !/^-\d+(\.\d+)?$/.test(v)),
    ).toEqual([]);
    const rows = XLSX.utils.sheet_to_json<Record<string, string>>(sheet, { raw: false });
    expect(rows.map((row) => cellText(row['title'] ?? ''))).toEqual(events.map(({ title }) => title));
  });

  it('is a calendar', async () => {
    const { text } = await getExport(url('timeline.ics?lang=en'));
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const { calendar, events: shown } = calendarOf(text);
    const leftOut = Number(calendar.getFirstPropertyValue('x-entente-left-out'));
    expect(shown).toHaveLength(events.length - leftOut);
    const bySlug = new Map(events.map((event) => [event.slug, event]));
    expect(new Set(shown.map(({ uid }) => uid)).size).toBe(shown.length);
    for (const { uid, sequence, summary, startDate, endDate, component } of shown) {
      const slug = String(component.getFirstPropertyValue('url')).split('/').at(-1) ?? '';
      const event = bySlug.get(slug);
      if (!event) throw new Error(`there is no event ${slug}`);
      const { id, version, title, date } = event;
      expect([uid, sequence]).toEqual([`urn:entente:${id}`, version]);
      // A title that is known to the day stands by itself; any other says its date.
      const text = withoutControls(title);
      expect([text, `${text} (${date.display})`]).toContain(summary);
      if (!/^\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?$/.test(date.edtf)) expect(summary).toContain(date.display);
      expect([startDate.isDate, dayOf(startDate)]).toEqual([true, date.earliest]);
      const last = endDate.clone();
      last.adjust(-1, 0, 0, 0);
      expect(dayOf(last)).toBe(date.latest);
      expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
      // The parser does not know that it is a text.
      expect(String(component.getFirstPropertyValue('x-entente-edtf')).replaceAll('\\', '')).toBe(date.edtf);
    }
    const left = events.filter(({ slug }) => !text.replaceAll('\r\n ', '').includes(`/events/${slug}\r\n`));
    expect(left).toHaveLength(leftOut);
    for (const { date } of left) expect(date.edtf).toMatch(/X|\.\.|\/$|^\/|^\[/);
  });

  it('is linked data with its citations', async () => {
    const { text, headers } = await getExport(url('timeline.jsonld?lang=en'));
    expect(headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    const nodes = await linkedNodes(text);
    const typed = (type: string): Record<string, unknown>[] =>
      nodes.filter((node) => (node['@type'] as string[]).includes(type));
    expect(typed(`${SCHEMA}Event`).map((node) => node['@id'])).toEqual(
      events.map(({ slug }) => `${world.service.url}/events/${slug}#it`),
    );
    expect(typed(`${SCHEMA}WebPage`).map((node) => (node[`${PROV}qualifiedDerivation`] as unknown[]).length)).toEqual(
      events.map(({ citations }) => citations.length),
    );
    expect(typed(`${SCHEMA}Dataset`)).toHaveLength(1);
    const dates = typed(`${SCHEMA}Event`).map((node) => (node['http://purl.org/dc/terms/date'] as object[])[0]);
    expect(dates).toEqual(
      events.map(({ date }) => ({ '@type': 'http://id.loc.gov/datatypes/edtf/EDTF', '@value': date.edtf })),
    );
  });

  it('is an RSS feed, newest first', async () => {
    const { format, feed } = parseFeed((await getExport(url('timeline.rss?lang=en'))).text);
    if (format !== 'rss') throw new Error(format);
    expect(feed.items?.map(({ guid }) => guid?.value)).toEqual(
      events.map(({ id }) => `urn:entente:${id}`).toReversed(),
    );
    const titles = feed.items?.map(({ title }) => title);
    expect(titles).toEqual(events.map(({ title, date }) => `${date.display}: ${title}`).toReversed());
  });

  it('has feeds of its changes', async () => {
    const atom = parseFeed((await getExport(url('feed.atom?lang=en'))).text);
    const response = await getExport(url('feed.json?lang=en'));
    expect(response.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    const json = parseFeed(response.text);
    if (atom.format !== 'atom' || json.format !== 'json') throw new Error('another format');
    expect((JSON.parse(response.text) as { version: string }).version).toBe('https://jsonfeed.org/version/1.1');
    expect(json.feed.items?.map(({ id, title }) => ({ id, title }))).toEqual(
      atom.feed.entries?.map(({ id, title }) => ({ id, title: typeof title === 'string' ? title : title?.value })),
    );
    expect(json.feed.feed_url).toBe(url('feed.json?lang=en'));
    expect(json.feed.items?.length).toBeGreaterThan(20);
  });

  (unavailable === null ? it : it.skip)('is shown by TimelineJS', async () => {
    const { text } = await getExport(url('timelinejs.json?lang=en'));
    const data = JSON.parse(text) as TimelineJson;
    expect(data.events.length + data.left_out).toBe(events.length);
    const browser: Browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const { complaints } = watch(page);
      await page.route('**/*', async (route) => {
        const { pathname } = new URL(route.request().url());
        const dist = join(projectRoot(), 'node_modules/@knight-lab/timelinejs/dist');
        if (pathname === '/data.json') await route.fulfill({ body: text, contentType: 'application/json' });
        else if (pathname === '/')
          await route.fulfill({
            contentType: 'text/html',
            body: `<!doctype html><link rel="icon" href="data:,"><link rel="stylesheet" href="/css/timeline.css">
              <script src="/js/timeline.js"></script><div id="t" style="height:600px"></div>
              <script>window.timeline = new TL.Timeline('t', '/data.json', { font: null })</script>`,
          });
        else if (/^\/(css|js)\//.test(pathname))
          await route.fulfill({
            body: readFileSync(join(dist, pathname)),
            contentType: pathname.endsWith('.css') ? 'text/css' : 'text/javascript',
          });
        else await route.fulfill({ status: 204 });
      });
      await page.goto('http://timeline.test/');
      await page.locator('.tl-timemarker').first().waitFor({ state: 'attached' });
      const ids = await page.evaluate(() => {
        const { timeline } = globalThis as unknown as { timeline: { config: { events: { unique_id: string }[] } } };
        return timeline.config.events.map(({ unique_id: id }) => id);
      });
      expect(new Set(ids).size).toBe(data.events.length);
      // One for each event, and the title.
      expect(await page.locator('.tl-slide').count()).toBe(data.events.length + 1);
      expect(await page.locator('.tl-text script').count()).toBe(0);
      const known = new Set(events.map(({ date }) => date.display));
      const dates = await page.locator('.tl-headline-date').allTextContents();
      expect(dates.filter((date) => date !== '').length).toBe(data.events.length);
      expect(dates.filter((date) => date !== '' && !known.has(date.trim()))).toEqual([]);
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

/** The parser writes no zeros before a year. */
function dayOf(time: { toString(): string }): string {
  return time.toString().padStart('yyyy-mm-dd'.length, '0');
}

function withoutControls(text: string): string {
  // eslint-disable-next-line no-control-regex -- what they are
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
}

async function fillAtRandom(world: World): Promise<string> {
  const random = new Random(20);
  await world.build.smallWorld();
  const cases = [
    ...TEXTS.map((text) => ({ text, date: random.pick(DATES) })),
    ...DATES.map((date) => ({ text: random.pick(TEXTS), date })),
  ];
  for (const { text, date } of cases) {
    await world.build.event({
      titles: [{ language: 'en', text }],
      summaries: [{ language: 'en', text: random.pick(TEXTS) }],
      date,
      places: random.pick([[], ['town'], ['town', 'land']]),
      participations: random.pick([
        [],
        [world.build.participation('ann', { onBehalfOf: 'atlantis' })],
        [world.build.participation('atlantis'), world.build.participation('bob')],
      ]),
    });
  }
  return 'atlantis-lemuria';
}
