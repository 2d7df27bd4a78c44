import { Field, ID, InputType } from 'type-graphql';
import { UpdateInput, UpdateFieldsOf } from '../../changelog/update-input.js';
import { LocalizedTextInput, SluggedInput } from '../../foundation/graphql/inputs.js';

@InputType({ description: 'The relation between two states.' })
export class CreateRelationInput extends SluggedInput {
  @Field(() => [ID], { description: 'Two different states; which comes first only matters to its title.' })
  parties!: string[];

  @Field(() => [LocalizedTextInput], {
    nullable: true,
    description: 'Titles, where the parties’ names do not say enough.',
  })
  titles?: LocalizedTextInput[] | null;
}

@UpdateFieldsOf<CreateRelationInput>(CreateRelationInput, {
  description:
    'What is to be different about a relation. What is left out, or null, stays; a list replaces the whole list.',
  fixed: ['slug', 'parties'],
  clearable: [],
})
export class UpdateRelationInput extends UpdateInput {}
