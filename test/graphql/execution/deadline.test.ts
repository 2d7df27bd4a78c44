import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import sql from 'sql-template-tag';
import WebSocket from 'ws';
import { Cancellation } from '../../../src/foundation/async/cancellation.js';
import { startWithBlocker } from '../../support/world-with-blocker.js';
import type { Blocker } from '../../support/blocker.js';
import { until } from '../../support/follower.js';
import { Random } from '../../support/random.js';
import { TRANSPORTS } from '../../support/transports.js';
import type { World } from '../../support/world.js';
import { ADMIN_TOKEN } from '../../support/world.js';

const QUERY = '{ topics { nodes { slug } } }';

describe('the deadline of an operation', () => {
  let world: World;
  let blocker: Blocker;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ world, blocker, end } = await startWithBlocker('empty', { OPERATION_TIMEOUT_MS: '300' }));
  });
  afterAll(() => end());

  it.each(TRANSPORTS)('is reported by %s, and cancels its statement in PostgreSQL', async (_name, sendRequest) => {
    expect((await sendRequest(world, QUERY)).errors).toBeUndefined();
    await blocker.during(async () => {
      // Each has its own text: equal queries would share a response.
      const { errors } = await sendRequest(
        world,
        `query ${_name.replace(/\W/g, '')} { topics { totalCount nodes { slug } } }`,
      );
      expect(errors?.[0]?.extensions).toEqual({ code: 'TIMEOUT', limit: 'deadline', max: 300 });
      expect(await blocker.held()).toBe(0);
    });
    expect((await sendRequest(world, QUERY)).data).toEqual({ topics: { nodes: [] } });
  });

  it('does not end an operation that is delayed for less, by any transport', async () => {
    const {
      world: patient,
      blocker: other,
      end: endOther,
    } = await startWithBlocker('empty', { OPERATION_TIMEOUT_MS: '2000' });
    try {
      const pending = await other.during(async () => {
        const all = TRANSPORTS.map(([name, sendRequest]) =>
          sendRequest(patient, `query Held${name.replace(/\W/g, '')} ${QUERY}`),
        );
        await other.untilHeld(TRANSPORTS.length);
        await sleep(1_000);
        return { all };
      });
      for (const details of await Promise.all(pending.all)) expect(details.data).toEqual({ topics: { nodes: [] } });
    } finally {
      await endOther();
    }
  });

  it('includes the wait for a connection, after which no statement is sent', async () => {
    await blocker.during(async () => {
      const responses = Array.from({ length: 30 }, (_, at) =>
        world.sendRequest(`{ a${String(at)}: topics { nodes { slug } } }`),
      );
      for (const { errors } of await Promise.all(responses)) expect(errors?.[0]?.extensions.code).toBe('TIMEOUT');
      expect(await blocker.held()).toBe(0);
    });
  });

  it('rolls a mutation back', async () => {
    const query = 'mutation ($input: CreateTopicInput!) { createTopic(input: $input) { topic { id } } }';
    const variables = { input: { slug: 'late', names: [{ language: 'en', text: 'late' }] } };
    await blocker.during(async () => {
      const { errors } = await world.sendRequest(query, { variables, token: ADMIN_TOKEN });
      expect(errors?.[0]?.extensions.code).toBe('TIMEOUT');
      expect(await blocker.held()).toBe(0);
    });
    expect(await world.get('{ topics { nodes { slug } } changes { nodes { position } } }')).toEqual({
      topics: { nodes: [] },
      changes: { nodes: [] },
    });
    expect((await world.get(query, { variables, token: ADMIN_TOKEN })).createTopic.topic).not.toBeNull();
  });
});

describe('a client that disconnects', () => {
  let world: World;
  let blocker: Blocker;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ world, blocker, end } = await startWithBlocker('empty', { OPERATION_TIMEOUT_MS: '60000' }));
  });
  afterAll(() => end());

  const post = (path: string, query: string, signal?: AbortSignal): Promise<Response> =>
    fetch(`${world.service.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: signal ?? null,
    });

  it.each(['/graphql', '/graphql/stream'])('by HTTP at %s, has its statement cancelled', async (path) => {
    await blocker.during(async () => {
      const leaving = new AbortController();
      const pending = post(path, '{ topics(first: 3) { nodes { slug } } }', leaving.signal)
        .then((response) => response.text())
        .catch(() => 'gone');
      await blocker.untilHeld(1);
      leaving.abort();
      expect(await pending).toBe('gone');
      await blocker.untilHeld(0);
    });
  });

  it.each(['completes its operation', 'closes'])('by WebSocket and %s, has its statement cancelled', async (how) => {
    const client = createClient({
      url: `${world.service.url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      lazy: false,
    });
    await blocker.during(async () => {
      const sink = { next: () => undefined, error: () => undefined, complete: () => undefined };
      const complete = client.subscribe({ query: QUERY }, sink);
      await blocker.untilHeld(1);
      if (how === 'closes') client.terminate();
      else complete();
      await blocker.untilHeld(0);
    });
    await client.dispose();
  });

  it('does not affect another client that waits for the same query', async () => {
    const query = '{ topics(first: 7) { nodes { slug } } }';
    const leaving = new AbortController();
    const result = await blocker.during(async () => {
      const aborted = post('/graphql', query, leaving.signal).catch(() => 'gone');
      await blocker.untilHeld(1);
      const stays = post('/graphql', query);
      await until('both wait', () => world.service.waiting() === 2);
      leaving.abort();
      expect(await aborted).toBe('gone');
      await until('one waits', () => world.service.waiting() === 1);
      expect(await blocker.held()).toBe(1);
      return { stays };
    });
    expect(await (await result.stays).json()).toMatchObject({ data: { topics: { nodes: [] } } });
  });

  it('ends a shared query for all if all its clients have disconnected', async () => {
    const query = '{ topics(first: 8) { nodes { slug } } }';
    const leaving = new AbortController();
    await blocker.during(async () => {
      const pending = [1, 2].map(() => post('/graphql', query, leaving.signal).catch(() => 'gone'));
      await until('both wait', () => world.service.waiting() === 2);
      await blocker.untilHeld(1);
      leaving.abort();
      expect(await Promise.all(pending)).toEqual(['gone', 'gone']);
      await blocker.untilHeld(0);
      expect(world.service.waiting()).toBe(0);
    });
  });

  it('never cancels the statement of the next user of its connection (seed 31)', async () => {
    const random = new Random(31);
    const { database } = world.service;
    const slept = (ms: number): Promise<unknown> => database.rows(sql`select pg_sleep(${ms / 1000})`);
    let left = 0;
    async function lane(): Promise<void> {
      for (let turn = 0; turn < 40; turn += 1) {
        const leaving = new Cancellation();
        const statement = sql`select pg_sleep(${random.between(10, 30) / 10_000})`;
        // It disconnects at about the time its statement ends: the cancellation may come too late.
        setTimeout(
          () => {
            leaving.cancel(new Error('left'));
          },
          random.between(1, 4),
        );
        await database
          .until(leaving)
          .rows(statement)
          .catch((error: unknown) => {
            if ((error as Error).message !== 'left') throw error;
            left += 1;
          });
        await slept(4);
      }
    }
    await Promise.all(Array.from({ length: 10 }, lane));
    expect(left).toBeGreaterThan(0);
  });
});
