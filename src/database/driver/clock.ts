import sql from 'sql-template-tag';
import type { Batch } from '../query/loaders.js';

/** What the database's clock says, in milliseconds since 1970, and when it was read on performance.now(). */
interface ClockReading {
  readonly nowMs: number;
  readonly readAtMs: number;
}

/** Its only key. */
export const NOW = 'now';

/** The database's clock: the one that instants go by, of whatever instance. */
export const CLOCK: Batch<string, ClockReading> = {
  cacheKey: (key) => key,
  missing: () => {
    throw new Error('the database has a clock');
  },
  async load(queryable, keys) {
    const rows = await queryable.rows<{ now: Date }>(sql`select clock_timestamp() as now`);
    const readAtMs = performance.now();
    return new Map(rows.flatMap(({ now }) => keys.map((key) => [key, { nowMs: now.getTime(), readAtMs }])));
  },
};
