import { describe, expect, it } from '@jest/globals';
import type { Caller } from '../../../src/graphql/scheduling/shared-task.js';
import { SingleFlight } from '../../../src/graphql/scheduling/single-flight.js';
import type { OnDisconnect } from '../../../src/foundation/async/disconnect.js';

const GONE: OnDisconnect = (leave) => {
  leave();
};
const STAYS: OnDisconnect = () => undefined;

/** Needs no turn. */
const joins = (onGone: OnDisconnect): Caller => ({ client: 'a', queue: () => null, timeoutMs: 60_000, onGone });

describe('work that is shared', () => {
  it('is abandoned at once if its only client has already left, and started again by the next', async () => {
    const shared = new SingleFlight<string>();
    let abandoned = 0;
    const work = (value: string) => async (onAllGone: OnDisconnect) => {
      onAllGone(() => (abandoned += 1));
      await Promise.resolve();
      return value;
    };
    const first = shared.share('key', work('first'), joins(GONE));
    expect([abandoned, shared.waiting]).toEqual([1, 0]);
    const second = shared.share('key', work('second'), joins(STAYS));
    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
    expect([abandoned, shared.waiting]).toEqual([1, 0]);
  });

  it('continues for a client that stays if another has already left when it joins', async () => {
    const shared = new SingleFlight<string>();
    let abandoned = 0;
    const work = async (onAllGone: OnDisconnect): Promise<string> => {
      onAllGone(() => (abandoned += 1));
      await Promise.resolve();
      return 'made';
    };
    const stays = shared.share('key', work, joins(STAYS));
    void shared.share('key', work, joins(GONE));
    expect([abandoned, shared.waiting]).toEqual([0, 1]);
    expect(await stays).toBe('made');
  });
});
