import sql, { raw } from 'sql-template-tag';
import type { SortColumn } from '../../database/query/keyset.js';
import type { Statement } from '../../database/driver/queryable.js';

/**
 * Where a list of events `e` is read from, and its sort key. No column of the key is null, and together they are
 * unique.
 */
export interface EventRowSource {
  readonly from: Statement;
  readonly key: TimelineKey;
  /** Where the same list is read from if of the events only their ids and `CARRIED_COLUMNS` are used. */
  readonly narrowFrom: Statement;
}

/** The columns of events that the tables of timelines have as well. */
const CARRIED_COLUMNS = ['kind', 'status', 'date_earliest', 'date_starts_by', 'sort_earliest', 'sort_latest'];

export type TimelineKey = readonly [earliest: SortColumn, latest: SortColumn, id: SortColumn];

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
export const ALL_EVENTS: EventRowSource = {
  from: raw('event e'),
  key: TIMELINE_KEY,
  narrowFrom: raw('event e'),
};

/**
 * A table with a row for each event of each owner, which includes the sort key: pages are read in index order, without
 * sorting.
 */
export class TimelineIndex implements EventRowSource {
  readonly from: Statement;
  readonly key = timelineKey('member', 'event_id');
  readonly narrowFrom: Statement;

  constructor(
    table: string,
    private readonly column: string,
  ) {
    this.from = raw(`${table} member join event e on e.id = member.event_id`);
    const columns = ['event_id as id', ...CARRIED_COLUMNS].map((column) => `member.${column}`).join(', ');
    this.narrowFrom = raw(`${table} member cross join lateral (select ${columns}) e`);
  }

  /** The condition that an event belongs to the owner, given the SQL of the owner's id. */
  of(owner: Statement): Statement {
    return sql`${raw(`member.${this.column}`)} = ${owner}`;
  }
}

export const RELATION_TIMELINE_INDEX = new TimelineIndex('event_relation', 'relation_id');
/** Includes events in places within it. */
export const PLACE_TIMELINE_INDEX = new TimelineIndex('event_place_closure', 'place_id');
export const TOPIC_TIMELINE_INDEX = new TimelineIndex('event_topic', 'topic_id');
/** Includes events in which someone took part on behalf of the actor. */
export const ACTOR_TIMELINE_INDEX = new TimelineIndex('event_actor', 'actor_id');
