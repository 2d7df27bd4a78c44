import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startService } from '../../../src/app/server.js';
import type { Service } from '../../../src/app/service.js';
import { readSettings } from '../../../src/config/settings.js';
import { createLogger } from '../../../src/observability/logger.js';
import { Follower, until } from '../../support/follower.js';
import { goBackTo, onDatabase } from '../../support/log-that-goes-back.js';
import { numberOf, POSITION } from '../../support/positions.js';
import { post } from '../../support/post.js';
import {
  createTopic,
  errorAfter,
  logEnd,
  streamTopicChanges,
  TOPIC_CHANGES,
  TOPICS,
  topicSlugs,
  writeTopic,
} from '../../support/topic-changes.js';
import { ADMIN_TOKEN, World } from '../../support/world.js';

/** The next change after going back, written at once: an update of the topic that was kept. */
const UPDATE_KEPT = `
  select append_changes(jsonb_build_array(to_jsonb(versioned_record) || '{"kind": "UPDATED", "version": 2, "fields": []}'), 'x')
  from versioned_record where subject_id = (select id from topic where slug = 'kept')`;
const END_CONNECTIONS = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;
const PAGE = 'query ($after: String) { changes(after: $after, kinds: [TOPIC]) { nodes { position } } }';

const resyncAt = (position: string): object => ({ code: 'RESYNC', argument: 'after', position });

