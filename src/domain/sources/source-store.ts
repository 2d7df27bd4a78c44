import { raw } from 'sql-template-tag';
import type { Database } from '../../database/driver/database.js';
import type { List } from '../../database/query/keyset.js';
import { RecordStore } from '../../database/query/record-store.js';
import { Source } from './source.js';
import { sourceConditions } from './source-filter.js';
import type { SourceCriteria } from './source-filter.js';

/** The only SQL on sources. */
export class SourceStore extends RecordStore<Source> {
  constructor(database: Database) {
    super(database, { entity: Source, from: raw('source s'), alias: 's', types: ['Source'], slug: raw('s.slug') });
  }

  all(criteria: SourceCriteria): List<Source> {
    const conditions = sourceConditions(criteria);
    return this.listBySlug('sources', () => conditions);
  }
}
