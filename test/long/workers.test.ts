import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { cloneDatabase } from '../support/clone.js';
import type { Clone } from '../support/clone.js';
import { until } from '../support/follower.js';
import { JSON_TYPE, post } from '../support/post.js';
import { descendantsOf, ServiceProcess } from '../support/service-process.js';
import { withoutNotifications } from '../support/without-notifications.js';
import { ADMIN_TOKEN } from '../support/world.js';

const TOPICS = '{ topics(first: 100) { nodes { slug } } }';
const CREATE_TOPIC =
  'mutation ($input: CreateTopicInput!) { createTopic(input: $input) { change { position } userErrors { message } } }';
const FOLLOW = 'subscription ($after: String) { changes(after: $after, kinds: [TOPIC]) { position } }';
const UNLIMITED = { RATE_LIMIT_PER_ADDRESS: '1000000', RATE_LIMIT_PER_TOKEN: '1000000', LOG_LEVEL: 'info' };

/** How long anything may take on a slow machine that is busy. A request without a response in this time is lost. */
const PATIENCE_MS = 120_000;

interface Reply {
  readonly status: number;
  readonly text: string;
}

interface SendOptions {
  /** Of its connections one is used; else one of the request's own. */
  readonly agent?: Agent | undefined;
  readonly variables?: object;
  readonly headers?: Record<string, string>;
}

/** Sends an operation. Throws if there is no response. */
function send(url: string, query: string, { agent, variables, headers }: SendOptions = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const options = {
      method: 'POST',
      agent: agent ?? false,
      headers: { ...JSON_TYPE, ...headers },
      timeout: PATIENCE_MS,
    };
    const outgoing = request(`${url}/graphql`, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text });
      });
      response.on('error', reject);
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error('no response')));
    outgoing.on('error', reject);
    outgoing.end(JSON.stringify({ query, variables }));
  });
}

let topics = 0;
/** Creates a topic; its key makes it one write, however often it is sent. */
async function createTopic(url: string, agent?: Agent): Promise<{ slug: string; position: string }> {
  const slug = `topic-${String((topics += 1)).padStart(4, '0')}`;
  const variables = { input: { slug, names: [{ language: 'en', text: slug }], idempotencyKey: slug } };
  const headers = { authorization: `Bearer ${ADMIN_TOKEN}` };
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      const { status, text } = await send(url, CREATE_TOPIC, { agent, variables, headers });
      if (status !== 503) {
        const { data } = JSON.parse(text) as { data: { createTopic: { change: { position: string } } } };
        return { slug, position: data.createTopic.change.position };
      }
    } catch (error) {
      // The worker that had the connection was killed, or there is none for the moment.
      if (!['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      if (Date.now() > deadline) throw error;
    }
    await sleep(20);
  }
}

const workersOf = (service: ServiceProcess): number[] =>
  descendantsOf(service.pid)
    .filter(({ command }) => command.includes('main.js'))
    .map(({ pid }) => pid);

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It has ended already.
    }
  }
}

/** Returns a connection to each of the workers: the others are stopped while it is made. */
async function connectToEach(url: string, pids: readonly number[]): Promise<Agent[]> {
  const agents: Agent[] = [];
  for (const pid of pids) {
    const others = pids.filter((other) => other !== pid);
    signal(others, 'SIGSTOP');
    // One goes to each of the others, and waits there.
    const attempts = pids.map(() => new Agent({ keepAlive: true, maxSockets: 1 }));
    const connected = attempts.map(async (agent) => {
      await send(url, TOPICS, { agent });
      return agent;
    });
    agents.push(await Promise.race(connected));
    signal(others, 'SIGCONT');
    await Promise.all(connected);
    for (const agent of attempts) if (!agents.includes(agent)) agent.destroy();
  }
  return agents;
}

