import { LRUCache } from 'lru-cache';
import type { Limits } from '../../config/limits.js';
import { RateLimit } from '../../foundation/graphql/rate-limit.js';
import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';

const SECOND_MS = 1_000;

/** Clients that are remembered; who was seen longest ago is forgotten first. */
const CLIENTS_MAX = 50_000;

/** Ends at a time of the process's own clock, which nobody sets. */
interface Window {
  count: number;
  readonly endsAt: number;
}

/** Counts what comes from a client in a window of time, which begins with the first of it. */
export class Rate {
  private readonly windows = new LRUCache<string, Window>({ max: CLIENTS_MAX });

  /** Of the limits, `name` is what a refusal calls it. */
  constructor(
    private readonly name: string,
    private readonly max: number,
    private readonly windowMs: number,
  ) {}

  /** Counts one more; throws an OverLimit when that is too many. */
  take(client: string): RateLimit {
    const window = this.current(client);
    this.count(client, window);
    if (window.count > this.max) throw this.refusal(window);
    return new RateLimit(this.max, this.max - window.count, window.endsAt);
  }

  /** Counts one more where that is not too many, and answers whether it did; else `take` says what there is to say. */
  takeIfLeft(client: string): boolean {
    const window = this.current(client);
    if (window.count >= this.max) return false;
    this.count(client, window);
    return true;
  }

  /** Throws an OverLimit when no more is left beside what may yet be counted; counts nothing. */
  check(client: string, besides: number): void {
    const window = this.current(client);
    if (window.count + besides >= this.max) throw this.refusal(window);
  }

  /** The window that has begun for a client, or the one that would begin now. */
  private current(client: string): Window {
    const now = performance.now();
    const known = this.windows.get(client);
    return known && known.endsAt > now ? known : { count: 0, endsAt: now + this.windowMs };
  }

  private count(client: string, window: Window): void {
    if (window.count === 0) this.windows.set(client, window);
    window.count += 1;
  }

  private refusal({ endsAt }: Window): LimitExceededError {
    const { name: limit, max } = this;
    const retryAfter = Math.max(Math.ceil((endsAt - performance.now()) / SECOND_MS), 1);
    const message = `Too many ${limit}: at most ${String(max)} are taken; come back in ${String(retryAfter)} s.`;
    const headers = { 'retry-after': String(retryAfter) };
    return new LimitExceededError(message, { code: 'RATE_LIMITED', limit, max, retryAfter }, 429, headers);
  }
}

/** What is counted in a window of time. */
export interface RateLimiters {
  readonly byAddress: Rate;
  readonly byToken: Rate;
  readonly badTokens: Rate;
}

export function createRateLimiters({ rateMax, rateMaxByToken, rateMaxOfBadTokens, rateWindowS }: Limits): RateLimiters {
  const windowMs = rateWindowS * SECOND_MS;
  return {
    byAddress: new Rate('operations', rateMax, windowMs),
    byToken: new Rate('operations', rateMaxByToken, windowMs),
    badTokens: new Rate('tokens that are not good', rateMaxOfBadTokens, windowMs),
  };
}
