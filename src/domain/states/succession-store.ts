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
import { Succession } from './succession.js';

type Row = Record<string, unknown>;

/** The only SQL on the succession of states. */
export class SuccessionStore {
  /** The states that states succeed, in input order. */
  readonly bySuccessor = batchMany((queryable, ids) => this.find(queryable, 'successor_id', ids));
  /** The states that succeed states, earliest first. */
  readonly byPredecessor = batchMany((queryable, ids) => this.find(queryable, 'predecessor_id', ids));
  private readonly mapper: RowMapper<Succession>;

  constructor(database: Database) {
    this.mapper = database.mapper(Succession);
  }

  async insert(into: InsertTarget, successions: readonly Succession[]): Promise<void> {
    await insertRows(
      into,
      'succession',
      successions.map((succession) => this.mapper.newRow(succession)),
    );
  }

  /** Deletes the owner's successions, with their citations, and returns them in order. */
  async remove(
    transaction: Transaction,
    successorId: string,
    citations: Pick<CitationStore, 'eagerColumn'>,
  ): Promise<Cited<Succession>[]> {
    // What a row refers to is deleted after it: the statement still sees its citations.
    const cited = citations.eagerColumn('succession', raw('u.id'), null, null);
    const rows = await transaction.rows<Row>(sql`
      delete from succession u where u.successor_id = ${successorId}::uuid
      returning ${this.mapper.columns('u')}, ${cited.column} as citations`);
    const removed = rows.map((row): Cited<Succession> => {
      const part: Cited<Succession> = this.mapper.read(row);
      cited.attach(part, row['citations']);
      return part;
    });
    return removed.sort(byPosition);
  }

  private async find(
    queryable: Queryable,
    side: 'successor_id' | 'predecessor_id',
    ids: readonly string[],
  ): Promise<Map<string, Succession[]>> {
    const order = raw(side === 'successor_id' ? 'u.position' : 'coalesce(u.date_earliest, u.date_latest), u.id');
    const rows = await queryable.rows<Row>(sql`
      select ${this.mapper.columns('u')} from succession u where ${raw(`u.${side}`)} = any(${ids}::uuid[]) order by ${order}`);
    const byState = groupBy(rows, (row) => row[side] as string);
    return new Map([...byState].map(([id, own]) => [id, own.map((row) => this.mapper.read(row))]));
  }
}
