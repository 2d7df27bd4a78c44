import { idOf } from '../database/query/references.js';
import type { ReferenceLookup, PendingReference } from '../database/query/references.js';
import type { JoinTable } from '../database/query/join-table.js';
import type { ChildRows } from './draft.js';

/** A validated input whose references are not resolved yet. */
export interface ValidatedInput<T> {
  /** Checks that need the resolved references. The subject is new if the database has no record with its id. */
  readonly check?: (lookup: ReferenceLookup, subject: T) => Promise<void> | void;
  /** The record's own columns; called when there are no errors. */
  readonly columns: () => Partial<T>;
  readonly parts?: readonly ChildRows[];
  /** Further search terms, besides its own names and texts. */
  readonly searchTerms?: () => readonly string[];
}

/** The join table rows of a record, in the order of the input. */
export function joinTablePart(
  table: Pick<JoinTable<object>, 'insert' | 'remove'>,
  field: string,
  targets: readonly PendingReference[],
): ChildRows {
  return {
    fields: [field],
    remove: (transaction, id) => table.remove(transaction, id),
    insert: (into, id) =>
      table.insert(
        into,
        id,
        targets.map((target) => idOf(target)),
      ),
  };
}
