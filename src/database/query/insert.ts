import sql, { join, raw } from 'sql-template-tag';
import type { Queryable, Statement } from '../driver/queryable.js';

/** A row to be inserted, by the names of its columns; what is left out, undefined or null is null. */
export type NewRow = Readonly<Record<string, unknown>>;

/** In a row: the instant at which it is inserted, by the database's clock. */
export const DATABASE_NOW = Symbol('statement_timestamp()');

/** Takes rows that are inserted later, together with others of their tables. */
export interface Inserts {
  add(table: string, rows: readonly NewRow[]): void;
}

/** Where rows are inserted: at once, or later where there is something that takes them. */
export interface Inserting extends Queryable {
  readonly inserts?: Inserts | undefined;
}

/** Inserts rows of a table, in their order. */
export async function insertRows(into: Inserting, table: string, rows: readonly NewRow[]): Promise<void> {
  if (rows.length === 0) return;
  if (into.inserts) into.inserts.add(table, rows);
  else await into.rows(insertion(table, rows));
}

/**
 * One statement for any number of rows, with the same text for all that have the same columns, so that it is prepared:
 * the rows are one JSON value, which PostgreSQL reads by the types of the table's columns.
 */
function insertion(table: string, rows: readonly NewRow[]): Statement {
  const values = new Map<string, string>();
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      // JSON leaves it out of the rows.
      if (value === DATABASE_NOW) values.set(name, 'statement_timestamp()');
      else if (value !== undefined) values.set(name, name);
    }
  }
  const [columns, selected] = [[...values.keys()], [...values.values()]].map((all) => join(all.map((one) => raw(one))));
  return sql`
    insert into ${raw(table)} (${columns})
    select ${selected} from json_populate_recordset(null::${raw(table)}, ${JSON.stringify(rows)}::json)`;
}

/** Gathers the rows of many things, to insert them with one statement a table. */
export class InsertBuffer implements Inserts {
  private readonly byTable = new Map<string, NewRow[]>();

  /** `tables`: in an order in which each refers only to itself and to those before it. */
  constructor(private readonly tables: readonly string[]) {}

  add(table: string, rows: readonly NewRow[]): void {
    if (!this.tables.includes(table)) throw new Error(`the order of tables to insert into lacks ${table}`);
    const before = this.byTable.get(table);
    if (before) before.push(...rows);
    else this.byTable.set(table, [...rows]);
  }

  /** What has been gathered of each table, in the order of tables. */
  get gathered(): readonly (readonly [table: string, rows: readonly NewRow[]])[] {
    return this.tables
      .map((table) => [table, this.byTable.get(table) ?? []] as const)
      .filter(([, rows]) => rows.length > 0);
  }

  /** The statements that insert all that has been gathered, to be run in their order. */
  get statements(): Statement[] {
    return this.gathered.map(([table, rows]) => insertion(table, rows));
  }
}
