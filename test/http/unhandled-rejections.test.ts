import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloneDatabase } from '../support/clone.js';
import type { Clone } from '../support/clone.js';
import { post } from '../support/post.js';
import { ServiceProcess } from '../support/service-process.js';

/** Fails at once at one of the things that are found, while promises of others are under way, which fail later. */
const QUERY = `{ search(text: "china", first: 20) { nodes {
  ... on State { statements(first: 0) { totalCount } }
  ... on Place { label(language: "!!") } } } }`;

describe('a promise that is rejected, and that nobody waits for', () => {
  let clone: Clone;
  let service: ServiceProcess;
  let url: string;
  beforeAll(async () => {
    clone = await cloneDatabase('seeded');
    service = ServiceProcess.start({ env: { DATABASE_URL: clone.url, SEED: 'none' } });
    ({ url } = await service.ready());
  });
  afterAll(async () => {
    await service.end('SIGKILL');
    await clone.drop();
  });

  it('ends nothing, and is logged and counted', async () => {
    for (let time = 0; time < 5; time += 1) {
      const { errors } = (await (await post(url, QUERY)).json()) as { errors: { extensions: { code: string } }[] };
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    expect(service.child.exitCode).toBeNull();
    const [, count] =
      /^entente_faults_total\{kind="unhandled_rejection"\} (\d+)$/m.exec(
        await (await fetch(`${url}/metrics`)).text(),
      ) ?? [];
    expect(Number(count)).toBeGreaterThan(0);
    expect(service.stderr).toContain('a promise was rejected that nobody waits for');
    expect(await service.end('SIGTERM')).toBe(0);
  });
});
