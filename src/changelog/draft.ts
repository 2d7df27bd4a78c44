import type { InsertTarget } from '../database/query/insert.js';
import type { ReferenceLookup, PendingReference } from '../database/query/references.js';
import type { Versioned } from '../foundation/records/versioned.js';
import type { ChangeRecorder, WriteTransaction } from './write-transaction.js';

/** Rows of a record in other tables, with the input fields that they come from. */
export interface ChildRows {
  readonly fields: readonly string[];
  /** Deletes the existing rows. */
  readonly remove: (transaction: WriteTransaction, id: string) => Promise<void>;
  /** Inserts the validated rows. */
  readonly insert: (into: InsertTarget, id: string) => Promise<void>;
}

/** An input that was validated without the database and is not written yet. */
interface Drafted<R extends { readonly id: string }> {
  /** The record to write. It has its id and slug from the start, and all other fields once it is resolved. */
  readonly record: R;
  /** All references of the input. */
  readonly pendingReferences: readonly PendingReference[];
  readonly parts: readonly ChildRows[];
  /**
   * Resolves the references and completes the validation. Throws one UserInputError with all errors. `subject`: the
   * existing record, if the input is only to be compared with it and not to be written.
   */
  resolve(lookup: ReferenceLookup, subject?: Versioned): Promise<void>;
}

/** A new record. */
export interface Draft<T extends Versioned = Versioned> extends Drafted<T> {
  /** Inserts and logs it. Call it after `resolve`. Throws UserInputError on a conflict with a concurrent write. */
  write(recording: ChangeRecorder): Promise<T>;
}

/** An input for a part of an existing record: writing it updates that record. */
export interface UpdateDraft<R extends { readonly id: string } = { readonly id: string }> extends Drafted<R> {
  /** Writes it and logs the update, as `Draft.write` does. */
  update(transaction: WriteTransaction): Promise<Versioned>;
}
