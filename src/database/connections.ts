import type { Page } from '../foundation/connection.js';
import { groupBy } from '../foundation/grouping.js';
import { pageRequest } from '../foundation/paging.js';
import type { PageArgs, PageRequest } from '../foundation/paging.js';
import { countsStatement, countStatement, cursorSpace, pagesStatement, pageStatement, readPage } from './keyset.js';
import type { List } from './keyset.js';
import type { Batch } from './loaders.js';
import type { Queryable } from './queryable.js';
import type { ReadContext } from './read-context.js';

/** One owner's page of a list. Asks of the same shape (list, condition, page) are answered by one statement. */
interface Ask {
  readonly list: List<unknown>;
  readonly shape: string;
  readonly owner: string | null;
  readonly page: PageRequest;
}

type Row = Record<string, unknown>;

/** What a connection is a page of. `condition` tells lists of the same name apart: the resolved filter. */
export interface Listing<T> {
  readonly list: List<T>;
  readonly owner: string | null;
  readonly condition: unknown;
}

type ConnectionClass<T, C> = new (page: Page<T>, count: () => Promise<number>) => C;

/** Answers a page of a list; many owners' pages of one list and size take one statement, and so do their counts. */
export async function connect<T, C>(
  context: ReadContext,
  { list, owner, condition }: Listing<T>,
  args: PageArgs,
  connection: ConnectionClass<T, C>,
): Promise<C> {
  const page = pageRequest(args, cursorSpace(list, owner));
  const ask: Ask = { list, owner, page, shape: JSON.stringify([list.name, condition, page]) };
  const answer = (await context.loaders.of(PAGES).load(ask)) as Page<T>;
  return new connection(answer, () => context.loaders.of(COUNTS).load(ask));
}

const keyOf = (ask: Ask): string => `${ask.owner ?? ''}${ask.shape}`;

const PAGES: Batch<Ask, Page<unknown>> = {
  cacheKey: keyOf,
  missing: () => ({
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  }),
  async load(queryable, asks) {
    const pages = await Promise.all(sameShape(asks).map((group) => loadPages(queryable, group)));
    return new Map(pages.flat());
  },
};

const COUNTS: Batch<Ask, number> = {
  cacheKey: keyOf,
  missing: () => 0,
  async load(queryable, asks) {
    const counts = await Promise.all(sameShape(asks).map((group) => loadCounts(queryable, group)));
    return new Map(counts.flat());
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
  const [{ list, page, owner }, ...others] = group;
  if (others.length === 0) {
    const rows = await queryable.rows<Row>(pageStatement(list, owner, page));
    return [[keyOf(group[0]), readPage(list, owner, page, rows)]];
  }
  const rows = await queryable.rows<Row>(pagesStatement(list, ownersOf(group), page));
  const byOwner = groupBy(rows, (row) => row['owner_id'] as string);
  return group.map((ask) => [keyOf(ask), readPage(list, ask.owner, page, byOwner.get(ask.owner ?? '') ?? [])]);
}

async function loadCounts(queryable: Queryable, group: Group): Promise<[string, number][]> {
  const [{ list, owner }, ...others] = group;
  if (others.length === 0) {
    const rows = await queryable.rows<{ total: number }>(countStatement(list, owner));
    return [[keyOf(group[0]), rows[0]?.total ?? 0]];
  }
  const rows = await queryable.rows<{ owner_id: string; total: number }>(countsStatement(list, ownersOf(group)));
  const byOwner = new Map(rows.map((row) => [row.owner_id, row.total]));
  return group.map((ask) => [keyOf(ask), byOwner.get(ask.owner ?? '') ?? 0]);
}
