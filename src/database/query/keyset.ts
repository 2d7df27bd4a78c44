import sql, { empty, join, raw } from 'sql-template-tag';
import { parseDay } from '../../foundation/dates/calendar-day.js';
import { isPosition, parsePosition } from '../../foundation/records/log-position.js';
import { encodeCursor } from '../../foundation/graphql/pagination.js';
import type { EagerColumn } from './projection.js';
import type { CursorScope, PageRequest, SortKey, PageInfoNeeds } from '../../foundation/graphql/pagination.js';
import type { Edge, Page } from '../../foundation/graphql/connection.js';
import { isSlug } from '../../foundation/records/global-id.js';
import type { CacheTags } from '../../foundation/records/cache-tags.js';
import type { Statement } from '../driver/queryable.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INTEGER = /^-?[0-9]{1,9}$/;
const PLACE = /^[0-9a-f:-]{1,100}$/;

/** Whether a part of a cursor is a UUID. */
export const isUuid = (part: string): boolean => UUID.test(part);

/** Whether a part of a cursor is a whole number. */
export const isInteger = (part: string): boolean => INTEGER.test(part);

/** Validates the parts of a cursor before they are sent to PostgreSQL. */
const IS_VALID: Record<SortColumn['type'], (part: string) => boolean> = {
  date: isDay,
  uuid: isUuid,
  integer: isInteger,
  slug: isSlug,
  place: (part) => PLACE.test(part),
  position: isPosition,
};
const CAST: Record<SortColumn['type'], Statement> = {
  date: raw('date'),
  uuid: raw('uuid'),
  integer: raw('integer'),
  slug: raw('text'),
  place: raw('text'),
  position: raw('bigint'),
};

/** One column of a list's sort key; never null. Together the columns are unique. */
export interface SortColumn {
  readonly sql: Statement;
  readonly type: 'date' | 'uuid' | 'integer' | 'slug' | 'place' | 'position';
}

/** The rows of a list. */
export interface ListRows {
  readonly from: Statement;
  /** The condition, for the SQL of the owner's id (unused by a list without an owner). */
  readonly where: (owner: Statement) => Statement;
  readonly key: readonly SortColumn[];
}

/** A list of records: its columns, its rows and its total order. */
export interface KeysetList<T> extends ListRows {
  /** Identifies the list and its order; part of its cursors. */
  readonly name: string;
  readonly columns: Statement;
  readonly descending: boolean;
  /** The same elements in rows of another table, which have less: for aggregates. */
  readonly narrow?: ListRows | undefined;
  /** Rows of which each stands for `count` elements, as many as the column says: for aggregates. */
  readonly tally?: Pick<ListRows, 'from' | 'where'> | undefined;
  /** How all elements are read together, if otherwise than a page. */
  readonly whole?: Pick<KeysetList<T>, 'from' | 'where'> | undefined;
  /** Distinguishes projections of the same list. */
  readonly projectionName?: string;
  /** Columns that are read eagerly with each row of a page. */
  readonly eagerColumns?: readonly EagerColumn<T>[];
  /** Adds the cache tags for the list's membership; without it, any change invalidates. Elements add their own tags. */
  readonly addTags?: (tags: CacheTags, owner: string | null) => void;
  /** The cursor of a row, if it is not the sort key: for a list ordered by log position. */
  readonly cursorOf?: (row: Readonly<Record<string, unknown>>) => string;
  /** An extra value to read in the same statement as a page, and so from the same snapshot. */
  readonly extra?: Statement;
  /** Distinguishes extra values of the same list. */
  readonly extraName?: string;
  /** Reads the extra value; null if there is none. */
  readonly readExtra?: (value: unknown) => unknown;
  /** Builds startCursor and endCursor from the cursor of the element and the extra value, if they differ from it. */
  readonly pageCursor?: (cursor: string, extra: unknown) => string;
  /** Whether a cursor may carry a position of the log. */
  readonly carriesPosition?: boolean;
  readonly read: (row: Readonly<Record<string, unknown>>) => T;
}

