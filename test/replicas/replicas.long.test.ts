import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { until } from '../support/follower.js';
import { post } from '../support/post.js';
import { startPostgres } from '../support/postgres-server.js';
import type { PostgresServer } from '../support/postgres-server.js';
import { ServiceProcess } from '../support/service-process.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { ADMIN_TOKEN, World } from '../support/world.js';

const TOPICS = '{ topics(first: 100) { nodes { slug } } }';

interface Read {
  readonly slugs: readonly string[] | null;
  readonly position: string | null;
  readonly errors?: unknown;
}

/** Processes start one after the other. */
const START_MS = 120_000;

/** Sends a request over a connection of its own. */
async function sendOnce(url: string, options: RequestOptions, body = ''): Promise<string> {
  const [response] = (await once(request(url, { agent: false, ...options }).end(body), 'response')) as [
    IncomingMessage,
  ];
  return text(response);
}
const getOnce = (url: string): Promise<string> => sendOnce(url, {});
const postOnce = (url: string, body: object, headers: Record<string, string>): Promise<string> =>
  sendOnce(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers } }, JSON.stringify(body));

describe('with a replica', () => {
  let primary: PostgresServer;
  let replica: PostgresServer;
  let toPrimary: TcpProxy;
  let toReplica: TcpProxy;
  let onPrimary: pg.Client;
  let onReplica: pg.Client;
  /** Its replica must have all that it has seen. */
  let strict: World;
  /** Its replica may lag. */
  let lenient: World;
  let count = 0;
  /** What is mended after each test, also after one that fails. */
  const undo: (() => unknown)[] = [];

  beforeAll(async () => {
    primary = await startPostgres();
    replica = await startPostgres({ standbyOf: primary, settings: { max_standby_streaming_delay: '100ms' } });
    [toPrimary, toReplica] = [await TcpProxy.start(primary.url), await TcpProxy.start(replica.url)];
    [onPrimary, onReplica] = [await connect(primary.url), await connect(replica.url)];
    const start = (environment: Record<string, string>): Promise<World> =>
      World.on(
        { url: toPrimary.url, drop: () => Promise.resolve() },
        { DATABASE_REPLICA_URLS: toReplica.url, ...environment },
      );
    strict = await start({});
    lenient = await start({ REPLICA_MAX_LAG_MS: '600000' });
  }, 120_000);
  afterAll(async () => {
    for (const world of [strict, lenient]) await world.stop();
    for (const client of [onPrimary, onReplica]) await client.end();
    for (const proxy of [toPrimary, toReplica]) await proxy.stop();
    for (const server of [replica, primary]) await server.stop();
  });
  afterEach(async () => {
    for (const step of undo.splice(0)) await step();
  });
  beforeEach(async () => {
    for (const world of [strict, lenient]) await untilUsed(world, 1);
  });

  async function connect(url: string): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  const untilUsed = (world: World, used: number): Promise<void> =>
    until(`${String(used)} replicas are used`, async () => {
      const response = await fetch(`${world.service.url}/readyz`);
      return ((await response.json()) as { replicas: { used: number } }).replicas.used === used;
    });

  /** A query that no other has sent, so that no cache has it. */
  const unseen = (): string => `${TOPICS} # ${String((count += 1))}`;

  async function read(world: World, query: string, headers: Record<string, string> = {}): Promise<Read> {
    const response = await post(world.service.url, query, undefined, headers);
    const { data, errors } = (await response.json()) as {
      data: { topics: { nodes: { slug: string }[] } } | null;
      errors?: unknown;
    };
    const slugs = data?.topics.nodes.map(({ slug }) => slug) ?? null;
    return { slugs, position: response.headers.get('x-timeline-position'), ...(errors !== undefined && { errors }) };
  }

  const asWriter = { authorization: `Bearer ${ADMIN_TOKEN}` };

  async function write(world: World): Promise<{ slug: string; position: string }> {
    const slug = `topic-${String((count += 1))}`;
    const { change } = (await world.mutate('createTopic', { slug, names: [{ language: 'en', text: slug }] })) as {
      change: { position: string };
    };
    return { slug, position: change.position };
  }

  /** Counts what is read where meanwhile. */
  async function readsOf(world: World, work: () => Promise<unknown>): Promise<Record<string, number>> {
    const counts = async (): Promise<Record<string, number>> => {
      const text = await (await fetch(`${world.service.url}/metrics`)).text();
      const lines = [...text.matchAll(/^entente_query_reads_total\{server="(\w+)"\} (\d+)$/gm)];
      return Object.fromEntries(lines.map(([, server = '', number]) => [server, Number(number)]));
    };
    const before = await counts();
    await work();
    const after = await counts();
    return Object.fromEntries(
      Object.entries(after).map(([server, number]) => [server, number - (before[server] ?? 0)]),
    );
  }

  async function pauseReplay(): Promise<() => Promise<void>> {
    await onReplica.query('select pg_wal_replay_pause()');
    await until('replay is paused', async () => {
      const { rows } = await onReplica.query<{ state: string }>('select pg_get_wal_replay_pause_state() as state');
      return rows[0]?.state === 'paused';
    });
    const resume = async (): Promise<void> => {
      await onReplica.query('select pg_wal_replay_resume()');
    };
    undo.push(resume);
    return resume;
  }

  it('reads queries from it, and mutations and their payloads from the primary', async () => {
    expect(await readsOf(strict, () => read(strict, unseen()))).toEqual({ primary: 0, replica: 1, abandoned: 0 });
    const { slug, position } = await write(strict);
    await untilUsed(strict, 1);
    const found = await read(strict, unseen());
    expect(found.slugs).toContain(slug);
    expect(BigInt(found.position ?? 0)).toBeGreaterThanOrEqual(BigInt(position));
  });

  it('reads what it lacks from the primary, and uses it again when it has caught up', async () => {
    const resume = await pauseReplay();
    const { slug } = await write(strict);
    const reads = await readsOf(strict, async () => {
      expect((await read(strict, unseen())).slugs).toContain(slug);
    });
    expect(reads).toEqual({ primary: 1, replica: 0, abandoned: 0 });
    await resume();
    await untilUsed(strict, 1);
    expect(await readsOf(strict, () => read(strict, unseen()))).toMatchObject({ replica: 1 });
  });

  it('may answer with what it has, never those who have written more, nor from the cache', async () => {
    const resume = await pauseReplay();
    const query = unseen();
    const { slug, position } = await write(lenient);
    const old = await read(lenient, query);
    expect(old.slugs).not.toContain(slug);
    expect(BigInt(old.position ?? 0)).toBeLessThan(BigInt(position));
    const own = await read(lenient, query, asWriter);
    expect(own.slugs).toContain(slug);
    expect(BigInt(own.position ?? 0)).toBeGreaterThanOrEqual(BigInt(position));
    // As another does at the same time, for whom it is built with what the replica has.
    const [, ownAgain] = await Promise.all([read(lenient, query), read(lenient, query, asWriter)]);
    expect(ownAgain.slugs).toContain(slug);
    // As does one who has seen it elsewhere.
    const seen = await read(lenient, query, { 'x-timeline-position': position });
    expect(seen.slugs).toContain(slug);
    await resume();
    await until('all see it', async () => (await read(lenient, query)).slugs?.includes(slug) === true);
  });

  it('caches nothing that the primary may never commit', async () => {
    await onPrimary.query(`alter system set synchronous_standby_names = 'nobody'`);
    await onPrimary.query('select pg_reload_conf()');
    const release = async (): Promise<void> => {
      await onPrimary.query('alter system reset synchronous_standby_names');
      await onPrimary.query('select pg_reload_conf()');
    };
    undo.push(release);
    const query = unseen();
    const slug = `topic-${String((count += 1))}`;
    const written = strict.mutate('createTopic', { slug, names: [{ language: 'en', text: slug }] });
    await until('the replica has it', async () => (await read(strict, unseen())).slugs?.includes(slug) === true);
    const { hits } = strict.service.cacheStats();
    for (let times = 0; times < 10; times += 1) expect((await read(strict, query)).slugs).toContain(slug);
    expect(strict.service.cacheStats().hits).toBe(hits);
    await release();
    await written;
    await until('it is cached', async () => {
      await read(strict, query);
      return strict.service.cacheStats().hits > hits;
    });
  });

  it('reads from the primary while it is out of reach, and uses it again', async () => {
    toReplica.cut();
    expect((await read(strict, unseen())).errors).toBeUndefined();
    await untilUsed(strict, 0);
    expect(await readsOf(strict, () => read(strict, unseen()))).toEqual({ primary: 1, replica: 0, abandoned: 0 });
    toReplica.mend();
    await untilUsed(strict, 1);
    expect(await readsOf(strict, () => read(strict, unseen()))).toMatchObject({ replica: 1 });
  });

  it('reads anew from the primary what it does not respond to', async () => {
    toReplica.silence();
    const reads = await readsOf(strict, async () => {
      expect((await read(strict, unseen())).errors).toBeUndefined();
    });
    expect(reads).toMatchObject({ primary: 1, abandoned: 1 });
    toReplica.mend();
    await untilUsed(strict, 1);
  });

  it('answers while there is no primary, with its position', async () => {
    const { position } = await write(strict);
    await untilUsed(strict, 1);
    toPrimary.cut();
    await until('the primary is missed', async () => {
      const response = await fetch(`${strict.service.url}/readyz`);
      const { status } = (await response.json()) as { status: string };
      return response.status === 200 && status === 'replicas only';
    });
    const found = await read(strict, unseen());
    expect(found.errors).toBeUndefined();
    expect(BigInt(found.position ?? 0)).toBeGreaterThanOrEqual(BigInt(position));
    expect((await read(strict, unseen(), asWriter)).errors).toBeUndefined();
    const mutation = 'mutation ($input: CreateTopicInput!) { createTopic(input: $input) { topic { slug } } }';
    const input = { slug: 'none', names: [{ language: 'en', text: 'none' }] };
    const { data } = await strict.sendRequest(mutation, { variables: { input }, token: ADMIN_TOKEN });
    expect(data?.createTopic).toBeFalsy();
    toPrimary.mend();
    await until('it writes', async () => (await write(strict).catch(() => null)) !== null);
  });

  it('which may lag shows a writer its write, whichever worker answers', async () => {
    const service = ServiceProcess.start({
      env: {
        ...{ DATABASE_URL: primary.url, DATABASE_REPLICA_URLS: replica.url, REPLICA_MAX_LAG_MS: '600000' },
        ...{ ADMIN_TOKEN, WORKERS: '2' },
      },
    });
    undo.push(() => service.end('SIGKILL'));
    const { url } = await service.ready(START_MS);
    const responses = async (query: string, headers: Record<string, string>): Promise<string[]> => {
      const bodies: string[] = [];
      // Each connection goes to the next worker.
      for (let connection = 0; connection < 4; connection += 1)
        bodies.push(await postOnce(`${url}/graphql`, { query }, headers));
      return bodies;
    };
    await until('both workers read from the replica', async () =>
      (await Promise.all([1, 2, 3, 4].map(() => getOnce(`${url}/readyz`)))).every((body) => body.includes('"used":1')),
    );
    await pauseReplay();
    const name = `topic-${String((count += 1))}`;
    const input = `{ slug: "${name}", names: [{ language: "en", text: "${name}" }] }`;
    await postOnce(
      `${url}/graphql`,
      { query: `mutation { createTopic(input: ${input}) { topic { slug } } }` },
      asWriter,
    );
    expect((await responses(unseen(), {})).filter((body) => body.includes(name))).toEqual([]);
    for (const body of await responses(unseen(), asWriter)) expect(body).toContain(name);
  });

  it('is not used while it is no standby', async () => {
    toReplica.cut();
    toReplica.pointTo(primary.url);
    toReplica.mend();
    await untilUsed(strict, 0);
    expect((await read(strict, unseen())).errors).toBeUndefined();
    toReplica.cut();
    toReplica.pointTo(replica.url);
    toReplica.mend();
    await untilUsed(strict, 1);
  });
});
