import type { Queryable } from '../database/driver/queryable.js';
import { Versioned } from '../foundation/records/versioned.js';
import type { UserErrorData } from '../foundation/records/user-error.js';
import type { Tenure } from '../domain/offices/tenure.js';
import type { KnownRecords } from './known-records.js';
import { errorsOf, ItemReferences, problemOfError } from './seed-item-errors.js';
import type { DraftedItem } from './coerced-item.js';
import type { AnyDraft, SeedKinds } from './seed-kinds.js';
import type { SeedProblem } from './seed-problem.js';
import type { LoadedItem } from './seed-revisions.js';
import { isOfMerged } from './seed-history.js';
import { formerTenureInput, tenuresByOverlap } from './seed-moved-tenures.js';
import { findTenurePeriods } from './tenure-periods.js';
import { yieldEvery } from './yield-every.js';

/** Finds the records that items of a folder became when it loaded them. */
export class LoadedItemFinder {
  readonly problems: SeedProblem[] = [];

  constructor(
    private readonly queryable: Queryable,
    private readonly known: KnownRecords,
    private readonly kinds: SeedKinds,
    private readonly signal: AbortSignal,
  ) {}

  /**
   * Resolves the drafts and finds their records; without those that are no longer there. `keys`: all that the folder
   * has loaded. `formerKeys`: by the keys of tenures that were loaded with another period, their keys of then.
   * `newItems`: those that the folder has besides.
   */
  async find(
    items: readonly DraftedItem[],
    keys: ReadonlySet<string>,
    formerKeys: ReadonlyMap<string, string>,
    newItems: readonly DraftedItem[],
  ): Promise<LoadedItem[]> {
    const newRecords = new Set(
      newItems
        .map(({ draft }) => draft.record)
        .filter((one) => one instanceof Versioned)
        .map((one) => one.globalId()),
    );
    const removed = new ItemReferences(this.kinds, keys);
    const found: LoadedItem[] = [];
    const tenures: DraftedItem[] = [];
    for (const [index, one] of items.entries()) {
      await yieldEvery(index, this.signal);
      const { kind, input } = one;
      const record = kind.hasSlug ? (this.known.get(kind.reference, String(input['slug'])) ?? null) : null;
      if (kind.hasSlug && record?.constructor.name !== kind.type) continue;
      if (record && (await isOfMerged(this.queryable, input['slug'], record))) continue;
      const taken: string[] = [];
      const errors: UserErrorData[] = [];
      for (const error of await errorsOf(one, this.known, record ?? undefined)) {
        const field = takenField(error, kind.clearable, newRecords);
        if (field === undefined) errors.push(error);
        else taken.push(field);
      }
      for (const error of errors) {
        if (!removed.isCauseOf(error, one)) this.problems.push(await problemOfError(one, error, this.known, items));
      }
      if (errors.length > 0) continue;
      if (taken.length > 0) {
        if (record) found.push(...(await this.withoutFields(one, record, taken)));
        continue;
      }
      if (record) found.push({ one, record, id: record.id });
      else if (kind.type === 'Tenure') tenures.push(one);
      else found.push({ one, record, id: (one.draft.record as unknown as { successorId: string }).successorId });
    }
    found.push(...(await this.findTenures(tenures, formerKeys)));
    return found;
  }

  /** An item without values that another record in the database has. */
  private async withoutFields(one: DraftedItem, record: Versioned, fields: readonly string[]): Promise<LoadedItem[]> {
    const input = Object.fromEntries(Object.entries(one.input).filter(([field]) => !fields.includes(field)));
    const rest = { ...one, input, draft: one.kind.draft(input as never) };
    const errors = await errorsOf(rest, this.known, record);
    for (const error of errors) this.problems.push(await problemOfError(one, error, this.known, []));
    if (errors.length > 0) return [];
    return [{ one: rest, record, id: record.id, taken: new Map(fields.map((field) => [field, one.input[field]])) }];
  }

  private async findTenures(
    items: readonly DraftedItem[],
    formerKeys: ReadonlyMap<string, string>,
  ): Promise<LoadedItem[]> {
    const drafts = new Map<DraftedItem, AnyDraft>();
    for (const one of items) {
      const formerKey = formerKeys.get(one.key);
      if (formerKey === undefined) drafts.set(one, one.draft);
      else {
        const former = one.kind.draft(formerTenureInput(one, formerKey) as never);
        await former.resolve(this.known.lookup);
        drafts.set(one, former);
      }
    }
    const existing = await items[0]?.kind.existing?.(this.queryable, [...drafts.values()]);
    const found: LoadedItem[] = [];
    const taken = new Set<string>();
    const missing: { one: DraftedItem; draft: AnyDraft }[] = [];
    for (const [one, draft] of drafts) {
      const ids = new Set(existing?.get(draft.record.id)?.map(({ id }) => id));
      for (const id of ids) taken.add(id);
      // Of several that an editor has made equal, none is certainly the item's.
      if (ids.size === 1) found.push(...[...ids].map((id) => ({ one, record: null, id })));
      if (ids.size === 0) missing.push({ one, draft });
    }
    if (missing.length === 0) return found;
    const personIds = missing.map(({ draft }) => (draft.record as unknown as Tenure).personId);
    const periods = await findTenurePeriods(this.queryable, personIds);
    for (const [{ one }, id] of tenuresByOverlap(missing, periods, taken)) found.push({ one, record: null, id });
    return found;
  }
}

/** The field of a value that another record in the database has, which is not one of these. */
function takenField(
  { code, path, existing }: UserErrorData,
  clearable: readonly string[],
  newRecords: ReadonlySet<string>,
): string | undefined {
  const isTaken = code === 'ALREADY_EXISTS' && existing !== undefined && !newRecords.has(existing.reference);
  return isTaken && path.length === 1 ? clearable.find((field) => field === path[0]) : undefined;
}

/** The successions that are part of a state's item, each as an item of its own. */
export function inlineSuccessions(one: DraftedItem, kinds: SeedKinds): DraftedItem[] {
  const kind = kinds['successions'];
  const { succeeds, slug } = one.input as { succeeds?: readonly object[] | null; slug?: string };
  if (one.kind.type !== 'State' || !kind) return [];
  return (succeeds ?? []).map((succession) => {
    const input = { ...succession, successor: slug };
    return { ...one, kind, input, draft: kind.draft(input as never) };
  });
}
