import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { cloneDatabase } from '../support/clone.js';
import type { Clone } from '../support/clone.js';
import { until } from '../support/follower.js';
import { patiently, post } from '../support/post.js';
import { descendantsOf, ServiceProcess } from '../support/service-process.js';
import { withoutNotifications } from '../support/without-notifications.js';
import { ADMIN_TOKEN } from '../support/world.js';

const TOPICS = '{ topics(first: 100) { nodes { slug } } }';
const FOLLOW = 'subscription ($after: String) { changes(after: $after, kinds: [TOPIC]) { position } }';
const UNLIMITED = { RATE_LIMIT_PER_ADDRESS: '1000000', RATE_LIMIT_PER_TOKEN: '1000000', LOG_LEVEL: 'info' };

/** Three processes start, one after the other. */
const START_MS = 300_000;

interface Reply {
  readonly status: number;
  readonly text: string;
}

/** Sends a query over a connection of the agent, or over one of its own. */
function send(url: string, query: string, agent: Agent | false = false): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const outgoing = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text });
      });
      response.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(JSON.stringify({ query }));
  });
}

let topics = 0;
async function createTopic(url: string): Promise<{ slug: string; position: string }> {
  const slug = `topic-${String((topics += 1)).padStart(4, '0')}`;
  const query =
    'mutation ($input: CreateTopicInput!) { createTopic(input: $input) { change { position } userErrors { message } } }';
  const variables = { input: { slug, names: [{ language: 'en', text: slug }], idempotencyKey: slug } };
  const headers = { authorization: `Bearer ${ADMIN_TOKEN}` };
  for (;;) {
    try {
      const response = await patiently(() => post(url, query, variables, headers));
      const { data } = (await response.json()) as { data: { createTopic: { change: { position: string } } } };
      return { slug, position: data.createTopic.change.position };
    } catch (error) {
      // The worker that had the connection was killed: the key makes it one write.
      if ((error as Error).name !== 'TypeError') throw error;
      await sleep(20);
    }
  }
}

const workersOf = (service: ServiceProcess): number[] =>
  descendantsOf(service.pid)
    .filter(({ command }) => command.includes('main.js'))
    .map(({ pid }) => pid);

describe('several workers', () => {
  const ends: (() => unknown)[] = [];
  let clone: Clone;
  let service: ServiceProcess;
  let url: string;
  beforeAll(async () => {
    clone = await cloneDatabase('empty');
    const databaseUrl = await withoutNotifications(clone.url, (end) => ends.push(end));
    service = ServiceProcess.start({ env: { DATABASE_URL: databaseUrl, WORKERS: '2', ADMIN_TOKEN, ...UNLIMITED } });
    ({ url } = await service.ready(START_MS));
  });
  afterAll(async () => {
    expect(await service.end()).toBe(0);
    for (const end of ends) await end();
    await clone.drop();
  });

  it('show a write at once to its author, whichever answers, and from the cache', async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      // Each connection goes to the next worker, and all have the former answer.
      await Promise.all(Array.from({ length: 4 }, () => send(url, TOPICS)));
      const { slug } = await createTopic(url);
      for (const { text } of await Promise.all(Array.from({ length: 4 }, () => send(url, TOPICS))))
        expect(text).toContain(slug);
    }
  });

  it('are replaced when they die, and their subscribers miss nothing and get nothing twice', async () => {
    const { position: start } = await createTopic(url);
    const received: string[] = [];
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: Infinity,
      shouldRetry: () => true,
      retryWait: () => sleep(50),
    });
    const variables = { after: start };
    client.subscribe<{ changes: { position: string } }>(
      { query: FOLLOW, variables },
      {
        next: ({ data }) => {
          variables.after = data?.changes.position ?? '';
          received.push(variables.after);
        },
        error: () => undefined,
        complete: () => undefined,
      },
    );
    const written: string[] = [];
    const write = async (count: number): Promise<void> => {
      for (let index = 0; index < count; index += 1) written.push((await createTopic(url)).position);
    };
    await write(3);
    await until('the first changes', () => received.length === 3);
    const before = workersOf(service);
    expect(before).toHaveLength(2);
    // One of them has the subscriber; then both at once.
    for (const victims of [before.slice(0, 1), before.slice(1), null]) {
      for (const pid of victims ?? workersOf(service)) process.kill(pid, 'SIGKILL');
      await write(5);
      await until('the replaced workers', () => workersOf(service).length === 2);
    }
    await until('all changes', () => received.length >= written.length);
    expect(received).toEqual(written);
    expect(workersOf(service).some((pid) => before.includes(pid))).toBe(false);
    await client.dispose();
  });

  it('are replaced on SIGHUP under load without a request that is refused', async () => {
    const before = workersOf(service);
    const agent = new Agent({ keepAlive: true, maxSockets: 6 });
    let isOver = false;
    let served = 0;
    const failures: string[] = [];
    const load = async (over: Agent | false): Promise<void> => {
      while (!isOver) {
        try {
          const { status } = await send(url, TOPICS, over);
          if (status === 200) served += 1;
          else failures.push(String(status));
        } catch (error) {
          failures.push(String(error));
        }
      }
    };
    const clients = [agent, agent, agent, agent, agent, agent, false, false].map((over) => load(over as Agent | false));
    await until('a load', () => served > 50).catch(() => {
      throw new Error(`no load: ${String(served)} ${failures.slice(0, 5).join()} ${service.stderr}`);
    });
    service.child.kill('SIGHUP');
    await until('the new workers', () => service.stderr.includes('all workers were replaced'), START_MS);
    const servedUntilThen = served;
    await until('more of it', () => served > servedUntilThen + 50);
    isOver = true;
    await Promise.all(clients);
    agent.destroy();
    expect(failures).toEqual([]);
    const after = workersOf(service);
    expect(after).toHaveLength(2);
    expect(after.some((pid) => before.includes(pid))).toBe(false);
  });
});

