import sql from 'sql-template-tag';
import type { Queryable } from '../../database/driver/queryable.js';
import { groupBy } from '../../foundation/graphql/group-by.js';
import type { ItemList } from './item-lists.js';

type Value = Record<string, unknown>;

/** What was done to records after they were created, as fields of their items. */
export interface Curation {
  addTo(id: string, value: Value): Value;
}

export const NOT_CURATED: Curation = { addTo: (_id, value) => value };

/** Why records are retracted, and their former slugs. */
export async function curationOf(
  queryable: Queryable,
  { kind }: ItemList,
  records: readonly { readonly id: string; readonly isRetracted: boolean }[],
): Promise<Curation> {
  const ids = records.map(({ id }) => id);
  const retracted = records.filter(({ isRetracted }) => isRetracted).map(({ id }) => id);
  const slugs = groupBy(await formerSlugs(queryable, kind, ids), ({ id }) => id);
  const reasons = new Map((await reasonsOf(queryable, retracted)).map(({ id, reason }) => [id, reason]));
  const withOrdinal = kind === 'EVENT' ? await sharingOrdinals(queryable, retracted) : new Set<string>();
  return {
    addTo: (id, value) => {
      const former = (slugs.get(id) ?? []).map(({ slug }) => slug).filter((slug) => slug !== value['slug']);
      const reason = reasons.get(id);
      const { ordinal, ...rest } = value;
      return {
        ...(withOrdinal.has(id) ? rest : value),
        ...(former.length > 0 && { formerSlugs: former }),
        ...(reason !== undefined && { retracted: reason }),
      };
    },
  };
}

/** The former slugs of records, and the slugs of those that were merged into them. */
async function formerSlugs(
  queryable: Queryable,
  kind: string,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly slug: string }[]> {
  return queryable.rows(sql`
    select id, slug from (
      select f.record_id as id, f.slug from former_slug f where f.kind = ${kind} and f.record_id = any(${ids}::uuid[])
      union select m.current_id, f.slug from merge m join former_slug f on f.record_id = m.from_id and f.kind = ${kind}
      where m.current_id = any(${ids}::uuid[]) and m.unmerged_version is null) former
    order by slug collate "C"`);
}

async function reasonsOf(
  queryable: Queryable,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly reason: string }[]> {
  if (ids.length === 0) return [];
  return queryable.rows(sql`
    select distinct on (subject_id) subject_id as id, coalesce(reason, '') as reason from change
    where subject_id = any(${ids}::uuid[]) and kind = 'RETRACTED' order by subject_id, version desc`);
}

/** Retracted events whose number in the series another event has. */
async function sharingOrdinals(queryable: Queryable, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await queryable.rows<{ id: string }>(sql`
    select distinct t.id from event t join event o on o.series_id = t.series_id and o.ordinal = t.ordinal and o.id <> t.id
    where t.id = any(${ids}::uuid[])`);
  return new Set(rows.map(({ id }) => id));
}
