import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, whyNoBrowser } from '../../support/browser.js';
import { TimelinePage } from '../../support/timeline-page.js';
import { World } from '../../support/world.js';

const unavailable = whyNoBrowser();
const inBrowser = unavailable === null ? describe : describe.skip;

inBrowser(`An embedded relation in Chromium${unavailable === null ? '' : ` (${unavailable})`}`, () => {
  let browser: Browser;
  let world: World;
  beforeAll(async () => {
    [browser, world] = await Promise.all([launchBrowser(), World.start('seeded')]);
  });
  afterAll(() => Promise.all([browser.close(), world.stop()]));

  it('has its title and the way to the whole page, and opens what it leads to outside of the frame', async () => {
    const { url } = world.service;
    const path = '/relations/china-russia/embed';
    const shown = await TimelinePage.open(browser, url, `${path}?lang=en`, {}, '.chart a[data-path]');
    const { page } = shown;
    expect(await page.locator('h1').allInnerTexts()).toEqual(['China–Russia']);
    const whole = page.getByRole('link', { name: shown.t('app.name') });
    expect(await whole.getAttribute('href')).toBe(`${url}/relations/china-russia?lang=en`);
    const opened = page.context().waitForEvent('page');
    await page.locator('.chart a[data-path]').first().click();
    await (await opened).waitForURL(/\/actors\//);
    expect(new URL(page.url()).pathname).toBe(path);
    expect(await shown.barriers()).toEqual([]);
    expect(await shown.faults()).toEqual([]);
    await shown.close();
  });
});
