import { setTimeout as sleep } from 'node:timers/promises';
import sql from 'sql-template-tag';
import type { Database, Transaction } from './database.js';
import { Deadline } from './deadline.js';
import type { WriteError } from './write-error.js';

/** How long is asked at most what became of a write, and how often. */
const PATIENCE_MS = 5_000;
const RETRY_MS = 250;

/**
 * Asks the database what became of a write that failed: `ask` answers by what it finds. Null when that can't be found out
 * in time, `deadline.tellMs` where the write has a deadline. Where its COMMIT may have been heard, a database that is out
 * of reach is waited for as long.
 *
 * It is asked in a transaction of its own, on the primary, which is committed: what `ask` locks (`for key share`) is then
 * confirmed by as many standbys as the write would have been.
 */
export async function findOut<Answer>(
  database: Database,
  { outcome }: WriteError,
  deadline: Deadline | undefined,
  ask: (transaction: Transaction) => Promise<Answer>,
): Promise<Answer | null> {
  const timeMs = Math.min(PATIENCE_MS, deadline?.tellMs ?? PATIENCE_MS);
  const own = new Deadline(timeMs);
  const over = new AbortController();
  // Not waited for beyond its time: it may have no connection yet, and what it runs ends by the same deadline.
  const late = sleep(timeMs, null, { signal: over.signal }).catch(() => null);
  try {
    return await Promise.race([asked(database, outcome === 'UNKNOWN', own, ask), late]);
  } finally {
    over.abort();
    own.abandon();
  }
}

async function asked<Answer>(
  database: Database,
  isPatient: boolean,
  deadline: Deadline,
  ask: (transaction: Transaction) => Promise<Answer>,
): Promise<Answer | null> {
  for (;;) {
    try {
      return await database.transaction(
        async (transaction) => {
          await refuseStandby(transaction);
          return ask(transaction);
        },
        { deadline },
      );
    } catch {
      if (!isPatient || isOver(deadline)) return null;
      await sleep(RETRY_MS);
    }
  }
}

function isOver({ reason }: Deadline): boolean {
  return reason !== null;
}

/** What a standby does not have yet, its primary may have. */
async function refuseStandby(transaction: Transaction): Promise<void> {
  const [row] = await transaction.rows<{ standby: boolean }>(sql`select pg_is_in_recovery() as standby`);
  if (row?.standby !== false) throw new Error('a standby can’t tell what became of a write');
}
