import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { MaybePromise } from '../../database/query/loaders.js';
import { UnauthenticatedError } from '../../auth/unauthenticated-error.js';
import type { OperationRate } from './rate-limiter.js';

/** Maximum number of tokens that are remembered as valid. The least recently used is evicted first. */
const VALID_TOKENS_MAX = 10_000;

/**
 * Limits how many invalid tokens are looked up for an address. A token counts from its arrival and is uncounted once it
 * proves valid. So however many arrive at once, no more are looked up than may be invalid, and a token that arrives
 * many times at once is looked up once. Tokens are stored as a hash of token and address, never as anything that could
 * be used in their place.
 */
export class TokenAttemptLimiter {
  private readonly valid = new LRUCache<string, true>({ max: VALID_TOKENS_MAX });
  /** Pending lookups by address, then by hash. */
  private readonly pending = new Map<string, Map<string, Promise<unknown>>>();

  constructor(private readonly rate: OperationRate) {}

  /**
   * Looks up a token. The lookup runs again for every request, so that a revoked token is rejected at once. A token
   * that was recently valid from the same address is not counted beforehand: a page may send many requests at once.
   * Throws what the lookup throws, and LimitExceededError.
   */
  async lookUp<Result>(authorization: string, address: string, find: () => Promise<Result>): Promise<Result> {
    const hash = hashOf(authorization, address);
    if (!this.valid.has(hash)) {
      const pendingLookup = this.pending.get(address)?.get(hash);
      if (!pendingLookup) return this.startLookup(hash, address, find);
      // If the pending lookup fails, it fails for all who sent the token meanwhile, and counts once.
      await pendingLookup;
    }
    try {
      return await find();
    } catch (error) {
      if (error instanceof UnauthenticatedError && this.valid.delete(hash)) await this.rate.take(address);
      throw error;
    }
  }

  /** Starts the first lookup of a token. Throws LimitExceededError when the address has no attempt left. */
  private startLookup<Result>(hash: string, address: string, find: () => Promise<Result>): Promise<Result> {
    const attempts = this.pending.get(address) ?? new Map<string, Promise<unknown>>();
    // Counted as soon as it arrives: all tokens whose lookup is pending may be invalid.
    const found = this.validate(this.rate.reserve(address), hash, address, find);
    this.pending.set(address, attempts.set(hash, found));
    return found;
  }

  private async validate<Result>(
    reserving: MaybePromise<() => void>,
    hash: string,
    address: string,
    find: () => Promise<Result>,
  ): Promise<Result> {
    try {
      const giveBack = reserving instanceof Promise ? await reserving : reserving;
      try {
        const found = await find();
        this.valid.set(hash, true);
        giveBack();
        return found;
      } catch (error) {
        if (!(error instanceof UnauthenticatedError)) giveBack();
        throw error;
      }
    } finally {
      const attempts = this.pending.get(address);
      attempts?.delete(hash);
      if (attempts?.size === 0) this.pending.delete(address);
    }
  }
}

function hashOf(authorization: string, address: string): string {
  return createHash('sha256').update(`${address}\n${authorization}`).digest('base64');
}
