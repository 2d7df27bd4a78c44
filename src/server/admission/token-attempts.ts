import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { UnauthenticatedError } from '../../auth/authenticator.js';
import type { Rate } from './rate-limiter.js';

/** Tokens that are known to have been good; which was seen longest ago is forgotten first. */
const GOOD_MAX = 10_000;

/**
 * Bounds how many tokens that are not good are looked up for an address. A token counts from the moment when it comes, and
 * is given back once it is known to be good: of however many that are sent at once, no more are looked up than may be
 * wrong, and one that many send at once is looked up once. Tokens are known by a hash that goes with their address, and by
 * nothing that could be used in their place.
 */
export class TokenAttemptLimiter {
  private readonly good = new LRUCache<string, true>({ max: GOOD_MAX });
  /** What comes of those that are looked up now, by address and by hash. */
  private readonly underWay = new Map<string, Map<string, Promise<unknown>>>();

  constructor(private readonly rate: Rate) {}

  /**
   * Looks up, and for each anew what may be good, so that a token that was revoked is good no more. One that was good lately
   * from the same address is not counted before that: a page may ask much at once. Throws what the lookup throws, and an
   * OverLimit.
   */
  async lookUp<Found>(authorization: string, address: string, find: () => Promise<Found>): Promise<Found> {
    const hash = hashOf(authorization, address);
    if (!this.good.has(hash)) {
      const known = this.underWay.get(address)?.get(hash);
      if (!known) return this.begin(hash, address, find);
      // Wrong for one, it is wrong for all who have sent it meanwhile, and counts once.
      await known;
    }
    try {
      return await find();
    } catch (error) {
      if (error instanceof UnauthenticatedError && this.good.delete(hash)) this.rate.take(address);
      throw error;
    }
  }

  /** Throws an OverLimit where there is no room for one more. */
  private begin<Found>(hash: string, address: string, find: () => Promise<Found>): Promise<Found> {
    const tries = this.underWay.get(address) ?? new Map<string, Promise<unknown>>();
    // Those under way may all be wrong.
    this.rate.check(address, tries.size);
    const found = this.judged(hash, address, find);
    this.underWay.set(address, tries.set(hash, found));
    return found;
  }

  private async judged<Found>(hash: string, address: string, find: () => Promise<Found>): Promise<Found> {
    try {
      const found = await find();
      this.good.set(hash, true);
      return found;
    } catch (error) {
      if (error instanceof UnauthenticatedError) this.rate.take(address);
      throw error;
    } finally {
      const tries = this.underWay.get(address);
      tries?.delete(hash);
      if (tries?.size === 0) this.underWay.delete(address);
    }
  }
}

function hashOf(authorization: string, address: string): string {
  return createHash('sha256').update(`${address}\n${authorization}`).digest('base64');
}
