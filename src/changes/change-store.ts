import sql, { raw } from 'sql-template-tag';
import type { Database } from '../database/database.js';
import type { List } from '../database/keyset.js';
import { batchOne } from '../database/loaders.js';
import type { Batch } from '../database/loaders.js';
import type { Queryable } from '../database/queryable.js';
import type { RowMapper } from '../database/row-mapper.js';
import { Change, effectOf } from './change.js';

type Row = Readonly<Record<string, unknown>>;

/** The last position of the log, as text; "0" while it is empty. */
export const LAST_POSITION = sql`(select coalesce(max(position), 0) from change)::text`;

/** Reads the log. */
export class ChangeStore {
  readonly byPosition: Batch<string, Change | null>;
  readonly mapper: RowMapper<Change>;

  constructor(database: Database) {
    this.mapper = database.mapper(Change);
    this.byPosition = batchOne((queryable, positions) => this.findByPositions(queryable, positions));
  }

  /** A thing's history, oldest first. */
  revisions(): List<Change> {
    return {
      name: 'revisions',
      columns: this.mapper.columns('c'),
      from: raw('change c'),
      where: (owner) => sql`c.subject_id = ${owner}`,
      key: [{ sql: raw('c.position'), type: 'position' }],
      descending: false,
      read: (row) => this.read(row),
    };
  }

  /** A change by itself: what it means for the list of all that counts. */
  read(row: Row): Change {
    const change = this.mapper.read(row);
    change.effect = effectOf(change.kind);
    return change;
  }

  private async findByPositions(queryable: Queryable, positions: readonly string[]): Promise<Map<string, Change>> {
    const rows = await queryable.rows<Row>(sql`
      select ${this.mapper.columns('c')} from change c where c.position = any(${positions}::bigint[])`);
    return new Map(rows.map((row) => [String(row['position']), this.read(row)]));
  }
}
