import type { Browser, Page } from 'playwright-core';
import { watch } from './browser.js';
import type { Watch } from './browser.js';
import { until } from './follower.js';

/** What the editor keeps of a page's storage, whatever the page puts before its names. */
const EDITED = `Object.entries(localStorage).find(([name]) => name.endsWith('graphiql:query'))?.[1] ?? ''`;

/** GraphiQL in a browser, ready to be used. */
export class GraphiqlPage {
  private constructor(
    readonly page: Page,
    readonly seen: Watch,
  ) {}

  /** Opens it where an address leads to, and waits for its editor, which loads last: a click before that is lost. */
  static async open(browser: Browser, address: string): Promise<GraphiqlPage> {
    const page = await browser.newPage();
    const seen = watch(page);
    await page.goto(address);
    await page.locator('.graphiql-query-editor .mtk1').first().waitFor();
    await page.locator('.result-window .view-lines').waitFor();
    return new GraphiqlPage(page, seen);
  }

  /** Chooses an operation's tab, not the first, and runs it. */
  async run(operation: string): Promise<void> {
    const { page } = this;
    await page.getByRole('tab').filter({ hasText: operation }).click();
    await page.locator('.graphiql-query-editor').getByText(operation).waitFor();
    // A moment later it finds out what the operation is called, and keeps the text: before that it would show nothing.
    await until(`${operation} is read`, async () => (await page.evaluate<string>(EDITED)).includes(operation));
    await page.getByRole('button', { name: 'Execute query' }).click();
  }

  /** What it shows as the response, once that has data. */
  async response(): Promise<string> {
    const pane = this.page.locator('.result-window .view-lines');
    await pane.getByText('"data"').waitFor();
    return (await pane.innerText()).replaceAll('\u00a0', ' ');
  }

  /** Comes back once the response has a text in it. */
  async untilShown(text: string): Promise<void> {
    await this.page.locator('.result-window .view-lines').getByText(text).waitFor();
  }
}
