import { afterEach, describe, expect, it } from '@jest/globals';
import { startService } from '../../src/app/server.js';
import type { Service } from '../../src/app/service.js';
import { readSettings } from '../../src/config/settings.js';
import { createLogger } from '../../src/observability/logger.js';
import { DebianServer, whyNoDebianServer } from '../support/debian-server.js';
import { Follower, until } from '../support/follower.js';
import { onDatabase } from '../support/log-that-goes-back.js';
import { numberOf } from '../support/positions.js';
import { post } from '../support/post.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { ADMIN_TOKEN } from '../support/world.js';

const SUBSCRIPTION = 'subscription ($after: String) { changes(after: $after, kinds: [TOPIC]) { position } }';
const TOPICS = '{ topics(first: 100) { nodes { slug } } }';
const REGISTER = `mutation ($input: CreateTopicInput!) { createTopic(input: $input) {
  change { position } userErrors { message } } }`;
const TIMEOUT_MS = 60_000;

const why = whyNoDebianServer();
const title = (text: string): string => (why === null ? text : `${text} (skipped: ${why})`);

/**
 * Two services behind a proxy, each with subscribers by WebSocket and Server-Sent Events, and with cached responses.
 */
class Rig {
  readonly services: Service[] = [];
  readonly sockets: Follower[] = [];
  readonly streams: { text: string; hasEnded: boolean }[] = [];

  constructor(readonly proxy: TcpProxy) {}

  async start(): Promise<void> {
    for (let count = 0; count < 2; count += 1) {
      const settings = readSettings({ DATABASE_URL: this.proxy.url, PORT: '0', SEED: 'none', ADMIN_TOKEN });
      this.services.push(await startService(settings, createLogger('silent'), new AbortController().signal));
    }
  }

  async follow(): Promise<void> {
    for (const service of this.services) {
      this.sockets.push(new Follower(service.url, SUBSCRIPTION));
      const response = await fetch(`${service.url}/graphql/stream?query=${encodeURIComponent(SUBSCRIPTION)}`);
      const stream = { text: '', hasEnded: false };
      this.streams.push(stream);
      void (async () => {
        for await (const chunk of response.body ?? []) stream.text += Buffer.from(chunk).toString();
        stream.hasEnded = true;
      })().catch(() => undefined);
      await until('both are subscribed', () => service.subscriptionStats().subscriptions === 2);
    }
  }

  /** Writes a topic, and retries while that fails; returns its position. */
  async topic(slug: string, service = this.services[0]): Promise<string> {
    const input = { slug, names: [{ language: 'en', text: slug }], idempotencyKey: slug };
    let position: string | undefined;
    await until(
      'it is delivered',
      async () => {
        const response = await post(
          service?.url ?? '',
          REGISTER,
          { input },
          { authorization: `Bearer ${ADMIN_TOKEN}` },
        );
        const body = (await response.json()) as {
          data?: { createTopic?: { change?: { position: string } | null } | null } | null;
        };
        position = body.data?.createTopic?.change?.position;
        return position !== undefined;
      },
      TIMEOUT_MS,
    );
    return position ?? '';
  }

  /** The response of a service, once it gives one. */
  async slugs(service: Service): Promise<string[]> {
    let slugs: string[] | undefined;
    await until(
      'it answers',
      async () => {
        const body = (await (await post(service.url, TOPICS)).json()) as {
          data?: { topics?: { nodes: { slug: string }[] } } | null;
        };
        slugs = body.data?.topics?.nodes.map(({ slug }) => slug);
        return slugs !== undefined;
      },
      TIMEOUT_MS,
    );
    return slugs ?? [];
  }

  /** All subscribers have received a position, and all services have cached responses with a topic. */
  async untilDelivered(position: string, slug: string): Promise<void> {
    for (const service of this.services) {
      await until('it is cached', async () => {
        const { hits } = service.cacheStats();
        return (await this.slugs(service)).includes(slug) && service.cacheStats().hits > hits;
      });
    }
    await until('all have received it', () =>
      [...this.sockets.map(({ received }) => JSON.stringify(received)), ...this.streams.map(({ text }) => text)].every(
        (text) => text.includes(position),
      ),
    );
  }

