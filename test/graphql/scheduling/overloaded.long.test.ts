import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { SCHEDULER_DEFAULTS } from '../../../src/graphql/scheduling/scheduler.js';
import { startWithBlocker } from '../../support/world-with-blocker.js';
import type { Blocker } from '../../support/blocker.js';
import { until } from '../../support/follower.js';
import { RawSocket } from '../../support/raw-socket.js';
import { TRANSPORTS } from '../../support/transports.js';
import { ADMIN_TOKEN } from '../../support/world.js';
import type { World } from '../../support/world.js';

/** Lists of different sizes, each one statement. */
const lists = (count: number, first: number): string =>
  Array.from(
    { length: count },
    (_, at) => `a${String(at)}: topics(first: ${String(first - at)}) { nodes { slug } }`,
  ).join(' ');
const EXPENSIVE = `{ ${lists(11, 100)} }`;
const EXPENSIVE_MUTATION = `mutation { ${Array.from({ length: 11 }, (_, at) => {
  const input = `{ slug: "topic-${String(at)}", names: [{ language: "en", text: "x" }] }`;
  return `a${String(at)}: createTopic(input: ${input}) { topic { slug } }`;
}).join(' ')} }`;
const CHEAP = '{ relations { nodes { slug } } }';

describe('with the database blocked', () => {
  let world: World;
  let blocker: Blocker;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ world, blocker, end } = await startWithBlocker('empty', { OPERATION_TIMEOUT_MS: '60000' }));
  });
  afterAll(() => end());

  it('an operation uses at most two connections of the pool at once', async () => {
    await blocker.during(async () => {
      const socket = await new RawSocket(world.service.url).init();
      socket.subscribe('1', `{ ${lists(8, 20)} }`);
      await blocker.untilHeld(2);
      await sleep(100);
      expect(await blocker.held()).toBe(2);
      expect(world.service.database.pool()).toMatchObject({ busy: 2, waiting: 0 });
      await socket.close();
      await blocker.untilHeld(0);
    });
  });

  it('an operation is rejected at once if too many wait, by every transport; a cheap one runs', async () => {
    const { slots, waitingMax } = SCHEDULER_DEFAULTS.expensive;
    await blocker.during(async () => {
      const socket = await new RawSocket(world.service.url).init();
      for (let count = 0; count < slots + waitingMax; count += 1) socket.subscribe(String(count), EXPENSIVE);
      await until('the queue is full', () => world.service.schedulerStats().expensive.waiting === waitingMax);
      expect(world.service.schedulerStats().expensive.running).toBe(slots);

      for (const [name, sendRequest] of TRANSPORTS) {
        const { errors, data, extensions } = await sendRequest(world, `query ${name.replace(/\W/g, '')} ${EXPENSIVE}`);
        expect(data ?? null).toBeNull();
        expect(errors).toMatchObject([{ extensions: { code: 'OVERLOADED' } }]);
        expect(errors?.[0]?.message).toContain('nothing was started');
        expect(extensions ?? { cost: { requested: expect.any(Number) } }).toMatchObject({ cost: {} });
        expect((await sendRequest(world, CHEAP)).data).toEqual({ relations: { nodes: [] } });
      }
      const refused = await world.sendRequest(`query Again ${EXPENSIVE}`);
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
      const written = await world.sendRequest(EXPENSIVE_MUTATION, { token: ADMIN_TOKEN });
      expect([written.status, written.headers.get('retry-after')]).toEqual([503, '1']);
      expect(written.errors).toMatchObject([{ extensions: { code: 'OVERLOADED' } }]);

      await socket.close();
      await until('nobody waits', () => world.service.schedulerStats().expensive.waiting === 0);
      await blocker.untilHeld(0);
    });
  });
});
