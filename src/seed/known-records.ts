import type { Queryable } from '../database/driver/queryable.js';
import type { Lookup, ReferenceKind, References } from '../database/query/references.js';
import type { Versioned } from '../foundation/records/versioned.js';

/** References that are looked up with one statement. */
const LOOKED_UP_AT_ONCE = 1_000;

/** A reference and what kind of thing it is to. */
export interface NamedReference {
  readonly kind: ReferenceKind;
  readonly reference: string;
}

/** What references mean, looked up for many items at once: in the database, or among what is yet to be written. */
export class KnownRecords {
  private readonly byKind = new Map<ReferenceKind, Map<string, Versioned | null>>();
  /** Where services look: here first, and in the database for what was not looked up. */
  readonly lookup: Lookup;

  constructor(
    private readonly queryable: Queryable,
    private readonly references: References,
  ) {
    this.lookup = {
      rows: (statement) => queryable.rows(statement),
      known: (kind, reference) => this.get(kind, reference),
    };
  }

  /** What a reference means; null: nothing; undefined: it was not looked up. */
  get(kind: ReferenceKind, reference: string): Versioned | null | undefined {
    return this.ofKind(kind).get(reference);
  }

  /** What a reference is to mean once it is written. */
  set(kind: ReferenceKind, reference: string, record: Versioned): void {
    this.ofKind(kind).set(reference, record);
  }

  /** Looks up all that is not known yet. */
  async load(wanted: Iterable<NamedReference>): Promise<void> {
    const missing = new Map<ReferenceKind, Set<string>>();
    for (const { kind, reference } of wanted) {
      if (this.get(kind, reference) !== undefined) continue;
      const ofKind = missing.get(storedAs(kind)) ?? new Set();
      missing.set(storedAs(kind), ofKind.add(reference));
    }
    for (const [kind, references] of missing) {
      const all = [...references];
      for (let at = 0; at < all.length; at += LOOKED_UP_AT_ONCE) {
        const some = all.slice(at, at + LOOKED_UP_AT_ONCE);
        const found = await this.references.byReference(kind).load(this.queryable, some);
        for (const reference of some) this.ofKind(kind).set(reference, found.get(reference) ?? null);
      }
    }
  }

  private ofKind(kind: ReferenceKind): Map<string, Versioned | null> {
    const key = storedAs(kind);
    let found = this.byKind.get(key);
    if (!found) this.byKind.set(key, (found = new Map<string, Versioned | null>()));
    return found;
  }
}

/** States and persons are found as actors: whether it is one of these is judged where it is wanted. */
function storedAs(kind: ReferenceKind): ReferenceKind {
  return kind === 'state' || kind === 'person' ? 'actor' : kind;
}
