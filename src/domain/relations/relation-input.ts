import { Field, ID, InputType } from 'type-graphql';
import { UpdateInput, UpdateFieldsOf } from '../../changelog/update-input.js';
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
}

@UpdateFieldsOf<CreateRelationInput>(CreateRelationInput, {
  description:
    'Changes to a relation. Fields that are absent or null stay as they are. A list replaces the whole list.',
  fixed: ['slug', 'parties'],
  clearable: [],
})
export class UpdateRelationInput extends UpdateInput {}
