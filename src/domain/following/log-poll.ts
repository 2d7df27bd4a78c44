import sql from 'sql-template-tag';
import { hasChangeAt } from '../../changelog/log-history.js';
import { LAST_POSITION } from '../../changelog/change-store.js';
import { ChangeKind } from '../../changelog/change.js';
import { RecordKind } from '../../changelog/record-kind.js';
import type { Queryable } from '../../database/driver/queryable.js';
import { LogPosition, MissingLogError } from '../../foundation/records/log-position.js';
import type { LogPositionRow } from '../../foundation/records/log-position.js';
import { relationTag } from '../../foundation/records/cache-tags.js';
import type { ChangedTags } from '../../foundation/records/cache-tags.js';
import { NAMED_KINDS } from './change-query.js';
import type { ChangeFilter } from './change-query.js';
import type { ChangedFields } from './list-dependencies.js';

/** Maximum number of changes in one poll. */
export const POLLED_CHANGES_MAX = 1_000;

/** The parts of a change that decide cheaply which filters it may match. */
export interface ChangeSummary extends ChangedFields {
  readonly position: string;
  readonly tag: number;
  readonly subject_id: string;
  /** The relations of every version that decides whether it matches a filter. */
  readonly relation_ids: readonly string[];
}

/** The result of one poll: a consistent snapshot of the log. */
export interface LogPoll {
  readonly end: LogPosition;
  /** Whether the last position seen is still in the log. */
  readonly hasChange: boolean;
  readonly isStandby: boolean;
  /** Identifies the server and its database. A different text means a different server or database. */
  readonly server: string;
  /** The changes after the last position read, in order. Meaningless if the epoch has changed. */
  readonly heads: readonly ChangeSummary[];
}

/** SQL that identifies the server and its database. */
export const SERVER = sql`(select oid from pg_database where datname = current_database()) || ' '
  || extract(epoch from pg_postmaster_start_time())`;

interface PollRow {
  readonly log_end: LogPositionRow | null;
  readonly is_there: boolean;
  readonly is_standby: boolean;
  readonly server: string;
}

/** Polls the log after `from`, and whether it contains `seen`. Throws MissingLogError when there is no readable log. */
export async function pollLog(queryable: Queryable, from: LogPosition, seen: LogPosition): Promise<LogPoll> {
  const rows = await queryable.rows<PollRow & (ChangeSummary | { readonly position: null })>(sql`
    select log.*, head.*
    from (select ${LAST_POSITION} as log_end, ${hasChangeAt(seen)} as is_there, pg_is_in_recovery() as is_standby,
      ${SERVER} as server) log
    left join lateral (
      select c.position, c.tag, c.kind, c.fields, c.subject_id, c.subject_kind, array(
        select relation_id from change v, unnest(v.relation_ids) relation_id
        where v.subject_id = c.subject_id and v.version in (c.version, c.version - 1)
        union
        -- A statement matches by a version of its event, whichever it was.
        select relation_id from change s, change v, unnest(v.relation_ids) relation_id
        where c.subject_kind = 'STATEMENT' and s.subject_id = c.subject_id and s.version in (c.version, c.version - 1)
          and v.subject_kind = 'EVENT' and v.subject_id = s.event_id
        union
        -- What another record was before it was merged into the subject, or is again.
        select relation_id from merge m, change v, unnest(v.relation_ids) relation_id
        where c.kind in ('MERGED', 'UNMERGED') and m.into_id = c.subject_id
          and c.version in (m.merged_version, m.unmerged_version) and v.subject_id = m.from_id
        union
        -- What the relations are that were merged.
        select m.current_id from change v, unnest(v.relation_ids) relation_id, merge m
        where v.subject_id = c.subject_id and v.version in (c.version, c.version - 1) and m.from_id = relation_id
          and m.unmerged_version is null
      ) as relation_ids
      from change c where c.position > ${String(from.number)}::bigint order by c.position limit ${POLLED_CHANGES_MAX}) head on true
    order by head.position`);
  const [first] = rows;
  if (!first) throw new MissingLogError();
  return {
    end: LogPosition.of(first.log_end),
    hasChange: first.is_there,
    isStandby: first.is_standby,
    server: first.server,
    heads: rows.filter((row) => row.position !== null),
  };
}

/** What a poll says about the log compared to what was seen before. */
export type LogContinuity =
  /** The same log, with everything that was seen. */
  | 'CONTINUOUS'
  /** Another epoch, which some instance has begun. */
  | 'NEW_EPOCH'
  /** The same log or an older one, without what was seen: a new epoch must begin. */
  | 'ROLLED_BACK'
  /** The log of a standby that has not replicated that far. */
  | 'LAGGING';

/**
 * Classifies a poll that was taken with `seen`. The change decides, not the server's identity: another server may have
 * everything that was seen.
 */
export function classifyPoll({ end, hasChange, isStandby }: LogPoll, seen: LogPosition): LogContinuity {
  if (end.epoch > seen.epoch) return 'NEW_EPOCH';
  if (end.epoch === seen.epoch && (hasChange || seen.number === 0n)) return 'CONTINUOUS';
  return isStandby ? 'LAGGING' : 'ROLLED_BACK';
}

/**
 * Changes that any response may depend on: references lead to other records, or words are taken out of the history, which
 * nothing else ever changes.
 */
const OF_ALL_RESPONSES: readonly ChangeKind[] = [
  ...[ChangeKind.RENAMED, ChangeKind.MERGED, ChangeKind.UNMERGED, ChangeKind.REDACTED],
];

/** The cache tags that a change invalidates; null: all. */
export function changedTagsOf({
  subject_kind: kind,
  subject_id: id,
  relation_ids: relations,
  kind: change,
}: ChangeSummary): ChangedTags {
  if (OF_ALL_RESPONSES.includes(change)) return null;
  if (kind === RecordKind.EVENT) return [id, ...relations.map(relationTag)];
  // Lists of statements have no tags of their own.
  return kind === RecordKind.STATEMENT ? [id] : null;
}

/** Whether a change may match the filter. True if that needs a closer look. */
export function mayMatch(
  { subject_kind: kind, subject_id: id, relation_ids: ids }: ChangeSummary,
  { kinds, criteria }: ChangeFilter,
): boolean {
  if (criteria?.text && NAMED_KINDS.includes(kind)) return true;
  if (!kinds.includes(kind)) return false;
  const relations = criteria?.relations;
  const isFiltered = kind === RecordKind.EVENT || kind === RecordKind.STATEMENT;
  const isMoving = id === criteria?.around?.eventId;
  return !isFiltered || isMoving || !relations || relations.some((relation) => ids.includes(relation));
}
