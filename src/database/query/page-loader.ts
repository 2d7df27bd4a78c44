import type { Page } from '../../foundation/graphql/connection.js';
import { groupBy } from '../../foundation/graphql/group-by.js';
import { ALL_PAGE_INFO, parsePageRequest, pageInfoNeeds } from '../../foundation/graphql/pagination.js';
import type { CacheTags } from '../../foundation/records/cache-tags.js';
import type { PageArgs, PageRequest, PageInfoNeeds } from '../../foundation/graphql/pagination.js';
import type { Selection } from '../../foundation/graphql/selection.js';
import sql, { raw } from 'sql-template-tag';
import { cursorScope, lateralPerOwner, pagesStatement, pageStatement, readPage, wholeListClause } from './keyset.js';
import type { KeysetList } from './keyset.js';
import { tagValues } from './loaders.js';
import type { BatchLoader } from './loaders.js';
import type { Queryable, Statement } from '../driver/queryable.js';
import type { ReadContext } from './request-context.js';

/**
 * The key of one owner's page of a list. Keys of the same shape (list, condition, page, page info) share a statement.
 */
interface PageKey {
  readonly list: KeysetList<unknown>;
  readonly shape: string;
  readonly owner: string | null;
  readonly page: PageRequest;
  readonly needs: PageInfoNeeds;
}

type Row = Record<string, unknown>;

/** The source of a connection's page. `condition` is the resolved filter: it distinguishes lists of the same name. */
export interface PageSource<T> {
  readonly list: KeysetList<T>;
  readonly owner: string | null;
  readonly condition: unknown;
  /** The selected fields of the connection, so that nothing else is read; without it, everything is. */
  readonly selection?: Selection;
}

type ConnectionClass<T, C> = new (page: Page<T>, scope: ListScope, count: () => Promise<number>) => C;

/** Loads a page of a list. Many owners' pages of one list and size take one statement, and so do their counts. */
export async function loadConnection<T, C>(
  context: ReadContext,
  { list, owner, condition, selection }: PageSource<T>,
  args: PageArgs,
  connection: ConnectionClass<T, C>,
): Promise<C> {
  const page = parsePageRequest(args, cursorScope(list, owner));
  const needs = selection ? pageInfoNeeds(selection) : ALL_PAGE_INFO;
  const shape = JSON.stringify([
    list.name,
    condition,
    page,
    list.projectionName,
    needs,
    list.extraName ?? list.extra !== undefined,
  ]);
  const key: PageKey = { list, owner, page, needs, shape };
  const loaded = (await context.loaders.of(PAGES).load(key)) as Page<T>;
  return new connection(loaded, scopeOf(list, owner, condition), () => loadCount(context, { list, owner, condition }));
}

/** The number of elements of a list, as `totalCount` of its connection returns it. */
export function loadCount(
  { loaders }: Pick<ReadContext, 'loaders'>,
  { list, owner, condition }: Omit<PageSource<unknown>, 'selection'>,
): Promise<number> {
  return loaders.of(COUNT).load({ scope: scopeOf(list, owner, condition), argument: null });
}

function scopeOf(list: KeysetList<unknown>, owner: string | null, condition: unknown): ListScope {
  return { list, owner, condition, shape: JSON.stringify([list.name, condition]) };
}

function tagList(tags: CacheTags, list: KeysetList<unknown>, owner: string | null): void {
  if (list.addTags) list.addTags(tags, owner);
  else tags.addAll();
}

const cacheKeyOf = ({ owner, shape }: PageKey): string => `${owner ?? ''}${shape}`;

const PAGES: BatchLoader<PageKey, Page<unknown>> = {
  cacheKey: cacheKeyOf,
  missing: () => ({
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  }),
  addTags(tags, { list, owner }, page) {
    tagList(tags, list, owner);
    tagValues(
      tags,
      page.edges.map(({ node }) => node),
    );
  },
  async load(queryable, pageKeys) {
    const pages = await Promise.all(groupByShape(pageKeys).map((group) => loadPages(queryable, group)));
    return new Map(pages.flat());
  },
};

type Group = readonly [PageKey, ...PageKey[]];

function groupByShape(pageKeys: readonly PageKey[]): Group[] {
  return [...groupBy(pageKeys, ({ shape }) => shape).values()] as unknown as Group[];
}

function ownersOf(group: Group): string[] {
  return group.map((key) => key.owner).filter((owner) => owner !== null);
}

