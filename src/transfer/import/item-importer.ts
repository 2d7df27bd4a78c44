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
import type { UserErrorData } from '../../foundation/records/user-error.js';
import type { Versioned } from '../../foundation/records/versioned.js';
import { yieldEvery } from '../../seed/yield-every.js';
import { claimBatch, findBatch, findOutcome, storeBatch } from './batch-store.js';
import type { KeyedBatch } from './batch-store.js';
import { draftOf } from './import-draft.js';
import type { ImportDraft } from './import-draft.js';
import { ImportMode, ImportOutcome, OnConflict, refused } from './import-outcome.js';
import type { BatchOptions, BatchResult, ImportedSubject, ImportItem, ItemOutcome } from './import-outcome.js';
import { planImport } from './import-plan.js';
import { updatesOf, writeUpdate } from './import-updates.js';
import type { ImportUpdate } from './import-updates.js';
import { createAll, tryWrite } from './import-writing.js';

/** How often a batch is tried when PostgreSQL aborts it because of another transaction. */
const ATTEMPTS = 4;

/** An item of a batch: the item, or why it is none. */
export type BatchItem = ImportItem | { readonly errors: readonly UserErrorData[] };

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
    const drafts = await draftsOf(items, deadline?.reason ?? null);
    const work = async (transaction: WriteTransaction): Promise<BatchResult> => {
      const stored = batch && (await claimBatch(transaction, batch));
      if (stored) return stored;
      const outcomes = await this.write(transaction, items, drafts, options);
      if (batch) await storeBatch(transaction, batch, outcomes);
      return { outcomes, place: null, isRepeated: false };
    };
    try {
      const { result, place } = await this.changes.write(viewer, work, {
        observer,
        deadline,
        limits,
        ...(batch && { resolveOutcome: (error: WriteError) => this.outcomeOf(batch, error, deadline) }),
      });
      if (!result.isRepeated) return { ...result, place };
      if (result.place) await this.changes.reach(LogPosition.of(result.place), deadline);
      return result;
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
    const outcomes = new Map<number, ItemOutcome>();
    const isRefused = ({ index }: { readonly index: number }): boolean =>
      outcomes.get(index)?.outcome === ImportOutcome.REFUSED;
    const refuse = (all: ReadonlyMap<number, readonly UserErrorData[]>): void => {
      for (const [index, errors] of all) outcomes.set(index, refused(errors));
    };
    for (const [index, item] of items.entries()) if ('errors' in item) outcomes.set(index, refused(item.errors));

    const {
      known,
      created,
      conflicts,
      refused: invalid,
    } = await planImport(transaction, this.references, drafts, onConflict);
    refuse(invalid);
    const { written, refused: rejected } = await createAll(transaction, created);
    refuse(rejected);
    for (const [index, record] of written)
      outcomes.set(index, { outcome: ImportOutcome.CREATED, subject: subjectOf(record), errors: [] });
    if (onConflict === OnConflict.SKIP)
      for (const { draft, existing } of conflicts) outcomes.set(draft.index, skipped(existing));
    else {
      const gone = new Map(drafts.filter(isRefused).map(({ draft, index }) => [draft.record as unknown, index]));
      for (const update of await updatesOf(transaction, known, conflicts, gone))
        outcomes.set(update.draft.index, await updated(transaction, update));
    }
    const all = items.map((_item, index) => outcomes.get(index) ?? refused([]));
    const isWritten = mode === ImportMode.EACH || all.every(({ outcome }) => outcome !== ImportOutcome.REFUSED);
    if (isDryRun || !isWritten) throw new NothingWritten(all.map(withoutWrite));
    return all;
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

async function draftsOf(items: readonly BatchItem[], reason: Error | null): Promise<ImportDraft[]> {
  if (reason) throw reason;
  const drafts: ImportDraft[] = [];
  const { signal } = new AbortController();
  for (const [index, item] of items.entries()) {
    await yieldEvery(index, signal);
    if (!('errors' in item)) drafts.push(draftOf(item, index));
  }
  return drafts;
}

/** Lets a record have what its item says, and returns what became of it. */
async function updated(transaction: WriteTransaction, update: ImportUpdate): Promise<ItemOutcome> {
  const { existing, fields, errors } = update;
  if (errors.length > 0) return refused(errors);
  if (fields.length === 0) return skipped(existing);
  const written = await tryWrite(transaction, () => writeUpdate(transaction, update));
  if ('errors' in written) return refused(written.errors);
  return {
    outcome: ImportOutcome.UPDATED,
    subject: { ...subjectOf(existing), version: written.result },
    errors: [],
  };
}

function subjectOf({ constructor, id, version }: Versioned): ImportedSubject {
  return { type: constructor.name, id, version };
}

function skipped(existing: Versioned): ItemOutcome {
  return { outcome: ImportOutcome.SKIPPED, subject: { ...subjectOf(existing), version: null }, errors: [] };
}

/** The outcome of an item if nothing is written. */
function withoutWrite(one: ItemOutcome): ItemOutcome {
  if (one.outcome === ImportOutcome.CREATED) return { ...one, outcome: ImportOutcome.WOULD_CREATE, subject: null };
  if (one.outcome !== ImportOutcome.UPDATED) return one;
  return { ...one, outcome: ImportOutcome.WOULD_UPDATE, subject: one.subject && { ...one.subject, version: null } };
}

function digestOf(items: readonly BatchItem[], { mode, onConflict }: BatchOptions): Buffer {
  const content = items.map((item) => ('errors' in item ? item.errors : [item.list, item.input]));
  return createHash('sha256')
    .update(JSON.stringify([mode, onConflict, content]))
    .digest();
}
