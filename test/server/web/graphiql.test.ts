import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloneDatabase } from '../../support/clone.js';
import type { Clone } from '../../support/clone.js';
import { ServiceProcess } from '../../support/service-process.js';

let clone: Clone;
let service: ServiceProcess;
let url: string;
beforeAll(async () => {
  clone = await cloneDatabase('seeded');
  service = ServiceProcess.start({ env: { DATABASE_URL: clone.url, SEED: 'none' } });
  ({ url } = await service.ready());
});
afterAll(async () => {
  await service.end();
  await clone.drop();
});

describe('the address /graphiql', () => {
  it.each(['/graphiql/', '/graphiql/index.html'])(
    'is the only one of the page, to which %s redirects',
    async (other) => {
      const { status, headers } = await fetch(`${url}${other}`, { redirect: 'manual' });
      expect([status, headers.get('location')]).toEqual([308, '/graphiql']);
    },
  );

  it('allows nothing of another host, no inline script and no frame around it', async () => {
    const { status, headers } = await fetch(`${url}/graphiql`);
    expect(status).toBe(200);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  });

  it('lets browsers cache the files whose names change with them, and revalidate the others', async () => {
    const page = await (await fetch(`${url}/graphiql/graphiql.js`)).text();
    const [hashed] = /chunk-[0-9A-Z]{8}\.js/.exec(page) ?? [];
    const cached = await fetch(`${url}/graphiql/${String(hashed)}`);
    expect(cached.headers.get('cache-control')).toMatch(/immutable/);
    const script = await fetch(`${url}/graphiql/graphiql.js`);
    expect(script.headers.get('cache-control')).toBe('no-cache');
    const again = await fetch(`${url}/graphiql/graphiql.js`, {
      // Without the second, fetch adds no-cache, which requests the file itself.
      headers: { 'if-none-match': script.headers.get('etag') ?? '', 'cache-control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
  });

  it.each(['..%2f..%2fpackage.json', '%2e%2e/%2e%2e/package.json', '....//package.json', 'nothing.js', '%00'])(
    'serves no file outside its folder: %s',
    async (path) => {
      const { status } = await fetch(`${url}/graphiql/${path}`);
      expect([400, 403, 404]).toContain(status);
    },
  );
});