  /** Every subscription ends with RESYNC, of one epoch; returns where the log ended. */
  async untilResynced(): Promise<string> {
    await until(
      'all have ended',
      () => this.sockets.every(({ ending }) => ending !== undefined) && this.streams.every(({ hasEnded }) => hasEnded),
      TIMEOUT_MS,
    );
    const positions = new Set<unknown>();
    for (const { received, ending } of this.sockets) {
      expect(ending).toBeNull();
      const [error] = received.at(-1)?.errors ?? [];
      expect(error?.extensions['code']).toBe('RESYNC');
      positions.add(error?.extensions['position']);
    }
    for (const { text } of this.streams) {
      const [, position] = /"code":"RESYNC","position":"(\d+)".*\n\nevent: complete\ndata:\n\n$/.exec(text) ?? [];
      positions.add(position);
    }
    expect(positions.size).toBe(1);
    return String([...positions][0]);
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) await socket.stop();
    for (const service of this.services) await service.close();
    await this.proxy.stop();
  }
}

describe(title('the log of another server'), () => {
  const ends: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  const onServers = why === null ? it : it.skip;

  async function server(): Promise<DebianServer> {
    const started = await DebianServer.start();
    ends.push(() => {
      started.remove();
    });
    return started;
  }

  async function rigOn(upstream: string): Promise<Rig> {
    const rig = new Rig(await TcpProxy.start(upstream));
    ends.push(() => rig.stop());
    await rig.start();
    return rig;
  }

  async function standbyOf(primary: DebianServer): Promise<DebianServer> {
    const standby = await primary.standby();
    ends.push(() => {
      standby.remove();
    });
    return standby;
  }

  const lastOf = async (url: string): Promise<number> => {
    const [row] = await onDatabase<{ last: string }>(url, 'select coalesce(max(position), 0) as last from change');
    return Number(row?.last);
  };

  const lead = (rig: Rig, to: DebianServer): void => {
    rig.proxy.pointTo(to.url);
    rig.proxy.cut();
    rig.proxy.mend();
  };

  /** Checks that nothing of the lost changes is delivered or cached, and that their positions are not reused. */
  async function isWithout(rig: Rig, cached: string, lost: string): Promise<void> {
    const end = await rig.untilResynced();
    for (const service of rig.services) {
      expect(await rig.slugs(service)).toEqual(['kept']);
      expect(service.domain.feed.stats()).toMatchObject({ epochs: 1, resyncs: 2 });
    }
    const next = await rig.topic('next', rig.services[1]);
    expect(numberOf(next)).toBe(numberOf(lost));
    expect(next).not.toBe(lost);
    expect(BigInt(next)).toBeGreaterThan(BigInt(end));
    for (const service of rig.services) {
      for (const after of [lost, cached]) {
        const QUERY = 'query ($after: String) { changes(after: $after) { nodes { kind } } }';
        const { errors } = (await (await post(service.url, QUERY, { after })).json()) as { errors: unknown };
        expect(errors).toMatchObject([{ extensions: { code: 'RESYNC', argument: 'after', position: next } }]);
      }
    }
  }

  onServers(
    'starts a new epoch after a promoted standby lacks the last writes, and none when nothing is lost',
    async () => {
      const first = await server();
      const rig = await rigOn(first.url);
      const second = await standbyOf(first);
      const before = await rig.topic('kept');
      await rig.follow();
      await until('it is replicated', async () => (await lastOf(second.url)) === numberOf(before), TIMEOUT_MS);
      for (const service of rig.services) {
        await rig.slugs(service);
        // What was read after the last look may belong to what the next server lacks.
        const requestedAt = performance.now();
        await until('it has looked', () => {
          const { ageMs } = service.domain.feed.stats();
          return ageMs !== null && performance.now() - ageMs > requestedAt;
        });
      }
      const cached = rig.services.map((service) => service.cacheStats().responses);
      expect(Math.min(...cached)).toBeGreaterThan(0);
      // A planned one: nothing is lost, and subscribers notice nothing.
      first.stop('fast');
      second.promote();
      lead(rig, second);
      for (const service of rig.services) {
        await until('it is back', () => service.domain.invalidationLog.isCurrent, TIMEOUT_MS);
        expect(service.domain.feed.stats()).toMatchObject({ epochs: 0, resyncs: 0, subscriptions: 2 });
      }
      expect(rig.services.map((service) => service.cacheStats().responses)).toEqual(cached);

      const third = await standbyOf(second);
      await until('it streams', async () => (await lastOf(third.url)) === numberOf(before), TIMEOUT_MS);
      // From here on it lacks later writes.
      await onDatabase(third.url, `alter system set primary_conninfo = ''`, 'select pg_reload_conf()');
      await until('it has stopped streaming', async () => {
        const rows = await onDatabase(third.url, 'select from pg_stat_wal_receiver');
        return rows.length === 0;
      });
      const lost = await rig.topic('lost');
      await rig.untilDelivered(lost, 'lost');
      second.stop('immediate');
      third.promote();
      lead(rig, third);
      await isWithout(rig, before, lost);
    },
    300_000,
  );

  onServers(
    'is waited for while a standby lags: no new epoch, no message to subscribers, no cached response',
    async () => {
      const first = await server();
      const rig = await rigOn(first.url);
      const second = await standbyOf(first);
      const cached = await rig.topic('kept');
      await rig.follow();
      await until('it is replicated', async () => (await lastOf(second.url)) === numberOf(cached), TIMEOUT_MS);
      await onDatabase(second.url, 'select pg_wal_replay_pause()');
      const ahead = await rig.topic('ahead');
      await rig.untilDelivered(ahead, 'ahead');
      lead(rig, second);
      const ready = async ({ url }: Service): Promise<string> =>
        ((await (await fetch(`${url}/readyz`)).json()) as { status: string }).status;
      for (const service of rig.services) {
        await until('it is logged', async () => (await ready(service)) === 'log behind', TIMEOUT_MS);
        expect(await rig.slugs(service)).toEqual(['kept']);
      }
      // Clients with the position of another service wait for it here.
      const late = new Follower(rig.services[0]!.url, SUBSCRIPTION, { variables: { after: ahead } });
      ends.push(() => late.stop());
      const QUERY = 'query ($after: String) { changes(after: $after) { nodes { kind } } }';
      const { errors } = (await (await post(rig.services[1]!.url, QUERY, { after: ahead })).json()) as {
        errors: unknown;
      };
      expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
      await onDatabase(second.url, 'select pg_wal_replay_resume()');
      for (const service of rig.services) {
        await until('it is ready', async () => (await ready(service)) === 'read-only', TIMEOUT_MS);
        expect(await rig.slugs(service)).toEqual(['ahead', 'kept']);
        expect(service.domain.feed.stats()).toMatchObject({ epochs: 0, resyncs: 0 });
      }
      await until('it is subscribed', () => rig.services[0]?.subscriptionStats().subscriptions === 3, TIMEOUT_MS);
      first.stop('fast');
      second.promote();
      const next = await rig.topic('next');
      expect((await late.until(1)).map(({ data }) => data.changes.position as string)).toEqual([next]);
      for (const socket of rig.sockets) expect(await socket.until(2)).toMatchObject([{}, { data: {} }]);
    },
    300_000,
  );

  onServers(
    'starts a new epoch when a copy is restored below running services',
    async () => {
      const only = await server();
      const rig = await rigOn(only.url);
      const cached = await rig.topic('kept');
      const target = ['-h', '127.0.0.1', '-p', String(only.port), '-U', 'postgres'];
      const file = only.file('dump');
      only.run('pg_dump', ...target, '-Fc', '-f', file, 'entente');
      await rig.follow();
      const lost = await rig.topic('lost');
      await rig.untilDelivered(lost, 'lost');
      // While all connections stay open.
      await onDatabase(only.url, 'drop schema public cascade', 'create schema public');
      only.run('pg_restore', ...target, '-d', 'entente', file);
      await isWithout(rig, cached, lost);

      // And again, as another database of the same name.
      rig.sockets.length = 0;
      rig.streams.length = 0;
      await rig.follow();
      const again = await rig.topic('again');
      await rig.untilDelivered(again, 'again');
      await onDatabase(only.urlOf('postgres'), 'drop database entente with (force)', 'create database entente');
      only.run('pg_restore', ...target, '-d', 'entente', file);
      await rig.untilResynced();
      for (const service of rig.services) expect(await rig.slugs(service)).toEqual(['kept']);
    },
    300_000,
  );
});
