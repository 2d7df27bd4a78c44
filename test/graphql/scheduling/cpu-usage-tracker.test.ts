import { describe, expect, it } from '@jest/globals';
import { FairQueue } from '../../../src/graphql/scheduling/fair-queue.js';
import { CpuUsageTracker } from '../../../src/graphql/scheduling/cpu-usage-tracker.js';

describe('the CPU usage of clients', () => {
  it('is halved every five seconds', () => {
    let now = 0;
    const spending = new CpuUsageTracker(() => now);
    spending.add('a', 100);
    expect(spending.of('a')).toBe(100);
    now += 5_000;
    expect(spending.of('a')).toBeCloseTo(50);
    spending.add('a', 10);
    expect(spending.of('a')).toBeCloseTo(60);
    expect(spending.of('b')).toBe(0);
    expect(spending.leastActive(['a', 'b', 'c'])).toBe('b');
  });

  it('decides whose turn it is in a queue, before the waiting time', async () => {
    const spending = new CpuUsageTracker(() => 0);
    const queue = new FairQueue({ slots: 1, waitingMax: 20, timeoutMs: 60_000 }, spending);
    const started: string[] = [];
    for (const client of ['x', 'attacker 1', 'attacker 2', 'attacker 1', 'attacker 3', 'healthy']) {
      void queue.acquire(client).then(() => started.push(client));
    }
    for (const attacker of ['attacker 1', 'attacker 2', 'attacker 3']) spending.add(attacker, 50);
    for (let turn = 0; turn < 6; turn += 1) {
      await new Promise(setImmediate);
      if (started.at(-1)?.startsWith('attacker')) spending.add(started.at(-1) ?? '', 50);
      queue.release();
    }
    expect(started).toEqual(['x', 'healthy', 'attacker 1', 'attacker 2', 'attacker 3', 'attacker 1']);
  });
});