describe('several workers', () => {
  const ends: (() => unknown)[] = [];
  let clone: Clone;
  let service: ServiceProcess;
  let url: string;
  beforeAll(async () => {
    clone = await cloneDatabase('empty');
    const databaseUrl = await withoutNotifications(clone.url, (end) => ends.push(end));
    service = ServiceProcess.start({ env: { DATABASE_URL: databaseUrl, WORKERS: '2', ADMIN_TOKEN, ...UNLIMITED } });
    ({ url } = await service.ready(PATIENCE_MS));
  });
  afterAll(async () => {
    expect(await service.end()).toBe(0);
    for (const end of ends) await end();
    await clone.drop();
  });

  it('show a write at once to its author, whichever answers, and from the cache', async () => {
    const agents = await connectToEach(url, workersOf(service));
    expect(agents).toHaveLength(2);
    for (let turn = 0; turn < 20; turn += 1) {
      // All have the former answer.
      await Promise.all(agents.map((agent) => send(url, TOPICS, { agent })));
      const { slug } = await createTopic(url, agents[turn % agents.length]);
      for (const { text } of await Promise.all(agents.map((agent) => send(url, TOPICS, { agent }))))
        expect(text).toContain(slug);
    }
    for (const agent of agents) agent.destroy();
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
    await until('the first changes', () => received.length === 3, PATIENCE_MS);
    const before = workersOf(service);
    expect(before).toHaveLength(2);
    // One of them has the subscriber; then both at once.
    for (const victims of [before.slice(0, 1), before.slice(1), null]) {
      signal(victims ?? workersOf(service), 'SIGKILL');
      await write(5);
      await until('the replaced workers', () => workersOf(service).length === 2, PATIENCE_MS);
    }
    await until('all changes', () => received.length >= written.length, PATIENCE_MS);
    expect(received).toEqual(written);
    expect(workersOf(service).some((pid) => before.includes(pid))).toBe(false);
    await client.dispose();
  });

  it('are replaced on SIGHUP under load without a request that is refused', async () => {
    const before = workersOf(service);
    const agent = new Agent({ keepAlive: true, maxSockets: 2 });
    let isOver = false;
    let served = 0;
    const failures: string[] = [];
    const load = async (over?: Agent): Promise<void> => {
      while (!isOver) {
        try {
          const { status } = await send(url, TOPICS, { agent: over });
          if (status === 200) served += 1;
          else failures.push(String(status));
        } catch (error) {
          failures.push(String(error));
        }
      }
    };
    const clients = [agent, agent, undefined, undefined].map((over) => load(over));
    await until('a load', () => served > 50, PATIENCE_MS);
    service.child.kill('SIGHUP');
    const isReplaced = (): boolean => service.stderr.includes('all workers were replaced');
    // The first process gets to run only now and then: workers that end do not rely on it.
    const deadline = Date.now() + PATIENCE_MS;
    while (!isReplaced() && failures.length === 0) {
      if (Date.now() > deadline) throw new Error(`not replaced: ${service.stderr}`);
      signal([service.pid], 'SIGSTOP');
      await sleep(100);
      signal([service.pid], 'SIGCONT');
      await sleep(50);
    }
    const servedUntilThen = served;
    await until('more of it', () => served > servedUntilThen + 50, PATIENCE_MS);
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
  let clone: Clone;
  let service: ServiceProcess;
  let url: string;
  beforeAll(async () => {
    clone = await cloneDatabase('empty');
    const limits = { RATE_LIMIT_PER_ADDRESS: '300', RATE_WINDOW_S: '3600', AUTH_FAILURE_LIMIT: '5' };
    service = ServiceProcess.start({
      env: { DATABASE_URL: clone.url, WORKERS: '2', ADMIN_TOKEN, ...limits, MAX_CONNECTIONS_PER_CLIENT: '3' },
    });
    ({ url } = await service.ready(PATIENCE_MS));
  });
  afterAll(async () => {
    await service.end('SIGKILL');
    await clone.drop();
  });

  it('have the limits of one: rates, invalid tokens, and open connections', async () => {
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
    await until('all connections', () => acknowledged + refused === 8, PATIENCE_MS);
    expect([acknowledged, refused]).toEqual([3, 5]);
    for (const socket of sockets) socket.terminate();
    // The invalid tokens and the sockets have been counted as well.
    let served = 0;
    const seen = new Set<number>();
    const agent = new Agent({ keepAlive: true });
    const client = async (over?: Agent): Promise<void> => {
      for (;;) {
        const { status } = await send(url, TOPICS, { agent: over });
        seen.add(status);
        if (status !== 200) return;
        served += 1;
      }
    };
    await Promise.all([client(agent), client(agent), client(), client()]);
    agent.destroy();
    expect([...seen].sort()).toEqual([200, 429]);
    expect(served).toBe(300 - 8 - 5);
    // Metrics are of both.
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain(
      `entente_http_requests_total{route="/graphql",method="POST",status="200"} ${String(served)}\n`,
    );
  });

  it('let no client wait when they die: a connection that one had not taken is closed', async () => {
    const [victim = 0] = workersOf(service);
    signal([victim], 'SIGSTOP');
    const clients = Array.from({ length: 4 }, () => send(url, TOPICS).then(({ status }) => status));
    let settled = 0;
    for (const client of clients) void client.catch(() => undefined).then(() => (settled += 1));
    await until('the responses of the other worker', () => settled === 3, PATIENCE_MS);
    signal([victim], 'SIGKILL');
    const results = await Promise.allSettled(clients);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const [lost] = results.filter((result) => result.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'ECONNRESET' });
  });

  it('end the service with its reason when they die again and again', async () => {
    while (service.child.exitCode === null && service.child.signalCode === null) {
      signal(workersOf(service), 'SIGKILL');
      await sleep(20);
    }
    expect(await service.exited).toBe(1);
    expect(service.stderr).toContain("Entente can't go on: its workers end again and again");
    expect(service.stderr).toContain('by SIGKILL');
  });
});
