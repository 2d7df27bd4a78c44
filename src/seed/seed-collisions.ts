import sql from 'sql-template-tag';
import type { Queryable } from '../database/driver/queryable.js';
import { quoted } from '../foundation/graphql/request-error.js';
import { SYSTEM } from '../foundation/graphql/viewer.js';
import { groupBy } from '../foundation/graphql/group-by.js';
import { UserInputError } from '../foundation/records/user-error.js';
import type { Versioned } from '../foundation/records/versioned.js';
import type { KnownRecords } from './known-records.js';
import { yieldEvery } from './yield-every.js';
import { differingFields } from './seed-differences.js';
import { findHistories, isOfMerged } from './seed-history.js';
import type { SeedHistory } from './seed-history.js';
import type { AnyDraft, ExistingRecord, SeedKinds } from './seed-kinds.js';
import type { DraftedItem } from './coerced-item.js';
import type { SharedItems } from './seed-shared-items.js';
import { problemAt } from './seed-problem.js';
import type { SeedProblem } from './seed-problem.js';

/** A version of a record, as a seed has written it or would. */
type WrittenVersion = Pick<ExistingRecord, 'input' | 'author'>;

/** An item, and the records in the database that it may be the same as. */
interface Collision {
  readonly one: DraftedItem;
  readonly existing: readonly WrittenVersion[];
  /** The record that has its slug; null for an item without one. */
  readonly record: Versioned | null;
}

/**
 * Compares items with existing records in the database: with what was first written of each, or by seeds since, as a
 * record that an editor has changed is still the same item of a seed. Collects the items that are the same, and errors
 * for the others.
 */
export class SeedRecordMatcher {
  readonly same: DraftedItem[] = [];
  readonly problems: SeedProblem[] = [];

  constructor(
    private readonly queryable: Queryable,
    private readonly known: KnownRecords,
    private readonly kinds: SeedKinds,
    private readonly shared: SharedItems,
    private readonly signal: AbortSignal,
  ) {}

  /** Compares items with the records that have their slugs. */
  async compareSlugs(taken: readonly (readonly [DraftedItem, Versioned])[]): Promise<void> {
    const histories = await findHistories(
      this.queryable,
      taken.map(([, { id }]) => id),
    );
    const versionsOf = (id: string): WrittenVersion[] => {
      const history = histories.get(id);
      return history ? writtenVersions(history).map((input) => ({ input, author: history.author })) : [];
    };
    await this.compare(
      taken.map(([one, record]) => ({
        ...{ one, record },
        existing: [...versionsOf(record.id), ...this.versionBefore(one)],
      })),
    );
  }

  /** Compares resolved items without slugs with the records of the same key. Returns the items that have none. */
  async compareWithoutSlugs(items: readonly DraftedItem[]): Promise<DraftedItem[]> {
    const newItems: DraftedItem[] = [];
    for (const [, listItems] of groupBy(items, ({ item }) => item.list)) {
      const drafts = listItems.map(({ draft }) => draft);
      const existing =
        (await listItems[0]?.kind.existing?.(this.queryable, drafts)) ?? new Map<string, ExistingRecord[]>();
      const taken: Collision[] = [];
      for (const one of listItems) {
        const found = [...(existing.get(one.draft.record.id) ?? []), ...this.versionBefore(one)];
        if (found.length === 0) newItems.push(one);
        else taken.push({ one, existing: found, record: null });
      }
      await this.compare(taken);
    }
    return newItems;
  }

  /** What a folder before this one has, and makes of the record unless an editor has changed it. */
  private versionBefore(one: DraftedItem): WrittenVersion[] {
    const owner = this.shared.ownerOf(one);
    return owner ? [{ input: owner.input, author: String(SYSTEM.name) }] : [];
  }

