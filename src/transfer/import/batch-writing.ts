import type { WriteTransaction } from '../../changelog/write-transaction.js';
import type { References } from '../../database/query/references.js';
import { Succession } from '../../domain/states/succession.js';
import type { UserErrorData } from '../../foundation/records/user-error.js';
import type { Versioned } from '../../foundation/records/versioned.js';
import { NOTHING_DEFERRED } from '../../seed/seed-completions.js';
import type { DeferredFields } from '../../seed/seed-completions.js';
import { yieldEvery } from '../../seed/yield-every.js';
import { addDeferred, retractAll } from './batch-completions.js';
import { draftOf } from './import-draft.js';
import type { ImportDraft } from './import-draft.js';
import { ImportOutcome, OnConflict, refused } from './import-outcome.js';
import type { BatchItem, ImportedSubject, ItemOutcome } from './import-outcome.js';
import { planImport } from './import-plan.js';
import type { ImportPlan } from './import-plan.js';
import { updatesOf, writeUpdate } from './import-updates.js';
import type { ImportUpdate } from './import-updates.js';
import { createAll, tryWrite } from './import-writing.js';

/** By the indexes of items: why they are refused. */
type Refusals = ReadonlyMap<number, readonly UserErrorData[]>;

/** Thrown to undo what was written, as items that were written can't be completed. */
class IncompleteError extends Error {
  constructor(readonly refusals: Refusals) {
    super('some items cannot be completed');
  }
}

/** Drafts the items of a batch, without the fields that are deferred. */
export async function draftsOf(
  items: readonly BatchItem[],
  deferred: DeferredFields = NOTHING_DEFERRED,
): Promise<readonly ImportDraft[]> {
  const drafts: ImportDraft[] = [];
  const { signal } = new AbortController();
  for (const [index, item] of items.entries()) {
    await yieldEvery(index, signal);
    if (!('errors' in item)) drafts.push(draftOf(item, index, deferred));
  }
  return drafts;
}

/** Writes the items of a batch that are not refused, and returns what became of each. */
export class BatchWriting {
  private deferred: DeferredFields = NOTHING_DEFERRED;
  /** Items that are refused whatever becomes of the others. */
  private readonly excluded = new Map<number, readonly UserErrorData[]>();

  constructor(
    private readonly transaction: WriteTransaction,
    private readonly references: References,
    private readonly items: readonly BatchItem[],
    private readonly onConflict: OnConflict,
  ) {}

  /** `drafts`: those of the items. */
  async write(drafts: readonly ImportDraft[]): Promise<ItemOutcome[]> {
    const { transaction, onConflict, items } = this;
    let current = drafts;
    for (;;) {
      const { deferred, excluded } = this;
      const plan = await planImport(transaction, this.references, current, { onConflict, excluded, deferred });
      if (plan.toDefer.size > 0) {
        // What refers to a refused item is refused too, also by a field that is deferred now.
        this.exclude(plan.refused);
        this.deferred = plan.toDefer;
      } else {
        const outcomes = await this.tryPlan(plan, current);
        if (outcomes) return outcomes;
      }
      current = await draftsOf(items, this.deferred);
    }
  }

  private exclude(refusals: Refusals): void {
    for (const [index, errors] of refusals) this.excluded.set(index, errors);
  }

  /** Writes what is planned; null: some items can't be completed. Then nothing is written, and they are excluded. */
  private async tryPlan(plan: ImportPlan, drafts: readonly ImportDraft[]): Promise<ItemOutcome[] | null> {
    const isCompleted = this.deferred.size > 0 || drafts.some(({ retracted }) => retracted !== undefined);
    if (!isCompleted) return this.writePlan(plan, drafts);
    try {
      return await this.transaction.undoOnError(() => this.writePlan(plan, drafts));
    } catch (error) {
      if (!(error instanceof IncompleteError)) throw error;
      this.exclude(error.refusals);
      return null;
    }
  }

  private async writePlan(
    { known, created, conflicts, refused: invalid }: ImportPlan,
    drafts: readonly ImportDraft[],
  ): Promise<ItemOutcome[]> {
    const { transaction, items, onConflict } = this;
    const outcomes = new Map<number, ItemOutcome>();
    const isRefused = ({ index }: { readonly index: number }): boolean =>
      outcomes.get(index)?.outcome === ImportOutcome.REFUSED;
    const refuse = (all: Refusals): void => {
      for (const [index, errors] of all) outcomes.set(index, refused(errors));
    };
    for (const [index, item] of items.entries()) if ('errors' in item) outcomes.set(index, refused(item.errors));
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
    await this.complete(
      [
        ...created.filter(({ index }) => written.has(index)),
        ...(onConflict === OnConflict.UPDATE ? conflicts.map(({ draft }) => draft) : []),
      ],
      outcomes,
    );
    return items.map((_item, index) => outcomes.get(index) ?? refused([]));
  }

  /** Adds the fields that were deferred, and retracts what is retracted. Throws an IncompleteError. */
  private async complete(drafts: readonly ImportDraft[], outcomes: Map<number, ItemOutcome>): Promise<void> {
    const { transaction, deferred, items } = this;
    const completed = drafts.filter(({ index }) => outcomes.get(index)?.outcome !== ImportOutcome.REFUSED);
    const [adding, retracting] = [
      await addDeferred(transaction, completed, deferred, items),
      await retractAll(transaction, completed, outcomes),
    ];
    const refusals = new Map([...adding.refused, ...retracting.refused]);
    if (refusals.size > 0) throw new IncompleteError(refusals);
    for (const [index, version] of [...adding.written, ...retracting.written]) {
      const before = outcomes.get(index);
      if (!before?.subject) continue;
      const outcome = before.outcome === ImportOutcome.CREATED ? before.outcome : ImportOutcome.UPDATED;
      outcomes.set(index, { ...before, outcome, subject: { ...before.subject, version } });
    }
  }
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

function subjectOf(record: Versioned | Succession): ImportedSubject {
  // A succession is a part of a state.
  if (record instanceof Succession) return { type: 'State', id: record.successorId, version: null };
  const { constructor, id, version } = record;
  return { type: constructor.name, id, version };
}

function skipped(existing: Versioned): ItemOutcome {
  return { outcome: ImportOutcome.SKIPPED, subject: { ...subjectOf(existing), version: null }, errors: [] };
}
