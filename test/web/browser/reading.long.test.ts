import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, whyNoBrowser } from '../../support/browser.js';
import { WebPage } from '../../support/web-page.js';
import { World } from '../../support/world.js';

const unavailable = whyNoBrowser();
const IMAGES = 'https://images.example';
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');
const wide: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const dark: BrowserContextOptions = { colorScheme: 'dark' };

let world: World;
beforeAll(async () => {
  world = await World.start('seeded', { IMAGE_ORIGINS: IMAGES });
});
afterAll(() => world.stop());

/** Each kind of page, in each language, theme and size at least once; and words that it shows. */
const PAGES: readonly [path: string, language: string, options: BrowserContextOptions, words: string][] = [
  ['/events/cn-ru-ssc-19-2024', 'en', wide, 'secretary of the Security Council of Russia'],
  ['/events/nerchinsk-treaty-1689', 'ru', { ...phone, ...dark }, 'Другая дата'],
  ['/events/kosygin-zhou-1969?readouts=1', 'fr', wide, 'Ce qu’indiquent les sources de chaque partie'],
  ['/actors/vladimir-putin', 'zh', { ...wide, ...dark }, '曾任职务'],
  ['/actors/russia', 'fr', phone, 'Succède à Union soviétique'],
  ['/actors/tass', 'ru', wide, 'Публикации'],
  ['/actors/brics', 'en', phone, 'Members'],
  ['/offices/cpsu-general-secretary', 'en', { ...wide, ...dark }, '3 April 1922 – 29 August 1991'],
  ['/series/cn-ru-law-enforcement-mechanism', 'zh', phone, '1–3、5'],
  ['/sources/afp-2023-05-19', 'fr', { ...wide, ...dark }, 'Agence France-Presse'],
  ['/topics/border', 'ru', phone, 'Что было сказано'],
  ['/places/beijing', 'en', wide, '40°N, 116°E'],
];

const inBrowser = unavailable === null ? describe : describe.skip;
inBrowser(`pages to read, in Chromium${unavailable === null ? '' : ` (${unavailable})`}`, () => {
  let browser: Browser;
  let opened: WebPage;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => opened.close());

  async function open(path: string, language: string, options: BrowserContextOptions = wide): Promise<void> {
    const address = `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
    opened = await WebPage.open(browser, world.service.url, address, options);
    ({ page } = opened);
    await page.locator('.history').waitFor();
  }

  it.each(PAGES)('%s in %s is shown whole', async (path, language, options, words) => {
    await open(path, language, options);
    await page.getByText(words).first().waitFor();
    expect((await page.locator('.reading').innerText()).replaceAll('\u2009', ' ')).toContain(words);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.title()).toMatch(/^.+ · Entente$/);
    expect(await opened.accessibilityProblems()).toEqual([]);
    expect(await opened.overflow()).toBeLessThanOrEqual(0);
    expect(await opened.layoutShift()).toBeLessThan(0.05);
    expect(opened.seen.complaints).toEqual([]);
    expect(opened.foreignRequests()).toEqual([]);
  });

  it('shows an event with its sides, sources and map by roles and names', async () => {
    await open('/events/cn-ru-ssc-19-2024', 'en');
    await page.getByRole('heading', { level: 1, name: '19th China–Russia strategic security consultation' }).waitFor();
    await page.getByRole('img', { name: 'Map: Beijing (40°N, 116°E)' }).waitFor();
    const sections = await page.locator('.section h2').allInnerTexts();
    expect(sections[0]).toBe('Who took part, in the office held then');
    expect(sections.slice(-2)).toEqual(['How it is known 5', 'History of this record']);
    expect(await page.locator('.participants .two').innerText()).toMatch(/^Russia.*\nSergei Shoigu · co-chair/);
    // A number leads to its source, and leaves the address as it is.
    await page.getByRole('link', { name: 'Source 1', exact: true }).first().click();
    expect(await opened.focusedText()).toContain('Ministry of Foreign Affairs');
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('link', { name: 'On the timeline: China–Russia' }).click();
    await page.waitForURL('**/relations/china-russia?event=cn-ru-ssc-19-2024*');
  });

  it('keeps in the address that readouts are read side by side', async () => {
    await open('/events/kosygin-zhou-1969', 'en');
    const button = page.getByRole('button', { name: 'Readouts side by side' });
    await button.click();
    await page.getByRole('heading', { name: 'What was said, by whose sources report it' }).waitFor();
    expect(new URL(page.url()).searchParams.get('readouts')).toBe('1');
    const [one, two] = await page.locator('.readout-statements .side').allInnerTexts();
    expect(one).toMatch(/^China\n[\s\S]*Zhou Enlai/);
    expect(two).toMatch(/^Russia\n[\s\S]*Alexei Kosygin/);
    await page.goBack();
    await page.getByRole('heading', { name: 'What was said 5' }).waitFor();
    expect(await button.getAttribute('aria-pressed')).toBe('false');
  });

  it('reads on in a long list, from where it ends', async () => {
    await open('/actors/vladimir-putin', 'en');
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
    opened = await WebPage.open(browser, world.service.url, '/events/nothing?lang=fr', wide);
    await opened.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await opened.page.locator('h1').innerText()).not.toBe('');
    await opened.close();
    opened = await WebPage.open(browser, world.service.url, '/sources/afp-2023-05-19?lang=en', wide);
    ({ page } = opened);
    await page.locator('.history').waitFor();
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
      opened = await WebPage.open(browser, world.service.url, '/', wide);
      ({ page } = opened);
      await page.route(`${IMAGES}/**`, (route) => route.fulfill({ contentType: 'image/gif', body: PIXEL }));
      await page.goto(`${world.service.url}/events/${slug}?lang=ru`);
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
      expect(await confidence.locator('dd').allInnerTexts()).toEqual(['Было: Высокая', 'Стало: Низкая']);
      expect(await change.locator('dd.after bdi[lang=he]').innerText()).toBe('כותרת');
      expect(await opened.accessibilityProblems()).toEqual([]);
    });
  });
});

inBrowser(`the panel of an event, in Chromium${unavailable === null ? '' : ` (${unavailable})`}`, () => {
  let browser: Browser;
  let opened: WebPage;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => opened.close());

  const PANELS: readonly [string, BrowserContextOptions, string][] = [
    ['en', wide, 'Who took part, in the office held then'],
    ['fr', { ...phone, ...dark }, 'Participants, avec leur fonction d’alors'],
    ['ru', { ...wide, ...dark }, 'Участники и их должности в то время'],
    ['zh', phone, '参与者及当时职务'],
  ];

  async function open(language: string, options: BrowserContextOptions): Promise<void> {
    const path = `/relations/china-russia?event=cn-ru-ssc-19-2024&lang=${language}`;
    opened = await WebPage.open(browser, world.service.url, path, options);
    ({ page } = opened);
    await page.locator('.event-panel .history').waitFor();
  }

  it.each(PANELS)('is shown whole in %s', async (language, options, words) => {
    await open(language, options);
    const panel = page.getByRole('complementary');
    expect(await panel.innerText()).toContain(words);
    await panel.getByRole('img').waitFor();
    expect(await opened.accessibilityProblems()).toEqual([]);
    expect(opened.seen.complaints).toEqual([]);
    expect(opened.foreignRequests()).toEqual([]);
  });

  it('is named by its title, is read and closed by keyboard, and leads to other events', async () => {
    await open('en', wide);
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
    expect(await opened.accessibilityProblems()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('event')).toBeNull();
  });
});
