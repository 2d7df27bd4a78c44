import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { connectionOf } from '../foundation/graphql/connection.js';
import { Status } from '../foundation/records/status.js';
import type { LogPosition } from '../foundation/records/log-position.js';
import type { RecordKind } from './record-kind.js';

export enum ChangeKind {
  RECORDED = 'RECORDED',
  REVISED = 'REVISED',
  RETRACTED = 'RETRACTED',
  REINSTATED = 'REINSTATED',
}

registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What was done to a thing.',
  valuesConfig: {
    RECORDED: { description: 'It was told for the first time.' },
    REVISED: { description: 'Something of it was changed.' },
    RETRACTED: { description: 'It was taken back.' },
    REINSTATED: { description: 'It was put back after a retraction.' },
  },
});

export enum ChangeEffect {
  ENTERED = 'ENTERED',
  STAYED = 'STAYED',
  LEFT = 'LEFT',
}

registerEnumType(ChangeEffect, {
  name: 'ChangeEffect',
  description: 'What a change means for a list.',
  valuesConfig: {
    ENTERED: { description: 'Put it on your list.' },
    STAYED: { description: 'Refresh it.' },
    LEFT: { description: 'Take it off: retracted, or revised out of the filter.' },
  },
});

@Entity('change')
@ObjectType({
  description: 'One committed change; the log of these is also a thing’s history, and is never trimmed.',
})
export class Change {
  /** Its number in the log. */
  @PrimaryColumn('bigint', { name: 'position' })
  number!: string;

  @Column('integer')
  tag!: number;

  /** Its position, with the epoch that the log had when it was read. */
  place!: LogPosition;

  /** `place` as text. */
  @Field(() => String, {
    simple: true,
    description:
      'Where it stands in the log: opaque, and decimal digits; give it back as after. It says which log it is of: one that went back, as a backup was restored, refuses it with RESYNC.',
  })
  position!: string;

  @Column('text')
  @Field(() => ChangeKind, { simple: true, description: 'What was done.' })
  kind!: ChangeKind;

  /** Set when it is read; without a filter it follows from `kind`. */
  @Field(() => ChangeEffect, {
    simple: true,
    description: 'On the list that the filter stands for, as it was at this change.',
  })
  effect!: ChangeEffect;

  @Column('text')
  subjectKind!: RecordKind;

  @Column('text')
  subjectType!: string;

  @Column('uuid')
  subjectId!: string;

  /** The subject if it is an event, or the event at which the statement was made, at the time of this change. */
  @Column('uuid', { nullable: true })
  eventId!: string | null;

  @Column('integer')
  @Field(() => Int, { simple: true, description: 'The subject’s version that this change made.' })
  version!: number;

  @Column('text', { array: true })
  @Field(() => [String], { simple: true, description: 'Names of the input fields that it touched.' })
  fields!: string[];

  @Column('text', { nullable: true })
  @Field(() => String, { simple: true, nullable: true, description: 'Why, in the editor’s words.' })
  reason!: string | null;

  @Column('text', { name: 'told_by' })
  author!: string;

  @Column('timestamptz')
  @Field(() => GraphQLDateTime, { simple: true, description: 'When it was committed.' })
  committedAt!: Date;

  @Column('text', { nullable: true })
  status!: Status | null;
}

/** The effect of a change on the list of all published records. */
export function effectOf(kind: ChangeKind): ChangeEffect {
  switch (kind) {
    case ChangeKind.RECORDED:
    case ChangeKind.REINSTATED:
      return ChangeEffect.ENTERED;
    case ChangeKind.REVISED:
      return ChangeEffect.STAYED;
    case ChangeKind.RETRACTED:
      return ChangeEffect.LEFT;
  }
}

/** A page of changes; their positions are its cursors. */
export const ChangeConnection = connectionOf<Change>('Change', () => Change, 'changes', true);
