import { RecordService } from '../../changelog/record-service.js';
import type { ValidatedInput } from '../../changelog/validated-input.js';
import type { References, ReferenceBatch } from '../../database/query/references.js';
import { NAME_MAX } from '../../foundation/records/input-validator.js';
import type { InputValidator } from '../../foundation/records/input-validator.js';
import { Topic } from './topic.js';
import type { CreateTopicInput } from './topic-input.js';
import type { TopicStore } from './topic-store.js';

/** Creates and updates topics. */
export class TopicService extends RecordService<Topic, CreateTopicInput> {
  constructor(store: TopicStore, references: References) {
    super({ construct: () => new Topic(), kind: 'topic', store, references, clearable: [] });
  }

  protected override validate(
    validator: InputValidator,
    _references: ReferenceBatch,
    input: CreateTopicInput,
  ): ValidatedInput<Topic> {
    const names = validator.texts(['names'], input.names, { required: true, max: NAME_MAX });
    return { columns: () => ({ kind: input.kind, names }) };
  }
}
