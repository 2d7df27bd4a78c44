import type { Transaction } from '../database/database.js';
import { Judge, NAME_MAX } from '../foundation/judge.js';
import { firstVersion } from '../foundation/kept.js';
import { Topic } from './topic.js';
import type { RegisterTopicInput } from './topic-input.js';
import type { TopicStore } from './topic-store.js';

/** Registers topics. */
export class TopicService {
  constructor(private readonly topics: TopicStore) {}

  /** Throws Refused when the input can't be taken; nothing is written then. */
  async register(transaction: Transaction, input: RegisterTopicInput): Promise<Topic> {
    const judge = new Judge();
    const topic = Object.assign(new Topic(), {
      ...firstVersion(judge.texts(['notes'], input.notes)),
      slug: judge.slug(['slug'], input.slug),
      kind: input.kind,
      names: judge.texts(['names'], input.names, { needed: true, max: NAME_MAX }),
    });
    judge.conclude();
    await this.topics.insert(transaction, topic);
    return topic;
  }
}
