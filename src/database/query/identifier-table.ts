import sql, { join, raw } from 'sql-template-tag';
import { groupBy } from '../../foundation/graphql/group-by.js';
import { Identifier } from '../../foundation/records/identifier.js';
import type { Transaction } from '../driver/database.js';
import type { Queryable, Statement } from '../driver/queryable.js';
import { isOneOf } from './conditions.js';
import { insertRows } from './insert.js';
import type { InsertTarget } from './insert.js';
import { batchMany } from './loaders.js';
import type { BatchLoader } from './loaders.js';

/** A scheme and a value. */
export type IdentifierValue = Pick<Identifier, 'scheme' | 'value'>;

/** Condition: a row `i` of identifiers has one of these. */
export function isOneOfIdentifiers(identifiers: readonly IdentifierValue[]): Statement {
  if (identifiers.length === 0) return sql`false`;
  return sql`(${join(
    identifiers.map(({ scheme, value }) => sql`(i.scheme = ${scheme}::text and i.value = ${value}::text)`),
    ' or ',
  )})`;
}

/**
 * The identifiers of the records of one table. Where the table has a column for the Wikidata item, a trigger keeps the
 * identifier at position 0 equal to it, and the others follow.
 */
export class IdentifierTable {
  /** The identifiers of each record, in the order of insertion. */
  readonly of: BatchLoader<string, Identifier[]> = batchMany((queryable, ids) => this.find(queryable, ids));
  private readonly table: Statement;
  private readonly owner: Statement;

  constructor(
    private readonly recordTable: string,
    readonly hasWikidataId: boolean,
  ) {
    this.table = raw(`${recordTable}_identifier`);
    this.owner = raw(`${recordTable}_id`);
  }

  /** The name of the constraint that identifiers are unique. */
  get constraint(): string {
    return `${this.recordTable}_identifier_key`;
  }

  /** Condition: the record with this id has one of the identifiers. */
  has(id: Statement, identifiers: readonly IdentifierValue[]): Statement {
    return sql`${id} in (select i.${this.owner} from ${this.table} i where ${isOneOfIdentifiers(identifiers)})`;
  }

  async insert(into: InsertTarget, recordId: string, identifiers: readonly IdentifierValue[]): Promise<void> {
    const first = this.hasWikidataId ? 1 : 0;
    const rows = identifiers.map(({ scheme, value }, index) => ({
      [`${this.recordTable}_id`]: recordId,
      position: first + index,
      scheme,
      value,
    }));
    await insertRows(into, `${this.recordTable}_identifier`, rows);
  }

  /** Deletes the identifiers of a record, but for the one that has a column. */
  async remove(transaction: Transaction, recordId: string): Promise<void> {
    const others = this.hasWikidataId ? sql`and position > 0` : sql``;
    await transaction.rows(sql`delete from ${this.table} where ${this.owner} = ${recordId}::uuid ${others}`);
  }

  /** The ids of other records that have one of the identifiers, which the record itself has not yet. */
  async findOthers(
    queryable: Queryable,
    recordId: string,
    identifiers: readonly IdentifierValue[],
  ): Promise<(IdentifierValue & { readonly id: string })[]> {
    if (identifiers.length === 0) return [];
    return queryable.rows(sql`
      select i.scheme, i.value, i.${this.owner} as id from ${this.table} i
      where ${isOneOfIdentifiers(identifiers)} and i.${this.owner} <> ${recordId}::uuid and not exists (
        select from ${this.table} own
        where own.${this.owner} = ${recordId}::uuid and own.scheme = i.scheme and own.value = i.value)`);
  }

  private async find(queryable: Queryable, ids: readonly string[]): Promise<Map<string, Identifier[]>> {
    const rows = await queryable.rows<IdentifierValue & { readonly id: string }>(sql`
      select i.${this.owner} as id, i.scheme, i.value from ${this.table} i
      where ${isOneOf(sql`i.${this.owner}`, ids, 'uuid')} order by i.${this.owner}, i.position`);
    const byRecord = groupBy(rows, ({ id }) => id);
    return new Map(
      [...byRecord].map(([id, own]) => [id, own.map(({ scheme, value }) => new Identifier(scheme, value))]),
    );
  }
}
