import type { Database } from '../database/driver/database.js';
import type { OperationScheduler } from '../graphql/scheduling/scheduler.js';
import type { CacheStats } from '../server/cache/response-cache.js';
import type { Domain } from './stores.js';

/** How many follow, by how many filters, and what is open for them. */
export interface SubscriptionStats {
  readonly followers: number;
  readonly audiences: number;
  readonly sockets: number;
  readonly streams: number;
  /** Connections that stay open on the strength of a token. */
  readonly sessions: number;
}

/** A service that answers. */
export interface Service {
  /** Where it listens, with the path prefix that it is served below. */
  readonly url: string;
  readonly database: Database;
  readonly domain: Domain;
  /** How many follow, by how many filters, and what is open for them. */
  following(): SubscriptionStats;
  /** How many answers are kept, the bytes that they take, and how many were given again and made so far. */
  kept(): CacheStats;
  /** How many requests wait for answers that several may share. */
  waiting(): number;
  /** How many operations run, and how many wait for their turn. */
  turns(): ReturnType<OperationScheduler['stats']>;
  /** Counts a promise that was rejected and that nobody waits for, among the metrics. */
  noteUnhandledRejection(): void;
  /** Lets requests that are under way end, closes, and leaves no process behind. */
  close(): Promise<void>;
}
