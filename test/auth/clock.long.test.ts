import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { projectRoot } from '../../src/config/project-root.js';
import { cloneDatabase } from '../support/clone.js';
import type { Clone } from '../support/clone.js';
import { Follower } from '../support/follower.js';
import { ServiceProcess } from '../support/service-process.js';
import { ADMIN_TOKEN } from '../support/world.js';

const run = promisify(execFile);

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** How long the token of these tests is valid: long enough for a busy machine to use it. */
const SHORT_MS = 6_000;
const names = [{ language: 'en', text: 'A name' }];
const revision = { reason: 'r', names: [{ language: 'en', text: 'Another' }] };

interface GraphQLResponse {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each test knows the shape of its response
  readonly data: any;
  readonly errors?: readonly { readonly message: string }[];
}

describe.each([
  ['behind', -HOUR_MS],
  ['ahead', HOUR_MS],
])('a service whose clock is an hour %s', (which, shiftMs) => {
  let clone: Clone;
  let client: pg.Client;
  let shifted: ServiceProcess;
  let right: ServiceProcess;
  let url: string;
  let rightUrl: string;
  const shift = {
    NODE_OPTIONS: `--import ${pathToFileURL(join(projectRoot(), 'test', 'support', 'shifted-clock.js')).href}`,
    CLOCK_SHIFT_MS: String(shiftMs),
  };
  beforeAll(async () => {
    clone = await cloneDatabase('empty');
    client = new pg.Client({ connectionString: clone.url });
    await client.connect();
    const env = { DATABASE_URL: clone.url, ADMIN_TOKEN, LOG_LEVEL: 'fatal' };
    shifted = ServiceProcess.start({ env: { ...env, ...shift } });
    right = ServiceProcess.start({ env });
    [{ url }, { url: rightUrl }] = await Promise.all([shifted.ready(), right.ready()]);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([shifted.end(), right.end()]);
    await client.end();
    await clone.drop();
  });

  async function execute(
    query: string,
    variables: object = {},
    token = ADMIN_TOKEN,
    at = url,
  ): Promise<GraphQLResponse> {
    const response = await fetch(`${at}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Omit<GraphQLResponse, 'status'>) };
  }

  async function write(
    verb: string,
    input: object,
    at = url,
  ): Promise<{ recordedAt: number; updatedAt: number; committedAt: number }> {
    const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { payload: ${verb}(input: $input) {
      topic { recordedAt updatedAt } change { committedAt } userErrors { message } } }`;
    const { data } = await execute(query, { input }, ADMIN_TOKEN, at);
    const { topic, change, userErrors } = data.payload;
    expect(userErrors).toEqual([]);
    const [recordedAt, updatedAt, committedAt] = [topic.recordedAt, topic.updatedAt, change.committedAt].map(
      (instant: string) => Date.parse(instant),
    ) as [number, number, number];
    return { recordedAt, updatedAt, committedAt };
  }

  /** The time of the database's clock. */
  async function now(): Promise<number> {
    const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now');
    return rows[0]?.now.getTime() ?? 0;
  }

  async function inFuture(ms: number): Promise<string> {
    return new Date((await now()) + ms).toISOString();
  }

  async function create(expiresAt: string): Promise<GraphQLResponse['data']> {
    const input = { name: 'x', role: 'READER', expiresAt };
    const query = `mutation ($input: CreateTokenInput!) {
      payload: createToken(input: $input) { secret token { createdAt } userErrors { code path } } }`;
    return (await execute(query, { input })).data.payload as unknown;
  }

  it('differs from the database’s clock by that hour', async () => {
    const { stdout } = await run(process.execPath, ['-e', 'process.stdout.write(String(Date.now()))'], {
      env: { PATH: process.env['PATH'], ...shift },
    });
    expect(Math.abs(Number(stdout) - shiftMs - Date.now())).toBeLessThan(30_000);
  });

  it('records and updates by the database’s clock, in one order with other services', async () => {
    const slug = `topic-${which}`;
    const before = await now();
    const recorded = await write('createTopic', { slug, names });
    expect(recorded.updatedAt).toBe(recorded.recordedAt);
    expect(recorded.recordedAt).toBeGreaterThanOrEqual(before);
    expect(recorded.committedAt).toBeGreaterThanOrEqual(recorded.recordedAt);
    const instants = [recorded.updatedAt, recorded.committedAt];
    for (const [version, at] of [rightUrl, url, rightUrl].entries()) {
      const updated = await write('updateTopic', { id: slug, expectedVersion: version + 1, ...revision }, at);
      expect(updated.recordedAt).toBe(recorded.recordedAt);
      instants.push(updated.updatedAt, updated.committedAt);
    }
    instants.push(await now());
    expect(instants).toEqual([...instants].sort((one, other) => one - other));
  });

  it('never moves updatedAt back when the database’s clock goes back', async () => {
    const slug = `later-${which}`;
    await write('createTopic', { slug, names });
    // As if a server whose clock was ahead had written it.
    await client.query(`update topic set updated_at = updated_at + interval '1 day' where slug = $1`, [slug]);
    const { updatedAt } = await write('updateTopic', { id: slug, expectedVersion: 1, ...revision });
    expect(updatedAt).toBeGreaterThan((await now()) + 23 * HOUR_MS);
  });

  it('accepts a token until it expires by the database’s clock, and then closes its subscriptions', async () => {
    const expiresAt = await inFuture(SHORT_MS);
    const { secret, token } = await create(expiresAt);
    expect(Math.abs(Date.parse(token.createdAt as string) - (await now()))).toBeLessThan(MINUTE_MS);
    expect((await execute('{ viewer { name } }', {}, secret as string)).data).toEqual({ viewer: { name: 'x' } });
    const follower = new Follower(url, 'subscription { changes(after: "0", kinds: [TOPIC]) { position } }', {
      token: secret as string,
    });
    // The message has arrived by then.
    expect((await follower.until(1)).length).toBeGreaterThan(0);
    const stream = await fetch(
      `${url}/graphql/stream?query=${encodeURIComponent('subscription { changes { position } }')}`,
      {
        headers: { accept: 'text/event-stream', authorization: `Bearer ${String(secret)}` },
      },
    );
    expect(stream.status).toBe(200);
    const streamed = stream.text();
    expect(await follower.ended()).toMatchObject({ code: 4403, reason: 'The token has expired' });
    expect(await now()).toBeGreaterThanOrEqual(Date.parse(expiresAt));
    expect(await streamed).toContain('The token has expired');
    const rejected = await execute('{ viewer { name } }', {}, secret as string);
    expect([rejected.status, rejected.errors?.[0]?.message]).toEqual([401, 'The token has expired']);
  });

  it('validates the expiry of a new token by the database’s clock', async () => {
    expect(await create(await inFuture(-MINUTE_MS))).toEqual({
      secret: null,
      token: null,
      userErrors: [{ code: 'INVALID', path: ['expiresAt'] }],
    });
    expect(await create(await inFuture(MINUTE_MS))).toMatchObject({ userErrors: [] });
  });

  it('validates it likewise on the command line', async () => {
    const env = { PATH: process.env['PATH'], DATABASE_URL: clone.url, ...shift };
    const entente = (expires: string): Promise<{ stdout: string }> => {
      const args = ['dist/src/cli.js', 'token', 'create', '--name', 'x', '--role', 'READER', '--expires', expires];
      return run(process.execPath, args, { cwd: projectRoot(), env });
    };
    await expect(entente(await inFuture(-MINUTE_MS))).rejects.toMatchObject({
      stderr: expect.stringMatching('future'),
    });
    const { stdout } = await entente(await inFuture(MINUTE_MS));
    expect((await execute('{ viewer { name } }', {}, stdout.trim())).status).toBe(200);
  });

  it('reports the reset time of its limits by the database’s clock', async () => {
    const { data } = await execute('{ viewer { rateLimit { resetAt } } }');
    const inMs = Date.parse(data.viewer.rateLimit.resetAt as string) - (await now());
    expect(inMs).toBeLessThanOrEqual(10_000);
    expect(inMs).toBeGreaterThan(-MINUTE_MS);
  });

  it('lists tokens by creation time, whichever service or command created them', async () => {
    const at = await inFuture(HOUR_MS);
    for (const [name, by] of [
      ['first', url],
      ['second', rightUrl],
      ['third', url],
    ] as const) {
      const input = { name, role: 'READER', expiresAt: at };
      await execute(
        'mutation ($input: CreateTokenInput!) { createToken(input: $input) { secret } }',
        { input },
        ADMIN_TOKEN,
        by,
      );
    }
    const { data } = await execute('{ tokens { name } }');
    const listed = (data.tokens as { name: string }[]).map(({ name }) => name).slice(0, 3);
    expect(listed).toEqual(['third', 'second', 'first']);
  });
});
