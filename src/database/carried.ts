import type { Statement } from './queryable.js';
import type { Loaders } from './loaders.js';

/**
 * What a page's statement reads for each of its rows beside the row itself, so that what hangs on it takes no statement
 * of its own.
 */
export interface Carried {
  /** Tells apart what the same list may carry. */
  readonly name: string;
  /** The SQL of one JSON value, of the row of the list. */
  readonly column: Statement;
  /** Hands the value of the row of an id to the loaders that it spares. */
  readonly prime: (loaders: Loaders, id: string, value: unknown) => void;
}

/** What came with the rows of a page: for each row its id and a value for each thing carried. */
export type CarriedRows = readonly { readonly id: string; readonly values: readonly unknown[] }[];
