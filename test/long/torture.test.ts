import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import WebSocket from 'ws';
import { startEmbeddedServer } from '../../src/database/embedded/server.js';
import type { EmbeddedServer } from '../../src/database/embedded/server.js';
import { createLogger } from '../../src/observability/logger.js';
import { until } from '../support/follower.js';
import { Random } from '../support/random.js';
import { ServiceProcess } from '../support/service-process.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { numberOf } from '../support/positions.js';
import { ADMIN_TOKEN } from '../support/world.js';

const WRITERS = 4;
const SUBSCRIBERS = 50;
const CALM_MS = 2_000;
const CHAOS_MS = 25_000;
const CATCH_UP_MS = 60_000;
const QUERY = 'subscription ($after: String) { changes(after: $after, kinds: [TOPIC]) { position subject { label } } }';

/** Transactions take some time before they have a position, and again before they commit. */
const SLEEPY = `
  create function slept() returns trigger language plpgsql as $$
  begin
    perform pg_sleep(random() * 0.03);
    return null;
  end $$;
  create trigger sleeps_before_its_position after insert on topic for each row execute function slept();
  create constraint trigger sleeps_before_commit after insert on change deferrable initially deferred
    for each row execute function slept();`;

/** A commit of a change disconnects all listeners, so that nobody is notified of it. */
const CUT_LISTENERS = `
  create function cut_listeners() returns trigger language plpgsql as $$
  begin
    perform pg_terminate_backend(pid) from pg_stat_activity where application_name = 'entente-listener';
    return null;
  end $$;
  create constraint trigger unheard after insert on change deferrable initially deferred
    for each row execute function cut_listeners();`;

/** Well before the poll of the log, which every service does each five seconds anyway. */
const WITHOUT_NOTIFICATION_MS = 2_500;

