import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../support/follower.js';
import type { Told, Follower } from '../support/follower.js';
import { Random } from '../support/random.js';
import { TopicKind } from '../../src/topics/topic.js';
import { ADMIN_TOKEN, World } from '../support/world.js';

const FOLLOW = `subscription ($kinds: [RecordKind!], $filter: EventFilter, $after: String) {
  changes(kinds: $kinds, filter: $filter, after: $after) {
    position kind effect version fields reason by committedAt subject { __typename id label(language: "en") } event { slug }
  }
}`;
const PAGE = FOLLOW.replace('subscription', 'query')
  .replace('after: $after', 'after: $after, first: 100')
  .replace(/{\s+position/, '{ nodes { position')
  .replace(/}\s*$/, '} }');
const POSITIONS = `subscription ($after: String) { changes(after: $after, kinds: [TOPIC]) { position } }`;
const text = (value: string) => [{ language: 'en', text: value }];
const positions = (told: readonly Told[]): string[] => told.map(({ data }) => data.changes.position as string);

describe('following', () => {
  let world: World;
  const followers: Follower[] = [];
  let topics = 0;
  beforeAll(async () => {
    world = await World.start('empty', { ALIASES_MAX: '200' });
    await world.build.relation('atlantis', 'lemuria');
    await world.build.relation('atlantis', 'mu');
    await world.build.source('the-paper');
    for (const person of ['ann', 'bob']) await world.build.person(person);
  });
  afterEach(async () => {
    for (const follower of followers.splice(0)) await follower.stop();
    await until('nobody follows', () => world.service.domain.feed.census().audiences === 0);
  });
  afterAll(() => world.stop());

  function follow(query: string, options: Parameters<World['follow']>[1] = {}): Follower {
    const follower = world.follow(query, options);
    followers.push(follower);
    return follower;
  }

  /** Tells something; answers its position. */
  async function topic(): Promise<string> {
    topics += 1;
    const { change } = await world.tell('registerTopic', { slug: `topic-${String(topics)}`, names: text('Peace') });
    return change.position as string;
  }

  /** The same for many, told in one transaction and round the API: quickly. */
  async function manyTopics(count: number): Promise<void> {
    await world.build.write(async (tx) => {
      for (let made = 0; made < count; made += 1) {
        topics += 1;
        const input = { slug: `topic-${String(topics)}`, kind: TopicKind.SUBJECT, names: text('Peace') };
        await world.service.domain.services.topics.record(tx, input);
      }
    });
  }

  /** Comes back once all that follow are known to be told what comes from now on. */
  async function live(follower: Follower): Promise<Follower> {
    await until('all are followers', () => {
      const going = followers.filter(({ ending }) => ending === undefined);
      return world.service.following().followers === going.length;
    });
    return follower;
  }

  it('tells what comes from now on, and nothing of before', async () => {
    await topic();
    const follower = await live(follow(POSITIONS));
    const told = [await topic(), await topic()];
    expect(positions(await follower.until(2))).toEqual(told);
  });

  it('tells first what came after a position, then what comes, none twice and none missing', async () => {
    const before = [await topic(), await topic(), await topic()];
    const follower = follow(POSITIONS, { variables: { after: before[0] } });
    await follower.until(2);
    const after = [await topic(), await topic()];
    expect(positions(await follower.until(4))).toEqual([before[1], before[2], ...after]);
  });

  it('tells of the seed what the log has from "0" on', async () => {
    const { changes } = await world.get(
      '{ changes(after: "0", first: 100, kinds: [ACTOR, RELATION, SOURCE]) { nodes { position } } }',
    );
    const follower = follow('subscription { changes(after: "0", kinds: [ACTOR, RELATION, SOURCE]) { position } }');
    const all = (changes.nodes as { position: string }[]).map(({ position }) => position);
    expect(positions(await follower.until(all.length))).toEqual(all);
  });

  it.each([
    ['-1', 'BAD_CURSOR', /"-1" is not a position/],
    ['abc', 'BAD_CURSOR', /"abc" is not a position/],
    ['', 'BAD_CURSOR', /"" is not a position/],
    ['999999999', 'BAD_CURSOR', /the log has no position 999999999: its last is \d+/],
  ])('refuses the position %j', async (after, code, message) => {
    const follower = follow(POSITIONS, { variables: { after } });
    const [told] = await follower.until(1);
    expect(told?.errors?.[0]?.extensions).toMatchObject({ code, argument: 'after' });
    expect(told?.errors?.[0]?.message).toMatch(message);
    expect(await follower.ended()).toBeNull();
  });

  it.each([
    ['an unknown relation', { filter: { relations: ['nowhere'] } }, 'BAD_USER_INPUT', 'filter.relations.0'],
    [
      'a window that ends before it begins',
      { filter: { window: { from: '2001-01-01', to: '2000-01-01' } } },
      'BAD_USER_INPUT',
      'filter.window',
    ],
  ])('refuses %s', async (_what, variables, code, argument) => {
    const [told] = await follow(FOLLOW, { variables }).until(1);
    expect(told?.errors?.[0]?.extensions).toMatchObject({ code, argument });
  });

  it.each([
    ['no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', 'subscription { changes { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['two fields', 'subscription { changes { position } more: changes { position } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a variable of another type',
      'subscription ($kinds: [RecordKind!]!) { changes(kinds: $kinds) { position } }',
      'BAD_USER_INPUT',
    ],
  ])('refuses %s before anything is followed', async (_what, query, code) => {
    const errors = (await follow(query, { variables: { kinds: 7 } }).ended()) as { extensions: { code: string } }[];
    expect(errors[0]?.extensions.code).toBe(code);
  });

  it('is refused over plain HTTP, with where to go', async () => {
    const { status, errors } = await world.ask('subscription { changes { position } }');
    expect(status).toBe(400);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('/graphql/stream'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('answers queries and mutations over the same socket, by the same rules', async () => {
    const { data } = (await follow('{ viewer { role } }').until(1))[0] ?? {};
    expect(data).toEqual({ viewer: { role: 'READER' } });
    const input = { slug: 'by-socket', names: text('By socket') };
    const mutation = 'mutation ($input: RegisterTopicInput!) { registerTopic(input: $input) { topic { slug } } }';
    const [refused] = await follow(mutation, { variables: { input } }).until(1);
    expect(refused?.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const [taken] = await follow(mutation, { variables: { input }, token: ADMIN_TOKEN }).until(1);
    expect(taken?.data).toEqual({ registerTopic: { topic: { slug: 'by-socket' } } });
  });

  it('tells who told what to editors alone', async () => {
    const variables = { kinds: ['TOPIC'] };
    const reader = await live(follow(FOLLOW, { variables }));
    const editor = await live(follow(FOLLOW, { variables, token: ADMIN_TOKEN }));
    await topic();
    expect((await reader.until(1))[0]?.data.changes.by).toBeNull();
    expect((await editor.until(1))[0]?.data.changes.by).toBe('admin');
  });

  it('tells exactly what the query of the same name tells, by any filter', async () => {
    const random = new Random(75);
    const start = (await world.get('{ events { position } }')).events.position as string;
    const cited = [{ source: 'the-paper', basis: 'STATED' }];
    const filters = [
      null,
      {},
      { relations: ['atlantis-mu'] },
      { actors: [{ anyOf: ['ann'] }] },
      { kinds: ['TREATY_SIGNATURE'] },
      { window: { from: '2001-01-01', to: '2001-12-31' } },
      { text: 'peace' },
      { statuses: ['RETRACTED'] },
    ];
    const all = filters.map((filter) => ({ filter, kinds: ['EVENT', 'STATEMENT', 'TOPIC'], after: start }));
    const following = all.map((variables) => follow(FOLLOW, { variables }));
    const versions = new Map<string, { version: number; isRetracted: boolean }>();
    for (let step = 0; step < 60; step += 1) {
      const slug = `e-${String(random.between(0, 7))}`;
      const facts = {
        date: random.pick(['2000-05-01', '2001-05-01', '2001']),
        kind: random.pick(['TREATY_SIGNATURE', 'VISIT']),
        relations: [random.pick(['atlantis-mu', 'atlantis-lemuria'])],
        titles: text(random.pick(['Peace', 'War'])),
        participations: random.pick([[], [{ actor: 'ann', role: 'PARTICIPANT', citations: cited }]]),
      };
      const known = versions.get(slug);
      if (!known) {
        await world.tell('recordEvent', { slug, dateBasis: 'STATED', citations: cited, ...facts });
        versions.set(slug, { version: 1, isRetracted: false });
        continue;
      }
      const expected = { id: slug, expectedVersion: known.version, reason: 'so' };
      const verb = known.isRetracted ? 'reinstateEvent' : random.pick(['reviseEvent', 'reviseEvent', 'retractEvent']);
      const { change } = await world.tell(
        verb,
        verb === 'reviseEvent' ? { ...expected, ...facts } : expected,
        'change { version }',
      );
      versions.set(slug, { version: change.version as number, isRetracted: verb === 'retractEvent' });
    }
    for (const [index, variables] of all.entries()) {
      const { changes } = await world.get(PAGE, { variables });
      const expected = changes.nodes as object[];
      expect(expected.length).toBeGreaterThan(0);
      const told = await following[index]!.until(expected.length);
      const now = (change: object) => ({ ...change, subject: null, event: null });
      expect(told.map(({ data }) => now(data.changes))).toEqual(expected.map(now));
    }
  });

  it('has no seam: who begins while others write misses nothing and sees nothing twice', async () => {
    const start = await topic();
    let writing = true;
    const writers = Array.from({ length: 4 }, async () => {
      while (writing) await topic();
    });
    for (let round = 0; round < 40; round += 1) {
      follow(POSITIONS, { variables: { after: start } });
      await sleep(5);
    }
    writing = false;
    await Promise.all(writers);
    const last = await topic();
    const all = Array.from({ length: Number(last) - Number(start) }, (_, index) => String(Number(start) + 1 + index));
    expect(all.length).toBeGreaterThan(10);
    for (const follower of followers) expect(positions(await follower.until(all.length))).toEqual(all);
  });

  it('executes once for all who follow alike, whatever their position and filter', async () => {
    const query = `subscription ($after: String, $filter: EventFilter) {
      changes(kinds: [TOPIC, EVENT], after: $after, filter: $filter) { position effect subject { id label } }
    }`;
    async function statements(count: number, variables: (index: number) => Record<string, unknown>): Promise<number> {
      for (let index = 0; index < count; index += 1) await live(follow(query, { variables: variables(index) }));
      let seen = 0;
      const stop = world.service.database.observe((sql) => {
        if (/from (?:topic|actor)/.test(sql)) seen += 1;
      });
      await topic();
      for (const follower of followers) await follower.until(1);
      stop();
      for (const follower of followers.splice(0)) await follower.stop();
      await until('nobody follows', () => world.service.following().followers === 0);
      return seen;
    }
    const alone = await statements(1, () => ({}));
    const last = await topic();
    expect(await statements(100, (index) => (index % 2 ? { after: last } : {}))).toBe(alone);
    const filters = [{ relations: ['atlantis-mu'] }, { text: 'war' }, {}];
    expect(await statements(30, (index) => ({ filter: filters[index % 3] }))).toBe(alone);
  });

  it('ends who is too slow with the position to resume from, which misses nothing', async () => {
    const start = await topic();
    const wide = `subscription ($after: String) { changes(after: $after, kinds: [TOPIC]) { position subject { ${Array.from(
      { length: 60 },
      (_, index) => `l${String(index)}: label note${String(index)}: note id${String(index)}: id`,
    ).join(' ')} } } }`;
    const slow = follow(wide, { variables: { after: start } });
    await until('the socket', () => slow.socket?.readyState === 1);
    await live(slow);
    slow.socket!.pause();
    // No longer than it takes: a socket that answers no ping for a while is taken for dead.
    const isLetGo = (): boolean => world.service.domain.feed.census().followers === 0;
    let told = 0;
    for (; !isLetGo() && told < 6_000; told += 50) await manyTopics(50);
    await until('it is let go', isLetGo, 20_000);
    slow.socket!.resume();
    expect(await slow.ended()).toBeNull();
    const last = slow.told.at(-1);
    const [error] = last?.errors ?? [];
    expect(error?.extensions['code']).toBe('RESUME');
    const seen = positions(slow.told.slice(0, -1));
    expect(error?.extensions['position']).toBe(seen.at(-1));
    expect(error?.message).toContain(`resume from position ${String(seen.at(-1))}`);
    const rest = follow(POSITIONS, { variables: { after: seen.at(-1) } });
    const all = [...seen, ...positions(await rest.until(told - seen.length))];
    expect(all).toEqual(Array.from({ length: told }, (_, index) => String(Number(start) + 1 + index)));
  }, 60_000);

  it('keeps nothing of followers that came and went, however they went', async () => {
    const random = new Random(10_000);
    const CYCLES = 10_000;
    const SOCKETS = 50;
    const afters = [null, await topic()];
    await topic();
    let cycles = 0;
    const message = (id: number) =>
      JSON.stringify({
        id: String(id),
        type: 'subscribe',
        payload: { query: POSITIONS, variables: { after: random.pick(afters) } },
      });
    const { WebSocket } = await import('ws');
    async function client(): Promise<void> {
      while (cycles < CYCLES) {
        const socket = new WebSocket(`${world.service.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
        socket.on('error', () => undefined);
        const isFirst = (event: string): Promise<boolean> =>
          new Promise((resolve) => {
            socket.once(event, () => {
              resolve(true);
            });
            socket.once('close', () => {
              resolve(false);
            });
          });
        // One that breaks before it is welcomed has begun nothing: it is no cycle.
        if (!(await isFirst('open'))) continue;
        socket.send('{"type":"connection_init"}');
        if (!(await isFirst('message'))) continue;
        const mine = random.between(0, 99);
        for (let id = 0; id < mine; id += 1) {
          cycles += 1;
          socket.send(message(id));
          // At any moment of its start, or once it is told something, it is given up.
          if (random.between(0, 2) === 0) await sleep(random.between(0, 2));
          if (random.between(0, 2) > 0) socket.send(JSON.stringify({ id: String(id), type: 'complete' }));
        }
        if (random.between(0, 1) === 0) socket.terminate();
        else socket.close();
      }
    }
    async function streams(): Promise<void> {
      while (cycles < CYCLES) {
        cycles += 1;
        const aborted = new AbortController();
        const asked = fetch(`${world.service.url}/graphql/stream?query=${encodeURIComponent(POSITIONS)}`, {
          signal: aborted.signal,
        }).catch(() => undefined);
        await sleep(random.between(0, 9));
        aborted.abort();
        await asked;
      }
    }
    const sockets = Array.from({ length: SOCKETS }, client);
    await Promise.all([...sockets, ...Array.from({ length: 5 }, streams)]);
    const nothing = { followers: 0, audiences: 0, sockets: 0, streams: 0, sessions: 0 };
    await until('nothing is left', () => Object.values(world.service.following()).every((count) => count === 0));
    expect(world.service.following()).toEqual(nothing);
  }, 60_000);

  it('lets go of a socket that says nothing', async () => {
    const { port } = new URL(world.service.url);
    const socket = connect(Number(port), '127.0.0.1');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(
      'GET /graphql HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n',
    );
    socket.resume();
    await closed;
  });

  it('ends subscriptions when a token is revoked, with 4403', async () => {
    const { token, secret } = await created({ name: 'Eve', role: 'READER' });
    const follower = await live(follow(POSITIONS, { token: secret }));
    await world.tell('revokeToken', { id: token.id }, 'token { id }');
    expect(await follower.ended()).toMatchObject({ code: 4403, reason: 'The token was revoked' });
  });

  it('ends subscriptions when a token expires, with 4403', async () => {
    const { secret } = await created({
      name: 'Eve',
      role: 'READER',
      expiresAt: new Date(Date.now() + 1_000).toISOString(),
    });
    const follower = await live(follow(POSITIONS, { token: secret }));
    expect(await follower.ended()).toMatchObject({ code: 4403, reason: 'The token has expired' });
  });

  it('lets nobody in by a token that is none, with 4403', async () => {
    const follower = follow(POSITIONS, { token: 'entente_none' });
    expect(await follower.ended()).toMatchObject({ code: 4403, reason: 'The token is unknown' });
  });

  async function created(input: object): Promise<{ token: { id: string }; secret: string }> {
    return (await world.tell('createToken', input, 'token { id } secret')) as { token: { id: string }; secret: string };
  }
});
