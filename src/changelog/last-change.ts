import sql from 'sql-template-tag';
import type { Queryable } from '../database/driver/queryable.js';
import { LogPosition } from '../foundation/records/log-position.js';
import type { LogPositionRow } from '../foundation/records/log-position.js';
import { LAST_POSITION } from './change-store.js';

/** The end of the change log. */
export interface LastChange {
  readonly position: LogPosition;
  /** When its last change was committed; null if it has none. */
  readonly committedAt: Date | null;
}

/** Finds the end of the change log. Throws MissingLogError when there is no log. */
export async function findLastChange(queryable: Queryable): Promise<LastChange> {
  const [row] = await queryable.rows<{ readonly log: LogPositionRow | null; readonly committedAt: Date | null }>(sql`
    select ${LAST_POSITION} as log,
      (select committed_at from change order by position desc limit 1) as "committedAt"`);
  return { position: LogPosition.of(row?.log ?? null), committedAt: row?.committedAt ?? null };
}
