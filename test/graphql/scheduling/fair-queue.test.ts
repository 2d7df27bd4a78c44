import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { ExclusiveTurns, FairQueue, OverloadedError } from '../../../src/graphql/scheduling/fair-queue.js';

/** Logs the order in which tasks start or are rejected. */
function noted(queue: FairQueue): { enter: (client: string, name: string) => void; log: string[] } {
  const log: string[] = [];
  const enter = (client: string, name: string): void => {
    queue.acquire(client).then(
      () => log.push(name),
      (error: unknown) => log.push(`${name} ${error instanceof OverloadedError ? 'refused' : String(error)}`),
    );
  };
  return { enter, log };
}

describe('a fair queue', () => {
  it('runs as many as there are slots, and lets the rest take turns by client', async () => {
    const queue = new FairQueue({ slots: 1, waitingMax: 10, timeoutMs: 1_000 });
    const { enter, log } = noted(queue);
    for (const name of ['a1', 'a2', 'a3', 'a4']) enter('a', name);
    enter('b', 'b1');
    enter('c', 'c1');
    enter('b', 'b2');
    for (let turn = 0; turn < 7; turn += 1) {
      await sleep(1);
      expect(log).toHaveLength(turn + 1);
      queue.release();
    }
    expect(log).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
    expect(queue.stats()).toEqual({ running: 0, waiting: 0 });
  });

  it('rejects a new task if too many wait, or instead the last one of the client with the most', async () => {
    const queue = new FairQueue({ slots: 1, waitingMax: 3, timeoutMs: 1_000 });
    const { enter, log } = noted(queue);
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) enter('a', name);
    await sleep(1);
    expect(log).toEqual(['a1', 'a5 refused']);
    enter('b', 'b1');
    await sleep(1);
    expect(log).toEqual(['a1', 'a5 refused', 'a4 refused']);
    expect(queue.stats()).toEqual({ running: 1, waiting: 3 });
    for (let turn = 0; turn < 4; turn += 1) queue.release();
    await sleep(1);
    expect(log.slice(3)).toEqual(['a2', 'b1', 'a3']);
    expect(queue.stats()).toEqual({ running: 0, waiting: 0 });
  });

  it('rejects the new task if all clients have one, and not the oldest', async () => {
    const queue = new FairQueue({ slots: 1, waitingMax: 3, timeoutMs: 1_000 });
    const { enter, log } = noted(queue);
    for (const name of ['a', 'b', 'c', 'd']) enter(name, name);
    enter('e', 'e');
    await sleep(1);
    expect(log).toEqual(['a', 'e refused']);
    for (let turn = 0; turn < 4; turn += 1) queue.release();
    await sleep(1);
    expect(log.slice(2)).toEqual(['b', 'c', 'd']);
  });

  it('rejects a task that has waited too long, and forgets it', async () => {
    const queue = new FairQueue({ slots: 1, waitingMax: 3, timeoutMs: 20 });
    const { enter, log } = noted(queue);
    enter('a', 'a1');
    enter('a', 'a2');
    await sleep(40);
    expect(log).toEqual(['a1', 'a2 refused']);
    expect(queue.stats()).toEqual({ running: 1, waiting: 0 });
    queue.release();
    enter('b', 'b1');
    await sleep(1);
    expect(log.at(-1)).toBe('b1');
  });
});

describe('queues with exclusive turns', () => {
  const settings = { slots: 1, waitingMax: 10, timeoutMs: 10_000 };

  it('take turns, however many wait in one of them', async () => {
    const exclusiveTurns = new ExclusiveTurns();
    const [one, other] = [new FairQueue(settings, null, exclusiveTurns), new FairQueue(settings, null, exclusiveTurns)];
    const log: string[] = [];
    const enter = (queue: FairQueue, name: string): Promise<number> => queue.acquire('a').then(() => log.push(name));
    const all = ['one 1', 'one 2', 'one 3'].map((name) => enter(one, name));
    all.push(...['other 1', 'other 2'].map((name) => enter(other, name)));
    await all[0];
    expect(log).toEqual(['one 1']);
    expect([one.stats(), other.stats()]).toEqual([
      { running: 1, waiting: 2 },
      { running: 0, waiting: 2 },
    ]);
    one.release();
    await all[3];
    other.release();
    await all[1];
    one.release();
    await all[4];
    other.release();
    await all[2];
    one.release();
    expect(log).toEqual(['one 1', 'other 1', 'one 2', 'other 2', 'one 3']);
    for (const queue of [one, other]) expect(queue.stats()).toEqual({ running: 0, waiting: 0 });
  });

  it('continue next to a turn that exceeds its maximum, which then blocks nobody else', async () => {
    const exclusiveTurns = new ExclusiveTurns();
    const scanning = new FairQueue({ ...settings, turnMaxMs: 20 }, null, exclusiveTurns);
    const other = new FairQueue(settings, null, exclusiveTurns);
    await scanning.acquire('a');
    const next = scanning.acquire('a');
    expect(other.tryAcquire()).toBe(false);
    await other.acquire('b');
    expect([scanning.stats(), other.stats()]).toEqual([
      { running: 1, waiting: 1 },
      { running: 1, waiting: 0 },
    ]);
    scanning.release();
    // Its own next task waits for the other's turn to end.
    expect(scanning.stats()).toEqual({ running: 0, waiting: 1 });
    other.release();
    await next;
    scanning.release();
    for (const queue of [scanning, other]) expect(queue.stats()).toEqual({ running: 0, waiting: 0 });
  });
});

describe('the rest after an exclusive turn', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  /** How many milliseconds pass between a turn of `turnMs`, with a short task `shortMs` before its end, and the next. */
  async function restAfter(turnMs: number, shortMs: number | null): Promise<number> {
    const exclusiveTurns = new ExclusiveTurns();
    const queue = new FairQueue({ slots: 3, waitingMax: 10, timeoutMs: 10_000 }, null, exclusiveTurns);
    await queue.acquire('a');
    const next: number[] = [];
    void queue.acquire('a').then(() => next.push(performance.now()));
    jest.advanceTimersByTime(turnMs - (shortMs ?? 0));
    if (shortMs !== null) exclusiveTurns.shortTaskRequested();
    jest.advanceTimersByTime(shortMs ?? 0);
    const endedAt = performance.now();
    queue.release();
    await jest.advanceTimersByTimeAsync(0);
    while (next.length === 0) await jest.advanceTimersByTimeAsync(1);
    queue.release();
    return (next[0] ?? NaN) - endedAt;
  }

  it.each([
    ['takes twice as long while short tasks are requested', 30, 0, 60],
    ['has a maximum', 3_000, 0, 200],
    ['also follows a short task that was requested a second before', 3_000, 1_000, 200],
    ['is left out if the last short task was requested earlier', 3_000, 1_001, 0],
    ['is left out without short tasks', 300, null, 0],
    ['is left out after a short turn', 9, 0, 0],
  ])('%s', async (_, turnMs, shortMs, restMs) => {
    expect(await restAfter(turnMs, shortMs)).toBe(restMs);
  });
});
