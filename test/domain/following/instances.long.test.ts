import { afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startService } from '../../../src/app/server.js';
import type { Service } from '../../../src/app/service.js';
import { readSettings } from '../../../src/config/settings.js';
import { createLogger } from '../../../src/observability/logger.js';
import { Follower, until } from '../../support/follower.js';
import { withoutNotifications } from '../../support/without-notifications.js';
import { World } from '../../support/world.js';

const QUERY = 'subscription ($after: String) { changes(after: $after, kinds: [TOPIC]) { position } }';
describe('several services on one database', () => {
  const ends: (() => unknown)[] = [];
  let topics = 0;
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  async function world(): Promise<World> {
    const started = await World.start('empty');
    ends.push(() => started.stop());
    return started;
  }

  async function another(databaseUrl: string): Promise<Service> {
    const settings = readSettings({ DATABASE_URL: databaseUrl, PORT: '0', SEED: 'none' });
    const service = await startService(settings, createLogger('silent'), new AbortController().signal);
    ends.push(() => service.close());
    return service;
  }

  async function follow(service: Service, variables = {}): Promise<Follower> {
    const follower = new Follower(service.url, QUERY, { variables });
    ends.push(() => follower.stop());
    await until('a follower', () => service.subscriptionStats().subscriptions === 1);
    return follower;
  }

  async function topic(at: World): Promise<string> {
    topics += 1;
    const { change } = await at.mutate('createTopic', {
      slug: `topic-${String(topics)}`,
      names: [{ language: 'en', text: 'Peace' }],
    });
    return change.position as string;
  }

  it('deliver a write on one to the subscribers of all', async () => {
    const one = await world();
    const others = [await another(one.databaseUrl), await another(one.databaseUrl)];
    const subscriptions = [await follow(one.service), ...(await Promise.all(others.map((service) => follow(service))))];
    const received = [await topic(one), await topic(one), await topic(one)];
    for (const follower of subscriptions) {
      expect((await follower.until(3)).map(({ data }) => data.changes.position as string)).toEqual(received);
    }
  });

  it('accept a position of another service that is ahead', async () => {
    const one = await world();
    const other = await another(one.databaseUrl);
    // This one sees nothing for now: its listener is disconnected, and the next poll is some time away.
    const position = await topic(one);
    const follower = await follow(other, { after: position });
    const next = await topic(one);
    expect((await follower.until(1)).map(({ data }) => data.changes.position as string)).toEqual([next]);
  });

  it('read the log as soon as the listening connection is back, since missed notifications are not repeated', async () => {
    const one = await world();
    // Not on the writing service, which reads its own writes at once.
    const follower = await follow(await another(one.databaseUrl));
    const admin = new pg.Client({ connectionString: one.databaseUrl });
    await admin.connect();
    ends.push(() => admin.end());
    const before = await topic(one);
    await follower.until(1);
    // In one statement: the change is notified while nobody listens.
    await admin.query(`create function cut_listeners() returns trigger language plpgsql as $$
      begin
        perform pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'entente-listener' and datname = current_database();
        return null;
      end $$;
      create constraint trigger cut_listeners after insert on change deferrable initially deferred for each row execute function cut_listeners();`);
    const position = await topic(one);
    // Well before the poll of the log, which happens every five seconds anyway.
    await until('the change', () => follower.received.length > 1, 2_500);
    expect(follower.received.map(({ data }) => data.changes.position as string)).toEqual([before, position]);
  });

  it('poll for changes where no notification arrives, and log that they do', async () => {
    const one = await world();
    const url = await withoutNotifications(one.databaseUrl, (end) => ends.push(end));
    const lines: string[] = [];
    const log = createLogger('silent');
    log.level = 'warn';
    log.warn = (first: unknown, second?: string) => lines.push(String(second ?? first));
    const settings = readSettings({ DATABASE_URL: url, PORT: '0', SEED: 'none' });
    const service = await startService(settings, log, new AbortController().signal);
    ends.push(() => service.close());
    const follower = await follow(service);
    const received = [await topic(one), await topic(one)];
    expect((await follower.until(2)).map(({ data }) => data.changes.position as string)).toEqual(received);
    await until('a line of the log', () => lines.some((line) => line.includes('does not arrive')));
  });
});
