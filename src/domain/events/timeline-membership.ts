import sql, { raw } from 'sql-template-tag';
import { allOf } from '../../database/query/conditions.js';
import type { SortColumn } from '../../database/query/keyset.js';
import type { Statement } from '../../database/driver/queryable.js';
import { eventConditions } from './event-conditions.js';
import type { EventCriteria, Window } from './event-criteria.js';
import { WindowMatch } from './event-filter.js';

/** Where the rows of a list of events `e` come from, and its sort key: no column is ever null, and together they are unique. */
export interface EventRows {
  readonly from: Statement;
  readonly key: TimelineKey;
}

type TimelineKey = readonly [earliest: SortColumn, latest: SortColumn, id: SortColumn];

/** Sort key of the timeline, on a table that carries it. */
function timelineKey(alias: string, id: string): TimelineKey {
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
export class TimelineIndex implements EventRows {
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

export const OF_RELATION = new TimelineIndex('event_relation', 'relation_id');
/** In a place, or in one that lies within it. */
export const OF_PLACE = new TimelineIndex('event_within', 'place_id');
export const OF_TOPIC = new TimelineIndex('event_topic', 'topic_id');
/** Who took part, or someone did on their behalf. */
export const OF_ACTOR = new TimelineIndex('event_actor', 'actor_id');

/** Where the events that meet criteria are read from, and the condition that is left. */
export interface Reading extends EventRows {
  readonly condition: Statement;
}

/** How events are read from rows in the timeline's order, of whomever these are. */
export function readingOn({ from, key }: EventRows, criteria: EventCriteria): Reading {
  return { from, key, condition: allOf(reachOf(key, criteria.window), eventConditions(criteria)) };
}

/** How events of no one owner are read in order: through what the criteria narrow them by most. */
export function readingOf(criteria: EventCriteria): Reading {
  const { relations, actors, places, topics, text } = criteria;
  const through = (membership: TimelineIndex, id: string, left: Partial<EventCriteria>): Reading => {
    const reading = readingOn(membership, { ...criteria, ...left });
    return { ...reading, condition: allOf(membership.of(sql`${id}::uuid`), reading.condition) };
  };
  const relation = only(relations);
  if (relation !== null) return through(OF_RELATION, relation, { relations: null });
  // The match stays: it may name roles, and others who took part.
  const actor = actors?.map((match) => match.allOf?.[0] ?? only(match.anyOf)).find((id) => id !== null) ?? null;
  if (actor !== null) return through(OF_ACTOR, actor, {});
  const place = only(places);
  if (place !== null) return through(OF_PLACE, place, { places: null });
  const topic = only(topics);
  if (topic !== null) return through(OF_TOPIC, topic, { topics: null });
  const reading = readingOn(EVENTS, criteria);
  return text ? { ...EVENTS, from: foundFirst(reading.condition), condition: sql`true` } : reading;
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
 * What the sort key of an event in a window can be: a range of the timeline's index, or of an owner's. Of one that
 * overlaps it, a first day alone bounds nothing, as the event may have begun long before the window that it reaches into;
 * so the long ones are asked for the first that does. One whose start is not known stands by its last day, and may do so
 * after the window.
 */
function reachOf(key: TimelineKey, window: Window | null): Statement | null {
  if (!window) return null;
  const [{ sql: earliest }, { sql: latest }] = key;
  const { from, to, match } = window;
  if (match === WindowMatch.WITHIN) {
    return allOf(from !== null && sql`${earliest} >= ${from}::date`, to !== null && sql`${earliest} <= ${to}::date`);
  }
  return allOf(
    // An event's own last day is asked for by its conditions; here, before the event is looked up.
    from !== null && key !== TIMELINE_KEY && sql`${latest} >= ${from}::date`,
    from !== null &&
      sql`${earliest} >= least(${from}::date - ${raw(String(SHORT_DAYS))}, (
        select min(long.sort_earliest) from event long where long.sort_latest >= ${from}::date
          and (long.date_earliest is null or long.date_latest - long.date_earliest > ${raw(String(SHORT_DAYS))})))`,
    to !== null &&
      sql`${earliest} <= greatest(${to}::date, (
        select max(open.sort_earliest) from event open where open.date_earliest is null))`,
  );
}
