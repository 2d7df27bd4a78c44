import type { Logger } from 'pino';
import type { OwnWrite } from '../changelog/own-writes.js';
import type { Settings } from '../config/settings.js';
import type { RetryOptions } from '../database/driver/wait-for-database.js';
import type { DisposableStack } from '../foundation/async/disposable-stack.js';
import type { LogPosition } from '../foundation/records/log-position.js';
import type { CreatePlaces } from '../server/admission/admission.js';
import type { CreateRateLimiter } from '../server/admission/rate-limiter.js';

/** What a worker shares with the other workers of the service. */
export interface WorkerContext {
  /** Size of the pool that serves requests. */
  readonly poolSize: number;
  readonly createRateLimiter: CreateRateLimiter;
  readonly createPlaces: CreatePlaces;
  /** The metrics of all workers, in Prometheus text format. */
  readonly metricsText: () => Promise<string>;
  /** Sends the other workers the position of a write, and whose it is. */
  readonly noteWrite: (write: OwnWrite) => void;
  /** Has the other workers read the log up to a position. */
  readonly readUpTo: (position: LogPosition) => Promise<void>;
  /** Whether the whole service is being stopped, not only this worker. */
  readonly isServiceStopping: () => boolean;
}

/** What every step of the start uses. */
export interface StartContext {
  readonly settings: Settings;
  readonly log: Logger;
  /** Aborts the start. */
  readonly signal: AbortSignal;
  /** Each step adds what it has started. */
  readonly releases: DisposableStack;
  /** How long to wait for the database: until it is there, and whenever it is lost during the start. */
  readonly retryOptions: RetryOptions;
  /** What a process shares with the other workers of the service; undefined if it serves alone. */
  readonly worker?: WorkerContext | undefined;
}
