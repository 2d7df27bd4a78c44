import type { ClientBase } from 'pg';
import { sessionStatement, transactionPins } from './session-settings.js';
import type { SessionOptions, TransactionPins } from './session-settings.js';

/**
 * How connections are pooled between the service and PostgreSQL: `session` where one of the service's is one of
 * PostgreSQL's as long as it lasts, `transaction` where it may be another's in each transaction; `auto`: found out.
 */
export const POOLINGS = ['auto', 'session', 'transaction'] as const;
export type Pooling = (typeof POOLINGS)[number];

/** What begins each of a pool's sessions. */
export interface Beginning extends SessionOptions {
  readonly pooling: Pooling;
}

/** Connections that lead to a pooler, with what is to be pinned in each of their transactions. */
const POOLED = new WeakMap<object, TransactionPins>();

/** What pg knows of a connection and does not type. */
type Backend = ClientBase & { readonly processID: number | null };

/**
 * Pins the settings of a connection that was just made, before anything else runs on it, and answers whether it leads to
 * PostgreSQL itself. Where it leads to a pooler, which says that it were a process of PostgreSQL that it is not, nothing
 * is set: it would be another client's then. Such a connection is remembered, for pinsOf.
 */
export async function beginSession(client: ClientBase, beginning: Beginning): Promise<boolean> {
  const { pooling } = beginning;
  // One round trip: that it is the right backend is a condition of the statement.
  const backend = pooling === 'auto' ? ((client as Backend).processID ?? 0) : null;
  const isDirect =
    pooling !== 'transaction' && (await client.query(sessionStatement(beginning, backend))).rows.length > 0;
  if (!isDirect) POOLED.set(client, transactionPins(beginning));
  return isDirect;
}

/** What is to be pinned in each transaction on a connection; undefined where its session keeps what was set in it. */
export function pinsOf(client: object): TransactionPins | undefined {
  return POOLED.get(client);
}

/** Pins the settings of a transaction that has just begun, where its session does not keep them. */
export async function pinTransaction(client: ClientBase): Promise<void> {
  const pins = pinsOf(client);
  if (pins) await client.query(`${pins.adjust}; ${pins.set}`);
}
