import { LRUCache } from 'lru-cache';
import type { Limits } from '../../config/settings.js';
import { RateLimit } from '../../foundation/graphql/rate-limit.js';
import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';

const SECOND_MS = 1_000;

/** Maximum number of clients that are tracked. The least recently seen is evicted first. */
const TRACKED_CLIENTS_MAX = 50_000;

/** `endsAt` is on the monotonic clock (performance.now()). */
interface Window {
  count: number;
  readonly endsAt: number;
}

/** Counts the operations of each client in a fixed window, which starts with the first operation. */
export class RateLimiter {
  private readonly windows = new LRUCache<string, Window>({ max: TRACKED_CLIENTS_MAX });

  /** `name` is what error messages call the counted operations. */
  constructor(
    private readonly name: string,
    private readonly max: number,
    private readonly windowMs: number,
  ) {}

  /** Counts one more. Throws LimitExceededError when the limit is exceeded. */
  take(client: string): RateLimit {
    const window = this.current(client);
    this.count(client, window);
    if (window.count > this.max) throw this.limitError(window);
    return new RateLimit(this.max, this.max - window.count, window.endsAt);
  }

  /** Counts one more if the limit allows it, and returns whether it did. If not, `take` throws the matching error. */
  tryTake(client: string): boolean {
    const window = this.current(client);
    if (window.count >= this.max) return false;
    this.count(client, window);
    return true;
  }

  /**
   * Throws LimitExceededError when the limit is reached if `pending` operations are counted too. Counts
   * nothing.
   */
  check(client: string, pending: number): void {
    const window = this.current(client);
    if (window.count + pending >= this.max) throw this.limitError(window);
  }

  /** The client's current window, or a new one. */
  private current(client: string): Window {
    const now = performance.now();
    const existing = this.windows.get(client);
    return existing && existing.endsAt > now ? existing : { count: 0, endsAt: now + this.windowMs };
  }

  private count(client: string, window: Window): void {
    if (window.count === 0) this.windows.set(client, window);
    window.count += 1;
  }

  private limitError({ endsAt }: Window): LimitExceededError {
    const { name: limit, max } = this;
    const retryAfter = Math.max(Math.ceil((endsAt - performance.now()) / SECOND_MS), 1);
    const message = `Too many ${limit}: at most ${String(max)} are allowed; retry in ${String(retryAfter)} s.`;
    const headers = { 'retry-after': String(retryAfter) };
    return new LimitExceededError(message, { code: 'RATE_LIMITED', limit, max, retryAfter }, 429, headers);
  }
}

/** The rate limiters of the service. */
export interface RateLimiters {
  readonly byAddress: RateLimiter;
  readonly byToken: RateLimiter;
  readonly invalidTokens: RateLimiter;
}

export function createRateLimiters({
  rateLimitPerAddress,
  rateLimitPerToken,
  authFailureLimit,
  rateWindowS,
}: Limits): RateLimiters {
  const windowMs = rateWindowS * SECOND_MS;
  return {
    byAddress: new RateLimiter('operations', rateLimitPerAddress, windowMs),
    byToken: new RateLimiter('operations', rateLimitPerToken, windowMs),
    invalidTokens: new RateLimiter('invalid tokens', authFailureLimit, windowMs),
  };
}
