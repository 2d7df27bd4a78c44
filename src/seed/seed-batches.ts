import sql from 'sql-template-tag';
import type { ChangeLog } from '../changelog/change-log.js';
import type { WriteTransaction } from '../changelog/write-transaction.js';
import { constraintOf, isConflict } from '../database/driver/errors.js';
import { MAINTENANCE_LIMITS } from '../database/driver/transaction-limits.js';
import { retry } from '../foundation/async/retry.js';
import { UserInputError } from '../foundation/records/user-error.js';
import type { UserErrorData } from '../foundation/records/user-error.js';
import { SYSTEM } from '../foundation/graphql/viewer.js';
import { bulkSteps, checkConstraints, writeSteps } from './bulk-writing.js';
import { SeedError } from './seed-error.js';
import { progressOf, tryLock } from './seed-lock.js';
import type { SeedItem } from './seed-item.js';
import type { DraftedItem } from './coerced-item.js';
import { formatProblem, problemAt } from './seed-problem.js';
import type { SeedProblem } from './seed-problem.js';

/** Maximum number of items per transaction, and of references that these items have in total. */
const ITEMS_MAX = 400;
const REFERENCES_MAX = 10_000;

/** How often a batch is tried when PostgreSQL aborts it because of a conflicting transaction. */
const ATTEMPTS = 4;

/** Items that are written in one transaction, and the keys that it marks as loaded. */
export interface SeedBatch {
  readonly folder: string;
  readonly items: readonly DraftedItem[];
  /** Keys of the items, and of items that need not be written. */
  readonly keys: readonly string[];
  /** Keys that are marked as loaded, and no longer: those of tenures that now have another. */
  readonly formerKeys: readonly string[];
  /** How many of the folder's items were marked as loaded when this was planned, or were written since. */
  readonly loadedBefore: number;
  /** The digest of the folder, in its last batch; otherwise null. */
  readonly digest: string | null;
}

/**
 * The outcome of a batch. WAIT: another instance has the lock. OVERTAKEN: another one has loaded items of the folder,
 * or a record to update was changed. REFUSED: a conflicting record was written since the batch was planned. In these
 * three cases nothing is written.
 */
export type BatchOutcome = 'WRITTEN' | 'WAIT' | 'OVERTAKEN' | 'REFUSED';

/** Splits the items, in their order, into batches that are small enough for a transaction; at least one. */
export function splitIntoBatches(items: readonly DraftedItem[]): DraftedItem[][] {
  const batches: DraftedItem[][] = [[]];
  let references = 0;
  for (const item of items) {
    const batch = batches.at(-1) ?? [];
    references += item.draft.pendingReferences.length;
    if (batch.length > 0 && (batch.length === ITEMS_MAX || references > REFERENCES_MAX)) {
      batches.push([item]);
      references = item.draft.pendingReferences.length;
    } else batch.push(item);
  }
  return batches;
}

/**
 * Writes a batch in one transaction. `isOneByOne` writes the items one after the other, to find the item that violates
 * a database constraint, and throws a SeedError with file and line, or a RefusedRevisionError if it is an update.
 */
export async function writeBatch(changes: ChangeLog, batch: SeedBatch, isOneByOne: boolean): Promise<BatchOutcome> {
  // Work that does not need the database is done before the transaction begins.
  const steps = isOneByOne ? null : await bulkSteps(batch.items);
  const work = async (writing: WriteTransaction): Promise<BatchOutcome> => {
    if (!(await tryLock(writing))) return 'WAIT';
    if ((await progressOf(writing, batch.folder)).loaded !== batch.loadedBefore) return 'OVERTAKEN';
    if (steps) await writeSteps(writing, steps);
    else await writeOneByOne(writing, batch.items);
    await markLoaded(writing, batch);
    return 'WRITTEN';
  };
  const write = async (): Promise<BatchOutcome> =>
    (await changes.write(SYSTEM, work, { limits: MAINTENANCE_LIMITS })).result;
  try {
    return await retry(write, { when: isConflict, attempts: ATTEMPTS });
  } catch (error) {
    if (error instanceof UserInputError && error.errors.some(isOvertaken)) return 'OVERTAKEN';
    if (!isOneByOne && (error instanceof UserInputError || constraintOf(error) !== undefined)) return 'REFUSED';
    throw error;
  }
}

/** Whether a record to update was changed since the batch was planned. */
function isOvertaken({ code }: UserErrorData): boolean {
  return code === 'VERSION_CONFLICT' || code === 'WRONG_STATUS';
}

/** Thrown if a loaded record can't be updated as its item says, because of what editors have changed. */
export class RefusedRevisionError extends Error {
  /** `key`: that of the item. */
  constructor(
    readonly key: string,
    message: string,
  ) {
    super(message);
    this.name = 'RefusedRevisionError';
  }
}

async function writeOneByOne(writing: WriteTransaction, items: readonly DraftedItem[]): Promise<void> {
  for (const { item, key, draft, isRevision } of items) {
    try {
      await ('update' in draft ? draft.update(writing) : draft.write(writing));
      await checkConstraints(writing);
    } catch (error) {
      if (error instanceof UserInputError && error.errors.some(isOvertaken)) throw error;
      const problems = problemsOf(error, item);
      if (!problems) throw error;
      if (isRevision !== true) throw new SeedError(problems);
      throw new RefusedRevisionError(key, problems.map((problem) => formatProblem(problem)).join('; '));
    }
  }
}

/** What the item violates; null for any other error. */
function problemsOf(error: unknown, item: SeedItem): SeedProblem[] | null {
  if (error instanceof UserInputError) return error.errors.map(({ path, message }) => problemAt(item, path, message));
  const constraint = constraintOf(error);
  return constraint === undefined ? null : [problemAt(item, [], `the database's rule ${constraint} does not allow it`)];
}

async function markLoaded(writing: WriteTransaction, { folder, keys, formerKeys, digest }: SeedBatch): Promise<void> {
  await writing.rows(sql`
    insert into seeded (folder, item) select ${folder}, unnest(${keys}::text[]) on conflict do nothing`);
  if (formerKeys.length > 0)
    await writing.rows(sql`delete from seeded where folder = ${folder} and item = any(${formerKeys}::text[])`);
  if (digest === null) {
    // What was loaded completely before is not what is there now.
    await writing.rows(sql`update seeded_folder set digest = '' where folder = ${folder} and digest <> ''`);
    return;
  }
  await writing.rows(sql`
    insert into seeded_folder (folder, digest) values (${folder}, ${digest})
    on conflict (folder) do update set digest = excluded.digest, loaded_at = now()`);
}
