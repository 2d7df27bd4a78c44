import { Extensions, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Status } from '../../foundation/records/status.js';
import { DateScalar } from '../../foundation/graphql/scalars.js';
import { Confidence, EventKind } from './event-kinds.js';
import { SCANS, scansWithout } from '../../foundation/graphql/field-costs.js';
import { TEXT_FILTER } from '../../foundation/graphql/inputs.js';
import { ParticipantRole } from './participation.js';

export enum WindowMatch {
  OVERLAPS = 'OVERLAPS',
  WITHIN = 'WITHIN',
}

registerEnumType(WindowMatch, {
  name: 'WindowMatch',
  description: 'How a date has to lie to a window.',
  valuesConfig: {
    OVERLAPS: { description: 'It may lie in the window: an event of 2024 is in that of May 2024.' },
    WITHIN: { description: 'It lies in the window for certain: an event of 2024 is not in that of May 2024.' },
  },
});

@InputType({ description: 'A span of days; both ends count, and either may be left out.' })
export class DateWindow {
  @Field(() => DateScalar, { nullable: true, description: 'First day.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day.' })
  to?: string | null;

  @Field(() => WindowMatch, {
    defaultValue: WindowMatch.OVERLAPS,
    description: 'How the date has to lie to the window.',
  })
  match!: WindowMatch;
}

@InputType({
  description:
    'Who took part, themselves or by someone on their behalf; with roles, in one of these roles. The three lists are joined by AND; roles alone ask that anyone did.',
})
export class ActorMatch {
  @Field(() => [ID], { nullable: true, description: 'All of these.' })
  allOf?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'At least one of these.' })
  anyOf?: string[] | null;

  @Extensions(SCANS)
  @Field(() => [ID], { nullable: true, description: 'None of these.' })
  noneOf?: string[] | null;

  @Extensions(scansWithout('allOf', 'anyOf'))
  @Field(() => [ParticipantRole], { nullable: true, description: 'In one of these roles.' })
  roles?: ParticipantRole[] | null;
}

@InputType({
  description: 'Which events. Fields are joined by AND, the elements of a list by OR; an empty list matches nothing.',
})
export class EventFilter {
  @Field(() => [ID], { nullable: true, description: 'In one of these relations.' })
  relations?: string[] | null;

  @Field(() => [EventKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: EventKind[] | null;

  @Field(() => DateWindow, { nullable: true, description: 'In this span of days.' })
  window?: DateWindow | null;

  @Field(() => [ActorMatch], {
    nullable: true,
    description:
      'Who took part; joined by AND. At most 10 conditions: each of allOf is one, and so are anyOf and noneOf.',
  })
  actors?: ActorMatch[] | null;

  @Field(() => [ID], { nullable: true, description: 'In one of these places, or within it.' })
  places?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'In one of these series.' })
  series?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'On one of these topics.' })
  topics?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Citing one of these sources, for the event or any part of it.' })
  sources?: string[] | null;

  @Extensions(SCANS)
  @Field(() => [String], {
    nullable: true,
    description: 'Citing a source of one of these publishers, for the event or any part of it.',
  })
  publishers?: string[] | null;

  @Extensions(SCANS)
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: some source gives another date for it; false: none does.',
  })
  hasAlternativeDates?: boolean | null;

  @Field(() => [Confidence], { nullable: true, description: 'Supported this well.' })
  confidence?: Confidence[] | null;

  @Field(() => [Status], { nullable: true, description: 'Of one of these; left out: PUBLISHED.' })
  statuses?: Status[] | null;

  @Extensions(SCANS)
  @Field(() => String, { nullable: true, description: TEXT_FILTER })
  text?: string | null;
}
