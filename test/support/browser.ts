import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Why tests in a browser are skipped, or null when there is a browser. Also printed to standard error. */
export function whyNoBrowser(): string | null {
  if (existsSync(CHROMIUM)) return null;
  const reason = `skipped: no Chromium at ${CHROMIUM} (Debian's package chromium, or set CHROMIUM)`;
  process.stderr.write(`Tests in a browser are ${reason}\n`);
  return reason;
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM });
}

/** The activity of a page: the addresses that it requested, and all errors and warnings of its console. */
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
