import { LRUCache } from 'lru-cache';
import type { Limits } from '../../config/settings.js';
import type { MaybePromise } from '../../database/query/loaders.js';
import { RateLimit } from '../../foundation/graphql/rate-limit.js';
import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';

const SECOND_MS = 1_000;

/** Maximum number of clients that are tracked. The least recently seen is evicted first. */
export const TRACKED_CLIENTS_MAX = 50_000;

/** `endsAt` is on the monotonic clock (performance.now()). */
interface Window {
  count: number;
  readonly endsAt: number;
}

/** Counts the operations of each client. */
export interface OperationRate {
  /** Counts one more. Throws LimitExceededError when the limit is exceeded. */
  take(client: string): MaybePromise<RateLimit>;
  /** Counts one more if that is possible at once, and returns whether it did. If not, `take` may still count it. */
  tryTake(client: string): boolean;
  /** Counts one more until the returned function is called. Throws LimitExceededError when the limit is exceeded. */
  reserve(client: string): MaybePromise<() => void>;
}

/** Counts the operations of each client in a fixed window, which starts with the first operation. */
export class RateLimiter implements OperationRate {
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

  reserve(client: string): () => void {
    const window = this.current(client);
    if (window.count >= this.max) throw this.limitError(window);
    this.count(client, window);
    return () => {
      window.count -= 1;
    };
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
    return rateLimitError(this.name, this.max, endsAt);
  }
}

/** The error for a client over its rate. `endsAt` is on the monotonic clock (performance.now()). */
export function rateLimitError(limit: string, max: number, endsAt: number): LimitExceededError {
  const retryAfter = Math.max(Math.ceil((endsAt - performance.now()) / SECOND_MS), 1);
  const message = `Too many ${limit}: at most ${String(max)} are allowed; retry in ${String(retryAfter)} s.`;
  const headers = { 'retry-after': String(retryAfter) };
  return new LimitExceededError(message, { code: 'RATE_LIMITED', limit, max, retryAfter }, 429, headers);
}

/** The rate limiters of the service. */
export interface RateLimiters {
  readonly byAddress: OperationRate;
  readonly byToken: OperationRate;
  readonly invalidTokens: OperationRate;
}

/** Makes the limiter of a rate. `name` is what error messages call the counted operations. */
export type CreateRateLimiter = (
  rate: keyof RateLimiters,
  name: string,
  options: { readonly max: number; readonly windowMs: number },
) => OperationRate;

const createLocal: CreateRateLimiter = (_rate, name, { max, windowMs }) => new RateLimiter(name, max, windowMs);

export function createRateLimiters(
  { rateLimitPerAddress, rateLimitPerToken, authFailureLimit, rateWindowS }: Limits,
  create = createLocal,
): RateLimiters {
  const windowMs = rateWindowS * SECOND_MS;
  return {
    byAddress: create('byAddress', 'operations', { max: rateLimitPerAddress, windowMs }),
    byToken: create('byToken', 'operations', { max: rateLimitPerToken, windowMs }),
    invalidTokens: create('invalidTokens', 'invalid tokens', { max: authFailureLimit, windowMs }),
  };
}
