import type { Deadline } from './deadline.js';
import type { QueryObserver } from './instrumented.js';
import type { TransactionLimits } from './transaction-limits.js';

/** Options for an operation's statements. */
export interface ExecutionOptions {
  /** Observes them, including those of a mutation. */
  readonly observer?: QueryObserver | null | undefined;
  /** The operation's time limit; without it, only the statement timeout applies. */
  readonly deadline?: Deadline | undefined;
  /** Limits for a transaction outside an operation; by default it has the limits of operations. */
  readonly limits?: TransactionLimits | undefined;
}
