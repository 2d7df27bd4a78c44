import { describe, expect, it } from '@jest/globals';
import { Cancellation } from '../../../src/foundation/async/cancellation.js';

const REASON = new Error('left');

describe('a cancellation', () => {
  it('calls each listener once and in order, with the first reason', () => {
    const cancellation = new Cancellation();
    const calls: unknown[] = [];
    cancellation.onCancel((reason) => calls.push(['one', reason]));
    cancellation.onCancel((reason) => calls.push(['two', reason]));
    expect(cancellation.reason).toBeNull();
    expect(() => {
      cancellation.throwIfCancelled();
    }).not.toThrow();
    cancellation.cancel(REASON);
    cancellation.cancel(new Error('another'));
    expect(calls).toEqual([
      ['one', REASON],
      ['two', REASON],
    ]);
    expect(cancellation.reason).toBe(REASON);
    expect(() => {
      cancellation.throwIfCancelled();
    }).toThrow(REASON);
  });

  it('does not call removed listeners, even ones removed during the calls, nor ones added during them', () => {
    const cancellation = new Cancellation();
    const calls: string[] = [];
    const leaves: (() => void)[] = [];
    cancellation.onCancel(() => calls.push('gone'))();
    cancellation.onCancel(() => {
      calls.push('one');
      for (const leave of leaves) leave();
    });
    leaves.push(cancellation.onCancel(() => calls.push('two')));
    cancellation.cancel(REASON);
    cancellation.onCancel(() => calls.push('late'));
    cancellation.cancel(REASON);
    expect(calls).toEqual(['one']);
  });
});