describe('the workers of a service', () => {
  const services: ServiceProcess[] = [];
  let clone: Clone;
  beforeAll(async () => {
    clone = await cloneDatabase('empty');
  });
  afterEach(async () => {
    for (const service of services.splice(0)) await service.end();
  });
  afterAll(() => clone.drop());

  async function start(env: Record<string, string>): Promise<{ service: ServiceProcess; url: string }> {
    const service = ServiceProcess.start({ env: { DATABASE_URL: clone.url, WORKERS: '2', ADMIN_TOKEN, ...env } });
    services.push(service);
    return { service, url: (await service.ready(START_MS)).url };
  }

  it('have the limits of one: rates, invalid tokens, and open connections', async () => {
    const limits = { RATE_LIMIT_PER_ADDRESS: '300', RATE_WINDOW_S: '3600', AUTH_FAILURE_LIMIT: '5' };
    const { url } = await start({ ...limits, MAX_CONNECTIONS_PER_CLIENT: '3' });
    const attempts = Array.from({ length: 20 }, (_, index) =>
      post(url, TOPICS, {}, { authorization: `Bearer wrong-${String(index)}`, connection: 'close' }),
    );
    const statuses = (await Promise.all(attempts)).map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array<number>(5).fill(401), ...Array<number>(15).fill(429)]);
    const sockets = Array.from(
      { length: 8 },
      () => new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws'),
    );
    let [acknowledged, refused] = [0, 0];
    for (const socket of sockets) {
      socket.on('open', () => {
        socket.send('{"type":"connection_init"}');
      });
      socket.on('message', () => (acknowledged += 1));
      socket.on('close', (code) => (refused += code === 4429 ? 1 : 0));
    }
    await until('all connections', () => acknowledged + refused === 8);
    expect([acknowledged, refused]).toEqual([3, 5]);
    for (const socket of sockets) socket.terminate();
    // The invalid tokens and the sockets have been counted as well.
    let served = 0;
    const seen = new Set<number>();
    const agent = new Agent({ keepAlive: true });
    const client = async (over: Agent | false): Promise<void> => {
      for (;;) {
        const { status } = await send(url, TOPICS, over);
        seen.add(status);
        if (status !== 200) return;
        served += 1;
      }
    };
    await Promise.all([client(agent), client(agent), client(false), client(false)]);
    agent.destroy();
    expect([...seen].sort()).toEqual([200, 429]);
    expect(served).toBe(300 - 8 - 5);
    // Metrics are of both.
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain(
      `entente_http_requests_total{route="/graphql",method="POST",status="200"} ${String(served)}\n`,
    );
  });

  it('end the service with its reason when they die again and again', async () => {
    const { service } = await start({});
    while (service.child.exitCode === null && service.child.signalCode === null) {
      for (const pid of workersOf(service)) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It has ended already.
        }
      }
      await sleep(20);
    }
    expect(await service.exited).toBe(1);
    expect(service.stderr).toContain("Entente can't go on: its workers end again and again");
    expect(service.stderr).toContain('by SIGKILL');
  });
});
