import { forbidden } from '../foundation/graphql/request-error.js';
import type { Viewer } from '../foundation/graphql/viewer.js';
import { ChangeKind } from './change.js';
import { RecordKind } from './record-kind.js';

/** Kinds that belong to a relation; all others are shared by all relations. */
const RELATION_KINDS: readonly RecordKind[] = [RecordKind.EVENT, RecordKind.STATEMENT, RecordKind.RELATION];

/** Forbids a viewer limited to some relations to write records of other relations, or to change shared records. */
export function requireRelationAccess(
  { relationIds }: Viewer,
  kind: RecordKind,
  change: ChangeKind,
  affectedRelationIds: readonly string[],
): void {
  if (relationIds === null) return;
  if (!RELATION_KINDS.includes(kind)) {
    if (change !== ChangeKind.CREATED)
      throw forbidden('input', 'the token is limited to relations, and this record is shared');
  } else if (affectedRelationIds.length === 0 || affectedRelationIds.some((id) => !relationIds.includes(id))) {
    throw forbidden('input', 'the token is limited to other relations');
  }
}
