import { afterEach, describe, expect, it } from '@jest/globals';
import type { Service } from '../../src/app/service.js';
import { DebianServer, whyNoDebianServer } from '../support/debian-server.js';
import { Follower, until } from '../support/follower.js';
import { onDatabase } from '../support/log-that-goes-back.js';
import { numberOf } from '../support/positions.js';
import { post } from '../support/post.js';
import { SubscribedServices } from '../support/subscribed-services.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { TOPIC_CHANGES } from '../support/topic-changes.js';

const TIMEOUT_MS = 60_000;

const why = whyNoDebianServer();
const title = (text: string): string => (why === null ? text : `${text} (skipped: ${why})`);

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

  async function servicesOn(upstream: string): Promise<SubscribedServices> {
    const both = new SubscribedServices(await TcpProxy.start(upstream));
    ends.push(() => both.stop());
    await both.start();
    return both;
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

  const lead = (both: SubscribedServices, to: DebianServer): void => {
    both.proxy.pointTo(to.url);
    both.proxy.cut();
    both.proxy.mend();
  };

  /** Checks that nothing of the lost changes is delivered or cached, and that their positions are not reused. */
  async function isWithout(both: SubscribedServices, cached: string, lost: string): Promise<void> {
    const end = await both.untilResynced();
    for (const service of both.services) {
      expect(await both.slugs(service)).toEqual(['kept']);
      expect(service.domain.feed.stats()).toMatchObject({ epochs: 1, resyncs: 2 });
    }
    const next = await both.topic('next', both.services[1]);
    expect(numberOf(next)).toBe(numberOf(lost));
    expect(next).not.toBe(lost);
    expect(BigInt(next)).toBeGreaterThan(BigInt(end));
    for (const service of both.services) {
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
      const both = await servicesOn(first.url);
      const second = await standbyOf(first);
      const before = await both.topic('kept');
      await both.follow();
      await until('it is replicated', async () => (await lastOf(second.url)) === numberOf(before), TIMEOUT_MS);
      for (const service of both.services) {
        await both.slugs(service);
        // What was read after the last look may belong to what the next server lacks.
        const requestedAt = performance.now();
        await until('it has looked', () => {
          const { ageMs } = service.domain.feed.stats();
          return ageMs !== null && performance.now() - ageMs > requestedAt;
        });
      }
      const cached = both.services.map((service) => service.cacheStats().responses);
      expect(Math.min(...cached)).toBeGreaterThan(0);
      // A planned one: nothing is lost, and subscribers notice nothing.
      first.stop('fast');
      second.promote();
      lead(both, second);
      for (const service of both.services) {
        await until('it is back', () => service.domain.invalidationLog.isCurrent, TIMEOUT_MS);
        expect(service.domain.feed.stats()).toMatchObject({ epochs: 0, resyncs: 0, subscriptions: 2 });
      }
      expect(both.services.map((service) => service.cacheStats().responses)).toEqual(cached);

      const third = await standbyOf(second);
      await until('it streams', async () => (await lastOf(third.url)) === numberOf(before), TIMEOUT_MS);
      // From here on it lacks later writes.
      await onDatabase(third.url, `alter system set primary_conninfo = ''`, 'select pg_reload_conf()');
      await until('it has stopped streaming', async () => {
        const rows = await onDatabase(third.url, 'select from pg_stat_wal_receiver');
        return rows.length === 0;
      });
      const lost = await both.topic('lost');
      await both.untilDelivered(lost, 'lost');
      second.stop('immediate');
      third.promote();
      lead(both, third);
      await isWithout(both, before, lost);
    },
    300_000,
  );

  onServers(
    'is waited for while a standby lags: no new epoch, no message to subscribers, no cached response',
    async () => {
      const first = await server();
      const both = await servicesOn(first.url);
      const second = await standbyOf(first);
      const cached = await both.topic('kept');
      await both.follow();
      await until('it is replicated', async () => (await lastOf(second.url)) === numberOf(cached), TIMEOUT_MS);
      await onDatabase(second.url, 'select pg_wal_replay_pause()');
      const ahead = await both.topic('ahead');
      await both.untilDelivered(ahead, 'ahead');
      lead(both, second);
      const ready = async ({ url }: Service): Promise<string> =>
        ((await (await fetch(`${url}/readyz`)).json()) as { status: string }).status;
      for (const service of both.services) {
        await until('it is logged', async () => (await ready(service)) === 'log behind', TIMEOUT_MS);
        expect(await both.slugs(service)).toEqual(['kept']);
      }
      // Clients with the position of another service wait for it here.
      const late = new Follower(both.services[0]!.url, TOPIC_CHANGES, { variables: { after: ahead } });
      ends.push(() => late.stop());
      const QUERY = 'query ($after: String) { changes(after: $after) { nodes { kind } } }';
      const { errors } = (await (await post(both.services[1]!.url, QUERY, { after: ahead })).json()) as {
        errors: unknown;
      };
      expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
      await onDatabase(second.url, 'select pg_wal_replay_resume()');
      for (const service of both.services) {
        await until('it is ready', async () => (await ready(service)) === 'read-only', TIMEOUT_MS);
        expect(await both.slugs(service)).toEqual(['ahead', 'kept']);
        expect(service.domain.feed.stats()).toMatchObject({ epochs: 0, resyncs: 0 });
      }
      await until('it is subscribed', () => both.services[0]?.subscriptionStats().subscriptions === 3, TIMEOUT_MS);
      first.stop('fast');
      second.promote();
      const next = await both.topic('next');
      expect((await late.until(1)).map(({ data }) => data.changes.position as string)).toEqual([next]);
      for (const socket of both.sockets) expect(await socket.until(2)).toMatchObject([{}, { data: {} }]);
    },
    300_000,
  );

  onServers(
    'starts a new epoch when a copy is restored below running services',
    async () => {
      const only = await server();
      const both = await servicesOn(only.url);
      const cached = await both.topic('kept');
      const target = ['-h', '127.0.0.1', '-p', String(only.port), '-U', 'postgres'];
      const file = only.file('dump');
      only.run('pg_dump', ...target, '-Fc', '-f', file, 'entente');
      await both.follow();
      const lost = await both.topic('lost');
      await both.untilDelivered(lost, 'lost');
      // While all connections stay open.
      await onDatabase(only.url, 'drop schema public cascade', 'create schema public');
      only.run('pg_restore', ...target, '-d', 'entente', file);
      await isWithout(both, cached, lost);

      // And again, as another database of the same name.
      both.sockets.length = 0;
      both.streams.length = 0;
      await both.follow();
      const again = await both.topic('again');
      await both.untilDelivered(again, 'again');
      await onDatabase(only.urlOf('postgres'), 'drop database entente with (force)', 'create database entente');
      only.run('pg_restore', ...target, '-d', 'entente', file);
      await both.untilResynced();
      for (const service of both.services) expect(await both.slugs(service)).toEqual(['kept']);
    },
    300_000,
  );
});
