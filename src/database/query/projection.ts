import sql, { join } from 'sql-template-tag';
import type { RowMapper } from './row-mapper.js';
import type { Statement } from '../driver/queryable.js';

/**
 * What a statement reads for each of its records beside the record itself, so that what hangs on it takes no statement of
 * its own.
 */
export interface EagerColumn<T> {
  /** The SQL of one JSON value, of the record's row. */
  readonly column: Statement;
  /** Hangs the value on the record. */
  put(record: T, value: unknown): void;
}

/** How records are read for what is asked of them. */
export interface Projection<T extends object> {
  /** Tells variants apart. */
  readonly name: string;
  readonly mapper: RowMapper<T>;
  readonly carried: readonly EagerColumn<T>[];
}

/** The select lists as one JSON array, flat; those that are empty or not given add nothing to it. */
export function jsonArray(...lists: readonly (Statement | false | undefined)[]): Statement {
  const given = lists.filter((list): list is Statement => Boolean(list) && list !== false && list?.sql !== '');
  return given.length === 0 ? sql`json_build_array()` : sql`json_build_array(${join(given)})`;
}
