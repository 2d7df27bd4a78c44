import sql, { raw } from 'sql-template-tag';
import { allOf } from '../database/conditions.js';
import type { List } from '../database/keyset.js';
import type { Statement } from '../database/queryable.js';
import { eventConditions } from './event-conditions.js';
import type { EventCriteria, Window } from './event-criteria.js';
import { WindowMatch } from './event-filter.js';

/** Where the rows of a list of events `e` come from, and its sort key: no column is ever null, and together they are unique. */
export interface EventRows {
  readonly from: Statement;
  readonly key: List<unknown>['key'];
}

/** Sort key of the timeline, on a table that carries it. */
function timelineKey(alias: string, id: string): List<unknown>['key'] {
  return [
    { sql: raw(`${alias}.sort_earliest`), type: 'date' },
    { sql: raw(`${alias}.sort_latest`), type: 'date' },
    { sql: raw(`${alias}.${id}`), type: 'uuid' },
  ];
}

/** Sort key of the timeline, on `event e`. */
export const TIMELINE_KEY = timelineKey('e', 'id');

/** All events. */
export const EVENTS: EventRows = { from: raw('event e'), key: TIMELINE_KEY };

/** A table with a row for each event of each owner, which carries the sort key: a page is read in order, none is sorted. */
export class Membership implements EventRows {
  readonly from: Statement;
  readonly key = timelineKey('member', 'event_id');

  constructor(
    table: string,
    private readonly column: string,
  ) {
    this.from = raw(`${table} member join event e on e.id = member.event_id`);
  }

  /** The condition that an event is the owner's, given the SQL of the owner's id. */
  of(owner: Statement): Statement {
    return sql`${raw(`member.${this.column}`)} = ${owner}`;
  }
}

export const OF_RELATION = new Membership('event_relation', 'relation_id');
/** In a place, or in one that lies within it. */
export const OF_PLACE = new Membership('event_within', 'place_id');
export const OF_TOPIC = new Membership('event_topic', 'topic_id');
/** Who took part, or someone did on their behalf. */
export const OF_ACTOR = new Membership('event_actor', 'actor_id');

/** Where the events that meet criteria are read from, and the condition that is left. */
export interface Reading extends EventRows {
  readonly condition: Statement;
}

/** How events of no one owner are read in order: through what the criteria narrow them by most. */
export function readingOf(criteria: EventCriteria): Reading {
  const { relations, actors, places, topics, window, text } = criteria;
  const through = (membership: Membership, id: string, left: Partial<EventCriteria>): Reading => ({
    from: membership.from,
    key: membership.key,
    condition: allOf(membership.of(sql`${id}::uuid`), eventConditions({ ...criteria, ...left })),
  });
  const relation = only(relations);
  if (relation !== null) return through(OF_RELATION, relation, { relations: null });
  // The match stays: it may name roles, and others who took part.
  const actor = actors?.map((match) => match.allOf?.[0] ?? only(match.anyOf)).find((id) => id !== null) ?? null;
  if (actor !== null) return through(OF_ACTOR, actor, {});
  const place = only(places);
  if (place !== null) return through(OF_PLACE, place, { places: null });
  const topic = only(topics);
  if (topic !== null) return through(OF_TOPIC, topic, { topics: null });
  const bounds = window?.match === WindowMatch.OVERLAPS && withinReach(window);
  const condition = allOf(eventConditions(criteria), bounds);
  return text ? { ...EVENTS, from: foundFirst(condition), condition: sql`true` } : { ...EVENTS, condition };
}

/**
 * What is found, before it is put in order. PostgreSQL's statistics know no starts of words: it may take a rare text for a
 * common one, and walk the whole timeline to find a page of it. OFFSET keeps the order out of how it is found.
 */
function foundFirst(condition: Statement): Statement {
  return sql`(select e.* from event e where ${condition} offset 0) e`;
}

function only(ids: readonly string[] | null): string | null {
  return ids?.length === 1 ? (ids[0] ?? null) : null;
}

/** Longest that an event lasts for its first day to be near every day of it. An index has the others apart. */
const SHORT_DAYS = 366;

/**
 * What the sort key of an event that overlaps a window can be: a range of the timeline's index. A first day alone bounds
 * nothing, as an event may have begun long before the window that it reaches into; so the long ones are asked for the first
 * that does. One whose start is not known stands by its last day, and may do so after the window.
 */
function withinReach({ from, to }: Window): Statement {
  return allOf(
    from !== null &&
      sql`e.sort_earliest >= least(${from}::date - ${raw(String(SHORT_DAYS))}, (
        select min(long.sort_earliest) from event long where long.sort_latest >= ${from}::date
          and (long.date_earliest is null or long.date_latest - long.date_earliest > ${raw(String(SHORT_DAYS))})))`,
    to !== null &&
      sql`e.sort_earliest <= greatest(${to}::date, (
        select max(open.sort_earliest) from event open where open.date_earliest is null))`,
  );
}
