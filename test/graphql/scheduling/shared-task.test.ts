import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { FairQueue } from '../../../src/graphql/scheduling/fair-queue.js';
import type { Caller, Computation } from '../../../src/graphql/scheduling/shared-task.js';
import { SingleFlight } from '../../../src/graphql/scheduling/single-flight.js';
import { until } from '../../support/follower.js';

const LONG_MS = 60_000;

/** A queue of one slot, which is taken, and a task that several clients wait for. */
class Shared {
  readonly queue: FairQueue;
  readonly work = new SingleFlight<string>();
  /** Which client started it, and whether it was abandoned. */
  readonly log: string[] = [];
  finish: (value: string) => void = () => undefined;

  constructor(settings: { readonly waitingMax?: number; readonly timeoutMs?: number } = {}) {
    this.queue = new FairQueue({ slots: 1, waitingMax: 10, timeoutMs: LONG_MS, ...settings });
    this.queue.tryAcquire();
  }

  /** Joins, and returns the result and how to leave. */
  join(client: string, timeoutMs = LONG_MS): { readonly result: string[]; readonly leave: () => void } {
    const result: string[] = [];
    let leave = (): void => undefined;
    const joiner: Caller = { client, queue: () => this.queue, timeoutMs, onGone: (onLeave) => (leave = onLeave) };
    const work: Computation<string> = (onAllGone, onJoin) => {
      this.log.push(`${client} starts`);
      onAllGone(() => this.log.push('abandoned'));
      onJoin(() => this.log.push('renewed'));
      return new Promise((resolve) => (this.finish = resolve));
    };
    this.work.share('key', work, joiner).then(
      (value) => result.push(value),
      (error: unknown) => result.push((error as Error).name),
    );
    return {
      result,
      leave: () => {
        leave();
      },
    };
  }
}

/** Takes a number of places in the queue of a client. */
function queue(queue: FairQueue, client: string, count: number): void {
  for (let at = 0; at < count; at += 1) queue.acquire(client).catch(() => undefined);
}

describe('a task that several clients wait for', () => {
  it('starts in the turn of whichever client has it first, and takes no other client’s', async () => {
    const shared = new Shared();
    queue(shared.queue, 'a', 3);
    const [first, second] = [shared.join('a'), shared.join('b')];
    expect(shared.queue.stats()).toEqual({ running: 1, waiting: 5 });
    shared.queue.release();
    await sleep(1);
    expect(shared.log).toEqual([]);
    shared.queue.release();
    await until('it has started', () => shared.log.length > 0);
    expect(shared.log).toEqual(['b starts']);
    // The first one's ticket is withdrawn.
    expect(shared.queue.stats()).toEqual({ running: 1, waiting: 2 });
    shared.finish('built');
    await until('both have it', () => first.result.length + second.result.length === 2);
    expect([first.result, second.result]).toEqual([['built'], ['built']]);
    // The slot went to the next in turn.
    expect(shared.queue.stats()).toEqual({ running: 1, waiting: 1 });
  });

  it('takes one place in the queue for all requests of one client', () => {
    const shared = new Shared({ waitingMax: 2 });
    for (let at = 0; at < 5; at += 1) shared.join('a');
    shared.join('b');
    expect(shared.queue.stats()).toEqual({ running: 1, waiting: 2 });
  });

  it('is rejected only for the client that has waited too long', async () => {
    const shared = new Shared({ timeoutMs: 200 });
    const [first, same] = [shared.join('a'), shared.join('a')];
    await sleep(150);
    const [later, sameLater] = [shared.join('b'), shared.join('a')];
    await until('the first are rejected', () => first.result.length + same.result.length === 2);
    expect([first.result, same.result, later.result, sameLater.result]).toEqual([
      ['OverloadedError'],
      ['OverloadedError'],
      [],
      [],
    ]);
    shared.queue.release();
    await until('it has started', () => shared.log.length > 0);
    shared.finish('built');
    await until('the others have it', () => later.result.length + sameLater.result.length === 2);
    expect([later.result, sameLater.result]).toEqual([['built'], ['built']]);
    expect(shared.queue.stats()).toEqual({ running: 0, waiting: 0 });
  });

  it('is rejected only for the client that has too many of its own waiting', async () => {
    const shared = new Shared({ waitingMax: 3 });
    queue(shared.queue, 'a', 2);
    const [first, second] = [shared.join('a'), shared.join('b')];
    await until('the first is rejected', () => first.result.length === 1);
    expect(first.result).toEqual(['OverloadedError']);
    expect(second.result).toEqual([]);
    expect(shared.queue.stats()).toEqual({ running: 1, waiting: 3 });
  });

  it('continues if the first client leaves, before and after it has started', async () => {
    const shared = new Shared();
    const [first, second, third] = [shared.join('a'), shared.join('a'), shared.join('b')];
    first.leave();
    shared.queue.release();
    await until('it has started', () => shared.log.length > 0);
    expect(shared.log).toEqual(['a starts']);
    second.leave();
    expect(shared.work.waiting).toBe(1);
    shared.finish('built');
    await until('the other has it', () => third.result.length === 1);
    expect(third.result).toEqual(['built']);
    expect(shared.log).toEqual(['a starts']);
  });

  it('takes no turn if all have left before it', async () => {
    const shared = new Shared();
    const [first, second] = [shared.join('a'), shared.join('b')];
    first.leave();
    second.leave();
    shared.queue.release();
    await sleep(1);
    expect(shared.log).toEqual([]);
    expect(shared.queue.stats()).toEqual({ running: 0, waiting: 0 });
    shared.join('c');
    expect(shared.log).toEqual(['c starts']);
  });

  it('runs for at most twice the timeout: a client that joins after the first one’s timeout starts it again', async () => {
    const shared = new Shared();
    shared.queue.release();
    const joined = [shared.join('a', 200)];
    const isFull = (): boolean => shared.queue.stats().waiting > 0;
    for (let time = 0; time < 100 && !isFull(); time += 1) {
      await sleep(20);
      joined.push(shared.join('b', 200));
    }
    expect(isFull()).toBe(true);
    const last = joined.at(-1);
    expect(last?.result).toEqual([]);
    shared.finish('built');
    await until('the last has started', () => shared.log.at(-1) === 'b starts');
    expect(joined[0]?.result).toEqual(['CancelledError']);
    expect(joined.at(-2)?.result).toEqual(['built']);
    shared.finish('built again');
    await until('the last has its own', () => last?.result.length === 1);
    expect(last?.result).toEqual(['built again']);
  });

  it('applies each client’s own timeout: a later one still waits when the first times out', async () => {
    const shared = new Shared();
    shared.queue.release();
    const first = shared.join('a', 200);
    await sleep(150);
    const later = shared.join('b', 200);
    expect(shared.log).toEqual(['a starts', 'renewed']);
    await until('the first is late', () => first.result.length === 1);
    expect([first.result, later.result]).toEqual([['CancelledError'], []]);
    shared.finish('built');
    await until('the other has it', () => later.result.length === 1);
    expect(later.result).toEqual(['built']);
    expect(shared.queue.stats()).toEqual({ running: 0, waiting: 0 });
  });
});
