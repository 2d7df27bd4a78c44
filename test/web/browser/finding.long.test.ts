import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { launchBrowser, whyNoBrowser } from '../../support/browser.js';
import { cloneDatabase } from '../../support/clone.js';
import type { Clone } from '../../support/clone.js';
import { WORLDS, writePageWorlds } from '../../support/page-worlds.js';
import { ServiceProcess } from '../../support/service-process.js';
import { TimelinePage } from '../../support/timeline-page.js';
import type { Reader } from '../../support/timeline-page.js';
import { ADMIN_TOKEN } from '../../support/world.js';

const unavailable = whyNoBrowser();
const inBrowser = unavailable === null ? describe : describe.skip;

const RELATION = '/relations/china-russia';
const ROWS = '.event-rows li';

inBrowser(`Finding in Chromium${unavailable === null ? '' : ` (${unavailable})`}`, () => {
  let clone: Clone;
  let service: ServiceProcess;
  let url: string;
  let browser: Browser;
  beforeAll(async () => {
    clone = await cloneDatabase('seeded');
    service = ServiceProcess.start({ env: { DATABASE_URL: clone.url, SEED: 'none', ADMIN_TOKEN } });
    ({ url } = await service.ready());
    await writePageWorlds(url, ADMIN_TOKEN);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await service.end();
    await clone.drop();
  });

  /** Opens a path, and expects at the end that nobody has met a barrier or a fault. */
  async function read(
    path: string,
    reader: Partial<Reader>,
    ready: string,
    look: (shown: TimelinePage) => Promise<void>,
  ) {
    const shown = await TimelinePage.open(browser, url, path, reader, ready);
    try {
      await look(shown);
      expect(await shown.barriers()).toEqual([]);
      expect(await shown.fitsWidth()).toBe(true);
      expect(await shown.faults()).toEqual([]);
    } finally {
      await shown.close();
    }
  }
  const countOf = async (rows: Locator, count: number): Promise<void> => {
    await rows.nth(count - 1).waitFor();
    expect(await rows.count()).toBe(count);
  };
  const query = ({ page }: TimelinePage): Record<string, string> => {
    const { lang: _lang, ...others } = Object.fromEntries(new URL(page.url()).searchParams);
    return others;
  };

  describe('the start page', () => {
    it('lists relations with their years, number of events and last event, in each language, light and dark', async () => {
      for (const reader of [
        { language: 'en', theme: 'light', size: 'desktop' },
        { language: 'fr', theme: 'dark', size: 'phone' },
        { language: 'ru', theme: 'light', size: 'narrowest' },
        { language: 'zh', theme: 'dark', size: 'tablet' },
      ] as const) {
        await read('/', reader, '.relation-row', async (shown) => {
          const row = shown.page.locator('.relation-row', {
            has: shown.page.locator('a[href$="/relations/china-russia"]'),
          });
          // The count comes after the list.
          await row.getByText('307').waitFor();
          expect(await row.innerText()).toMatch(/1689–2026/);
          expect(await row.locator('.density').getAttribute('aria-label')).not.toBeNull();
          expect(await shown.page.locator('.lede').count()).toBe(3);
        });
      }
    });

    it('shows relations without events, with right-to-left names and with the years 1 and 9999', async () => {
      await read('/', {}, '.relation-row', async ({ page }) => {
        const row = (slug: string): Locator =>
          page.locator('.relation-row', { has: page.locator(`a[href$="/relations/${slug}"]`) });
        await row(WORLDS.none).getByText('0 events').waitFor();
        expect(await row(WORLDS.none).locator('svg').count()).toBe(0);
        await row(WORLDS.retracted).getByText('0 events').waitFor();
        expect(await row(WORLDS.extremes).innerText()).toContain('1–9999');
      });
    });
  });

  describe('search', () => {
    it.each([
      ['en', 'Shoigu', 'mouse'],
      ['fr', 'choigou', 'keyboard'],
      ['ru', 'Шойгу', 'mouse'],
      ['zh', '绍伊古', 'keyboard'],
    ] as const)('finds a person as one types, in %s: %s', async (language, text, input) => {
      await read('/', { language, input, size: 'desktop' }, '.relation-row', async (shown) => {
        const { page } = shown;
        const field = page.locator('.start input');
        if (input === 'keyboard') await shown.tabTo(page.locator('.start .search-field'));
        else await field.click();
        await page.locator('.start input[role="combobox"]').waitFor();
        await page.keyboard.insertText(text);
        const first = page.getByRole('option').first();
        await first.waitFor();
        expect(await page.getByRole('group').first().getAttribute('aria-labelledby')).not.toBeNull();
        expect((await first.locator('mark').innerText()).toLowerCase()).toContain(
          text.slice(0, 2) === 'ch' ? 'choïgou' : text.toLowerCase(),
        );
        if (input === 'keyboard') {
          await page.keyboard.press('ArrowDown');
          await page.keyboard.press('Enter');
        } else await first.click();
        await page.waitForURL('**/actors/sergei-shoigu*');
        await page.locator('h1').waitFor();
      });
    });

    it('leads to all results, page by page, with the text that was found', async () => {
      await read('/', { input: 'keyboard' }, '.relation-row', async (shown) => {
        const { page } = shown;
        await shown.tabTo(page.locator('.start .search-field'));
        await page.keyboard.insertText('putin');
        await page.keyboard.press('Enter');
        await page.waitForURL('**/search?*');
        await page.locator('.hits li').nth(49).waitFor();
        expect(await page.locator('.on-timelines').innerText()).toMatch(/China–Russia \d+ events/);
        await shown.activate(page.getByRole('button', { name: shown.t('finding.more') }));
        await page.locator('.hits li').nth(50).waitFor();
        expect(await page.locator('.hits mark').first().innerText()).toMatch(/putin/i);
        await shown.activate(page.getByRole('link', { name: shown.t('finding.recordKinds.ACTOR') }));
        await page.locator('.kinds [aria-current]', { hasText: shown.t('finding.recordKinds.ACTOR') }).waitFor();
        await page.goBack();
        await page.locator('.kinds [aria-current]', { hasText: shown.t('finding.recordKinds.all') }).waitFor();
      });
    });

    it.each(['/', RELATION])(
      'opens what is touched, and hides nothing from a screen reader meanwhile: %s',
      async (path) => {
        await read(path, { size: 'phone', input: 'touch' }, '.search-field input', async (shown) => {
          const { page } = shown;
          await page.locator('.search-field input').tap();
          await page.locator('input[role="combobox"]').waitFor();
          await page.keyboard.insertText('shoigu');
          const hit = page.locator('[role="option"].hit').first();
          await hit.waitFor();
          expect(await shown.barriers()).toEqual([]);
          await hit.tap();
          await page.waitForURL('**/actors/sergei-shoigu*');
          await page.locator('h1').waitFor();
        });
      },
    );

    it('says that nothing was found', async () => {
      await read('/search?text=zzzzqqqq', {}, '[role=status]', async (shown) => {
        await shown.page.getByText(shown.t('finding.search.noneFor', { text: 'zzzzqqqq' })).waitFor();
      });
    });

    it('opens an event of the relation that is being looked at beside its list', async () => {
      await read(`${RELATION}?view=list`, {}, ROWS, async ({ page }) => {
        await page.locator('.header .search-field input').click();
        await page.locator('.header input[role="combobox"]').waitFor();
        await page.keyboard.insertText('nerchinsk');
        await page.getByRole('option', { name: 'Treaty of Nerchinsk' }).first().click();
        await page.locator('.event-panel h2').waitFor();
        expect(new URL(page.url()).pathname).toBe(RELATION);
      });
    });
  });

  describe('the list', () => {
    it('is what a phone shows first, by year, page by page', async () => {
      await read(RELATION, { size: 'phone', input: 'touch', language: 'fr' }, ROWS, async (shown) => {
        const rows = shown.page.locator(ROWS);
        await countOf(rows, 100);
        expect(await shown.page.getByRole('heading', { level: 2 }).first().innerText()).toMatch(/^1689/);
        await shown.activate(shown.page.getByRole('button', { name: shown.t('finding.more') }));
        await countOf(rows, 200);
        await shown.activate(shown.page.getByRole('button', { name: shown.t('finding.more') }));
        await shown.activate(shown.page.getByRole('button', { name: shown.t('finding.more') }));
        await countOf(rows, 307);
      });
    });

    it('opens events by keyboard, and Back and closing lead back to where one was', async () => {
      await read(`${RELATION}?view=list`, { input: 'keyboard', theme: 'dark' }, ROWS, async (shown) => {
        const { page } = shown;
        const link = page.locator('[data-event]').nth(2);
        const slug = await link.getAttribute('data-event');
        await shown.activate(link);
        await page.locator('.event-panel h2').waitFor();
        expect(query(shown)).toEqual({ view: 'list', event: slug });
        expect(await link.getAttribute('aria-current')).toBe('true');
        expect(await shown.barriers()).toEqual([]);
        await page.keyboard.press('Escape');
        await page.locator('.event-panel').waitFor({ state: 'detached' });
        expect(await link.and(page.locator(':focus')).count()).toBe(1);
        await page.goBack();
        await page.locator('.event-panel h2').waitFor();
        await page.goBack();
        await page.locator('.event-panel').waitFor({ state: 'detached' });
      });
    });

    it('is reached from the timeline, and the other way', async () => {
      await read(RELATION, { input: 'keyboard', language: 'ru' }, '.chart', async (shown) => {
        const { page } = shown;
        await shown.activate(page.getByRole('button', { name: shown.t('relation.view.list'), exact: true }));
        await page.locator(ROWS).first().waitFor();
        expect(query(shown)).toEqual({ view: 'list' });
        await page.goBack();
        await page.locator('.chart').waitFor();
      });
    });

    it.each(Object.entries(WORLDS))('shows what is hard to show where it is narrowest: %s', async (name, slug) => {
      const isEmpty = name === 'none' || name === 'retracted';
      const ready = isEmpty ? '.event-list .state' : ROWS;
      await read(`/relations/${slug}?view=list`, { size: 'narrowest' }, ready, async (shown) => {
        const { page } = shown;
        if (isEmpty) await page.getByText(shown.t('relation.empty')).waitFor();
        if (name === 'extremes')
          expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
            '1 2 events',
            '9999 2 events',
          ]);
      });
    });

    it('says that there is no such relation', async () => {
      const shown = await TimelinePage.open(browser, url, `${RELATION}?view=list`, {}, ROWS);
      await shown.page.evaluate(
        `history.pushState(null, '', '/relations/nowhere-nobody'); dispatchEvent(new PopStateEvent('popstate'))`,
      );
      await shown.page.getByText(shown.t('app.notFound.title')).first().waitFor();
      await shown.close();
    });
  });

  describe('filters', () => {
    it('say that what they offer could not be counted, and count again', async () => {
      const shown = await TimelinePage.open(browser, url, `${RELATION}?view=list`, {}, ROWS);
      const { page } = shown;
      await page.route('**/graphql', (route) => route.abort());
      await page.getByRole('button', { name: shown.t('finding.filter.button'), exact: true }).click();
      const histogram = page.locator('.kind-histogram');
      await histogram.getByRole('alert').waitFor();
      await page.getByRole('combobox', { name: shown.t('finding.filter.topic') }).focus();
      const publishers = page.locator('.filter-field', { hasText: shown.t('finding.filter.publishers') });
      await publishers.getByRole('combobox').focus();
      await publishers.getByRole('alert').waitFor();
      await page.unroute('**/graphql');
      await publishers.getByRole('button', { name: shown.t('app.retry') }).click();
      await publishers.getByRole('alert').waitFor({ state: 'detached' });
      // What one answer brings is no answer for the others, which can still be asked again.
      const topics = page.locator('.filter-field', { hasText: shown.t('finding.filter.topic') });
      for (const part of [histogram, topics]) {
        await part.getByRole('button', { name: shown.t('app.retry') }).click();
        await part.getByRole('alert').waitFor({ state: 'detached' });
      }
      await page.locator('.kind-line').first().waitFor();
      await shown.close();
    });

    it('offer what occurs with its number, stand as chips and in the address, and are taken away, by keyboard alone', async () => {
      await read(`${RELATION}?view=list`, { input: 'keyboard' }, ROWS, async (shown) => {
        const { page } = shown;
        await shown.activate(page.getByRole('button', { name: shown.t('finding.filter.button'), exact: true }));
        const kind = page.getByRole('combobox', { name: shown.t('finding.filter.kind') });
        await kind.waitFor();
        await page.locator('.kind-line').first().waitFor();
        expect(await shown.barriers()).toEqual([]);
        await shown.tabTo(kind);
        await page.keyboard.insertText('visi');
        await page.getByRole('option', { name: /^Visit, 38 events$/ }).waitFor();
        expect(await shown.barriers()).toEqual([]);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.getByText('38 of 307 events').waitFor();
        expect(query(shown)).toEqual({ view: 'list', kind: 'VISIT' });
        await countOf(page.locator(ROWS), 38);
        const actor = page.getByRole('combobox', { name: shown.t('finding.filter.actor') });
        await shown.tabTo(actor);
        await page.keyboard.insertText('Xi Jin');
        await page.getByRole('option', { name: /^Xi Jinping, \d+ events$/ }).waitFor();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.getByText('13 of 307 events').waitFor();
        await shown.activate(
          page.getByRole('button', { name: shown.t('finding.filter.remove', { part: 'Kind', value: 'Visit' }) }),
        );
        await page.locator('.chip').nth(1).waitFor({ state: 'detached' });
        expect(query(shown)).toEqual({ view: 'list', actor: 'xi-jinping' });
        await shown.activate(page.getByRole('button', { name: shown.t('finding.filter.clear') }));
        await page.getByText('307 events', { exact: true }).waitFor();
        await page.goBack();
        await page.locator('.chip').waitFor();
        expect(query(shown)).toEqual({ view: 'list', actor: 'xi-jinping' });
      });
    });

    it('choose a window by two sliders, and a kind by its row', async () => {
      await read(`${RELATION}?view=list`, { input: 'keyboard', theme: 'dark', language: 'zh' }, ROWS, async (shown) => {
        const { page } = shown;
        await shown.activate(page.getByRole('button', { name: shown.t('finding.filter.button'), exact: true }));
        const first = page.getByRole('slider', { name: shown.t('finding.histogram.from') });
        await first.waitFor({ state: 'attached' });
        expect(await first.getAttribute('aria-valuetext')).toBe('1689');
        await first.focus();
        await page.keyboard.press('End');
        await page.keyboard.press('ArrowLeft');
        await page.waitForURL('**from=2025-01-01*');
        await page.locator('.chip').waitFor();
        await shown.activate(page.locator('.kind-line button').first());
        await page.locator('.chip').nth(1).waitFor();
        await page.locator('.kind-table summary').click();
        expect(await page.getByRole('columnheader').count()).toBeGreaterThan(2);
      });
    });

    it('say in one sentence that nothing fits, and what is not known', async () => {
      for (const filter of ['kind=SPEECH&actor=xi-jinping', 'topic=no-such-topic', 'kind=NO_KIND']) {
        for (const view of ['list', 'timeline']) {
          const shown = await TimelinePage.open(
            browser,
            url,
            `${RELATION}?view=${view}&${filter}`,
            {},
            '.filter-chips',
          );
          const clear = shown.page.getByRole('button', { name: shown.t('finding.filter.clear') }).last();
          await clear.click();
          await shown.page.getByText('307 events', { exact: true }).waitFor();
          await shown.close();
        }
      }
    });
  });

  describe('on this day', () => {
    it('shows the events of a day of any year, and leads to the days around it', async () => {
      await read('/on-this-day?day=11-12', { input: 'keyboard', language: 'fr' }, ROWS, async (shown) => {
        const { page } = shown;
        await countOf(page.locator(ROWS), 4);
        await shown.activate(page.getByRole('link', { name: /13 novembre/ }));
        await page.waitForURL('**day=11-13*');
        await page.goBack();
        await countOf(page.locator(ROWS), 4);
      });
    });

    it('says that nothing is recorded, of one relation too', async () => {
      await read(
        `/on-this-day?day=11-12&relation=${WORLDS.single}`,
        { size: 'phone', theme: 'dark' },
        '.on-this-day p',
        async (shown) => {
          await shown.page.getByText(shown.t('finding.onThisDay.none', { day: '12 November' })).waitFor();
        },
      );
    });
  });
});
