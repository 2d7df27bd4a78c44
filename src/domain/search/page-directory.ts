import sql, { join, raw } from 'sql-template-tag';
import type { BatchLoader } from '../../database/query/loaders.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { Status } from '../../foundation/records/status.js';

/** The kinds of record that have a page of their own; the tables have the same names. */
export const PAGED_KINDS = ['relation', 'event', 'actor', 'office', 'place', 'topic', 'series', 'source'] as const;
export type PagedKind = (typeof PAGED_KINDS)[number];

/** A record that has a page, and when what the page lists was last changed. */
export interface PageEntry {
  readonly slug: string;
  readonly updatedAt: Date;
}

interface EntryRequest {
  readonly kind: PagedKind;
  readonly offset: number;
  readonly count: number;
}

/** Records of a kind that are not retracted. */
function published(kind: PagedKind) {
  return sql`${raw(kind)} t where t.status = ${Status.PUBLISHED}`;
}

/** The page of a relation lists its events. */
const LAST_CHANGE_OF_RELATION = raw(`greatest(t.updated_at, (
  select max(e.updated_at) from event_relation er join event e on e.id = er.event_id where er.relation_id = t.id))`);

const COUNTS: BatchLoader<string, ReadonlyMap<PagedKind, number>> = {
  cacheKey: (key) => key,
  missing: () => new Map(),
  async load(queryable, keys) {
    const counts = PAGED_KINDS.map(
      (kind) => sql`select ${kind}::text as kind, count(*)::integer from ${published(kind)}`,
    );
    const rows = await queryable.rows<{ kind: PagedKind; count: number }>(sql`${join(counts, ' union all ')}`);
    const found = new Map(rows.map(({ kind, count }) => [kind, count]));
    return new Map(keys.map((key) => [key, found]));
  },
};

const ENTRIES: BatchLoader<EntryRequest, readonly PageEntry[]> = {
  cacheKey: ({ kind, offset, count }) => [kind, offset, count].join(' '),
  missing: () => [],
  async load(queryable, requests) {
    const lists = requests.map(async (request) => {
      const { kind, offset, count } = request;
      const updatedAt = kind === 'relation' ? LAST_CHANGE_OF_RELATION : raw('t.updated_at');
      const rows = await queryable.rows<PageEntry>(sql`
        select t.slug, ${updatedAt} as "updatedAt" from ${published(kind)} order by t.id offset ${offset} limit ${count}`);
      return [ENTRIES.cacheKey(request), rows] as const;
    });
    return new Map(await Promise.all(lists));
  },
};

/** How many records of each kind have a page. Loaded by the request's loaders, for its timeout and statistics. */
export function countPages({ loaders }: ReadContext): Promise<ReadonlyMap<PagedKind, number>> {
  return loaders.of(COUNTS).load('all');
}

/** Some of the records of a kind that have a page, oldest first. */
export function listPages({ loaders }: ReadContext, request: EntryRequest): Promise<readonly PageEntry[]> {
  return loaders.of(ENTRIES).load(request);
}
