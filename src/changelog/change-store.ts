import sql, { raw } from 'sql-template-tag';
import type { Database } from '../database/driver/database.js';
import type { KeysetList } from '../database/query/keyset.js';
import { batchMany, batchOne, sharedDependenciesOnly } from '../database/query/loaders.js';
import type { BatchLoader } from '../database/query/loaders.js';
import type { Queryable, Statement } from '../database/driver/queryable.js';
import type { RowMapper } from '../database/query/row-mapper.js';
import { LogPosition } from '../foundation/records/log-position.js';
import type { LogPositionRow } from '../foundation/records/log-position.js';
import { groupBy } from '../foundation/graphql/group-by.js';
import { Change, effectOf } from './change.js';
import { FIELD_VALUE_MAX, FieldChange } from './field-change.js';

type Row = Readonly<Record<string, unknown>>;

/**
 * SQL for the end of the log, as the JSON of a LogPositionRow. It is of the same snapshot as the statement that uses
 * it.
 */
export const LAST_POSITION = sql`(
  select json_build_object(
    'epoch', log.epoch::text, 'position', coalesce(last.position, 0)::text, 'tag', coalesce(last.tag, 0))
  from log_epoch log left join lateral (select position, tag from change order by position desc limit 1) last on true)`;

/** Reads the change log. */
export class ChangeStore {
  readonly byNumber: BatchLoader<string, Change | null>;
  /** What a change did to each field, by the change's number. */
  readonly fieldChanges: BatchLoader<string, FieldChange[]>;
  /** The columns of a change, from the table with alias `c`. */
  readonly columns: Statement;
  private readonly mapper: RowMapper<Change>;

  constructor(database: Database) {
    this.mapper = database.mapper(Change);
    this.columns = sql`${this.mapper.columns('c')}, (select epoch from log_epoch) as epoch`;
    this.byNumber = batchOne((queryable, numbers) => this.findByNumbers(queryable, numbers));
    // What a change did never changes itself.
    this.fieldChanges = { ...batchMany(findFieldChanges), addTags: sharedDependenciesOnly };
  }

  /** A record's history, oldest first. */
  revisions(): KeysetList<Change> {
    return this.list({
      name: 'revisions',
      columns: this.columns,
      where: (owner) => sql`c.subject_id = ${owner}`,
      read: (row) => this.read(row),
    });
  }

  /** A list of changes in log order. */
  list(source: Pick<KeysetList<Change>, 'name' | 'columns' | 'where' | 'read'>): KeysetList<Change> {
    return {
      ...source,
      from: raw('change c'),
      key: [{ sql: raw('c.position'), type: 'position' }],
      descending: false,
      cursorOf: (row) => LogPosition.of(row as unknown as LogPositionRow).text,
    };
  }

  /** Reads a change outside any filter: its effect is the one on the list of all published records. */
  read(row: Row): Change {
    const change = this.mapper.read(row);
    change.logPosition = LogPosition.of(row as unknown as LogPositionRow);
    change.position = change.logPosition.text;
    change.effect = effectOf(change.kind);
    return change;
  }

  private async findByNumbers(queryable: Queryable, numbers: readonly string[]): Promise<Map<string, Change>> {
    const rows = await queryable.rows<Row>(sql`
      select ${this.columns} from change c where c.position = any(${numbers}::bigint[])`);
    return new Map(rows.map((row) => [String(row['position']), this.read(row)]));
  }
}

interface FieldChangeRow {
  readonly position: string;
  readonly field: string;
  readonly before: unknown;
  readonly before_length: number;
  readonly after: unknown;
  readonly after_length: number;
}

/** The values are those of the snapshots of the change and of the record's previous version. */
async function findFieldChanges(
  queryable: Queryable,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, FieldChange[]>> {
  const value = (field: string): Statement =>
    sql`case when coalesce(${raw(field)}_length, 0) <= ${FIELD_VALUE_MAX} then ${raw(field)} end as ${raw(field)},
      coalesce(${raw(field)}_length, 0) as ${raw(field)}_length`;
  const rows = await queryable.rows<FieldChangeRow>(sql`
    select position, field, ${value('before')}, ${value('after')}
    from (
      select c.position, touched.field, touched.nth, old.snapshot -> touched.field as before,
        octet_length((old.snapshot -> touched.field)::text) as before_length, c.snapshot -> touched.field as after,
        octet_length((c.snapshot -> touched.field)::text) as after_length
      from change c cross join unnest(c.fields) with ordinality touched (field, nth)
      left join change old on old.subject_id = c.subject_id and old.version = c.version - 1
      where c.position = any(${numbers}::bigint[])) field_change
    order by position, nth`);
  const byNumber = groupBy(rows, ({ position }) => position);
  return new Map(
    [...byNumber].map(([number, own]) => [
      number,
      own.map(
        ({ field, before, before_length: beforeLength, after, after_length: afterLength }) =>
          new FieldChange(field, { value: before, length: beforeLength }, { value: after, length: afterLength }),
      ),
    ]),
  );
}
