import sql, { join, raw } from 'sql-template-tag';
import { noCacheTags } from '../../database/query/loaders.js';
import type { Batch } from '../../database/query/loaders.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { Statement } from '../../database/driver/queryable.js';
import { matchesPattern } from '../../database/query/text-conditions.js';
import { groupBy } from '../../foundation/graphql/group-by.js';
import { termsOf } from '../../foundation/text/search-text.js';
import type { SearchTerm } from '../../foundation/text/search-term.js';
import type { EventCriteria } from './event-criteria.js';

/*
 * How a text finds events: by their own titles and summaries, by a date in the text, and by the names, in all languages,
 * of their actors, places, series and topics as they are now.
 */

/** The records by whose names events are found. */
export const NAMED_TABLES = ['actor', 'place', 'series', 'topic'] as const;
export type NamedTable = (typeof NAMED_TABLES)[number];

/** For the pattern of each term, the tables in which it finds a name. */
export type NameMatches = Readonly<Record<string, readonly NamedTable[]>>;

/** Events longer than this are not looked for by a day: they are of no day more than of another. */
const LONGEST_DAYS = '366';

/** The ids of the records of a table whose names match a pattern. */
export function namedIds(table: NamedTable, pattern: string): Statement {
  return sql`(select named.id from ${raw(table)} named where ${matchesPattern('named', pattern)})`;
}

/** Condition: the event, known to the day, was on this day. */
export function isOnDay(alias: string, isExact: Statement, day: string): Statement {
  const e = (column: string): Statement => raw(`${alias}.${column}`);
  return sql`(${e('sort_earliest')} between ${day}::date - ${raw(LONGEST_DAYS)} and ${day}::date
    and ${e('sort_latest')} >= ${day}::date and ${isExact})`;
}

/** The tables that may have a name that a term finds. */
export function namedTables(criteria: EventCriteria, { pattern }: SearchTerm): readonly NamedTable[] {
  return criteria.nameMatches ? (criteria.nameMatches[pattern] ?? []) : NAMED_TABLES;
}

const EVENTS_OF: Readonly<Record<NamedTable, (ids: Statement) => Statement>> = {
  actor: (ids) => sql`select ea.event_id from event_actor ea where ea.actor_id in ${ids}`,
  place: (ids) => sql`select ep.event_id from event_place_closure ep where ep.place_id in ${ids}`,
  series: (ids) => sql`select own.id from event own where own.series_id in ${ids}`,
  topic: (ids) => sql`select et.event_id from event_topic et where et.topic_id in ${ids}`,
};

/** Condition on current events `e`: one set of ids, each part of which is read by an index. */
export function currentEventMatches(term: SearchTerm, tables: readonly NamedTable[]): Statement {
  const parts = [
    sql`select own.id from event own where ${matchesPattern('own', term.pattern)}`,
    ...tables.map((table) => EVENTS_OF[table](namedIds(table, term.pattern))),
  ];
  if (term.day !== null)
    parts.push(sql`select own.id from event own where ${isOnDay('own', raw(`own.date_precision = 'DAY'`), term.day)}`);
  return sql`e.id in (${join(parts, ' union all ')})`;
}

/** Looks up which terms find names at all: those that do not are found by one lookup in the events' own index. */
const TABLES_BY_PATTERN: Batch<string, readonly NamedTable[]> = {
  cacheKey: (pattern) => pattern,
  missing: () => [],
  // A change of an actor, a place, a series or a topic invalidates every response.
  addTags: noCacheTags,
  async load(queryable, patterns) {
    const rows = await queryable.rows<{ readonly pattern: string; readonly table: NamedTable }>(sql`
      select pattern, named.table from unnest(${patterns}::text[]) pattern cross join lateral (${join(
        NAMED_TABLES.map((table) => {
          const name = raw(table);
          return sql`select ${table} as table
            where exists (select from ${name} named where named.search @@ search_query(pattern))`;
        }),
        ' union all ',
      )}) named`);
    const found = groupBy(rows, (row) => row.pattern);
    return new Map([...found].map(([pattern, of]) => [pattern, of.map(({ table }) => table)]));
  },
};

/** The criteria with the tables in which each term of the text finds a name. */
export async function withNameMatches({ loaders }: ReadContext, criteria: EventCriteria): Promise<EventCriteria> {
  if (!criteria.text) return criteria;
  const patterns = [...new Set(termsOf(criteria.text).map(({ pattern }) => pattern))];
  const tables = await loaders.of(TABLES_BY_PATTERN).loadMany(patterns);
  const failure = tables.find((found) => found instanceof Error);
  if (failure) throw failure;
  const nameMatches = Object.fromEntries(patterns.map((pattern, index) => [pattern, tables[index] as NamedTable[]]));
  return { ...criteria, nameMatches };
}
