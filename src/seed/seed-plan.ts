import sql from 'sql-template-tag';
import type { Queryable } from '../database/driver/queryable.js';
import { notFoundMessage } from '../database/query/references.js';
import type { References } from '../database/query/references.js';
import { alpha2Of } from '../foundation/records/country-codes.js';
import type { Versioned } from '../foundation/records/versioned.js';
import { KnownRecords } from './known-records.js';
import type { NamedReference } from './known-records.js';
import { SeedRecordMatcher } from './seed-collisions.js';
import { findDuplicateValues } from './seed-duplicates.js';
import { EarlierItems } from './seed-earlier-items.js';
import { formatProblemAt, SeedError } from './seed-error.js';
import type { DraftedItem, CoercedItem } from './seed-items.js';
import type { SeedKinds } from './seed-kinds.js';
import { inlineSuccessions, LoadedItemFinder } from './seed-loaded-items.js';
import { movedTenures } from './seed-moved-tenures.js';
import { topologicalOrder } from './seed-order.js';
import { errorsOf, formatProblem, ItemReferences } from './seed-problems.js';
import { SeedRevisionPlanner } from './seed-revisions.js';
import type { LeftOutField } from './seed-revisions.js';
import { cyclicSuccessions } from './seed-successions.js';
import { yieldEvery } from './yield-every.js';

/** What has to be written to load a folder, given the current state of the database. */
export interface SeedPlan {
  /** The items to write, and the updates of loaded ones, each after the items that it refers to. */
  readonly items: readonly DraftedItem[];
  /** Keys to mark as loaded of items that need not be written, as a record equals them. */
  readonly shared: readonly string[];
  /** Keys of items that were loaded before and lead to updates now. */
  readonly updated: readonly string[];
  /** By the keys of tenures whose period has changed: the keys that they are marked as loaded with. */
  readonly moved: ReadonlyMap<string, string>;
  /** Fields that are not updated, as another record in the database has their new values. */
  readonly leftOut: readonly LeftOutField[];
  /** How many of the folder's items are marked as loaded. */
  readonly loaded: number;
}

/** What a folder is planned with, besides the database. */
export interface SeedPlanContext {
  /** The new items of folders that are loaded before it. */
  readonly earlier?: readonly DraftedItem[];
  /** Keys of the folder's items that are invalid: references to them are no further errors. */
  readonly invalid?: Iterable<string>;
}

/**
 * Finds all faults of a folder's items, and the order to write them in, without writing anything. The number of
 * statements depends little on the number of items, and none of them runs in a transaction.
 */
export class SeedPlanner {
  constructor(
    private readonly queryable: Queryable,
    private readonly references: References,
    private readonly kinds: SeedKinds,
  ) {}

  /** Throws a SeedError with all faults. */
  async plan(
    folder: string,
    coerced: readonly CoercedItem[],
    signal: AbortSignal,
    { earlier: earlierItems = [], invalid = [] }: SeedPlanContext = {},
  ): Promise<SeedPlan> {
    const { queryable, kinds } = this;
    const loaded = new Set(
      (await queryable.rows<{ item: string }>(sql`select item from seeded where folder = ${folder}`)).map(
        ({ item }) => item,
      ),
    );
    const moved = movedTenures(coerced, loaded);
    const isLoaded = ({ key }: CoercedItem): boolean => loaded.has(key) || moved.has(key);
    const drafted: DraftedItem[] = [];
    for (const [index, one] of coerced.entries()) {
      await yieldEvery(index, signal);
      const draft = { ...one, draft: one.kind.draft(one.input as never) };
      drafted.push(draft, ...(isLoaded(one) ? inlineSuccessions(draft, kinds) : []));
    }
    const known = new KnownRecords(queryable, this.references);
    await known.load(drafted.flatMap((one) => [...ownReferences(one), ...one.draft.pendingReferences]));
    for (const one of earlierItems) setRecord(known, one);
    const earlier = new EarlierItems(earlierItems, known);
    const loadedItems = drafted.filter(isLoaded);
    const existingItems: (readonly [DraftedItem, Versioned])[] = [];
    const earlierPairs: (readonly [DraftedItem, DraftedItem])[] = [];
    const newItems: DraftedItem[] = [];
    for (const one of drafted) {
      if (isLoaded(one)) continue;
      const other = earlier.find(one);
      const record = one.kind.hasSlug ? known.get(one.kind.reference, String(one.input['slug'])) : null;
      if (other) earlierPairs.push([one, other]);
      else if (record) existingItems.push([one, record]);
      else newItems.push(one);
    }
    for (const one of newItems) setRecord(known, one);
    const problems: string[] = [];
    const resolved: DraftedItem[] = [];
    const unknown = new ItemReferences(kinds, invalid);
    for (const [index, one] of newItems.entries()) {
      await yieldEvery(index, signal);
      const errors = await errorsOf(one, known);
      if (errors.length === 0) resolved.push(one);
      for (const error of errors) {
        if (!unknown.isCauseOf(error, one)) problems.push(await formatProblem(one, error, known, newItems));
      }
    }
    const collisions = new SeedRecordMatcher(queryable, known, kinds, signal);
    await collisions.compareSlugs(existingItems);
    for (const [one, other] of earlierPairs) await earlier.compare(one, other);
    const finder = new LoadedItemFinder(queryable, known, kinds, signal);
    const { revisions, keys, claimants, leftOut } = await new SeedRevisionPlanner(queryable, known, signal).plan(
      folder,
      await finder.find(loadedItems, loaded, moved, newItems),
    );
    const ordered = topologicalOrder([...revisions, ...newItems]);
    for (const { item, pending } of ordered.cycles) {
      problems.push(
        formatProblemAt(item.item, pending.path, `${notFoundMessage(pending.kind, pending.reference)} yet (a circle)`),
      );
    }
    const newWithoutSlug = new Set(await collisions.compareWithoutSlugs(resolved.filter(({ kind }) => !kind.hasSlug)));
    const isNew = (one: DraftedItem): boolean => one.kind.hasSlug || newWithoutSlug.has(one);
    const written = resolved.filter(isNew);
    problems.push(...collisions.problems, ...earlier.problems, ...finder.problems);
    problems.push(...(await findDuplicateValues(queryable, [...earlierItems, ...claimants, ...written])));
    problems.push(...(await cyclicSuccessions(queryable, [...earlierItems, ...written])));
    if (problems.length > 0) throw new SeedError(problems);
    const shared = [...collisions.same, ...earlier.same].map(({ key }) => key);
    const movedKeys = loadedItems.map(({ key }) => key).filter((key) => moved.has(key) && !keys.includes(key));
    return {
      items: ordered.items.filter((one) => one.isRevision === true || isNew(one)),
      shared: [...shared, ...movedKeys],
      updated: [...new Set(keys)],
      moved,
      leftOut,
      loaded: loaded.size,
    };
  }
}

function setRecord(known: KnownRecords, one: DraftedItem): void {
  const { kind, draft } = one;
  if (!kind.hasSlug) return;
  for (const { reference } of ownReferences(one)) {
    if (!known.get(kind.reference, reference)) known.set(kind.reference, reference, draft.record as Versioned);
  }
}

/** The references to an item, as far as its input determines them. */
function ownReferences({
  kind: { reference: kind },
  input: { slug, iso3166Alpha3: code },
}: CoercedItem): NamedReference[] {
  const alpha2 = typeof code === 'string' ? alpha2Of(code) : null;
  return [slug, code, alpha2].filter((name) => typeof name === 'string').map((reference) => ({ kind, reference }));
}
