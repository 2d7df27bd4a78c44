import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../foundation/graphql/connection.js';
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
  description: 'How one event is tied to another; reads from the event that states it.',
  valuesConfig: {
    COMMEMORATES: { description: 'Is held in memory of it.' },
    PART_OF: { description: 'Happened within it; never in a circle.' },
    PHASE_OF: { description: 'A later step in one treaty’s life.' },
    FOLLOWS: { description: 'Came after it and goes on from it.' },
    RESULT_OF: { description: 'Came of it.' },
    IMPLEMENTS: { description: 'Carries it out.' },
    AMENDS: { description: 'Amends or supplements it.' },
    SUPERSEDES: { description: 'Takes its place, or upgrades it.' },
    RELATED: { description: 'Has to do with it.' },
  },
});

/**
 * A link between two events, read from either end: `eventId` is the other one. It is stored once, with the event that
 * states it.
 */
@ObjectType({
  description:
    'One event’s tie to another. It belongs to the event that states it; among backlinks, event is that event, and the kind still reads from there.',
})
export class EventLink {
  @Field(() => EventLinkKind, { simple: true, description: 'How the one that states it is tied to the other.' })
  readonly kind: EventLinkKind;

  constructor(
    kind: EventLinkKind,
    readonly eventId: string,
    /** The event itself, if it was read together with the link. */
    readonly loaded: Event | null,
  ) {
    this.kind = kind;
  }
}

export const EventLinkConnection = connectionOf<EventLink>('EventLink', () => EventLink, 'links');
