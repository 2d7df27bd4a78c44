import sql from 'sql-template-tag';
import type { Database } from '../database/driver/database.js';
import type { Deadline } from '../database/driver/deadline.js';
import { resolveCommitOutcome } from '../database/driver/commit-outcome.js';
import type { WriteError } from '../database/driver/write-error.js';
import type { LogPositionRow } from '../foundation/records/log-position.js';

/** Key of the advisory lock that append_changes holds while it assigns positions; "chng" in ASCII. */
const LOG_LOCK = 1_667_788_391;

/** The last log row of a transaction: its position, and the transaction's 64-bit id. */
export interface AppendedLogEntry extends LogPositionRow {
  readonly transaction: string;
  readonly subjectId: string;
  readonly version: number;
  readonly snapshot: Readonly<Record<string, unknown>>;
}

/**
 * Whether a transaction that appended to the log was committed; null if that cannot be found out in time. Such a
 * transaction holds the log's lock until it ends, so the next holder of the lock sees either all of it, or will never
 * see any of it.
 */
export function findCommitted(
  database: Database,
  { position, tag, transaction: id, subjectId, version, snapshot }: AppendedLogEntry,
  error: WriteError,
  deadline: Deadline | undefined,
): Promise<boolean | null> {
  return resolveCommitOutcome(database, error, deadline, async (transaction) => {
    await transaction.rows(sql`select pg_advisory_xact_lock(${LOG_LOCK})`);
    // Positions and transaction ids can repeat: after a rollback, after a crash, and on a standby that was promoted
    // without the last writes. So the random tag and the written content are compared as well. The row is locked
    // because a lock is a write: committing it waits for a standby, as the original commit did. A redaction since has
    // rewritten it.
    const rows = await transaction.rows(sql`
      select from change where position = ${position}::bigint and tag = ${tag}::integer
        and subject_id = ${subjectId}::uuid and version = ${version} and (redacted_at is not null
          or (xmin = ${id}::xid8::xid and snapshot = ${JSON.stringify(snapshot)}::jsonb))
      for key share`);
    return rows.length > 0;
  });
}
