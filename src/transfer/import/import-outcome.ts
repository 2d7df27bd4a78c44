import type { CuratedFields } from '../../seed/curated-fields.js';
import type { SeedKind } from '../../seed/seed-kinds.js';
import type { UserErrorData } from '../../foundation/records/user-error.js';
import type { LogPositionRow } from '../../foundation/records/log-position.js';

/** What becomes of the valid items of a batch if others are refused. */
export enum ImportMode {
  ATOMIC = 'ATOMIC',
  EACH = 'EACH',
}

/** What to do with an item that is there already. */
export enum OnConflict {
  FAIL = 'FAIL',
  SKIP = 'SKIP',
  UPDATE = 'UPDATE',
}

export enum ImportOutcome {
  CREATED = 'CREATED',
  UPDATED = 'UPDATED',
  SKIPPED = 'SKIPPED',
  REFUSED = 'REFUSED',
  WOULD_CREATE = 'WOULD_CREATE',
  WOULD_UPDATE = 'WOULD_UPDATE',
}

/** An item to import, in the shape of its input. */
export interface ImportItem extends CuratedFields {
  readonly list: string;
  readonly kind: SeedKind;
  readonly input: Record<string, unknown>;
}

/** An item of a batch: the item, or why it is none. */
export type BatchItem = ImportItem | { readonly errors: readonly UserErrorData[] };

/** The record that an item became, or that is there already. */
export interface ImportedSubject {
  readonly type: string;
  readonly id: string;
  /** The version that was written; null: none was. */
  readonly version: number | null;
}

/** What became of an item. The paths of errors lead into its input. */
export interface ItemOutcome {
  readonly outcome: ImportOutcome;
  readonly subject: ImportedSubject | null;
  readonly errors: readonly UserErrorData[];
}

/** What became of a batch, in the order of its items. */
export interface BatchResult {
  readonly outcomes: readonly ItemOutcome[];
  /** The last change; null: nothing was written. */
  readonly place: LogPositionRow | null;
  /** Whether it was written earlier with the same key. */
  readonly isRepeated: boolean;
}

export interface BatchOptions {
  readonly mode: ImportMode;
  readonly onConflict: OnConflict;
  readonly isDryRun: boolean;
  /** Writes a batch once, however often it is sent; null: each time. */
  readonly idempotencyKey: string | null;
}

/** A refused item. */
export function refused(errors: readonly UserErrorData[]): ItemOutcome {
  return { outcome: ImportOutcome.REFUSED, subject: null, errors };
}
