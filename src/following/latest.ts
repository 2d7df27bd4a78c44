import sql, { raw } from 'sql-template-tag';
import type { ChangeStore } from '../changes/change-store.js';
import { RecordKind } from '../changes/record-kind.js';
import type { ReadContext } from '../database/read-context.js';
import type { Queryable } from '../database/queryable.js';
import type { References } from '../database/references.js';
import { eventCriteria } from '../events/event-criteria.js';
import { followedChanges } from './followed-changes.js';

/** Finds where the last changes of a relation begin. */
export class LatestChanges {
  constructor(
    private readonly queryable: Queryable,
    private readonly changes: ChangeStore,
    private readonly references: References,
  ) {}

  /**
   * The position after which the last `count` changes to a relation's events and statements come; "0" where there are
   * no more. Throws a RequestFault for a relation that is not there.
   */
  async beginning(relation: string, count: number, context: ReadContext): Promise<string> {
    const criteria = await eventCriteria(context, this.references, { relations: [relation] });
    const list = followedChanges(this.changes, { kinds: [RecordKind.EVENT, RecordKind.STATEMENT], criteria });
    const [row] = await this.queryable.rows<{ position: string }>(sql`
      select c.position from ${list.from} where ${list.where(raw('null'))}
      order by c.position desc offset ${count} limit 1`);
    return row?.position ?? '0';
  }
}
