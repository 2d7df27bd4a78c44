import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEmbeddedServer } from '../../src/database/embedded/server.js';
import type { EmbeddedServer } from '../../src/database/embedded/server.js';
import { createLogger } from '../../src/observability/logger.js';
import { until } from '../support/follower.js';
import { PgProxy } from '../support/pg-proxy.js';
import { ADMIN_TOKEN, World } from '../support/world.js';
import type { Answer } from '../support/world.js';

const log = createLogger('silent');

/** A proxy may lead to a standby for a while, which lags behind its primary. */
describe('a mutation whose connection breaks during COMMIT', () => {
  let folder: string;
  let primary: EmbeddedServer;
  let standby: EmbeddedServer;
  let proxy: PgProxy;
  let world: World;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'entente-standby-'));
    // As root the servers run as another user, who must be able to enter.
    chmodSync(folder, 0o755);
    const [own, copy] = [join(folder, 'primary'), join(folder, 'standby')];
    primary = await startEmbeddedServer(own, log);
    proxy = await PgProxy.start(primary.url);
    world = await World.on({ url: proxy.url, drop: () => Promise.resolve() }, { OPERATION_TIMEOUT_MS: '3000' });
    await primary.stop();
    execFileSync('cp', ['-a', own, copy]);
    writeFileSync(join(copy, 'postgres', 'data', 'standby.signal'), '');
    [primary, standby] = [await startEmbeddedServer(own, log), await startEmbeddedServer(copy, log)];
    proxy.pointTo(primary.url);
  }, 120_000);
  afterAll(async () => {
    await world.service.close();
    await proxy.stop();
    await standby.stop();
    await primary.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  const register = (slug: string, isKeyed: boolean): Promise<Answer> => {
    const input = { slug, names: [{ language: 'en', text: slug }], ...(isKeyed && { idempotencyKey: slug }) };
    const query = `mutation ($input: CreateTopicInput!) {
      createTopic(input: $input) { topic { version } userErrors { code } } }`;
    return world.sendRequest(query, { variables: { input }, token: ADMIN_TOKEN });
  };

  it.each([true, false])(
    'is not reported as not committed by a standby that does not have it yet (with a key: %s)',
    async (isKeyed) => {
      const slug = `topic-${String(isKeyed)}`;
      await until('the primary responds', async () => !(await world.sendRequest('{ topics { totalCount } }')).errors);
      proxy.gate = (text) => {
        if (!/^commit/i.test(text)) return 'forward';
        proxy.gate = () => 'forward';
        proxy.pointTo(standby.url);
        return 'cut all after forwarding';
      };
      const { errors } = await register(slug, isKeyed);
      expect(errors).toMatchObject([{ extensions: { outcome: 'UNKNOWN' } }]);
      proxy.pointTo(primary.url);
      proxy.cutAll();
      let again: Answer | null = null;
      await until('it is retried', async () => !(again = await register(slug, isKeyed)).errors);
      const known = { topic: { version: 1 }, userErrors: [] };
      const taken = { topic: null, userErrors: [{ code: 'ALREADY_EXISTS' }] };
      expect((again as Answer | null)?.data.createTopic).toEqual(isKeyed ? known : taken);
    },
  );
});
