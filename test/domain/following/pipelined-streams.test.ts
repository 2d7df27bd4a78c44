import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '../../support/follower.js';
import { Raw } from '../../support/plain-http.js';
import { startWithBlocker } from '../../support/world-with-blocker.js';
import type { Blocker } from '../../support/blocker.js';
import type { World } from '../../support/world.js';

const NOBODY = { subscriptions: 0, filters: 0, sockets: 0, streams: 0, sessions: 0 };

const get = (query: string): string =>
  `GET /graphql/stream?query=${encodeURIComponent(query)} HTTP/1.1\r\nhost: x\r\naccept: text/event-stream\r\n\r\n`;
const SUBSCRIPTION = get('subscription { changes { position } }');
const OF_A_RELATION = get('subscription { changes(filter: { relations: ["china-russia"] }) { position } }');

/** HTTP/1.1 answers the requests of a connection one after the other: behind a stream, all others wait. */
describe('streams requested at once on one connection', () => {
  const MAX = 20;
  let world: World;
  let blocker: Blocker;
  let end: () => Promise<void>;
  beforeEach(async () => {
    const places = { MAX_CONNECTIONS_PER_CLIENT: String(MAX), MAX_SUBSCRIPTIONS_PER_CLIENT: String(MAX) };
    ({ world, blocker, end } = await startWithBlocker('seeded', places));
  });
  afterEach(() => end());

  it.each(['destroy', 'resetAndDestroy'] as const)('end with it and free their slots: %s', async (how) => {
    // The second round uses the slots that the first one freed.
    for (let turn = 0; turn < 2; turn += 1) {
      const raw = await Raw.to(world.service.url);
      raw.socket.write(SUBSCRIPTION.repeat(MAX));
      await until('all are subscribed', () => world.service.subscriptionStats().subscriptions === MAX);
      expect(raw.statuses).toEqual(['200']);
      raw.socket[how]();
      await until('no subscription is left', () => world.service.subscriptionStats().subscriptions === 0);
      expect(world.service.subscriptionStats()).toEqual(NOBODY);
    }
  });

  it('have their statements cancelled with it before they start', async () => {
    await blocker.during(async () => {
      const raw = await Raw.to(world.service.url);
      raw.socket.write(OF_A_RELATION.repeat(3));
      await until('statements are held up', async () => (await blocker.held()) > 0);
      raw.socket.resetAndDestroy();
      await blocker.untilHeld(0);
      await until('none is left', () => world.service.subscriptionStats().streams === 0);
    }, 'relation');
    expect(world.service.subscriptionStats()).toEqual(NOBODY);
  });
});

describe('a stream whose client disconnects during the token lookup', () => {
  it('ends before it subscribes', async () => {
    const { world, blocker, end } = await startWithBlocker('empty', {});
    try {
      const { secret } = await world.mutate('createToken', { name: 'Eve', role: 'READER' }, 'secret');
      const request = SUBSCRIPTION.replace('\r\n\r\n', `\r\nauthorization: Bearer ${secret as string}\r\n\r\n`);
      await blocker.during(async () => {
        const raw = await Raw.to(world.service.url);
        raw.socket.write(request.repeat(3));
        await until('a lookup is held up', async () => (await blocker.held()) > 0);
        raw.socket.resetAndDestroy();
        await until('it is closed', () => raw.isClosed);
      }, 'token');
      await until('nothing runs', () => world.service.database.pool().busy === 0);
      await sleep(50);
      await until('none is left', () => world.service.subscriptionStats().sessions === 0);
      expect(world.service.subscriptionStats()).toEqual(NOBODY);
    } finally {
      await end();
    }
  });
});
