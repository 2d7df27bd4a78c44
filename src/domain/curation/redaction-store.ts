import sql, { raw } from 'sql-template-tag';
import type { Transaction } from '../../database/driver/database.js';
import type { MergeUndo } from './merge-store.js';

/** Changes of the log that are read at once. */
const BATCH_SIZE = 100;

/** A record as it was right after a change. */
export interface LoggedVersion {
  readonly position: string;
  readonly type: string;
  readonly id: string;
  readonly snapshot: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
  /** Whether the log knows by which words it was found. */
  readonly isSearched: boolean;
}

/** A version in the log without the words. */
export interface RedactedVersion {
  readonly position: string;
  readonly snapshot: object;
  readonly reason: string | null;
  /** Null: the log does not know by which words it was found. */
  readonly tokens: readonly string[] | null;
}

/** A merge of a record, or of which it has been a part. */
export interface KnownMerge {
  readonly id: string;
  readonly from_type: string;
  readonly from_id: string;
  readonly into_id: string;
  readonly is_undone: boolean;
  readonly undo: MergeUndo;
}

/** The SQL of redactions. */
export class RedactionStore {
  /** The ids of all that became a record, directly or through others, and its own. */
  async lineageOf(transaction: Transaction, id: string): Promise<string[]> {
    const rows = await transaction.rows<{ id: string }>(
      sql`select from_id as id from merge where current_id = ${id}::uuid and unmerged_version is null order by id`,
    );
    return [id, ...rows.map((row) => row.id)];
  }

  /** All versions of records in the log, some at a time. */
  async *versionsOf(transaction: Transaction, ids: readonly string[]): AsyncGenerator<LoggedVersion[]> {
    for (let after = '0'; ;) {
      const rows = await transaction.rows<LoggedVersion>(sql`
        select position::text as position, subject_type as type, subject_id as id, snapshot, reason,
          subject_kind in ('ACTOR', 'PLACE', 'TOPIC', 'SERIES', 'EVENT') as "isSearched"
        from change where subject_id = any(${ids}::uuid[]) and position > ${after}::bigint
        order by position limit ${BATCH_SIZE}`);
      if (rows.length === 0) return;
      yield rows;
      after = rows.at(-1)?.position ?? after;
    }
  }

  /** Rewrites versions in the log: the only place where it is ever rewritten. */
  async rewrite(transaction: Transaction, versions: readonly RedactedVersion[]): Promise<void> {
    if (versions.length === 0) return;
    await transaction.rows(sql`
      insert into former_search (record_id, version, search)
      select c.subject_id, c.version, search_vector(array(select jsonb_array_elements_text(v.tokens)))
      from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as v (position bigint, tokens jsonb)
      join change c on c.position = v.position
      where jsonb_typeof(v.tokens) = 'array'
      on conflict (record_id, version) do update set search = excluded.search`);
    await transaction.rows(sql`
      update change c set snapshot = v.snapshot, reason = v.reason, redacted_at = clock_timestamp()
      from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb)
        as v (position bigint, snapshot jsonb, reason text)
      where c.position = v.position`);
  }

  async formerSlugs(transaction: Transaction, ids: readonly string[]): Promise<string[]> {
    const rows = await transaction.rows<{ slug: string }>(
      sql`select slug from former_slug where record_id = any(${ids}::uuid[])`,
    );
    return rows.map(({ slug }) => slug);
  }

  async deleteFormerSlugs(transaction: Transaction, ids: readonly string[], slugs: readonly string[]): Promise<void> {
    await transaction.rows(
      sql`delete from former_slug where record_id = any(${ids}::uuid[]) and slug = any(${slugs}::text[])`,
    );
  }

  /** The merges of records, and all whose rows name them. */
  mergesOf(transaction: Transaction, ids: readonly string[]): Promise<KnownMerge[]> {
    return transaction.rows<KnownMerge>(sql`
      select id::text as id, from_type, from_id, into_id, unmerged_version is not null as is_undone, undo from merge
      where from_id = any(${ids}::uuid[]) or into_id = any(${ids}::uuid[])
        or exists (select from unnest(${ids}::text[]) of_record (id) where strpos(undo::text, of_record.id) > 0)
      order by merge.id`);
  }

  async updateUndo(transaction: Transaction, id: string, undo: MergeUndo): Promise<void> {
    await transaction.rows(sql`update merge set undo = ${JSON.stringify(undo)}::jsonb where id = ${id}::bigint`);
  }

  /** Replaces idempotency keys of records that meet a condition. Their holders can use them anew. */
  async replaceKeys(
    transaction: Transaction,
    ids: readonly string[],
    isReplaced: (key: string) => boolean,
  ): Promise<void> {
    const rows = await transaction.rows<{ key: string }>(
      sql`select distinct key from idempotency_key where subject_id = any(${ids}::uuid[])`,
    );
    const keys = rows.map(({ key }) => key).filter(isReplaced);
    if (keys.length === 0) return;
    await transaction.rows(sql`
      update idempotency_key set key = 'redacted ' || gen_random_uuid()
      where subject_id = any(${ids}::uuid[]) and key = any(${keys}::text[])`);
  }

  /** Takes the words out of the parts of a record that are rows of other tables. */
  async redactParts(transaction: Transaction, type: string, id: string, fields: readonly string[]): Promise<void> {
    if (fields.includes('identifiers')) {
      const table = ['State', 'Organization', 'Person', 'Group'].includes(type) ? 'actor' : type.toLowerCase();
      await transaction.rows(sql`delete from ${raw(`${table}_identifier`)} where ${raw(`${table}_id`)} = ${id}::uuid`);
    }
    if (fields.includes('alternativeDates'))
      await transaction.rows(sql`update date_claim set reasons = '[]', written = null where event_id = ${id}::uuid`);
    if (fields.includes('succeeds'))
      await transaction.rows(sql`update succession set notes = '[]' where successor_id = ${id}::uuid`);
  }
}
