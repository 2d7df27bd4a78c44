import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedServer } from '../../src/database/embedded/server.js';
import type { EmbeddedServer } from '../../src/database/embedded/server.js';
import { createLogger } from '../../src/observability/logger.js';
import { PgProxy } from '../support/pg-proxy.js';
import type { PollResult } from '../support/pg-proxy.js';
import { postgresPid, ServiceProcess } from '../support/service-process.js';
import { ADMIN_TOKEN } from '../support/world.js';

const TITLES = [{ language: 'en', text: 'A name' }];

/** Faults in the middle of a mutation, at any of its statements: afterwards all of it is committed, or nothing. */
describe('a fault at a statement of a mutation', () => {
  let dataDir: string;
  let server: EmbeddedServer;
  let proxy: PgProxy;
  let service: ServiceProcess;
  let url: string;
  let last = 0;
  let created = 0;

  const start = async (): Promise<void> => {
    service = ServiceProcess.start({ env: { DATABASE_URL: proxy.url, SEED: 'none', ADMIN_TOKEN, LOG_LEVEL: 'fatal' } });
    ({ url } = await service.ready());
  };

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'entente-faults-'));
    chmodSync(dataDir, 0o755);
    server = await startEmbeddedServer(dataDir, createLogger('silent'));
    proxy = await PgProxy.start(server.url);
    await start();
    await succeed('createState', { slug: 'atlantis', names: TITLES });
    await succeed('createState', { slug: 'lemuria', names: TITLES });
    await succeed('createRelation', { slug: 'atlantis-lemuria', parties: ['atlantis', 'lemuria'] });
    await succeed('createSource', { slug: 'the-paper', kind: 'PRESS', publisher: 'P', language: 'en' });
    await succeed('createEvent', event('known'));
    // The number of statements to break.
    proxy.gate = (_text, number) => {
      last = Math.max(last, number);
      return 'forward';
    };
    await succeed('createEvent', event('counted'));
    proxy.gate = () => 'forward';
    expect(last).toBeGreaterThan(10);
  }, 120_000);
  afterAll(async () => {
    await service.end('SIGKILL');
    await proxy.stop();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const cited = [{ source: 'the-paper' }];
  const event = (slug: string): object => ({
    slug,
    kind: 'VISIT',
    titles: TITLES,
    date: '1999',
    relations: ['atlantis-lemuria'],
    participations: [{ actor: 'atlantis', role: 'HOST', citations: cited }],
    alternativeDates: [{ date: '1998', citations: cited }],
    links: slug === 'known' ? [] : [{ kind: 'RELATED', event: 'known' }],
    citations: cited,
    idempotencyKey: slug,
  });

  interface Answer {
    readonly data?: {
      readonly payload: { readonly userErrors: unknown[]; readonly change: { position: string } | null } | null;
    };
    readonly errors?: { readonly extensions: { readonly code: string; readonly outcome?: string } }[];
  }

  /** Writes; returns null when the connection broke before there was a response. */
  async function write(verb: string, input: object): Promise<Answer | null> {
    const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { payload: ${verb}(input: $input) { change { position } userErrors { code path } } }`;
    return fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_TOKEN}` },
      body: JSON.stringify({ query, variables: { input } }),
    }).then(
      (response) => response.json() as Promise<Answer>,
      () => null,
    );
  }

  async function succeed(verb: string, input: object): Promise<void> {
    const answer = await write(verb, input);
    expect(answer?.data?.payload?.userErrors).toEqual([]);
  }

  /** What PostgreSQL has of an event, queried without the proxy; throws when only a part of it exists. */
  async function isThere(slug: string): Promise<boolean> {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    try {
      const { rows } = await client.query<{ astray: string; events: string; keys: string; gapless: boolean }>(
        `select
           (select count(*) from versioned_record l left join change c on c.subject_id = l.subject_id and c.version = l.version
            where l.snapshot is distinct from c.snapshot) as astray,
           (select count(*) from event where slug = $1) as events,
           (select count(*) from idempotency_key where key = $1 and subject_id is not null) as keys,
           (select count(*) = max(position) from change) as gapless`,
        [slug],
      );
      expect(rows[0]).toMatchObject({ astray: '0', gapless: true, keys: rows[0]?.events });
      return rows[0]?.events === '1';
    } finally {
      await client.end();
    }
  }

  /** Breaks something once, before (or after) a statement of the next transaction. */
  function at(number: number, fault: () => PollResult): void {
    proxy.gate = (_text, current) => {
      if (current !== number) return 'forward';
      proxy.gate = () => 'forward';
      return fault();
    };
  }

  /** After the fault: written again with the same key, it exists once. */
  async function heals(slug: string): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await write('createEvent', event(slug));
      if (answer?.data?.payload) break;
      if (attempt > 60) throw new Error(`does not heal: ${JSON.stringify(answer)}`);
      await sleep(50);
    }
    expect(await isThere(slug)).toBe(true);
  }

  it('commits all or nothing when the connection is cut there, and reports which', async () => {
    for (let number = 1; number <= last; number += 1) {
      for (const verdict of ['cut', 'cut after forwarding'] as const) {
        const slug = `cut-${String((created += 1))}`;
        at(number, () => verdict);
        const answer = await write('createEvent', event(slug));
        // After a cut that follows COMMIT it is committed, and the service finds out.
        const findCommitted = number === last && verdict === 'cut after forwarding';
        expect({ number, verdict, isThere: await isThere(slug) }).toEqual({ number, verdict, isThere: findCommitted });
        if (findCommitted) expect(answer?.data?.payload?.change?.position).toMatch(/^\d+$/);
        else expect(answer?.errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE', outcome: 'NOT_COMMITTED' });
        await heals(slug);
      }
    }
  }, 100_000);

  it.each(['first', 'middle', 'last', 'commit', 'after commit'])(
    'commits all or nothing when the service is killed: %s',
    async (where) => {
      const slug = `killed-${String((created += 1))}`;
      const number =
        { first: 2, middle: Math.floor(last / 2), last: last - 1, commit: last, 'after commit': last }[where] ?? 0;
      at(number, () => {
        service.child.kill('SIGKILL');
        return where === 'after commit' ? 'cut after forwarding' : 'cut';
      });
      expect(await write('createEvent', event(slug))).toBeNull();
      await service.exited;
      if (where === 'after commit') await sleep(200);
      expect(await isThere(slug)).toBe(where === 'after commit');
      await start();
      await heals(slug);
    },
    120_000,
  );

  it.each(['first', 'middle', 'last', 'commit', 'after commit'])(
    'commits all or nothing when PostgreSQL is killed: %s',
    async (where) => {
      const slug = `crashed-${String((created += 1))}`;
      const number =
        { first: 2, middle: Math.floor(last / 2), last: last - 1, commit: last, 'after commit': last }[where] ?? 0;
      // From here on PostgreSQL is unreachable on every connection: what its last processes could still send is
      // dropped.
      at(number, () => {
        if (where === 'after commit') return 'shut after forwarding';
        process.kill(postgresPid(dataDir), 'SIGKILL');
        return 'shut';
      });
      const answer = await write('createEvent', event(slug));
      // There is no server to ask about the outcome of the key: an earlier attempt may have used it.
      expect(answer?.errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE', outcome: 'UNKNOWN' });
      if (where === 'after commit') process.kill(postgresPid(dataDir), 'SIGKILL');
      await sleep(300);
      server = await startEmbeddedServer(dataDir, createLogger('silent'));
      proxy.pointTo(server.url);
      expect(await isThere(slug)).toBe(where === 'after commit');
      await heals(slug);
      expect(service.child.exitCode).toBeNull();
    },
    120_000,
  );
});
