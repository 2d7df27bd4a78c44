import sql, { join, raw } from 'sql-template-tag';
import { isOneOf } from '../database/conditions.js';
import type { Carried } from '../database/carried.js';
import type { Database, Transaction } from '../database/database.js';
import { batchMany } from '../database/loaders.js';
import type { Batch } from '../database/loaders.js';
import type { Queryable, Statement } from '../database/queryable.js';
import type { RowMapper } from '../database/row-mapper.js';
import { groupBy } from '../foundation/grouping.js';
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
  private readonly batches: Record<CitationOwner, Batch<string, Citation[]>>;

  constructor(database: Database) {
    this.mapper = database.mapper(Citation);
    const batch = (column: string): Batch<string, Citation[]> =>
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

  /** The citations of things of one kind, in the order they were put in. */
  of(owner: CitationOwner): Batch<string, Citation[]> {
    return this.batches[owner];
  }

  async insert(transaction: Transaction, citations: readonly Citation[]): Promise<void> {
    if (citations.length > 0) await transaction.manager.insert(Citation, citations as Citation[]);
  }

  async remove(transaction: Transaction, owner: CitationOwner, id: string): Promise<void> {
    await transaction.rows(sql`delete from citation where ${raw(OWNER_COLUMNS[owner])} = ${id}::uuid`);
  }

  /** Those of a thing, as JSON in their order: read by `citations`, with their sources where they are wanted. */
  carried(
    owner: CitationOwner,
    id: Statement,
    citations: RowMapper<Citation>,
    sources: RowMapper<Source> | null,
  ): Carried<{ carriedCitations?: Citation[] }> {
    const column = raw(`c.${OWNER_COLUMNS[owner]}`);
    const source = sources ? sql`(select ${sources.json('s')} from source s where s.id = c.source_id)` : sql`null`;
    return {
      column: sql`(
        select json_agg(json_build_array(${citations.json('c')}, ${source}) order by c.position)
        from citation c where ${column} = ${id})`,
      put: (record, value) => {
        const rows = (value ?? []) as [unknown[], unknown[]][];
        record.carriedCitations = rows.map(([own, ofSource]) => {
          const citation = citations.readJson(own);
          if (sources) citation.carriedSource = sources.readJson(ofSource);
          return citation;
        });
      },
    };
  }

  /** How citations are read with no more than the properties named. */
  narrowed(properties: readonly string[] | null): RowMapper<Citation> {
    return properties ? this.mapper.narrowed(properties) : this.mapper;
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
