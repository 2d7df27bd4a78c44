import { Field, ID, InputType } from 'type-graphql';
import { UpdateInput, UpdateFieldsOf } from '../../changelog/update-input.js';
import { CoverageInput } from '../../foundation/records/coverage.js';
import { LocalizedTextInput, SluggedInput } from '../../foundation/graphql/inputs.js';

@InputType({ description: 'The relation between two states.' })
export class CreateRelationInput extends SluggedInput {
  @Field(() => [ID], { description: 'Two different states. Their order matters only for the title.' })
  parties!: string[];

  @Field(() => [LocalizedTextInput], {
    nullable: true,
    description: 'Titles, if the parties’ names are not enough.',
  })
  titles?: LocalizedTextInput[] | null;

  @Field(() => CoverageInput, { nullable: true, description: 'How far its timeline is complete.' })
  coverage?: CoverageInput | null;
}

/** Fields that can be set to null. */
export const RELATION_CLEARABLE = ['coverage'] as const;

@UpdateFieldsOf<CreateRelationInput>(CreateRelationInput, {
  description:
    'Changes to a relation. Fields that are absent or null stay as they are. A list replaces the whole list.',
  fixed: ['slug', 'parties'],
  clearable: RELATION_CLEARABLE,
})
export class UpdateRelationInput extends UpdateInput {}
