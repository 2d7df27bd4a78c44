import type { Queryable } from '../database/driver/queryable.js';
import type { KnownRecords } from './known-records.js';
import { differingFields } from './seed-differences.js';
import { errorsOf } from './seed-item-errors.js';
import type { CoercedItem, DraftedItem } from './coerced-item.js';
import { movedTenures } from './seed-moved-tenures.js';
import { formatPlace } from './seed-problem.js';
import type { LeftOutField, LoadedItem } from './seed-revisions.js';

/** Loaded items, sorted by who may update their records. */
export interface SplitItems {
  readonly own: readonly LoadedItem[];
  /** Differences of the others from the items that their records belong to. */
  readonly differences: readonly LeftOutField[];
}

/**
 * Items that folders before this one have as well. What several folders have belongs to the first of them: only that
 * one updates it.
 */
export class SharedItems {
  private readonly owners = new Map<string, CoercedItem>();
  /** By keys of this folder's tenures: those that may be the same with a corrected period. */
  private readonly corrected = new Map<string, CoercedItem>();

  /** `loaded`: the keys that this folder has loaded. `moved`: its own tenures whose period has changed since. */
  constructor(
    before: readonly CoercedItem[],
    loaded: ReadonlySet<string>,
    private readonly moved: ReadonlyMap<string, string>,
  ) {
    for (const one of before) if (!this.owners.has(one.key)) this.owners.set(one.key, one);
    for (const [key, former] of movedTenures([...this.owners.values()], loaded)) {
      const owner = this.owners.get(key);
      if (owner) this.corrected.set(former, owner);
    }
  }

  /** The same item in the first folder that has it. */
  ownerOf({ key }: CoercedItem): CoercedItem | undefined {
    return this.owners.get(key);
  }

  /** Separates the items whose records belong to this folder from the others, which it compares with their owners. */
  async split(loaded: readonly LoadedItem[], known: KnownRecords, queryable: Queryable): Promise<SplitItems> {
    const own: LoadedItem[] = [];
    const pairs: { item: LoadedItem; owner: DraftedItem }[] = [];
    for (const item of loaded) {
      const owner = this.ownerOf(item.one) ?? this.correctedOwnerOf(item.one);
      if (!owner) own.push(item);
      // The successions in a state's item are compared with that.
      else if (owner.kind === item.one.kind)
        pairs.push({ item, owner: { ...owner, draft: owner.kind.draft(owner.input as never) } });
    }
    await known.load(pairs.flatMap(({ owner }) => owner.draft.pendingReferences));
    const differences: LeftOutField[] = [];
    for (const { item, owner } of pairs) {
      const errors = await errorsOf(owner, known, item.record ?? undefined);
      // A value that another record has by now is not written for the owner either.
      if (errors.length > 0) continue;
      if (!this.ownerOf(item.one) && !(await isSameRecord(item, owner, queryable))) own.push(item);
      else differences.push(...(await differencesOf(item, owner)));
    }
    return { own, differences };
  }

  private correctedOwnerOf({ key }: CoercedItem): CoercedItem | undefined {
    return this.corrected.get(key) ?? this.corrected.get(this.moved.get(key) ?? '');
  }
}

/** Whether the owner's tenure is the item's; also if its new period is not written yet. */
async function isSameRecord({ id }: LoadedItem, owner: DraftedItem, queryable: Queryable): Promise<boolean> {
  const existing = (await owner.kind.existing?.(queryable, [owner.draft]))?.get(owner.draft.record.id) ?? [];
  return existing.length === 0 || existing.some((record) => record.id === id);
}

async function differencesOf({ one, taken }: LoadedItem, owner: DraftedItem): Promise<LeftOutField[]> {
  const fields = (await differingFields(one.draft, owner.draft)).filter((field) => taken?.has(field) !== true);
  const [first] = fields;
  if (first === undefined) return [];
  const reason = `${formatPlace(owner.item.at([first]))} has another ${fields.join(', ')}, and is loaded before`;
  return [{ one, field: first, reason }];
}
