import type { Logger } from 'pino';
import type { Settings } from '../config/settings.js';
import type { RetryOptions } from '../database/driver/wait-for-database.js';
import type { DisposableStack } from '../foundation/async/disposable-stack.js';

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
}
