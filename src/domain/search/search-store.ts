import sql, { join, raw } from 'sql-template-tag';
import type { Queryable, Statement } from '../../database/driver/queryable.js';
import type { SortKey } from '../../foundation/graphql/pagination.js';
import { RecordKind } from '../../changelog/record-kind.js';

/** The table of each kind, in the order in which equally good matches are listed. */
const TABLES: Readonly<Record<RecordKind, string | null>> = {
  ACTOR: 'actor',
  RELATION: 'relation',
  OFFICE: 'office',
  PLACE: 'place',
  SERIES: 'series',
  TOPIC: 'topic',
  EVENT: 'event',
  STATEMENT: 'statement',
  SOURCE: 'source',
  TENURE: null,
};
const KINDS = Object.keys(TABLES) as RecordKind[];
const WITH_STATUS = new Set<RecordKind>([RecordKind.EVENT, RecordKind.STATEMENT]);

/** A match with its sort key: match rank (0 is best), rank of the kind, length of the name, id. */
export interface SearchHit {
  readonly kind: RecordKind;
  readonly id: string;
  readonly key: SortKey;
}

export interface SearchQuery {
  readonly normalized: string;
  readonly tokens: readonly string[];
  readonly kinds: readonly RecordKind[] | null;
  readonly after: SortKey | null;
  readonly size: number;
}

interface Row {
  readonly kind: RecordKind;
  readonly id: string;
  readonly misfit: number;
  readonly rank: number;
  readonly length: number;
  readonly has_before: boolean;
}

/** The matches of a page, one extra if there are more, and whether there are matches before the page. */
export interface SearchMatches {
  readonly hits: readonly SearchHit[];
  readonly hasBefore: boolean;
}

/**
 * Searches all records that have a name. Exact names come first, then records with all words in one name, then those
 * with the words anywhere in their texts. Among equals, kinds come in the order above, and shorter names first.
 */
export class SearchStore {
  async find(queryable: Queryable, search: SearchQuery): Promise<SearchMatches> {
    const kinds = KINDS.filter((kind) => TABLES[kind] !== null && (search.kinds?.includes(kind) ?? true));
    if (kinds.length === 0) return { hits: [], hasBefore: false };
    const key = raw('(misfit, rank, length, id)');
    const after =
      search.after &&
      sql`(${join(search.after.slice(0, 3).map((part) => sql`${part}::integer`))}, ${search.after[3]}::uuid)`;
    const rows = await queryable.rows<Row>(sql`
      with found as (${join(
        kinds.map((kind) => ofKind(kind, search)),
        ' union all ',
      )})
      select found.*, ${after ? sql`exists (select from found where ${key} <= ${after})` : sql`false`} as has_before
      from found ${after ? sql`where ${key} > ${after}` : sql``}
      order by misfit, rank, length, id limit ${search.size + 1}`);
    return {
      hits: rows.map(({ kind, id, misfit, rank, length }) => ({
        kind,
        id,
        key: [misfit, rank, length, id].map(String),
      })),
      // A page past the end has no row that could say so; the element at its cursor comes before it.
      hasBefore: rows[0]?.has_before ?? search.after !== null,
    };
  }
}

function ofKind(kind: RecordKind, { normalized, tokens }: SearchQuery): Statement {
  const table = raw(TABLES[kind] ?? '');
  const published = WITH_STATUS.has(kind) ? sql`and t.status = 'PUBLISHED'` : sql``;
  const hasAll = sql`(select bool_and(position(token in name) > 0) from unnest(${tokens}::text[]) token)`;
  return sql`
    select ${kind}::text as kind, t.id,
      case when ${normalized} = any(t.search_names) then 0
        when exists (select from unnest(t.search_names) name where ${hasAll}) then 1 else 2 end as misfit,
      ${KINDS.indexOf(kind)}::integer as rank,
      coalesce((select min(length(name)) from unnest(t.search_names) name where ${hasAll}), 0) as length
    from ${table} t where t.search @@ search_query(${tokens}::text[]) ${published}`;
}
