import { describe, expect, it } from '@jest/globals';
import { Cancellation } from '../../../src/foundation/async/cancellation.js';

const REASON = new Error('left');

describe('a cancellation', () => {
  it('tells each listener once and in order, with the first reason', () => {
    const cancellation = new Cancellation();
    const told: unknown[] = [];
    cancellation.onCancel((reason) => told.push(['one', reason]));
    cancellation.onCancel((reason) => told.push(['two', reason]));
    expect(cancellation.reason).toBeNull();
    expect(() => {
      cancellation.throwIfCancelled();
    }).not.toThrow();
    cancellation.cancel(REASON);
    cancellation.cancel(new Error('another'));
    expect(told).toEqual([
      ['one', REASON],
      ['two', REASON],
    ]);
    expect(cancellation.reason).toBe(REASON);
    expect(() => {
      cancellation.throwIfCancelled();
    }).toThrow(REASON);
  });

  it('tells nobody who left, be it for what another was told, nor who comes too late', () => {
    const cancellation = new Cancellation();
    const told: string[] = [];
    const leaves: (() => void)[] = [];
    cancellation.onCancel(() => told.push('gone'))();
    cancellation.onCancel(() => {
      told.push('one');
      for (const leave of leaves) leave();
    });
    leaves.push(cancellation.onCancel(() => told.push('two')));
    cancellation.cancel(REASON);
    cancellation.onCancel(() => told.push('late'));
    cancellation.cancel(REASON);
    expect(told).toEqual(['one']);
  });
});
