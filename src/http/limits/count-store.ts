import type fastifyRateLimit from '@fastify/rate-limit';
import { LRUCache } from 'lru-cache';

/** Clients that are remembered; who was seen longest ago is forgotten first. */
const CLIENTS_MAX = 50_000;

interface Window {
  count: number;
  readonly begunAt: number;
}

type Tell = (error: Error | null, result?: { current: number; ttl: number }) => void;

/**
 * Counts of clients in windows of time. The plugin's own store hands out its counts themselves, so that of operations that
 * come at the same moment all are told the last one's.
 */
export class CountStore implements fastifyRateLimit.FastifyRateLimitStore {
  private readonly windows = new LRUCache<string, Window>({ max: CLIENTS_MAX });

  incr(client: string, tell: Tell, timeWindow: number): void {
    const window = this.current(client, timeWindow) ?? this.begin(client);
    window.count += 1;
    tell(null, { current: window.count, ttl: window.begunAt + timeWindow - Date.now() });
  }

  read(client: string, tell: Tell, timeWindow: number): void {
    const window = this.current(client, timeWindow);
    tell(null, { current: window?.count ?? 0, ttl: window ? window.begunAt + timeWindow - Date.now() : timeWindow });
  }

  /** Counts one more unless that is more than `max`; answers whether it did. */
  takeIfLeft(client: string, max: number, timeWindow: number): boolean {
    const window = this.current(client, timeWindow) ?? this.begin(client);
    if (window.count >= max) return false;
    window.count += 1;
    return true;
  }

  /** The store of what is limited by these options: the one that they bring. */
  child(options: object): CountStore {
    return (options as { readonly counts: CountStore }).counts;
  }

  private begin(client: string): Window {
    const window = { count: 0, begunAt: Date.now() };
    this.windows.set(client, window);
    return window;
  }

  private current(client: string, timeWindow: number): Window | null {
    const window = this.windows.get(client);
    return window && window.begunAt + timeWindow > Date.now() ? window : null;
  }
}
