import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../foundation/graphql/connection.js';
import { derivedUuid, globalId } from '../../foundation/records/global-id.js';
import { PART_ID } from '../../foundation/records/part.js';
import type { Event } from './event.js';

export enum EventLinkKind {
  COMMEMORATES = 'COMMEMORATES',
  PART_OF = 'PART_OF',
  PHASE_OF = 'PHASE_OF',
  FOLLOWS = 'FOLLOWS',
  RESULT_OF = 'RESULT_OF',
  IMPLEMENTS = 'IMPLEMENTS',
  AMENDS = 'AMENDS',
  SUPERSEDES = 'SUPERSEDES',
  RELATED = 'RELATED',
}

registerEnumType(EventLinkKind, {
  name: 'EventLinkKind',
  description: 'The kind of link between two events, read from the event that states it.',
  valuesConfig: {
    COMMEMORATES: { description: 'Commemorates it.' },
    PART_OF: { description: 'Happened as part of it. Cycles are not allowed.' },
    PHASE_OF: { description: 'A later step of the same treaty.' },
    FOLLOWS: { description: 'Follows it and continues it.' },
    RESULT_OF: { description: 'Resulted from it.' },
    IMPLEMENTS: { description: 'Implements it.' },
    AMENDS: { description: 'Amends or supplements it.' },
    SUPERSEDES: { description: 'Replaces or upgrades it.' },
    RELATED: { description: 'Is related to it.' },
  },
});

/**
 * A link between two events, read from either end: `eventId` is the other one, `ownerId` the one that it was read from;
 * null if nobody asked for it. It is stored once, with the event that states it.
 */
@ObjectType({
  description:
    'A link from one event to another. It belongs to the event that states it. In backlinks, event is the event that states the link, and kind is read from there.',
})
export class EventLink {
  @Field(() => EventLinkKind, { simple: true, description: 'The kind of link, read from the event that states it.' })
  readonly kind: EventLinkKind;

  constructor(
    kind: EventLinkKind,
    readonly eventId: string,
    readonly ownerId: string | null,
    /** The event itself, if it was read together with the link. */
    readonly loaded: Event | null,
  ) {
    this.kind = kind;
  }

  /** No two links of an event have the same kind and the same other event. */
  @Field(() => ID, { name: 'id', description: PART_ID })
  globalId(): string {
    if (this.ownerId === null) throw new Error('The event that the link was read from was not read');
    return globalId('EventLink', derivedUuid(this.loaded ? 'backlink' : 'link', this.ownerId, this.kind, this.eventId));
  }
}

export const EventLinkConnection = connectionOf<EventLink>('EventLink', () => EventLink, 'links');
