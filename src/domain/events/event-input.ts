import { Field, ID, InputType, Int } from 'type-graphql';
import { UpdateInput, UpdateFieldsOf, RecordStatusInput } from '../../changelog/update-input.js';
import { Calendar } from '../../foundation/dates/calendar.js';
import { Basis } from '../citations/citation.js';
import { CitationInput } from '../citations/citation-input.js';
import { LocalizedTextInput, SluggedInput } from '../../foundation/graphql/inputs.js';
import { EdtfScalar } from '../../foundation/graphql/scalars.js';
import { IDENTIFIERS_INPUT, IdentifierInput } from '../../foundation/records/identifier.js';
import { ImageInput } from '../../foundation/records/image.js';
import { ClaimStanding } from './date-claim.js';
import { Confidence, EventKind } from './event-kinds.js';
import { EventLinkKind } from './event-link.js';
import { ParticipantRole } from './participation.js';

@InputType({ description: 'A date that a source gives for the event, other than the preferred date.' })
export class DateClaimInput {
  @Field(() => EdtfScalar, { description: 'The date claimed, in the calendar named by calendar.' })
  date!: string;

  @Field(() => Calendar, {
    defaultValue: Calendar.GREGORIAN,
    description:
      'The calendar of date. A Julian date is converted: a day to the same day of the Gregorian calendar, a month or year to the set of its days.',
  })
  calendar?: Calendar;

  @Field(() => String, { nullable: true, description: 'The date in the words of the source: "27 August 1689".' })
  written?: string | null;

  @Field(() => Basis, { defaultValue: Basis.STATED, description: 'How the date follows from the source.' })
  basis!: Basis;

  @Field(() => ClaimStanding, {
    defaultValue: ClaimStanding.ALTERNATIVE,
    description: 'The editors’ assessment of the claim.',
  })
  standing!: ClaimStanding;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'Explains the date.' })
  reasons?: LocalizedTextInput[] | null;

  @Field(() => [CitationInput], { description: 'The citations that support it: at least one.' })
  citations!: CitationInput[];
}

@InputType({ description: 'An actor in a role.' })
export class ParticipationInput {
  @Field(() => ID, { description: 'The participating actor.' })
  actor!: string;

  @Field(() => ParticipantRole, { description: 'The role of the actor.' })
  role!: ParticipantRole;

  @Field(() => ID, { nullable: true, description: 'The actors on whose behalf the actor acts.' })
  onBehalfOf?: string | null;

  @Field(() => [ID], { nullable: true, description: 'The offices held at the time, in whose capacity the actor acts.' })
  offices?: string[] | null;

  @Field(() => Basis, { defaultValue: Basis.STATED, description: 'How it follows from the sources.' })
  basis!: Basis;

  @Field(() => [CitationInput], {
    nullable: true,
    description: 'Citations for the participation, in addition to the event’s own citations.',
  })
  citations?: CitationInput[] | null;
}

@InputType({ description: 'A link from the event to another.' })
export class EventLinkInput {
  @Field(() => EventLinkKind, { description: 'The kind of link.' })
  kind!: EventLinkKind;

  @Field(() => ID, { description: 'The other event.' })
  event!: string;
}

@InputType({ description: 'Something that happened between the parties of a relation or to them.' })
export class CreateEventInput extends SluggedInput {
  @Field(() => EventKind, { description: 'The kind of event.' })
  kind!: EventKind;

  @Field(() => [LocalizedTextInput], { description: 'The name in one or more languages.' })
  titles!: LocalizedTextInput[];

  @Field(() => [LocalizedTextInput], {
    nullable: true,
    description: 'The title for where there is little room, in one or more languages.',
  })
  shortTitles?: LocalizedTextInput[] | null;

  @Field(() => [LocalizedTextInput], {
    nullable: true,
    description: 'A summary of what happened, in one or two sentences of your own.',
  })
  summaries?: LocalizedTextInput[] | null;

  @Field(() => EdtfScalar, {
    description: 'The date used by the timeline. Its last day must be known; an interval needs two known ends.',
  })
  date!: string;

  @Field(() => Basis, { defaultValue: Basis.STATED, description: 'How the date follows from its sources.' })
  dateBasis!: Basis;

  @Field(() => [DateClaimInput], { nullable: true, description: 'Other dates that sources give for it.' })
  alternativeDates?: DateClaimInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'The places: none, one or several.' })
  places?: string[] | null;

  @Field(() => [ID], { description: 'The relations whose timelines include it: at least one.' })
  relations!: string[];

  @Field(() => ID, { nullable: true, description: 'The series to which it belongs.' })
  series?: string | null;

  @Field(() => Int, { nullable: true, description: 'Its number in the series, starting at 1.' })
  ordinal?: number | null;

  @Field(() => Int, { nullable: true, description: 'The number of the anniversary: 75 for a 75th anniversary.' })
  anniversaryNumber?: number | null;

  @Field(() => Confidence, { nullable: true, description: 'How well it is supported.' })
  confidence?: Confidence | null;

  @Field(() => [ID], { nullable: true, description: 'Its topics.' })
  topics?: string[] | null;

  @Field(() => [ParticipationInput], { nullable: true, description: 'The participants and their roles: at most 200.' })
  participations?: ParticipationInput[] | null;

  @Field(() => [EventLinkInput], { nullable: true, description: 'Its links to other events.' })
  links?: EventLinkInput[] | null;

  @Field(() => [CitationInput], { description: 'The citations that support it: at least one.' })
  citations!: CitationInput[];

  @Field(() => ImageInput, { nullable: true, description: 'An image of it.' })
  image?: ImageInput | null;

  @Field(() => [IdentifierInput], { nullable: true, description: IDENTIFIERS_INPUT })
  identifiers?: IdentifierInput[] | null;
}

/** Fields of an event that can be set to null. */
export const EVENT_CLEARABLE = [
  'series',
  'ordinal',
  'anniversaryNumber',
  'confidence',
  'image',
  'shortTitles',
  'identifiers',
] as const;

@UpdateFieldsOf<CreateEventInput>(CreateEventInput, {
  description: 'Changes to an event. Fields that are absent or null stay as they are. A list replaces the whole list.',
  fixed: ['slug'],
  clearable: EVENT_CLEARABLE,
})
export class UpdateEventInput extends UpdateInput {
  @Field(() => [CitationInput], {
    nullable: true,
    description: 'Citations to add to the existing ones, without sending those again.',
  })
  addCitations?: CitationInput[] | null;
}

@InputType({ description: 'Retracts an event.' })
export class RetractEventInput extends RecordStatusInput {}

@InputType({ description: 'Reinstates an event.' })
export class ReinstateEventInput extends RecordStatusInput {}
