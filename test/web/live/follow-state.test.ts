import { describe, expect, it } from '@jest/globals';
import { initialState, step, waitBefore } from '../../../src/web/live/follow-state.js';
import type { Ending, FollowEvent, FollowState, Task } from '../../../src/web/live/follow-state.js';

const START = initialState({ position: '7', asOf: 0, isOnline: true, mustReload: false });
const BEGIN: FollowEvent = { type: 'begin' };
const CONNECTED: FollowEvent = { type: 'connected', at: 1 };
const SETTLED: FollowEvent = { type: 'settled' };

const changed = (position: string): FollowEvent => ({ type: 'changed', position, at: 2 });
const ended = (kind: Exclude<Ending['kind'], 'behind'>): FollowEvent => ({ type: 'ended', ending: { kind } });
const online = (isOnline: boolean): FollowEvent => ({ type: 'online', isOnline });
const watched = (isWatched: boolean): FollowEvent => ({ type: 'watched', isWatched });

/** The state after events, and the last task of them, if the last event has one. */
function after(...events: FollowEvent[]): [FollowState, Task | undefined] {
  let [state, task]: [FollowState, Task?] = [START];
  for (const event of events) [state, task] = step(state, event);
  return [state, task];
}

describe('following changes', () => {
  it('begins at the position of the list, and is current once it is connected', () => {
    expect(after(BEGIN)).toMatchObject([{ activity: 'connecting' }, { type: 'subscribe', after: '7' }]);
    expect(after(BEGIN, CONNECTED)).toMatchObject([{ activity: 'current', asOf: 1 }, undefined]);
  });

  it('goes on from the last change after a lost connection', () => {
    const lost = [BEGIN, CONNECTED, changed('9'), ended('lost')];
    expect(after(...lost)).toMatchObject([
      { activity: 'waiting', asOf: 2 },
      { type: 'wait', failures: 1 },
    ]);
    expect(after(...lost, { type: 'waited' })).toMatchObject([
      { activity: 'connecting' },
      { type: 'subscribe', after: '9' },
    ]);
  });

  it('waits longer after each failure, unless a connection has lasted', () => {
    const failing = [BEGIN, CONNECTED, ended('lost'), { type: 'waited' } as const, CONNECTED, ended('lost')];
    expect(after(...failing)[1]).toEqual({ type: 'wait', failures: 2 });
    expect(after(...failing, { type: 'waited' }, CONNECTED, SETTLED, ended('lost'))[1]).toEqual({
      type: 'wait',
      failures: 1,
    });
    expect(after(BEGIN, ended('busy'))[1]).toEqual({ type: 'wait', failures: 4 });
  });

  it('resumes where a slow client was left behind', () => {
    const behind: FollowEvent = { type: 'ended', ending: { kind: 'behind', position: '8' } };
    expect(after(BEGIN, CONNECTED, behind, { type: 'waited' })[1]).toEqual({ type: 'subscribe', after: '8' });
    const nowhere: FollowEvent = { type: 'ended', ending: { kind: 'behind', position: null } };
    expect(after(BEGIN, changed('9'), nowhere, { type: 'waited' })[1]).toEqual({ type: 'subscribe', after: '9' });
  });

  it('reads anew after RESYNC, and goes on from there', () => {
    expect(after(BEGIN, ended('resync'))).toMatchObject([{ activity: 'reloading' }, { type: 'reload' }]);
    expect(after(BEGIN, ended('resync'), { type: 'reloaded', position: '3', at: 5 })).toMatchObject([
      { activity: 'connecting', mustReload: false, asOf: 5 },
      { type: 'subscribe', after: '3' },
    ]);
  });

  it('reads anew again when that fails, and less often when it is asked to again and again', () => {
    const failed = [BEGIN, ended('resync'), { type: 'reloadFailed' } as const];
    expect(after(...failed)[1]).toEqual({ type: 'wait', failures: 2 });
    expect(after(...failed, { type: 'waited' })[1]).toEqual({ type: 'reload' });
    const reloaded: FollowEvent = { type: 'reloaded', position: '3', at: 5 };
    expect(after(BEGIN, ended('resync'), reloaded, CONNECTED, ended('resync'))).toMatchObject([
      { mustReload: true },
      { type: 'wait', failures: 2 },
    ]);
  });

  it('asks no more when it is refused', () => {
    expect(after(BEGIN, ended('refused'))).toMatchObject([{ activity: 'refused' }, { type: 'rest' }]);
    expect(after(BEGIN, ended('refused'), online(false), online(true))).toMatchObject([
      { activity: 'refused' },
      undefined,
    ]);
  });

  it('rests without a network or a reader, and goes on at once when there are both', () => {
    expect(after(BEGIN, CONNECTED, online(false))).toMatchObject([{ activity: 'idle' }, { type: 'rest' }]);
    expect(after(BEGIN, CONNECTED, online(false), watched(false), online(true))[0].activity).toBe('idle');
    expect(after(BEGIN, CONNECTED, changed('9'), watched(false), watched(true))).toMatchObject([
      { activity: 'connecting', failures: 0 },
      { type: 'subscribe', after: '9' },
    ]);
  });

  it('does not forget to read anew while it rests', () => {
    expect(after(BEGIN, ended('resync'), online(false), online(true))[1]).toEqual({ type: 'reload' });
  });

  it('tries at once when someone looks again, and changes nothing else by that', () => {
    expect(after(BEGIN, ended('lost'), watched(true))[1]).toEqual({ type: 'subscribe', after: '7' });
    expect(after(BEGIN, CONNECTED, watched(true))).toMatchObject([{ activity: 'current' }, undefined]);
  });

  it('does nothing after its end', () => {
    expect(after(BEGIN, { type: 'stop' })).toMatchObject([{ activity: 'stopped' }, { type: 'rest' }]);
    expect(after(BEGIN, { type: 'stop' }, online(false), online(true), ended('lost'))).toMatchObject([
      { activity: 'stopped' },
      undefined,
    ]);
  });
});

describe('the wait before an attempt', () => {
  it('doubles up to a minute, and half of it is chance', () => {
    expect([1, 2, 3, 6, 7, 1_000].map((failures) => waitBefore(failures, 1))).toEqual([
      1_000, 2_000, 4_000, 32_000, 60_000, 60_000,
    ]);
    expect(waitBefore(3, 0)).toBe(2_000);
  });
});
