import sql, { raw } from 'sql-template-tag';
import { Actor } from '../actors/actor.js';
import type { Database } from '../../database/driver/database.js';
import { JoinTable } from '../../database/query/join-table.js';
import type { KeysetList } from '../../database/query/keyset.js';
import { batchOne } from '../../database/query/loaders.js';
import type { Queryable } from '../../database/driver/queryable.js';
import { RecordStore } from '../../database/query/record-store.js';
import { Series } from './series.js';
import type { SeriesCriteria } from './series-filter.js';
import { seriesConditions } from './series-filter.js';

/** The only SQL on series. */
export class SeriesStore extends RecordStore<Series> {
  readonly parties: JoinTable<Actor>;
  /** The series that succeed others. */
  readonly successors = batchOne((queryable, ids) => this.findSuccessors(queryable, ids));

  constructor(database: Database) {
    super(database, { entity: Series, from: raw('series r'), alias: 'r', types: ['Series'], slug: raw('r.slug') });
    this.parties = new JoinTable(database, 'series_party', 'series_id', 'actor_id', 'actor', Actor);
  }

  all(criteria: SeriesCriteria): KeysetList<Series> {
    const conditions = seriesConditions(criteria);
    return this.listBySlug('allSeries', () => conditions);
  }

  private async findSuccessors(queryable: Queryable, ids: readonly string[]): Promise<Map<string, Series>> {
    const found = await this.find(queryable, sql`r.succeeds_id = any(${ids}::uuid[])`);
    return new Map(found.map((series) => [series.succeedsId ?? '', series]));
  }
}