/** Everything at once: writers, subscribers that connect and disconnect, instances and databases that die. */
describe("A socket that was cut while it opened also rejects its client's end.", () => {
  const random = new Random(1_949);
  let dataDir: string;
  let server: EmbeddedServer;
  let proxy: TcpProxy;
  const services: (ServiceProcess | null)[] = [null, null];
  const urls: (string | null)[] = [null, null];

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'entente-torture-'));
    chmodSync(dataDir, 0o755);
    server = await startEmbeddedServer(dataDir, createLogger('silent'));
    proxy = await TcpProxy.start(server.url);
    await Promise.all([start(0), start(1)]);
    await sql(SLEEPY);
  }, 120_000);
  afterAll(async () => {
    for (const service of services) await service?.end('SIGKILL');
    await proxy.stop();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function start(index: number): Promise<void> {
    const service = ServiceProcess.start({ env: { DATABASE_URL: proxy.url, ADMIN_TOKEN, LOG_LEVEL: 'fatal' } });
    services[index] = service;
    urls[index] = (await service.ready()).url;
  }

  async function sql(text: string): Promise<pg.QueryResult> {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    try {
      return await client.query(text);
    } finally {
      await client.end();
    }
  }

  function anyUrl(): string | null {
    return random.pick(urls);
  }

  let isOver = false;
  let isGivenUp = false;
  let received = 0;
  let lost = 0;

  /** Writes one topic after the other, until it is over. */
  async function write(writer: number): Promise<void> {
    for (let count = 0; !isOver; count += 1) await tell(`topic-${String(writer)}-${String(count)}`);
  }

  /** Writes a topic; after a fault the same again, until there is a response. */
  async function tell(slug: string): Promise<void> {
    const input = { slug, names: [{ language: 'en', text: slug }], idempotencyKey: slug };
    const body = JSON.stringify({
      query:
        'mutation ($input: CreateTopicInput!) { createTopic(input: $input) { change { position } userErrors { code } } }',
      variables: { input },
    });
    for (;;) {
      const answer = await fetch(`${anyUrl() ?? 'http://127.0.0.1:1'}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_TOKEN}` },
        body,
      })
        .then((response) => response.json() as Promise<{ data?: { createTopic?: { change?: { position: string } } } }>)
        .catch(() => null);
      if (answer?.data?.createTopic?.change) break;
      lost += 1;
      await sleep(100);
    }
    received += 1;
  }

  class Torn {
    readonly positions: string[] = [];
    after = '0';
    connections = 0;
    /** The first problem in what was delivered. */
    fault: string | null = null;

    take(position: string): void {
      if (numberOf(position) !== numberOf(this.after) + 1) this.fault ??= `${position} after ${this.after}`;
      this.after = position;
      this.positions.push(position);
    }

    /** Subscribes until it is stopped, over connections that are closed at random. */
    async follow(isDone: () => boolean): Promise<void> {
      while (!isDone()) {
        const url = anyUrl();
        const deadline = random.between(50, 3_000);
        if (url === null) await sleep(50);
        else if (random.between(0, 1) === 0) await this.bySocket(url, deadline);
        else await this.byStream(url, deadline);
        this.connections += 1;
        await sleep(random.between(0, 100));
      }
    }

    async bySocket(url: string, deadline: number): Promise<void> {
      let socket: WebSocket | undefined;
      const client = createClient({
        url: `${url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        on: { opened: (opened) => (socket = opened as WebSocket) },
      });
      // Like a browser's EventSource reconnects.
      const dispose = () => void Promise.resolve(client.dispose()).catch(() => undefined);
      const abandon = setTimeout(() => {
        if (random.between(0, 1) === 0) socket?.terminate();
        dispose();
      }, deadline);
      try {
        const stream = client.iterate<{ changes: { position: string } }>({
          query: QUERY,
          variables: { after: this.after },
        });
        for await (const { data, errors } of stream) {
          if (data) this.take(data.changes.position);
          else this.fault ??= JSON.stringify(errors);
        }
      } catch {
        // Cut off: it comes back.
      }
      clearTimeout(abandon);
      dispose();
    }

    async byStream(url: string, deadline: number): Promise<void> {
      const aborted = new AbortController();
      const abandon = setTimeout(() => {
        aborted.abort();
      }, deadline);
      try {
        const response = await fetch(`${url}/graphql/stream?query=${encodeURIComponent(QUERY)}`, {
          // While nothing else is wrong, writers do not block each other: positions are assigned one after the other.
          headers: { accept: 'text/event-stream', 'last-event-id': this.after },
          signal: aborted.signal,
        });
        let text = '';
        for await (const chunk of response.body ?? []) {
          text += Buffer.from(chunk as Uint8Array).toString();
          const events = text.split('\n\n');
          text = events.pop() ?? '';
          for (const event of events) {
            const [, position] = /^id: (\d+)$/m.exec(event) ?? [];
            if (position !== undefined) this.take(position);
            else if (event.includes('event: next')) this.fault ??= event;
          }
        }
      } catch {
        // Cut off: it comes back.
      }
      clearTimeout(abandon);
    }
  }

  it('delivers every change to every subscriber, once and in order', async () => {
    const subscriptions = Array.from({ length: SUBSCRIBERS }, () => new Torn());
    let last: string | null = null;
    const hasAll = ({ after }: Pick<Torn, 'after'>): boolean => last !== null && numberOf(after) >= Number(last);
    const following = subscriptions.map((one) => one.follow(() => isGivenUp || hasAll(one)));
    const writing = Array.from({ length: WRITERS }, (_, writer) => write(writer));

    // While nothing else is wrong, writers do not block each other: positions are assigned one after the other.
    const began = Date.now();
    await sleep(CALM_MS);
    const lostInCalm = lost;
    for (let step = 0; step < 3; step += 1) {
      await sleep(CHAOS_MS / 8);
      await sql(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'entente-listener'`);
    }
    urls[1] = null;
    await services[1]?.end('SIGKILL');
    await sleep(CHAOS_MS / 8);
    await start(1);
    await sleep(CHAOS_MS / 8);
    await server.stop();
    proxy.cut();
    await sleep(500);
    server = await startEmbeddedServer(dataDir, createLogger('silent'));
    proxy.pointTo(server.url);
    proxy.mend();
    await sleep(Math.max(0, CHAOS_MS - (Date.now() - began)));

    isOver = true;
    await Promise.all(writing);
    const { rows } = await sql('select max(position) as last, count(*) as count from change');
    last = (rows[0] as { last: string }).last;
    expect(rows[0]).toEqual({ last, count: last });
    // Acknowledged writes exist, and retried writes exist once.
    expect(Number(last)).toBe(received);
    try {
      await until(
        'everyone has seen everything',
        () => subscriptions.every(({ after, fault }) => fault !== null || hasAll({ after })),
        CATCH_UP_MS,
      );
    } finally {
      isGivenUp = true;
      const behind = subscriptions.filter((one) => !hasAll(one));
      const connections = subscriptions.reduce((sum, one) => sum + one.connections, 0);
      process.stdout.write(
        `${last} changes, ${String(lost)} retried after a fault, ${String(SUBSCRIBERS)} followers over ${String(connections)} connections, ${String(behind.length)} behind\n`,
      );
    }
    expect(lostInCalm).toBe(0);
    expect(subscriptions.map(({ fault }) => fault).filter((fault) => fault !== null)).toEqual([]);
    const all = Array.from({ length: Number(last) }, (_, index) => index + 1);
    for (const { positions } of subscriptions) expect(positions.map(numberOf)).toEqual(all);
    await Promise.all(following);

    // One subscriber of each service. The first change makes all of them read the log: their next poll is in five
    // seconds.
    const steady = urls.map(() => new Torn());
    for (const [index, one] of steady.entries()) {
      one.after = subscriptions[0]?.after ?? '';
      void one.bySocket(urls[index] ?? '', CATCH_UP_MS);
    }
    for (const cut of ['', CUT_LISTENERS]) {
      await sql(cut);
      await tell(cut === '' ? 'heard' : 'unheard');
      const next = received;
      await until(
        'all subscribers have received it',
        () => steady.every(({ after }) => numberOf(after) === next),
        WITHOUT_NOTIFICATION_MS,
      );
    }
    expect(steady.map(({ fault }) => fault)).toEqual([null, null]);
  }, 240_000);
});
