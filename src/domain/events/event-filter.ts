import { Extensions, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { Status } from '../../foundation/records/status.js';
import { DateScalar, MonthDayScalar } from '../../foundation/graphql/scalars.js';
import { Confidence, EventKind } from './event-kinds.js';
import { SCANS_ALL_RECORDS, scansUnlessNarrowedBy } from '../../foundation/graphql/field-costs.js';
import { EVENT_TEXT_FILTER, IntRange } from '../../foundation/graphql/inputs.js';
import { IDENTIFIERS_FILTER, IdentifierInput } from '../../foundation/records/identifier.js';
import { PUBLISHERS_FILTER } from '../sources/publisher-criteria.js';
import { ParticipantRole } from './participation.js';

export enum WindowMatch {
  OVERLAPS = 'OVERLAPS',
  WITHIN = 'WITHIN',
}

registerEnumType(WindowMatch, {
  name: 'WindowMatch',
  description: 'How a date must relate to a window.',
  valuesConfig: {
    OVERLAPS: { description: 'The date may lie in the window: an event of 2024 matches the window May 2024.' },
    WITHIN: {
      description: 'The date certainly lies in the window: an event of 2024 does not match the window May 2024.',
    },
  },
});

@InputType({ description: 'A range of days. Both ends are inclusive and optional.' })
export class DateWindow {
  @Field(() => DateScalar, { nullable: true, description: 'First day.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day.' })
  to?: string | null;

  @Field(() => WindowMatch, {
    defaultValue: WindowMatch.OVERLAPS,
    description: 'How a date must relate to the window.',
  })
  match!: WindowMatch;
}

@InputType({ description: 'The days around an event.' })
export class AroundEvent {
  @Field(() => ID, { description: 'Global id or slug of the event.' })
  event!: string;

  @Field(() => Int, { description: 'Number of days before its first day and after its last, 0 to 36,525.' })
  days!: number;
}

@InputType({
  description:
    'Filters by participants, including actors represented by someone else. With roles, the actor must have one of these roles. The three lists are combined with AND. With roles alone, any actor matches.',
})
export class ActorMatch {
  @Field(() => [ID], { nullable: true, description: 'Matches all of these.' })
  allOf?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Matches at least one of these.' })
  anyOf?: string[] | null;

  @Extensions(SCANS_ALL_RECORDS)
  @Field(() => [ID], { nullable: true, description: 'Matches none of these.' })
  noneOf?: string[] | null;

  @Extensions(scansUnlessNarrowedBy('allOf', 'anyOf'))
  @Field(() => [ParticipantRole], { nullable: true, description: 'Has one of these roles.' })
  roles?: ParticipantRole[] | null;
}

@InputType({
  description:
    'Filters events. Fields are combined with AND, elements of a list with OR. An empty list matches nothing.',
})
export class EventFilter {
  @Field(() => [ID], { nullable: true, description: 'Belongs to one of these relations.' })
  relations?: string[] | null;

  @Field(() => [EventKind], { nullable: true, description: 'Has one of these kinds.' })
  kinds?: EventKind[] | null;

  @Field(() => DateWindow, { nullable: true, description: 'Dated within this range of days.' })
  window?: DateWindow | null;

  @Field(() => [ActorMatch], {
    nullable: true,
    description:
      'Filters by participants, combined with AND. At most 10 conditions: each element of allOf is one, and anyOf and noneOf are one each.',
  })
  actors?: ActorMatch[] | null;

  @Field(() => [ID], { nullable: true, description: 'Took place in one of these places or within it.' })
  places?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Belongs to one of these series.' })
  series?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Has one of these topics.' })
  topics?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Cites one of these sources, for the event or any part of it.' })
  sources?: string[] | null;

  @Extensions(SCANS_ALL_RECORDS)
  @Field(() => [String], {
    nullable: true,
    description: `Cites a source of one of these publishers, for the event or any part of it: ${PUBLISHERS_FILTER}`,
  })
  publishers?: string[] | null;

  @Extensions(SCANS_ALL_RECORDS)
  @Field(() => [ID], {
    nullable: true,
    description:
      'Cites a source of the side of one of these states, or an assertion by someone of that side: see Source.side and Citation.side.',
  })
  sides?: string[] | null;

  @Extensions(SCANS_ALL_RECORDS)
  @Field(() => IntRange, {
    nullable: true,
    description: 'The number of different publishers that are cited for the event or any part of it.',
  })
  publisherCount?: IntRange | null;

  @Extensions(SCANS_ALL_RECORDS)
  @Field(() => [MonthDayScalar], {
    nullable: true,
    description:
      'Was on one of these days, of any year: 11-12. An interval was on each of its days. A date that is known less exactly than to the day matches none.',
  })
  monthDays?: string[] | null;

  @Field(() => AroundEvent, {
    nullable: true,
    description:
      'May have been within so many days of an event, which is itself left out. What is known only to the year may have been: see the precision of its date.',
  })
  around?: AroundEvent | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: leaves out what is PART_OF another event that matches too, directly or through others, so that an encounter counts once.',
  })
  outermost?: boolean | null;

  @Extensions(SCANS_ALL_RECORDS)
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: a source gives a different date for it. False: none does.',
  })
  hasAlternativeDates?: boolean | null;

  @Extensions(SCANS_ALL_RECORDS)
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: one of its places has a location, so that it can be shown on a map. False: none has.',
  })
  hasLocation?: boolean | null;

  @Field(() => [IdentifierInput], { nullable: true, description: IDENTIFIERS_FILTER })
  identifiers?: IdentifierInput[] | null;

  @Field(() => [Confidence], { nullable: true, description: 'Has this confidence.' })
  confidence?: Confidence[] | null;

  @Field(() => [Status], { nullable: true, description: 'Has one of these statuses. Default: PUBLISHED.' })
  statuses?: Status[] | null;

  @Extensions(SCANS_ALL_RECORDS)
  @Field(() => String, { nullable: true, description: EVENT_TEXT_FILTER })
  text?: string | null;
}
