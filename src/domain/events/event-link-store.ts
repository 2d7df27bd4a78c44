import { isOneOf } from '../../database/query/conditions.js';
import sql, { raw } from 'sql-template-tag';
import type { Database, Transaction } from '../../database/driver/database.js';
import { insertRows } from '../../database/query/insert.js';
import type { InsertTarget } from '../../database/query/insert.js';
import type { KeysetList } from '../../database/query/keyset.js';
import { batchMany } from '../../database/query/loaders.js';
import type { Queryable } from '../../database/driver/queryable.js';
import type { RowMapper } from '../../database/query/row-mapper.js';
import { groupBy } from '../../foundation/graphql/group-by.js';
import { Event } from './event.js';
import { EventLink } from './event-link.js';
import type { EventLinkKind } from './event-link.js';
import { TIMELINE_KEY } from './timeline-index.js';

interface LinkRow {
  readonly event_id: string;
  readonly kind: EventLinkKind;
  readonly target_id: string;
}

/** The only SQL on links. A link is stored once, with the event that states it, and can be read from both ends. */
export class EventLinkStore {
  /** The links that events state, in input order. */
  readonly ofEvent = batchMany((queryable, ids) => this.find(queryable, ids));
  private readonly events: RowMapper<Event>;

  constructor(database: Database) {
    this.events = database.mapper(Event);
  }

  /**
   * The links that published events state to the owner: in timeline order, newest first. `hasOwner`: whether the owner
   * is read with each.
   */
  backlinks(kinds: readonly EventLinkKind[] | null, hasOwner: boolean): KeysetList<EventLink> {
    return {
      name: 'Event.backlinks',
      projectionName: hasOwner ? 'with owner' : '',
      columns: sql`${this.events.columns('e')}, l.kind as link_kind${hasOwner ? sql`, l.target_id` : sql``}`,
      from: raw('event_link l join event e on e.id = l.event_id'),
      where: (target) => sql`l.target_id = ${target} and e.status = 'PUBLISHED'
        ${kinds ? sql`and l.kind = any(${kinds}::text[])` : sql``}`,
      key: [...TIMELINE_KEY, { sql: raw('l.position'), type: 'integer' }],
      descending: true,
      read: (row) => {
        const event = this.events.read(row);
        const owner = hasOwner ? (row['target_id'] as string) : null;
        return new EventLink(row['link_kind'] as EventLinkKind, event.id, owner, event);
      },
    };
  }

  async insert(
    into: InsertTarget,
    eventId: string,
    links: readonly { readonly kind: EventLinkKind; readonly targetId: string }[],
  ): Promise<void> {
    const rows = links.map(({ kind, targetId }, position) => ({
      event_id: eventId,
      position,
      kind,
      target_id: targetId,
    }));
    await insertRows(into, 'event_link', rows);
  }

  /** Deletes the links that the event states. */
  async remove(transaction: Transaction, eventId: string): Promise<void> {
    await transaction.rows(sql`delete from event_link where event_id = ${eventId}::uuid`);
  }

  private async find(queryable: Queryable, eventIds: readonly string[]): Promise<Map<string, EventLink[]>> {
    const rows = await queryable.rows<LinkRow>(sql`
      select l.event_id, l.kind, l.target_id from event_link l
      where ${isOneOf(raw('l.event_id'), eventIds, 'uuid')} order by l.event_id, l.position`);
    const byEvent = groupBy(rows, (row) => row.event_id);
    return new Map(
      [...byEvent].map(([id, eventRows]) => [
        id,
        eventRows.map((row) => new EventLink(row.kind, row.target_id, id, null)),
      ]),
    );
  }
}
