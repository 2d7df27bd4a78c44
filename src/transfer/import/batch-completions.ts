import sql from 'sql-template-tag';
import type { WriteTransaction } from '../../changelog/write-transaction.js';
import { globalId } from '../../foundation/records/global-id.js';
import type { UserErrorData } from '../../foundation/records/user-error.js';
import type { DeferredFields } from '../../seed/seed-completions.js';
import type { ImportDraft } from './import-draft.js';
import type { BatchItem, ImportedSubject, ItemOutcome } from './import-outcome.js';
import { tryWrite } from './import-writing.js';

/** By the indexes of items: the versions that were written, and why others are refused. */
export interface Completions {
  readonly written: ReadonlyMap<number, number>;
  readonly refused: ReadonlyMap<number, readonly UserErrorData[]>;
}

/** The reason of the second version of a record that was in a circle of references. */
const REASON = 'What it refers to is there by now.';

/** Gives new records the fields that they were created without. */
export async function addDeferred(
  transaction: WriteTransaction,
  drafts: readonly ImportDraft[],
  deferred: DeferredFields,
  items: readonly BatchItem[],
): Promise<Completions> {
  const written = new Map<number, number>();
  const refused = new Map<number, readonly UserErrorData[]>();
  for (const { key, index, kind, draft } of drafts) {
    const fields = deferred.get(key);
    const item = items[index];
    if (!fields || !item || 'errors' in item) continue;
    const { input } = item;
    const values = Object.fromEntries([...fields].map((field) => [field, input[field]]));
    const id = globalId(kind.type, draft.record.id);
    const outcome = await tryWrite(transaction, () =>
      kind.update(transaction, { ...values, id, expectedVersion: 1, reason: REASON }),
    );
    if ('errors' in outcome) refused.set(index, outcome.errors);
    else written.set(index, outcome.result.version);
  }
  return { written, refused };
}

/**
 * Retracts the records of items that are retracted. What is referred to is refused until what refers to it is retracted,
 * and the items may come in any order: each round goes through those that are left in the other direction.
 */
export async function retractAll(
  transaction: WriteTransaction,
  drafts: readonly ImportDraft[],
  outcomes: ReadonlyMap<number, ItemOutcome>,
): Promise<Completions> {
  const written = new Map<number, number>();
  let left = await published(transaction, drafts, outcomes);
  let refused = new Map<number, readonly UserErrorData[]>();
  for (let before = Infinity; left.length > 0 && left.length < before;) {
    before = left.length;
    refused = new Map();
    for (const { draft, subject } of left.toReversed()) {
      const { index, kind, retracted = '' } = draft;
      const outcome = await tryWrite(transaction, () => kind.retract(transaction, subject.id, retracted));
      if ('errors' in outcome) refused.set(index, atRetracted(outcome.errors));
      else written.set(index, subject.version + 1);
    }
    left = left.toReversed().filter(({ draft }) => refused.has(draft.index));
  }
  return { written, refused };
}

/** The records of items that are retracted, and which are not yet, with their versions. */
async function published(
  transaction: WriteTransaction,
  drafts: readonly ImportDraft[],
  outcomes: ReadonlyMap<number, ItemOutcome>,
): Promise<{ readonly draft: ImportDraft; readonly subject: ImportedSubject & { readonly version: number } }[]> {
  const retracted = drafts.flatMap((draft) => {
    const subject = outcomes.get(draft.index)?.subject;
    return draft.retracted !== undefined && subject ? [{ draft, subject }] : [];
  });
  if (retracted.length === 0) return [];
  const rows = await transaction.rows<{ id: string; version: number }>(sql`
    select subject_id as id, version from versioned_record
    where subject_id = any(${retracted.map(({ subject }) => subject.id)}::uuid[]) and status = 'PUBLISHED'`);
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  return retracted.flatMap(({ draft, subject }) => {
    const version = versions.get(subject.id);
    return version === undefined ? [] : [{ draft, subject: { ...subject, version } }];
  });
}

/** The errors of a retraction, whose paths lead into another input. */
function atRetracted(errors: readonly UserErrorData[]): UserErrorData[] {
  return errors.map((error) => ({ ...error, path: ['retracted'] }));
}
