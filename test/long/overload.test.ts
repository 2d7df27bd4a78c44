import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { projectRoot } from '../../src/config/project-root.js';
import { cloneDatabase } from '../support/clone.js';
import type { Clone } from '../support/clone.js';
import { until } from '../support/follower.js';
import { ServiceProcess } from '../support/service-process.js';

const EXPENSIVE = 1_000;
const CHEAP_EVERY_MS = 100;
const CHEAP_WITHIN_MS = 2_000;
/** On a slow machine it may take as long as this many expensive queries take by themselves. */
const EXPENSIVE_MAX_MS = 20;
const ALONE = 5;
const TIMEOUT_MS = 60_000;

/** Size of the synthetic timeline. */
const SIZE: Readonly<Record<string, number>> = { events: 30_000, relations: 10, actors: 500, sources: 500 };

/** A page of the maximum size with all fields of an event, and everything that is computed over its whole list. */
const expensive = (number: number): string => `{ events(first: 100, filter: { text: "word${String(number)}" }) {
  totalCount countsByKind { kind count } histogram(by: YEAR) { buckets { count } } } timelines: events(first: 100, filter:
  { window: { to: "${String(1951 + (number % 60))}-12-31" } }) { totalCount topActors(first: 20) { count }
  nodes { id slug titles { text } participations { role actor { label timeline(first: 5) { totalCount nodes { slug } } } }
  citations { source { label } } } } }`;

const CHEAP = '{ event(id: "event-7") { slug } }';

interface ServedResponse {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly body: string;
  readonly tookMs: number;
}

/** Sends a request on a new connection, from an address of the loopback network. */
function sendRequest(url: string, localAddress: string, query?: string): Promise<ServedResponse> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const method = query === undefined ? 'GET' : 'POST';
    const headers = { 'content-type': 'application/json' };
    const sent = request(url, { method, localAddress, agent: false, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => {
        const { statusCode: status = 0, headers: result } = response;
        resolve({ status, retryAfter: result['retry-after'], body, tookMs: performance.now() - started });
      });
    });
    sent.on('error', reject);
    sent.end(query === undefined ? undefined : JSON.stringify({ query }));
  });
}

describe('an overloaded service', () => {
  let clone: Clone;
  let service: ServiceProcess;
  let url: string;
  beforeAll(async () => {
    clone = await cloneDatabase('empty');
    const client = new pg.Client({ connectionString: clone.url });
    await client.connect();
    const created = readFileSync(join(projectRoot(), 'bench', 'timeline.sql'), 'utf8').replaceAll(
      /(?<!:):(events|relations|actors|sources)\b/g,
      (_match, name: string) => String(SIZE[name]),
    );
    for (const statement of created.split(/;\n/)) if (statement.trim() !== '') await client.query(statement);
    await client.end();
    const env = { DATABASE_URL: clone.url, RESPONSE_CACHE_MB: '0', LOG_LEVEL: 'error' };
    service = ServiceProcess.start({ env });
    ({ url } = await service.ready());
  }, 120_000);
  afterAll(async () => {
    await service.end('SIGTERM');
    await clone.drop();
  });

  it('responds to a cheap query within 2 seconds during a thousand expensive ones, and recovers after them', async () => {
    const alone: number[] = [];
    for (let number = 0; number < ALONE; number += 1) {
      alone.push((await sendRequest(`${url}/graphql`, '127.0.0.1', expensive(EXPENSIVE + number))).tookMs);
    }
    const [quickest = 0] = alone.sort((a, b) => a - b);
    const over = new AbortController();
    const cheap: ServedResponse[] = [];
    const alive: ServedResponse[] = [];
    const requests = (async () => {
      const all: Promise<unknown>[] = [];
      while (!over.signal.aborted) {
        all.push(sendRequest(`${url}/graphql`, '127.0.0.2', CHEAP).then((one) => cheap.push(one)));
        all.push(sendRequest(`${url}/livez`, '127.0.0.2').then((one) => alive.push(one)));
        await sleep(CHEAP_EVERY_MS);
      }
      await Promise.all(all);
    })();
    const responses = await Promise.all(
      Array.from({ length: EXPENSIVE }, (_, number) => sendRequest(`${url}/graphql`, '127.0.0.1', expensive(number))),
    );
    over.abort();
    await requests;

    const shed = responses.filter(({ status }) => status !== 200);
    const slowest = Math.max(...cheap.map(({ tookMs }) => tookMs));
    const took = cheap.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
    process.stdout.write(
      `${String(EXPENSIVE - shed.length)} of ${String(EXPENSIVE)} expensive queries served; ${String(cheap.length)} cheap ones, ` +
        `median ${took[Math.floor(took.length / 2)]?.toFixed(0) ?? ''} ms, slowest ${slowest.toFixed(0)} ms; an expensive one alone ${quickest.toFixed(0)} ms\n`,
    );
    expect(responses[0]?.body).not.toContain('"errors"');
    expect(shed.length).toBeGreaterThan(0);
    for (const { status, retryAfter, body } of shed) {
      expect({ status, retryAfter }).toEqual({ status: 503, retryAfter: '1' });
      expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
    }
    expect(new Set(alive.map(({ status }) => status))).toEqual(new Set([200]));
    for (const { status, body } of cheap) {
      expect(status).toBe(200);
      expect(JSON.parse(body)).toMatchObject({ data: { event: { slug: 'event-7' } } });
    }
    expect(slowest).toBeLessThan(Math.max(CHEAP_WITHIN_MS, EXPENSIVE_MAX_MS * quickest));

    const client = new pg.Client({ connectionString: clone.url });
    await client.connect();
    await until(
      'nothing is left',
      async () => {
        const { rows } = await client.query<{ busy: number }>(`select count(*)::integer as busy from pg_stat_activity
          where application_name = 'entente' and datname = current_database() and state <> 'idle'`);
        return rows[0]?.busy === 0;
      },
      TIMEOUT_MS,
    );
    await client.end();
    expect((await sendRequest(`${url}/graphql`, '127.0.0.1', expensive(1))).status).toBe(200);
    expect(service.child.exitCode).toBeNull();
  }, 120_000);
});
