import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../support/follower.js';
import { RawSocket } from '../../support/raw-socket.js';
import { COSTLY_DOCUMENTS } from '../../support/costly-documents.js';
import { TRANSPORTS } from '../../support/transports.js';
import type { GraphqlResponse } from '../../support/transports.js';
import { World } from '../../support/world.js';

const siblings = (mark: string, count: number, text: (at: number) => string): string =>
  `query ${mark} { relation(id: "a") { ${Array.from({ length: count }, (_, at) => text(at)).join(' ')} } }`;

const rejectionOf = ({ extensions }: { readonly extensions: unknown }): unknown => extensions;

describe.each(TRANSPORTS)('documents, by %s', (name, sendRequest) => {
  let world: World;
  beforeAll(async () => {
    // The longest that fits in an address.
    world = await World.start('empty', { MAX_CHARACTERS: '15000' });
  });
  afterAll(() => world.stop());

  it('with one field 380 times have the response of that field once', async () => {
    const { data, errors } = await sendRequest(
      world,
      siblings('Q', 380, () => 'timeline{totalCount}'),
    );
    // The only error is that the relation does not exist.
    expect(data).toEqual({ relation: null });
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'NOT_FOUND', argument: 'id' }]);
  });

  it('are rejected by length before they are parsed', async () => {
    const query = (length: number): string => `{ __typename } #`.padEnd(length, '"');
    // A character that an address encodes as %22 is three times as long.
    const max = name === 'GET' ? 0 : 15_000;
    if (max > 0) expect((await sendRequest(world, query(max))).errors).toBeUndefined();
    if (name === 'GET') return;
    const { errors } = await sendRequest(world, query(max + 1));
    expect(errors).toEqual([
      {
        message: 'The document has 15001 characters; at most 15000 are allowed. Put long values into variables.',
        extensions: { code: 'GRAPHQL_PARSE_FAILED', limit: 'characters', value: 15_001, max: 15_000 },
      },
    ]);
  });

  it('have a few short errors, each with a few locations', async () => {
    const long = `timeline(first: "${'y'.repeat(1_000)}") { totalCount }`;
    const { errors } = await sendRequest(
      world,
      siblings('Q', 200, (at) => (at === 0 ? long : `xyyyyy${String(at)}`)),
    );
    expect(errors?.length).toBe(20);
    expect(Math.max(...(errors ?? []).map(({ message }) => message.length))).toBe(501);
    expect(errors?.[19]?.message).toMatch(/Too many validation errors/);
    const [error] = (await sendRequest(world, `{ events(${'first: 1 '.repeat(200)}) { totalCount } }`)).errors ?? [];
    expect(error?.message).toBe('There can be only one argument named "first".');
    // By WebSocket there are no locations.
    const { locations } = error as unknown as { locations?: unknown[] };
    expect(locations?.length).toBe(name === 'WebSocket' ? undefined : 5);
  });

  it('of many lines have errors without locations', async () => {
    const query = `{ ${'\n'.repeat(1_000)} none }`;
    const { errors } = await sendRequest(world, query);
    expect(errors?.[0]).not.toHaveProperty('locations');
    const { errors: placed } = await sendRequest(world, query.replace('\n', ''));
    if (name !== 'WebSocket') expect(placed?.[0]).toHaveProperty('locations');
  });
});

describe('documents', () => {
  it('are accepted as long as there is memory for them, until their operations end', async () => {
    const world = await World.start('empty');
    const query = 'subscription { changes { position } }';
    const extensions = { text: 'x'.repeat(900_000) };
    const leaving = new AbortController();
    const follow = async (): Promise<Response> => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query, extensions });
      return fetch(`${world.service.url}/graphql/stream`, { method: 'POST', headers, body, signal: leaving.signal });
    };
    try {
      // Each takes a little more than twice its length of 128 MB; an unknown one would be closed.
      const streams: Response[] = [];
      let refused = await follow();
      for (; refused.status === 200; refused = await follow()) streams.push(refused);
      expect(streams).toHaveLength(52);
      expect(refused.status).toBe(503);
      expect(((await refused.json()) as GraphqlResponse).errors?.[0]?.extensions).toEqual({ code: 'OVERLOADED' });
      const socket = await new RawSocket(world.service.url).init();
      socket.send({ id: '1', type: 'subscribe', payload: { query, extensions } });
      expect(await socket.ended()).toBe(1013);
      leaving.abort();
      await until('the memory is released', async () => {
        const one = await new RawSocket(world.service.url).init();
        one.send({ id: '1', type: 'subscribe', payload: { query: '{ __typename }', extensions } });
        const { type } = await one.answer('1');
        if (one.ending === null) await one.close();
        return type === 'next';
      });
    } finally {
      await world.stop();
    }
  }, 60_000);

  it('that are new and expensive do not block other clients', async () => {
    const world = await World.start('empty', { TRUSTED_PROXIES: '127.0.0.1' });
    try {
      const post = async (client: string, query: string): Promise<number> => {
        const startedAt = performance.now();
        const headers = { 'content-type': 'application/json', 'x-forwarded-for': client };
        await (
          await fetch(`${world.service.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
        ).text();
        return performance.now() - startedAt;
      };
      let isOver = false;
      let turn = 0;
      const attack = async (client: string): Promise<number[]> => {
        const took: number[] = [];
        while (!isOver) {
          const [, document] = COSTLY_DOCUMENTS[turn % COSTLY_DOCUMENTS.length] ?? [];
          took.push(await post(client, document?.(`q${String((turn += 1))}`) ?? ''));
        }
        return took;
      };
      const attackers = Array.from({ length: 16 }, (_, at) => attack(`192.0.2.${String(1 + at)}`));
      const waited: number[] = [];
      for (let count = 0; count < 20; count += 1)
        waited.push(await post('198.51.100.1', `{ n${String(count)}: __typename }`));
      isOver = true;
      const byAttackers = (await Promise.all(attackers)).flat();
      const median = (all: number[]): number => all.sort((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0;
      expect(median(waited)).toBeLessThan(median(byAttackers) / 3);
    } finally {
      await world.stop();
    }
  }, 60_000);

  it('of subscriptions together take no more memory than the limit of a client', async () => {
    const world = await World.start('empty', {});
    const socket = await new RawSocket(world.service.url).init();
    try {
      const fields = 'position '.repeat(900);
      for (let id = 0; id < 60; id += 1) {
        socket.subscribe(String(id), `subscription { changes { ${fields} } }`);
      }
      const rejections = (): unknown[] =>
        socket.received.flatMap(({ payload }) => payload?.errors?.map(rejectionOf) ?? []);
      await until('one is rejected', () => rejections().length > 0, 30_000);
      expect(rejections()[0]).toEqual({ code: 'RATE_LIMITED', limit: 'subscribed bytes', max: 16_000_000 });
    } finally {
      await socket.close();
      await world.stop();
    }
  }, 60_000);
});
