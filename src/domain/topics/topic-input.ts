import { Field, InputType } from 'type-graphql';
import { UpdateInput, UpdateFieldsOf } from '../../changelog/update-input.js';
import { LocalizedTextInput, SluggedInput } from '../../foundation/graphql/inputs.js';
import { TopicKind } from './topic.js';

@InputType({ description: 'A subject or principle of events and statements.' })
export class CreateTopicInput extends SluggedInput {
  @Field(() => TopicKind, { defaultValue: TopicKind.SUBJECT, description: 'Whether it is a subject or a principle.' })
  kind!: TopicKind;

  @Field(() => [LocalizedTextInput], { description: 'The name in one or more languages.' })
  names!: LocalizedTextInput[];
}

@UpdateFieldsOf<CreateTopicInput>(CreateTopicInput, {
  description: 'Changes to a topic. Fields that are absent or null stay as they are. A list replaces the whole list.',
  fixed: ['slug'],
  clearable: [],
})
export class UpdateTopicInput extends UpdateInput {}
