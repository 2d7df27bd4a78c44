import sql, { raw } from 'sql-template-tag';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { groupBy } from '../../foundation/graphql/group-by.js';
import type { Database, Transaction } from '../driver/database.js';
import { insertRows } from './insert.js';
import type { InsertTarget } from './insert.js';
import { isOneOf } from './conditions.js';
import { jsonArray } from './projection.js';
import type { EagerColumn } from './projection.js';
import { batchMany } from './loaders.js';
import type { BatchLoader, MaybePromise, Loaders } from './loaders.js';
import type { Queryable, Statement } from '../driver/queryable.js';
import type { RowMapper } from './row-mapper.js';

type Row = Record<string, unknown>;

/** A table that links an owner to records of another table, in order. */
export class JoinTable<T extends ObjectLiteral> {
  /** Loads the linked records of each owner, in the order of insertion. */
  readonly of: BatchLoader<string, T[]>;
  private readonly mapper: RowMapper<T>;
  /** Linked records that were read eagerly, in the owner's own statement. */
  private readonly eagerByOwner = new WeakMap<object, T[]>();
  private readonly table: Statement;
  private readonly owner: Statement;
  private readonly target: Statement;
  private readonly targetTable: Statement;

  constructor(
    database: Database,
    private readonly tableName: string,
    private readonly ownerColumn: string,
    private readonly targetColumn: string,
    targetTable: string,
    entity: EntityTarget<T>,
  ) {
    this.mapper = database.mapper(entity);
    this.table = raw(tableName);
    this.owner = raw(ownerColumn);
    this.target = raw(targetColumn);
    this.targetTable = raw(targetTable);
    this.of = batchMany((queryable, ids) => this.find(queryable, ids));
  }

  /** The linked records of an owner. */
  get(loaders: Loaders, owner: { readonly id: string }): MaybePromise<T[]> {
    return this.eagerByOwner.get(owner) ?? loaders.of(this.of).load(owner.id);
  }

  /** Column that reads an owner's linked records in the owner's statement; null reads all their properties. */
  eagerColumn(ownerId: Statement, properties: readonly string[] | null): EagerColumn<object> {
    const mapper = this.mapper.narrowed(properties);
    return {
      column: sql`(
        select json_agg(${jsonArray(mapper.columns('target'))} order by j.position)
        from ${this.table} j join ${this.targetTable} target on target.id = j.${this.target}
        where j.${this.owner} = ${ownerId})`,
      attach: (owner, value) => {
        const records = (value ?? []) as unknown[][];
        this.eagerByOwner.set(
          owner,
          records.map((values) => mapper.readJson(values)),
        );
      },
    };
  }

  async insert(into: InsertTarget, ownerId: string, targetIds: readonly string[]): Promise<void> {
    const rows = targetIds.map((id, position) => ({ [this.ownerColumn]: ownerId, position, [this.targetColumn]: id }));
    await insertRows(into, this.tableName, rows);
  }

  /** Deletes all links of the owner. */
  async remove(transaction: Transaction, ownerId: string): Promise<void> {
    await transaction.rows(sql`delete from ${this.table} where ${this.owner} = ${ownerId}::uuid`);
  }

  private async find(queryable: Queryable, ownerIds: readonly string[]): Promise<Map<string, T[]>> {
    const rows = await queryable.rows<Row>(sql`
      select j.${this.owner} as joined_to, ${this.mapper.columns('target')}
      from ${this.table} j join ${this.targetTable} target on target.id = j.${this.target}
      where ${isOneOf(sql`j.${this.owner}`, ownerIds, 'uuid')} order by j.${this.owner}, j.position`);
    const byOwner = groupBy(rows, (row) => row['joined_to'] as string);
    return new Map([...byOwner].map(([id, ownRows]) => [id, ownRows.map((row) => this.mapper.read(row))]));
  }
}
