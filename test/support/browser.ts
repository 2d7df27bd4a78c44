import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Why tests in a browser are skipped, or null where there is one. Says so on standard error, too. */
export function whyNoBrowser(): string | null {
  if (existsSync(CHROMIUM)) return null;
  const reason = `skipped: no Chromium at ${CHROMIUM} (Debian's package chromium, or set CHROMIUM)`;
  process.stderr.write(`Tests in a browser are ${reason}\n`);
  return reason;
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM });
}

/** What a page did: the addresses that it asked for, and all that its console told as an error or a warning. */
export interface Watch {
  readonly requests: string[];
  readonly complaints: string[];
}

export function watch(page: Page): Watch {
  const seen: Watch = { requests: [], complaints: [] };
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('requestfailed', (request) =>
    seen.complaints.push(`${request.url()}: ${String(request.failure()?.errorText)}`),
  );
  page.on('pageerror', (error) => seen.complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.complaints.push(message.text());
  });
  return seen;
}
