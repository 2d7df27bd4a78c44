import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Bottleneck, Lane, Overloaded } from '../../src/http/lane.js';

/** Notes in which order those who enter begin, or are refused. */
function noted(lane: Lane): { enter: (client: string, name: string) => void; log: string[] } {
  const log: string[] = [];
  const enter = (client: string, name: string): void => {
    lane.enter(client).then(
      () => log.push(name),
      (error: unknown) => log.push(`${name} ${error instanceof Overloaded ? 'refused' : String(error)}`),
    );
  };
  return { enter, log };
}

describe('a lane', () => {
  it('lets so many run, and the rest take turns by client', async () => {
    const lane = new Lane({ slots: 1, waitingMax: 10, patienceMs: 1_000 });
    const { enter, log } = noted(lane);
    for (const name of ['a1', 'a2', 'a3', 'a4']) enter('a', name);
    enter('b', 'b1');
    enter('c', 'c1');
    enter('b', 'b2');
    for (let turn = 0; turn < 7; turn += 1) {
      await sleep(1);
      expect(log).toHaveLength(turn + 1);
      lane.leave();
    }
    expect(log).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
    expect(lane.census()).toEqual({ running: 0, waiting: 0 });
  });

  it('refuses whoever asks when too many wait, or in its place the last of whoever has most waiting', async () => {
    const lane = new Lane({ slots: 1, waitingMax: 3, patienceMs: 1_000 });
    const { enter, log } = noted(lane);
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) enter('a', name);
    await sleep(1);
    expect(log).toEqual(['a1', 'a5 refused']);
    enter('b', 'b1');
    await sleep(1);
    expect(log).toEqual(['a1', 'a5 refused', 'a4 refused']);
    expect(lane.census()).toEqual({ running: 1, waiting: 3 });
    for (let turn = 0; turn < 4; turn += 1) lane.leave();
    await sleep(1);
    expect(log.slice(3)).toEqual(['a2', 'b1', 'a3']);
    expect(lane.census()).toEqual({ running: 0, waiting: 0 });
  });

  it('refuses the newcomer where all have one waiting, and not who came first', async () => {
    const lane = new Lane({ slots: 1, waitingMax: 3, patienceMs: 1_000 });
    const { enter, log } = noted(lane);
    for (const name of ['a', 'b', 'c', 'd']) enter(name, name);
    enter('e', 'e');
    await sleep(1);
    expect(log).toEqual(['a', 'e refused']);
    for (let turn = 0; turn < 4; turn += 1) lane.leave();
    await sleep(1);
    expect(log.slice(2)).toEqual(['b', 'c', 'd']);
  });

  it('refuses who has waited too long, and keeps nothing of it', async () => {
    const lane = new Lane({ slots: 1, waitingMax: 3, patienceMs: 20 });
    const { enter, log } = noted(lane);
    enter('a', 'a1');
    enter('a', 'a2');
    await sleep(40);
    expect(log).toEqual(['a1', 'a2 refused']);
    expect(lane.census()).toEqual({ running: 1, waiting: 0 });
    lane.leave();
    enter('b', 'b1');
    await sleep(1);
    expect(log.at(-1)).toBe('b1');
  });
});

describe('lanes with a bottleneck', () => {
  const settings = { slots: 1, waitingMax: 10, patienceMs: 10_000 };

  it('take turns, however many wait in one of them', async () => {
    const bottleneck = new Bottleneck();
    const [one, other] = [new Lane(settings, null, bottleneck), new Lane(settings, null, bottleneck)];
    const log: string[] = [];
    const enter = (lane: Lane, name: string): Promise<number> => lane.enter('a').then(() => log.push(name));
    const all = ['one 1', 'one 2', 'one 3'].map((name) => enter(one, name));
    all.push(...['other 1', 'other 2'].map((name) => enter(other, name)));
    await all[0];
    expect(log).toEqual(['one 1']);
    expect([one.census(), other.census()]).toEqual([
      { running: 1, waiting: 2 },
      { running: 0, waiting: 2 },
    ]);
    one.leave();
    await all[3];
    other.leave();
    await all[1];
    one.leave();
    await all[4];
    other.leave();
    await all[2];
    one.leave();
    expect(log).toEqual(['one 1', 'other 1', 'one 2', 'other 2', 'one 3']);
    for (const lane of [one, other]) expect(lane.census()).toEqual({ running: 0, waiting: 0 });
  });

  it('go on beside a turn that takes longer than it may, which then keeps nobody else from theirs', async () => {
    const bottleneck = new Bottleneck();
    const scanning = new Lane({ ...settings, turnMaxMs: 20 }, null, bottleneck);
    const other = new Lane(settings, null, bottleneck);
    await scanning.enter('a');
    const next = scanning.enter('a');
    expect(other.take()).toBe(false);
    await other.enter('b');
    expect([scanning.census(), other.census()]).toEqual([
      { running: 1, waiting: 1 },
      { running: 1, waiting: 0 },
    ]);
    scanning.leave();
    // Its own next waits for the other's turn to end.
    expect(scanning.census()).toEqual({ running: 0, waiting: 1 });
    other.leave();
    await next;
    scanning.leave();
    for (const lane of [scanning, other]) expect(lane.census()).toEqual({ running: 0, waiting: 0 });
  });

  it('rest for twice as long as the turn before took where something short is asked for, and no longer than a bound', async () => {
    const bottleneck = new Bottleneck();
    const lane = new Lane({ ...settings, slots: 3 }, null, bottleneck);
    let isShortAsked = true;
    const restAfter = async (ms: number): Promise<number> => {
      await lane.enter('a');
      const next = lane.enter('a');
      await sleep(ms);
      if (isShortAsked) bottleneck.noteShort();
      const left = performance.now();
      lane.leave();
      await next;
      lane.leave();
      return performance.now() - left;
    };
    expect(await restAfter(30)).toBeGreaterThanOrEqual(59);
    const long = await Promise.all([restAfter(3_000), sleep(3_000)]);
    expect(long[0]).toBeLessThan(3_000);
    isShortAsked = false;
    await sleep(1_000);
    // No timer has to run out.
    expect(await restAfter(300)).toBeLessThan(long[0]);
  });
});
