import { Field, ID, InputType } from 'type-graphql';
import { UpdateInput, UpdateFieldsOf, RecordStatusInput } from '../../changelog/update-input.js';
import { CitationInput } from '../citations/citation-input.js';
import { LocalizedTextInput, SluggedInput } from '../../foundation/graphql/inputs.js';
import { EdtfScalar } from '../../foundation/graphql/scalars.js';
import { StatementKind } from './statement.js';

@InputType({ description: 'A speaker of a statement, with the actor represented and the offices held.' })
export class SpeakerInput {
  @Field(() => ID, { description: 'The speaker.' })
  actor!: string;

  @Field(() => ID, { nullable: true, description: 'The actors on whose behalf the speaker spoke.' })
  onBehalfOf?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'The offices held at the time, in whose capacity the actor spoke.',
  })
  offices?: string[] | null;
}

@InputType({ description: 'Something that one or more actors said, paraphrased in your own words.' })
export class CreateStatementInput extends SluggedInput {
  @Field(() => StatementKind, { nullable: true, description: 'The kind of statement.' })
  kind?: StatementKind | null;

  @Field(() => [SpeakerInput], {
    description: 'The speakers. Several speakers made it jointly; none means that the source itself says it.',
  })
  speakers!: SpeakerInput[];

  @Field(() => [ID], {
    nullable: true,
    description: 'The states whose side it speaks for, if that does not follow from its speakers.',
  })
  onBehalfOf?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The event at which it was made. Required: this, a date, or both.' })
  madeAt?: string | null;

  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'The date of the statement, if it differs from the date of its event or there is no event.',
  })
  date?: string | null;

  @Field(() => [LocalizedTextInput], { description: 'A paraphrase in your own words, in one or more languages.' })
  paraphrases!: LocalizedTextInput[];

  @Field(() => [ID], { nullable: true, description: 'Its topics.' })
  topics?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'The events that it mentions.' })
  mentionedEvents?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'The actors that it mentions.' })
  mentionedActors?: string[] | null;

  @Field(() => [CitationInput], {
    description: 'The citations that support it: at least one. The first gives the passage in the source.',
  })
  citations!: CitationInput[];
}

/** Fields that can be set to null. */
export const STATEMENT_CLEARABLE = ['kind', 'madeAt', 'date', 'onBehalfOf'] as const;

@UpdateFieldsOf<CreateStatementInput>(CreateStatementInput, {
  description:
    'Changes to a statement. Fields that are absent or null stay as they are. A list replaces the whole list.',
  fixed: ['slug'],
  clearable: STATEMENT_CLEARABLE,
})
export class UpdateStatementInput extends UpdateInput {}

@InputType({ description: 'Retracts a statement.' })
export class RetractStatementInput extends RecordStatusInput {}

@InputType({ description: 'Reinstates a statement.' })
export class ReinstateStatementInput extends RecordStatusInput {}
