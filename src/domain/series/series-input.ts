import { Field, ID, InputType } from 'type-graphql';
import { UpdateInput, UpdateFieldsOf } from '../../changelog/update-input.js';
import { CoverageInput } from '../../foundation/records/coverage.js';
import { AliasInput, LocalizedTextInput, SluggedInput } from '../../foundation/graphql/inputs.js';

@InputType({ description: 'A series of recurring events.' })
export class CreateSeriesInput extends SluggedInput {
  @Field(() => [LocalizedTextInput], { description: 'The name in one or more languages.' })
  titles!: LocalizedTextInput[];

  @Field(() => [AliasInput], { nullable: true, description: 'Alternative names.' })
  aliases?: AliasInput[] | null;

  @Field(() => [ID], { nullable: true, description: 'The parties of the relation.' })
  parties?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The treaty or statement that set it up.' })
  foundedBy?: string | null;

  @Field(() => ID, { nullable: true, description: 'The series that it succeeds.' })
  succeeds?: string | null;

  @Field(() => CoverageInput, { nullable: true, description: 'How far its events are complete.' })
  coverage?: CoverageInput | null;
}

/** Fields that can be set to null. */
export const SERIES_CLEARABLE = ['foundedBy', 'succeeds', 'coverage'] as const;

@UpdateFieldsOf<CreateSeriesInput>(CreateSeriesInput, {
  description: 'Changes to a series. Fields that are absent or null stay as they are. A list replaces the whole list.',
  fixed: ['slug'],
  clearable: SERIES_CLEARABLE,
})
export class UpdateSeriesInput extends UpdateInput {}
