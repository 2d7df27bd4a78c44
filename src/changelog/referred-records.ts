import sql, { join, raw } from 'sql-template-tag';
import type { Transaction } from '../database/driver/database.js';
import { parseReference } from '../foundation/records/global-id.js';
import type { InputValidator } from '../foundation/records/input-validator.js';
import { groupBy } from '../foundation/graphql/group-by.js';
import { isRecord } from '../foundation/records/values.js';
import { RecordKind, recordKindOf } from './record-kind.js';

/** A record that a snapshot refers to. */
interface Referred {
  readonly type: string;
  readonly id: string;
}

/** The records that a snapshot refers to: its global ids. */
function referredIn(value: unknown): Referred[] {
  if (typeof value === 'string') {
    const reference = parseReference(value);
    return reference?.by === 'id' ? [reference] : [];
  }
  if (Array.isArray(value)) return value.flatMap(referredIn);
  return isRecord(value) ? Object.values(value).flatMap(referredIn) : [];
}

const TABLES = Object.values(RecordKind).map((kind) => kind.toLowerCase());

/**
 * Locks what a record refers to, so that nothing of it is retracted or merged before the record's change is in the log: what
 * the log has of the record is then the same as what the tables have.
 */
export async function lockReferred(transaction: Transaction, snapshot: object): Promise<void> {
  const byTable = groupBy(referredIn(snapshot), ({ type }) => recordKindOf(type).toLowerCase());
  const locks = [...byTable]
    .filter(([table]) => TABLES.includes(table))
    .map(([table, referred]) => {
      const ids = [...new Set(referred.map(({ id }) => id))].sort();
      return sql`${raw(`of_${table}`)} as materialized (
        select id from ${raw(table)} where id = any(${ids}::uuid[]) order by id for key share)`;
    });
  if (locks.length === 0) return;
  const counts = [...byTable.keys()]
    .filter((table) => TABLES.includes(table))
    .map((table) => sql`(select count(*) from ${raw(`of_${table}`)})`);
  await transaction.rows(sql`with ${join(locks)} select ${join(counts, ' + ')}`);
}

/**
 * Adds an error for each retracted record that a record refers to which is to be reinstated. What is retracted of events,
 * statements and tenures can be referred to.
 */
export async function requirePublishedTargets(
  transaction: Transaction,
  validator: InputValidator,
  snapshot: object,
): Promise<void> {
  const ids = [...new Set(referredIn(snapshot).map(({ id }) => id))];
  if (ids.length === 0) return;
  const targets = await transaction.rows<{ type: string; reference: string; label: string }>(sql`
    select lower(subject_type) as type, global_id(subject_type, subject_id) as reference,
      coalesce(snapshot ->> 'slug', '') as label
    from versioned_record where subject_id = any(${ids}::uuid[]) and status = 'RETRACTED'
      and subject_kind not in ('EVENT', 'STATEMENT', 'TENURE') order by 1, 3`);
  for (const { type, reference, label } of targets) {
    const kind = ['state', 'organization', 'person', 'group'].includes(type) ? 'actor' : type;
    const message = `it refers to the ${type} ${label}, which is retracted: reinstate that first`;
    validator.addError('WRONG_STATUS', ['id'], message, { kind, reference });
  }
}
