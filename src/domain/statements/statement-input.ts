import { Field, ID, InputType } from 'type-graphql';
import { UpdateInput, UpdateFieldsOf, StatusInput } from '../../changelog/update-input.js';
import { CitationInput } from '../citations/citation-input.js';
import { LocalizedTextInput, SluggedInput } from '../../foundation/graphql/inputs.js';
import { EdtfScalar } from '../../foundation/graphql/scalars.js';
import { StatementKind } from './statement.js';

@InputType({ description: 'Who said something, for whom, and in what office.' })
export class SpeakerInput {
  @Field(() => ID, { description: 'Who said it.' })
  actor!: string;

  @Field(() => ID, { nullable: true, description: 'For whom the actor spoke.' })
  onBehalfOf?: string | null;

  @Field(() => [ID], { nullable: true, description: 'The offices held then and spoken in.' })
  offices?: string[] | null;
}

@InputType({ description: 'Something that one or more actors said, in one’s own words.' })
export class CreateStatementInput extends SluggedInput {
  @Field(() => StatementKind, { nullable: true, description: 'What is done by saying it.' })
  kind?: StatementKind | null;

  @Field(() => [SpeakerInput], { description: 'Who said it; several: jointly; none: the source in its own voice.' })
  speakers!: SpeakerInput[];

  @Field(() => ID, { nullable: true, description: 'The event that it was said at: this or a date, or both.' })
  madeAt?: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'When it was said, where its event’s date does not say it.' })
  date?: string | null;

  @Field(() => [LocalizedTextInput], { description: 'What was said, in one’s own words, in one or more languages.' })
  paraphrases!: LocalizedTextInput[];

  @Field(() => [ID], { nullable: true, description: 'What it is about.' })
  topics?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'The events that it speaks of.' })
  mentionedEvents?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'The actors that it speaks of.' })
  mentionedActors?: string[] | null;

  @Field(() => [CitationInput], {
    description: 'How it is known: at least one. The first says where it stands in its source.',
  })
  citations!: CitationInput[];
}

/** Fields of one that can be made null again. */
export const STATEMENT_CLEARABLE = ['kind', 'madeAt', 'date'] as const;

@UpdateFieldsOf<CreateStatementInput>(CreateStatementInput, {
  description:
    'What is to be different about a statement. What is left out, or null, stays; a list replaces the whole list.',
  fixed: ['slug'],
  clearable: STATEMENT_CLEARABLE,
})
export class UpdateStatementInput extends UpdateInput {}

@InputType({ description: 'Takes a statement back.' })
export class RetractStatementInput extends StatusInput {}

@InputType({ description: 'Puts a statement back.' })
export class ReinstateStatementInput extends StatusInput {}
