import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Route } from 'playwright-core';
import { launchBrowser, whyNoBrowser } from '../../support/browser.js';
import { TimelinePage } from '../../support/timeline-page.js';
import { World } from '../../support/world.js';

const unavailable = whyNoBrowser();
const inBrowser = unavailable === null ? describe : describe.skip;

const RELATION = '/relations/china-russia';
const MARK = '.chart [role="button"]';

interface Asked {
  readonly operationName: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const askedIn = (route: Route): Asked => JSON.parse(route.request().postData() ?? '{}') as Asked;

/** What a service answers whose time for an operation is over. */
const TIMEOUT = {
  data: { relation: null },
  errors: [{ message: 'Too late', path: ['relation', 'timeline', 'totalCount'], extensions: { code: 'TIMEOUT' } }],
};

inBrowser('a relation of which the service answers a part, in Chromium', () => {
  let browser: Browser;
  let world: World;
  let view: TimelinePage;
  beforeAll(async () => {
    [browser, world] = await Promise.all([launchBrowser(), World.start('seeded')]);
  });
  afterAll(() => Promise.all([browser.close(), world.stop()]));
  afterEach(() => view.close());

  async function open(
    path: string,
    ready: string,
    answer: (asked: Asked) => 'late' | 'never' | 'usual',
  ): Promise<void> {
    view = await TimelinePage.start(browser, world.service.url);
    await view.page.route('**/graphql', async (route) => {
      const how = answer(askedIn(route));
      if (how === 'late') await route.fulfill({ json: TIMEOUT });
      else if (how === 'usual') await route.continue();
    });
    await view.go(path, ready);
  }
  const notice = (...parts: ('counts' | 'landmarks' | 'statements' | 'tenures')[]): string => {
    const names = parts.map((part) => view.t(`relation.missing.${part}`));
    return view.t('relation.missing.text', { parts: new Intl.ListFormat('en-GB').format(names) });
  };

  it('draws all but what failed, says what that is, and asks for it again', async () => {
    const late = new Set(['TimelineCounts', 'TimelineStatements']);
    await open(RELATION, MARK, ({ operationName }) => (late.has(operationName) ? 'late' : 'usual'));
    const { page } = view;
    const alert = page.getByRole('alert').filter({ hasText: notice('counts', 'landmarks', 'statements').slice(0, 30) });
    await alert.waitFor();
    // All were read, one page after the other, so that they could be counted here.
    await page.getByText(view.t('finding.events', { count: 307 }), { exact: true }).waitFor();
    expect(await view.barriers()).toEqual([]);
    late.clear();
    await alert.getByRole('button', { name: view.t('app.retry') }).click();
    await alert.waitFor({ state: 'detached' });
    await page.locator('.overview .bars').waitFor({ state: 'attached' });
    expect(await view.faults()).toEqual([]);
  });

  it('draws the rest while one count is never answered', async () => {
    await open(RELATION, MARK, ({ operationName, variables }) =>
      operationName === 'TimelineCounts' && variables['landmarks'] === true ? 'never' : 'usual',
    );
    const { page } = view;
    await page.locator('.overview .bars').waitFor({ state: 'attached' });
    await page.getByText(view.t('finding.events', { count: 307 }), { exact: true }).waitFor();
    await page.locator('.chart .thread-line').first().waitFor({ state: 'attached' });
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await view.faults()).toEqual([]);
  });

  it('lists the events where they cannot be counted', async () => {
    await open(`${RELATION}?view=list`, '.event-rows li', ({ operationName }) =>
      operationName === 'TimelineCounts' ? 'late' : 'usual',
    );
    const { page } = view;
    await page.locator('.event-rows li').nth(99).waitFor();
    await page.getByRole('button', { name: view.t('finding.more') }).click();
    await page.locator('.event-rows li').nth(199).waitFor();
    expect(await view.barriers()).toEqual([]);
    expect(await view.faults()).toEqual([]);
  });

  it('lists the relations where their events cannot be counted', async () => {
    await open('/', 'main article', ({ operationName }) => (operationName === 'StartCounts' ? 'never' : 'usual'));
    await view.page.locator(`main article a[href$="${RELATION}"]`).first().waitFor();
    expect(await view.faults()).toEqual([]);
  });
});
