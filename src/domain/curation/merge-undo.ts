import sql, { join, raw } from 'sql-template-tag';
import type { Transaction } from '../../database/driver/database.js';
import type { Statement } from '../../database/driver/queryable.js';
import { keyOf } from './merge-journal.js';
import type { MergeStep } from './merge-journal.js';
import { ownersOf } from './referring-columns.js';

/** A merge as it is stored. */
export interface StoredMerge {
  readonly id: string;
  readonly from_id: string;
  readonly into_id: string;
  /** The number of its change in the log. */
  readonly position: string;
}

/**
 * Undoes the steps of a merge, last first. What an editor has written since, or another merge has moved, stays: a field of a
 * record is put back as a whole or not at all.
 */
export async function undoSteps(
  transaction: Transaction,
  merge: StoredMerge,
  steps: readonly MergeStep[],
): Promise<void> {
  for (const step of [...steps].reverse()) {
    if (step.did === 'delete') await restoreRows(transaction, merge, step);
    else if (step.did === 'set') await resetColumn(transaction, merge, step);
    else await removeRows(transaction, merge, step);
  }
}

/** Whether a field of the owners of rows `r` was written since, by an editor or by another merge. */
function isUnchanged({ id, position }: StoredMerge, { table, fields }: Pick<MergeStep, 'table' | 'fields'>): Statement {
  if (fields.length === 0) return sql`true`;
  return sql`not exists (
    select from (values ${ownersOf(table)}) as owner (kind, id)
    where owner.id is not null and (
      exists (select from change c where c.subject_id = owner.id and c.position > ${position}::bigint
        and c.kind not in ('MERGED', 'UNMERGED') and c.fields && ${fields}::text[])
      or exists (select from merge later, jsonb_array_elements(later.undo -> 'steps') as step (content)
        where later.id > ${id}::bigint and later.unmerged_version is null
          and step.content -> 'fields' ?| ${fields}::text[]
          and step.content -> 'rows' @> jsonb_build_array(jsonb_build_object('owner', owner.id)))))`;
}

async function resetColumn(
  transaction: Transaction,
  merge: StoredMerge,
  step: MergeStep & { readonly did: 'set' },
): Promise<void> {
  const { table, column, keys, rows } = step;
  // Of a list, the column is itself part of the key.
  const keyNow = rows.map(({ key }) => key);
  await transaction.rows(sql`
    update ${raw(table)} r set ${raw(column)} = before.was
    from unnest(${keyNow}::text[], ${rows.map(({ was }) => was)}::uuid[], ${rows.map(({ now }) => now)}::uuid[])
      as before (key, was, now)
    where ${firstKey(keys, keyNow)} and ${keyOf(keys)} = before.key and r.${raw(column)} is not distinct from before.now
      and ${isUnchanged(merge, step)}`);
}

async function removeRows(
  transaction: Transaction,
  merge: StoredMerge,
  step: MergeStep & { readonly did: 'insert' },
): Promise<void> {
  const { table, keys, rows } = step;
  const keyNow = rows.map(({ key }) => key);
  await transaction.rows(sql`
    delete from ${raw(table)} r
    where ${firstKey(keys, keyNow)} and ${keyOf(keys)} = any(${keyNow}::text[]) and ${isUnchanged(merge, step)}`);
}

/** The first column of a key has an index; the whole key, as text, has none. */
function firstKey([first = 'id']: readonly string[], keys: readonly string[]): Statement {
  return sql`r.${raw(first)} = any(${[...new Set(keys.map((key) => key.split(' ')[0]))]}::uuid[])`;
}

async function restoreRows(
  transaction: Transaction,
  merge: StoredMerge,
  step: MergeStep & { readonly did: 'delete' },
): Promise<void> {
  const { table, rows } = step;
  const columns = await transaction.rows<{ name: string }>(sql`
    select quote_ident(attname) as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`);
  const names = join(columns.map(({ name }) => raw(name)));
  const current = await withCurrentIds(
    transaction,
    rows.map(({ row }) => row),
  );
  await transaction.rows(sql`
    insert into ${raw(table)} (${names})
    select ${names} from jsonb_populate_recordset(null::${raw(table)}, ${current}::jsonb) r
    where ${isUnchanged(merge, step)} on conflict do nothing`);
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Rows as JSON in which what has become another record since is that record. */
async function withCurrentIds(transaction: Transaction, rows: readonly object[]): Promise<string> {
  const text = JSON.stringify(rows);
  const ids = [...new Set(text.match(UUID))];
  const merged = await transaction.rows<{ id: string; current: string }>(sql`
    select from_id as id, current_id as current from merge
    where from_id = any(${ids}::uuid[]) and unmerged_version is null`);
  const byId = new Map(merged.map(({ id, current }) => [id, current]));
  return byId.size === 0 ? text : text.replace(UUID, (id) => byId.get(id) ?? id);
}
