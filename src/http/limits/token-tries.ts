import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { Unauthenticated } from '../../access/access.js';
import type { Rate } from './rates.js';

/** Tokens that are known to have been good; which was seen longest ago is forgotten first. */
const GOOD_MAX = 10_000;

/** A token that is tried, by however many requests at once. */
interface Try {
  isCounted: boolean;
}

/**
 * Bounds how many tokens that are not good are looked up for an address. A token counts from the moment when it comes, and
 * is given back once it is known to be good: of however many that are sent at once, no more are looked up than may be
 * wrong. Tokens are known by a hash that goes with their address, and by nothing that could be used in their place.
 */
export class TokenTries {
  private readonly good = new LRUCache<string, true>({ max: GOOD_MAX });
  /** By address and by hash. */
  private readonly underWay = new Map<string, Map<string, Try>>();

  constructor(private readonly rate: Rate) {}

  /**
   * Looks up, always, so that a token that was revoked is good no more. One that was good lately from the same address is
   * not counted before that: a page may ask much at once. Throws what the lookup throws, and an OverLimit.
   */
  async lookUp<Found>(authorization: string, address: string, find: () => Promise<Found>): Promise<Found> {
    const hash = hashOf(authorization, address);
    const tried = this.good.has(hash) ? null : this.begin(hash, address);
    try {
      const found = await find();
      this.good.set(hash, true);
      return found;
    } catch (error) {
      if (error instanceof Unauthenticated) this.count(hash, address, tried);
      throw error;
    } finally {
      if (tried) this.end(hash, address, tried);
    }
  }

  /** Throws an OverLimit where there is no room for one more. */
  private begin(hash: string, address: string): Try {
    const tries = this.underWay.get(address) ?? new Map<string, Try>();
    const known = tries.get(hash);
    if (known) return known;
    // Those under way may all be wrong.
    this.rate.check(address, tries.size);
    const begun = { isCounted: false };
    this.underWay.set(address, tries.set(hash, begun));
    return begun;
  }

  /** A wrong token counts once for all who have sent it at the same time. */
  private count(hash: string, address: string, tried: Try | null): void {
    const isCounted = tried ? tried.isCounted : !this.good.delete(hash);
    if (tried) tried.isCounted = true;
    if (!isCounted) this.rate.take(address);
  }

  private end(hash: string, address: string, tried: Try): void {
    const tries = this.underWay.get(address);
    // Whoever comes from now on tries anew.
    if (tries?.get(hash) === tried) tries.delete(hash);
    if (tries?.size === 0) this.underWay.delete(address);
  }
}

function hashOf(authorization: string, address: string): string {
  return createHash('sha256').update(`${address}\n${authorization}`).digest('base64');
}
