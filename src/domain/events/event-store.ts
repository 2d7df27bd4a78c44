import sql, { raw } from 'sql-template-tag';
import { allOf } from '../../database/query/conditions.js';
import type { Projection } from '../../database/query/projection.js';
import type { Database, Transaction } from '../../database/driver/database.js';
import { insertRows } from '../../database/query/insert.js';
import type { Inserting } from '../../database/query/insert.js';
import { JoinTable } from '../../database/query/join-table.js';
import type { List } from '../../database/query/keyset.js';
import type { Statement } from '../../database/driver/queryable.js';
import { RecordStore } from '../../database/query/record-store.js';
import { timelineOf } from '../../foundation/records/cache-tags.js';
import { Place } from '../places/place.js';
import { Topic } from '../topics/topic.js';
import { Event } from './event.js';
import type { EventCriteria } from './event-criteria.js';
import { TimelineOrder } from './event-kinds.js';
import { EVENTS, readingOf, readingOn } from './timeline-membership.js';
import type { EventRows, Reading } from './timeline-membership.js';

/** Owners of lists of events, and the condition that an event is on the list, given the SQL of the owner's id. */
export interface TimelineOf {
  readonly name: string;
  readonly belongs: (owner: Statement) => Statement;
  /** Where the list is read from, where that is not the table of events. */
  readonly rows?: EventRows;
  /** Whether the owner is a relation: an event that is in none of its versions the relation's is never on the list. */
  readonly isOfRelation?: boolean;
}

/** Which events are on a timeline of one relation, or of some, changes with events of these alone. */
function relyOnTimeline(of: TimelineOf | null, { relations }: EventCriteria): NonNullable<List<unknown>['relyOn']> {
  return (reliance, owner) => {
    const owners = of?.isOfRelation && owner !== null ? [owner] : relations;
    if (!owners) reliance.onAll();
    else for (const relation of owners) reliance.on(timelineOf(relation));
  };
}

/** The only SQL on events themselves; what belongs to an event has its store beside this one. */
export class EventStore extends RecordStore<Event> {
  readonly places: JoinTable<Place>;
  readonly topics: JoinTable<Topic>;

  constructor(database: Database) {
    super(database, { entity: Event, from: raw('event e'), alias: 'e', types: ['Event'], slug: raw('e.slug') });
    this.places = new JoinTable(database, 'event_place', 'event_id', 'place_id', 'place', Place);
    this.topics = new JoinTable(database, 'event_topic', 'event_id', 'topic_id', 'topic', Topic);
  }

  /** A list of events, read in a variant. */
  as(variant: Projection<Event>, list: List<Event>): List<Event> {
    const { name, mapper, carried } = variant;
    return { ...list, variant: name, carried, columns: mapper.columns('e'), read: (row) => mapper.read(row) };
  }

  /** The events that meet the criteria: of one owner, or all. */
  timeline(of: TimelineOf | null, criteria: EventCriteria, order: TimelineOrder): List<Event> {
    const { from, key, condition }: Reading = of ? readingOn(of.rows ?? EVENTS, criteria) : readingOf(criteria);
    const list = this.list(
      `${of?.name ?? 'events'} ${order}`,
      (owner) => (of ? allOf(of.belongs(owner), condition) : condition),
      key,
      order === TimelineOrder.NEWEST_FIRST,
    );
    return { ...list, from, relyOn: relyOnTimeline(of, criteria) };
  }

  async removeRelations(transaction: Transaction, eventId: string): Promise<void> {
    await transaction.rows(sql`delete from event_relation where event_id = ${eventId}::uuid`);
  }

  /** Puts the event in its relations; relations know their own table, and events only their ids. */
  async insertRelations(into: Inserting, eventId: string, relationIds: readonly string[]): Promise<void> {
    const rows = relationIds.map((id, position) => ({ event_id: eventId, position, relation_id: id }));
    await insertRows(into, 'event_relation', rows);
  }
}