async function loadPages(queryable: Queryable, group: Group): Promise<[string, Page<unknown>][]> {
  const [{ list, page, needs, owner }, ...others] = group;
  if (others.length === 0) {
    const rows = await queryable.rows<Row>(pageStatement(list, owner, page, needs));
    return [[cacheKeyOf(group[0]), readPage(list, owner, page, rows)]];
  }
  const rows = await queryable.rows<Row>(pagesStatement(list, ownersOf(group), page));
  const byOwner = groupBy(rows, (row) => row['owner_id'] as string);
  return group.map((key) => [cacheKeyOf(key), readPage(list, key.owner, page, byOwner.get(key.owner ?? '') ?? [])]);
}

/** The whole list that a connection is a page of. */
export interface ListScope {
  readonly list: KeysetList<unknown>;
  readonly owner: string | null;
  /** The resolved filter. */
  readonly condition: unknown;
  /** Equal for lists of the same name and condition. */
  readonly shape: string;
}

/** What an aggregate reads: the list's own rows, the narrow ones, or the tally; the last two where the list has them. */
export type RowsRead = 'OWN' | 'NARROW' | 'TALLY';

/** The rows of one list, to be aggregated. */
export interface WholeList {
  /** The SQL that starts with FROM and ends with a condition. */
  readonly rows: Statement;
  /** The number of elements that a group of these rows has. */
  readonly count: Statement;
  /** The number of elements that one of these rows stands for. */
  readonly perRow: Statement;
  readonly list: KeysetList<unknown>;
  /** The same list in other rows. */
  readonly as: (read: RowsRead) => WholeList;
}

const ONE_PER_ROW = { count: raw('count(*)::integer'), perRow: raw('1') };
const AS_COUNTED = { count: raw('coalesce(sum(e.count), 0)::integer'), perRow: raw('e.count') };

function wholeList(list: KeysetList<unknown>, owner: Statement, read: RowsRead): WholeList {
  const as = (other: RowsRead): WholeList => wholeList(list, owner, other);
  if (read === 'TALLY' && list.tally) return { rows: wholeListClause(list.tally, owner), ...AS_COUNTED, list, as };
  const rows = wholeListClause((read === 'OWN' ? null : list.narrow) ?? list.whole ?? list, owner);
  return { rows, ...ONE_PER_ROW, list, as };
}

/** An aggregate over whole lists, with one statement for all lists of one shape. */
interface Aggregate<Argument, Value> {
  /** The statement over one list's rows: its own, unless `reads` says others. */
  readonly select: (whole: WholeList, argument: Argument) => Statement;
  readonly reads?: (argument: Argument) => RowsRead;
  readonly read: (rows: readonly Row[], argument: Argument) => Value;
}

/** A batch that computes an aggregate over whole lists. */
export function aggregateBatch<Argument, Value>({
  select,
  reads = () => 'OWN',
  read,
}: Aggregate<Argument, Value>): BatchLoader<{ readonly scope: ListScope; readonly argument: Argument }, Value> {
  type Key = { readonly scope: ListScope; readonly argument: Argument };
  const shapeOf = ({ scope, argument }: Key): string => JSON.stringify([scope.shape, argument]);
  const cacheKey = (key: Key): string => `${key.scope.owner ?? ''}${shapeOf(key)}`;
  return {
    cacheKey,
    missing: () => {
      throw new Error('an aggregate is computed for every list, empty or not');
    },
    addTags: (tags, { scope }) => {
      tagList(tags, scope.list, scope.owner);
    },
    async load(queryable, keys) {
      const groups = [...groupBy(keys, shapeOf).values()] as [Key, ...Key[]][];
      const values = groups.map(async ([key, ...others]): Promise<[string, Value][]> => {
        const { argument } = key;
        const statementOf = (owner: Statement): Statement =>
          select(wholeList(key.scope.list, owner, reads(argument)), argument);
        if (others.length === 0) {
          const rows = await queryable.rows<Row>(statementOf(sql`${key.scope.owner}::uuid`));
          return [[cacheKey(key), read(rows, argument)]];
        }
        const all = [key, ...others];
        const owners = all.map(({ scope }) => scope.owner ?? '');
        const rows = await queryable.rows<Row>(lateralPerOwner(owners, statementOf(raw('owner.id'))));
        const byOwner = groupBy(rows, (row) => row['owner_id'] as string);
        return all.map((each) => [cacheKey(each), read(byOwner.get(each.scope.owner ?? '') ?? [], argument)]);
      });
      return new Map((await Promise.all(values)).flat());
    },
  };
}

const COUNT = aggregateBatch<null, number>({
  reads: () => 'TALLY',
  select: ({ rows, count }) => sql`select ${count} as total ${rows}`,
  read: (rows) => (rows[0]?.['total'] as number | undefined) ?? 0,
});
