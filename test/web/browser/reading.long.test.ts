import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, whyNoBrowser } from '../../support/browser.js';
import { TimelinePage } from '../../support/timeline-page.js';
import type { Reader } from '../../support/timeline-page.js';
import { World } from '../../support/world.js';

const unavailable = whyNoBrowser();
const inBrowser = unavailable === null ? describe : describe.skip;

const IMAGES = 'https://images.example';
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');
/** The last section of each page. */
const HISTORY = '.reading .history';

let world: World;
beforeAll(async () => {
  world = await World.start('seeded', { IMAGE_ORIGINS: IMAGES });
});
afterAll(() => world.stop());

let opened: TimelinePage;
let page: Page;

async function open(browser: Browser, path: string, reader: Partial<Reader> = {}, ready = HISTORY): Promise<void> {
  const address = `${path}${path.includes('?') ? '&' : '?'}lang=${reader.language ?? 'en'}`;
  opened = await TimelinePage.open(browser, world.service.url, address, reader, ready);
  ({ page } = opened);
}

async function expectNoFault(): Promise<void> {
  expect(await opened.barriers()).toEqual([]);
  expect(await opened.fitsWidth()).toBe(true);
  expect(await opened.faults()).toEqual([]);
}

/** Each kind of page, in each language, theme and size at least once; and words that it shows. */
const PAGES: readonly [path: string, reader: Partial<Reader>, words: string][] = [
  ['/events/cn-ru-ssc-19-2024', {}, 'secretary of the Security Council of Russia'],
  ['/events/nerchinsk-treaty-1689', { language: 'ru', size: 'phone', theme: 'dark' }, 'Другая дата'],
  ['/events/putin-visit-2018?readouts=1', { language: 'fr' }, 'Ce qu’indiquent les sources de chaque partie'],
  ['/actors/vladimir-putin', { language: 'zh', theme: 'dark' }, '曾任职务'],
  ['/actors/russia', { language: 'fr', size: 'narrowest' }, 'Succède à Union soviétique'],
  ['/actors/tass', { language: 'ru', size: 'tablet' }, 'Публикации'],
  ['/actors/brics', { size: 'phone', input: 'touch' }, '17th BRICS summit'],
  ['/offices/cpsu-general-secretary', { theme: 'dark' }, '3 April 1922 – 29 August 1991'],
  ['/series/cn-ru-law-enforcement-mechanism', { language: 'zh', size: 'phone' }, '1–3、5'],
  ['/sources/afp-2023-05-19', { language: 'fr', theme: 'dark' }, 'Agence France-Presse'],
  ['/topics/border', { language: 'ru', size: 'phone' }, 'Что было сказано'],
  ['/places/beijing', { input: 'keyboard' }, '40°N, 116°E'],
];

