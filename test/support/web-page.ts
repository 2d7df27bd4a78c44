import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { watch } from './browser.js';
import type { Watch } from './browser.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Sums up what Cumulative Layout Shift counts. */
const COUNT_SHIFTS = `
  globalThis.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) globalThis.layoutShift += value;
  }).observe({ type: 'layout-shift', buffered: true });`;

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** A page of the service in a browser, and what happened on it. */
export class WebPage {
  private constructor(
    readonly page: Page,
    readonly seen: Watch,
    private readonly origin: string,
  ) {}

  /** Opens an address of the service at `origin`. */
  static async open(
    browser: Browser,
    origin: string,
    path: string,
    options: BrowserContextOptions = {},
  ): Promise<WebPage> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.addInitScript(COUNT_SHIFTS);
    const opened = new WebPage(page, watch(page), origin);
    await page.goto(origin + path);
    return opened;
  }

  /** What axe-core finds, each with the first element. */
  async accessibilityProblems(): Promise<string[]> {
    const { violations } = await this.page.evaluate<AxeResult>(`${AXE}; axe.run(document)`);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }

  /** How much of the page moved by itself, as Cumulative Layout Shift counts it. */
  layoutShift(): Promise<number> {
    return this.page.evaluate<number>('globalThis.layoutShift');
  }

  /** How many pixels of the page are beyond its right edge. */
  overflow(): Promise<number> {
    return this.page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  }

  /** The text of what has the focus. */
  focusedText(): Promise<string> {
    return this.page.evaluate<string>('document.activeElement.textContent');
  }

  /** The requests to other hosts. */
  foreignRequests(): string[] {
    return this.seen.requests.filter((url) => !url.startsWith(this.origin) && !/^(?:data|blob):/.test(url));
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
