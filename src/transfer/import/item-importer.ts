import { createHash } from 'node:crypto';
import type { ChangeLog } from '../../changelog/change-log.js';
import type { WriteTransaction } from '../../changelog/write-transaction.js';
import { resolveCommitOutcome } from '../../database/driver/commit-outcome.js';
import type { Database } from '../../database/driver/database.js';
import { isConflict, isMissingReference } from '../../database/driver/errors.js';
import type { ExecutionOptions } from '../../database/driver/execution-options.js';
import { WriteError } from '../../database/driver/write-error.js';
import type { References } from '../../database/query/references.js';
import { retry } from '../../foundation/async/retry.js';
import type { Viewer } from '../../foundation/graphql/viewer.js';
import { LogPosition } from '../../foundation/records/log-position.js';
import { claimBatch, findBatch, findOutcome, storeBatch } from './batch-store.js';
import type { KeyedBatch } from './batch-store.js';
import { BatchWriting, draftsOf } from './batch-writing.js';
import type { ImportDraft } from './import-draft.js';
import { ImportMode, ImportOutcome } from './import-outcome.js';
import type { BatchItem, BatchOptions, BatchResult, ItemOutcome } from './import-outcome.js';

/** How often a batch is tried when PostgreSQL aborts it because of another transaction. */
const ATTEMPTS = 4;

/** Whose batch it is, and the limits of its transaction. */
export interface ImportContext extends ExecutionOptions {
  readonly viewer: Viewer;
}

/** Thrown to end a transaction without writing anything. */
class NothingWritten extends Error {
  constructor(readonly outcomes: readonly ItemOutcome[]) {
    super('nothing is written');
  }
}

/** Writes batches of items, each in one transaction, with the rules that apply to single mutations. */
export class ItemImporter {
  constructor(
    private readonly database: Database,
    private readonly changes: ChangeLog,
    private readonly references: References,
  ) {}

  /** Throws a UserInputError if the idempotency key was used for another batch. */
  async import(context: ImportContext, items: readonly BatchItem[], options: BatchOptions): Promise<BatchResult> {
    const key = options.isDryRun ? null : options.idempotencyKey;
    const batch = key === null ? null : { holder: context.viewer.holder, key, digest: digestOf(items, options) };
    const stored = batch && (await findBatch(this.database, batch));
    if (stored) return stored;
    const attempt = (): Promise<BatchResult> => this.attempt(context, items, options, batch);
    return retry(attempt, { when: (error) => isConflict(error) || isMissingReference(error), attempts: ATTEMPTS });
  }

  private async attempt(
    { viewer, observer, deadline, limits }: ImportContext,
    items: readonly BatchItem[],
    options: BatchOptions,
    batch: KeyedBatch | null,
  ): Promise<BatchResult> {
    // Work that does not need the database is done before the transaction begins.
    if (deadline?.reason) throw deadline.reason;
    const drafts = await draftsOf(items);
    const work = async (transaction: WriteTransaction): Promise<BatchResult> => {
      const stored = batch && (await claimBatch(transaction, batch));
      if (stored) return stored;
      const outcomes = await this.write(transaction, items, drafts, options);
      if (batch) await storeBatch(transaction, batch, outcomes);
      return { outcomes, place: null, isRepeated: false };
    };
    let isOwn = false;
    try {
      const { result, place } = await this.changes.write(viewer, work, {
        observer,
        deadline,
        limits,
        ...(batch && {
          resolveOutcome: (error: WriteError) => {
            isOwn = true;
            return this.outcomeOf(batch, error, deadline);
          },
        }),
      });
      if (!result.isRepeated) return { ...result, place };
      if (result.place) await this.changes.reach(viewer, LogPosition.of(result.place), deadline);
      return { ...result, isRepeated: !isOwn };
    } catch (error) {
      if (error instanceof NothingWritten) return { outcomes: error.outcomes, place: null, isRepeated: false };
      throw error;
    }
  }

  /** Throws NothingWritten with the outcomes if nothing is to be written. */
  private async write(
    transaction: WriteTransaction,
    items: readonly BatchItem[],
    drafts: readonly ImportDraft[],
    { mode, onConflict, isDryRun }: BatchOptions,
  ): Promise<ItemOutcome[]> {
    const outcomes = await new BatchWriting(transaction, this.references, items, onConflict).write(drafts);
    const isWritten = mode === ImportMode.EACH || outcomes.every(({ outcome }) => outcome !== ImportOutcome.REFUSED);
    if (isDryRun || !isWritten) throw new NothingWritten(outcomes.map(withoutWrite));
    return outcomes;
  }

  /** What became of a batch whose attempt failed: perhaps this or another attempt has committed it. */
  private async outcomeOf(
    batch: KeyedBatch,
    error: WriteError,
    deadline: ImportContext['deadline'],
  ): Promise<BatchResult> {
    const found = await resolveCommitOutcome(this.database, error, deadline, async (transaction) => ({
      stored: await findOutcome(transaction, batch),
    }));
    if (found?.stored) return found.stored;
    throw new WriteError(found ? 'NOT_COMMITTED' : 'UNKNOWN', error.cause, 'SAME_KEY');
  }
}

/** The outcome of an item if nothing is written. */
function withoutWrite(one: ItemOutcome): ItemOutcome {
  if (one.outcome === ImportOutcome.CREATED) return { ...one, outcome: ImportOutcome.WOULD_CREATE, subject: null };
  if (one.outcome !== ImportOutcome.UPDATED) return one;
  return { ...one, outcome: ImportOutcome.WOULD_UPDATE, subject: one.subject && { ...one.subject, version: null } };
}

function digestOf(items: readonly BatchItem[], { mode, onConflict }: BatchOptions): Buffer {
  const content = items.map((item) => {
    if ('errors' in item) return item.errors;
    const { list, input, retracted, formerSlugs } = item;
    return retracted === undefined && formerSlugs === undefined ? [list, input] : [list, input, retracted, formerSlugs];
  });
  return createHash('sha256')
    .update(JSON.stringify([mode, onConflict, content]))
    .digest();
}
