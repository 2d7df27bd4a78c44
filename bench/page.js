import { cpus } from 'node:os';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from '../dist/src/database/driver/migrations.js';
import { fillLargeRelation, LARGE_RELATION } from '../test/support/large-relation.js';
import { startTemporaryServer } from '../test/support/temporary-server.js';
import { start } from './contestants/start.js';
import './ending.js';
import { launchBrowser, openPage } from './page/browser.js';
import { CONTESTANTS, serveContestants } from './page/contestants.js';
import { measureFirstView } from './page/first-view.js';
import { drag, measureGestures, measureMemory, wheel } from './page/frames.js';
import { writePageResults } from './results.js';

/*
 * How fast the timeline page is, in Chromium, beside TimelineJS 3 and vis-timeline with the same events. Fails when a
 * limit does not hold. `npm run bench:page [-- --small]`: without the relation of a million events.
 */

const LIMITS = { firstViewKb: 220, interactiveMs: 2_000, frameMs: 12, frameOfMillionMs: 20, growth: 1.1 };
const MANY = 10_000;
const MILLION = 1_000_000;
const RUNS = 3;
const LOAD_MS = 300_000;
const GESTURES_MS = 300_000;
const CHART = '.chart [role="button"], .chart .density';

const isSmall = process.argv.includes('--small');
const quantile = (times, part) => times.toSorted((one, other) => one - other)[Math.ceil(times.length * part) - 1] ?? 0;
const median = (numbers) => quantile(numbers, 0.5);

/** A service with a database of its own. */
async function startWorld(events) {
  const database = await startTemporaryServer('entente-bench-');
  const settings = {
    DATABASE_URL: database.url,
    PORT: '0',
    LOG_LEVEL: 'error',
    SEED: events === null ? 'china-russia' : 'none',
  };
  if (events !== null) {
    await migrate(database.url);
    await fillLargeRelation(database.url, events);
  }
  const service = await start(process.execPath, '../dist/src/main.js', settings, /ready: http:\S+:(\d+)\/graphql/);
  const slug = events === null ? 'china-russia' : LARGE_RELATION;
  return {
    page: `${service.url}/relations/${slug}`,
    service,
    stop: async () => {
      await service.stop();
      await database.stop();
    },
  };
}

/** The events as other programs want them. */
async function eventsOf({ url }) {
  const query = `query ($after: String) { relation(id: "${LARGE_RELATION}") { timeline(first: 100, after: $after) {
    nodes { slug title(language: "en") date { earliest latest } } pageInfo { hasNextPage endCursor } } } }`;
  const events = [];
  for (let after = null, isMore = true; isMore;) {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables: { after } }),
    });
    const { nodes, pageInfo } = (await response.json()).data.relation.timeline;
    events.push(...nodes.map(({ slug, title, date }) => ({ slug, title, ...date })));
    [after, isMore] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return events;
}

const GESTURES = {
  middle: async (page) => {
    const { x, y, width, height } = await page.locator('.chart').boundingBox();
    return { x: x + width * 0.6, y: y + height / 2 };
  },
  zoom: wheel,
  pan: drag,
};

async function firstViews(browser, url, ready) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measureFirstView(browser, url, ready));
  const { bytes } = runs[0];
  return {
    bytes,
    total: median(runs.map((run) => run.total)),
    interactiveMs: median(runs.map((run) => run.interactiveAt)),
  };
}

/** Opens a page and measures something on it. */
async function onPage(browser, url, ready, measure) {
  const { page, devtools, close } = await openPage(browser);
  try {
    await page.goto(url, { timeout: LOAD_MS });
    await page.locator(ready).first().waitFor({ state: 'attached', timeout: LOAD_MS });
    await page.waitForTimeout(2_000);
    return await measure(page, devtools);
  } finally {
    await close();
  }
}

async function useGestures(browser, url, ready, gestures) {
  const measured = onPage(browser, url, ready, (page, devtools) => measureGestures(page, devtools, gestures));
  // Others take seconds a frame.
  const tooLong = sleep(GESTURES_MS, null, { ref: false }).then(() => {
    throw new Error(`not within ${GESTURES_MS / 1_000} s`);
  });
  const { zoom, pan } = await Promise.race([measured, tooLong]);
  return { zoom: quantile(zoom, 0.95), pan: quantile(pan, 0.95), frames: zoom.length + pan.length };
}

/** The first line of an error, for a cell of a table. */
const reasonOf = ({ message }) => message.split('\n')[0].replaceAll('|', '/');

const kb = (bytes = 0) => (bytes / 1_000).toFixed(1);
const mb = (bytes) => (bytes / 1e6).toFixed(1);
const ms = (time) => time.toFixed(1);

const failures = [];
function check(what, value, limit, unit) {
  if (value > limit) failures.push(`${what}: ${value.toFixed(1)} ${unit}, the limit is ${limit} ${unit}`);
}

const lines = [];
const say = (...texts) => {
  for (const text of texts) {
    console.log(text);
    lines.push(text);
  }
};

