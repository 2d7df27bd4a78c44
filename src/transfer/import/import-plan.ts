import type { WriteTransaction } from '../../changelog/write-transaction.js';
import type { ReferenceKind, References } from '../../database/query/references.js';
import { groupBy } from '../../foundation/graphql/group-by.js';
import { quoted } from '../../foundation/graphql/request-error.js';
import type { UserErrorData } from '../../foundation/records/user-error.js';
import type { Versioned } from '../../foundation/records/versioned.js';
import { KnownRecords } from '../../seed/known-records.js';
import { heldValues, uniqueValuesOf } from '../../seed/seed-duplicates.js';
import { errorsOf } from '../../seed/seed-item-errors.js';
import { fieldsToDefer, NOTHING_DEFERRED } from '../../seed/seed-completions.js';
import type { DeferredFields } from '../../seed/seed-completions.js';
import { topologicalOrder } from '../../seed/seed-order.js';
import { ownReferences, setRecord } from '../../seed/seed-plan.js';
import type { ImportDraft } from './import-draft.js';
import { OnConflict } from './import-outcome.js';
import { brokenReference } from './import-writing.js';

/** An item, and the record that it would be the second of. */
export interface Conflict {
  readonly draft: ImportDraft;
  readonly existing: Versioned;
}

/** What is to be written of a batch. */
export interface ImportPlan {
  readonly known: KnownRecords;
  /** New records, each after those that it refers to. */
  readonly created: readonly ImportDraft[];
  /** Items whose record is there already, to be skipped or updated. */
  readonly conflicts: readonly Conflict[];
  /** The errors of other items, by their indexes. */
  readonly refused: ReadonlyMap<number, readonly UserErrorData[]>;
  /**
   * If items refer to each other in a circle: the fields without which they can be created. Then nothing of this plan can
   * be written, and another is needed.
   */
  readonly toDefer: DeferredFields;
}

export interface PlanOptions {
  readonly onConflict: OnConflict;
  /** Items that are known to be refused, by their indexes, and why. */
  readonly excluded: ReadonlyMap<number, readonly UserErrorData[]>;
  /** The fields that items are planned without. */
  readonly deferred: DeferredFields;
}

/**
 * Finds out what to write of a batch, with a number of statements that does not depend on the number of its items. What
 * it refers to is locked by the transaction, so that nobody retracts or merges it.
 */
export async function planImport(
  transaction: WriteTransaction,
  references: References,
  drafts: readonly ImportDraft[],
  options: PlanOptions,
): Promise<ImportPlan> {
  const planning = new ImportPlanning(transaction, references, options);
  await planning.readReferences(drafts);
  await planning.resolve();
  await planning.findOthers();
  const { created, toDefer } = planning.inOrder();
  const { known, conflicts, refused } = planning;
  return { known, created, conflicts, refused, toDefer };
}

class ImportPlanning {
  readonly known: KnownRecords;
  readonly conflicts: Conflict[] = [];
  readonly refused = new Map<number, readonly UserErrorData[]>();
  /** What is to be created, as far as is known. */
  private candidates: ImportDraft[] = [];

  constructor(
    private readonly transaction: WriteTransaction,
    private readonly references: References,
    private readonly options: PlanOptions,
  ) {
    this.known = new KnownRecords(transaction, references);
  }

  /** Reads what the items are, or refer to, and finds those whose slug or code a record has. */
  async readReferences(drafts: readonly ImportDraft[]): Promise<void> {
    const { known } = this;
    await known.load(drafts.flatMap((one) => [...ownReferences(one), ...one.draft.pendingReferences]));
    const firsts = new Map<string, ImportDraft>();
    for (const draft of drafts) {
      const { kind } = draft;
      if (!kind.hasSlug) {
        this.candidates.push(draft);
        continue;
      }
      const own = ownReferences(draft);
      const taken = own.find(({ reference }) => known.get(kind.reference, reference));
      const repeated = own.find(({ reference }) => firsts.has(`${kind.reference}/${reference}`));
      if (taken) {
        const existing = known.get(kind.reference, taken.reference) as Versioned;
        this.addConflict(draft, existing, pathOfOwn(draft, taken.reference));
      } else if (repeated) {
        const first = firsts.get(`${kind.reference}/${repeated.reference}`);
        this.refuseSecond(draft, first, pathOfOwn(draft, repeated.reference));
      } else {
        for (const { reference } of own) firsts.set(`${kind.reference}/${reference}`, draft);
        this.candidates.push(draft);
      }
    }
    for (const draft of this.candidates) setRecord(known, draft);
  }

