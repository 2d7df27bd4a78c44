import sql from 'sql-template-tag';
import { hasChangeAt } from '../../changelog/log-history.js';
import { LAST_POSITION } from '../../changelog/change-store.js';
import { RecordKind } from '../../changelog/record-kind.js';
import type { Queryable } from '../../database/driver/queryable.js';
import { LogPosition, MissingLog } from '../../foundation/records/log-position.js';
import type { PlaceInLog } from '../../foundation/records/log-position.js';
import { timelineOf } from '../../foundation/records/cache-tags.js';
import type { ChangedTags } from '../../foundation/records/cache-tags.js';
import type { ChangeFilter } from './change-query.js';

/** Most changes that are looked at together. */
export const HEADS_MAX = 1_000;

/** What a change may concern, without looking closer. */
export interface LogHead {
  readonly position: string;
  readonly tag: number;
  readonly subject_kind: RecordKind;
  readonly subject_id: string;
  /** Of every version that decides whether it passes a filter. */
  readonly relation_ids: readonly string[];
}

/** One look at the log: all of one moment. */
export interface LogPoll {
  readonly end: LogPosition;
  /** Whether what was seen last is still there. */
  readonly isThere: boolean;
  readonly isStandby: boolean;
  /** Another text: another server, or another database of its. */
  readonly server: string;
  /** What comes after the position that was read up to, in their order; of a log that is another one it says nothing. */
  readonly heads: readonly LogHead[];
}

interface LookRow {
  readonly log_end: PlaceInLog | null;
  readonly is_there: boolean;
  readonly is_standby: boolean;
  readonly server: string;
}

/** Looks at the log after `from`, and whether `seen` is in it. Throws where there is no log that could be read. */
export async function pollLog(queryable: Queryable, from: LogPosition, seen: LogPosition): Promise<LogPoll> {
  const rows = await queryable.rows<LookRow & (LogHead | { readonly position: null })>(sql`
    select log.*, head.*
    from (select ${LAST_POSITION} as log_end, ${hasChangeAt(seen)} as is_there, pg_is_in_recovery() as is_standby,
      (select oid from pg_database where datname = current_database()) || ' '
        || extract(epoch from pg_postmaster_start_time()) as server) log
    left join lateral (
      select c.position, c.tag, c.subject_id, c.subject_kind, array(
        select relation_id from change v, unnest(v.relation_ids) relation_id
        where v.subject_id = c.subject_id and v.version in (c.version, c.version - 1)
        union
        -- A statement is judged by a version of its event, whichever it was.
        select relation_id from change s, change v, unnest(v.relation_ids) relation_id
        where c.subject_kind = 'STATEMENT' and s.subject_id = c.subject_id and s.version in (c.version, c.version - 1)
          and v.subject_kind = 'EVENT' and v.event_id = s.event_id
      ) as relation_ids
      from change c where c.position > ${String(from.number)}::bigint order by c.position limit ${HEADS_MAX}) head on true
    order by head.position`);
  const [first] = rows;
  if (!first) throw new MissingLog();
  return {
    end: LogPosition.of(first.log_end),
    isThere: first.is_there,
    isStandby: first.is_standby,
    server: first.server,
    heads: rows.filter((row) => row.position !== null),
  };
}

/** What a look says of the log that was seen before. */
export type Verdict =
  /** It is that log, as far as it was seen at least. */
  | 'SAME'
  /** It is another one, begun by somebody. */
  | 'ANOTHER'
  /** It is that log or an older one, without what was seen of it: it is to be begun anew. */
  | 'WENT_BACK'
  /** It is the log of a standby that has not come that far. */
  | 'BEHIND';

/** Judges a look, taken with `seen`. The change decides, and no name of a server: another one may have all that was seen. */
export function verdictOf({ end, isThere, isStandby }: LogPoll, seen: LogPosition): Verdict {
  if (end.epoch > seen.epoch) return 'ANOTHER';
  if (end.epoch === seen.epoch && (isThere || seen.number === 0n)) return 'SAME';
  return isStandby ? 'BEHIND' : 'WENT_BACK';
}

/** What answers may rely on that a change touched. */
export function touchedBy({ subject_kind: kind, subject_id: id, relation_ids: relations }: LogHead): ChangedTags {
  if (kind === RecordKind.EVENT) return [id, ...relations.map(timelineOf)];
  // Lists of statements rely on anything.
  return kind === RecordKind.STATEMENT ? [id] : null;
}

/** Whether a change can be among what is followed. True where that takes a closer look. */
export function mayConcern({ subject_kind: kind, relation_ids: ids }: LogHead, { kinds, criteria }: ChangeFilter): boolean {
  if (!kinds.includes(kind)) return false;
  const relations = criteria?.relations;
  const isFiltered = kind === RecordKind.EVENT || kind === RecordKind.STATEMENT;
  return !isFiltered || !relations || relations.some((id) => ids.includes(id));
}
