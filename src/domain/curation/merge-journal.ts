import sql, { empty, join, raw } from 'sql-template-tag';
import type { Transaction } from '../../database/driver/database.js';
import type { Statement } from '../../database/driver/queryable.js';
import { ownersOf } from './referring-columns.js';

/** A row that a step has touched, by the values of its key columns, and the record that it belongs to. */
interface TouchedRow {
  readonly key: string;
  readonly owner: string;
}

interface StepOf<Did extends string, Row> {
  readonly did: Did;
  readonly table: string;
  /** The input fields of the owners that the rows are part of. */
  readonly fields: readonly string[];
  readonly rows: readonly Row[];
}

/** What a merge did to the rows of a table, with all that is needed to undo it. */
export type MergeStep =
  | (StepOf<'set', TouchedRow & { readonly was: string; readonly now: string | null }> & {
      readonly column: string;
      readonly keys: readonly string[];
    })
  | (StepOf<'insert', TouchedRow> & { readonly keys: readonly string[] })
  | StepOf<'delete', { readonly row: object; readonly owner: string | null }>;

/** The key of a row `r` as text. */
export function keyOf(keys: readonly string[]): Statement {
  return sql`concat_ws(' ', ${join(keys.map((key) => raw(`r.${key}`)))})`;
}

interface TableStep {
  readonly table: string;
  readonly fields: readonly string[];
}

/** Changes rows for a merge, and notes how to change them back. */
export class MergeJournal {
  readonly steps: MergeStep[] = [];

  constructor(readonly transaction: Transaction) {}

  /** Sets a column of rows `r`. `was`: its value before, as SQL on the rows of `using`, or of all rows alike. */
  async set(
    { table, fields, column, keys = ['id'] }: TableStep & { column: string; keys?: readonly string[] },
    {
      was,
      now,
      where,
      using = empty,
      also = empty,
    }: { was: Statement; now: Statement; where: Statement; using?: Statement; also?: Statement },
  ): Promise<void> {
    const rows = await this.touched<TouchedRow & { was: string; now: string | null }>(
      table,
      sql`update ${raw(table)} r set ${raw(column)} = ${now} ${also} ${using} where ${where}
        returning r.*, ${was} as value_before`,
      sql`${keyOf(keys)} as key, owner.id as owner, r.value_before as was, r.${raw(column)} as now`,
    );
    this.note({ did: 'set', table, fields, column, keys, rows });
  }

  /** Deletes rows `r`. */
  async delete({ table, fields }: TableStep, where: Statement): Promise<void> {
    const rows = await this.touched<{ row: object; owner: string | null }>(
      table,
      sql`delete from ${raw(table)} r where ${where} returning r.*`,
      sql`to_jsonb(r) as row, owner.id as owner`,
    );
    this.note({ did: 'delete', table, fields, rows });
  }

  /** Inserts rows by a statement, which returns them. */
  async insert(
    { table, fields, keys = ['id'] }: TableStep & { keys?: readonly string[] },
    statement: Statement,
  ): Promise<void> {
    const rows = await this.touched<TouchedRow>(
      table,
      sql`${statement} returning *`,
      sql`${keyOf(keys)} as key, owner.id as owner`,
    );
    this.note({ did: 'insert', table, fields, keys, rows });
  }

  private async touched<Row extends object>(table: string, write: Statement, columns: Statement): Promise<Row[]> {
    return this.transaction.rows<Row>(sql`
      with r as (${write})
      select ${columns} from r cross join lateral (values ${ownersOf(table)}) as owner (kind, id) where owner.id is not null`);
  }

  private note(step: MergeStep): void {
    if (step.rows.length > 0) this.steps.push(step);
  }
}
