import type { Queryable } from '../database/driver/queryable.js';
import type { ReferenceLookup, ReferenceKind, References } from '../database/query/references.js';
import type { Versioned } from '../foundation/records/versioned.js';

/** References that are looked up by one statement. */
const LOOKUP_BATCH_SIZE = 1_000;

/** A reference and the kind of record that it refers to. */
export interface NamedReference {
  readonly kind: ReferenceKind;
  readonly reference: string;
}

/** Resolved references, looked up for many items at once: in the database, or among records yet to be written. */
export class KnownRecords {
  private readonly byKind = new Map<ReferenceKind, Map<string, Versioned | null>>();
  /** The lookup for services: uses these records first, and the database for references not loaded here. */
  readonly lookup: ReferenceLookup;

  constructor(
    private readonly queryable: Queryable,
    private readonly references: References,
  ) {
    this.lookup = {
      rows: (statement) => queryable.rows(statement),
      known: (kind, reference) => this.get(kind, reference),
    };
  }

  /** The record of a reference; null: there is none; undefined: it was not looked up. */
  get(kind: ReferenceKind, reference: string): Versioned | null | undefined {
    return this.recordsOf(kind).get(reference);
  }

  /** Sets the record of a reference that is yet to be written. */
  set(kind: ReferenceKind, reference: string, record: Versioned): void {
    this.recordsOf(kind).set(reference, record);
  }

  /** Looks up all references that are not known yet. */
  async load(requested: Iterable<NamedReference>): Promise<void> {
    const missing = new Map<ReferenceKind, Set<string>>();
    for (const { kind, reference } of requested) {
      if (this.get(kind, reference) !== undefined) continue;
      const missingOfKind = missing.get(storageKind(kind)) ?? new Set();
      missing.set(storageKind(kind), missingOfKind.add(reference));
    }
    for (const [kind, references] of missing) {
      const all = [...references];
      for (let at = 0; at < all.length; at += LOOKUP_BATCH_SIZE) {
        const batch = all.slice(at, at + LOOKUP_BATCH_SIZE);
        const found = await this.references.byReference(kind).load(this.queryable, batch);
        for (const reference of batch) this.recordsOf(kind).set(reference, found.get(reference) ?? null);
      }
    }
  }

  private recordsOf(kind: ReferenceKind): Map<string, Versioned | null> {
    const key = storageKind(kind);
    let records = this.byKind.get(key);
    if (!records) this.byKind.set(key, (records = new Map<string, Versioned | null>()));
    return records;
  }
}

/** States, organizations and persons are looked up as actors; where one is required, its type is checked later. */
export function storageKind(kind: ReferenceKind): ReferenceKind {
  return kind === 'state' || kind === 'organization' || kind === 'person' ? 'actor' : kind;
}
