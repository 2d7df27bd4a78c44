import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { startTemporaryServer } from '../test/support/temporary-server.js';
import { WORLDS, writePageWorlds } from '../test/support/page-worlds.js';
import { start } from './contestants/start.js';
import './ending.js';
import { launchBrowser } from './page/browser.js';

/*
 * Pictures of the page: `npm run screenshots`. Those of the README go to docs/pictures; all pages, sizes, languages and
 * themes to screenshots/, with a contact sheet, screenshots/index.html. `-- readme` takes those of the README alone.
 */

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'screenshots');
const PICTURES = join(ROOT, 'docs/pictures');
const ADMIN_TOKEN = 'an-admin-of-pages-that-are-pictured';

const SIZES = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 768, height: 1024 },
  phone: { width: 360, height: 740 },
};
const LANGUAGES = ['en', 'fr', 'ru', 'zh'];
const LIGHT = { colorScheme: 'light' };
const DARK = { colorScheme: 'dark' };

const RELATION = '/relations/china-russia';
const MARK = '.chart [data-slug]';
const LIST = 'main a[href*="event="]';
const PANEL = 'aside.event-panel h2';
const HEADING = 'main:not(#readable) h1';

/** Pages by their names: what to open, and what is there once it is shown. */
const PAGES = {
  start: ['/', 'main article'],
  timeline: [`${RELATION}?view=timeline`, MARK],
  decade: [`${RELATION}?view=timeline&from=1985-01-01&to=1996-12-31`, MARK],
  month: [`${RELATION}?view=timeline&from=1991-12-01&to=1992-01-15`, MARK],
  event: [`${RELATION}?view=timeline&from=2000-01-01&to=2003-12-31&event=good-neighbour-treaty-2001`, PANEL],
  list: [`${RELATION}?view=list`, LIST],
  filtered: [`${RELATION}?view=timeline&kind=SUMMIT,VISIT`, MARK],
  search: ['/search?text=1996', 'main li a'],
  'on-this-day': ['/on-this-day?day=07-16', 'main li a'],
  embedded: [`${RELATION}/embed`, `${MARK}, ${LIST}`],
  'event-page': ['/events/good-neighbour-treaty-2001', HEADING],
  person: ['/actors/zhou-enlai', HEADING],
  state: ['/actors/russia', HEADING],
  organization: ['/actors/brics', HEADING],
  office: ['/offices/ccp-chairman', HEADING],
  place: ['/places/kazan', HEADING],
  topic: ['/topics/brics', HEADING],
  series: ['/series/cn-ru-pm-regular-meeting', HEADING],
  source: ['/sources/tass-2024-10-23', HEADING],
};

/** The README's pictures. */
const README = [
  { name: 'timeline', page: 'timeline', size: 'desktop', language: 'en', media: LIGHT },
  { name: 'event-dark', page: 'event', size: 'desktop', language: 'en', media: DARK },
  { name: 'phone-zh', page: 'event', size: 'phone', language: 'zh', media: LIGHT },
];

/** Everything: each page in each size and theme, with the languages by turns, and each language once in each size. */
function everything() {
  const shots = [];
  let turn = 0;
  for (const page of Object.keys(PAGES)) {
    for (const size of Object.keys(SIZES)) {
      for (const [theme, media] of Object.entries({ light: LIGHT, dark: DARK })) {
        const language = LANGUAGES[turn++ % LANGUAGES.length];
        shots.push({ name: `${page}-${size}-${theme}-${language}`, page, size, language, media });
      }
    }
    // The number of sizes and themes is a multiple of half the languages: another one comes first on the next page.
    turn += 1;
  }
  for (const page of ['timeline', 'event', 'list']) {
    const [size, language] = ['desktop', 'en'];
    shots.push({ name: `${page}-forced-colours`, page, size, language, media: { ...DARK, forcedColors: 'active' } });
    shots.push({ name: `${page}-print`, page, size, language, media: { ...LIGHT, media: 'print' }, isWhole: true });
  }
  return shots;
}

/** Relations that are hard to show, on the desktop and on a phone. */
const hardOnes = () =>
  Object.keys(WORLDS).flatMap((world) =>
    ['desktop', 'phone'].map((size) => ({ name: `hard-${world}-${size}`, world, size, language: 'en', media: LIGHT })),
  );

async function startService(env) {
  const database = await startTemporaryServer('entente-pictures-');
  const settings = { DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'error', ADMIN_TOKEN, ...env };
  const service = await start(process.execPath, '../dist/src/main.js', settings, /ready: http:\S+:(\d+)\/graphql/);
  const stop = async () => {
    await service.stop();
    await database.stop();
  };
  return { url: service.url, stop };
}

async function take(browser, url, [path, ready], { size, language, media, isWhole = false }, file) {
  const { media: medium, ...options } = media;
  const context = await browser.newContext({
    viewport: SIZES[size],
    locale: language,
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  await page.goto(`${url}${path}`);
  await page.locator(ready).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], .loading, .map:not(svg)'));
  if (medium) await page.emulateMedia({ media: medium });
  await page.screenshot({ path: file, fullPage: isWhole, animations: 'disabled' });
  await context.close();
}

function contactSheet(shots) {
  const figures = shots.map(
    ({ name }) =>
      `<figure><a href="${name}.png"><img src="${name}.png" alt="" loading="lazy"></a><figcaption>${name}</figcaption></figure>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pages</title>
<style>body{font:13px system-ui;margin:16px;display:flex;flex-wrap:wrap;gap:16px;background:#888}figure{margin:0}
img{height:260px;display:block;background:#fff}figcaption{padding:4px 0}</style>${figures.join('\n')}`;
}

const isReadmeOnly = process.argv.includes('readme');
const browser = await launchBrowser();
const seeded = await startService({ SEED: 'china-russia' });
const hard = isReadmeOnly ? null : await startService({ SEED: 'none' });
const missed = [];
const tried = async (name, run) => {
  try {
    await run();
    console.log(name);
  } catch (error) {
    missed.push(name);
    console.error(`${name}: ${error.message.split('\n')[0]}`);
  }
};
try {
  mkdirSync(PICTURES, { recursive: true });
  for (const shot of README)
    await tried(shot.name, () => take(browser, seeded.url, PAGES[shot.page], shot, join(PICTURES, `${shot.name}.png`)));
  if (hard) {
    rmSync(OUT, { recursive: true, force: true });
    mkdirSync(OUT, { recursive: true });
    await writePageWorlds(hard.url, ADMIN_TOKEN);
    const shots = [...everything(), ...hardOnes()];
    for (const shot of shots) {
      const [url, page] = shot.world
        ? [hard.url, [`/relations/${WORLDS[shot.world]}?view=timeline`, 'header h1']]
        : [seeded.url, PAGES[shot.page]];
      await tried(shot.name, () => take(browser, url, page, shot, join(OUT, `${shot.name}.png`)));
    }
    writeFileSync(join(OUT, 'index.html'), contactSheet(shots.filter(({ name }) => !missed.includes(name))));
    console.log(`${shots.length - missed.length} of ${shots.length} pictures: ${join(OUT, 'index.html')}`);
  }
} finally {
  await browser.close();
  await seeded.stop();
  await hard?.stop();
}
process.exitCode = missed.length === 0 ? 0 : 1;
