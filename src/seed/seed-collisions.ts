import sql from 'sql-template-tag';
import type { Queryable } from '../database/driver/queryable.js';
import { quoted } from '../foundation/graphql/request-error.js';
import { groupBy } from '../foundation/graphql/group-by.js';
import { UserInputError } from '../foundation/records/user-error.js';
import type { Versioned } from '../foundation/records/versioned.js';
import type { KnownRecords } from './known-records.js';
import { pauseAt } from './pausing.js';
import { differences } from './seed-contents.js';
import { faultAt } from './seed-error.js';

import type { AnyDraft, Existing, SeedKinds } from './seed-kinds.js';
import type { DraftedItem } from './seed-items.js';

/** Things of which the log is read with one statement. */
const READ_AT_ONCE = 200;

/** An item, and what there is in the database in its place. */
interface Collision {
  readonly one: DraftedItem;
  readonly existing: readonly Existing[];
  /** The thing that has its slug; null for an item without one. */
  readonly record: Versioned | null;
}

/**
 * Compares items with what stands in their place in the database: with what that was told as at first, since what an
 * editor has changed since is no other item of a seed. Answers the items that are the same, and what is wrong with the
 * others.
 */
export class Collisions {
  readonly same: DraftedItem[] = [];
  readonly faults: string[] = [];

  constructor(
    private readonly queryable: Queryable,
    private readonly known: KnownRecords,
    private readonly kinds: SeedKinds,
    private readonly signal: AbortSignal,
  ) {}

  /** Compares items with what has their slugs. */
  async compareSlugs(taken: readonly (readonly [DraftedItem, Versioned])[]): Promise<void> {
    for (let at = 0; at < taken.length; at += READ_AT_ONCE) {
      const some = taken.slice(at, at + READ_AT_ONCE);
      const rows = await this.queryable.rows<Existing & { id: string }>(sql`
        select distinct on (subject_id) subject_id as id, snapshot as input, told_by as by from change
        where subject_id = any(${some.map(([, { id }]) => id)}::uuid[]) order by subject_id, version`);
      const byId = groupBy(rows, ({ id }) => id);
      await this.compare(some.map(([one, record]) => ({ one, record, existing: byId.get(record.id) ?? [] })));
    }
  }

  /** Compares items without slugs with what stands in their place; they are resolved. Answers those in whose place is nothing. */
  async comparePlaces(items: readonly DraftedItem[]): Promise<DraftedItem[]> {
    const fresh: DraftedItem[] = [];
    for (const [, ofList] of groupBy(items, ({ item }) => item.list)) {
      const drafts = ofList.map(({ draft }) => draft);
      const existing = (await ofList[0]?.kind.existing?.(this.queryable, drafts)) ?? new Map<string, Existing[]>();
      const taken: Collision[] = [];
      for (const one of ofList) {
        const there = existing.get(one.draft.record.id) ?? [];
        if (there.length === 0) fresh.push(one);
        else taken.push({ one, existing: there, record: null });
      }
      await this.compare(taken);
    }
    return fresh;
  }

  private async compare(collisions: readonly Collision[]): Promise<void> {
    const drafted = collisions.map((collision) => ({
      ...collision,
      others: isOfType(collision)
        ? collision.existing.map(({ input }) => collision.one.kind.draft(input as never))
        : [],
    }));
    await this.known.load(drafted.flatMap(({ others }) => others.flatMap(({ wanted }) => wanted)));
    const { lookup } = this.known;
    const wrong: { collision: Collision; fields: readonly string[] }[] = [];
    for (const [index, { others, ...collision }] of drafted.entries()) {
      await pauseAt(index, this.signal);
      const { one, record } = collision;
      if (!isOfType(collision)) {
        wrong.push({ collision, fields: ['slug'] });
        continue;
      }
      try {
        if (record) await one.draft.resolve(lookup, record);
      } catch (error) {
        if (!(error instanceof UserInputError)) throw error;
        this.faults.push(...error.refusals.map(({ path, message }) => faultAt(one.item, path, message)));
        continue;
      }
      const found: string[][] = [];
      const differencesTo = async (other: AnyDraft): Promise<string[]> => {
        try {
          await other.resolve(lookup, record ?? undefined);
        } catch (error) {
          // It was told when rules were other ones: what is told now, by those of today, is not the same.
          if (!(error instanceof UserInputError)) throw error;
          return [...new Set(error.refusals.map(({ path: [field] }) => String(field)))];
        }
        return differences(one.draft, other);
      };
      for (const other of others) found.push(await differencesTo(other));
      const fewest = found.sort((a, b) => a.length - b.length)[0];
      if (fewest?.length === 0) this.same.push(one);
      else wrong.push({ collision, fields: fewest ?? [] });
    }
    const folders = await this.foldersOf(wrong.map(({ collision }) => collision.one));
    for (const { collision, fields } of wrong) this.faults.push(this.told(collision, fields, folders));
  }

  /** By the keys of items, the folders that have put them in. */
  private async foldersOf(items: readonly DraftedItem[]): Promise<ReadonlyMap<string, string>> {
    if (items.length === 0) return new Map();
    const keys = items.flatMap((one) => this.keysOf(one));
    const rows = await this.queryable.rows<{ item: string; folder: string }>(
      sql`select item, min(folder) as folder from seeded where item = any(${keys}::text[]) group by item`,
    );
    return new Map(rows.map(({ item, folder }) => [item, folder]));
  }

  /** What has the item's slug may stand in another list: all actors share theirs. */
  private keysOf({ kind, item, key }: DraftedItem): string[] {
    if (!kind.hasSlug) return [key];
    return Object.entries(this.kinds)
      .filter(([, other]) => other?.hasSlug && other.reference === kind.reference)
      .map(([list]) => `${list}/${kind.key(item.value)}`);
  }

  private told({ one, record, existing }: Collision, fields: readonly string[], folders: ReadonlyMap<string, string>) {
    const { kind, item } = one;
    const folder = this.keysOf(one)
      .map((key) => folders.get(key))
      .find((name) => name !== undefined);
    const origin = folder === undefined ? `told by ${existing[0]?.by ?? 'nobody'}` : `from the seed folder ${folder}`;
    const there = typeName(record?.constructor.name ?? kind.type);
    const which = record ? `${there} ${quoted(kind.key(item.value))}` : there;
    if (record && record.constructor.name !== kind.type)
      return faultAt(
        item,
        ['slug'],
        `is taken: the ${which} is in the database already, ${origin}; this is a ${typeName(kind.type)}`,
      );
    const differing = fields.length > 0 ? `, with other ${fields.join(', ')}` : '';
    return [item.at(fields.slice(0, 1)), `the ${which} is in the database already, ${origin}${differing}`].join(': ');
  }
}

function isOfType({ one, record }: Collision): boolean {
  return !record || record.constructor.name === one.kind.type;
}

function typeName(type: string): string {
  return type.toLowerCase();
}
