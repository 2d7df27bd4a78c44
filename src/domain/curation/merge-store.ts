import sql, { raw } from 'sql-template-tag';
import type { Transaction } from '../../database/driver/database.js';
import { batchMany, batchOne } from '../../database/query/loaders.js';
import type { BatchLoader } from '../../database/query/loaders.js';
import type { Queryable } from '../../database/driver/queryable.js';
import { isOneOf } from '../../database/query/conditions.js';
import { globalId, parseReference } from '../../foundation/records/global-id.js';
import { groupBy } from '../../foundation/graphql/group-by.js';
import type { Versioned } from '../../foundation/records/versioned.js';
import type { MergeStep } from './merge-journal.js';
import type { StoredMerge } from './merge-undo.js';

/** Columns of the record that stays, as they were before they were taken from the other. */
export interface TakenColumns {
  readonly aliases?: readonly { readonly language: string; readonly text: string }[];
  readonly wikidataId?: string;
  readonly iso3166Alpha3?: string;
}

/** What is needed to undo a merge. */
export interface MergeUndo {
  readonly steps: readonly MergeStep[];
  readonly taken: TakenColumns;
  readonly fields: readonly string[];
  /** The relations that a token is limited to, of which one became another. */
  readonly tokens: readonly string[];
}

export type FoundMerge = StoredMerge & { readonly undo: MergeUndo };

/** The only SQL on merges. */
export class MergeStore {
  /** The global ids of all that became a record, directly or through others, by its id. */
  readonly mergedFrom: BatchLoader<string, string[]> = batchMany(findMergedFrom);
  /** The global id of the record that was merged or unmerged by a change, by the change's number. */
  readonly ofChange: BatchLoader<string, string | null> = batchOne(findOfChanges);

  async insert(
    transaction: Transaction,
    table: string,
    { from, into, undo }: { readonly from: Versioned; readonly into: Versioned; readonly undo: MergeUndo },
  ): Promise<void> {
    const kind = table.toUpperCase();
    await transaction.rows(sql`
      insert into merge (kind, from_type, from_id, into_id, current_id, merged_version, undo)
      values (${kind}, ${from.constructor.name}, ${from.id}::uuid, ${into.id}::uuid, ${into.id}::uuid, ${into.version},
        ${JSON.stringify(undo)}::jsonb)`);
    await transaction.rows(sql`update merge set current_id = ${into.id}::uuid where current_id = ${from.id}::uuid`);
    const { slug } = from as { readonly slug?: string };
    if (slug !== undefined)
      await transaction.rows(sql`
        insert into former_slug (kind, slug, record_id) values (${kind}, ${slug}, ${from.id}::uuid)
        on conflict (kind, slug) do nothing`);
  }

  /** The merge in force of a record, by its global id or one of its slugs, into the one with this id. */
  async findInForce(
    queryable: Queryable,
    table: string,
    reference: string,
    intoId: string,
  ): Promise<FoundMerge | null> {
    const parsed = parseReference(reference);
    const id = parsed?.by === 'id' ? parsed.id : null;
    const slug = parsed?.by === 'slug' ? parsed.slug : null;
    const [found] = await queryable.rows<FoundMerge>(sql`
      select m.id, m.from_id, m.into_id, m.undo, c.position from merge m
      join change c on c.subject_id = m.into_id and c.version = m.merged_version
      where m.into_id = ${intoId}::uuid and m.unmerged_version is null and (m.from_id = ${id}::uuid or m.from_id = (
        select record_id from former_slug where kind = ${table.toUpperCase()} and slug = ${slug}))`);
    return found ?? null;
  }

  /** Ends a merge: from here on, the id of the record that was merged is its own again. */
  async markUnmerged(transaction: Transaction, merge: StoredMerge, version: number): Promise<void> {
    await transaction.rows(sql`
      update merge set unmerged_version = ${version}, current_id = null where id = ${merge.id}::bigint`);
    // What had become the record before that is this record again.
    await transaction.rows(sql`
      with recursive led (id, from_id) as (
        select m.id, m.from_id from merge m where m.into_id = ${merge.from_id}::uuid and m.unmerged_version is null
        union select m.id, m.from_id from led join merge m on m.into_id = led.from_id and m.unmerged_version is null
      ) update merge m set current_id = ${merge.from_id}::uuid from led where m.id = led.id`);
  }

  /** The slug of a record that is there again is no former one. */
  async releaseSlug(transaction: Transaction, table: string, merge: StoredMerge): Promise<void> {
    await transaction.rows(sql`
      delete from former_slug f using ${raw(table)} t
      where f.kind = ${table.toUpperCase()} and f.record_id = ${merge.from_id}::uuid and f.record_id = t.id
        and f.slug = to_jsonb(t) ->> 'slug'`);
  }

  /** Limits tokens to the relation that stays instead of the other; returns the ids of the tokens. */
  async moveTokens(transaction: Transaction, from: string, into: string): Promise<string[]> {
    const rows = await transaction.rows<{ id: string }>(sql`
      update token set relation_ids = array(
        select distinct case id when ${from}::uuid then ${into}::uuid else id end from unnest(relation_ids) id)
      where ${from}::uuid = any(relation_ids) returning id`);
    return rows.map(({ id }) => id);
  }

  /** Lets tokens that were limited to a relation before it was merged be limited to it again. */
  async restoreTokens(transaction: Transaction, tokens: readonly string[], from: string): Promise<void> {
    if (tokens.length === 0) return;
    await transaction.rows(sql`
      update token set relation_ids = array_append(relation_ids, ${from}::uuid)
      where id = any(${tokens}::uuid[]) and not ${from}::uuid = any(relation_ids)`);
  }
}

interface MergedRow {
  readonly key: string;
  readonly type: string;
  readonly id: string;
}

async function findMergedFrom(queryable: Queryable, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await queryable.rows<MergedRow>(sql`
    select m.current_id as key, m.from_type as type, m.from_id as id from merge m
    where ${isOneOf(raw('m.current_id'), ids, 'uuid')} order by m.id`);
  return new Map(
    [...groupBy(rows, ({ key }) => key)].map(([key, own]) => [key, own.map(({ type, id }) => globalId(type, id))]),
  );
}

async function findOfChanges(queryable: Queryable, numbers: readonly string[]): Promise<Map<string, string>> {
  const rows = await queryable.rows<MergedRow>(sql`
    select c.position as key, m.from_type as type, m.from_id as id from change c
    join merge m on m.into_id = c.subject_id and c.version in (m.merged_version, m.unmerged_version)
    where c.position = any(${numbers}::bigint[])`);
  return new Map(rows.map(({ key, type, id }) => [key, globalId(type, id)]));
}
