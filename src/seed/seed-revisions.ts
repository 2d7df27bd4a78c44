import { WIKIDATA } from '../foundation/records/identifier-schemes.js';
import type { PendingReference } from '../database/query/references.js';
import type { Queryable } from '../database/driver/queryable.js';
import { groupBy } from '../foundation/graphql/group-by.js';
import type { Versioned } from '../foundation/records/versioned.js';
import type { FoldersBefore } from './folders-before.js';
import type { KnownRecords } from './known-records.js';
import { findTakenFields } from './seed-duplicates.js';
import { findCurrent, findHistories } from './seed-history.js';
import type { CurrentRecord, SeedHistory } from './seed-history.js';
import type { CoercedItem, DraftedItem } from './coerced-item.js';
import { mergeItem } from './seed-item-merge.js';
import { SeedVersionComparison } from './seed-version-comparison.js';
import type { ChangedItem } from './seed-version-comparison.js';
import type { MergedFields } from './seed-merge.js';

/** An item that the folder has loaded before, with the record that it became; its draft is resolved. */
export interface LoadedItem {
  readonly one: DraftedItem;
  /** The id of the record; of a succession, that of the successor. */
  readonly id: string;
  /** The record, if the item has a slug. */
  readonly record: Versioned | null;
  /** Values of the item that another record in the database has, by field: they are left out. */
  readonly taken?: ReadonlyMap<string, unknown>;
}

/** A field of an item that is not updated. */
export interface LeftOutField {
  readonly one: CoercedItem;
  readonly field: string;
  readonly reason: string;
}

/** What changed items lead to. */
export interface PlannedRevisions {
  /** One per record: a state may have several items, as its successions are items of their own. */
  readonly revisions: readonly DraftedItem[];
  /** Keys of the items that change something. */
  readonly keys: readonly string[];
  /** Items that give a record a value that only one record can have. */
  readonly claimants: readonly DraftedItem[];
  /** Values that records no longer have, each as `actor/slug/field`. */
  readonly released: ReadonlySet<string>;
  readonly leftOut: readonly LeftOutField[];
}

/** An item, and what of it is to be written. */
interface MergedItem extends MergedFields {
  readonly one: DraftedItem;
}

/**
 * Plans the updates of records that a folder has loaded before and has changed since. Each field that no editor has
 * changed gets its new value; what an editor has changed or retracted stays.
 */
export class SeedRevisionPlanner {
  constructor(
    private readonly queryable: Queryable,
    private readonly known: KnownRecords,
    private readonly before: FoldersBefore,
    private readonly signal: AbortSignal,
  ) {}

  async plan(folder: string, loaded: readonly LoadedItem[]): Promise<PlannedRevisions> {
    const histories = await findHistories(
      this.queryable,
      loaded.map(({ id }) => id),
    );
    const comparison = new SeedVersionComparison(this.known, this.signal);
    const compared = loaded.flatMap((item) => {
      const history: SeedHistory | undefined = histories.get(item.id);
      return history ? [{ ...item, history }] : [];
    });
    const leftOut: LeftOutField[] = compared.flatMap(({ one, taken, history }) =>
      [...(taken ?? [])]
        .filter(([field, value]) => value !== history.seeded[field])
        .map(([field]) => leftOutField(one, field)),
    );
    const changed = await comparison.changedItems(compared);
    const current = await findCurrent(
      this.queryable,
      changed.map(({ id }) => id),
    );
    const byRecord: { id: string; record: CurrentRecord; items: MergedItem[] }[] = [];
    for (const [id, items] of groupBy(changed, (item) => item.id)) {
      const record = current.get(id);
      if (record) byRecord.push({ id, record, items: await this.mergeAll(comparison, items, record) });
    }
    const claimants = byRecord.flatMap(({ items }) => items.filter(isClaimant).map(({ one }) => one));
    const taken = await findTakenFields(this.queryable, claimants, this.before);
    leftOut.push(...[...taken].map(([one, field]) => leftOutField(one, field)));
    const revisions: DraftedItem[] = [];
    const merged: MergedItem[] = [];
    for (const { id, record, items } of byRecord) {
      const allowed = items.map((item) => withoutField(item, taken.get(item.one))).filter(isChange);
      const [first] = allowed;
      if (!first) continue;
      revisions.push(revisionOf(folder, id, record, first.one, allowed));
      merged.push(...allowed);
    }
    return {
      revisions,
      keys: merged.map(({ one }) => one.key),
      claimants: merged.filter(isClaimant).map(({ one }) => one),
      released: new Set(merged.flatMap(releasedValues)),
      leftOut,
    };
  }

