import sql from 'sql-template-tag';
import { retry } from '../../foundation/async/retry.js';
import { withTimeout } from '../../foundation/async/timeout.js';
import type { Database, Transaction } from './database.js';
import { Deadline } from './deadline.js';
import type { WriteError } from './write-error.js';

/** How long to look up the outcome of a write at most, and how often to retry. */
const TIMEOUT_MS = 5_000;
const RETRY_MS = 250;

/**
 * Looks up the outcome of a failed write: `query` determines it. Returns null if that is not possible in time, which is
 * `deadline.responseMs` if the write has a deadline. If the server may have received its COMMIT, waits as long for a
 * database that is unreachable.
 *
 * `query` runs on the primary in a separate transaction, which is committed: the rows that it locks (`for key share`)
 * are then confirmed by as many standbys as the write would have been.
 */
export async function resolveCommitOutcome<Outcome>(
  database: Database,
  { outcome }: WriteError,
  deadline: Deadline | undefined,
  query: (transaction: Transaction) => Promise<Outcome>,
): Promise<Outcome | null> {
  const timeoutMs = Math.min(TIMEOUT_MS, deadline?.responseMs ?? TIMEOUT_MS);
  const queryDeadline = new Deadline(timeoutMs);
  try {
    // Do not wait longer than that: it may have no connection yet, and its statements end by the same deadline.
    return await withTimeout(runQuery(database, outcome === 'UNKNOWN', queryDeadline, query), timeoutMs, null);
  } finally {
    queryDeadline.abandon();
  }
}

async function runQuery<Outcome>(
  database: Database,
  canRetry: boolean,
  deadline: Deadline,
  query: (transaction: Transaction) => Promise<Outcome>,
): Promise<Outcome | null> {
  const look = (): Promise<Outcome> =>
    database.transaction(
      async (transaction) => {
        await requirePrimary(transaction);
        return query(transaction);
      },
      { deadline },
    );
  const isWorthRetrying = (): boolean => canRetry && deadline.reason === null;
  return retry(look, { when: isWorthRetrying, delayMs: RETRY_MS }).catch(() => null);
}

/** A standby may lack a write that its primary has. */
async function requirePrimary(transaction: Transaction): Promise<void> {
  const [row] = await transaction.rows<{ standby: boolean }>(sql`select pg_is_in_recovery() as standby`);
  if (row?.standby !== false) throw new Error('a standby cannot determine the outcome of a write');
}
