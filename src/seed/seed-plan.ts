import sql from 'sql-template-tag';
import type { Queryable } from '../database/driver/queryable.js';
import { notFoundMessage } from '../database/query/references.js';
import type { References } from '../database/query/references.js';
import { alpha2Of } from '../foundation/records/country-codes.js';
import type { Versioned } from '../foundation/records/versioned.js';
import { NO_FOLDERS } from './folders-before.js';
import type { FoldersBefore } from './folders-before.js';
import { KnownRecords } from './known-records.js';
import type { NamedReference } from './known-records.js';
import { SeedRecordMatcher } from './seed-collisions.js';
import { findDuplicateValues } from './seed-duplicates.js';
import { EarlierItems } from './seed-earlier-items.js';
import { SeedError } from './seed-error.js';
import { errorsOf, ItemReferences, problemOfError } from './seed-item-errors.js';
import type { DraftedItem, CoercedItem } from './coerced-item.js';
import type { SeedKinds } from './seed-kinds.js';
import { inlineSuccessions, LoadedItemFinder } from './seed-loaded-items.js';
import { movedTenures } from './seed-moved-tenures.js';
import { topologicalOrder } from './seed-order.js';
import type { Ordered } from './seed-order.js';
import { problemAt } from './seed-problem.js';
import type { SeedProblem } from './seed-problem.js';
import { SeedRevisionPlanner } from './seed-revisions.js';
import type { LeftOutField } from './seed-revisions.js';
import { SharedItems } from './seed-shared-items.js';
import { completionsOf, draftItem, fieldsToDefer, missingRetractions, withoutDeferred } from './seed-completions.js';
import { NOTHING_DEFERRED, referencesToRetracted } from './seed-completions.js';
import type { DeferredFields } from './seed-completions.js';
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
  /** Fields that are not updated. */
  readonly leftOut: readonly LeftOutField[];
  /** Items that give a loaded record a value that only one record can have. */
  readonly claimants: readonly DraftedItem[];
  /** Values that loaded records no longer have, each as `actor/slug/field`. */
  readonly released: ReadonlySet<string>;
  /** How many of the folder's items are marked as loaded. */
  readonly loaded: number;
}

/** What a folder is planned with, besides the database. */
export interface SeedPlanContext {
  readonly before?: FoldersBefore;
  /** Keys of the folder's items that are invalid: references to them are no further errors. */
  readonly invalid?: Iterable<string>;
  readonly deferred?: DeferredFields;
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
    { before = NO_FOLDERS, invalid = [], deferred = NOTHING_DEFERRED }: SeedPlanContext = {},
  ): Promise<SeedPlan> {
    const { queryable, kinds } = this;
    const loaded = await this.loadedKeys(folder);
    const moved = movedTenures(coerced, loaded);
    const drafted = await this.draft(coerced, { loaded, moved, deferred }, signal);
    const known = await this.knownRecords(drafted, before);
    const sorted = sortItems(drafted, before, known);
    const takenSlugs = sorted.newItems.flatMap((one) => takenFormerSlugs(one, known));
    for (const one of sorted.newItems) setRecord(known, one);

    const resolution = await this.resolve(sorted.newItems, known, new ItemReferences(kinds, invalid), signal);
    const shared = new SharedItems(before.items, loaded, moved);
    const collisions = new SeedRecordMatcher(queryable, known, kinds, shared, signal);
    await collisions.compareSlugs(sorted.existing);
    for (const [one, other] of sorted.ofEarlier) await sorted.earlier.compare(one, other);

    const finder = new LoadedItemFinder(queryable, known, kinds, signal);
    const found = await finder.find(sorted.loaded, loaded, moved, sorted.newItems);
    const { own, differences } = await shared.split(found, known, queryable);
    const revisions = await new SeedRevisionPlanner(queryable, known, before, signal).plan(folder, own);
    const ordered = topologicalOrder([...revisions.revisions, ...sorted.newItems]);

    const withoutSlug = resolution.resolved.filter(({ kind }) => !kind.hasSlug);
    const newWithoutSlug = new Set(await collisions.compareWithoutSlugs(withoutSlug));
    const isNew = (one: DraftedItem): boolean => one.kind.hasSlug || newWithoutSlug.has(one);
    const written = [...before.newItems, ...resolution.resolved.filter(isNew)];
    const claimants = [...before.claimants, ...revisions.claimants];
    const otherProblems = [
      ...[...takenSlugs, ...resolution.problems, ...referencesToRetracted(sorted.newItems)],
      ...[...collisions.problems, ...sorted.earlier.problems, ...finder.problems],
      ...(await findDuplicateValues(queryable, [...claimants, ...written], before.released)),
      ...(await cyclicSuccessions(queryable, written)),
    ];
    const toDefer = fieldsToDefer(ordered.cycles, deferred);
    if (otherProblems.length === 0 && toDefer.size > 0)
      return this.plan(folder, coerced, signal, { before, invalid, deferred: toDefer });
    const problems = [...otherProblems, ...ordered.cycles.map(circleProblem)];
    if (problems.length > 0) throw new SeedError(problems);

    const keys = new Set(revisions.keys);
    const movedKeys = sorted.loaded.map(({ key }) => key).filter((key) => moved.has(key) && !keys.has(key));
    const items = ordered.items.filter((one) => one.isRevision === true || isNew(one));
    return {
      items: [
        ...[...items, ...completionsOf(items, deferred, coerced)],
        ...(await missingRetractions(queryable, found)),
      ],
      shared: [...[...collisions.same, ...sorted.earlier.same].map(({ key }) => key), ...movedKeys],
      updated: [...keys],
      moved,
      leftOut: [...revisions.leftOut, ...differences],
      claimants: revisions.claimants,
      released: revisions.released,
      loaded: loaded.size,
    };
  }

  /** The keys of the items that the folder has loaded before. */
  private async loadedKeys(folder: string): Promise<ReadonlySet<string>> {
    const rows = await this.queryable.rows<{ item: string }>(sql`select item from seeded where folder = ${folder}`);
    return new Set(rows.map(({ item }) => item));
  }

  /** Validates each item by itself. The successions of loaded states become items of their own. */
  private async draft(
    coerced: readonly CoercedItem[],
    { loaded, moved, deferred }: Pick<SeedPlan, 'moved'> & { loaded: ReadonlySet<string>; deferred: DeferredFields },
    signal: AbortSignal,
  ): Promise<PlannedItem[]> {
    const drafted: PlannedItem[] = [];
    for (const [index, item] of coerced.entries()) {
      await yieldEvery(index, signal);
      const isLoaded = loaded.has(item.key) || moved.has(item.key);
      const one = isLoaded ? item : withoutDeferred(item, deferred);
      const draft = { ...one, draft: draftItem(one), isLoaded };
      drafted.push(draft);
      if (isLoaded)
        drafted.push(...inlineSuccessions(draft, this.kinds).map((succession) => ({ ...succession, isLoaded })));
    }
    return drafted;
  }

  /** The records that the items are, or refer to, in the database or in the folders before. */
  private async knownRecords(drafted: readonly DraftedItem[], { newItems }: FoldersBefore): Promise<KnownRecords> {
    const known = new KnownRecords(this.queryable, this.references);
    await known.load(drafted.flatMap((one) => [...ownReferences(one), ...one.draft.pendingReferences]));
    for (const one of newItems) setRecord(known, one);
    return known;
  }

  /** Resolves the references of new items. */
  private async resolve(
    items: readonly DraftedItem[],
    known: KnownRecords,
    invalid: ItemReferences,
    signal: AbortSignal,
  ): Promise<{ readonly resolved: readonly DraftedItem[]; readonly problems: readonly SeedProblem[] }> {
    const resolved: DraftedItem[] = [];
    const problems: SeedProblem[] = [];
    for (const [index, one] of items.entries()) {
      await yieldEvery(index, signal);
      const errors = await errorsOf(one, known);
      if (errors.length === 0) resolved.push(one);
      for (const error of errors)
        if (!invalid.isCauseOf(error, one)) problems.push(await problemOfError(one, error, known, items));
    }
    return { resolved, problems };
  }
}

