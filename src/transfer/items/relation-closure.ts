import sql from 'sql-template-tag';
import type { Queryable } from '../../database/driver/queryable.js';
import { parseReference } from '../../foundation/records/global-id.js';
import { isRecord } from '../../foundation/records/values.js';

/** Records whose references are read by one statement. */
const BATCH_SIZE = 500;

/**
 * The ids of what relations need: the relations themselves, their events and statements, all that these refer to, what that
 * refers to and so on; and the tenures of the persons among them in the offices among them. Its memory grows with the number
 * of records, not with their texts.
 */
export async function relationClosure(
  snapshot: Queryable,
  relationIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await snapshot.rows<{ id: string }>(sql`
    select subject_id as id from versioned_record
    where subject_kind in ('EVENT', 'STATEMENT') and relation_ids && ${relationIds}::uuid[]`);
  const closure = new Set([...relationIds, ...rows.map(({ id }) => id)]);
  let unread = [...closure];
  while (unread.length > 0) {
    const found = new Set<string>();
    for (let at = 0; at < unread.length; at += BATCH_SIZE)
      for (const id of await referredBy(snapshot, unread.slice(at, at + BATCH_SIZE))) found.add(id);
    unread = [...found].filter((id) => !closure.has(id));
    if (unread.length === 0) unread = (await tenuresIn(snapshot, closure)).filter((id) => !closure.has(id));
    for (const id of unread) closure.add(id);
  }
  return closure;
}

async function referredBy(snapshot: Queryable, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await snapshot.rows<{ snapshot: object }>(
    sql`select snapshot from versioned_record where subject_id = any(${ids}::uuid[])`,
  );
  const found = new Set<string>();
  for (const row of rows) collectIds(row.snapshot, found);
  return found;
}

function collectIds(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    const reference = parseReference(value);
    if (reference?.by === 'id') found.add(reference.id);
  } else if (Array.isArray(value)) for (const element of value) collectIds(element, found);
  else if (isRecord(value)) for (const part of Object.values(value)) collectIds(part, found);
}

async function tenuresIn(snapshot: Queryable, closure: ReadonlySet<string>): Promise<string[]> {
  const ids = [...closure];
  const rows = await snapshot.rows<{ id: string }>(sql`
    select id from tenure where person_id = any(${ids}::uuid[]) and office_id = any(${ids}::uuid[])`);
  return rows.map(({ id }) => id);
}
