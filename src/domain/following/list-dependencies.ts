import sql, { join } from 'sql-template-tag';
import { ChangeKind } from '../../changelog/change.js';
import { RecordKind } from '../../changelog/record-kind.js';
import type { Statement } from '../../database/driver/queryable.js';
import type { EventCriteria } from '../events/event-criteria.js';

/*
 * Some criteria look at records that events share: the location of a place or the place around it, a source's publisher, a
 * publisher's seat. These are matched as they are now, in the log as well. When one changes, events enter and leave a list without a
 * change of their own, so that whoever follows the list has to read it again.
 */

/** Changes of these fields move events; null: any change of such a record does. */
type MovingFields = Partial<Record<RecordKind, readonly string[] | null>>;

const MOVING_FIELDS = {
  places: { [RecordKind.PLACE]: ['within'] },
  // A text finds the events at a place by the names of the places around it.
  text: { [RecordKind.PLACE]: ['within'] },
  hasLocation: { [RecordKind.PLACE]: ['location'] },
  publishers: { [RecordKind.SOURCE]: ['publisher', 'publishedBy'] },
  publisherCount: { [RecordKind.SOURCE]: ['publisher', 'publishedBy'] },
  sides: {
    [RecordKind.SOURCE]: ['publishedBy'],
    [RecordKind.ACTOR]: ['parent', 'seat'],
    [RecordKind.OFFICE]: ['body'],
    [RecordKind.TENURE]: null,
  },
} as const satisfies Partial<Record<keyof EventCriteria, MovingFields>>;

/** Changes that write other values of fields. */
const WRITING: readonly ChangeKind[] = [ChangeKind.UPDATED, ChangeKind.REDACTED];

/** The reason for reading a list again. */
export const LIST_MOVED =
  'A place, a publisher or a side has changed, or a record was merged, so that other records match the filter now';

/** What a change did, as far as it decides whether it moved events. */
export interface ChangedFields {
  readonly subject_kind: RecordKind;
  readonly kind: ChangeKind;
  readonly fields: readonly string[];
}

function movingFields(criteria: EventCriteria | null): [RecordKind, readonly string[] | null][] {
  return Object.entries(MOVING_FIELDS)
    .filter(([criterion]) => (criteria?.[criterion as keyof typeof MOVING_FIELDS] ?? null) !== null)
    .flatMap(([, byKind]) => Object.entries(byKind) as [RecordKind, readonly string[] | null][]);
}

/** The criteria that refer to records of a kind, so that a merge of such records moves events. */
const REFERRING_CRITERIA: Partial<Record<RecordKind, readonly (keyof EventCriteria)[]>> = {
  [RecordKind.ACTOR]: ['actors', 'publishers', 'sides', 'text'],
  [RecordKind.PLACE]: ['places', 'hasLocation', 'text'],
  [RecordKind.SERIES]: ['series', 'text'],
  [RecordKind.TOPIC]: ['topics', 'text'],
  [RecordKind.SOURCE]: ['sources', 'publishers', 'publisherCount', 'sides'],
  [RecordKind.RELATION]: ['relations'],
  [RecordKind.OFFICE]: ['sides'],
  [RecordKind.TENURE]: ['sides'],
  [RecordKind.EVENT]: ['around'],
};

/** The kinds of record whose merges a list has to be read again for; those of other kinds are told by their change alone. */
function mergingKinds({ kinds, criteria }: Followed): RecordKind[] {
  return Object.values(RecordKind).filter((kind) => {
    const referring = REFERRING_CRITERIA[kind] ?? [];
    return !kinds.includes(kind) || referring.some((criterion) => (criteria?.[criterion] ?? null) !== null);
  });
}

const followsLists = ({ kinds }: Followed): boolean =>
  kinds.includes(RecordKind.EVENT) || kinds.includes(RecordKind.STATEMENT);

/** What is followed: kinds of record, and criteria on events. */
interface Followed {
  readonly kinds: readonly RecordKind[];
  readonly criteria: EventCriteria | null;
}

/** Whether a change may have moved records into or out of a list, or changed what they refer to, without changes of theirs. */
export function mayMoveRecords({ subject_kind: of, kind, fields }: ChangedFields, followed: Followed): boolean {
  if (kind === ChangeKind.MERGED) return followsLists(followed) && mergingKinds(followed).includes(of);
  if (kind === ChangeKind.UNMERGED) return followsLists(followed);
  return movingFields(followed.criteria).some(
    ([recordKind, moving]) =>
      recordKind === of &&
      (moving === null || (WRITING.includes(kind) && moving.some((field) => fields.includes(field)))),
  );
}

/** SQL: whether the log has such a change after a number; null if nothing can move records of what is followed. */
export function hasMovedRecordsSince(number: bigint, followed: Followed): Statement | null {
  const position = sql`position > ${String(number)}::bigint`;
  const conditions = movingFields(followed.criteria).map(([kind, moving]) =>
    moving === null
      ? sql`subject_kind = ${kind}`
      : sql`subject_kind = ${kind} and kind = any(${WRITING}::text[]) and fields && ${moving}::text[]`,
  );
  const moved =
    conditions.length === 0
      ? []
      : [sql`exists (select from change where ${position} and (${join(conditions, ' or ')}))`];
  const merged = followsLists(followed)
    ? [
        sql`exists (
          select from merge m join change c on c.subject_id = m.into_id and c.version in (m.merged_version, m.unmerged_version)
          where c.${position} and (c.kind = ${ChangeKind.UNMERGED} or c.subject_kind = any(${mergingKinds(followed)}::text[])))`,
      ]
    : [];
  const all = [...moved, ...merged];
  return all.length === 0 ? null : sql`(${join(all, ' or ')})`;
}
