import sql from 'sql-template-tag';
import { LAST_POSITION } from '../changelog/change-store.js';
import type { StatementText } from '../database/driver/queryable.js';
import { SERVER } from '../domain/following/log-poll.js';
import { LogPosition } from '../foundation/records/log-position.js';
import type { LogPositionRow } from '../foundation/records/log-position.js';

/** What a replica says about itself. */
export interface ReplicaPoll {
  /** What it has replayed. */
  readonly end: LogPosition;
  readonly isStandby: boolean;
  /** Identifies the server since its start, and its database. */
  readonly server: string;
}

export interface ReplicaPollRow {
  readonly log_end: LogPositionRow | null;
  readonly is_standby: boolean;
  readonly server: string;
}

export const REPLICA_POLL: StatementText = sql`
  select ${LAST_POSITION} as log_end, pg_is_in_recovery() as is_standby, ${SERVER} as server`;

/** Throws MissingLogError if it has no log. */
export function replicaPollOf(row: ReplicaPollRow | undefined): ReplicaPoll {
  return {
    end: LogPosition.of(row?.log_end ?? null),
    isStandby: row?.is_standby === true,
    server: row?.server ?? '',
  };
}

/** Whether a server that has replayed `end` has all that one had which had replayed `earlier`. */
export function hasReplayed(end: LogPosition, earlier: LogPosition): boolean {
  return end.epoch > earlier.epoch || (end.epoch === earlier.epoch && end.number >= earlier.number);
}
