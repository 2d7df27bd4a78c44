import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { connectionOf } from '../foundation/graphql/connection.js';
import { Status } from '../foundation/records/status.js';
import type { LogPosition } from '../foundation/records/log-position.js';
import type { RecordKind } from './record-kind.js';

export enum ChangeKind {
  CREATED = 'CREATED',
  UPDATED = 'UPDATED',
  RETRACTED = 'RETRACTED',
  REINSTATED = 'REINSTATED',
  RENAMED = 'RENAMED',
  MERGED = 'MERGED',
  UNMERGED = 'UNMERGED',
  REDACTED = 'REDACTED',
}

registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What was done to a record.',
  valuesConfig: {
    CREATED: { description: 'It was created.' },
    UPDATED: { description: 'It was updated.' },
    RETRACTED: { description: 'It was retracted.' },
    REINSTATED: { description: 'It was reinstated after a retraction.' },
    MERGED: { description: 'Another record, merged, became this one: whatever refers to that refers to this now.' },
    UNMERGED: { description: 'A merge was undone: the other record, merged, is there again.' },
    RENAMED: { description: 'It got another slug. The former one still leads to it.' },
    REDACTED: { description: 'Words were taken out of it and of its history, for good.' },
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
    ENTERED: { description: 'Add it to your list.' },
    STAYED: { description: 'Refresh it.' },
    LEFT: {
      description:
        'Remove it: it was retracted, or it no longer matches the filter after an update. After a redaction, it may never have been in the list: whether a text found it is no longer known.',
    },
  },
});

@Entity('change')
@ObjectType({
  description: 'One committed change. The log of changes also serves as the history of records. It is never trimmed.',
})
export class Change {
  /** Its number in the log. */
  @PrimaryColumn('bigint', { name: 'position' })
  number!: string;

  @Column('integer')
  tag!: number;

  /** Its position, with the epoch that the log had when it was read. */
  logPosition!: LogPosition;

  /** `logPosition` as text. */
  @Field(() => String, {
    simple: true,
    description:
      'Position in the log: opaque decimal digits, to pass as after. A position identifies its log: after the log was rolled back, for example when a backup was restored, it is refused with RESYNC.',
  })
  position!: string;

  @Column('text')
  @Field(() => ChangeKind, { simple: true, description: 'What was done.' })
  kind!: ChangeKind;

  /** Set when it is read; without a filter it follows from `kind`. */
  @Field(() => ChangeEffect, {
    simple: true,
    description: 'What the change means for a list with this filter, as the list was at this change.',
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
  @Field(() => Int, { simple: true, description: 'The version of the subject after this change.' })
  version!: number;

  @Column('text', { array: true })
  @Field(() => [String], { simple: true, description: 'Names of the input fields that were changed.' })
  fields!: string[];

  @Column('text', { nullable: true })
  @Field(() => String, { simple: true, nullable: true, description: 'The reason, in the editor’s words.' })
  reason!: string | null;

  @Column('text')
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
    case ChangeKind.CREATED:
    case ChangeKind.REINSTATED:
      return ChangeEffect.ENTERED;
    case ChangeKind.UPDATED:
    case ChangeKind.RENAMED:
    case ChangeKind.MERGED:
    case ChangeKind.UNMERGED:
    case ChangeKind.REDACTED:
      return ChangeEffect.STAYED;
    case ChangeKind.RETRACTED:
      return ChangeEffect.LEFT;
  }
}

/** A page of changes; their positions are its cursors. */
export const ChangeConnection = connectionOf<Change>('Change', () => Change, 'changes', true);