const firstViewRow = (name, { bytes, total, interactiveMs }) =>
  `| ${name} | ${kb(bytes.Document)} | ${kb(bytes.Script)} | ${kb(bytes.Stylesheet)} | ${kb(bytes.Fetch ?? bytes.XHR)} | ${kb(total)} | ${interactiveMs.toFixed(0)} |`;
const useRow = (name, { zoom, pan, frames }, memory) =>
  `| ${name} | ${ms(zoom)} | ${ms(pan)} | ${frames} | ${memory ? memoryCells(memory) : '| |'} |`;
const memoryCells = ({ before, after }) =>
  `${mb(before.heap)} → ${mb(after.heap)} | ${before.nodes} → ${after.nodes} | ${before.listeners} → ${after.listeners}`;

const sizes = [null, MANY, ...(isSmall ? [] : [MILLION])];
const nameOf = (size) => (size === null ? 'Entente, its seed' : `Entente, ${size.toLocaleString('en')} events`);
const worlds = new Map();
const browser = await launchBrowser();
let others;
try {
  for (const size of sizes) worlds.set(size, await startWorld(size));
  others = await serveContestants(await eventsOf(worlds.get(MANY).service));
  say(
    '# The timeline page',
    '',
    `Written by \`npm run bench:page\`: ${cpus()[0].model} × ${cpus().length}, Chromium ${browser.version()}, at 1440 × 900.`,
    '',
    '## First view',
    '',
    `With an empty cache, at a fourth of the processor’s speed, by a line of 10 Mbit/s and 40 ms: kilobytes over the wire,`,
    `headers included, and the time until the chart is drawn and the main thread is free. Medians of ${RUNS}.`,
    '',
    '| page | HTML | JavaScript | CSS | data | all kB | interactive after ms |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  );
  for (const [size, world] of worlds) {
    const view = await firstViews(browser, world.page, CHART).catch(() => null);
    if (!view) {
      say(`| ${nameOf(size)} | | | | | | not within 120 s |`);
      failures.push(`${nameOf(size)}: it is not shown`);
      continue;
    }
    say(firstViewRow(nameOf(size), view));
    check(`${nameOf(size)}: first view`, view.total / 1_000, LIMITS.firstViewKb, 'kB');
    check(`${nameOf(size)}: interactive`, view.interactiveMs, LIMITS.interactiveMs, 'ms');
  }
  for (const { name, path, ready } of CONTESTANTS) {
    const view = await firstViews(browser, `${others.url}${path}`, ready).catch(() => null);
    say(
      view ? firstViewRow(`${name}, 10,000 events`, view) : `| ${name}, 10,000 events | | | | | | not within 120 s |`,
    );
  }
  say(
    '',
    '## Zooming and panning',
    '',
    'Processor time of the main thread a frame, p95 of 60 steps of the wheel and 60 of a drag; memory and nodes before',
    'and after 500 zooms of Entente, garbage collected.',
    '',
    '| page | zoom ms | pan ms | frames | heap MB | DOM nodes | listeners |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  );
  for (const [size, world] of worlds) {
    const used = await useGestures(browser, world.page, CHART, GESTURES).catch((error) => error);
    const memory = await onPage(browser, world.page, CHART, (page, devtools) =>
      measureMemory(page, devtools, GESTURES),
    );
    if (used instanceof Error) {
      say(`| ${nameOf(size)} | ${reasonOf(used)} | | | | | |`);
      failures.push(`${nameOf(size)}: ${reasonOf(used)}`);
      continue;
    }
    say(useRow(nameOf(size), used, memory));
    const limit = size === MILLION ? LIMITS.frameOfMillionMs : LIMITS.frameMs;
    check(`${nameOf(size)}: zoom`, used.zoom, limit, 'ms');
    check(`${nameOf(size)}: pan`, used.pan, limit, 'ms');
    const { before, after } = memory;
    for (const what of ['heap', 'nodes', 'listeners'])
      check(`${nameOf(size)}: growth of ${what} over 500 zooms`, after[what] / before[what], LIMITS.growth, '×');
  }
  for (const { name, path, ready, gestures } of CONTESTANTS) {
    const used = await useGestures(browser, `${others.url}${path}`, ready, gestures).catch((error) => error);
    say(
      used instanceof Error
        ? `| ${name}, 10,000 events | ${reasonOf(used)} | | | | | |`
        : useRow(`${name}, 10,000 events`, used),
    );
  }
  say(
    '',
    `Limits: ${LIMITS.firstViewKb} kB, ${LIMITS.interactiveMs / 1_000} s, ${LIMITS.frameMs} ms a frame with 10,000 events, ${LIMITS.frameOfMillionMs} ms with a million, memory and`,
    `nodes at most ${LIMITS.growth} times as much after 500 zooms. ${failures.length === 0 ? 'All hold.' : `Not held: ${failures.join('; ')}.`}`,
  );
  if (!isSmall) writePageResults(`${lines.join('\n')}\n`);
} finally {
  await browser.close();
  others?.stop();
  for (const world of worlds.values()) await world.stop();
}
process.exitCode = failures.length === 0 ? 0 : 1;
