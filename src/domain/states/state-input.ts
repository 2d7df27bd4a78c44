import { Field, ID, InputType } from 'type-graphql';
import { UpdateInput, UpdateFieldsOf } from '../../changelog/update-input.js';
import { CreateActorInput } from '../actors/actor-input.js';
import { CitationInput } from '../citations/citation-input.js';
import { LocalizedTextInput } from '../../foundation/graphql/inputs.js';
import { EdtfScalar } from '../../foundation/graphql/scalars.js';

@InputType({ description: 'One state’s taking the place of another.' })
export class SuccessionInput {
  @Field(() => ID, { description: 'The state that was.' })
  predecessor!: string;

  @Field(() => EdtfScalar, { description: 'When it took place.' })
  date!: string;

  @Field(() => ID, { nullable: true, description: 'The event that settled it.' })
  settledBy?: string | null;

  @Field(() => [CitationInput], { description: 'How it is known: at least one.' })
  citations!: CitationInput[];

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'Remarks of the editors to readers.' })
  notes?: LocalizedTextInput[] | null;
}

@InputType({ description: 'A state, of today or of the past.' })
export class CreateStateInput extends CreateActorInput {
  @Field(() => [LocalizedTextInput], { nullable: true, description: 'Its official name in one or more languages.' })
  officialNames?: LocalizedTextInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-3 code of a state of today, or ISO 3166-3 code of one that is no more: SUN.',
  })
  iso3166Alpha3?: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'From when to when it has existed.' })
  existence?: string | null;

  @Field(() => [SuccessionInput], { nullable: true, description: 'Whose place it took.' })
  succeeds?: SuccessionInput[] | null;
}

@InputType({
  description:
    'A succession given separately from its states, where it was settled by an event that they took part in.',
})
export class CreateSuccessionInput extends SuccessionInput {
  @Field(() => ID, { description: 'The state that took the other’s place.' })
  successor!: string;
}

/** Fields of one that can be made null again. */
export const STATE_CLEARABLE = ['wikidataId', 'iso3166Alpha3', 'existence'] as const;

@UpdateFieldsOf<CreateStateInput>(CreateStateInput, {
  description:
    'What is to be different about a state. What is left out, or null, stays; a list replaces the whole list.',
  fixed: ['slug'],
  clearable: STATE_CLEARABLE,
})
export class UpdateStateInput extends UpdateInput {}