  /** Validates what is to be created, with what it refers to. */
  async resolve(): Promise<void> {
    const { excluded } = this.options;
    for (const draft of this.candidates) {
      const errors = excluded.get(draft.index);
      if (errors) this.refuse(draft, errors);
      else await this.resolveOne(draft);
    }
    this.refuseDependents();
  }

  /** Finds what is there already under another slug, or has none. */
  async findOthers(): Promise<void> {
    const others = [...(await this.ofSameIdentifier()), ...(await this.withoutSlugs())];
    const replaced = new Map<unknown, Versioned>();
    for (const { draft, existing, path } of others) {
      if (this.refused.has(draft.index) || replaced.has(draft.draft.record)) continue;
      this.addConflict(draft, existing, path);
      if (this.options.onConflict !== OnConflict.FAIL) replaced.set(draft.draft.record, existing);
    }
    this.candidates = this.candidates.filter(({ draft }) => !replaced.has(draft.record));
    this.refuseSeconds();
    await this.leadTo(replaced);
    this.refuseDependents();
  }

  /** The candidates, each after those that it refers to; those that can't but be in a circle are refused. */
  inOrder(): { readonly created: readonly ImportDraft[]; readonly toDefer: DeferredFields } {
    for (;;) {
      const { items, cycles } = topologicalOrder(this.candidates);
      const toDefer = fieldsToDefer(cycles, this.options.deferred);
      if (cycles.length === 0 || toDefer.size > 0)
        return { created: items as readonly ImportDraft[], toDefer: cycles.length === 0 ? NOTHING_DEFERRED : toDefer };
      for (const { item, pending } of cycles) {
        const message = `${quoted(pending.reference)} refers back to this item, in a circle`;
        this.refuse(item as ImportDraft, [{ code: 'INVALID', path: pending.path.map(String), message }]);
      }
      this.refuseDependents();
    }
  }

  private async resolveOne(draft: ImportDraft): Promise<void> {
    const errors = await errorsOf(draft, this.known);
    if (errors.length > 0) this.refuse(draft, errors);
  }

  private addConflict(draft: ImportDraft, existing: Versioned, path: readonly string[]): void {
    const { kind, index } = draft;
    const { onConflict, excluded } = this.options;
    const type = existing.constructor.name;
    const isSameType = type === (kind.type === 'Succession' ? 'State' : kind.type);
    const reference = { kind: kind.reference, reference: existing.globalId() };
    const errors = excluded.get(index) ?? [];
    if (onConflict === OnConflict.FAIL || !isSameType) {
      const message = isSameType ? `a ${type.toLowerCase()} has it already` : `it is that of a ${type.toLowerCase()}`;
      this.refuse(draft, [{ code: 'ALREADY_EXISTS', path, message, existing: reference }]);
    } else if (errors.length > 0) this.refuse(draft, errors);
    else if (onConflict === OnConflict.UPDATE && !this.haveFormerSlugs(draft, existing)) return;
    else this.conflicts.push({ draft, existing });
  }

  /** Whether the former slugs of an item lead to its record already. They come from renaming and merging alone. */
  private haveFormerSlugs(draft: ImportDraft, existing: Versioned): boolean {
    const { kind, formerSlugs = [] } = draft;
    const others = formerSlugs.flatMap((slug, index) =>
      this.known.get(kind.reference, slug)?.id === existing.id ? [] : [String(index)],
    );
    const message = 'does not lead to the record that is there: rename it, or merge the other one into it';
    this.refuse(
      draft,
      others.map((index) => ({ code: 'INVALID', path: ['formerSlugs', index], message })),
    );
    return others.length === 0;
  }

  private refuse({ index }: ImportDraft, errors: readonly UserErrorData[]): void {
    if (errors.length === 0) return;
    this.refused.set(index, [...(this.refused.get(index) ?? []), ...errors]);
  }

  private refuseSecond(draft: ImportDraft, first: ImportDraft | undefined, path: readonly string[]): void {
    const message = `item ${String(first?.index)} of the same batch has it already`;
    this.refuse(draft, [{ code: 'ALREADY_EXISTS', path, message }]);
  }

