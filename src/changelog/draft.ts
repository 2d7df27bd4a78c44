import type { Inserting } from '../database/query/insert.js';
import type { Lookup, PendingReference } from '../database/query/references.js';
import type { Versioned } from '../foundation/records/versioned.js';
import type { Recording, WriteTransaction } from './change-log.js';

/** What of a thing is kept in other tables, by the input's fields that tell it. */
export interface ChildRows {
  readonly fields: readonly string[];
  /** Removes what is there. */
  readonly remove: (writing: WriteTransaction, id: string) => Promise<void>;
  /** Inserts what was judged. */
  readonly insert: (into: Inserting, id: string) => Promise<void>;
}

/** An input that was judged without the database, and is not written yet. */
interface Drafted<R extends { readonly id: string }> {
  /** What becomes of the input: it has its id and slug from the start, and the rest once it is resolved. */
  readonly record: R;
  /** All that it refers to. */
  readonly wanted: readonly PendingReference[];
  readonly parts: readonly ChildRows[];
  /**
   * Finds what it refers to, and judges the rest. Throws Refused, with all that is wrong at once. `subject`: what there is
   * already, where the input is only to be compared with that, and not to be written.
   */
  resolve(lookup: Lookup, subject?: Versioned): Promise<void>;
}

/** Something that is told for the first time. */
export interface Draft<T extends Versioned = Versioned> extends Drafted<T> {
  /** Inserts and notes it; call it once it is resolved. Throws Refused where it meets what was written meanwhile. */
  write(recording: Recording): Promise<T>;
}

/** Something that is told apart from the thing that it belongs to: to write it is to revise that. */
export interface RevisionDraft<R extends { readonly id: string } = { readonly id: string }> extends Drafted<R> {
  /** Writes it and notes the revision, as `Draft.write` does. */
  revise(writing: WriteTransaction): Promise<Versioned>;
}
