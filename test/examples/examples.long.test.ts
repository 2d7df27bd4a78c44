import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '../../src/config/project-root.js';
import { launchBrowser, watch, whyNoBrowser } from '../support/browser.js';
import type { Watch } from '../support/browser.js';
import { until } from '../support/follower.js';
import { ADMIN_TOKEN, World } from '../support/world.js';

const EXAMPLES = readdirSync(join(projectRoot(), 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };
const unavailable = whyNoBrowser();

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Copies of the examples, built by their own scripts with the packages that are installed here. */
let folder: string;
/** Serves the copies on an origin other than the service's. */
let pages: Server;
let origin: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-examples-'));
  cpSync(join(projectRoot(), 'examples'), folder, { recursive: true });
  symlinkSync(join(projectRoot(), 'node_modules'), join(folder, 'node_modules'));
  for (const name of EXAMPLES) {
    await promisify(execFile)('npm', ['run', '--silent', 'build'], { cwd: join(folder, name) });
  }
  pages = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://pages');
    const path = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    try {
      const content = readFileSync(path);
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(content);
    } catch {
      // Browsers request an icon.
      response.writeHead(204).end();
    }
  });
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${String((pages.address() as AddressInfo).port)}`;
});
afterAll(() => {
  pages.close();
  rmSync(folder, { recursive: true });
});

describe.each(EXAMPLES)('the example %s', (name) => {
  it('builds with the package versions of the project itself', () => {
    expect(readdirSync(join(folder, name, 'dist'))).not.toEqual([]);
    const { dependencies, devDependencies } = manifestOf(join(projectRoot(), 'examples', name));
    const own = manifestOf(projectRoot());
    expect({ ...own.dependencies, ...own.devDependencies }).toMatchObject({ ...dependencies, ...devDependencies });
  });

  it('is short', () => {
    for (const file of readdirSync(join(projectRoot(), 'examples', name))) {
      const path = join(projectRoot(), 'examples', name, file);
      if (/\.(?:js|tsx)$/.test(file)) expect(readFileSync(path, 'utf8').split('\n').length).toBeLessThan(155);
    }
  });
});

const inBrowser = unavailable === null ? describe : describe.skip;
inBrowser(`the examples in Chromium${unavailable === null ? '' : ` (${unavailable})`}`, () => {
  let world: World;
  let browser: Browser;
  beforeAll(async () => {
    world = await World.start('seeded', { CORS_ORIGINS: origin });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  async function open(page: Page, name: string): Promise<Watch> {
    const seen = watch(page);
    await page.goto(`${origin}/${name}/?service=${encodeURIComponent(world.service.url)}`);
    return seen;
  }

  const write = (mutation: string): Promise<unknown> => world.get(`mutation { ${mutation} }`, { token: ADMIN_TOKEN });

  it('timeline-react-apollo shows a timeline page by page, and in another language', async () => {
    const page = await browser.newPage();
    const seen = await open(page, 'timeline-react-apollo');
    await page.getByRole('heading', { name: 'China–Russia' }).waitFor();
    expect(await page.locator('li').count()).toBe(10);
    await page.getByRole('button', { name: 'More' }).click();
    await until('the second page is shown', async () => (await page.locator('li').count()) === 20);
    const first = await page.locator('li').first().innerText();
    await page.getByRole('button', { name: 'Русский' }).click();
    await until('it is in Russian', async () => /[а-я]{3}/i.test(await page.locator('li time').first().innerText()));
    await page.getByRole('button', { name: 'English' }).click();
    await until('it is in English', async () => (await page.locator('li').first().innerText()) === first);
    expect(seen.complaints).toEqual([]);
    await page.close();
  });

  it('follow-plain shows changes live, catches up on missed ones, and starts over after a restore', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const shown = (): Promise<string[]> => page.locator('li').allInnerTexts();
    await open(page, 'follow-plain');
    await page.getByText('following').waitFor();
    const retract = (id: string): string =>
      `retractEvent(input: { id: "${id}", expectedVersion: 1, reason: "a test" }) { change { position } }`;
    await write(retract('kazan-declaration-2024'));
    await until('the change is shown', async () => (await shown()).length === 1);
    expect((await shown())[0]).toMatch(/^retracted: .*\(a test\)$/);
    await page.close();
    await write(retract('cn-ru-ssc-19-2024'));
    const again = await context.newPage();
    await open(again, 'follow-plain');
    await until('the missed change is shown', async () => (await again.locator('li').count()) === 1);
    await world.service.domain.changes.startEpoch();
    await until('it starts over', async () => (await again.locator('li').count()) === 0);
    await again.getByText('following').waitFor();
    await context.close();
  });
});
