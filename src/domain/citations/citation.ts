import { Extensions, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import type { Source } from '../sources/source.js';
import { EMBEDDED_OBJECT_COST } from '../../foundation/graphql/field-costs.js';
import { Part } from '../../foundation/records/part.js';

export enum Basis {
  STATED = 'STATED',
  ANCHORED = 'ANCHORED',
  DERIVED = 'DERIVED',
  INFERRED = 'INFERRED',
}

registerEnumType(Basis, {
  name: 'Basis',
  description: 'How a fact follows from its source.',
  valuesConfig: {
    STATED: { description: 'The source states it.' },
    ANCHORED: { description: 'Stated relative to something dated: "this year".' },
    DERIVED: { description: 'Calculated from what the source states.' },
    INFERRED: { description: 'An interpretation of the source.' },
  },
});

export enum EventAspect {
  EXISTENCE = 'EXISTENCE',
  DATE = 'DATE',
  PLACE = 'PLACE',
  PARTICIPANTS = 'PARTICIPANTS',
  ORDINAL = 'ORDINAL',
  LINKS = 'LINKS',
}

registerEnumType(EventAspect, {
  name: 'EventAspect',
  description: 'The part of an event that a citation supports.',
  valuesConfig: {
    EXISTENCE: { description: 'That it happened, or was announced.' },
    DATE: { description: 'Its date.' },
    PLACE: { description: 'Its places.' },
    PARTICIPANTS: { description: 'The participants.' },
    ORDINAL: { description: 'Its number in the series.' },
    LINKS: { description: 'Its links to other events.' },
  },
});

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({
  description:
    'A passage of a source. Paragraphs are numbered from 1. start and end count UTF-16 code units of the text; end is exclusive.',
})
export class Locator {
  @Column('integer', { nullable: true })
  @Field(() => Int, { simple: true, nullable: true, description: 'Page number, from 1.' })
  page!: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { simple: true, nullable: true, description: 'Paragraph number, from 1.' })
  paragraph!: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    simple: true,
    nullable: true,
    description: 'The start of the passage, in UTF-16 code units from 0.',
  })
  start!: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { simple: true, nullable: true, description: 'The end of the passage, exclusive.' })
  end!: number | null;
}

@Entity('citation')
@ObjectType({
  description: 'A reference to the passage of a source that supports a fact, with the actor who asserts it there.',
})
export class Citation extends Part {
  /** The source, if it was read by the same statement. */
  eagerSource?: Source;

  // What the citation supports: exactly one of these is not null.
  @Column('uuid', { nullable: true })
  eventId!: string | null;

  @Column('uuid', { nullable: true })
  participationId!: string | null;

  @Column('uuid', { nullable: true })
  dateClaimId!: string | null;

  @Column('uuid', { nullable: true })
  successionId!: string | null;

  @Column('uuid', { nullable: true })
  tenureId!: string | null;

  @Column('uuid', { nullable: true })
  statementId!: string | null;

  @Column('integer')
  position!: number;

  @Column('uuid')
  sourceId!: string;

  @Column(() => Locator)
  @Field(() => Locator, {
    simple: true,
    nullable: true,
    description: 'The passage of the source; null for the source as a whole.',
  })
  locator!: Locator | null;

  @Column('uuid', { nullable: true })
  assertedById!: string | null;

  @Column('text')
  @Field(() => Basis, { simple: true, description: 'How the fact follows from the source.' })
  basis!: Basis;

  @Column('text', { array: true })
  @Field(() => [EventAspect], {
    simple: true,
    description:
      'The parts of the event that it supports, for an event’s own citations. Empty if the citation supports a single fact.',
  })
  supports!: EventAspect[];
}

/** A record with its citations, if they were read by the same statement. */
export type Cited<T> = T & { eagerCitations?: Citation[] };

/** What a citation says, apart from what it supports. */
export function citationContent({ sourceId, locator, assertedById, basis, supports }: Citation): unknown {
  return [
    sourceId,
    locator && [locator.page, locator.paragraph, locator.start, locator.end],
    assertedById,
    basis,
    supports,
  ];
}