describe('a log that goes back', () => {
  const ends: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  async function world(): Promise<World> {
    const started = await World.start('empty');
    ends.push(() => started.stop());
    return started;
  }

  async function another({ databaseUrl }: World): Promise<Service> {
    const settings = readSettings({ DATABASE_URL: databaseUrl, PORT: '0', SEED: 'none', ADMIN_TOKEN });
    const service = await startService(settings, createLogger('silent'), new AbortController().signal);
    ends.push(() => service.close());
    return service;
  }

  async function follow(service: Service, variables = {}): Promise<Follower> {
    const before = service.subscriptionStats().subscriptions;
    const follower = new Follower(service.url, TOPIC_CHANGES, { variables });
    ends.push(() => follower.stop());
    await until('a follower', () => service.subscriptionStats().subscriptions === before + 1);
    return follower;
  }

  it('starts a new epoch once: caches are flushed, all subscriptions end with RESYNC, old positions are rejected', async () => {
    const one = await world();
    const both = [one.service, await another(one)] as const;
    const kept = await writeTopic(one.service, 'kept');
    const sockets = await Promise.all(both.map((service) => follow(service)));
    const streams = await Promise.all(both.map((service) => streamTopicChanges(service)));
    const lost = await writeTopic(one.service, 'lost');
    for (const service of both) {
      await until('it is delivered', async () => (await topicSlugs(service)).includes('lost'));
      await until('it is cached', () => service.cacheStats().responses > 0);
    }
    for (const socket of sockets) await socket.until(1);
    for (const { text } of streams) await until('it is delivered', () => text().includes(lost));
    await goBackTo(one.databaseUrl, numberOf(kept));

    const epochs = new Set<string>();
    for (const socket of sockets) {
      expect(await socket.ended()).toBeNull();
      const [received, last, ...more] = socket.received;
      expect(received?.data.changes.position).toBe(lost);
      expect(more).toEqual([]);
      const [error] = last?.errors ?? [];
      expect(error?.message).toContain('Reload your list');
      expect(error?.extensions).toEqual({ code: 'RESYNC', position: await logEnd(one.service) });
      epochs.add(String(error?.extensions['position']));
    }
    for (const { text, ended } of streams) {
      await ended;
      const [position] = epochs;
      expect(text()).toContain(
        `id: ${String(position)}\nevent: next\ndata: {"errors":[{"message":"The change log was rolled back`,
      );
      // A browser that follows the recipe closes the stream at this event and does not reconnect.
      expect(text()).toMatch(/event: complete\ndata:\n\n$/);
    }
    expect(epochs.size).toBe(1);
    for (const service of both) {
      expect(await topicSlugs(service)).toEqual(['kept']);
      expect(service.domain.feed.stats()).toMatchObject({ epochs: 1, resyncs: 2, subscriptions: 0 });
    }

    const [, next] = [await logEnd(one.service), await writeTopic(one.service, 'next')];
    expect(numberOf(next)).toBe(numberOf(lost));
    expect(BigInt(next)).toBeGreaterThan(BigInt(lost));
    const HISTORY = `query ($after: String) { topic(id: "next") { revisions(after: $after) { nodes { version } } } }`;
    for (const service of both) {
      for (const query of [PAGE, PAGE.replace('after: $after', 'first: 1, after: $after'), HISTORY]) {
        const otherTag = next.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
        for (const after of [lost, kept, '9999', '1', otherTag]) {
          expect(await errorAfter(service, query, after)).toEqual(resyncAt(next));
        }
        for (const after of ['', 'x', '-1', '9'.repeat(30), '0'.repeat(36)]) {
          expect(await errorAfter(service, query, after)).toEqual({ code: 'BAD_CURSOR', argument: 'after' });
        }
        for (const after of ['0', next]) expect(await errorAfter(service, query, after)).toBeUndefined();
      }
      const rejected = await streamTopicChanges(service, lost);
      await rejected.ended;
      expect(rejected.text()).toContain(`id: ${next}\nevent: next\ndata: {"errors":`);
      expect(rejected.text()).toMatch(/"code":"RESYNC".*\n\nevent: complete\ndata:\n\n$/);
      const follower = new Follower(service.url, TOPIC_CHANGES, { variables: { after: kept } });
      ends.push(() => follower.stop());
      expect((await follower.until(1))[0]?.errors?.[0]?.extensions).toMatchObject({ code: 'RESYNC', position: next });
    }
  });

  it('starts a new epoch at the first write, before a position is reused', async () => {
    const one = await world();
    const kept = await writeTopic(one.service, 'kept');
    const lost = [await writeTopic(one.service, 'lost-1'), await writeTopic(one.service, 'lost-2')];
    // Only the writer notices it.
    one.service.domain.feed.stop();
    await goBackTo(one.databaseUrl, numberOf(kept));
    const position = await writeTopic(one.service, 'first');
    expect(numberOf(position)).toBe(numberOf(kept) + 1);
    expect(lost).not.toContain(position);
    expect(BigInt(position)).toBeGreaterThan(BigInt(lost[1] ?? ''));
    const last = `select ${POSITION} as position from change order by change.position desc limit 1`;
    expect(await onDatabase(one.databaseUrl, last)).toEqual([{ position }]);
  });

  it('never reuses a position, even when a service writes first that had not seen the lost changes', async () => {
    const one = await world();
    const kept = await writeTopic(one.service, 'kept');
    const lost = await writeTopic(one.service, 'lost');
    const follower = await follow(one.service);
    // At once, as an instance that was disconnected since before writes: it finds the log as it knows it.
    await goBackTo(one.databaseUrl, numberOf(kept), UPDATE_KEPT);
    expect(await follower.ended()).toBeNull();
    expect(follower.received.at(-1)?.errors?.[0]?.extensions['code']).toBe('RESYNC');
    expect(await topicSlugs(one.service)).toEqual(['kept']);
    const present = await logEnd(one.service);
    expect(numberOf(present)).toBe(numberOf(lost));
    // Neither in the epoch in which it was written nor in the one started since.
    expect(present.slice(-8)).not.toBe(lost.slice(-8));
  });

  it('starts one new epoch when two services notice it at the same time', async () => {
    const one = await world();
    await writeTopic(one.service, 'kept');
    const [seen] = await onDatabase<{ epoch: string; position: string }>(
      one.databaseUrl,
      'select epoch, position, tag from log_epoch, change order by position desc limit 1',
    );
    const verify = `select verify_log(${String(seen?.epoch)}, ${String(Number(seen?.position) + 1)}, 5) as epoch`;
    const found = await Promise.all(
      Array.from({ length: 8 }, () => onDatabase<{ epoch: string }>(one.databaseUrl, verify)),
    );
    const epochs = new Set(found.map(([row]) => row?.epoch));
    expect(epochs.size).toBe(1);
    expect(Number([...epochs][0])).toBeGreaterThan(Number(seen?.epoch));
  });

  it('changes nothing for anyone when nothing was lost, though every connection broke', async () => {
    const one = await world();
    const received = [await writeTopic(one.service, 'before')];
    const follower = await follow(one.service);
    expect(await topicSlugs(one.service)).toEqual(['before']);
    await until('it is cached', async () => {
      const { hits: values } = one.service.cacheStats();
      await topicSlugs(one.service);
      return one.service.cacheStats().hits > values;
    });
    const { responses: answers } = one.service.cacheStats();
    await onDatabase(one.databaseUrl, END_CONNECTIONS);
    await until('it has looked', () => one.service.domain.invalidationLog.isCurrent);
    expect(one.service.cacheStats().responses).toBe(answers);
    received.push(await writeTopic(one.service, 'after'));
    expect((await follower.until(1)).map(({ data }) => data.changes.position as string)).toEqual(received.slice(1));
    expect(one.service.domain.feed.stats()).toMatchObject({ epochs: 0, resyncs: 0, subscriptions: 1 });
    const late = await follow(one.service, { after: received[0] });
    expect(await late.until(1)).toMatchObject([{ data: { changes: { position: received[1] } } }]);
  });

  it('is served as it is and reported as behind when no new epoch can be started, until one can', async () => {
    const one = await world();
    const { service } = one;
    const kept = await writeTopic(service, 'kept');
    const lost = await writeTopic(service, 'lost');
    const follower = await follow(service);
    await until('it is delivered', async () => (await topicSlugs(service)).includes('lost'));
    const ready = async (): Promise<unknown> => (await fetch(`${service.url}/readyz`)).json();
    const behind = async (): Promise<string | undefined> =>
      /^entente_change_log_behind (\d)$/m.exec(await (await fetch(`${service.url}/metrics`)).text())?.[1];
    expect([await ready(), await behind()]).toEqual([{ status: 'ok' }, '0']);
    await goBackTo(
      one.databaseUrl,
      numberOf(kept),
      `create function no_epoch() returns trigger language plpgsql as $$
         begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`,
      'create trigger no_epoch before insert on log_epoch execute function no_epoch()',
    );
    await until('it is logged', () => service.domain.invalidationLog.isBehind);
    expect([await ready(), await behind()]).toEqual([{ status: 'log behind' }, '1']);
    const response = await post(service.url, TOPICS);
    expect(response.headers.get('x-timeline-position')).toBe(kept);
    expect(await topicSlugs(service)).toEqual(['kept']);
    expect(await errorAfter(service, PAGE, lost)).toEqual(resyncAt(kept));
    expect(follower.received).toEqual([]);
    expect(follower.ending).toBeUndefined();
    // Clients that have read everything again subscribe from there, without repeated failing queries to the database.
    let pages = 0;
    const began = performance.now();
    const stop = service.database.observe((text) => {
      if (text.includes('page on true')) pages += 1;
    });
    const anew = new Follower(service.url, TOPIC_CHANGES, { variables: { after: kept } });
    ends.push(() => anew.stop());
    await until('it has read some pages', () => pages > 2);
    stop();
    expect(performance.now() - began).toBeGreaterThan(400);
    expect(anew.received).toEqual([]);

    await onDatabase(one.databaseUrl, 'drop function no_epoch cascade');
    await follower.ended();
    await anew.ended();
    for (const { received } of [follower, anew]) {
      expect(received).toMatchObject([{ errors: [{ extensions: { code: 'RESYNC' } }] }]);
    }
    await until('it is up to date', () => !service.domain.invalidationLog.isBehind);
    expect([await ready(), await behind()]).toEqual([{ status: 'ok' }, '0']);
  });

  it.each([
    ['with a key', 'key', 'retry with the same idempotencyKey'],
    ['without a key', null, 'check whether it was written'],
  ])('during a commit %s never leads to a response with another change of the same number', async (_, key, words) => {
    const one = await world();
    const kept = await writeTopic(one.service, 'kept');
    one.service.domain.feed.stop();
    one.service.domain.invalidationLog.setReader({
      isCurrent: () => true,
      waitUntilTrusted: () => Promise.resolve(),
      reach: () => goBackTo(one.databaseUrl, numberOf(kept), UPDATE_KEPT),
    });
    const response = await createTopic(one.service, 'lost', key);
    const { data, errors } = (await response.json()) as { data: unknown; errors: unknown };
    expect(data).toEqual({ createTopic: null });
    const extensions = expect.objectContaining({ code: 'UNAVAILABLE', outcome: 'UNKNOWN' }) as unknown;
    expect(errors).toEqual([
      expect.objectContaining({ message: expect.stringContaining(words) as unknown, extensions }),
    ]);
  });

  it('is reported as behind while others hold its lock, until a new epoch can be started', async () => {
    const one = await world();
    const kept = await writeTopic(one.service, 'kept');
    await writeTopic(one.service, 'lost');
    const holder = new pg.Client({ connectionString: one.databaseUrl });
    await holder.connect();
    ends.push(() => holder.end());
    await holder.query('begin');
    await goBackTo(one.databaseUrl, numberOf(kept));
    await holder.query('select pg_advisory_xact_lock(1667788391)');
    await until('it is logged', () => one.service.domain.invalidationLog.isBehind);
    await holder.query('rollback');
    await until('a new epoch has started', () => one.service.domain.feed.stats().epochs === 1);
    expect(one.service.domain.invalidationLog.isBehind).toBe(false);
  });

  it('is reported as missing while the database is being restored', async () => {
    const one = await world();
    const kept = await writeTopic(one.service, 'kept');
    const [deleted] = await onDatabase<{ epoch: string }>(one.databaseUrl, 'delete from log_epoch returning epoch');
    const received = { code: 'UNAVAILABLE' };
    expect(await errorAfter(one.service, PAGE, '0')).toMatchObject(received);
    expect(await errorAfter(one.service, PAGE, kept)).toMatchObject(received);
    const response = await createTopic(one.service, 'lost', 'lost');
    expect(await response.json()).toMatchObject({
      errors: [
        { extensions: { ...received, outcome: 'NOT_COMMITTED' }, message: expect.stringMatching(/being restored/) },
      ],
    });
    await onDatabase(
      one.databaseUrl,
      `insert into log_epoch (epoch, begun_at) values (${String(deleted?.epoch)}, now())`,
    );
    await writeTopic(one.service, 'lost');
    expect(await topicSlugs(one.service)).toEqual(['kept', 'lost']);
  });
});
