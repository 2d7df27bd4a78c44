import { openPage } from './browser.js';

/*
 * What a first view of an address costs, without any cache: bytes as they come over the wire, and the time until it can
 * be used, on a processor a fourth as fast and a line of 10 Mbit/s.
 */

const CPU_RATE = 4;
const LINE = { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 };
const QUIET_MS = 1_000;
const TIMEOUT_MS = 120_000;

/** Tasks of the main thread that are longer than 50 ms, as the page itself is told. */
const WATCH_TASKS = `
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) globalThis.longTasks.push(startTime + duration);
  }).observe({ type: 'longtask', buffered: true });`;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {string} ready a selector of what is there when the page shows what was asked for
 */
export async function measureFirstView(browser, url, ready) {
  const { page, devtools, close } = await openPage(browser);
  try {
    const types = new Map();
    const bytes = {};
    const open = new Set();
    let lastEnd = 0;
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', LINE);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE });
    devtools.on('Network.requestWillBeSent', ({ requestId, type }) => {
      types.set(requestId, type);
      open.add(requestId);
    });
    const ended = ({ requestId, encodedDataLength = 0 }) => {
      const type = types.get(requestId) ?? 'Other';
      bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
      open.delete(requestId);
      lastEnd = performance.now();
    };
    devtools.on('Network.loadingFinished', ended);
    devtools.on('Network.loadingFailed', ended);
    await page.addInitScript(WATCH_TASKS);
    await page.goto(url, { waitUntil: 'commit' });
    await page.locator(ready).first().waitFor({ state: 'attached', timeout: TIMEOUT_MS });
    const shownAt = await page.evaluate(() => performance.now());
    const interactiveAt = await quiet(page, () => open.size === 0 && performance.now() - lastEnd > QUIET_MS, shownAt);
    return { bytes, total: Object.values(bytes).reduce((sum, one) => sum + one, 0), shownAt, interactiveAt };
  } finally {
    await close();
  }
}

/** Resolves with the end of the last long task before a second without one, or when it was shown if that was later. */
async function quiet(page, isIdle, shownAt) {
  for (;;) {
    const { now, last } = await page.evaluate(() => ({
      now: performance.now(),
      last: globalThis.longTasks.at(-1) ?? 0,
    }));
    if (isIdle() && now - Math.max(last, shownAt) > QUIET_MS) return Math.max(last, shownAt);
    await page.waitForTimeout(100);
  }
}
