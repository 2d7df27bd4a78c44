import { readdirSync } from 'node:fs';
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
    await page.close();
  });

  it('opens with every example operation as a tab, and runs the chosen one', async () => {
    const tabs = page.getByRole('tab');
    expect(await tabs.count()).toBe(OPERATIONS);
    await graphiql.run('LeaderMeetingsByYear');
    expect(await graphiql.response()).toContain('"histogram"');
  });

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
    await page.locator('.graphiql-explorer-root').getByText('totalCount').first().waitFor();
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
