import type { Page } from '../../foundation/graphql/connection.js';
import { groupBy } from '../../foundation/graphql/group-by.js';
import { ALL_AROUND, pageRequest, surroundingsIn } from '../../foundation/graphql/pagination.js';
import type { CacheTags } from '../../foundation/records/cache-tags.js';
import type { PageArgs, PageRequest, PageInfoNeeds } from '../../foundation/graphql/pagination.js';
import type { Selection } from '../../foundation/graphql/selection.js';
import sql, { raw } from 'sql-template-tag';
import { cursorSpace, ofEachOwner, pagesStatement, pageStatement, readPage, wholeList } from './keyset.js';
import type { List } from './keyset.js';
import { tagValues } from './loaders.js';
import type { Batch } from './loaders.js';
import type { Queryable, Statement } from '../driver/queryable.js';
import type { ReadContext } from './request-context.js';

/** One owner's page of a list. Asks of the same shape (list, condition, page, what it tells) are answered by one statement. */
interface Ask {
  readonly list: List<unknown>;
  readonly shape: string;
  readonly owner: string | null;
  readonly page: PageRequest;
  readonly around: PageInfoNeeds;
}

type Row = Record<string, unknown>;

/** What a connection is a page of. `condition` tells lists of the same name apart: the resolved filter. */
export interface PageSource<T> {
  readonly list: List<T>;
  readonly owner: string | null;
  readonly condition: unknown;
  /** What is selected of the connection, to read no more; left out: anything. */
  readonly selection?: Selection;
}

type ConnectionClass<T, C> = new (page: Page<T>, scope: ListScope, count: () => Promise<number>) => C;

/** Answers a page of a list; many owners' pages of one list and size take one statement, and so do their counts. */
export async function connect<T, C>(
  context: ReadContext,
  { list, owner, condition, selection }: PageSource<T>,
  args: PageArgs,
  connection: ConnectionClass<T, C>,
): Promise<C> {
  const page = pageRequest(args, cursorSpace(list, owner));
  const around = selection ? surroundingsIn(selection) : ALL_AROUND;
  const shape = JSON.stringify([list.name, condition, page, list.variant, around, list.beside !== undefined]);
  const ask: Ask = { list, owner, page, around, shape };
  const answer = (await context.loaders.of(PAGES).load(ask)) as Page<T>;
  const scope: ListScope = { list, owner, shape: JSON.stringify([list.name, condition]) };
  return new connection(answer, scope, () => context.loaders.of(COUNT).load({ scope, argument: null }));
}

function relyOnList(reliance: CacheTags, list: List<unknown>, owner: string | null): void {
  if (list.relyOn) list.relyOn(reliance, owner);
  else reliance.onAll();
}

const keyOf = (ask: Ask): string => `${ask.owner ?? ''}${ask.shape}`;

const PAGES: Batch<Ask, Page<unknown>> = {
  cacheKey: keyOf,
  missing: () => ({
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  }),
  relyOn(reliance, { list, owner }, page) {
    relyOnList(reliance, list, owner);
    tagValues(
      reliance,
      page.edges.map(({ node }) => node),
    );
  },
  async load(queryable, asks) {
    const pages = await Promise.all(sameShape(asks).map((group) => loadPages(queryable, group)));
    return new Map(pages.flat());
  },
};

type Group = readonly [Ask, ...Ask[]];

function sameShape(asks: readonly Ask[]): Group[] {
  return [...groupBy(asks, (ask) => ask.shape).values()] as unknown as Group[];
}

function ownersOf(group: Group): string[] {
  return group.map((ask) => ask.owner).filter((owner) => owner !== null);
}

async function loadPages(queryable: Queryable, group: Group): Promise<[string, Page<unknown>][]> {
  const [{ list, page, around, owner }, ...others] = group;
  if (others.length === 0) {
    const rows = await queryable.rows<Row>(pageStatement(list, owner, page, around));
    return [[keyOf(group[0]), readPage(list, owner, page, rows)]];
  }
  const rows = await queryable.rows<Row>(pagesStatement(list, ownersOf(group), page));
  const byOwner = groupBy(rows, (row) => row['owner_id'] as string);
  return group.map((ask) => [keyOf(ask), readPage(list, ask.owner, page, byOwner.get(ask.owner ?? '') ?? [])]);
}

/** The whole list that a connection is a page of. */
export interface ListScope {
  readonly list: List<unknown>;
  readonly owner: string | null;
  /** Equal for lists of the same name under the same condition. */
  readonly shape: string;
}

/** What is computed over whole lists, and how: one statement for all lists of one shape. */
interface Aggregate<Argument, Value> {
  /** The statement over one list's rows, given as SQL from their FROM on. */
  readonly select: (rows: Statement, argument: Argument) => Statement;
  readonly read: (rows: readonly Row[], argument: Argument) => Value;
}

/** A batch that computes something over whole lists. */
export function aggregateBatch<Argument, Value>({
  select,
  read,
}: Aggregate<Argument, Value>): Batch<{ readonly scope: ListScope; readonly argument: Argument }, Value> {
  type Key = { readonly scope: ListScope; readonly argument: Argument };
  const shapeOf = ({ scope, argument }: Key): string => JSON.stringify([scope.shape, argument]);
  const cacheKey = (key: Key): string => `${key.scope.owner ?? ''}${shapeOf(key)}`;
  return {
    cacheKey,
    missing: () => {
      throw new Error('an aggregate is computed for every list, empty or not');
    },
    relyOn: (reliance, { scope }) => {
      relyOnList(reliance, scope.list, scope.owner);
    },
    async load(queryable, keys) {
      const groups = [...groupBy(keys, shapeOf).values()] as [Key, ...Key[]][];
      const values = groups.map(async ([key, ...others]): Promise<[string, Value][]> => {
        const { argument } = key;
        const of = (rows: Statement): Statement => select(rows, argument);
        if (others.length === 0) {
          const rows = await queryable.rows<Row>(of(wholeList(key.scope.list, sql`${key.scope.owner}::uuid`)));
          return [[cacheKey(key), read(rows, argument)]];
        }
        const all = [key, ...others];
        const owners = all.map(({ scope }) => scope.owner ?? '');
        const rows = await queryable.rows<Row>(ofEachOwner(owners, of(wholeList(key.scope.list, raw('owner.id')))));
        const byOwner = groupBy(rows, (row) => row['owner_id'] as string);
        return all.map((one) => [cacheKey(one), read(byOwner.get(one.scope.owner ?? '') ?? [], argument)]);
      });
      return new Map((await Promise.all(values)).flat());
    },
  };
}

const COUNT = aggregateBatch<null, number>({
  select: (rows) => sql`select count(*)::integer as total ${rows}`,
  read: (rows) => (rows[0]?.['total'] as number | undefined) ?? 0,
});
