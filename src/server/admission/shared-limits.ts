import { LRUCache } from 'lru-cache';
import { withTimeout } from '../../foundation/async/timeout.js';
import type { Channel } from '../../foundation/process/channel.js';
import { ConcurrencyLimiter } from './concurrency-limiter.js';
import { TRACKED_CLIENTS_MAX } from './rate-limiter.js';
import type { HoldRequest, Lease, LeaseRequest } from './shared-limiters.js';

/**
 * A process receives this part of what is left for a client, divided by the number of processes: few calls while much is left, and
 * single operations at the end.
 */
const LEASE_PARTS = 4;

/** How long a process may take to give back what it has not used; then it keeps that. */
const RECALL_TIMEOUT_MS = 1_000;

/** What was leased of a client's operations in the current window, on the monotonic clock (performance.now()). */
interface Window {
  readonly id: number;
  readonly endsAt: number;
  leased: number;
  /** Whether all that was leased has been used. */
  isUsedUp: boolean;
  /** Returns what the processes do not use, while that is being done. */
  recall: Promise<void> | null;
}

/** The limits of all worker processes together. They lease operations, and take and release places, over their channels. */
export class SharedLimits {
  private readonly windows = new Map<string, LRUCache<string, Window>>();
  private readonly limiters = new Map<string, ConcurrencyLimiter>();
  private readonly held = new Map<Channel, Map<number, () => void>>();
  private ids = 0;

  /** Serves a process. */
  serve(channel: Channel): void {
    this.held.set(channel, new Map());
    channel.handle('lease operations', (request: LeaseRequest) => this.lease(channel, request));
    channel.handle('return operations', (request: Omit<LeaseRequest, 'isSingle'> & Pick<Lease, 'window'>) => {
      const window = this.windowsOf(request).get(request.client);
      if (window?.id === request.window) window.leased -= 1;
    });
    channel.handle('take places', (request: HoldRequest) => this.take(channel, request));
    channel.handle(
      'count places',
      ({ limiter, client }: Pick<HoldRequest, 'limiter' | 'client'>) => this.limiters.get(limiter)?.heldBy(client) ?? 0,
    );
    channel.handle('release places', ({ id }: { readonly id: number }) => {
      const releases = this.held.get(channel);
      releases?.get(id)?.();
      releases?.delete(id);
    });
  }

  /** Releases what a process that has ended held. The operations that it had leased count as used. */
  forget(channel: Channel): void {
    for (const release of this.held.get(channel)?.values() ?? []) release();
    this.held.delete(channel);
  }

  private async lease(channel: Channel, request: LeaseRequest): Promise<Lease> {
    const { client, max, windowMs, isSingle } = request;
    const windows = this.windowsOf(request);
    for (;;) {
      const now = performance.now();
      let window = windows.get(client);
      if (!window || window.endsAt <= now) {
        window = { id: (this.ids += 1), endsAt: now + windowMs, leased: 0, isUsedUp: false, recall: null };
        windows.set(client, window);
      }
      const left = max - window.leased;
      if (left > 0 || window.isUsedUp) {
        const amount = isSingle ? Math.min(left, 1) : Math.ceil(left / (LEASE_PARTS * Math.max(1, this.held.size)));
        window.leased += amount;
        return { window: window.id, amount, left: left - amount, endsInMs: window.endsAt - now };
      }
      window.recall ??= this.recall(window, channel, request);
      await window.recall;
    }
  }

  /** Takes back what the other processes have leased and not used. */
  private async recall(window: Window, asking: Channel, { limiter, client }: LeaseRequest): Promise<void> {
    const others = [...this.held.keys()].filter((channel) => channel !== asking);
    const returned = await Promise.all(
      others.map((channel) => {
        const returning = channel.call<number>('recall operations', { limiter, client, window: window.id });
        return withTimeout(
          returning.catch(() => 0),
          RECALL_TIMEOUT_MS,
          0,
        );
      }),
    );
    const total = returned.reduce((sum, one) => sum + one, 0);
    window.leased -= total;
    window.isUsedUp = total === 0;
    window.recall = null;
  }

  private windowsOf({ limiter }: Pick<LeaseRequest, 'limiter'>): LRUCache<string, Window> {
    let windows = this.windows.get(limiter);
    if (!windows) this.windows.set(limiter, (windows = new LRUCache({ max: TRACKED_CLIENTS_MAX })));
    return windows;
  }

  private take(channel: Channel, { limiter, max, client, weight, id }: HoldRequest): { isTaken: boolean } {
    let places = this.limiters.get(limiter);
    if (!places) this.limiters.set(limiter, (places = new ConcurrencyLimiter(max)));
    const held = this.held.get(channel);
    // A last message of a process that is gone.
    if (!held) return { isTaken: false };
    const release = places.take(client, weight);
    if (release) held.set(id, release);
    return { isTaken: release !== null };
  }
}
