import sql, { raw } from 'sql-template-tag';
import type { Database } from '../../database/driver/database.js';
import type { KeysetList } from '../../database/query/keyset.js';
import type { BatchLoader, Loaders } from '../../database/query/loaders.js';
import { RecordStore } from '../../database/query/record-store.js';
import { includesLanguage } from '../../foundation/text/language-distance.js';
import { Source } from './source.js';
import { sourceConditions } from './source-filter.js';
import type { SourceCriteria } from './source-filter.js';

/** The only key of LANGUAGES. */
const ALL = 'all';

/** The languages in which sources are written. */
const LANGUAGES: BatchLoader<string, readonly string[]> = {
  cacheKey: (key) => key,
  missing: () => [],
  async load(queryable, keys) {
    // One step of the index for each language, however many sources there are.
    const rows = await queryable.rows<{ language: string }>(sql`
      with recursive found as (
        (select language from source order by language limit 1)
        union all
        select (select s.language from source s where s.language > found.language order by s.language limit 1)
        from found where found.language is not null)
      select language from found where language is not null`);
    const languages = rows.map(({ language }) => language);
    return new Map(keys.map((key) => [key, languages]));
  },
};

/** The only SQL on sources. */
export class SourceStore extends RecordStore<Source> {
  constructor(database: Database) {
    super(database, { entity: Source, from: raw('source s'), alias: 's', types: ['Source'], slug: raw('s.slug') });
  }

  all(criteria: SourceCriteria): KeysetList<Source> {
    const conditions = sourceConditions(criteria);
    return this.listBySlug('sources', () => conditions);
  }

  /** The languages of sources that one of the requested ones includes. */
  async languagesOf(loaders: Loaders, requested: readonly string[]): Promise<readonly string[]> {
    const languages = await loaders.of(LANGUAGES).load(ALL);
    return languages.filter((tag) => requested.some((one) => includesLanguage(one, tag)));
  }
}
