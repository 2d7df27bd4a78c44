import type { Transaction } from '../database/driver/database.js';
import type { InsertTarget } from '../database/query/insert.js';
import type { Viewer } from '../foundation/graphql/viewer.js';
import type { Versioned } from '../foundation/records/versioned.js';
import type { ChangeKind } from './change.js';

/** What a transaction did to a record. */
export interface ChangeNote {
  readonly kind: ChangeKind;
  /** Names of the input fields that were set. */
  readonly fields: readonly string[];
  readonly reason: string | null;
}

/** A record that was written, with the change to log for it. */
export interface LoggedChange {
  readonly subject: Versioned;
  readonly change: ChangeNote;
}

/** Where records are inserted and their changes logged. */
export interface ChangeRecorder extends InsertTarget {
  /** Logs a change to a record. Call it once per version, after the record is written in its final state. */
  logChange(subject: Versioned, change: ChangeNote): Promise<void>;
}

/** A transaction whose writes are logged: its changes are in the change log once it is committed. */
export interface WriteTransaction extends Transaction, ChangeRecorder {
  readonly viewer: Viewer;
  /** What it refers to is locked, so that nobody retracts or merges it at the same time. */
  readonly locksReferences: true;
  /** Logs many changes in the given order, with one statement per record kind. */
  logChanges(logged: readonly LoggedChange[]): Promise<void>;
  /** Undoes what `work` wrote and logged if it throws, and throws the same. */
  undoOnError<Result>(work: () => Promise<Result>): Promise<Result>;
}
