import sql, { raw } from 'sql-template-tag';
import { allOf } from '../../database/query/conditions.js';
import type { Projection } from '../../database/query/projection.js';
import type { Database, Transaction } from '../../database/driver/database.js';
import { insertRows } from '../../database/query/insert.js';
import type { InsertTarget } from '../../database/query/insert.js';
import { JoinTable } from '../../database/query/join-table.js';
import type { KeysetList, ListRows } from '../../database/query/keyset.js';
import { IdentifierTable } from '../../database/query/identifier-table.js';
import type { Queryable, Statement } from '../../database/driver/queryable.js';
import { RecordStore } from '../../database/query/record-store.js';
import { relationTag } from '../../foundation/records/cache-tags.js';
import { Place } from '../places/place.js';
import { Topic } from '../topics/topic.js';
import { Event } from './event.js';
import type { EventCriteria } from './event-criteria.js';
import { eventConditions, isOutermost } from './event-conditions.js';
import { TimelineOrder } from './event-kinds.js';
import { planEventRead, planEventReadFrom } from './event-read-plan.js';
import type { EventReadPlan } from './event-read-plan.js';
import { tallyOf } from './event-tally.js';
import { ALL_EVENTS } from './timeline-index.js';
import type { EventRowSource } from './timeline-index.js';

/** The identifiers of events. */
export const EVENT_IDENTIFIERS = new IdentifierTable('event', false);

/** A list of events of an owner: the condition that an event is on it, given the SQL of the owner's id. */
export interface OwnedEventList {
  readonly name: string;
  readonly belongs: (owner: Statement) => Statement;
  /** The rows that the list is read from, if not the events table. */
  readonly rows?: EventRowSource;
  /** Whether the owner is a relation: only changes to events that are, or were, of the relation can change its list. */
  readonly isOfRelation?: boolean;
}

/**
 * A timeline of one or several relations is invalidated only by changes to events of these, and of the event that it is
 * around. What an event is part of may be part of another through an event of any relation.
 */
function addTimelineTags(
  of: OwnedEventList | null,
  { relations, around, outermost }: EventCriteria,
): NonNullable<KeysetList<unknown>['addTags']> {
  return (tags, owner) => {
    const relationIds = of?.isOfRelation && owner !== null ? [owner] : relations;
    if (around) tags.add(around.eventId);
    if (!relationIds || outermost) tags.addAll();
    else for (const relation of relationIds) tags.add(relationTag(relation));
  };
}

/** All events of a list that match the criteria but for `outermost`. */
function matching(
  of: OwnedEventList | null,
  criteria: EventCriteria,
  owner: Statement,
): Parameters<typeof isOutermost>[0] {
  const { from } = of?.rows ?? ALL_EVENTS;
  return { from, condition: allOf(of?.belongs(owner), eventConditions(criteria)) };
}

/** The only SQL on events themselves; the parts of an event have stores of their own. */
export class EventStore extends RecordStore<Event> {
  readonly places: JoinTable<Place>;
  readonly topics: JoinTable<Topic>;

  constructor(database: Database) {
    super(database, { entity: Event, from: raw('event e'), alias: 'e', types: ['Event'], slug: raw('e.slug') });
    this.places = new JoinTable(database, 'event_place', 'event_id', 'place_id', 'place', Place);
    this.topics = new JoinTable(database, 'event_topic', 'event_id', 'topic_id', 'topic', Topic);
  }

  /** Applies a projection to a list of events. */
  as(projectionName: Projection<Event>, list: KeysetList<Event>): KeysetList<Event> {
    const { name, mapper, eagerColumns } = projectionName;
    return {
      ...list,
      projectionName: name,
      eagerColumns,
      columns: mapper.columns('e'),
      read: (row) => mapper.read(row),
    };
  }

  /** The events that match the criteria: of one owner, or all. */
  timeline(of: OwnedEventList | null, criteria: EventCriteria, order: TimelineOrder): KeysetList<Event> {
    const rowsOf = (read: EventCriteria): ListRows & Pick<EventReadPlan, 'narrowFrom'> => {
      const { from, key, condition, narrowFrom }: EventReadPlan = of
        ? planEventReadFrom(of.rows ?? ALL_EVENTS, read)
        : planEventRead(read);
      const where = (owner: Statement): Statement =>
        allOf(of?.belongs(owner), condition, read.outermost && isOutermost(matching(of, read, owner)));
      return { from, key, where, narrowFrom };
    };
    const { from, key, where, narrowFrom } = rowsOf(criteria);
    const list = this.list(`${of?.name ?? 'events'} ${order}`, where, key, order === TimelineOrder.NEWEST_FIRST);
    return {
      ...list,
      from,
      narrow: narrowFrom && (of === null || of.rows) ? { from: narrowFrom, where, key } : undefined,
      tally: of && !of.isOfRelation ? undefined : tallyOf(criteria, of !== null),
      // Who counts a common text reads no page: all its matches are looked up at once.
      whole: criteria.isTextCommon ? rowsOf({ ...criteria, isTextCommon: false }) : undefined,
      carriesPosition: true,
      addTags: addTimelineTags(of, criteria),
    };
  }

  /** The published event with an ordinal in a series, if it is another than the one with this id. */
  async findOfOrdinal(queryable: Queryable, seriesId: string, ordinal: number, id: string): Promise<Event | undefined> {
    const [other] = await this.find(
      queryable,
      sql`e.series_id = ${seriesId}::uuid and e.ordinal = ${ordinal}::integer and e.status = 'PUBLISHED'
        and e.id <> ${id}::uuid limit 1`,
    );
    return other;
  }

  async removeRelations(transaction: Transaction, eventId: string): Promise<void> {
    await transaction.rows(sql`delete from event_relation where event_id = ${eventId}::uuid`);
  }

  /** Inserts the event's relations. The domain of relations is a higher layer, so this store writes only their ids. */
  async insertRelations(into: InsertTarget, eventId: string, relationIds: readonly string[]): Promise<void> {
    const rows = relationIds.map((id, position) => ({ event_id: eventId, position, relation_id: id }));
    await insertRows(into, 'event_relation', rows);
  }
}
