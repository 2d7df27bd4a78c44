import { isOneOf } from '../../database/query/conditions.js';
import sql, { raw } from 'sql-template-tag';
import type { Database, Transaction } from '../../database/driver/database.js';
import { insertRows } from '../../database/query/insert.js';
import type { InsertTarget } from '../../database/query/insert.js';
import { batchMany } from '../../database/query/loaders.js';
import type { Queryable } from '../../database/driver/queryable.js';
import type { RowMapper } from '../../database/query/row-mapper.js';
import type { Cited } from '../citations/citation.js';
import type { CitationStore } from '../citations/citation-store.js';
import { groupBy } from '../../foundation/graphql/group-by.js';
import { byPosition } from '../../foundation/records/part.js';
import { DateClaim } from './date-claim.js';

type Row = Record<string, unknown>;

/** The only SQL on date claims. */
export class DateClaimStore {
  /** The claims on events' dates, in input order. */
  readonly ofEvent = batchMany((queryable, ids) => this.find(queryable, ids));
  private readonly mapper: RowMapper<DateClaim>;

  constructor(database: Database) {
    this.mapper = database.mapper(DateClaim);
  }

  async insert(into: InsertTarget, claims: readonly DateClaim[]): Promise<void> {
    await insertRows(
      into,
      'date_claim',
      claims.map((claim) => this.mapper.newRow(claim)),
    );
  }

  /** Deletes the event's claims, with their citations, and returns them in order. */
  async remove(
    transaction: Transaction,
    eventId: string,
    citations: Pick<CitationStore, 'eagerColumn'>,
  ): Promise<Cited<DateClaim>[]> {
    // What a row refers to is deleted after it: the statement still sees its citations.
    const cited = citations.eagerColumn('dateClaim', raw('d.id'), null, null);
    const rows = await transaction.rows<Row>(sql`
      delete from date_claim d where d.event_id = ${eventId}::uuid
      returning ${this.mapper.columns('d')}, ${cited.column} as citations`);
    const removed = rows.map((row): Cited<DateClaim> => {
      const part: Cited<DateClaim> = this.mapper.read(row);
      cited.attach(part, row['citations']);
      return part;
    });
    return removed.sort(byPosition);
  }

  private async find(queryable: Queryable, eventIds: readonly string[]): Promise<Map<string, DateClaim[]>> {
    const rows = await queryable.rows<Row>(sql`
      select ${this.mapper.columns('d')} from date_claim d
      where ${isOneOf(raw('d.event_id'), eventIds, 'uuid')} order by d.event_id, d.position`);
    const byEvent = groupBy(rows, (row) => row['event_id'] as string);
    return new Map([...byEvent].map(([id, eventRows]) => [id, eventRows.map((row) => this.mapper.read(row))]));
  }
}
