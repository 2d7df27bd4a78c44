import type { Deadline } from './deadline.js';
import type { QueryObserver } from './instrumented.js';
import type { TransactionLimits } from './transaction-limits.js';

/** What an operation's statements run on. */
export interface ExecutionOptions {
  /** Takes account of them, of a mutation's too. */
  readonly meter?: QueryObserver | null | undefined;
  /** The time that the operation has; without it, each statement has its own. */
  readonly deadline?: Deadline | undefined;
  /** The limits of a transaction that is no operation's; without them, it has those of operations. */
  readonly limits?: TransactionLimits | undefined;
}
