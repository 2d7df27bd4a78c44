import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, whyNoBrowser } from '../../support/browser.js';
import { faultsOf } from '../../support/page-parts.js';
import type { PartName } from '../../support/page-parts.js';
import { TimelinePage } from '../../support/timeline-page.js';
import type { Reader } from '../../support/timeline-page.js';
import { World } from '../../support/world.js';

const inBrowser = whyNoBrowser() === null ? describe : describe.skip;

/** Each size, language, theme and input once. */
const CASES: readonly [PartName, Reader][] = [
  ['start', { size: 'phone', language: 'zh', theme: 'dark', input: 'touch' }],
  ['timeline', { size: 'desktop', language: 'fr', theme: 'light', input: 'mouse' }],
  ['event', { size: 'tablet', language: 'ru', theme: 'dark', input: 'keyboard' }],
  ['list', { size: 'narrowest', language: 'en', theme: 'light', input: 'keyboard' }],
];

inBrowser('the timeline page in Chromium', () => {
  let browser: Browser;
  let world: World;
  beforeAll(async () => {
    [browser, world] = await Promise.all([launchBrowser(), World.start('seeded')]);
  });
  afterAll(() => Promise.all([browser.close(), world.stop()]));

  it.each(CASES)('shows: %s', async (part, reader) => {
    const view = await TimelinePage.start(browser, world.service.url, reader);
    expect(await faultsOf(view, part)).toEqual([]);
    await view.close();
  });
});
