import sql from 'sql-template-tag';
import type { Queryable } from '../database/driver/queryable.js';
import { notFoundMessage } from '../database/query/references.js';
import type { ReferenceKind, References } from '../database/query/references.js';
import { quoted } from '../foundation/graphql/request-error.js';
import { UserInputError } from '../foundation/records/user-error.js';
import type { ConflictingRecord, UserErrorData } from '../foundation/records/user-error.js';
import { Versioned } from '../foundation/records/versioned.js';
import { KnownRecords } from './known-records.js';
import type { NamedReference } from './known-records.js';
import { findDuplicateValues } from './seed-duplicates.js';
import { SeedRecordMatcher } from './seed-collisions.js';
import { formatProblemAt, SeedError } from './seed-error.js';
import { yieldEvery } from './yield-every.js';

import type { DraftedItem, CoercedItem } from './seed-items.js';
import type { SeedKinds } from './seed-kinds.js';
import { topologicalOrder } from './seed-order.js';
import { cyclicSuccessions } from './seed-successions.js';
import { alpha2Of } from '../foundation/records/country-codes.js';

/** What has to be written to load a folder, given the current state of the database. */
export interface SeedPlan {
  /** The items to write, each after the items that it refers to. */
  readonly items: readonly DraftedItem[];
  /** Keys of items that exist unchanged in the database: they only have to be marked as loaded. */
  readonly shared: readonly string[];
  /** How many of the folder's items are marked as loaded. */
  readonly loaded: number;
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
  async plan(folder: string, coerced: readonly CoercedItem[], signal: AbortSignal): Promise<SeedPlan> {
    const loaded = new Set(
      (await this.queryable.rows<{ item: string }>(sql`select item from seeded where folder = ${folder}`)).map(
        ({ item }) => item,
      ),
    );
    const drafted: DraftedItem[] = [];
    for (const [index, one] of coerced.filter(({ key }) => !loaded.has(key)).entries()) {
      await yieldEvery(index, signal);
      drafted.push({ ...one, draft: one.kind.draft(one.input as never) });
    }
    const known = new KnownRecords(this.queryable, this.references);
    await known.load(
      drafted.flatMap(({ kind, input, draft }) => [
        ...ownReferences(kind.reference, input),
        ...draft.pendingReferences,
      ]),
    );
    const collisions = new SeedRecordMatcher(this.queryable, known, this.kinds, signal);
    const existingItems: (readonly [DraftedItem, Versioned])[] = [];
    const newItems: DraftedItem[] = [];
    for (const one of drafted) {
      const record = one.kind.hasSlug ? known.get(one.kind.reference, String(one.input['slug'])) : null;
      if (record) existingItems.push([one, record]);
      else newItems.push(one);
    }
    for (const { kind, input, draft } of newItems) {
      if (!kind.hasSlug) continue;
      for (const { reference } of ownReferences(kind.reference, input)) {
        if (!known.get(kind.reference, reference)) known.set(kind.reference, reference, draft.record as Versioned);
      }
    }
    const problems: string[] = [];
    const resolved: DraftedItem[] = [];
    for (const [index, one] of newItems.entries()) {
      await yieldEvery(index, signal);
      const errors = await errorsOf(one, known);
      if (errors.length === 0) resolved.push(one);
      for (const error of errors) problems.push(await formatProblem(one, error, known, newItems));
    }
    await collisions.compareSlugs(existingItems);
    const ordered = topologicalOrder(newItems);
    for (const { item, pending } of ordered.cycles) {
      problems.push(
        formatProblemAt(item.item, pending.path, `${notFoundMessage(pending.kind, pending.reference)} yet (a circle)`),
      );
    }
    const newWithoutSlug = new Set(await collisions.compareWithoutSlugs(resolved.filter(({ kind }) => !kind.hasSlug)));
    const isNew = (one: DraftedItem): boolean => one.kind.hasSlug || newWithoutSlug.has(one);
    problems.push(...collisions.problems, ...(await findDuplicateValues(this.queryable, resolved.filter(isNew))));
    problems.push(...(await cyclicSuccessions(this.queryable, resolved.filter(isNew))));
    if (problems.length > 0) throw new SeedError(problems);
    return {
      items: ordered.items.filter(isNew),
      shared: collisions.same.map(({ key }) => key),
      loaded: loaded.size,
    };
  }
}

/** The references to an item, as far as its input determines them. */
function ownReferences(kind: ReferenceKind, { slug, iso3166Alpha3: code }: Record<string, unknown>): NamedReference[] {
  const alpha2 = typeof code === 'string' ? alpha2Of(code) : null;
  return [slug, code, alpha2].filter((name) => typeof name === 'string').map((reference) => ({ kind, reference }));
}

async function errorsOf({ draft }: DraftedItem, { lookup }: KnownRecords): Promise<readonly UserErrorData[]> {
  try {
    await draft.resolve(lookup);
    return [];
  } catch (error) {
    if (error instanceof UserInputError) return error.errors;
    throw error;
  }
}

/** Formats an error with file and line, and with the conflicting record if there is one. */
async function formatProblem(
  { item }: DraftedItem,
  { path, message, existing }: UserErrorData,
  known: KnownRecords,
  items: readonly DraftedItem[],
): Promise<string> {
  const holder = existing ? await describe(existing, known, items) : '';
  return formatProblemAt(item, path, `${message}${holder}`);
}

async function describe(
  existing: ConflictingRecord,
  known: KnownRecords,
  items: readonly DraftedItem[],
): Promise<string> {
  const { reference } = existing;
  const kind = existing.kind as ReferenceKind;
  const other = items.find(({ draft: { record } }) => record instanceof Versioned && record.globalId() === reference);
  if (other) return `: ${other.item.at([])}`;
  await known.load([{ kind, reference }]);
  const record: (Versioned & { readonly slug?: string }) | null | undefined = known.get(kind, reference);
  return record
    ? `: the ${record.constructor.name.toLowerCase()} ${quoted(record.slug ?? reference)} in the database`
    : '';
}
