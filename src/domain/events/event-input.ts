import { Field, ID, InputType, Int } from 'type-graphql';
import { ReviseInput, Revises, StatusInput } from '../../changelog/revise-input.js';
import { Basis } from '../citations/citation.js';
import { CitationInput } from '../citations/citation-input.js';
import { LocalizedTextInput, SluggedInput } from '../../foundation/graphql/inputs.js';
import { EdtfScalar } from '../../foundation/graphql/scalars.js';
import { ClaimStanding } from './date-claim.js';
import { Confidence, EventKind } from './event-kinds.js';
import { EventLinkKind } from './event-link.js';
import { ParticipantRole } from './participation.js';

@InputType({ description: 'A date that some source gives for the event, beside the preferred one.' })
export class DateClaimInput {
  @Field(() => EdtfScalar, { description: 'The date claimed.' })
  date!: string;

  @Field(() => Basis, { defaultValue: Basis.STATED, description: 'How it follows from the source.' })
  basis!: Basis;

  @Field(() => ClaimStanding, { defaultValue: ClaimStanding.ALTERNATIVE, description: 'What is thought of it.' })
  standing!: ClaimStanding;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'Why it stands so.' })
  reasons?: LocalizedTextInput[] | null;

  @Field(() => [CitationInput], { description: 'Who says so: at least one.' })
  citations!: CitationInput[];
}

@InputType({ description: 'An actor in a role.' })
export class ParticipationInput {
  @Field(() => ID, { description: 'Who takes part.' })
  actor!: string;

  @Field(() => ParticipantRole, { description: 'As what.' })
  role!: ParticipantRole;

  @Field(() => ID, { nullable: true, description: 'For whom the actor acts.' })
  onBehalfOf?: string | null;

  @Field(() => [ID], { nullable: true, description: 'The offices held then and acted in.' })
  offices?: string[] | null;

  @Field(() => Basis, { defaultValue: Basis.STATED, description: 'How it follows from the sources.' })
  basis!: Basis;

  @Field(() => [CitationInput], { nullable: true, description: 'How it is known, beyond the event’s own citations.' })
  citations?: CitationInput[] | null;
}

@InputType({ description: 'What the event says of another.' })
export class EventLinkInput {
  @Field(() => EventLinkKind, { description: 'How it is tied to the other.' })
  kind!: EventLinkKind;

  @Field(() => ID, { description: 'The other event.' })
  event!: string;
}

@InputType({ description: 'Something that happened between the parties of a relation, or to them.' })
export class RecordEventInput extends SluggedInput {
  @Field(() => EventKind, { description: 'What sort of event it is.' })
  kind!: EventKind;

  @Field(() => [LocalizedTextInput], { description: 'What it is called, in one or more languages.' })
  titles!: LocalizedTextInput[];

  @Field(() => [LocalizedTextInput], {
    nullable: true,
    description: 'What happened, in a sentence or two of one’s own.',
  })
  summaries?: LocalizedTextInput[] | null;

  @Field(() => EdtfScalar, {
    description: 'The date that the timeline goes by; it has a known last day, and an interval two known ends.',
  })
  date!: string;

  @Field(() => Basis, { defaultValue: Basis.STATED, description: 'How the date follows from the sources.' })
  dateBasis!: Basis;

  @Field(() => [DateClaimInput], { nullable: true, description: 'What other sources say of its date instead.' })
  alternativeDates?: DateClaimInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'Where.' })
  places?: string[] | null;

  @Field(() => [ID], { description: 'The relations whose timelines it stands in: at least one.' })
  relations!: string[];

  @Field(() => ID, { nullable: true, description: 'The series that it is a round of.' })
  series?: string | null;

  @Field(() => Int, { nullable: true, description: 'Its number in its series, from 1.' })
  ordinal?: number | null;

  @Field(() => Int, { nullable: true, description: 'The 75 of a 75th anniversary.' })
  anniversaryNumber?: number | null;

  @Field(() => Confidence, { nullable: true, description: 'How well it is supported.' })
  confidence?: Confidence | null;

  @Field(() => [ID], { nullable: true, description: 'What it was about.' })
  topics?: string[] | null;

  @Field(() => [ParticipationInput], { nullable: true, description: 'Who took part, and as what: at most 200.' })
  participations?: ParticipationInput[] | null;

  @Field(() => [EventLinkInput], { nullable: true, description: 'What it says of other events.' })
  links?: EventLinkInput[] | null;

  @Field(() => [CitationInput], { description: 'How it is known: at least one.' })
  citations!: CitationInput[];
}

/** Fields of an event that can be set to null. */
export const EVENT_CLEARABLE = ['series', 'ordinal', 'anniversaryNumber', 'confidence'] as const;

@Revises<RecordEventInput>(RecordEventInput, {
  description:
    'What is to be different about an event. What is left out, or null, stays; a list replaces the whole list.',
  fixed: ['slug'],
  clearable: EVENT_CLEARABLE,
})
export class ReviseEventInput extends ReviseInput {
  @Field(() => [CitationInput], {
    nullable: true,
    description: 'Beside those there are: one more source, without sending the rest again.',
  })
  addCitations?: CitationInput[] | null;
}

@InputType({ description: 'Takes an event back.' })
export class RetractEventInput extends StatusInput {}

@InputType({ description: 'Puts an event back.' })
export class ReinstateEventInput extends StatusInput {}
