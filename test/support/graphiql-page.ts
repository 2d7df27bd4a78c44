import type { Browser, Page } from 'playwright-core';
import { watch } from './browser.js';
import type { Watch } from './browser.js';
import { titleOf } from '../../src/web/graphiql/titles.js';
import { until } from './follower.js';

/** The editor's entries in the storage of a page, whatever prefix the page adds to their names. */
const EDITED = `Object.entries(localStorage).find(([name]) => name.endsWith('graphiql:query'))?.[1] ?? ''`;

/** GraphiQL in a browser, ready to be used. */
export class GraphiqlPage {
  private constructor(
    readonly page: Page,
    readonly seen: Watch,
  ) {}

  /** Opens it at an address, and waits for its editor, which loads last: an earlier click would be lost. */
  static async open(browser: Browser, address: string, width = 1280): Promise<GraphiqlPage> {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    const seen = watch(page);
    await page.goto(address);
    await page.locator('.graphiql-query-editor .mtk1').first().waitFor();
    await page.locator('.result-window .view-lines').waitFor();
    return new GraphiqlPage(page, seen);
  }

  /** Selects an operation's tab, not the first, and runs it. */
  async run(operation: string): Promise<void> {
    const { page } = this;
    await page.getByRole('tab', { name: titleOf(operation), exact: true }).click();
    await page.locator('.graphiql-query-editor').getByText(operation).waitFor();
    // A moment later it finds the operation's name, and saves the text: before that it would show nothing.
    await until(`${operation} is read`, async () => (await page.evaluate<string>(EDITED)).includes(operation));
    await page.getByRole('button', { name: 'Execute query' }).click();
  }

  /** The response that it shows, once that has data. */
  async response(): Promise<string> {
    const pane = this.page.locator('.result-window .view-lines');
    await pane.getByText('"data"').first().waitFor();
    return (await pane.innerText()).replaceAll('\u00a0', ' ');
  }

  /** Resolves once the response contains a text. */
  async untilShown(text: string): Promise<void> {
    await this.page.locator('.result-window .view-lines').getByText(text).first().waitFor();
  }
}
