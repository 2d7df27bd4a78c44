import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ASK_AGAIN, LOOK_FIRST, OTHER_NAMES, StallingWorld } from '../support/stalling-world.js';

/** A COMMIT that waits for a standby: until the wait ends, the transaction is neither committed nor aborted. */
describe('a commit that stalls', () => {
  let world: StallingWorld;
  beforeAll(async () => {
    world = await StallingWorld.start();
  }, 60_000);
  afterEach(() => world.server.letCommit());
  afterAll(() => world.stop());

  it('is reported as unknown on every instance and at every retry until it ends', async () => {
    const { server, one, other } = world;
    const input = world.topic();
    const changed = { ...input, names: OTHER_NAMES };
    await server.stallCommits();
    expect(await world.outcome(world.mutate('createTopic', input))).toBe(ASK_AGAIN);
    expect(await world.changes(input.slug)).toBe(0);
    const again = [
      world.mutate('createTopic', input),
      world.mutate('createTopic', input),
      world.mutate('createTopic', input, other),
      world.mutate('createTopic', changed),
    ];
    const became = await Promise.all(again.map((request) => world.outcome(request)));
    expect(became).toEqual([ASK_AGAIN, ASK_AGAIN, ASK_AGAIN, ASK_AGAIN]);
    await server.letCommit();
    const responses = await Promise.all([one, other].map((by) => world.mutate('createTopic', input, by)));
    expect(responses[0]?.data).toEqual(responses[1]?.data);
    expect(responses[0]?.data.payload).toMatchObject({ topic: { version: 1 }, userErrors: [] });
    expect(await world.changes(input.slug)).toBe(1);
    expect((await world.mutate('createTopic', changed)).data.payload.userErrors).toEqual([
      { code: 'IDEMPOTENCY_KEY_REUSED' },
    ]);
  });

  it('is reported as unknown for a write without a key, and the write that waited for it as not committed', async () => {
    const [first, second] = [world.topic(false), world.topic()];
    await world.server.stallCommits();
    const outcome = world.outcome(world.mutate('createTopic', first));
    await world.server.untilStalled(1);
    expect(await world.outcome(world.mutate('createTopic', second))).toBe(
      'NOT_COMMITTED: nothing was written, try again in a moment.',
    );
    expect(await outcome).toBe(LOOK_FIRST);
    await world.server.letCommit();
    expect([await world.changes(first.slug), await world.changes(second.slug)]).toEqual([1, 0]);
  });
});
