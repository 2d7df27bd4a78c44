import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { loggedError } from '../../src/observability/logger.js';
import { Blocker } from '../support/blocker.js';
import { cloneDatabase } from '../support/clone.js';
import type { Clone } from '../support/clone.js';
import { ServiceProcess } from '../support/service-process.js';
import { ADMIN_TOKEN } from '../support/world.js';

type Line = Readonly<Record<string, unknown>>;

/** Levels of pino. */
const DEBUG = 20;

const WRONG_TOKEN = 'entente_a-token-that-nobody-was-given';
const SECRET_VARIABLE = 'what-is-said-in-confidence';

let clone: Clone;
let service: ServiceProcess;
let url: string;
beforeAll(async () => {
  clone = await cloneDatabase('seeded');
  // Nothing blocked is slow here.
  const env = { DATABASE_URL: clone.url, SEED: 'none', ADMIN_TOKEN, LOG_LEVEL: 'trace', SLOW_OPERATION_MS: '60000' };
  service = ServiceProcess.start({ env });
  ({ url } = await service.ready());
});
afterAll(async () => {
  await service.end();
  await clone.drop();
});

async function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  await response.clone().text();
  return response;
}

/** The log lines with a given message of a request, once there are as many as expected. */
async function lines(requestId: string, msg: string, count = 1): Promise<readonly Line[]> {
  const deadline = Date.now() + 5_000;
  for (;;) {
    const all = service.stderr.split('\n').filter((line) => line.endsWith('}'));
    const found = all
      .map((line) => JSON.parse(line) as Line)
      .filter((line) => line['requestId'] === requestId && line['msg'] === msg);
    if (found.length >= count || Date.now() > deadline) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('the log', () => {
  it('has a line for each operation: viewer, operation and effort', async () => {
    const query = 'query Relations { relations { nodes { slug label } } }';
    await post('/graphql', { query }, { 'x-request-id': 'one', authorization: `Bearer ${ADMIN_TOKEN}` });
    const [line] = await lines('one', 'operation');
    expect(line).toMatchObject({
      transport: 'http',
      type: 'query',
      operation: 'Relations',
      viewer: { name: 'admin', role: 'ADMIN' },
      statements: 2,
      rows: 3,
    });
    expect(line?.['ms']).toBeGreaterThanOrEqual(line?.['sqlMs'] as number);
    expect(line).not.toHaveProperty('slow');
    const [request] = await lines('one', 'request');
    expect(request).toMatchObject({ method: 'POST', route: '/graphql', status: 200 });
  });

  it('has a line for each request, also for one with a cached response', async () => {
    const query = '{ relations { nodes { slug id } } }';
    for (const [id, operations] of [
      ['made', 1],
      ['kept', 0],
    ] as const) {
      await post('/graphql', { query }, { 'x-request-id': id });
      const [line] = await lines(id, 'request');
      expect(line).toMatchObject({ method: 'POST', route: '/graphql', status: 200, ms: expect.any(Number) });
      expect((await lines(id, 'operation', operations)).length).toBe(operations);
    }
  });

  it('has a line for an unknown path, with the path and without its query', async () => {
    for (const [method, path, status] of [
      ['GET', '/nope', 404],
      ['PUT', '/graphql', 405],
    ] as const) {
      const id = `none-${String(status)}`;
      await fetch(`${url}${path}?variables=${SECRET_VARIABLE}`, { method, headers: { 'x-request-id': id } });
      const [line] = await lines(id, 'request');
      expect(line).toMatchObject({ level: DEBUG, method, route: 'none', path, status, ms: expect.any(Number) });
    }
  });

  it('has the error codes of failures, by every transport', async () => {
    await post('/graphql', { query: '{ nothing }' }, { 'x-request-id': 'http-error' });
    await post('/graphql/stream', { query: '{ nothing }' }, { 'x-request-id': 'sse-error' });
    const headers = { 'x-request-id': 'ws-error' };
    class Socket extends WebSocket {
      constructor(address: string, protocol: string) {
        super(address, protocol, { headers });
      }
    }
    const client = createClient({
      url: url.replace('http', 'ws') + '/graphql',
      webSocketImpl: Socket,
      retryAttempts: 0,
    });
    await new Promise<void>((resolve) =>
      client.subscribe(
        { query: '{ nothing }' },
        { next: () => resolve(), error: () => resolve(), complete: () => resolve() },
      ),
    );
    await client.dispose();
    for (const [id, transport] of [
      ['http-error', 'http'],
      ['sse-error', 'sse'],
      ['ws-error', 'websocket'],
    ] as const) {
      const [line] = await lines(id, 'operation');
      expect(line).toMatchObject({ transport, type: 'none', codes: ['GRAPHQL_VALIDATION_FAILED'] });
    }
  });

  it('marks a slow operation, at a level that is read', async () => {
    const slow = ServiceProcess.start({ env: { DATABASE_URL: clone.url, SLOW_OPERATION_MS: '0', LOG_LEVEL: 'warn' } });
    const { url: other } = await slow.ready();
    await fetch(`${other}/graphql?query={relations{nodes{slug}}}`, { headers: { 'apollo-require-preflight': '1' } });
    await slow.end();
    const found = slow.stderr.split('\n').filter((line) => line.includes('"operation"'));
    expect(found).toHaveLength(1);
    expect(JSON.parse(found[0] ?? '')).toMatchObject({ level: 40, slow: true, type: 'query' });
  });

  it('has no lines for successful requests and client errors, unless configured', async () => {
    const quiet = ServiceProcess.start({ env: { DATABASE_URL: clone.url } });
    const { url: other } = await quiet.ready();
    for (const query of ['{relations{nodes{slug}}}', '{nothing}']) {
      await fetch(`${other}/graphql?query=${query}`, { headers: { 'apollo-require-preflight': '1' } });
    }
    await quiet.end();
    expect(quiet.stderr.split('\n').filter((line) => /"(?:operation|request)"/.test(line))).toEqual([]);
  });

  it.each(['/graphql', '/graphql/stream'])('has a cancelled operation at %s only at the debug level', async (path) => {
    const blocker = await Blocker.on({ databaseUrl: clone.url });
    const leaving = new AbortController();
    const requestId = `gone${path.replaceAll('/', '-')}`;
    await blocker.during(async () => {
      const pending = fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-request-id': requestId },
        body: JSON.stringify({ query: 'query Gone { topics { nodes { slug } } }' }),
        signal: leaving.signal,
      }).then((response) => response.text());
      pending.catch(() => undefined);
      await blocker.untilHeld(1);
      leaving.abort();
      await blocker.untilHeld(0);
    });
    await blocker.end();
    const [line] = await lines(requestId, 'operation');
    expect(line).toMatchObject({ level: DEBUG, operation: 'Gone', codes: ['CANCELLED'] });
  });

  it('has no secret, wherever one is sent', async () => {
    const query = 'query ($id: ID!) { relation(id: $id) { slug } }';
    const variables = { id: SECRET_VARIABLE };
    for (const token of [ADMIN_TOKEN, WRONG_TOKEN]) {
      const authorization = `Bearer ${token}`;
      for (const path of ['/graphql', '/graphql/stream']) {
        await post(path, { query, variables }, { authorization });
        await post(
          path,
          { query, variables, authorization },
          { authorization: token, cookie: token, 'x-request-id': token },
        );
      }
      const search = new URLSearchParams({ query, variables: JSON.stringify(variables), access_token: token });
      await fetch(`${url}/graphql?${String(search)}`, { headers: { authorization, 'apollo-require-preflight': '1' } });
      await fetch(`${url}/nothing?access_token=${token}`);
      const client = createClient({
        url: url.replace('http', 'ws') + '/graphql',
        webSocketImpl: WebSocket,
        connectionParams: { authorization },
        retryAttempts: 0,
      });
      await new Promise<void>((resolve) =>
        client.subscribe(
          { query, variables },
          { next: () => resolve(), error: () => resolve(), complete: () => resolve() },
        ),
      );
      await client.dispose();
    }
    // A secret that the client sends as a request id is well-formed and the client's own mistake: no token of the
    // service is.
    const log = service.stderr.replaceAll(/"requestId":"[^"]*"/g, '');
    expect(log).toContain('"msg":"operation"');
    for (const secret of [ADMIN_TOKEN, WRONG_TOKEN, SECRET_VARIABLE, new URL(clone.url).password]) {
      expect(log).not.toContain(secret);
    }
  });

  it('has nothing of an error that a library attached to it', () => {
    const invalid = ((): unknown => {
      try {
        return new URL('//user:secret@nowhere');
      } catch (error) {
        return error;
      }
    })() as Error;
    const cause = Object.assign(new Error('insert failed'), {
      code: '23505',
      constraint: 'token_hash_key',
      detail: 'Key (hash)=(secret) already exists.',
      parameters: ['secret'],
      cause: invalid,
    });
    const logged = loggedError(new Error('outer', { cause }));
    expect(JSON.stringify(logged)).not.toContain('secret');
    expect(logged).toMatchObject({
      cause: { code: '23505', constraint: 'token_hash_key', cause: { code: 'ERR_INVALID_URL' } },
    });
  });
});

describe('the id of a request', () => {
  it('is returned: the client’s own if it is well-formed, and else a unique one', async () => {
    const idOf = async (headers: Record<string, string>): Promise<string | null> =>
      (await fetch(`${url}/livez`, { headers })).headers.get('x-request-id');
    expect(await idOf({ 'x-request-id': 'a-proxy.7_b' })).toBe('a-proxy.7_b');
    const ids = new Set<string | null>();
    for (const wrong of ['', 'a b', '"}', 'x'.repeat(65), 'é']) ids.add(await idOf({ 'x-request-id': wrong }));
    expect(ids.size).toBe(5);
    for (const id of ids) expect(id).toMatch(/^[\w-]{11}-[0-9a-z]+$/);
  });
});