inBrowser(`Pages to read in Chromium${unavailable === null ? '' : ` (${unavailable})`}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => opened.close());

  it.each(PAGES)('%s for %j is shown whole', async (path, reader, words) => {
    await open(browser, path, reader);
    const shown = (await page.locator('.reading').innerText()).replaceAll(/[\u2009\u00a0]/g, ' ');
    expect(shown).toContain(words);
    expect(await page.locator('h1:visible').count()).toBe(1);
    expect(await page.title()).toMatch(/^.+ · Entente$/);
    await expectNoFault();
  });

  it('shows an event with its sides, sources and map by roles and names', async () => {
    await open(browser, '/events/cn-ru-ssc-19-2024');
    await page.getByRole('heading', { level: 1, name: '19th China–Russia strategic security consultation' }).waitFor();
    await page.getByRole('img', { name: 'Map: Beijing (40°N, 116°E)' }).waitFor();
    const sections = await page.locator('.section h2').allInnerTexts();
    expect(sections[0]).toBe('Who took part, in the office held then');
    expect(sections.slice(-2)).toEqual(['How it is known 5', 'History of this record']);
    expect(await page.locator('.participants .two').innerText()).toMatch(/^Russia[\s\S]*Sergei Shoigu\s·\sco-chair/);
    // A number leads to its source, and leaves the address as it is.
    await page.getByRole('link', { name: 'Source 1', exact: true }).first().click();
    expect(await page.evaluate<string>('document.activeElement.textContent')).toContain('Ministry of Foreign Affairs');
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('link', { name: 'On the timeline: China–Russia' }).click();
    await page.waitForURL('**/relations/china-russia?event=cn-ru-ssc-19-2024*');
  });

  it('keeps in the address that readouts are read side by side', async () => {
    await open(browser, '/events/putin-visit-2018');
    const button = page.getByRole('button', { name: 'Readouts side by side' });
    await button.click();
    await page.getByRole('heading', { name: 'What was said, by whose sources report it' }).waitFor();
    expect(new URL(page.url()).searchParams.get('readouts')).toBe('1');
    const names = await page.locator('.readout-statements .side-name').allInnerTexts();
    expect(names).toEqual(['In the sources of both sides', 'China', 'Russia']);
    expect(await page.locator('.readout-statements .whole').innerText()).toContain('Xi Jinping');
    await page.goBack();
    await page.getByRole('heading', { name: /^What was said \d+$/ }).waitFor();
    expect(await button.getAttribute('aria-pressed')).toBe('false');
  });

  it('reads on in a long list, from where it ends', async () => {
    await open(browser, '/actors/vladimir-putin');
    const rows = page.locator('.events li');
    expect(await rows.count()).toBe(20);
    const first = await rows.allInnerTexts();
    await page.locator('.events').getByRole('button', { name: 'Show more' }).click();
    await page.getByText('40 of 93').waitFor();
    const both = await rows.allInnerTexts();
    expect(both.slice(0, 20)).toEqual(first);
    expect(new Set(both).size).toBe(40);
  });

  it('says that there is nothing at an unknown address, and tries again after a fault', async () => {
    await open(browser, '/events/nothing', { language: 'fr' }, 'h1:visible');
    expect(await page.locator('h1:visible').innerText()).not.toBe('');
    await opened.close();
    await open(browser, '/sources/afp-2023-05-19');
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('link', { name: 'Mishustin’s visit to China' }).click();
    await page.getByRole('alert').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mishustin’s visit to China' }).waitFor();
  });

  describe('an event that was changed', () => {
    const slug = 'cn-ru-ssc-18-2023';
    beforeAll(async () => {
      const { event } = await world.get(`{ event(id: "${slug}") { version } }`);
      const alts = [{ language: 'en', text: 'Two delegations at a table' }];
      const changed = await world.mutate('updateEvent', {
        id: slug,
        expectedVersion: event.version,
        reason: 'As the minutes have it',
        confidence: 'LOW',
        image: { url: `${IMAGES}/a.gif`, credit: 'A. Photographer', licence: 'CC0', width: 400, height: 300, alts },
        titles: [
          { language: 'en', text: 'A title without an end '.repeat(21).trim() },
          { language: 'he', text: 'כותרת' },
        ],
      });
      expect(changed.userErrors).toEqual([]);
    });

    it('has its history with the values before and after, and an image of a listed origin', async () => {
      await open(browser, '/', {}, 'main article');
      await page.route(`${IMAGES}/**`, (route) => route.fulfill({ contentType: 'image/gif', body: PIXEL }));
      await opened.go(`/events/${slug}?lang=ru`, HISTORY);
      const picture = page.getByRole('img', { name: 'Two delegations at a table' });
      await picture.scrollIntoViewIfNeeded();
      expect(await picture.getAttribute('src')).toBe(`${IMAGES}/a.gif`);
      // The title is not in Russian, and is marked so.
      expect(await page.locator('h1 bdi').getAttribute('lang')).toBe('en');
      await page.getByRole('button', { name: 'Показать изменения' }).click();
      const change = page.locator('.changes > li').first();
      await change.getByText('As the minutes have it').waitFor();
      await change.locator('summary').click();
      await change.getByText('Низкая').waitFor();
      const confidence = change.locator('dl > div', { hasText: 'Достоверность' });
      expect((await confidence.locator('dd').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '))).toEqual([
        'Было: Высокая',
        'Стало: Низкая',
      ]);
      expect(await change.locator('dd.after bdi[lang=he]').innerText()).toBe('כותרת');
      expect(await opened.barriers()).toEqual([]);
      expect(await opened.fitsWidth()).toBe(true);
    });
  });
});

inBrowser(`The panel of an event in Chromium${unavailable === null ? '' : ` (${unavailable})`}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => opened.close());

  const PATH = '/relations/china-russia?event=cn-ru-ssc-19-2024';
  const PANELS: readonly [Partial<Reader>, string][] = [
    [{}, 'Who took part, in the office held then'],
    [{ language: 'fr', size: 'phone', theme: 'dark', input: 'touch' }, 'Participants, avec leur fonction d’alors'],
    [{ language: 'ru', size: 'tablet', theme: 'dark' }, 'Участники и их должности в то время'],
    [{ language: 'zh', size: 'narrowest' }, '参与者及当时职务'],
  ];

  it.each(PANELS)('is shown whole for %j', async (reader, words) => {
    await open(browser, PATH, reader);
    const panel = page.getByRole('complementary');
    expect(await panel.innerText()).toContain(words);
    await panel.getByRole('img').waitFor();
    await page.locator('h1:visible').waitFor();
    expect(await opened.barriers()).toEqual([]);
    expect(await opened.fitsWidth()).toBe(true);
    // What else the page shows has its own tests.
    const faults = await opened.faults();
    expect(faults.filter((fault) => !fault.startsWith('a layout shift') || fault.includes('event-panel'))).toEqual([]);
  });

  it('keeps the event before until the next one is there, and the focus on what leads on', async () => {
    await open(browser, PATH);
    await page.getByRole('heading', { level: 1, name: 'China–Russia' }).waitFor();
    const next = page.getByRole('button', { name: opened.t('reading.next'), exact: true });
    await page.locator('button.tool:not([aria-disabled="true"])').and(next).waitFor();
    await page.evaluate(`
      globalThis.titled = [];
      new MutationObserver(() => titled.push(document.querySelector('.event-panel h2') !== null))
        .observe(document.querySelector('main'), { childList: true, subtree: true });`);
    for (let times = 0; times < 2; times += 1) {
      const title = await page.locator('.event-panel h2').innerText();
      await next.press('Enter');
      await page.locator('.event-panel[aria-busy="false"] h2', { hasNotText: title }).waitFor();
      expect(await next.and(page.locator(':focus')).count()).toBe(1);
    }
    const titled = await page.evaluate<boolean[]>('globalThis.titled');
    expect(new Set(titled)).toEqual(new Set([true]));
  });

  it('is named by its title, is read and closed by keyboard, and leads to other events', async () => {
    await open(browser, PATH);
    await page.locator('h1:visible').waitFor();
    const panel = page.getByRole('complementary', { name: '19th China–Russia strategic security consultation' });
    await panel.getByRole('link', { name: 'Shoigu’s working visit to China' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Shoigu’s working visit to China' }).waitFor();
    expect(new URL(page.url()).searchParams.get('event')).toBe('shoigu-visit-china-2024-11');
    await page.goBack();
    await panel.waitFor();
    await panel.getByRole('button', { name: 'Readouts side by side' }).press('Enter');
    await panel.getByRole('table').waitFor();
    expect(new URL(page.url()).searchParams.get('beside')).toBe('cn-ru-ssc-19-2024');
    expect(await opened.barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('event')).toBeNull();
  });
});
