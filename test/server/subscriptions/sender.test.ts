import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RecordKind } from '../../../src/changelog/record-kind.js';
import { SubscriptionSender } from '../../../src/server/subscriptions/sender.js';
import { ConcurrencyLimiter } from '../../../src/server/admission/concurrency-limiter.js';
import { World } from '../../support/world.js';

describe('the sender of a subscription', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty');
  });
  afterAll(() => world.stop());

  it.each([
    ['is returned', (delivery: SubscriptionSender) => delivery.return()],
    ['receives throw()', (delivery: SubscriptionSender) => delivery.throw()],
    ['is disposed of', (delivery: SubscriptionSender) => delivery[Symbol.asyncDispose]()],
    [
      'is abandoned by a loop',
      async (delivery: SubscriptionSender) => {
        const going = (async () => {
          const received: unknown[] = [];
          for await (const last of delivery) received.push(last);
          return received;
        })();
        await delivery.return();
        expect(await going).toEqual([]);
      },
    ],
  ])('leaves nothing behind when it %s', async (_how, end) => {
    const places = new ConcurrencyLimiter(1);
    const release = places.take('a client');
    if (!release) throw new Error('there is no place');
    const following = await world.service.domain.feed.subscribe({ kinds: [RecordKind.TOPIC], criteria: null }, null);
    // Nothing arrives, and so nothing is formatted.
    const live = {} as ConstructorParameters<typeof SubscriptionSender>[0];
    const delivery = new SubscriptionSender(live, following, {} as never, () => undefined, release);
    expect(world.service.subscriptionStats().filters).toBe(1);
    await end(delivery);
    expect(world.service.subscriptionStats().filters).toBe(0);
    expect(places.take('a client')).not.toBeNull();
    expect(await delivery.next()).toEqual({ done: true, value: undefined });
  });
});
