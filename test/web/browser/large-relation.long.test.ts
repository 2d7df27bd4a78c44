import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, whyNoBrowser } from '../../support/browser.js';
import { cloneDatabase } from '../../support/clone.js';
import type { Clone } from '../../support/clone.js';
import { fillLargeRelation, LARGE_RELATION } from '../../support/large-relation.js';
import { ServiceProcess } from '../../support/service-process.js';
import { TimelinePage } from '../../support/timeline-page.js';

const unavailable = whyNoBrowser();
const inBrowser = unavailable === null ? describe : describe.skip;

const ROWS = '.event-rows li';

inBrowser('A relation of 10,000 events in Chromium', () => {
  let clone: Clone;
  let service: ServiceProcess;
  let url: string;
  let browser: Browser;
  beforeAll(async () => {
    clone = await cloneDatabase('empty');
    await fillLargeRelation(clone.url, 10_000);
    service = ServiceProcess.start({ env: { DATABASE_URL: clone.url, SEED: 'none' } });
    ({ url } = await service.ready());
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await service.end();
    await clone.drop();
  });

  it('is counted in the timeline until few stand in the window, and listed page by page', async () => {
    const shown = await TimelinePage.start(browser, url);
    const { page } = shown;
    const asked: string[] = [];
    page.on('request', (request) => {
      const text = request.postData();
      if (text !== null) asked.push((JSON.parse(text) as { operationName: string }).operationName);
    });
    await shown.go(`/relations/${LARGE_RELATION}`, '.chart .density');
    await page.locator('.chart').focus();
    await page.getByRole('button', { name: shown.t('relation.view.list'), exact: true }).click();
    await page.locator(ROWS).nth(99).waitFor();
    await page.getByRole('button', { name: shown.t('finding.more') }).click();
    await page.locator(ROWS).nth(199).waitFor();
    expect(asked.filter((name) => name === 'EventList')).toHaveLength(2);
    expect(asked.filter((name) => name === 'TimelineEvents').length).toBeLessThanOrEqual(1);
    expect(await shown.faults()).toEqual([]);
    await shown.close();
  });
});
