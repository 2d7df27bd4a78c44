import type { GraphQLInputObjectType } from 'graphql';
import { LAST_POSITION } from '../../changelog/change-store.js';
import type { Queryable } from '../../database/driver/queryable.js';
import { LogPosition } from '../../foundation/records/log-position.js';
import type { LogPositionRow } from '../../foundation/records/log-position.js';
import type { SeedKinds } from '../../seed/seed-kinds.js';
import sql from 'sql-template-tag';
import { HeldRecords } from './held-records.js';
import type { HeldRecord } from './held-records.js';
import { idBatches } from './id-cursor.js';
import type { Item } from './item.js';
import { idsOf, ITEM_LISTS, laterReferences } from './item-lists.js';
import type { ItemList } from './item-lists.js';
import { RecordReader } from './record-reader.js';
import type { ListedRecord } from './record-reader.js';

/** Records that are read by one statement. */
const BATCH_SIZE = 200;

/** Which records are written; null: all. */
export type RecordSelection = ReadonlySet<string> | null;

/** What of the database is written, and in which order. */
export interface ItemsRequest {
  readonly selection?: RecordSelection;
  /** Whether each list is written as a whole, so that some items come before those that they refer to. */
  readonly isByList?: boolean;
}

const NONE: ReadonlyMap<string, readonly string[]> = new Map();

/** What is in the database, as items. It reads records some at a time, so that its memory does not grow with them. */
export class ItemSource {
  private readonly reader: RecordReader;

  constructor(kinds: SeedKinds, inputType: (name: string) => GraphQLInputObjectType) {
    this.reader = new RecordReader(kinds, inputType);
  }

  /**
   * The items of the records that are selected: if not by list, each after those that it refers to. Only the references that DEFERRABLE
   * names can lead to later items, where records refer to each other in a circle. `snapshot` must be a transaction that
   * sees the database at one moment: see Database.readSnapshot.
   */
  async *all(snapshot: Queryable, { selection = null, isByList = false }: ItemsRequest = {}): AsyncGenerator<Item> {
    const held = new HeldRecords();
    for (const list of ITEM_LISTS) {
      const later = isByList ? NONE : await this.later(snapshot, list, selection);
      for await (const ids of idBatches(snapshot, list.name, idsOf(list), BATCH_SIZE)) {
        const selected = selection ? ids.filter((id) => selection.has(id)) : ids;
        const ready: ListedRecord[] = [];
        for (const record of await this.reader.read(snapshot, list, selected)) {
          const awaited = awaitedBy(record, later.get(record.id) ?? [], held);
          if (awaited.size > 0) held.hold({ id: record.id, list, awaited });
          else ready.push(record);
        }
        yield* this.write(snapshot, list, ready, held);
      }
      if (list.name === 'events') yield* this.writeCircles(snapshot, held);
    }
  }

  /** The items of records of a list, by the records' ids: in a list of their own, without what they refer to. */
  async of(queryable: Queryable, listName: string, ids: readonly string[]): Promise<Item[]> {
    const list = ITEM_LISTS.find(({ name }) => name === listName);
    if (!list) throw new Error(`there is no list ${listName}`);
    return this.reader.itemsOf(queryable, list, await this.reader.read(queryable, list, ids));
  }

  /** The references that lead to later records, by the ids of those that have them. */
  private async later(
    snapshot: Queryable,
    list: ItemList,
    selection: RecordSelection,
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const statement = laterReferences(list);
    const later = new Map<string, string[]>();
    if (!statement) return later;
    for (const { id, target } of await snapshot.rows<{ id: string; target: string }>(statement)) {
      if (selection && !selection.has(id)) continue;
      const targets = later.get(id);
      if (targets) targets.push(target);
      else later.set(id, [target]);
    }
    return later;
  }

  /** Writes records, and after each those that waited for it. */
  private async *write(
    snapshot: Queryable,
    list: ItemList,
    records: readonly ListedRecord[],
    held: HeldRecords,
  ): AsyncGenerator<Item> {
    let start = 0;
    for (const [index, { id }] of records.entries()) {
      const released = held.release(id);
      if (released.length === 0) continue;
      yield* await this.reader.itemsOf(snapshot, list, records.slice(start, index + 1));
      start = index + 1;
      for (const one of released) yield* this.writeHeld(snapshot, one, held);
    }
    yield* await this.reader.itemsOf(snapshot, list, records.slice(start));
  }

  private async *writeHeld(snapshot: Queryable, first: HeldRecord, held: HeldRecords): AsyncGenerator<Item> {
    const waiting = [first];
    for (let record = waiting.shift(); record; record = waiting.shift()) {
      yield* await this.reader.itemsOf(
        snapshot,
        record.list,
        await this.reader.read(snapshot, record.list, [record.id]),
      );
      waiting.unshift(...held.release(record.id));
    }
  }

  private async *writeCircles(snapshot: Queryable, held: HeldRecords): AsyncGenerator<Item> {
    for (let record = held.takeFromCircle(); record; record = held.takeFromCircle())
      yield* this.writeHeld(snapshot, record, held);
  }
}

/** The ids that a record waits for, and whether it must refer to them from the start. */
function awaitedBy(
  { requiredReferences, references }: ListedRecord,
  later: readonly string[],
  held: HeldRecords,
): Map<string, boolean> {
  const required = new Set(requiredReferences);
  const awaited = [...later, ...references.filter((id) => held.has(id))];
  return new Map(awaited.map((id) => [id, required.has(id)]));
}

/** The position in the log that a snapshot of the database is at. */
export async function positionOf(snapshot: Queryable): Promise<LogPosition> {
  const [row] = await snapshot.rows<{ last: LogPositionRow }>(sql`select ${LAST_POSITION} as last`);
  return LogPosition.of(row?.last ?? null);
}
