import { Extensions, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Source } from '../sources/source.js';
import { EMBEDDED } from '../../foundation/graphql/field-costs.js';

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
    STATED: { description: 'The source says so.' },
    ANCHORED: { description: 'Said relative to something dated: "this year".' },
    DERIVED: { description: 'Computed from what is stated.' },
    INFERRED: { description: 'A reading.' },
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
  description: 'What of an event a citation supports.',
  valuesConfig: {
    EXISTENCE: { description: 'That it happened, or was announced.' },
    DATE: { description: 'Its date.' },
    PLACE: { description: 'Its place or places.' },
    PARTICIPANTS: { description: 'Who took part.' },
    ORDINAL: { description: 'Its number in its series.' },
    LINKS: { description: 'Its ties to other events.' },
  },
});

@Extensions(EMBEDDED)
@ObjectType({
  description:
    'Where in a source. Paragraphs count from 1; start and end are UTF-16 code units of the text, end exclusive.',
})
export class Locator {
  @Column('integer', { nullable: true })
  @Field(() => Int, { simple: true, nullable: true, description: 'Page, from 1.' })
  page!: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { simple: true, nullable: true, description: 'Paragraph, from 1.' })
  paragraph!: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    simple: true,
    nullable: true,
    description: 'Where the passage starts, in UTF-16 code units from 0.',
  })
  start!: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { simple: true, nullable: true, description: 'Where it ends, exclusive.' })
  end!: number | null;
}

@Entity('citation')
@ObjectType({ description: 'What in which source supports a fact, and who says so there.' })
export class Citation {
  @PrimaryColumn('uuid')
  id!: string;

  /** Its source, where the statement that read it has read that too. */
  eagerSource?: Source;

  // What the citation supports: one of these, the others null.
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
    description: 'Where in the source; null: the source as a whole.',
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
    description: 'What it supports, for an event’s own citations; empty where what is cited is one fact.',
  })
  supports!: EventAspect[];
}
