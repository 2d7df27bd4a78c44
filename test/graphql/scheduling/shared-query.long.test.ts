import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SCHEDULER_DEFAULTS } from '../../../src/graphql/scheduling/scheduler.js';
import type { Blocker } from '../../support/blocker.js';
import { until } from '../../support/follower.js';
import { post } from '../../support/post.js';
import { RawSocket } from '../../support/raw-socket.js';
import { startWithBlocker } from '../../support/world-with-blocker.js';
import type { World } from '../../support/world.js';

const BUSY = { 'x-forwarded-for': '192.0.2.1' };
const OTHER = { 'x-forwarded-for': '192.0.2.2' };
const WAITING = 3;

describe('a query that two clients request at the same time', () => {
  let world: World;
  let blocker: Blocker;
  let end: () => Promise<void>;
  beforeAll(async () => {
    const environment = { OPERATION_TIMEOUT_MS: '60000', TRUSTED_PROXIES: '127.0.0.0/8, ::1' };
    ({ world, blocker, end } = await startWithBlocker('seeded', environment));
  });
  afterAll(() => end());

  it('runs in the turn of whichever client has it first, although the other requested it before', async () => {
    const { slots } = SCHEDULER_DEFAULTS.cheap;
    const cheap = (): { running: number; waiting: number } => world.service.schedulerStats().cheap;
    await blocker.during(async () => {
      const socket = await new RawSocket(world.service.url, BUSY).init();
      const subscribe = (count: number): void => {
        for (let at = 0; at < count; at += 1) {
          socket.subscribe(String(at), `{ topics(first: ${String(at + 1)}) { nodes { slug } } }`);
        }
      };
      subscribe(slots + WAITING);
      await until('its queue is long', () => cheap().waiting === WAITING);
      await blocker.untilHeld(slots);

      const popular = '{ relations { nodes { slug } } }';
      const request = (headers: object): Promise<Response> => post(world.service.url, popular, {}, headers);
      const first = request(BUSY);
      await until('it waits', () => cheap().waiting === WAITING + 1);
      const second = request(OTHER);
      await until('both wait', () => cheap().waiting === WAITING + 2);
      expect(world.service.waiting()).toBe(2);
      // One slot for the busy client's own next query, and one for the other client.
      for (const id of ['0', '1']) socket.send({ id, type: 'complete' });
      expect((await second).status).toBe(200);
      expect(await (await first).json()).toEqual(await (await request(OTHER)).json());
      expect(world.service.waiting()).toBe(0);
      await socket.close();
      await blocker.untilHeld(0);
    });
    await until('nobody runs', () => cheap().running === 0);
  });
});
