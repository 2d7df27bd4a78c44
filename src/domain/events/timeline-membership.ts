import sql, { raw } from 'sql-template-tag';
import { allOf } from '../../database/query/conditions.js';
import type { SortColumn } from '../../database/query/keyset.js';
import type { Statement } from '../../database/driver/queryable.js';
import { eventConditions } from './event-conditions.js';
import type { AroundCriteria, EventCriteria, Window } from './event-criteria.js';
import { WindowMatch } from './event-filter.js';

/**
 * Where a list of events `e` is read from, and its sort key. No column of the key is null, and together they are
 * unique.
 */
export interface EventRows {
  readonly from: Statement;
  readonly key: TimelineKey;
}

type TimelineKey = readonly [earliest: SortColumn, latest: SortColumn, id: SortColumn];

/** The sort key of the timeline on a table that has its columns. */
function timelineKey(alias: string, id: string): TimelineKey {
  return [
    { sql: raw(`${alias}.sort_earliest`), type: 'date' },
    { sql: raw(`${alias}.sort_latest`), type: 'date' },
    { sql: raw(`${alias}.${id}`), type: 'uuid' },
  ];
}

/** The sort key of the timeline on `event e`. */
export const TIMELINE_KEY = timelineKey('e', 'id');

/** All events. */
export const EVENTS: EventRows = { from: raw('event e'), key: TIMELINE_KEY };

/**
 * A table with a row for each event of each owner, which includes the sort key: pages are read in index order, without
 * sorting.
 */
export class TimelineIndex implements EventRows {
  readonly from: Statement;
  readonly key = timelineKey('member', 'event_id');

  constructor(
    table: string,
    private readonly column: string,
  ) {
    this.from = raw(`${table} member join event e on e.id = member.event_id`);
  }

  /** The condition that an event belongs to the owner, given the SQL of the owner's id. */
  of(owner: Statement): Statement {
    return sql`${raw(`member.${this.column}`)} = ${owner}`;
  }
}

export const RELATION_TIMELINE = new TimelineIndex('event_relation', 'relation_id');
/** In a place, or in one within it. */
export const OF_PLACE = new TimelineIndex('event_place_closure', 'place_id');
export const OF_TOPIC = new TimelineIndex('event_topic', 'topic_id');
/** Those who took part, or on whose behalf someone did. */
export const OF_ACTOR = new TimelineIndex('event_actor', 'actor_id');

/** Where the events that match criteria are read from, and the remaining condition. */
export interface EventReadPlan extends EventRows {
  readonly condition: Statement;
}

/** Reads events from rows in timeline order. */
export function planOn({ from, key }: EventRows, criteria: EventCriteria): EventReadPlan {
  return { from, key, condition: allOf(keyRange(key, criteria), eventConditions(criteria)) };
}

/** Reads events without an owner in timeline order: through the index of the most selective criterion. */
export function planFor(criteria: EventCriteria): EventReadPlan {
  const { relations, actors, places, topics, text } = criteria;
  const readThrough = (membership: TimelineIndex, id: string, overrides: Partial<EventCriteria>): EventReadPlan => {
    const base = planOn(membership, { ...criteria, ...overrides });
    return { ...base, condition: allOf(membership.of(sql`${id}::uuid`), base.condition) };
  };
  const relation = singleOrNull(relations);
  if (relation !== null) return readThrough(RELATION_TIMELINE, relation, { relations: null });
  // The actor criterion stays: it may name roles and other participants.
  const actor = actors?.map((match) => match.allOf?.[0] ?? singleOrNull(match.anyOf)).find((id) => id !== null) ?? null;
  if (actor !== null) return readThrough(OF_ACTOR, actor, {});
  const place = singleOrNull(places);
  if (place !== null) return readThrough(OF_PLACE, place, { places: null });
  const topic = singleOrNull(topics);
  if (topic !== null) return readThrough(OF_TOPIC, topic, { topics: null });
  const base = planOn(EVENTS, criteria);
  return text ? { ...EVENTS, from: filterFirst(base.condition), condition: sql`true` } : base;
}

/**
 * Filters before sorting. PostgreSQL has no statistics on word prefixes: it may take a rare text for a common one and
 * scan the whole timeline to find a page of it. OFFSET 0 keeps the planner from merging the subquery with the sort.
 */
function filterFirst(condition: Statement): Statement {
  return sql`(select e.* from event e where ${condition} offset 0) e`;
}

function singleOrNull(ids: readonly string[] | null): string | null {
  return ids?.length === 1 ? (ids[0] ?? null) : null;
}

/** An event up to this long has its first day near every day of it. Longer events have an index of their own. */
const SHORT_DAYS = 366;

/** A range of days, as SQL; null: without this end. */
interface DayRange {
  readonly from: Statement | null;
  readonly to: Statement | null;
}

/** The range of the sort key for events that match the window and are around an event. */
function keyRange(key: TimelineKey, { window, around }: EventCriteria): Statement | null {
  if (!window && !around) return null;
  return allOf(window && windowRange(key, window), around && overlapRange(key, daysAround(around)));
}

function windowRange(key: TimelineKey, { from, to, match }: Window): Statement {
  const range = { from: from === null ? null : sql`${from}::date`, to: to === null ? null : sql`${to}::date` };
  if (match === WindowMatch.OVERLAPS) return overlapRange(key, range);
  const [{ sql: earliest }] = key;
  return allOf(range.from && sql`${earliest} >= ${range.from}`, range.to && sql`${earliest} <= ${range.to}`);
}

/** The days around an event. Each end is computed once, as it depends on no row. */
function daysAround({ eventId, days }: AroundCriteria): DayRange {
  const ofEvent = (day: Statement): Statement => sql`(select ${day} from event o where o.id = ${eventId}::uuid)`;
  return {
    from: ofEvent(sql`coalesce(o.date_earliest - ${days}::integer, '-infinity')`),
    to: ofEvent(sql`o.sort_latest + ${days}::integer`),
  };
}

/**
 * The range of the sort key for events that overlap a range of days, on the timeline's index or an owner's. The days
 * alone give no lower bound, as an event may begin long before days that it reaches into. So the lower bound includes
 * the first of the long events that does. An event without a known start is sorted by its last day, which may be after
 * the range.
 */
function overlapRange(key: TimelineKey, { from, to }: DayRange): Statement {
  const [{ sql: earliest }, { sql: latest }] = key;
  return allOf(
    // The event's own last day is checked by its conditions; this checks the owner's copy before the event is looked
    // up.
    from && key !== TIMELINE_KEY && sql`${latest} >= ${from}`,
    from &&
      sql`${earliest} >= least(${from} - ${raw(String(SHORT_DAYS))}, (
        select min(long.sort_earliest) from event long where long.sort_latest >= ${from}
          and (long.date_earliest is null or long.date_latest - long.date_earliest > ${raw(String(SHORT_DAYS))})))`,
    to &&
      sql`${earliest} <= greatest(${to}, (
        select max(open.sort_earliest) from event open where open.date_earliest is null))`,
  );
}