interface PlannedItem extends DraftedItem {
  readonly isLoaded: boolean;
}

/** Items by what is there of them. */
interface SortedItems {
  /** Those that the folder has loaded before. */
  readonly loaded: readonly DraftedItem[];
  /** Those whose slug a record in the database has. */
  readonly existing: readonly (readonly [DraftedItem, Versioned])[];
  /** Those that a folder before has as well, and has not loaded yet. */
  readonly ofEarlier: readonly (readonly [DraftedItem, DraftedItem])[];
  readonly newItems: readonly DraftedItem[];
  readonly earlier: EarlierItems;
}

function sortItems(drafted: readonly PlannedItem[], before: FoldersBefore, known: KnownRecords): SortedItems {
  const earlier = new EarlierItems(before.newItems, known);
  const existing: (readonly [DraftedItem, Versioned])[] = [];
  const ofEarlier: (readonly [DraftedItem, DraftedItem])[] = [];
  const newItems: DraftedItem[] = [];
  for (const one of drafted) {
    if (one.isLoaded) continue;
    const other = earlier.find(one);
    const record = one.kind.hasSlug ? known.get(one.kind.reference, String(one.input['slug'])) : null;
    if (other) ofEarlier.push([one, other]);
    else if (record) existing.push([one, record]);
    else newItems.push(one);
  }
  return { loaded: drafted.filter(({ isLoaded }) => isLoaded), existing, ofEarlier, newItems, earlier };
}

function circleProblem({ item: { item }, pending: { path, kind, reference } }: Ordered['cycles'][number]): SeedProblem {
  return problemAt(item, path, `${notFoundMessage(kind, reference)} yet (a circle)`);
}

/** A former slug can lead to one record only. */
function takenFormerSlugs({ item, kind, formerSlugs = [] }: DraftedItem, known: KnownRecords): SeedProblem[] {
  return formerSlugs.flatMap((slug, index) =>
    known.get(kind.reference, slug) ? [problemAt(item, ['formerSlugs', index], 'leads to another record already')] : [],
  );
}

/** Lets references to a new item lead to its record. */
export function setRecord(known: KnownRecords, one: DraftedItem): void {
  const { kind, draft } = one;
  if (!kind.hasSlug) return;
  for (const { reference } of ownReferences(one)) {
    if (!known.get(kind.reference, reference)) known.set(kind.reference, reference, draft.record as Versioned);
  }
}

/** The references to an item, as far as its input determines them. */
export function ownReferences({
  kind: { reference: kind },
  input: { slug, iso3166Alpha3: code },
  formerSlugs = [],
}: CoercedItem): NamedReference[] {
  const alpha2 = typeof code === 'string' ? alpha2Of(code) : null;
  return [slug, code, alpha2, ...formerSlugs]
    .filter((name) => typeof name === 'string')
    .map((reference) => ({ kind, reference }));
}
