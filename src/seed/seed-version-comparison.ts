import { globalId } from '../foundation/records/global-id.js';
import { UserInputError } from '../foundation/records/user-error.js';
import type { Versioned } from '../foundation/records/versioned.js';
import type { KnownRecords } from './known-records.js';
import { differingFields } from './seed-differences.js';
import { predecessorOf, successionsOf } from './seed-history.js';
import type { SeedHistory, Snapshot } from './seed-history.js';
import type { DraftedItem } from './coerced-item.js';
import type { AnyDraft } from './seed-kinds.js';
import { differingSnapshotFields } from './seed-merge.js';
import { yieldEvery } from './yield-every.js';

/** An item, and what the log says about its record. */
interface ComparedItem {
  readonly one: DraftedItem;
  readonly id: string;
  readonly record: Versioned | null;
  readonly history: SeedHistory;
  /** Values of the item that another record in the database has, by field: they are left out. */
  readonly taken?: ReadonlyMap<string, unknown>;
}

/** An item that differs from what seeds have written of its record. */
export interface ChangedItem extends ComparedItem {
  /** What seeds have written, as the input of the item; null: nothing. */
  readonly written: Snapshot | null;
  /** The draft of it. */
  readonly base: AnyDraft | null;
  /** The fields that differ. */
  readonly changed: readonly string[];
}

/** Compares the versions of records field by field, as they would be written. */
export class SeedVersionComparison {
  constructor(
    private readonly known: KnownRecords,
    private readonly signal: AbortSignal,
  ) {}

  /** The items that differ from what seeds have written. */
  async changedItems(items: readonly ComparedItem[]): Promise<ChangedItem[]> {
    const drafted: Omit<ChangedItem, 'changed'>[] = [];
    for (const [index, item] of items.entries()) {
      await yieldEvery(index, this.signal);
      const written = writtenInput(item);
      drafted.push({ ...item, written, base: written && item.one.kind.draft(written as never) });
    }
    await this.known.load(drafted.flatMap(({ base }) => base?.pendingReferences ?? []));
    const changed: ChangedItem[] = [];
    for (const [index, item] of drafted.entries()) {
      await yieldEvery(index, this.signal);
      const compared = await this.compare(item);
      if (compared.changed.length > 0) changed.push(compared);
    }
    return changed;
  }

  /** The fields of a record that an editor has changed. */
  async editedFields({ one, record, base, written }: ChangedItem, current: Snapshot): Promise<ReadonlySet<string>> {
    if (!written || !base || one.kind.type === 'Succession') return new Set();
    const different = differingSnapshotFields(written, current);
    if (different.length === 0) return new Set();
    const draft = one.kind.draft(current as never);
    await this.known.load(draft.pendingReferences);
    try {
      await draft.resolve(this.known.lookup, record ?? undefined);
    } catch (error) {
      if (!(error instanceof UserInputError)) throw error;
      return new Set(different);
    }
    // Versions of the log may have been written in an earlier form: different forms may mean the same.
    const edited = new Set(await differingFields(base, draft));
    return new Set(different.filter((field) => edited.has(field)));
  }

  private async compare(item: Omit<ChangedItem, 'changed'>): Promise<ChangedItem> {
    const { one, record, written, base } = item;
    const isSuccession = one.kind.type === 'Succession';
    if (isSuccession && item.history.redacted.has('succeeds')) return { ...item, changed: [] };
    if (!written || !base) return { ...item, changed: ['succeeds'] };
    const invalid = await this.invalidFields(base, record);
    if (invalid.length === 0) return { ...item, changed: comparedFields(item, await differingFields(one.draft, base)) };
    // It was written under earlier rules: the other fields are compared.
    const valid = one.kind.draft({
      ...written,
      ...Object.fromEntries(invalid.map((field) => [field, one.input[field]])),
    } as never);
    const isValid = (await this.invalidFields(valid, record)).length === 0;
    const differing = isValid ? await differingFields(one.draft, valid) : [];
    return { ...item, base: valid, changed: isValid ? comparedFields(item, [...invalid, ...differing]) : [] };
  }

  private async invalidFields(draft: AnyDraft, record: Versioned | null): Promise<string[]> {
    try {
      await draft.resolve(this.known.lookup, record ?? undefined);
      return [];
    } catch (error) {
      if (!(error instanceof UserInputError)) throw error;
      return [...new Set(error.errors.map(({ path: [field] }) => String(field)))];
    }
  }
}

/** Successions are compared one by one, as they may be items of their own. */
function comparedFields({ one: { kind }, taken, history }: ComparedItem, fields: readonly string[]): string[] {
  const isCompared = (field: string): boolean =>
    !kind.fixed.includes(field) && taken?.has(field) !== true && !history.redacted.has(field);
  return fields.filter((field) => isCompared(field) && !(kind.type === 'State' && field === 'succeeds'));
}

/** What seeds have written of a record, as the input of an item. */
function writtenInput({ one: { kind, draft }, history: { seeded } }: ComparedItem): Snapshot | null {
  if (kind.type !== 'Succession') return seeded;
  const { successorId, predecessorId } = draft.record as { successorId?: string; predecessorId?: string };
  const predecessor = globalId('State', predecessorId ?? '');
  const succession = successionsOf(seeded).find((one) => predecessorOf(one) === predecessor);
  return succession ? { ...(succession as Snapshot), successor: globalId('State', successorId ?? '') } : null;
}
