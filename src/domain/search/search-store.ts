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
import { findEnd, hasMoreUpTo, hasNames, lengthOfName, orderOf, recordsUpTo } from './name-walk.js';
import type { Place, ReadingOrder } from './name-walk.js';

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
  /** Whether some matches may have been left out. */
  readonly is_cut: boolean;
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
  async find(queryable: Queryable, query: SearchQuery): Promise<SearchMatches> {
    const kinds = KINDS.filter((kind) => TABLES[kind] !== null && (query.kinds?.includes(kind) ?? true));
    if (kinds.length === 0) return { hits: [], hasBefore: false };
    const walks = await findWalks(queryable, query, kinds);
    let rows = await select(queryable, query, kinds, walks);
    if (walks.size > 0 && !isWhole(rows, query, walks)) rows = await select(queryable, query, kinds, new Map());
    return {
      hits: rows.map((row) => ({ kind: row.kind, id: row.id, key: keyOf(row).map(String) })),
      // A page past the end has no row that could say so; the element at its cursor comes before it.
      hasBefore: rows[0]?.has_before ?? query.after !== null,
    };
  }
}

/** The first matches of a page, one extra if there are more. */
function select(
  queryable: Queryable,
  query: SearchQuery,
  kinds: readonly RecordKind[],
  walks: ReadonlyMap<RecordKind, Walk>,
): Promise<Row[]> {
  const key = raw('(misfit, rank, length, id)');
  const after =
    query.after &&
    sql`(${join(query.after.slice(0, 3).map((part) => sql`${part}::integer`))}, ${query.after[3]}::uuid)`;
  const cuts = [...walks].map(([kind, { order, end }]) => hasMoreUpTo(TABLES[kind] ?? '', order, end));
  return queryable.rows<Row>(sql`
    with found as (${join(
      kinds.map((kind) => ofKind(kind, query, walks.get(kind) ?? null)),
      ' union all ',
    )})
    select found.*, ${after ? sql`exists (select from found where ${key} <= ${after})` : sql`false`} as has_before,
      ${cuts.length > 0 ? join(cuts, ' or ') : sql`false`} as is_cut
    from found ${after ? sql`where ${key} > ${after}` : sql``}
    order by misfit, rank, length, id limit ${query.size + 1}`);
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

function ofKind(kind: RecordKind, { normalized, search, words }: SearchQuery, walk: Walk | null): Statement {
  const table = TABLES[kind] ?? '';
  const matches = hasText({ table, alias: 't', isWalked: walk !== null }, search, OF_DAY[kind]);
  return sql`
    select ${kind}::text as kind, t.id,
      case when ${normalized} = any(t.search_names) then 0 when named.length is not null then 1 else 2 end as misfit,
      ${KINDS.indexOf(kind)}::integer as rank, coalesce(named.length, 0) as length
    from ${walk ? recordsUpTo(table, walk.order, walk.end) : sql`${raw(table)} t`} cross join lateral ${lengthOfName(words)} named
    where ${matches} and t.status = 'PUBLISHED'`;
}

type Key = readonly [misfit: number, rank: number, length: number, id: string];

const keyOf = ({ misfit, rank, length, id }: Row): Key => [misfit, rank, length, id];

function compareKeys(one: Key, other: Key): number {
  const [differs] = [0, 1, 2].filter((index) => one[index] !== other[index]);
  if (differs !== undefined) return Number(one[differs]) - Number(other[differs]);
  return one[3] < other[3] ? -1 : Number(one[3] > other[3]);
}

/** How far the records of a kind are read, in the order of their names, and which matches of it are found by that. */
interface Walk {
  readonly order: ReadingOrder;
  readonly end: Place;
  /** All matches of the kind that are on the list up to this key, and after the query's cursor, are found. */
  readonly reaches: Key;
}

/** The kinds whose matches are found by reading records in the order of their names. */
async function findWalks(
  queryable: Queryable,
  query: SearchQuery,
  kinds: readonly RecordKind[],
): Promise<ReadonlyMap<RecordKind, Walk>> {
  const walks = new Map<RecordKind, Walk>();
  const after = query.after && afterOf(query.after);
  for (const kind of kinds) {
    const [table, rank] = [TABLES[kind] ?? '', KINDS.indexOf(kind)];
    const misfit = hasNames(table) ? 1 : 2;
    // Of these, only what has no name with all words may still come, in another order.
    if (after && after[0] > misfit) continue;
    const isPassed = after !== null && after[0] === misfit && after[1] > rank;
    const isWithin = after !== null && after[0] === misfit && after[1] === rank;
    const walked = { ...query, table, conditionOf: OF_DAY[kind] };
    const needed = {
      count: query.size + 1,
      after: isWithin ? { length: after[2], id: after[3] } : null,
    };
    const order = orderOf(walked, needed);
    const end = order && (await findEnd(queryable, walked, order, needed));
    if (!end) continue;
    const reaches: Key = isPassed ? [misfit + 1, rank, -1, ''] : [misfit, rank, end.length, end.id];
    walks.set(kind, { order, end, reaches });
  }
  return walks;
}

function afterOf([misfit, rank, length, id]: SortKey): Key {
  return [Number(misfit), Number(rank), Number(length), String(id)];
}

/** Whether no match can be missing on a page, as all walks reach its last element. */
function isWhole(rows: readonly Row[], { size, after }: SearchQuery, walks: ReadonlyMap<RecordKind, Walk>): boolean {
  const last = rows[size];
  if (!last || last.is_cut || (after && !last.has_before)) return false;
  return [...walks.values()].every(({ reaches }) => compareKeys(keyOf(last), reaches) <= 0);
}
