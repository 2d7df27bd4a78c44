import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../support/follower.js';
import { RawSocket } from '../../support/raw-socket.js';
import { startWithBlocker } from '../../support/world-with-blocker.js';
import type { WorldWithBlocker } from '../../support/world-with-blocker.js';

const MAX = 2;

describe('a WebSocket', () => {
  let on: WorldWithBlocker;
  beforeAll(async () => {
    on = await startWithBlocker('empty', { MAX_CONNECTIONS_PER_CLIENT: String(MAX) });
  });
  afterAll(() => on.end());

  it('that closes during its token lookup takes no place of that token', async () => {
    const { world, blocker } = on;
    const input = { name: 'Eve', role: 'READER' };
    const { secret } = (await world.mutate('createToken', input, 'secret')) as { secret: string };
    const authorization = `Bearer ${secret}`;
    await blocker.during(async () => {
      const closed = Array.from({ length: MAX }, () => new RawSocket(world.service.url));
      for (const socket of closed)
        (await socket.opened()).send({ type: 'connection_init', payload: { authorization } });
      // It is looked up once for all of them.
      await blocker.untilHeld(1);
      for (const socket of closed) await socket.close();
      await until('they are closed', () => world.service.subscriptionStats().sockets === 0);
    }, 'token');
    await until('their tokens were looked up', async () => (await blocker.held()) === 0);
    const opened = Array.from({ length: MAX }, () => new RawSocket(world.service.url));
    for (const socket of opened) {
      expect((await socket.init({ authorization })).received).toMatchObject([{ type: 'connection_ack' }]);
    }
    expect(world.service.subscriptionStats().sessions).toBe(MAX);
    for (const socket of opened) await socket.close();
  });

  it('leaves no subscription behind if its id is reused while the previous one is ending', async () => {
    const { world, blocker } = on;
    await world.build.source('the-paper');
    const socket = await new RawSocket(world.service.url).init();
    const subscriptions = (): number => world.service.subscriptionStats().subscriptions;
    await blocker.during(async () => {
      socket.subscribe('1', 'subscription { changes(after: "0", kinds: [SOURCE]) { subject { label } } }');
      await blocker.untilHeld(1);
      socket.send({ id: '1', type: 'complete' });
      await until('it has ended', () => world.service.subscriptionStats().filters === 0);
      socket.subscribe('1', 'subscription { changes(kinds: [TOPIC]) { position } }');
      await until('the next one is subscribed', () => subscriptions() === 1);
    }, 'source');
    await until('the first has ended', async () => (await blocker.held()) === 0);
    await socket.close();
    await until('nobody is subscribed', () => subscriptions() === 0);
    expect(world.service.subscriptionStats().filters).toBe(0);
  });
});
