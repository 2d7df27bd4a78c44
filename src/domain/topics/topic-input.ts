import { Field, InputType } from 'type-graphql';
import { UpdateInput, UpdateFieldsOf } from '../../changelog/update-input.js';
import { LocalizedTextInput, SluggedInput } from '../../foundation/graphql/inputs.js';
import { TopicKind } from './topic.js';

@InputType({ description: 'What events and statements are about.' })
export class CreateTopicInput extends SluggedInput {
  @Field(() => TopicKind, { defaultValue: TopicKind.SUBJECT, description: 'A subject or a principle.' })
  kind!: TopicKind;

  @Field(() => [LocalizedTextInput], { description: 'Its name in one or more languages.' })
  names!: LocalizedTextInput[];
}

@UpdateFieldsOf<CreateTopicInput>(CreateTopicInput, {
  description:
    'What is to be different about a topic. What is left out, or null, stays; a list replaces the whole list.',
  fixed: ['slug'],
  clearable: [],
})
export class UpdateTopicInput extends UpdateInput {}
