import type { WriteTransaction } from '../../changelog/write-transaction.js';
import { constraintOf, isConflict, isMissingReference } from '../../database/driver/errors.js';
import { UserInputError } from '../../foundation/records/user-error.js';
import type { UserErrorData } from '../../foundation/records/user-error.js';
import type { Versioned } from '../../foundation/records/versioned.js';
import { checkConstraints, writeItems } from '../../seed/bulk-writing.js';
import type { ImportDraft } from './import-draft.js';

/** What became of the items that were to be created, by their indexes. */
export interface Writing {
  readonly written: ReadonlyMap<number, Versioned>;
  readonly refused: ReadonlyMap<number, readonly UserErrorData[]>;
}

/**
 * Creates records, with a few statements for all of them. If the database refuses that, they are created one by one, so
 * that the items at fault are found and the others written.
 */
export async function createAll(transaction: WriteTransaction, drafts: readonly ImportDraft[]): Promise<Writing> {
  if (drafts.length === 0) return { written: new Map(), refused: new Map() };
  try {
    await transaction.undoOnError(async () => {
      await writeItems(transaction, drafts);
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return createOneByOne(transaction, drafts);
  }
  return { written: new Map(drafts.map((one) => [one.index, one.draft.record as Versioned])), refused: new Map() };
}

/** Runs the write of one item; returns why it is refused, or the result. */
export async function tryWrite<Result>(
  transaction: WriteTransaction,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result } | { readonly errors: readonly UserErrorData[] }> {
  try {
    const result = await transaction.undoOnError(async () => {
      const written = await work();
      await checkConstraints(transaction);
      return written;
    });
    return { result };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error instanceof UserInputError) return { errors: error.errors };
    const message = `the rule ${String(constraintOf(error))} of the database does not allow it`;
    return { errors: [{ code: 'INVALID', path: [], message }] };
  }
}

async function createOneByOne(transaction: WriteTransaction, drafts: readonly ImportDraft[]): Promise<Writing> {
  const written = new Map<number, Versioned>();
  const refused = new Map<number, readonly UserErrorData[]>();
  const gone = new Map<unknown, number>();
  for (const { draft, index } of drafts) {
    const broken = draft.pendingReferences.filter(({ record }) => gone.has(record));
    const outcome =
      broken.length > 0
        ? { errors: broken.map(({ path, record }) => brokenReference(path, gone.get(record))) }
        : await tryWrite(transaction, () => ('update' in draft ? draft.update(transaction) : draft.write(transaction)));
    if ('result' in outcome) written.set(index, outcome.result);
    else {
      refused.set(index, outcome.errors);
      gone.set(draft.record, index);
    }
  }
  return { written, refused };
}

/** The error of an item that refers to another of its batch which is refused. */
export function brokenReference(path: readonly (string | number)[], index: number | undefined): UserErrorData {
  const message = `it is item ${String(index)} of the same batch, which is refused`;
  return { code: 'NOT_FOUND', path: path.map(String), message };
}

/** Whether what was to be written is at fault, and not another transaction. */
function isRefusal(error: unknown): boolean {
  if (error instanceof UserInputError) return true;
  return constraintOf(error) !== undefined && !isConflict(error) && !isMissingReference(error);
}
