import sql from 'sql-template-tag';
import type { Queryable } from '../driver/queryable.js';
import { patternShare } from './pattern-share.js';
import type { LexemeShares } from './pattern-share.js';

/** How old the statistics may be before they are read anew. ANALYZE writes them now and then. */
const REFRESH_MS = 60_000;

/** Of a lexeme that is none of the common ones, the share is assumed to be so much less than the least common one's. */
const RARER_TIMES = 4;

interface Row {
  readonly table: string;
  readonly rows: number;
  readonly lexemes: readonly string[];
  readonly shares: readonly number[];
}

interface TableStatistics {
  readonly rows: number;
  readonly shares: LexemeShares;
}

/** How many rows of a table a search pattern finds, as estimated. */
export interface Estimate {
  /** The number of rows of the table. */
  readonly rows: number;
  /** The part of them that the pattern finds. */
  readonly share: number;
}

/**
 * How common words are in each table, as PostgreSQL's ANALYZE found out. It decides only how rows are found, and never
 * which: old statistics are as good as new ones for results, and without any all words count as rare.
 */
export class TermStatistics {
  private tables: ReadonlyMap<string, TableStatistics> = new Map();
  private readAt = -Infinity;
  private isReading = false;
  private source: Queryable | null = null;

  /** What a pattern for the SQL function search_query finds in a table; null without statistics. */
  estimate(table: string, pattern: string): Estimate | null {
    if (performance.now() - this.readAt > REFRESH_MS) void this.refresh();
    const statistics = this.tables.get(table);
    return statistics ? { rows: statistics.rows, share: patternShare(pattern, statistics.shares) } : null;
  }

  /** Reads the statistics of a database, now and whenever they are asked for and are old. */
  async readFrom(source: Queryable): Promise<void> {
    this.source = source;
    await this.refresh();
  }

  /** Nobody who searches waits for it. */
  private async refresh(): Promise<void> {
    const { source } = this;
    if (!source || this.isReading) return;
    this.isReading = true;
    try {
      this.tables = await read(source);
    } catch {
      // The database is away, or this role may not see them: the old ones stay.
    } finally {
      this.readAt = performance.now();
      this.isReading = false;
    }
  }
}

async function read(queryable: Queryable): Promise<ReadonlyMap<string, TableStatistics>> {
  const rows = await queryable.rows<Row>(sql`
    select s.tablename::text as table, c.reltuples::float8 as rows, s.most_common_elems::text::text[] as lexemes,
      s.most_common_elem_freqs::float8[] as shares
    from pg_stats s join pg_class c on c.oid = to_regclass(format('%I.%I', s.schemaname, s.tablename))
    where s.schemaname = current_schema() and s.attname = 'search' and s.most_common_elems is not null`);
  return new Map(
    rows.map(({ table, rows: count, lexemes, shares }) => {
      const least = shares.slice(0, lexemes.length).reduce((one, other) => Math.min(one, other), 1);
      const common = lexemes.map((lexeme, index) => [lexeme, shares[index] ?? 0] as const);
      return [table, { rows: count, shares: { common: sorted(common), rare: least / RARER_TIMES } }];
    }),
  );
}

/** In the order of code units, for a binary search. */
function sorted(lexemes: readonly (readonly [string, number])[]): LexemeShares['common'] {
  return [...lexemes].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The statistics of the database that this process serves. */
export const TERM_STATISTICS = new TermStatistics();