  /** Merges the items of one record; without those that change nothing. */
  private async mergeAll(
    comparison: SeedVersionComparison,
    items: readonly ChangedItem[],
    current: CurrentRecord,
  ): Promise<MergedItem[]> {
    const merged: MergedItem[] = [];
    let snapshot = current.snapshot;
    for (const item of items) {
      const edited = await comparison.editedFields(item, current.snapshot);
      const { fields, clear } = mergeItem(item, snapshot, edited);
      if (Object.keys(fields).length + clear.length === 0) continue;
      merged.push({ one: item.one, fields, clear });
      // The successions of a state are one list: each is merged into what the others have made of it.
      if ('succeeds' in fields) snapshot = { ...snapshot, succeeds: fields['succeeds'] };
    }
    return merged;
  }
}

function leftOutField(one: DraftedItem, field: string): LeftOutField {
  return { one, field, reason: `another record in the database has the new ${field}` };
}

function releasedValues({ one: { kind, input }, fields, clear }: MergedItem): string[] {
  return [...Object.keys(fields), ...clear].map((field) => `${kind.reference}/${String(input['slug'])}/${field}`);
}

function isChange({ fields, clear }: MergedItem): boolean {
  return Object.keys(fields).length + clear.length > 0;
}

function withoutField(item: MergedItem, field: string | undefined): MergedItem {
  const fields = Object.fromEntries(Object.entries(item.fields).filter(([name]) => name !== field));
  return { ...item, fields };
}

function isClaimant({ one, fields }: MergedItem): boolean {
  const { type } = one.kind;
  if (type === 'Event' && ('ordinal' in fields || 'series' in fields)) return true;
  return 'wikidataId' in fields || 'identifiers' in fields || (type === 'Series' && 'succeeds' in fields);
}

/** The update of a record, to be written like an item. */
function revisionOf(
  folder: string,
  id: string,
  { reference, version, snapshot }: CurrentRecord,
  one: DraftedItem,
  items: readonly MergedItem[],
): DraftedItem {
  const fields = Object.assign({}, ...items.map((item) => item.fields)) as Record<string, unknown>;
  const clear = new Set(items.flatMap((item) => item.clear));
  // A list of identifiers is all of them, and an item has the one of Wikidata in a field of its own.
  const isKept = 'wikidataId' in snapshot && !('wikidataId' in fields) && !clear.has('wikidataId');
  if (isKept && ('identifiers' in fields || clear.delete('identifiers'))) {
    const others = (fields['identifiers'] ?? []) as readonly unknown[];
    fields['identifiers'] = [{ scheme: WIKIDATA, value: snapshot['wikidataId'] }, ...others];
  }
  const pendingReferences: PendingReference[] = items.flatMap((item) => [...item.one.draft.pendingReferences]);
  const update = {
    ...fields,
    ...(clear.size > 0 && { clear: [...clear] }),
    ...{ id: reference, expectedVersion: version, reason: `The seed folder ${folder} has changed.` },
  };
  return {
    ...one,
    isRevision: true,
    draft: {
      // Not the record that others refer to: its revision need not come before them.
      record: { id },
      pendingReferences,
      parts: [],
      resolve: () => Promise.resolve(),
      update: (transaction) => one.kind.update(transaction, update),
    },
  };
}
