import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Browser, BrowserContext, CDPSession, Locator, Page } from 'playwright-core';
import { projectRoot } from '../../src/config/project-root.js';
import type en from '../../src/web/messages/en.json';
import { watch } from './browser.js';
import type { Watch } from './browser.js';

/** Sizes of a window. */
export const SIZES = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 768, height: 1024 },
  phone: { width: 360, height: 740 },
  narrowest: { width: 320, height: 640 },
} as const;

export type Size = keyof typeof SIZES;
export type Language = 'en' | 'fr' | 'ru' | 'zh';
export type Theme = 'light' | 'dark';
export type Input = 'mouse' | 'touch' | 'keyboard';

/** How a reader uses the page. */
export interface Reader {
  readonly size: Size;
  readonly language: Language;
  readonly theme: Theme;
  readonly input: Input;
}

export const USUAL: Reader = { size: 'desktop', language: 'en', theme: 'light', input: 'mouse' };

/** More than this is felt. */
/** On a busy machine. */
const PAGE_MS = 120_000;
const SHIFT_MAX = 0.05;
/** A control is reached by the Tab key within as many presses. */
const TABS_MAX = 80;

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const WATCH_SHIFTS = `
  globalThis.layoutShifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (!hadRecentInput) globalThis.layoutShifts.push({ value, moved: sources.map(({ node }) => node?.className || node?.nodeName) });
    }
  }).observe({ type: 'layout-shift', buffered: true });`;

interface Shift {
  readonly value: number;
  readonly moved: readonly unknown[];
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
  }[];
}

type KeyOf<T> = T extends string
  ? never
  : { [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeyOf<T[K]>}` }[keyof T & string];

const messages = new Map<Language, unknown>();

/** A text of the interface, by its key. */
export function textOf(language: Language, key: KeyOf<typeof en>, values?: Record<string, string | number>): string {
  if (!messages.has(language)) {
    const path = join(projectRoot(), `src/web/messages/${language}.json`);
    messages.set(language, JSON.parse(readFileSync(path, 'utf8')));
  }
  let value = messages.get(language);
  for (const part of key.split('.')) value = (value as Record<string, unknown> | undefined)?.[part];
  if (typeof value !== 'string') throw new Error(`There is no text ${key} in ${language}`);
  const locale = language === 'en' ? 'en-GB' : language;
  return String(new IntlMessageFormat(value, locale, undefined, { ignoreTag: true }).format(values));
}

/** Runs in the page. The tests are compiled without the types of a browser. */
function isFocused(element: unknown): boolean {
  interface Focusable {
    readonly ownerDocument: { readonly activeElement: unknown };
    contains(other: unknown): boolean;
  }
  const { ownerDocument } = element as Focusable;
  return (element as Focusable).contains(ownerDocument.activeElement);
}

/** The timeline page in a browser, as one reader uses it. */
export class TimelinePage {
  private constructor(
    readonly page: Page,
    readonly reader: Reader,
    private readonly base: string,
    private readonly context: BrowserContext,
    private readonly devtools: CDPSession,
    private readonly seen: Watch,
  ) {}

  /**
   * Opens a path of the service.
   *
   * @param ready a selector of what is there when it shows what was asked for
   */
  static async open(
    browser: Browser,
    base: string,
    path: string,
    reader: Partial<Reader> = {},
    ready = 'main:not(#readable)',
  ): Promise<TimelinePage> {
    const opened = await TimelinePage.start(browser, base, reader);
    await opened.go(path, ready);
    return opened;
  }

  /** An empty page, before its reader goes anywhere. */
  static async start(browser: Browser, base: string, reader: Partial<Reader> = {}): Promise<TimelinePage> {
    const whole = { ...USUAL, ...reader };
    const isTouched = whole.input === 'touch';
    const context = await browser.newContext({
      viewport: SIZES[whole.size],
      locale: whole.language === 'en' ? 'en-GB' : whole.language,
      colorScheme: whole.theme,
      reducedMotion: 'reduce',
      ...(isTouched && { hasTouch: true, isMobile: true }),
    });
    context.setDefaultTimeout(PAGE_MS);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await page.addInitScript(WATCH_SHIFTS);
    return new TimelinePage(page, whole, base, context, devtools, watch(page));
  }

  /** Goes to a path as if it were the first one: what was wrong before is forgotten. */
  async begin(path: string, ready?: string): Promise<void> {
    // What the page before still does is not the next one's fault.
    await this.page.goto('about:blank');
    this.seen.requests.length = 0;
    this.seen.complaints.length = 0;
    await this.go(path, ready);
  }

  async go(path: string, ready = 'main:not(#readable)'): Promise<void> {
    await this.page.goto(`${this.base}${path}`);
    await this.page.locator(ready).first().waitFor({ state: 'attached' });
  }

  /** A text of the interface in the reader's language. */
  t(key: KeyOf<typeof en>, values?: Record<string, string | number>): string {
    return textOf(this.reader.language, key, values);
  }

  /** Activates a control with what the reader has in hand. */
  async activate(control: Locator): Promise<void> {
    switch (this.reader.input) {
      case 'mouse':
        await control.click();
        return;
      case 'touch':
        await control.tap();
        return;
      case 'keyboard':
        await this.tabTo(control);
        await this.page.keyboard.press('Enter');
    }
  }

  /** Moves the focus to a control by the Tab key alone; throws when it does not get there. */
  async tabTo(control: Locator): Promise<void> {
    for (let presses = 0; presses <= TABS_MAX; presses += 1) {
      if (await control.evaluate(isFocused)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`The Tab key does not lead to ${String(control)}`);
  }

  /** Complaints of the console, requests to other hosts, and layout shifts so far. */
  async faults(): Promise<string[]> {
    const foreign = this.seen.requests.filter(
      (url) => !url.startsWith(`${this.base}/`) && !/^(?:data|blob):/.test(url),
    );
    const shifts = await this.page.evaluate<Shift[]>('globalThis.layoutShifts');
    const shifted = shifts.reduce((sum, { value }) => sum + value, 0);
    return [
      // A request that a reader leaves behind is no fault.
      ...this.seen.complaints.filter((text) => !text.endsWith(': net::ERR_ABORTED')),
      ...foreign.map((url) => `a request to ${url}`),
      ...(shifted > SHIFT_MAX ? [`a layout shift of ${shifted.toFixed(3)}: ${JSON.stringify(shifts)}`] : []),
    ];
  }

  /** What axe-core finds, of any severity. It is run by DevTools, which the page's policy does not concern. */
  async barriers(): Promise<string[]> {
    await this.devtools.send('Runtime.evaluate', { expression: AXE });
    const { result, exceptionDetails } = await this.devtools.send('Runtime.evaluate', {
      expression: 'axe.run(document, { resultTypes: ["violations"] })',
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return (result.value as AxeResult).violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${impact}) ${target.join(' ')}: ${failureSummary}`),
    );
  }

  /** Whether nothing is cut off at the window's right edge. */
  async fitsWidth(): Promise<boolean> {
    return this.page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth');
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
