import { Field, ID, InputType } from 'type-graphql';
import { UpdateInput, UpdateFieldsOf } from '../../changelog/update-input.js';
import { AliasInput, LocalizedTextInput, SluggedInput } from '../../foundation/graphql/inputs.js';

@InputType({ description: 'Events that are rounds of one thing.' })
export class CreateSeriesInput extends SluggedInput {
  @Field(() => [LocalizedTextInput], { description: 'What it is called, in one or more languages.' })
  titles!: LocalizedTextInput[];

  @Field(() => [AliasInput], { nullable: true, description: 'What else it is called.' })
  aliases?: AliasInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'Between whom it is.' })
  parties?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The treaty or statement that set it up.' })
  foundedBy?: string | null;

  @Field(() => ID, { nullable: true, description: 'The series that it came after.' })
  succeeds?: string | null;
}

/** Fields of one that can be made null again. */
export const SERIES_CLEARABLE = ['foundedBy', 'succeeds'] as const;

@UpdateFieldsOf<CreateSeriesInput>(CreateSeriesInput, {
  description:
    'What is to be different about a series. What is left out, or null, stays; a list replaces the whole list.',
  fixed: ['slug'],
  clearable: SERIES_CLEARABLE,
})
export class UpdateSeriesInput extends UpdateInput {}
