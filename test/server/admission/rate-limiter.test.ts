import 'reflect-metadata';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { LimitExceededError } from '../../../src/graphql/limits/limit-exceeded.js';
import { RateLimiter } from '../../../src/server/admission/rate-limiter.js';

const NOW = Date.UTC(2026, 0, 1);
const WINDOW_MS = 10_000;

describe('a rate limit', () => {
  let rate: RateLimiter;
  /** On the monotonic clock, which nobody sets. */
  let began: number;
  beforeEach(() => {
    jest.useFakeTimers({ now: NOW });
    began = performance.now();
    rate = new RateLimiter('operations', 2, WINDOW_MS);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const refusal = (count: () => unknown): LimitExceededError => {
    try {
      count();
    } catch (error) {
      if (error instanceof LimitExceededError) return error;
      throw error;
    }
    throw new Error('It was not refused');
  };

  it('reports how many requests are left in the window, and when to retry', () => {
    expect(rate.take('a')).toEqual({ limit: 2, remaining: 1, resetAtMs: began + WINDOW_MS });
    jest.advanceTimersByTime(4_500);
    expect(rate.take('a')).toEqual({ limit: 2, remaining: 0, resetAtMs: began + WINDOW_MS });
    const { details, status, headers } = refusal(() => rate.take('a'));
    expect(details).toEqual({ code: 'RATE_LIMITED', limit: 'operations', max: 2, retryAfter: 6 });
    expect([status, headers]).toEqual([429, { 'retry-after': '6' }]);
    expect(rate.take('b').remaining).toBe(1);
  });

  it('starts a new window with the first request after the end of the last', () => {
    for (let count = 0; count < 2; count += 1) rate.take('a');
    jest.advanceTimersByTime(WINDOW_MS - 1);
    expect(refusal(() => rate.take('a')).details['retryAfter']).toBe(1);
    jest.advanceTimersByTime(501);
    expect(rate.take('a')).toEqual({ limit: 2, remaining: 1, resetAtMs: began + 2 * WINDOW_MS + 500 });
  });

  it('ends its window in time, also if the clock is set back meanwhile', () => {
    for (let count = 0; count < 2; count += 1) rate.take('a');
    jest.setSystemTime(NOW - 3_600_000);
    expect(refusal(() => rate.take('a')).details['retryAfter']).toBe(10);
    jest.advanceTimersByTime(WINDOW_MS);
    expect(rate.take('a').resetAtMs).toBe(began + 2 * WINDOW_MS);
  });

  it('counts the same by each of its methods', () => {
    expect(rate.tryTake('a')).toBe(true);
    expect(rate.take('a').remaining).toBe(0);
    expect(rate.tryTake('a')).toBe(false);
    refusal(() => rate.reserve('a'));
    expect(rate.tryTake('b')).toBe(true);
    expect(rate.tryTake('b')).toBe(true);
    expect(rate.tryTake('b')).toBe(false);
  });

  it('counts what is reserved until it is given back', () => {
    const giveBack = rate.reserve('a');
    rate.take('a');
    refusal(() => rate.reserve('a'));
    jest.advanceTimersByTime(5_000);
    giveBack();
    expect(rate.take('a')).toEqual({ limit: 2, remaining: 0, resetAtMs: began + WINDOW_MS });
    // Given back after its window has ended, it changes nothing.
    const late = rate.reserve('b');
    jest.advanceTimersByTime(WINDOW_MS);
    rate.take('b');
    late();
    expect(rate.take('b').remaining).toBe(0);
  });
});
