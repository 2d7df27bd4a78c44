import sql, { raw } from 'sql-template-tag';
import { allOf } from '../../database/query/conditions.js';
import type { Statement } from '../../database/driver/queryable.js';
import { eventConditions } from './event-conditions.js';
import { hasNarrowCriteria } from './event-criteria.js';
import type { AroundCriteria, EventCriteria, Window } from './event-criteria.js';
import { isSelective } from './event-text.js';
import { WindowMatch } from './event-filter.js';
import {
  ACTOR_TIMELINE_INDEX,
  ALL_EVENTS,
  PLACE_TIMELINE_INDEX,
  RELATION_TIMELINE_INDEX,
  TIMELINE_KEY,
  TOPIC_TIMELINE_INDEX,
} from './timeline-index.js';
import type { EventRowSource, TimelineIndex, TimelineKey } from './timeline-index.js';

/** Where the events that match criteria are read from, and the remaining condition. */
export interface EventReadPlan extends Pick<EventRowSource, 'from' | 'key'> {
  readonly condition: Statement;
  /** Where they are counted from, if the condition uses nothing else. */
  readonly narrowFrom: Statement | null;
}

/** Plans to read the events of some rows, in timeline order. */
export function planEventReadFrom({ from, key, narrowFrom }: EventRowSource, criteria: EventCriteria): EventReadPlan {
  const condition = allOf(keyRange(key, criteria), eventConditions(criteria));
  return { from, key, condition, narrowFrom: hasNarrowCriteria(criteria) ? narrowFrom : null };
}

/** Plans to read from all events, in timeline order: through the index of the most selective criterion. */
export function planEventRead(criteria: EventCriteria): EventReadPlan {
  const { relations, actors, places, topics } = criteria;
  const readThrough = (index: TimelineIndex, id: string, overrides: Partial<EventCriteria>): EventReadPlan => {
    const base = planEventReadFrom(index, { ...criteria, ...overrides });
    return { ...base, condition: allOf(index.of(sql`${id}::uuid`), base.condition) };
  };
  const relation = singleOrNull(relations);
  if (relation !== null) return readThrough(RELATION_TIMELINE_INDEX, relation, { relations: null });
  // The actor criterion stays: it may name roles and other participants.
  const actor = actors?.map((match) => match.allOf?.[0] ?? singleOrNull(match.anyOf)).find((id) => id !== null) ?? null;
  if (actor !== null) return readThrough(ACTOR_TIMELINE_INDEX, actor, {});
  const place = singleOrNull(places);
  if (place !== null) return readThrough(PLACE_TIMELINE_INDEX, place, { places: null });
  const topic = singleOrNull(topics);
  if (topic !== null) return readThrough(TOPIC_TIMELINE_INDEX, topic, { topics: null });
  const base = planEventReadFrom(ALL_EVENTS, criteria);
  return isSelective(criteria) ? { ...base, from: filterFirst(base.condition), condition: sql`true` } : base;
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
