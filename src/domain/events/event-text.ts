import sql, { join, raw } from 'sql-template-tag';
import { sharedDependenciesOnly } from '../../database/query/loaders.js';
import type { BatchLoader } from '../../database/query/loaders.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { Statement } from '../../database/driver/queryable.js';
import { matchesPattern, testsPattern } from '../../database/query/text-conditions.js';
import { groupBy } from '../../foundation/graphql/group-by.js';
import { termsOf } from '../../foundation/text/search-text.js';
import type { SearchText } from '../../foundation/text/search-text.js';
import type { SearchTerm } from '../../foundation/text/search-term.js';
import type { EventCriteria } from './event-criteria.js';
import { NAMED_TABLES } from './name-matches.js';
import type { NamedTable, NameMatch } from './name-matches.js';

/*
 * How a text finds events: by their own titles and summaries, by a date in the text, and by the names, in all languages,
 * of their actors, places, series and topics as they are now.
 */

/** Events that make a name frequent: a page of it is found by reading the timeline, and not by collecting its events. */
const FREQUENT = 5_000;

/**
 * At most so many sets of events are intersected; other words are tested on what is left. PostgreSQL estimates that many
 * sets leave one event, and would then read each set anew for every event that is left after all.
 */
const INTERSECTED_MAX = 3;

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

/** The name match of a term; without criteria that looked it up, it may find names everywhere. */
export function nameMatchOf(criteria: EventCriteria, { pattern }: SearchTerm): NameMatch {
  if (!criteria.nameMatches) return { tables: NAMED_TABLES, isFrequent: true };
  return criteria.nameMatches[pattern] ?? { tables: [], isFrequent: false };
}

/**
 * Whether a text may leave so few events that they are collected before they are sorted: some group has only terms that
 * could be rare.
 */
export function isSelective(criteria: EventCriteria): boolean {
  if (criteria.isTextCommon) return false;
  return (criteria.text ?? []).some((group) =>
    group.every(
      ({ isExcluded, terms }) => !isExcluded && terms.some((term) => !nameMatchOf(criteria, term).isFrequent),
    ),
  );
}

/** The events of named records: the rows with their ids, and whether an event `e` is one of them. */
const EVENTS_OF: Readonly<Record<NamedTable, Readonly<Record<'rows' | 'has', (ids: Statement) => Statement>>>> = {
  actor: {
    rows: (ids) => sql`select ea.event_id from event_actor ea where ea.actor_id in ${ids}`,
    has: (ids) => sql`exists (select from event_actor ea where ea.event_id = e.id and ea.actor_id in ${ids})`,
  },
  place: {
    rows: (ids) => sql`select ep.event_id from event_place_closure ep where ep.place_id in ${ids}`,
    has: (ids) => sql`exists (select from event_place_closure ep where ep.event_id = e.id and ep.place_id in ${ids})`,
  },
  series: {
    rows: (ids) => sql`select own.id from event own where own.series_id in ${ids}`,
    has: (ids) => sql`coalesce(e.series_id in ${ids}, false)`,
  },
  topic: {
    rows: (ids) => sql`select et.event_id from event_topic et where et.topic_id in ${ids}`,
    has: (ids) => sql`exists (select from event_topic et where et.event_id = e.id and et.topic_id in ${ids})`,
  },
};

/**
 * Condition on current events `e`: for a frequent name a test of each event, and otherwise one set of ids, each part of
 * which is read by an index.
 */
export function currentEventMatches(term: SearchTerm, { tables, isFrequent }: NameMatch): Statement {
  const isExact = (alias: string): Statement => raw(`${alias}.date_precision = 'DAY'`);
  if (isFrequent) {
    const conditions = [
      testsPattern('e', term.pattern),
      ...tables.map((table) => EVENTS_OF[table].has(namedIds(table, term.pattern))),
      ...(term.day === null ? [] : [isOnDay('e', isExact('e'), term.day)]),
    ];
    return sql`(${join(conditions, ' or ')})`;
  }
  const parts = [
    sql`select own.id from event own where ${matchesPattern('own', term.pattern)}`,
    ...tables.map((table) => EVENTS_OF[table].rows(namedIds(table, term.pattern))),
    ...(term.day === null ? [] : [sql`select own.id from event own where ${isOnDay('own', isExact('own'), term.day)}`]),
  ];
  return sql`e.id in (${join(parts, ' union all ')})`;
}

interface Row {
  readonly pattern: string;
  readonly table: NamedTable;
  readonly events: number;
}

/** Looks up which terms find names at all: those that do not are found by one lookup in the events' own index. */
const NAME_MATCHES: BatchLoader<string, NameMatch | null> = {
  cacheKey: (pattern) => pattern,
  missing: () => null,
  // A change of an actor, a place, a series or a topic invalidates every response.
  addTags: sharedDependenciesOnly,
  async load(queryable, patterns) {
    const rows = await queryable.rows<Row>(sql`
      select pattern, found.table, found.events
      from unnest(${patterns}::text[]) pattern cross join lateral (${join(NAMED_TABLES.map(countEvents), ' union all ')}) found`);
    return new Map(
      [...groupBy(rows, (row) => row.pattern)].map(([pattern, found]) => {
        const events = found.reduce((sum, row) => sum + row.events, 0);
        return [pattern, { tables: found.map(({ table }) => table), isFrequent: events > FREQUENT }];
      }),
    );
  },
};

/** The table, if it has a name that `pattern` finds, and the number of its events, up to what makes it frequent. */
function countEvents(table: NamedTable): Statement {
  const named = sql`from ${raw(table)} named where named.search @@ search_query(pattern)`;
  return sql`
    select ${raw(`'${table}'`)}::text as table, (select count(*)::integer from (
      ${EVENTS_OF[table].rows(sql`(select named.id ${named})`)} limit ${raw(String(FREQUENT + 1))}) counted) as events
    where exists (select ${named})`;
}

/** The criteria with where each term of the text finds names. */
export async function withNameMatches({ loaders }: ReadContext, criteria: EventCriteria): Promise<EventCriteria> {
  if (!criteria.text) return criteria;
  const patterns = [...new Set(termsOf(criteria.text).map(({ pattern }) => pattern))];
  const batch = loaders.of(NAME_MATCHES);
  const found = await Promise.all(patterns.map(async (pattern) => [pattern, await batch.load(pattern)] as const));
  const matches = new Map(found.filter((entry): entry is [string, NameMatch] => entry[1] !== null));
  for (const pattern of intersectedPatterns(criteria.text, matches).slice(INTERSECTED_MAX)) {
    const match = matches.get(pattern);
    if (match) matches.set(pattern, { ...match, isFrequent: true });
  }
  return { ...criteria, nameMatches: Object.fromEntries(matches) };
}

/** The patterns that an event must all match, and that are the names of few events. */
function intersectedPatterns(text: SearchText, matches: ReadonlyMap<string, NameMatch>): string[] {
  const required = text.filter((group) => group.length === 1 && group.every(({ isExcluded }) => !isExcluded));
  const patterns = new Set(termsOf(required).map(({ pattern }) => pattern));
  return [...patterns].filter((pattern) => matches.get(pattern)?.isFrequent === false);
}