/** The cursor scope of one owner's list. */
export function cursorScope(
  list: Pick<KeysetList<unknown>, 'name' | 'key' | 'carriesPosition'>,
  owner: string | null,
): CursorScope {
  const [only, ...others] = list.key;
  return {
    list: `${list.name}/${owner ?? ''}`,
    key: list.key.map((column) => IS_VALID[column.type]),
    carriesPosition: list.carriesPosition ?? false,
    isLogPosition: only?.type === 'position' && others.length === 0,
  };
}

function isDay(part: string): boolean {
  try {
    parseDay(part);
    return true;
  } catch {
    return false;
  }
}

/**
 * The statement for one page of one owner's list. If the request needs the rows before or after the page, or an extra
 * value, the result has a row for these even when the page is empty.
 */
export function pageStatement(
  list: KeysetList<unknown>,
  owner: string | null,
  page: PageRequest,
  needs: PageInfoNeeds,
): Statement {
  const where = list.where(sql`${owner}::uuid`);
  const previous = needs.previous ? page.after : null;
  const next = needs.next ? page.before : null;
  if (!previous && !next && !list.extra) return innerPage(list, where, page, needs.cursors);
  // Selects the nearest row, not any: for any row PostgreSQL would scan in physical order, and may find it last.
  const existsBeyond = (key: SortKey | null, before: boolean): Statement =>
    key === null
      ? sql`false`
      : sql`coalesce((
          select true from ${list.from} where ${where} and ${compareKey(list, key, before ? 'until' : 'from')}
          order by ${join(list.key.map((column) => sql`${column.sql}${raw(list.descending === before ? ' asc' : ' desc')}`))}
          limit 1), false)`;
  return sql`
    select edge.*, page.*
    from (select ${existsBeyond(previous, true)} as has_before, ${existsBeyond(next, false)} as has_after ${extraColumn(list)}) edge
    left join lateral (${innerPage(list, where, page)}) page on true
    order by ${order(list, page, (index) => raw(`page.k${String(index)}`))}`;
}

/** The statement for the first (or last) page of many owners' lists. */
export function pagesStatement(list: KeysetList<unknown>, owners: readonly string[], page: PageRequest): Statement {
  const inner = innerPage(list, list.where(raw('owner.id')), page);
  return sql`
    select owner.id as owner_id, page.* ${extraColumn(list)}
    from unnest(${owners}::uuid[]) as owner(id)
    ${list.extra ? raw('left') : raw('cross')} join lateral (${inner}) page ${list.extra ? raw('on true') : empty}
    order by owner.id, ${order(list, page, (index) => raw(`page.k${String(index)}`))}`;
}

function extraColumn({ extra }: KeysetList<unknown>): Statement {
  return extra ? sql`, ${extra} as extra` : empty;
}

/** The FROM and WHERE of a whole list. */
export function wholeListClause(list: Pick<ListRows, 'from' | 'where'>, owner: Statement): Statement {
  return sql`from ${list.from} where ${list.where(owner)}`;
}

/** Runs a statement that refers to `owner.id` for each of many owners; each row has its `owner_id`. */
export function lateralPerOwner(owners: readonly string[], statement: Statement): Statement {
  return sql`
    select owner.id as owner_id, own.*
    from unnest(${owners}::uuid[]) as owner(id)
    cross join lateral (${statement}) own`;
}

/** The page size is part of the text: a generic plan, for any LIMIT, would be optimised for many rows. */
function innerPage(list: KeysetList<unknown>, where: Statement, page: PageRequest, withKey = true): Statement {
  const key = list.key.map((column, index) => sql`${column.sql} as ${raw(`k${String(index)}`)}`);
  return sql`
    select ${join([list.columns, ...(withKey ? key : []), ...eagerSelectList(list.eagerColumns)])}
    from ${list.from}
    where ${where}
      ${page.after ? sql`and ${compareKey(list, page.after, 'after')}` : empty}
      ${page.before ? sql`and ${compareKey(list, page.before, 'before')}` : empty}
    order by ${order(list, page, (index) => list.key[index]?.sql ?? empty)}
    limit ${raw(String(page.size + 1))}`;
}

