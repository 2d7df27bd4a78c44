import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, whyNoBrowser } from '../../support/browser.js';
import { until } from '../../support/follower.js';
import { TimelinePage } from '../../support/timeline-page.js';
import { World } from '../../support/world.js';

const unavailable = whyNoBrowser();
const inBrowser = unavailable === null ? describe : describe.skip;

const PATH = '/relations/china-russia';
const citations = [{ source: 'tass-2024-10-23' }];

inBrowser(`What is written meanwhile, in Chromium${unavailable === null ? '' : ` (${unavailable})`}`, () => {
  let browser: Browser;
  let world: World;
  let view: TimelinePage;
  beforeAll(async () => {
    [browser, world] = await Promise.all([launchBrowser(), World.start('seeded')]);
  });
  afterAll(() => Promise.all([browser.close(), world.stop()]));
  afterEach(() => view.close());

  async function write(slug: string, date: string): Promise<void> {
    const titles = [{ language: 'en', text: `Written meanwhile: ${slug}` }];
    const input = { slug, kind: 'RUPTURE', date, titles, relations: ['china-russia'], citations };
    expect((await world.mutate('createEvent', input)).userErrors).toEqual([]);
  }
  async function retract(id: string): Promise<void> {
    const input = { id, expectedVersion: 1, reason: 'It was made up.' };
    expect((await world.mutate('retractEvent', input)).userErrors).toEqual([]);
  }
  /** Opens the page, and waits until it follows what is written. */
  async function open(form: 'list' | 'timeline', ready: string): Promise<void> {
    view = await TimelinePage.start(browser, world.service.url);
    const following = view.page.waitForEvent('websocket');
    await view.go(`${PATH}?view=${form}`, ready);
    await (await following).waitForEvent('framereceived');
  }

  it('comes onto the list, marked as new, and moves nothing; what is retracted leaves it', async () => {
    await open('list', '.event-rows li');
    const { page } = view;
    await page.evaluate('scrollTo(0, 600)');
    const read = page.locator('.event-rows li').nth(20);
    const slug = await read.locator('[data-event]').getAttribute('data-event');
    const placeOf = async (): Promise<number> =>
      (await page.locator(`[data-event="${String(slug)}"]`).boundingBox())?.y ?? NaN;
    const before = await placeOf();
    await write('new-in-list', '1700-01-01');
    await page.getByRole('button', { name: view.t('live.new', { count: 1 }) }).waitFor();
    const row = page.locator('.event-rows li', { has: page.locator('[data-event="new-in-list"]') });
    await row.and(page.locator('.new')).waitFor();
    await page.getByText(view.t('finding.events', { count: 308 }), { exact: true }).waitFor();
    expect(await view.barriers()).toEqual([]);
    expect(Math.abs((await placeOf()) - before)).toBeLessThan(2);
    await page.getByRole('button', { name: view.t('live.new', { count: 1 }) }).click();
    expect(await page.locator('[data-event="new-in-list"]').and(page.locator(':focus')).count()).toBe(1);
    await retract('new-in-list');
    await row.waitFor({ state: 'detached' });
    await page.getByText(view.t('finding.events', { count: 307 }), { exact: true }).waitFor();
    expect(await view.faults()).toEqual([]);
  });

  it('comes onto the timeline likewise', async () => {
    await open('timeline', '.chart [data-slug]');
    const { page } = view;
    await write('new-on-timeline', '1972-06-15');
    await page.getByRole('button', { name: view.t('live.new', { count: 1 }) }).waitFor();
    const mark = page.locator('.chart [data-slug="new-on-timeline"]').first();
    await mark.waitFor();
    expect(await mark.getAttribute('aria-label')).toContain(view.t('timeline.new'));
    await retract('new-on-timeline');
    await mark.waitFor({ state: 'detached' });
    await until('nothing is new', async () => (await page.locator('.live-new').count()) === 0);
    expect(await view.faults()).toEqual([]);
  });

  it.each([
    ['the open event', (slug: string) => `${PATH}?view=timeline&event=${slug}`, 'aside.event-panel h2'],
    ['the page of an event', (slug: string) => `/events/${slug}`, 'main.event-page h1'],
  ])('changes %s in place', async (_title, pathOf, heading) => {
    const slug = `changed-${String(pathOf('').length)}`;
    await write(slug, '1976-06-15');
    view = await TimelinePage.start(browser, world.service.url);
    const following = view.page.waitForEvent('websocket');
    await view.go(pathOf(slug), heading);
    await (await following).waitForEvent('framereceived');
    const titles = [{ language: 'en', text: 'Said anew' }];
    const { userErrors } = await world.mutate('updateEvent', {
      id: slug,
      expectedVersion: 1,
      titles,
      reason: 'A test.',
    });
    expect(userErrors).toEqual([]);
    await view.page.locator(heading, { hasText: 'Said anew' }).waitFor();
    await world.mutate('retractEvent', { id: slug, expectedVersion: 2, reason: 'It was made up.' });
  });

  it('changes the page of a place in place', async () => {
    view = await TimelinePage.start(browser, world.service.url);
    const following = view.page.waitForEvent('websocket');
    await view.go('/places/kazan', 'main.reading h1');
    await (await following).waitForEvent('framereceived');
    const names = [{ language: 'en', text: 'Kazan as renamed' }];
    const input = { id: 'kazan', expectedVersion: 1, names, reason: 'A test.' };
    expect((await world.mutate('updatePlace', input)).userErrors).toEqual([]);
    await view.page.locator('main.reading h1', { hasText: 'Kazan as renamed' }).waitFor();
  });

  it('says since when it has no connection, and catches up', async () => {
    await open('timeline', '.chart [data-slug]');
    const { page } = view;
    await page.context().setOffline(true);
    await page.locator('.live-stale').waitFor();
    expect(await page.locator('.live-stale').getAttribute('title')).toMatch(/^No connection: .+\d\d:\d\d$/);
    expect(await view.barriers()).toEqual([]);
    await write('written-offline', '1974-06-15');
    await page.context().setOffline(false);
    await page.locator('.chart [data-slug="written-offline"]').first().waitFor();
    await page.locator('.live-stale').waitFor({ state: 'detached' });
    await retract('written-offline');
    await page.locator('.chart [data-slug="written-offline"]').waitFor({ state: 'detached' });
  });

  it('leaves no complaint in the console when the filter or the view changes', async () => {
    await open('timeline', '.chart [data-slug]');
    const { page } = view;
    const list = page.getByRole('button', { name: view.t('relation.view.list'), exact: true });
    const timeline = page.getByRole('button', { name: view.t('relation.view.timeline'), exact: true });
    for (let round = 0; round < 4; round += 1) {
      const next = page.waitForEvent('websocket');
      await (round % 2 === 0 ? list : timeline).click();
      // Ended as it opens.
      await next;
    }
    await page.waitForLoadState('networkidle');
    expect(await view.faults()).toEqual([]);
  });
});
