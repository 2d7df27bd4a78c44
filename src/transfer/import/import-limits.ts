import type { TransactionLimits } from '../../database/driver/transaction-limits.js';

/** Maximum number of items of one import mutation. */
export const ITEMS_MAX = 1_000;

/** Time that one import mutation may take, in milliseconds. */
export const IMPORT_TIMEOUT_MS = 60_000;

/** The limits of the transaction of one import mutation: those of its statements follow from its time limit. */
export const IMPORT_TRANSACTION_LIMITS: TransactionLimits = {
  statementMs: IMPORT_TIMEOUT_MS,
  idleMs: IMPORT_TIMEOUT_MS,
};

/** Length of a request with imports, in bytes, and of the values in its JSON. */
export const IMPORT_BODY_BYTES = 8_000_000;
export const IMPORT_VALUES_MAX = 300_000;
