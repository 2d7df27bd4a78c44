import { setTimeout as sleep } from 'node:timers/promises';
import sql from 'sql-template-tag';
import type { Database } from '../database/database.js';
import type { PlaceInLog } from '../foundation/log-position.js';

/** Under which append_changes allots positions; "chng" in ASCII. */
const LOG_LOCK = 1_667_788_391;

/** How long a database that comes back is waited for, and how often it is tried. */
const PATIENCE_MS = 5_000;
const RETRY_MS = 250;

/** The last of a transaction's rows of the log: where it stands, and the transaction's 64-bit id. */
export interface Appended extends PlaceInLog {
  readonly transaction: string;
}

/**
 * Whether a transaction that appended to the log was committed; null when that can't be found out in time. It holds the
 * log's lock to its end: whoever has the lock after it sees all of it, or will never see any.
 */
export async function isCommitted(database: Database, appended: Appended): Promise<boolean | null> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    try {
      return await database.transaction(async (transaction) => {
        await transaction.rows(sql`select pg_advisory_xact_lock(${LOG_LOCK})`);
        // The position alone might be another's by now; so might it with the id, on a standby that was promoted without
        // the transaction, and then gives both to the next. The tag is random.
        const rows = await transaction.rows(sql`
          select from change where position = ${appended.position}::bigint and tag = ${appended.tag}
            and xmin = ${appended.transaction}::xid8::xid`);
        return rows.length > 0;
      });
    } catch {
      await sleep(RETRY_MS);
    }
  }
  return null;
}
