import sql, { join } from 'sql-template-tag';
import type { RowMapper } from './row-mapper.js';
import type { Statement } from '../driver/queryable.js';

/**
 * Related data that a statement reads with each of its records, so that it needs no statement of its own.
 */
export interface EagerColumn<T> {
  /** The SQL of one JSON value, evaluated for the record's row. */
  readonly column: Statement;
  /** Attaches the value to the record. */
  attach(record: T, value: unknown): void;
}

/** Which columns of records are read for a request. */
export interface Projection<T extends object> {
  /** Distinguishes projections. */
  readonly name: string;
  readonly mapper: RowMapper<T>;
  readonly eagerColumns: readonly EagerColumn<T>[];
}

/** The select lists as one flat JSON array; empty, false and undefined lists add nothing. */
export function jsonArray(...lists: readonly (Statement | false | undefined)[]): Statement {
  const present = lists.filter((list): list is Statement => Boolean(list) && list !== false && list?.sql !== '');
  return present.length === 0 ? sql`json_build_array()` : sql`json_build_array(${join(present)})`;
}
