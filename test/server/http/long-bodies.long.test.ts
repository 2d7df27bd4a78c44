import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RawSocket } from '../../support/raw-socket.js';
import { JSON_TYPE } from '../../support/post.js';
import { World } from '../../support/world.js';

const MANY = 12;
const body = (mark: string, length: number): object => ({
  query: `query ${mark} { __typename }`,
  extensions: { text: 'x'.repeat(length) },
});
const LONG = 300_000;

describe('long bodies', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty');
  });
  afterAll(() => world.stop());

  const isWaitedFor = (): boolean => world.service.schedulerStats().readingLong.waiting > 0;

  /** Whether any had to wait while the work was in progress. */
  async function waitedDuring<Result>(work: Promise<Result>): Promise<{ result: Result; waited: boolean }> {
    const state = { isDone: false, waited: false };
    const looking = (async () => {
      while (!state.isDone) {
        state.waited ||= isWaitedFor();
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const result = await work.finally(() => (state.isDone = true));
    await looking;
    return { result, waited: state.waited };
  }

  it.each(['/graphql', '/graphql/stream'])('are parsed one after the other, at %s', async (path) => {
    const mark = path.replace(/\W/g, '');
    const send = async (number: number): Promise<string> => {
      const sent = JSON.stringify(body(`${mark}${String(number)}`, LONG));
      const response = await fetch(`${world.service.url}${path}`, { method: 'POST', headers: JSON_TYPE, body: sent });
      return response.text();
    };
    const { result, waited } = await waitedDuring(
      Promise.all(Array.from({ length: MANY }, (_, number) => send(number))),
    );
    for (const response of result) expect(response).toContain('{"__typename":"Query"}');
    expect(waited).toBe(true);
  });

  it('are parsed one after the other by WebSocket, and later messages in their order', async () => {
    const socket = await new RawSocket(world.service.url).init();
    const ids = Array.from({ length: MANY }, (_, number) => `id${String(number)}`);
    const sending = Promise.all(ids.map((id) => socket.answer(id)));
    for (const [number, id] of ids.entries()) {
      socket.send({ id, type: 'subscribe', payload: body(`ws${id}`, number % 2 === 0 ? LONG : 1) });
    }
    const { result, waited } = await waitedDuring(sending);
    expect(result.map(({ type }) => type)).toEqual(ids.map(() => 'next'));
    const order = socket.received.filter(({ type }) => type === 'next').map(({ id }) => id);
    expect([...order].sort()).toEqual([...ids].sort());
    expect(waited).toBe(true);
    await socket.close();
  });
});
