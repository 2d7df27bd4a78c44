import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '../../../src/config/project-root.js';
import { launchBrowser, whyNoBrowser } from '../../support/browser.js';
import { cloneDatabase } from '../../support/clone.js';
import type { Clone } from '../../support/clone.js';
import { GraphiqlPage } from '../../support/graphiql-page.js';
import { ADMIN_TOKEN } from '../../support/world.js';
import { ServiceProcess } from '../../support/service-process.js';

const OPERATIONS = readdirSync(join(projectRoot(), 'schema/operations')).length;
const unavailable = whyNoBrowser();

let clone: Clone;
let service: ServiceProcess;
let url: string;
beforeAll(async () => {
  clone = await cloneDatabase('seeded');
  service = ServiceProcess.start({ env: { DATABASE_URL: clone.url, SEED: 'none', ADMIN_TOKEN } });
  ({ url } = await service.ready());
});
afterAll(async () => {
  await service.end();
  await clone.drop();
});

const inBrowser = unavailable === null ? describe : describe.skip;
inBrowser(`GraphiQL in Chromium${unavailable === null ? '' : ` (${unavailable})`}`, () => {
  let browser: Browser;
  let graphiql: GraphiqlPage;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    graphiql = await GraphiqlPage.open(browser, `${url}/graphiql`);
    ({ page } = graphiql);
  });
  afterEach(async () => {
    const { complaints, requests } = graphiql.seen;
    expect(complaints).toEqual([]);
    expect(requests.filter((address) => !address.startsWith(`${url}/`) && !address.startsWith('data:'))).toEqual([]);
    await page.context().close();
  });

  it('opens with every example operation as a tab, with a title in words, and runs the chosen one', async () => {
    const tabs = page.getByRole('tab');
    expect(await tabs.count()).toBe(OPERATIONS);
    const titles = await tabs.allInnerTexts();
    expect(titles.slice(0, 2)).toEqual(['Who led a consultation', 'Year 2024']);
    expect(titles.filter((title) => !/^[A-Z][a-z]+( [a-z0-9]+)+$/.test(title))).toEqual([]);
    await graphiql.run('LeaderMeetingsByYear');
    expect(await graphiql.response()).toContain('"histogram"');
    // They stay as they are when operations run, and when the page is opened again.
    expect(await tabs.allInnerTexts()).toEqual(titles);
    const again = await page.context().newPage();
    await again.goto(`${url}/graphiql`);
    await again.getByRole('tab').first().waitFor();
    expect(await again.getByRole('tab').allInnerTexts()).toEqual(titles);
  });

  it('shows the response to the query of its first tab, without a click', async () => {
    const response = (await graphiql.response()).replaceAll(/\s+/g, ' ');
    expect(response).toContain('19th China–Russia strategic security consultation');
  });

  it('highlights no dash or apostrophe as ambiguous', async () => {
    await graphiql.untilShown('19th China–Russia');
    const marked = page.locator('.unicode-highlight');
    expect(await marked.count()).toBe(0);
    await page.locator('.graphiql-query-editor .monaco-editor').click();
    await page.keyboard.insertText('# Russia’s – and China’s');
    await page.locator('.graphiql-query-editor').getByText('# Russia’s – and China’s').waitFor();
    // Highlights appear a moment after the text; a request and its response take longer.
    await page.getByRole('button', { name: 'Execute query' }).click();
    await graphiql.response();
    expect(await marked.count()).toBe(0);
  });

  it('shows a response as a table of each of its lists, and downloads it as CSV and JSON', async () => {
    await graphiql.run('DecadesAtAGlance');
    await graphiql.response();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const select = page.getByRole('combobox');
    await select.selectOption('relation.timeline.countsByKind');
    const table = page.locator('.results table');
    expect(await table.locator('th').allInnerTexts()).toEqual(['kind', 'count']);
    expect(await table.locator('tbody tr').first().innerText()).toBe('CONSULTATION\t57');
    const csv = await download('Download CSV');
    expect(csv.name).toBe('decades-at-a-glance.csv');
    expect(csv.text.startsWith('\uFEFFkind,count\r\nCONSULTATION,57\r\n')).toBe(true);
    const json = await download('Download JSON');
    expect(json.name).toBe('decades-at-a-glance.json');
    expect(JSON.parse(json.text)).toMatchObject({ data: { relation: { timeline: { totalCount: 307 } } } });
    await page.getByRole('button', { name: 'JSON', exact: true }).click();
    await graphiql.untilShown('"totalCount"');
  });

  it('draws histograms and counts, and nothing else', async () => {
    const chart = page.getByRole('button', { name: 'Chart', exact: true });
    await graphiql.response();
    expect(await chart.isDisabled()).toBe(true);
    await graphiql.run('DecadesAtAGlance');
    await graphiql.response();
    await chart.click();
    const drawings = page.locator('.results svg');
    const labels = await drawings.evaluateAll((all) => all.map((svg) => svg.getAttribute('aria-label')));
    expect(labels).toEqual([
      expect.stringMatching(/^relation\.timeline\.histogram: 35 bars/),
      expect.stringMatching(/^relation\.timeline\.countsByKind: \d+ bars, 307 in all/),
      expect.stringMatching(/^relation\.timeline\.topActors: 5 bars/),
    ]);
    expect(await drawings.first().locator('rect').count()).toBe(35);
    // Within the pane, which scrolls.
    expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true);
  });

  async function download(button: string): Promise<{ name: string; text: string }> {
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const file = await started;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }

  it('subscribes: changes appear without a new request', async () => {
    await graphiql.run('FollowARelation');
    expect(await graphiql.response()).toContain('"changes"');
    const updated = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_TOKEN}` },
      body: JSON.stringify({
        query: `mutation { retractEvent(input: { id: "kazan-declaration-2024", expectedVersion: 1, reason: "a test" }) { change { position } } }`,
      }),
    });
    expect(await updated.json()).toMatchObject({ data: { retractEvent: { change: {} } } });
    await graphiql.untilShown('"LEFT"');
    // The new result is the first of a list with those before it.
    const shown = await graphiql.response();
    expect(Number(/"received": (\d+)/.exec(shown)?.[1])).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const rows = page.locator('.results tbody tr');
    expect(await rows.first().innerText()).toContain('RETRACTED');
    expect(await rows.count()).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Stop query' }).click();
  });

  it('shows the schema with its descriptions', async () => {
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    const documentation = page.locator('.graphiql-doc-explorer');
    await documentation.getByRole('link', { name: 'Query', exact: true }).click();
    await documentation.getByRole('link', { name: 'relationBetween', exact: true }).waitFor();
    await documentation.getByRole('link', { name: 'Relation', exact: true }).first().click();
    await documentation.getByText('The relation between two states').first().waitFor();
  });

  it('builds a query by clicks in its explorer', async () => {
    await page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click();
    await page.locator('.graphiql-explorer-root').getByText('relationBetween').first().waitFor();
  });

  it('sends the headers of its header editor', async () => {
    await page.getByRole('button', { name: 'Headers' }).click();
    await page.locator('.graphiql-editor-tool .monaco-editor').last().click();
    await page.keyboard.insertText('{ "Accept-Language": "ru", "X-Test": "Bearer none" }');
    const request = page.waitForRequest(
      (sent) => sent.method() === 'POST' && sent.headers()['x-test'] === 'Bearer none',
    );
    await page.getByRole('button', { name: 'Execute query' }).click();
    expect((await request).headers()['accept-language']).toBe('ru');
    await graphiql.response();
  });

  it.each([600, 390])('stacks its panes on a page of %i px, and fits its width', async (width) => {
    const narrow = await GraphiqlPage.open(browser, `${url}/graphiql`, width);
    const { page: small } = narrow;
    await narrow.response();
    const box = async (selector: string): Promise<{ x: number; y: number; width: number; height: number }> => {
      const found = await small.locator(selector).boundingBox();
      if (!found) throw new Error(`${selector} is not shown`);
      return found;
    };
    const [editors, response] = [await box('.graphiql-editors'), await box('.graphiql-response')];
    expect(response.y).toBeGreaterThanOrEqual(editors.y + editors.height);
    for (const pane of [editors, response]) {
      expect(pane.x + pane.width).toBeLessThanOrEqual(width);
      expect(pane.width).toBeGreaterThan(width * 0.85);
    }
    expect(await small.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await narrow.run('LeaderMeetingsByYear');
    await small.getByRole('button', { name: 'Chart', exact: true }).click();
    await small.locator('.results svg').first().waitFor();
    await small.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await small.locator('.graphiql-doc-explorer').getByRole('link', { name: 'Query', exact: true }).click();
    expect((await box('.graphiql-plugin')).width).toBeLessThanOrEqual(width);
    expect(narrow.seen.complaints).toEqual([]);
    await small.context().close();
  });

  it('is dark or light, as its reader prefers or chooses', async () => {
    const background = () =>
      page.evaluate<string>("getComputedStyle(document.querySelector('.graphiql-container')).backgroundColor");
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await background();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('button', { name: 'Open settings dialog' }).click();
    await page.getByRole('button', { name: 'Dark', exact: true }).click();
    expect(await background()).toBe(dark);
  });
});