  /** Refuses what refers to an item that is refused, and drops all that is refused from the candidates. */
  private refuseDependents(): void {
    for (;;) {
      const gone = new Map<unknown, number>(
        this.candidates.filter(({ index }) => this.refused.has(index)).map(({ draft, index }) => [draft.record, index]),
      );
      if (gone.size === 0) return;
      this.candidates = this.candidates.filter(({ index }) => !this.refused.has(index));
      for (const draft of this.candidates) {
        const broken = draft.draft.pendingReferences.filter(({ record }) => record && gone.has(record));
        const errors = broken.map(({ path, record }) => brokenReference(path, record ? gone.get(record) : undefined));
        if (errors.length > 0) this.refuse(draft, errors);
      }
    }
  }

  /** Items with an identifier, or a place in a series, that another record has. */
  private async ofSameIdentifier(): Promise<(Conflict & { readonly path: readonly string[] })[]> {
    const claims = this.candidates.flatMap(uniqueValuesOf);
    const held = await heldValues(this.transaction, claims, new Set());
    const records = await this.recordsById(
      held.map(({ claim, holderId }) => ({ draft: claim.claimant as ImportDraft, id: holderId })),
    );
    return held.flatMap(({ claim, holderId }) => {
      const existing = records.get(holderId);
      return existing ? [{ draft: claim.claimant as ImportDraft, existing, path: claim.path }] : [];
    });
  }

  /** Tenures and successions that are there already. */
  private async withoutSlugs(): Promise<(Conflict & { readonly path: readonly string[] })[]> {
    const conflicts: { draft: ImportDraft; id: string }[] = [];
    const listed = groupBy(
      this.candidates.filter(({ kind }) => !kind.hasSlug),
      ({ item }) => item.list,
    );
    for (const [, drafts] of listed) {
      const all = drafts.map(({ draft }) => draft);
      const existing = await drafts[0]?.kind.existing?.(this.transaction, all);
      for (const draft of drafts) {
        const [found] = existing?.get(draft.draft.record.id) ?? [];
        if (found) conflicts.push({ draft, id: found.id });
      }
    }
    const records = await this.recordsById(conflicts);
    return conflicts.flatMap(({ draft, id }) => {
      const existing = records.get(id);
      return existing ? [{ draft, existing, path: [] }] : [];
    });
  }

  private async recordsById(
    wanted: readonly { readonly draft: ImportDraft; readonly id: string }[],
  ): Promise<ReadonlyMap<string, Versioned>> {
    const records = new Map<string, Versioned>();
    for (const [reference, ofKind] of groupBy(wanted, ({ draft }) => draft.kind.reference)) {
      const ids = [...new Set(ofKind.map(({ id }) => id))];
      for (const [id, record] of await this.references.byId(reference as ReferenceKind).load(this.transaction, ids))
        if (record) records.set(id, record);
    }
    return records;
  }

  /** Refuses items that claim what an earlier one of the batch does. */
  private refuseSeconds(): void {
    const claims = this.candidates.flatMap(uniqueValuesOf);
    for (const [, [first, ...others]] of groupBy(claims, ({ scope, value }) => `${scope} ${value}`))
      for (const { claimant, path } of others)
        if (claimant !== first?.claimant)
          this.refuseSecond(claimant as ImportDraft, first?.claimant as ImportDraft, path);
  }

  /** Lets references to items lead to the records that are there instead. */
  private async leadTo(replaced: ReadonlyMap<unknown, Versioned>): Promise<void> {
    if (replaced.size === 0) return;
    for (const { draft } of this.conflicts) {
      const existing = replaced.get(draft.draft.record);
      if (existing) for (const { kind, reference } of ownReferences(draft)) this.known.set(kind, reference, existing);
    }
    const isLed = ({ draft }: ImportDraft): boolean =>
      draft.pendingReferences.some(({ record }) => replaced.has(record));
    for (const draft of this.candidates.filter(isLed)) await this.resolveOne(draft);
  }
}

/** The field of an item that has one of its own references. */
function pathOfOwn({ input, formerSlugs = [] }: ImportDraft, reference: string): string[] {
  if (reference === input['slug']) return ['slug'];
  const index = formerSlugs.indexOf(reference);
  return index >= 0 ? ['formerSlugs', String(index)] : ['iso3166Alpha3'];
}
