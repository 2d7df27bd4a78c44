import sql, { join, raw } from 'sql-template-tag';
import type { Queryable, Statement } from '../../database/driver/queryable.js';
import type { SortKey } from '../../foundation/graphql/pagination.js';
import { hasText, matchesPattern } from '../../database/query/text-conditions.js';
import type { TermCondition } from '../../database/query/text-conditions.js';
import type { SearchText } from '../../foundation/text/search-text.js';
import { isOnDay } from '../events/event-text.js';
import { sourcesOnDay } from '../sources/source-filter.js';
import { statementsOnDay } from '../statements/statement-conditions.js';
import type { RecordKind } from '../../changelog/record-kind.js';

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

/** A match with its sort key: match rank (0 is best), rank of the kind, length of the name, id. */
export interface SearchHit {
  readonly kind: RecordKind;
  readonly id: string;
  readonly key: SortKey;
}

export interface SearchQuery {
  /** As it was entered: the next three follow from it. */
  readonly text: string;
  readonly normalized: string;
  readonly search: SearchText;
  /** The folded words that it looks for. */
  readonly words: readonly string[];
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

/** Of these kinds, a date in the text finds what is of that day. */
const OF_DAY: Partial<Record<RecordKind, TermCondition>> = {
  EVENT: ({ pattern, day }) =>
    day === null
      ? null
      : sql`(${matchesPattern('t', pattern)} or ${isOnDay('t', raw(`t.date_precision = 'DAY'`), day)})`,
  STATEMENT: statementsOnDay('t'),
  SOURCE: sourcesOnDay('t'),
};

function ofKind(kind: RecordKind, { normalized, search, words }: SearchQuery): Statement {
  const table = raw(TABLES[kind] ?? '');
  const hasAll = sql`(select bool_and(position(token in name) > 0) from unnest(${words}::text[]) token)`;
  return sql`
    select ${kind}::text as kind, t.id,
      case when ${normalized} = any(t.search_names) then 0
        when exists (select from unnest(t.search_names) name where ${hasAll}) then 1 else 2 end as misfit,
      ${KINDS.indexOf(kind)}::integer as rank,
      coalesce((select min(length(name)) from unnest(t.search_names) name where ${hasAll}), 0) as length
    from ${table} t where ${hasText('t', search, OF_DAY[kind])} and t.status = 'PUBLISHED'`;
}
