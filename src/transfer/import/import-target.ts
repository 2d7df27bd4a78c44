import type { UserErrorData } from '../../foundation/records/user-error.js';
import type { CoercedItem } from '../../seed/coerced-item.js';
import type { ImportOutcome, OnConflict } from './import-outcome.js';

/** A batch of a file. */
export interface FileBatch {
  readonly key: string;
  readonly items: readonly CoercedItem[];
  readonly onConflict: OnConflict;
  readonly isDryRun: boolean;
}

/** What became of an item of a file. The paths of errors lead into its input. */
export interface FileItemOutcome {
  readonly outcome: ImportOutcome;
  readonly errors: readonly Pick<UserErrorData, 'code' | 'path' | 'message'>[];
}

export interface FileBatchResult {
  readonly outcomes: readonly FileItemOutcome[];
  /** Whether it was written earlier. */
  readonly isRepeated: boolean;
}

/** Where a file is imported: a running service, or a database. */
export interface ImportTarget {
  /** Writes a batch, once for its key. Tries again while the outcome is not known or the target is not there. */
  write(batch: FileBatch): Promise<FileBatchResult>;
}

/** Thrown if a target refuses an import as a whole. */
export class ImportRefusedError extends Error {}
