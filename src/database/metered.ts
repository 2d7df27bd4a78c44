import type { Queryable } from './queryable.js';

/** Takes account of the statements of one operation. */
export interface Meter {
  /**
   * Told of each statement when it is sent, by its text without values; calls back what it answers once the statement is
   * over: with the number of rows, or null when it failed.
   */
  begin(text: string): (rows: number | null) => void;
}

/** A queryable whose statements a meter is told of; without a meter, the queryable itself. */
export function metered(queryable: Queryable, meter: Meter | null): Queryable {
  if (!meter) return queryable;
  return {
    rows: async (statement) => {
      const end = meter.begin(statement.text);
      try {
        const rows = await queryable.rows<never>(statement);
        end(rows.length);
        return rows;
      } catch (error) {
        end(null);
        throw error;
      }
    },
  };
}
