import sql from 'sql-template-tag';
import type { BatchLoader } from '../query/loaders.js';

/** The database's time, in milliseconds since 1970, and when it was read, by performance.now(). */
interface ClockReading {
  readonly nowMs: number;
  readonly readAtMs: number;
}

/** The only key of CLOCK. */
export const CLOCK_KEY = 'now';

/** The database's clock. Instants are compared with this one, so that all instances agree. */
export const DATABASE_CLOCK: BatchLoader<string, ClockReading> = {
  cacheKey: (key) => key,
  missing: () => {
    throw new Error('the database returned no time');
  },
  async load(queryable, keys) {
    const rows = await queryable.rows<{ now: Date }>(sql`select clock_timestamp() as now`);
    const readAtMs = performance.now();
    return new Map(rows.flatMap(({ now }) => keys.map((key) => [key, { nowMs: now.getTime(), readAtMs }])));
  },
};
