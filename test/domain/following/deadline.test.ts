import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { startWithBlocker } from '../../support/world-with-blocker.js';
import type { Blocker } from '../../support/blocker.js';
import { until } from '../../support/follower.js';
import { RawSocket } from '../../support/raw-socket.js';
import type { World } from '../../support/world.js';

const OPERATION_TIMEOUT_MS = 300;

/** Each runs a statement on the topic table, and then one more. */
const CHANGES = `subscription ($after: String) { changes(after: $after, kinds: [TOPIC]) {
  position subject { label revisions(first: 1) { nodes { position } } } } }`;
const OF_A_RELATION = 'subscription { changes(filter: { relations: ["china-russia"] }) { position } }';

describe('the timeout of a subscription', () => {
  let world: World;
  let blocker: Blocker;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ world, blocker, end } = await startWithBlocker('seeded', {
      OPERATION_TIMEOUT_MS: String(OPERATION_TIMEOUT_MS),
    }));
  });
  afterAll(() => end());

  /** A position, and that of a topic written after it. */
  async function topic(slug: string): Promise<{ before: string; position: string }> {
    const { events } = await world.get('{ events(first: 1) { position } }');
    const { change } = await world.mutate('createTopic', { slug, names: [{ language: 'en', text: slug }] });
    return { before: events.position as string, position: change.position as string };
  }

  it('applies to each delivered change: the subscription ends with the position to resume from, and resuming misses nothing', async () => {
    const { before, position } = await topic('told-late');
    let statements = 0;
    let stop = (): unknown => undefined;
    const late = await blocker.during(async () => {
      const follower = world.follow(CHANGES, { variables: { after: before } });
      await blocker.untilHeld(1);
      await follower.ended();
      stop = world.service.database.observe((text) => {
        if (!/pg_notify|c\.subject_kind, array/.test(text)) statements += 1;
      });
      return follower;
    });
    expect(late.received).toMatchObject([{ errors: [{ extensions: { code: 'SLOW_CONSUMER', position: before } }] }]);
    expect(late.received[0]?.errors?.[0]?.message).toContain(`longer than ${String(OPERATION_TIMEOUT_MS)} ms`);
    // The statement that it waited for has returned by now; no further statement is sent.
    await until('nothing runs', () => world.service.database.pool().busy === 0);
    await sleep(50);
    stop();
    expect(statements).toBe(0);
    expect(world.service.subscriptionStats().subscriptions).toBe(0);

    const follower = world.follow(CHANGES, { variables: { after: before } });
    const [received] = await follower.until(1);
    expect(received?.data.changes).toMatchObject({ position, subject: { label: 'told-late' } });
    await Promise.all([late.stop(), follower.stop()]);
  });

  it('applies to each change delivered by Server-Sent Events: a browser reconnects by itself', async () => {
    const { before } = await topic('streamed-late');
    const search = new URLSearchParams({ query: CHANGES, variables: JSON.stringify({ after: before }) });
    const body = await blocker.during(async () =>
      (await fetch(`${world.service.url}/graphql/stream?${String(search)}`)).text(),
    );
    expect(body).toContain(`"extensions":{"code":"SLOW_CONSUMER","position":"${before}"}`);
    expect(body).not.toContain('event: complete');
  });

  it('applies to the start of a subscription over every transport', async () => {
    await blocker.during(async () => {
      const socket = await new RawSocket(world.service.url).init();
      socket.subscribe('1', OF_A_RELATION);
      const { payload } = await socket.answer('1');
      expect(payload).toMatchObject({ errors: [{ extensions: { code: 'TIMEOUT', max: OPERATION_TIMEOUT_MS } }] });
      await socket.close();
      const url = `${world.service.url}/graphql/stream?${String(new URLSearchParams({ query: OF_A_RELATION }))}`;
      const body = await (await fetch(url)).text();
      expect(body).toContain('"code":"TIMEOUT"');
      expect(await blocker.held()).toBe(0);
    }, 'relation');
    const follower = world.follow(OF_A_RELATION);
    await until('it is subscribed', () => world.service.subscriptionStats().subscriptions === 1);
    // A subscription may last longer than it takes to start.
    await sleep(OPERATION_TIMEOUT_MS + 100);
    expect(follower.ending).toBeUndefined();
    await follower.stop();
  });
});

describe('a client that disconnects before its subscription has started', () => {
  it('has its statement cancelled, over every transport', async () => {
    const { world, blocker, end } = await startWithBlocker('seeded', { OPERATION_TIMEOUT_MS: '60000' });
    try {
      await blocker.during(async () => {
        const socket = await new RawSocket(world.service.url).init();
        socket.subscribe('1', OF_A_RELATION);
        await blocker.untilHeld(1);
        await socket.close();
        await blocker.untilHeld(0);
        const leaving = new AbortController();
        const search = new URLSearchParams({ query: OF_A_RELATION });
        const url = `${world.service.url}/graphql/stream?${String(search)}`;
        await fetch(url, { signal: leaving.signal });
        await blocker.untilHeld(1);
        leaving.abort();
        await blocker.untilHeld(0);
      }, 'relation');
      await until('nothing is open', () => world.service.subscriptionStats().streams === 0);
      expect(world.service.subscriptionStats()).toMatchObject({ subscriptions: 0, sockets: 0 });
    } finally {
      await end();
    }
  });
});
