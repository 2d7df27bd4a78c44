import type { MaybePromise } from '../../database/query/loaders.js';

/** Places that each client can hold a number of at a time, its weight. */
export interface Places {
  readonly max: number;
  /** The weight that a client holds. */
  heldBy(client: string): MaybePromise<number>;
  /**
   * Takes weight for a client. Returns a release function that can be called more than once, or null when the limit is
   * reached.
   */
  take(client: string, weight?: number): MaybePromise<(() => void) | null>;
}

/** Limits the total weight that each client holds at a time. */
export class ConcurrencyLimiter implements Places {
  private readonly held = new Map<string, number>();

  constructor(readonly max: number) {}

  /** The weight that a client holds. */
  heldBy(client: string): number {
    return this.held.get(client) ?? 0;
  }

  /**
   * Takes weight for a client. Returns a release function that can be called more than once, or null when the limit is
   * reached.
   */
  take(client: string, weight = 1): (() => void) | null {
    const total = this.heldBy(client) + weight;
    if (total > this.max) return null;
    this.held.set(client, total);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const remaining = this.heldBy(client) - weight;
      if (remaining > 0) this.held.set(client, remaining);
      else this.held.delete(client);
    };
  }
}
