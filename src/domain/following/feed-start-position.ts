import sql, { raw } from 'sql-template-tag';
import type { ChangeStore } from '../../changelog/change-store.js';
import { RecordKind } from '../../changelog/record-kind.js';
import type { BatchLoader } from '../../database/query/loaders.js';
import type { ReadContext } from '../../database/query/request-context.js';
import type { References } from '../../database/query/references.js';
import { eventCriteria } from '../events/event-criteria.js';
import { LogPosition } from '../../foundation/records/log-position.js';
import type { LogPositionRow } from '../../foundation/records/log-position.js';
import { filteredChanges } from './change-query.js';

/** Finds the position before the last changes of a relation. */
export class FeedStartPosition {
  constructor(
    private readonly changes: ChangeStore,
    private readonly references: References,
  ) {}

  /**
   * The position after which the last `count` changes to a relation's events and statements come; "0" if there are no
   * more than that. Throws RequestError for an unknown relation.
   */
  async find(relation: string, count: number, context: ReadContext): Promise<string> {
    const criteria = await eventCriteria(context, this.references, { relations: [relation] });
    const list = filteredChanges(this.changes, { kinds: [RecordKind.EVENT, RecordKind.STATEMENT], criteria });
    const statement = sql`
      select c.position, c.tag, (select epoch from log_epoch) as epoch from ${list.from} where ${list.where(raw('null'))}
      order by c.position desc offset ${count} limit 1`;
    // Loaded by the request's loaders, so that the statement counts towards the request's timeout and statistics.
    const batch: BatchLoader<string, string> = {
      cacheKey: (slug) => slug,
      missing: () => LogPosition.START.text,
      async load(queryable, slugs) {
        const rows = await queryable.rows<LogPositionRow>(statement);
        return new Map(rows.flatMap((row) => slugs.map((slug) => [slug, LogPosition.of(row).text])));
      },
    };
    return context.loaders.of(batch).load(relation);
  }
}
