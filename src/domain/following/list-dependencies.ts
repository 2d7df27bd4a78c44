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

/** Updates of these fields move events; null: any change of such a record does. */
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

/** The reason for reading a list again. */
export const LIST_MOVED = 'A place, a publisher or a side has changed, so that other events match the filter now';

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

/** Whether a change of a shared record may have moved events into or out of the list of the criteria. */
export function mayMoveEvents(
  { subject_kind: of, kind, fields }: ChangedFields,
  criteria: EventCriteria | null,
): boolean {
  return movingFields(criteria).some(
    ([recordKind, moving]) =>
      recordKind === of &&
      (moving === null || (kind === ChangeKind.UPDATED && moving.some((field) => fields.includes(field)))),
  );
}

/** SQL: whether the log has such a change after a number; null if nothing can move events of the criteria. */
export function hasMovedEventsSince(number: bigint, criteria: EventCriteria | null): Statement | null {
  const conditions = movingFields(criteria).map(([kind, moving]) =>
    moving === null
      ? sql`subject_kind = ${kind}`
      : sql`subject_kind = ${kind} and kind = ${ChangeKind.UPDATED} and fields && ${moving}::text[]`,
  );
  if (conditions.length === 0) return null;
  return sql`exists (
    select from change where position > ${String(number)}::bigint and (${join(conditions, ' or ')}))`;
}
