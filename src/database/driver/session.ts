import type { ClientBase } from 'pg';
import { sessionSettingsStatement, transactionSettings } from './session-settings.js';
import type { SessionOptions, TransactionSettings } from './session-settings.js';

/**
 * How connections are pooled between the service and PostgreSQL: `session` if a connection keeps one PostgreSQL session
 * for its lifetime, `transaction` if each transaction may run in another session; `auto`: detected.
 */
export const POOLINGS = ['auto', 'session', 'transaction'] as const;
export type Pooling = (typeof POOLINGS)[number];

/** Options to set up each session of a pool. */
export interface SessionSetup extends SessionOptions {
  readonly pooling: Pooling;
}

/** Connections that lead to a pooler, with the settings to pin in each of their transactions. */
const POOLED = new WeakMap<object, TransactionSettings>();

/** A member of pg's clients that its types lack. */
type Backend = ClientBase & { readonly processID: number | null };

/**
 * Pins the settings of a new connection, before anything else runs on it. Returns whether it leads to PostgreSQL
 * itself. A pooler reports a backend process id that is not the real one; then nothing is set, because it would affect
 * other clients, and the connection is remembered for transactionSettingsOf.
 */
export async function startSession(client: ClientBase, options: SessionSetup): Promise<boolean> {
  const { pooling } = options;
  // One round trip: the statement itself checks that it runs on the right backend.
  const backend = pooling === 'auto' ? ((client as Backend).processID ?? 0) : null;
  const isDirect =
    pooling !== 'transaction' && (await client.query(sessionSettingsStatement(options, backend))).rows.length > 0;
  if (!isDirect) POOLED.set(client, transactionSettings(options));
  return isDirect;
}

/** The settings to pin in each transaction on a connection; undefined if its session keeps its settings. */
export function transactionSettingsOf(client: object): TransactionSettings | undefined {
  return POOLED.get(client);
}

/** Pins the settings of a transaction that has just begun, if its session does not keep them. */
export async function applyTransactionSettings(client: ClientBase): Promise<void> {
  const settings = transactionSettingsOf(client);
  if (settings) await client.query(`${settings.adjust}; ${settings.set}`);
}
