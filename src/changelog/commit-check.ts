import sql from 'sql-template-tag';
import type { Database } from '../database/driver/database.js';
import type { Deadline } from '../database/driver/deadline.js';
import { findOut } from '../database/driver/commit-outcome.js';
import type { WriteError } from '../database/driver/write-error.js';
import type { PlaceInLog } from '../foundation/records/log-position.js';

/** Under which append_changes allots positions; "chng" in ASCII. */
const LOG_LOCK = 1_667_788_391;

/** The last of a transaction's rows of the log: where it stands, and the transaction's 64-bit id. */
export interface LogReceipt extends PlaceInLog {
  readonly transaction: string;
  readonly subjectId: string;
  readonly version: number;
  readonly snapshot: Readonly<Record<string, unknown>>;
}

/**
 * Whether a transaction that appended to the log was committed; null when that can't be found out in time. It holds the
 * log's lock to its end: whoever has the lock after it sees all of it, or will never see any.
 */
export function isCommitted(
  database: Database,
  { position, tag, transaction: id, subjectId, version, snapshot }: LogReceipt,
  fault: WriteError,
  deadline: Deadline | undefined,
): Promise<boolean | null> {
  return findOut(database, fault, deadline, async (transaction) => {
    await transaction.rows(sql`select pg_advisory_xact_lock(${LOG_LOCK})`);
    // Numbers and ids come again: after a rollback, after a crash, and on a standby that took over without the last writes.
    // So the tag, which is random, and what was written count, too. It is locked, as that is a write, which waits for a
    // standby as the first did.
    const rows = await transaction.rows(sql`
      select from change where position = ${position}::bigint and tag = ${tag}::integer and xmin = ${id}::xid8::xid
        and subject_id = ${subjectId}::uuid and version = ${version} and snapshot = ${JSON.stringify(snapshot)}::jsonb
      for key share`);
    return rows.length > 0;
  });
}
