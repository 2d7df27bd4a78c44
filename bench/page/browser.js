import { existsSync } from 'node:fs';
import process from 'node:process';
import { chromium } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

export function launchBrowser() {
  if (!existsSync(CHROMIUM))
    throw new Error(`There is no Chromium at ${CHROMIUM}: Debian's package chromium, or set CHROMIUM`);
  // Collecting garbage on request, and times that are not rounded.
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ['--js-flags=--expose-gc', '--enable-precise-memory-info'],
  });
}

/** Opens an empty page with a connection to its DevTools. */
export async function openPage(browser, viewport = { width: 1440, height: 900 }) {
  const context = await browser.newContext({ viewport, locale: 'en-GB' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  return { page, devtools, close: () => context.close() };
}
