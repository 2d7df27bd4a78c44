import { LRUCache } from 'lru-cache';
import { RateLimit } from '../../foundation/graphql/rate-limit.js';
import type { Channel } from '../../foundation/process/channel.js';
import { OverloadedError } from '../../graphql/scheduling/fair-queue.js';
import type { Places } from './concurrency-limiter.js';
import { rateLimitError, TRACKED_CLIENTS_MAX } from './rate-limiter.js';
import type { OperationRate } from './rate-limiter.js';

/** Asks for operations of a client. */
export interface LeaseRequest {
  readonly limiter: string;
  readonly client: string;
  readonly max: number;
  readonly windowMs: number;
  /** Whether to lease one at most. */
  readonly isSingle: boolean;
}

/** Operations that a process may count by itself. */
export interface Lease {
  /** Identifies the client's window. */
  readonly window: number;
  readonly amount: number;
  /** What other processes may still lease. */
  readonly left: number;
  readonly endsInMs: number;
}

/** Asks for places of a client, which are held until they are released by the id. */
export interface HoldRequest {
  readonly limiter: string;
  readonly max: number;
  readonly client: string;
  readonly weight: number;
  readonly id: number;
}

interface LeasedWindow {
  readonly window: number;
  readonly endsAt: number;
  amount: number;
  left: number;
  /** Whether nothing is left in any process. */
  isUsedUp: boolean;
}

/** Counts the operations of each client together with the other processes of the service. */
export class SharedRateLimiter implements OperationRate {
  private readonly leases = new LRUCache<string, LeasedWindow>({ max: TRACKED_CLIENTS_MAX });
  private readonly pending = new Map<string, Promise<void>>();

  /** `isSingle`: leases one operation at a time, so that none is idle in one process while another has none. */
  constructor(
    private readonly channel: Channel,
    private readonly name: string,
    private readonly options: Pick<LeaseRequest, 'limiter' | 'max' | 'windowMs' | 'isSingle'>,
  ) {}

  take(client: string): RateLimit | Promise<RateLimit> {
    const lease = this.takeLeased(client);
    return lease ? this.rateLimitOf(lease) : this.takeAfterLease(client);
  }

  tryTake(client: string): boolean {
    return this.takeLeased(client) !== null;
  }

  async reserve(client: string): Promise<() => void> {
    await this.take(client);
    const window = this.leases.get(client)?.window;
    return () => {
      this.channel.notify('return operations', { ...this.options, client, window });
    };
  }

  /** Gives back what is left of a lease. */
  recall({ client, window }: Pick<LeaseRequest, 'client'> & Pick<Lease, 'window'>): number {
    const lease = this.leases.get(client);
    if (lease?.window !== window) return 0;
    const { amount } = lease;
    lease.amount = 0;
    return amount;
  }

  private takeLeased(client: string): LeasedWindow | null {
    const lease = this.leases.get(client);
    if (!lease || lease.amount === 0 || lease.endsAt <= performance.now()) return null;
    lease.amount -= 1;
    return lease;
  }

  private async takeAfterLease(client: string): Promise<RateLimit> {
    for (;;) {
      const known = this.leases.get(client);
      if (known?.isUsedUp && known.endsAt > performance.now()) throw this.limitError(known);
      let pending = this.pending.get(client);
      if (!pending) {
        pending = this.lease(client).finally(() => this.pending.delete(client));
        this.pending.set(client, pending);
      }
      await pending;
      const lease = this.takeLeased(client);
      if (lease) return this.rateLimitOf(lease);
    }
  }

  private async lease(client: string): Promise<void> {
    const request: LeaseRequest = { ...this.options, client };
    const { window, amount, left, endsInMs } = await this.channel
      .call<Lease>('lease operations', request)
      .catch((): never => {
        throw new OverloadedError();
      });
    // Single operations may be given back, so that nothing is used up for good.
    const isUsedUp = amount === 0 && !this.options.isSingle;
    const lease = { window, amount, left, isUsedUp, endsAt: performance.now() + endsInMs };
    this.leases.set(client, lease);
    if (amount === 0) throw this.limitError(lease);
  }

  private rateLimitOf({ amount, left, endsAt }: LeasedWindow): RateLimit {
    return new RateLimit(this.options.max, amount + left, endsAt);
  }

  private limitError({ endsAt }: LeasedWindow): Error {
    return rateLimitError(this.name, this.options.max, endsAt);
  }
}

/** Limits the total weight that each client holds at a time in all processes of the service. */
export class SharedPlaces implements Places {
  private static ids = 0;

  constructor(
    private readonly channel: Channel,
    private readonly limiter: string,
    readonly max: number,
  ) {}

  heldBy(client: string): Promise<number> {
    return this.channel.call<number>('count places', { limiter: this.limiter, client });
  }

  async take(client: string, weight = 1): Promise<(() => void) | null> {
    const { limiter, max } = this;
    const id = (SharedPlaces.ids += 1);
    const request: HoldRequest = { limiter, max, client, weight, id };
    const { isTaken } = await this.channel.call<{ isTaken: boolean }>('take places', request).catch((): never => {
      throw new OverloadedError();
    });
    if (!isTaken) return null;
    let isHeld = true;
    return () => {
      if (isHeld) this.channel.notify('release places', { id });
      isHeld = false;
    };
  }
}
