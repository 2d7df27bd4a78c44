import sql, { join, raw } from 'sql-template-tag';
import type { Queryable, Statement } from '../driver/queryable.js';

/** A row to insert, by column name. Missing, undefined and null values are inserted as NULL. */
export type NewRow = Readonly<Record<string, unknown>>;

/** A value of a row: the time of the insert, by the database's clock. */
export const DATABASE_NOW = Symbol('statement_timestamp()');

/** Collects rows that are inserted later, together with other rows of the same tables. */
export interface InsertCollector {
  add(table: string, rows: readonly NewRow[]): void;
}

/** Where rows are inserted: at once, or later if `inserts` collects them. */
export interface InsertTarget extends Queryable {
  readonly inserts?: InsertCollector | undefined;
}

/** Inserts rows into a table, in the given order. */
export async function insertRows(into: InsertTarget, table: string, rows: readonly NewRow[]): Promise<void> {
  if (rows.length === 0) return;
  if (into.inserts) into.inserts.add(table, rows);
  else await into.rows(insertStatement(table, rows));
}

/**
 * One INSERT for any number of rows. Its text depends only on the columns, so that it can be prepared: the rows are one
 * JSON value, which PostgreSQL converts to the types of the table's columns.
 */
function insertStatement(table: string, rows: readonly NewRow[]): Statement {
  const values = new Map<string, string>();
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      // JSON.stringify omits symbols, so the rows have no value for it.
      if (value === DATABASE_NOW) values.set(name, 'statement_timestamp()');
      else if (value !== undefined) values.set(name, name);
    }
  }
  const [columns, selected] = [[...values.keys()], [...values.values()]].map((list) =>
    join(list.map((text) => raw(text))),
  );
  return sql`
    insert into ${raw(table)} (${columns})
    select ${selected} from json_populate_recordset(null::${raw(table)}, ${JSON.stringify(rows)}::json)`;
}

/** Collects the rows of many records, to insert them with one statement per table. */
export class InsertBuffer implements InsertCollector {
  private readonly byTable = new Map<string, NewRow[]>();

  /** `tables` must be ordered so that each table refers only to itself and to earlier ones. */
  constructor(private readonly tables: readonly string[]) {}

  add(table: string, rows: readonly NewRow[]): void {
    if (!this.tables.includes(table)) throw new Error(`the order of tables to insert into lacks ${table}`);
    const existing = this.byTable.get(table);
    if (existing) existing.push(...rows);
    else this.byTable.set(table, [...rows]);
  }

  /** The collected rows of each table, in the order of the tables. */
  get gathered(): readonly (readonly [table: string, rows: readonly NewRow[]])[] {
    return this.tables
      .map((table) => [table, this.byTable.get(table) ?? []] as const)
      .filter(([, rows]) => rows.length > 0);
  }

  /** The statements that insert all collected rows, to be run in this order. */
  get statements(): Statement[] {
    return this.gathered.map(([table, rows]) => insertStatement(table, rows));
  }
}
