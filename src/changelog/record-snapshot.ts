import sql from 'sql-template-tag';
import type { Transaction } from '../database/driver/database.js';
import { groupBy } from '../foundation/graphql/group-by.js';
import type { Status } from '../foundation/records/status.js';
import type { Versioned } from '../foundation/records/versioned.js';
import { recordKindOf } from './record-kind.js';

/** A version of a record as the log stores it, and the relations that it belongs to. */
export interface RecordSnapshot {
  readonly subject_id: string;
  readonly version: number;
  readonly relation_ids: readonly string[];
  readonly status: Status | null;
  readonly snapshot: Readonly<Record<string, unknown>>;
}

/** What the log stores of a version, of `versioned_record`. */
const LOGGED = sql`subject_kind, subject_type, subject_id, version, snapshot, event_id, status, date_earliest, sort_earliest,
  sort_latest, relation_ids`;

/** A record's snapshot, and the relations that it belongs to. Throws if the record does not exist. */
export async function snapshotOf(transaction: Transaction, subject: Versioned): Promise<RecordSnapshot> {
  const kind = recordKindOf(subject.constructor.name);
  const [row] = await transaction.rows<{ record: RecordSnapshot }>(sql`
    select to_json(r) as record from (
      select ${LOGGED} from versioned_record where subject_kind = ${kind} and subject_id = ${subject.id}::uuid) r`);
  if (!row) throw new Error(`${kind} ${subject.id} does not exist, so its change cannot be logged`);
  return row.record;
}

/** The snapshots of many records, by id, with one statement per record kind. */
export async function snapshotsOf(
  transaction: Transaction,
  subjects: readonly Versioned[],
): Promise<Map<string, RecordSnapshot>> {
  const snapshots = new Map<string, RecordSnapshot>();
  for (const [kind, ofKind] of groupBy(subjects, ({ constructor }) => recordKindOf(constructor.name))) {
    const ids = ofKind.map(({ id }) => id);
    const rows = await transaction.rows<{ id: string; record: RecordSnapshot }>(sql`
      select subject_id as id, to_json(r) as record from (
        select ${LOGGED} from versioned_record where subject_kind = ${kind} and subject_id = any(${ids}::uuid[])) r`);
    for (const { id, record } of rows) snapshots.set(id, record);
  }
  return snapshots;
}
