import sql, { join, raw } from 'sql-template-tag';
import { isOneOf } from '../../database/query/conditions.js';
import { jsonArray } from '../../database/query/projection.js';
import type { EagerColumn } from '../../database/query/projection.js';
import type { Database, Transaction } from '../../database/driver/database.js';
import { insertRows } from '../../database/query/insert.js';
import type { InsertTarget } from '../../database/query/insert.js';
import { batchMany } from '../../database/query/loaders.js';
import type { BatchLoader } from '../../database/query/loaders.js';
import type { Queryable, Statement } from '../../database/driver/queryable.js';
import type { RowMapper } from '../../database/query/row-mapper.js';
import { groupBy } from '../../foundation/graphql/group-by.js';
import { byPosition } from '../../foundation/records/part.js';
import type { Source } from '../sources/source.js';
import { Citation } from './citation.js';

type Row = Record<string, unknown>;

const OWNER_COLUMNS = {
  event: 'event_id',
  participation: 'participation_id',
  dateClaim: 'date_claim_id',
  succession: 'succession_id',
  tenure: 'tenure_id',
  statement: 'statement_id',
} as const;

/** What a citation can support. */
export type CitationOwner = keyof typeof OWNER_COLUMNS;

/** The only SQL on citations. */
export class CitationStore {
  private readonly mapper: RowMapper<Citation>;
  private readonly batches: Record<CitationOwner, BatchLoader<string, Citation[]>>;

  constructor(database: Database) {
    this.mapper = database.mapper(Citation);
    const batch = (column: string): BatchLoader<string, Citation[]> =>
      batchMany((queryable, ids) => this.find(queryable, column, ids));
    this.batches = {
      event: batch(OWNER_COLUMNS.event),
      participation: batch(OWNER_COLUMNS.participation),
      dateClaim: batch(OWNER_COLUMNS.dateClaim),
      succession: batch(OWNER_COLUMNS.succession),
      tenure: batch(OWNER_COLUMNS.tenure),
      statement: batch(OWNER_COLUMNS.statement),
    };
  }

  /** The citations of records of one kind, in input order. */
  of(owner: CitationOwner): BatchLoader<string, Citation[]> {
    return this.batches[owner];
  }

  async insert(into: InsertTarget, citations: readonly Citation[]): Promise<void> {
    await insertRows(
      into,
      'citation',
      citations.map((citation) => this.mapper.newRow(citation)),
    );
  }

  /** Deletes a record's citations, and returns them in order. */
  async remove(transaction: Transaction, owner: CitationOwner, id: string): Promise<Citation[]> {
    const rows = await transaction.rows<Row>(sql`
      delete from citation c where ${raw(`c.${OWNER_COLUMNS[owner]}`)} = ${id}::uuid returning ${this.mapper.columns('c')}`);
    return rows.map((row) => this.mapper.read(row)).sort(byPosition);
  }

  /**
   * Reads the citations of a record as JSON, in order, with the given properties; with their sources if `sources` has a
   * mapper for them.
   */
  eagerColumn(
    owner: CitationOwner,
    id: Statement,
    properties: readonly string[] | null,
    sources: RowMapper<Source> | null,
  ): EagerColumn<{ eagerCitations?: Citation[] }> {
    const mapper = this.mapper.narrowed(properties);
    const columns = [mapper.columns('c'), sources?.columns('s')];
    const table = sources ? raw('citation c join source s on s.id = c.source_id') : raw('citation c');
    return {
      column: sql`(
        select json_agg(${jsonArray(...columns)} order by c.position)
        from ${table} where ${raw(`c.${OWNER_COLUMNS[owner]}`)} = ${id})`,
      attach: (record, value) => {
        record.eagerCitations = ((value ?? []) as unknown[][]).map((row) => {
          const citation = mapper.readJson(row);
          if (sources) citation.eagerSource = sources.readJson(row, mapper.width);
          return citation;
        });
      },
    };
  }

  private async find(queryable: Queryable, column: string, ids: readonly string[]): Promise<Map<string, Citation[]>> {
    const owner = raw(`c.${column}`);
    const rows = await queryable.rows<Row>(sql`
      select ${this.mapper.columns('c')} from citation c
      where ${isOneOf(owner, ids, 'uuid')} order by ${join([owner, raw('c.position')])}`);
    const byOwner = groupBy(rows, (row) => row[column] as string);
    return new Map([...byOwner].map(([id, own]) => [id, own.map((row) => this.mapper.read(row))]));
  }
}
