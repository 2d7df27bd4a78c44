import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { allPairs } from '../../support/all-pairs.js';
import { launchBrowser, whyNoBrowser } from '../../support/browser.js';
import { faultsOf, PARTS } from '../../support/page-parts.js';
import type { PartName } from '../../support/page-parts.js';
import { writePageWorlds, WORLDS } from '../../support/page-worlds.js';
import { TimelinePage } from '../../support/timeline-page.js';
import { ADMIN_TOKEN, World } from '../../support/world.js';

const inBrowser = whyNoBrowser() === null ? describe : describe.skip;

const READERS = {
  size: ['desktop', 'phone'],
  language: ['en', 'fr', 'ru', 'zh'],
  theme: ['light', 'dark'],
  input: ['mouse', 'touch', 'keyboard'],
} as const;

let browser: Browser;
beforeAll(async () => {
  if (whyNoBrowser() === null) browser = await launchBrowser();
});
afterAll(() => (browser as Browser | undefined)?.close());

inBrowser('each part of the page', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('seeded');
  });
  afterAll(() => world.stop());

  it.each(allPairs({ part: Object.keys(PARTS) as PartName[], ...READERS }))(
    '$part at $size, in $language, $theme, by $input',
    async ({ part, ...reader }) => {
      const view = await TimelinePage.open(browser, world.service.url, '/', reader);
      expect(await faultsOf(view, part)).toEqual([]);
      await view.close();
    },
  );
});

inBrowser('a relation that is hard to show', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty');
    await writePageWorlds(world.service.url, ADMIN_TOKEN);
  });
  afterAll(() => world.stop());

  it.each(
    allPairs({ relation: Object.keys(WORLDS) as (keyof typeof WORLDS)[], view: ['timeline', 'list'], ...READERS }),
  )('$relation as a $view at $size, in $language, $theme, by $input', async ({ relation, view: form, ...reader }) => {
    const view = await TimelinePage.open(browser, world.service.url, '/', reader);
    await view.go(`/relations/${WORLDS[relation]}?view=${form}`, 'header h1');
    await view.page.waitForLoadState('networkidle');
    expect(await view.barriers()).toEqual([]);
    expect(await view.faults()).toEqual([]);
    expect(await view.fitsWidth()).toBe(true);
    await view.close();
  });
});
