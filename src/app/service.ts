import type { Database } from '../database/driver/database.js';
import type { OperationScheduler } from '../graphql/scheduling/scheduler.js';
import type { Metrics } from '../observability/metrics.js';
import type { CacheStats } from '../server/cache/response-cache.js';
import type { Domain } from './domain.js';

/** Numbers of subscriptions, of their distinct filters, and of open connections. */
export interface SubscriptionStats {
  readonly subscriptions: number;
  readonly filters: number;
  readonly sockets: number;
  readonly streams: number;
  /** Connections that stay open as long as their token is valid. */
  readonly sessions: number;
}

/** A running service. */
export interface Service {
  /** The URL where it listens, with its path prefix. */
  readonly url: string;
  readonly database: Database;
  readonly domain: Domain;
  /** Numbers of subscriptions, of their distinct filters, and of open connections. */
  subscriptionStats(): SubscriptionStats;
  /** Statistics of the response cache: responses, their bytes, and hits and misses so far. */
  cacheStats(): CacheStats;
  /** How many requests wait for responses that several may share. */
  waiting(): number;
  /** How many operations run, and how many wait for their turn. */
  schedulerStats(): ReturnType<OperationScheduler['stats']>;
  /** Counts an unhandled rejection for the metrics. */
  noteUnhandledRejection(): void;
  readonly metrics: Metrics;
  /** Accepts no more connections, and resolves once those that are open have ended, or will not. The service still responds. */
  retire(): Promise<void>;
  /** Finishes requests in progress, then closes; leaves no process behind. */
  close(): Promise<void>;
}
