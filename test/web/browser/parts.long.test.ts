import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { allPairs, spread } from '../../support/all-pairs.js';
import { launchBrowser, whyNoBrowser } from '../../support/browser.js';
import { faultsOf, PARTS } from '../../support/page-parts.js';
import type { PartName } from '../../support/page-parts.js';
import { writePageWorlds, WORLDS } from '../../support/page-worlds.js';
import { TimelinePage } from '../../support/timeline-page.js';
import { ADMIN_TOKEN, World } from '../../support/world.js';

const inBrowser = whyNoBrowser() === null ? describe : describe.skip;

/** Readers among whom each two of these come together. */
const READERS = allPairs({
  size: ['desktop', 'phone'],
  language: ['en', 'fr', 'ru', 'zh'],
  theme: ['light', 'dark'],
  input: ['mouse', 'touch', 'keyboard'],
});

/** What each reader opens: so that each is seen in each size, language and theme, and by each way of input. */
const PARTS_OF = spread(Object.keys(PARTS) as PartName[], READERS);
const RELATIONS_OF = spread(Object.keys(WORLDS) as (keyof typeof WORLDS)[], READERS);

/** What is there once a relation was read. */
const READ = { timeline: '.chart', list: '.event-list' } as const;

inBrowser('the timeline page in Chromium', () => {
  let browser: Browser;
  let world: World;
  beforeAll(async () => {
    [browser, world] = await Promise.all([launchBrowser(), World.start('seeded')]);
    await writePageWorlds(world.service.url, ADMIN_TOKEN);
  });
  afterAll(() => Promise.all([browser.close(), world.stop()]));

  describe.each(READERS)('at $size, in $language, $theme, by $input', (reader) => {
    let view: TimelinePage;
    beforeAll(async () => {
      view = await TimelinePage.start(browser, world.service.url, reader);
    });
    afterAll(() => view.close());

    it.each(PARTS_OF.get(reader) ?? [])('is free of faults: %s', async (part) => {
      expect(await faultsOf(view, part)).toEqual([]);
    });

    it.each(RELATIONS_OF.get(reader) ?? [])('shows a relation that is hard to show: %s', async (relation) => {
      for (const form of ['timeline', 'list'] as const) {
        await view.begin(`/relations/${WORLDS[relation]}?view=${form}`, READ[form]);
        expect(await view.barriers()).toEqual([]);
        expect(await view.faults()).toEqual([]);
        expect(await view.fitsWidth()).toBe(true);
      }
    });
  });
});
