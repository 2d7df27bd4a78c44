import type { ItemList } from './item-lists.js';

/** A record that waits until what it refers to was written. */
export interface HeldRecord {
  readonly id: string;
  readonly list: ItemList;
  /** The ids that it waits for, and whether it must refer to them from the start. */
  readonly awaited: Map<string, boolean>;
}

/** Records that refer to records after them, in the order in which they were met. */
export class HeldRecords {
  private readonly byId = new Map<string, HeldRecord>();
  private readonly waiting = new Map<string, HeldRecord[]>();

  has(id: string): boolean {
    return this.byId.has(id);
  }

  hold(record: HeldRecord): void {
    this.byId.set(record.id, record);
    for (const id of record.awaited.keys()) {
      const others = this.waiting.get(id);
      if (others) others.push(record);
      else this.waiting.set(id, [record]);
    }
  }

  /** Notes that a record was written; returns those that wait for nothing any more. */
  release(id: string): HeldRecord[] {
    const released: HeldRecord[] = [];
    for (const record of this.waiting.get(id) ?? []) {
      record.awaited.delete(id);
      if (record.awaited.size === 0 && this.byId.delete(record.id)) released.push(record);
    }
    this.waiting.delete(id);
    return released;
  }

  /**
   * The first record that can be written although it waits: records in a circle, none of which can be the first. None of
   * those that it must refer to from the start is awaited, as these references form no circles.
   */
  takeFromCircle(): HeldRecord | null {
    for (const record of this.byId.values()) {
      if ([...record.awaited.values()].some((isRequired) => isRequired)) continue;
      this.byId.delete(record.id);
      return record;
    }
    return null;
  }
}