const NO_COLUMNS: readonly Statement[] = [];
const eagerSelectLists = new WeakMap<readonly EagerColumn<never>[], readonly Statement[]>();

/** The select list of the eager columns, to be read by `attachEager`. */
export function eagerSelectList(eagerColumns?: readonly EagerColumn<never>[]): readonly Statement[] {
  if (!eagerColumns) return NO_COLUMNS;
  let list = eagerSelectLists.get(eagerColumns);
  if (!list) {
    list = eagerColumns.map(({ column }, index) => sql`${column} as ${raw(`eager${String(index)}`)}`);
    eagerSelectLists.set(eagerColumns, list);
  }
  return list;
}

/** Attaches the eager columns of a row to its record. */
export function attachEager<T>(
  eagerColumns: readonly EagerColumn<T>[] = [],
  record: T,
  row: Readonly<Record<string, unknown>>,
): T {
  for (const [index, column] of eagerColumns.entries()) column.attach(record, row[`eager${String(index)}`]);
  return record;
}

function readRecord<T>(list: KeysetList<T>, row: Readonly<Record<string, unknown>>): T {
  return attachEager(list.eagerColumns, list.read(row), row);
}

/** Condition: compares a row's whole key with a cursor's, in the list's own direction. */
function compareKey(list: KeysetList<unknown>, key: SortKey, side: 'after' | 'before' | 'until' | 'from'): Statement {
  const forward = side === 'after' || side === 'from';
  const operator = (forward === list.descending ? '<' : '>') + (side === 'until' || side === 'from' ? '=' : '');
  const values = list.key.map((column, index) => sql`${parameterOf(column, key[index] ?? '')}::${CAST[column.type]}`);
  return sql`(${join(list.key.map((column) => column.sql))}) ${raw(operator)} (${join(values)})`;
}

/** A part of a key as a query parameter: for a log position, only its number. */
function parameterOf({ type }: SortColumn, part: string): string {
  return type === 'position' ? String(parsePosition(part)?.number) : part;
}

function order(list: KeysetList<unknown>, page: PageRequest, key: (index: number) => Statement): Statement {
  const direction = raw(list.descending === page.fromEnd ? ' asc' : ' desc');
  return join(list.key.map((_, index) => sql`${key(index)}${direction}`));
}

type Row = Readonly<Record<string, unknown>>;

/** Reads a page from the rows of its statement. */
export function readPage<T>(
  list: KeysetList<T>,
  owner: string | null,
  page: PageRequest,
  rows: readonly Row[],
): Page<T> {
  const found = rows.filter((row) => row['k0'] !== null);
  const hasMore = found.length > page.size;
  const pageRows = found.slice(0, page.size);
  if (page.fromEnd) pageRows.reverse();
  const scope = cursorScope(list, owner);
  const cursorOf = (row: Row): string => {
    if (list.cursorOf) return list.cursorOf(row);
    const key = list.key.map((_, index) => String(row[`k${String(index)}`]));
    return encodeCursor(scope, key);
  };
  // Cursors are encoded lazily: most of them are not requested.
  const edges: Edge<T>[] = pageRows.map((row) => ({
    node: readRecord(list, row),
    get cursor() {
      return cursorOf(row);
    },
  }));
  const extra = list.readExtra ? list.readExtra(rows[0]?.['extra'] ?? null) : (rows[0]?.['extra'] ?? null);
  const pageCursor = (edge: Edge<T> | undefined): string | null =>
    edge ? (list.pageCursor?.(edge.cursor, extra) ?? edge.cursor) : null;
  const hasBefore = rows[0]?.['has_before'] === true;
  const hasAfter = rows[0]?.['has_after'] === true;
  return {
    edges,
    extra,
    pageInfo: {
      hasPreviousPage: hasBefore || (page.fromEnd && hasMore),
      hasNextPage: hasAfter || (!page.fromEnd && hasMore),
      get startCursor() {
        return pageCursor(edges[0]);
      },
      get endCursor() {
        return pageCursor(edges.at(-1));
      },
    },
  };
}
