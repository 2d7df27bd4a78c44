import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWithBlocker } from '../../../support/world-with-blocker.js';
import type { Blocker } from '../../../support/blocker.js';
import { getPage, textOf } from '../../../support/served-page.js';
import { ReverseProxy } from '../../../support/reverse-proxy.js';
import { ADMIN_TOKEN, World } from '../../../support/world.js';

describe('a page that cannot be shown now', () => {
  let world: World;
  let blocker: Blocker;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ world, blocker, end } = await startWithBlocker('seeded', { OPERATION_TIMEOUT_MS: '1000' }));
  });
  afterAll(() => end());

  it.each(['/events/kazan-declaration-2024', '/sitemap.xml'])('says when to try again: %s', async (path) => {
    const { url } = world.service;
    await blocker.during(async () => {
      const page = await getPage(url + path, { 'accept-language': 'fr' });
      expect([page.status, page.problems]).toEqual([503, []]);
      expect(page.headers.get('retry-after')).toBe('1');
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(textOf(page, 'h1')).toBe('Le service est trop sollicité');
    }, 'event');
    expect((await getPage(url + path)).status).toBe(200);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toMatch(/entente_operation_duration_seconds_count\{transport="page",type="(query|none)"\} \d/);
  });
});

describe('a page of a service that is not public', () => {
  it('asks for a token, and is shown with one', async () => {
    const world = await World.start('seeded', {
      PUBLIC_READ: 'off',
      RATE_LIMIT_PER_ADDRESS: '6',
      RATE_WINDOW_S: '600',
    });
    try {
      const { url } = world.service;
      const page = await getPage(`${url}/events/kazan-declaration-2024`, { 'accept-language': 'zh' });
      expect([page.status, page.problems, page.headers.get('www-authenticate')]).toEqual([401, [], 'Bearer']);
      expect(textOf(page, 'h1')).toBe('需要令牌才能阅读');
      const shown = await getPage(`${url}/events/kazan-declaration-2024`, { authorization: `Bearer ${ADMIN_TOKEN}` });
      expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
      for (let time = 0; time < 6; time += 1) await fetch(`${url}/favicon.svg`);
      const limited = await getPage(url, { 'accept-language': 'en' });
      expect([limited.status, limited.problems]).toEqual([429, []]);
      expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(textOf(limited, 'h1')).toBe('Too many requests');
    } finally {
      await world.stop();
    }
  });
});

describe('a page below a path prefix, behind a proxy', () => {
  it('has its addresses there, of the scheme and host of the client', async () => {
    const world = await World.start('seeded', { BASE_PATH: '/entente', TRUSTED_PROXIES: '127.0.0.1' });
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'timeline.example' };
    const proxy = await ReverseProxy.start(world.service.url, { prefix: '/entente', strips: true, headers });
    try {
      const { text, status } = await getPage(`${proxy.url}/entente/relations/china-russia?lang=fr`);
      expect(status).toBe(200);
      const addresses = [...text.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, address]) => String(address));
      expect(addresses.length).toBeGreaterThan(80);
      const base = 'https://timeline.example/entente/';
      expect(
        addresses.filter((one) => !one.startsWith('/entente/') && !one.startsWith(base) && !one.startsWith('#')),
      ).toEqual([]);
      expect(text).toContain('data-base="/entente"');
      expect(text).not.toContain(new URL(world.service.url).host);
      const { headers: moved } = await getPage(`${proxy.url}/entente/events/kazan-declaration-2024/?lang=ru`);
      expect(moved.get('location')).toBe('/entente/events/kazan-declaration-2024?lang=ru');
      const missing = await getPage(`${proxy.url}/entente/nothing`);
      expect([missing.status, missing.text.includes('href="/entente/readable.css"')]).toEqual([404, true]);
      const robots = await (await fetch(`${proxy.url}/entente/robots.txt`)).text();
      expect(robots).toContain(`Sitemap: ${base}sitemap.xml`);
    } finally {
      await proxy.stop();
      await world.stop();
    }
  });
});
