import sql, { raw } from 'sql-template-tag';
import type { Database } from '../../database/driver/database.js';
import { lateralPerOwner } from '../../database/query/keyset.js';
import { tagValues } from '../../database/query/loaders.js';
import type { BatchLoader } from '../../database/query/loaders.js';
import type { Queryable } from '../../database/driver/queryable.js';
import type { RowMapper } from '../../database/query/row-mapper.js';
import type { EventCriteria } from '../events/event-criteria.js';
import { planEventReadFrom } from '../events/event-read-plan.js';
import { RELATION_TIMELINE_INDEX } from '../events/timeline-index.js';
import { groupBy } from '../../foundation/graphql/group-by.js';
import { relationTag } from '../../foundation/records/cache-tags.js';
import { Series } from '../series/series.js';

/** Maximum length of a relation's list of series: those with most events are kept. */
export const SERIES_MAX = 100;

/** A relation, and the events of its timeline whose series are requested. */
export interface RelationSeriesKey {
  readonly relationId: string;
  readonly criteria: EventCriteria;
}

type Row = Readonly<Record<string, unknown>>;

/** The only SQL on the series of relations' timelines. */
export class RelationSeriesStore {
  /** The series of the events, sorted by slug; with one statement for all relations with the same criteria. */
  readonly ofRelation: BatchLoader<RelationSeriesKey, Series[]> = {
    cacheKey: ({ relationId, criteria }) => `${relationId} ${JSON.stringify(criteria)}`,
    missing: () => [],
    addTags: (tags, { relationId }, series) => {
      tags.add(relationTag(relationId));
      tagValues(tags, series);
    },
    load: async (queryable, keys) => {
      const groups = [...groupBy(keys, ({ criteria }) => JSON.stringify(criteria)).values()];
      return new Map((await Promise.all(groups.map((group) => this.find(queryable, group)))).flat());
    },
  };
  private readonly mapper: RowMapper<Series>;

  constructor(database: Database) {
    this.mapper = database.mapper(Series);
  }

  private async find(queryable: Queryable, keys: readonly RelationSeriesKey[]): Promise<[string, Series[]][]> {
    const [first] = keys;
    if (!first) return [];
    const { from, condition } = planEventReadFrom(RELATION_TIMELINE_INDEX, first.criteria);
    const ofRelation = sql`
      select ${this.mapper.columns('s')} from (
        select e.series_id, count(*) as events from ${from}
        where ${RELATION_TIMELINE_INDEX.of(raw('owner.id'))} and ${condition} and e.series_id is not null
        group by e.series_id order by events desc, e.series_id limit ${raw(String(SERIES_MAX))}
      ) on_timeline join series s on s.id = on_timeline.series_id`;
    const relationIds = keys.map(({ relationId }) => relationId);
    const rows = await queryable.rows<Row>(sql`${lateralPerOwner(relationIds, ofRelation)} order by own.slug`);
    const byRelation = groupBy(rows, (row) => row['owner_id'] as string);
    return keys.map((key) => {
      const own = byRelation.get(key.relationId) ?? [];
      return [this.ofRelation.cacheKey(key), own.map((row) => this.mapper.read(row))];
    });
  }
}