  private async compare(collisions: readonly Collision[]): Promise<void> {
    const drafted = collisions.map((collision) => ({
      ...collision,
      others: isOfType(collision)
        ? collision.existing.map(({ input }) => collision.one.kind.draft(input as never))
        : [],
    }));
    await this.known.load(
      drafted.flatMap(({ others }) => others.flatMap(({ pendingReferences }) => pendingReferences)),
    );
    const { lookup } = this.known;
    const mismatches: { collision: Collision; fields: readonly string[] }[] = [];
    for (const [index, { others, ...collision }] of drafted.entries()) {
      await yieldEvery(index, this.signal);
      const { one, record } = collision;
      if (record && (await isOfMerged(this.queryable, one.input['slug'], record))) {
        this.same.push(one);
        continue;
      }
      if (!isOfType(collision)) {
        mismatches.push({ collision, fields: ['slug'] });
        continue;
      }
      try {
        if (record) await one.draft.resolve(lookup, record);
      } catch (error) {
        if (!(error instanceof UserInputError)) throw error;
        this.problems.push(...error.errors.map(({ path, message }) => problemAt(one.item, path, message)));
        continue;
      }
      const candidates: string[][] = [];
      const differencesTo = async (other: AnyDraft): Promise<string[]> => {
        try {
          await other.resolve(lookup, record ?? undefined);
        } catch (error) {
          // The record was written under earlier rules, so it can't be the same as an item that passes today's rules.
          if (!(error instanceof UserInputError)) throw error;
          return [...new Set(error.errors.map(({ path: [field] }) => String(field)))];
        }
        return differingFields(one.draft, other);
      };
      for (const other of others) candidates.push(await differencesTo(other));
      const fewest = candidates.sort((a, b) => a.length - b.length)[0];
      if (fewest?.length === 0) this.same.push(one);
      else mismatches.push({ collision, fields: fewest ?? [] });
    }
    const folders = await this.foldersOf(mismatches.map(({ collision }) => collision.one));
    for (const { collision, fields } of mismatches) this.problems.push(this.problemOf(collision, fields, folders));
  }

  /** The folders that have loaded the items, by the items' keys. */
  private async foldersOf(items: readonly DraftedItem[]): Promise<ReadonlyMap<string, string>> {
    if (items.length === 0) return new Map();
    const keys = items.flatMap((one) => this.keysOf(one));
    const rows = await this.queryable.rows<{ item: string; folder: string }>(
      sql`select item, min(folder) as folder from seeded where item = any(${keys}::text[]) group by item`,
    );
    return new Map(rows.map(({ item, folder }) => [item, folder]));
  }

  /** The record with the item's slug may be of another list: all actors share their slugs. */
  private keysOf({ kind, item, key }: DraftedItem): string[] {
    if (!kind.hasSlug) return [key];
    return Object.entries(this.kinds)
      .filter(([, other]) => other?.hasSlug && other.reference === kind.reference)
      .map(([list]) => `${list}/${kind.key(item.value)}`);
  }

  private problemOf(
    { one, record, existing }: Collision,
    fields: readonly string[],
    folders: ReadonlyMap<string, string>,
  ): SeedProblem {
    const { kind, item } = one;
    const folder = this.keysOf(one)
      .map((key) => folders.get(key))
      .find((name) => name !== undefined);
    const author = existing[0]?.author ?? 'nobody';
    const origin = folder === undefined ? `created by ${author}` : `from the seed folder ${folder}`;
    const existingType = typeName(record?.constructor.name ?? kind.type);
    const which = record ? `${existingType} ${quoted(kind.key(item.value))}` : existingType;
    if (record && record.constructor.name !== kind.type)
      return problemAt(
        item,
        ['slug'],
        `is taken: the ${which} is in the database already, ${origin}; this is a ${typeName(kind.type)}`,
      );
    const differing = fields.length > 0 ? `, with other ${fields.join(', ')}` : '';
    const message = `the ${which} is in the database already, ${origin}${differing}`;
    return { ...item.at(fields.slice(0, 1)), path: [], message };
  }
}

/** The versions of a record that an item may be equal to. The successions of a state may have been added separately. */
function writtenVersions({ first, seeded }: SeedHistory): readonly object[] {
  return seeded === first ? [first] : [first, seeded, { ...seeded, succeeds: first['succeeds'] }];
}

function isOfType({ one, record }: Collision): boolean {
  return !record || record.constructor.name === one.kind.type;
}

function typeName(type: string): string {
  return type.toLowerCase();
}
