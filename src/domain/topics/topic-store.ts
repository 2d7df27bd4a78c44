import { raw } from 'sql-template-tag';
import type { Database } from '../../database/driver/database.js';
import type { KeysetList } from '../../database/query/keyset.js';
import { RecordStore } from '../../database/query/record-store.js';
import { Topic } from './topic.js';
import { topicConditions } from './topic-filter.js';
import type { TopicFilter } from './topic-filter.js';

/** The only SQL on topics. */
export class TopicStore extends RecordStore<Topic> {
  constructor(database: Database) {
    super(database, { entity: Topic, from: raw('topic t'), alias: 't', types: ['Topic'], slug: raw('t.slug') });
  }

  all(filter: TopicFilter | null | undefined): KeysetList<Topic> {
    return this.listBySlug('topics', () => topicConditions(filter));
  }
}
