import sql, { raw } from 'sql-template-tag';
import type { GraphQLInputObjectType } from 'graphql';
import { recordKindOf } from '../../changelog/record-kind.js';
import type { Queryable } from '../../database/driver/queryable.js';
import { globalId, parseReference } from '../../foundation/records/global-id.js';
import { groupBy } from '../../foundation/graphql/group-by.js';
import type { SeedKinds } from '../../seed/seed-kinds.js';
import type { Item } from './item.js';
import { curationOf, NOT_CURATED } from './curation-fields.js';
import { DEFERRABLE, SUCCESSIONS } from './item-lists.js';
import type { ItemList } from './item-lists.js';
import { itemValue, referencesIn } from './item-values.js';

type Snapshot = Readonly<Record<string, unknown>>;

interface Row {
  readonly id: string;
  readonly snapshot: Snapshot;
  readonly status: string | null;
}

/** A record of a list, as it is in the database. */
export interface ListedRecord {
  readonly id: string;
  readonly isRetracted: boolean;
  /** Its fields as the log has them; of a state's successions, each by itself. */
  readonly parts: readonly Snapshot[];
  /** The global ids of what it refers to. */
  readonly globalIds: readonly string[];
  /** The ids of these. */
  readonly references: readonly string[];
  /** The ids of what it must refer to from the start. */
  readonly requiredReferences: readonly string[];
}

/** Reads records, and brings them into the form of items. */
export class RecordReader {
  constructor(
    private readonly kinds: SeedKinds,
    private readonly inputType: (name: string) => GraphQLInputObjectType,
  ) {}

  /** The records of a list with these ids, in the order of the ids; without those that are not there. */
  async read(queryable: Queryable, list: ItemList, ids: readonly string[]): Promise<ListedRecord[]> {
    if (ids.length === 0) return [];
    const rows = await queryable.rows<Row>(sql`
      select subject_id as id, snapshot, status from versioned_record
      where subject_kind = ${list.kind} and subject_id = any(${ids}::uuid[])`);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = byId.get(id);
      return row ? [this.recordOf(list, row)] : [];
    });
  }

  /** The items of records, in their order. */
  async itemsOf(queryable: Queryable, list: ItemList, records: readonly ListedRecord[]): Promise<Item[]> {
    const slugs = await slugsOf(queryable, new Set(records.flatMap(({ globalIds }) => globalIds)));
    const type = this.typeOf(list);
    const slugOf = (reference: string): string | null => slugs.get(idOf(reference) ?? '') ?? null;
    const curation = list.name === SUCCESSIONS ? NOT_CURATED : await curationOf(queryable, list, records);
    return records.flatMap(({ id, parts }) =>
      parts.map((part) => ({ list: list.name, value: curation.addTo(id, itemValue(part, type, slugOf)) })),
    );
  }

  private recordOf(list: ItemList, { id, snapshot, status }: Row): ListedRecord {
    const type = this.typeOf(list);
    const parts = list.name === SUCCESSIONS ? successionsOf(id, snapshot) : [withoutSuccessions(snapshot)];
    const deferrable = DEFERRABLE[list.name] ?? [];
    const required = parts.map((part) =>
      Object.fromEntries(Object.entries(part).filter(([field]) => !deferrable.includes(field))),
    );
    const globalIds = [...new Set(parts.flatMap((part) => [...referencesIn(part, type)]))];
    return {
      ...{ id, parts, globalIds, isRetracted: status === 'RETRACTED' },
      references: globalIds.flatMap((reference) => idOf(reference) ?? []),
      requiredReferences: required
        .flatMap((part) => [...referencesIn(part, type)])
        .flatMap((reference) => idOf(reference) ?? []),
    };
  }

  private typeOf({ name }: ItemList): GraphQLInputObjectType {
    const kind = this.kinds[name];
    if (!kind) throw new Error(`there is no list ${name}`);
    return this.inputType(kind.input);
  }
}

function successionsOf(id: string, { succeeds }: Snapshot): Snapshot[] {
  const successor = globalId('State', id);
  return ((succeeds ?? []) as Snapshot[]).map((succession) => ({ ...succession, successor }));
}

function withoutSuccessions(snapshot: Snapshot): Snapshot {
  // Series have a field of this name, which is a reference.
  if (!Array.isArray(snapshot['succeeds'])) return snapshot;
  return Object.fromEntries(Object.entries(snapshot).filter(([field]) => field !== 'succeeds'));
}

function idOf(reference: string): string | null {
  const parsed = parseReference(reference);
  return parsed?.by === 'id' ? parsed.id : null;
}

/** The slugs of global ids, by id. */
async function slugsOf(queryable: Queryable, references: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const parsed = [...references].map(parseReference).filter((reference) => reference?.by === 'id');
  const slugs = new Map<string, string>();
  for (const [table, ofTable] of groupBy(parsed, ({ type }) => recordKindOf(type).toLowerCase())) {
    const ids = ofTable.map(({ id }) => id);
    const rows = await queryable.rows<{ id: string; slug: string }>(
      sql`select id, slug from ${raw(table)} where id = any(${ids}::uuid[])`,
    );
    for (const { id, slug } of rows) slugs.set(id, slug);
  }
  return slugs;
}
