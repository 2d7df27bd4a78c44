import { listArgument } from '../../foundation/graphql/arguments.js';
import { notFound, quoted } from '../../foundation/graphql/request-error.js';
import { globalId, parseReference } from '../../foundation/records/global-id.js';
import type { InputValidator, Path } from '../../foundation/records/input-validator.js';
import type { Versioned } from '../../foundation/records/versioned.js';
import type { BatchLoader, Loaders } from './loaders.js';
import type { Queryable } from '../driver/queryable.js';
import { isRetracted } from './retracted-records.js';

/** The kind of record that an ID argument or input field refers to; state, organization and person accept only that kind of actor. */
export type ReferenceKind =
  | 'relation'
  | 'actor'
  | 'state'
  | 'organization'
  | 'person'
  | 'office'
  | 'tenure'
  | 'place'
  | 'series'
  | 'topic'
  | 'source'
  | 'event'
  | 'statement';

type Found = Versioned | null;

interface Entry {
  readonly byReference: BatchLoader<string, Found>;
  readonly byId: BatchLoader<string, Found>;
  readonly types: readonly string[];
}

/** An unresolved reference: `record` is set once `References.find` has completed without an error for it. */
export interface PendingReference {
  readonly kind: ReferenceKind;
  readonly path: Path;
  readonly reference: string;
  record: Versioned | null;
}

/** Where references are looked up: in the database, unless `known` resolves them. */
export interface ReferenceLookup extends Queryable {
  /** Whether the records that are found stay as they are until the transaction ends. */
  readonly locksReferences?: boolean;
  /** Resolves a reference without the database; null: it does not exist; undefined: query the database. */
  readonly known?: ((kind: ReferenceKind, reference: string) => Found | undefined) | undefined;
}

/** Resolves references of every kind, so that callers need not depend on the other domain folder. */
export class References {
  private readonly entries = new Map<ReferenceKind, Entry>();

  /** Called once per kind, when the application is wired. */
  register(kinds: readonly ReferenceKind[], entry: Entry): void {
    for (const kind of kinds) this.entries.set(kind, entry);
  }

  /** The batch that finds records of a kind by id. */
  byId(kind: ReferenceKind): BatchLoader<string, Found> {
    return this.entry(kind).byId;
  }

  /** The batch that finds records of a kind by reference. */
  byReference(kind: ReferenceKind): BatchLoader<string, Found> {
    return this.entry(kind).byReference;
  }

  /** The batch that finds records of a GraphQL type by id; undefined for a type without global ids. */
  byType(type: string): BatchLoader<string, Found> | undefined {
    return this.entryOf(type)?.byId;
  }

  private entryOf(type: string): Entry | undefined {
    return [...this.entries.values()].find((entry) => entry.types.includes(type));
  }

  /** The record that an argument refers to, loaded by `batch`. Throws a RequestError if there is none. */
  async get(
    loaders: Loaders,
    kind: ReferenceKind,
    argument: string,
    reference: string,
    batch: BatchLoader<string, Found> = this.entry(kind).byReference,
  ): Promise<Versioned> {
    const record = await loaders.of(batch).load(reference);
    if (!record || !isOfKind(kind, record)) throw notFound(argument, notFoundMessage(kind, reference));
    return record;
  }

  /** The record that one with a global id was merged into; null if it was not merged. */
  async mergedInto(loaders: Loaders, id: string): Promise<Versioned | null> {
    const reference = parseReference(id);
    const entry = reference?.by === 'id' ? this.entryOf(reference.type) : undefined;
    const record = entry && (await loaders.of(entry.byReference).load(id));
    return record && record.globalId() !== id ? record : null;
  }

  /** The record with an id, or the one that it was merged into; null for a type without global ids. */
  async current(loaders: Loaders, type: string, id: string): Promise<Versioned | null> {
    const entry = this.entryOf(type);
    if (!entry) return null;
    return (await loaders.of(entry.byId).load(id)) ?? loaders.of(entry.byReference).load(globalId(type, id));
  }

  /** The record of a reference; null if there is none. */
  maybe(loaders: Loaders, kind: ReferenceKind, reference: string): Promise<Versioned | null> {
    return loaders.of(this.entry(kind).byReference).load(reference);
  }

  /**
   * The ids of a filter's list of references. Throws a RequestError for an unknown reference, or if there are too many.
   */
  async ids(
    loaders: Loaders,
    kind: ReferenceKind,
    argument: string,
    references: readonly string[] | null | undefined,
  ): Promise<readonly string[] | null> {
    const list = listArgument(argument, references);
    if (!list) return null;
    const found = list.map((reference, index) => this.get(loaders, kind, `${argument}.${String(index)}`, reference));
    return (await Promise.all(found)).map((record) => record.id);
  }

  /** The records of references, by reference; unknown references are missing or null. */
  async lookUp(
    lookup: ReferenceLookup,
    kind: ReferenceKind,
    references: readonly string[],
  ): Promise<ReadonlyMap<string, Found>> {
    const { byReference } = this.entry(kind);
    const { known } = lookup;
    if (!known) return byReference.load(lookup, references);
    const all = references.map((reference) => [reference, known(kind, reference)] as const);
    const found = new Map(all.flatMap(([reference, record]) => (record === undefined ? [] : [[reference, record]])));
    const others = all.flatMap(([reference, record]) => (record === undefined ? [reference] : []));
    if (others.length > 0) {
      for (const [reference, record] of await byReference.load(lookup, others)) found.set(reference, record);
    }
    return found;
  }

  /** Resolves all references with one statement per kind; an unknown one is a NOT_FOUND error at its path. */
  async resolve(
    lookup: ReferenceLookup,
    validator: InputValidator,
    pending: readonly PendingReference[],
  ): Promise<void> {
    for (const kind of this.entries.keys()) {
      const ofKind = pending.filter((reference) => reference.kind === kind);
      if (ofKind.length === 0) continue;
      const found = await this.lookUp(lookup, kind, [...new Set(ofKind.map(({ reference }) => reference))]);
      for (const reference of ofKind) {
        const record = found.get(reference.reference) ?? null;
        if (record && isOfKind(kind, record)) {
          reference.record = record;
          if (isRetracted(record) && !STAYS_REFERABLE.has(kind))
            validator.addError(
              'WRONG_STATUS',
              reference.path,
              `the ${kind} ${quoted(reference.reference)} is retracted`,
            );
        } else validator.addError('NOT_FOUND', reference.path, notFoundMessage(kind, reference.reference));
      }
    }
  }

  private entry(kind: ReferenceKind): Entry {
    const entry = this.entries.get(kind);
    if (!entry) throw new Error(`no store is registered for references to ${kind}`);
    return entry;
  }
}

/** The error message for an unknown reference. */
export function notFoundMessage(kind: ReferenceKind, reference: string): string {
  return `there is no ${kind} ${quoted(reference)}`;
}

/** What is retracted of these kinds can be referred to: a fact that proved wrong is still a fact that was spoken of. */
const STAYS_REFERABLE: ReadonlySet<ReferenceKind> = new Set(['event', 'statement', 'tenure']);

const REQUIRED_TYPE: Partial<Record<ReferenceKind, string>> = {
  state: 'State',
  organization: 'Organization',
  person: 'Person',
};

function isOfKind(kind: ReferenceKind, record: Versioned): boolean {
  const type = REQUIRED_TYPE[kind];
  return type === undefined || record.constructor.name === type;
}

/** The references of one input, collected during validation and resolved together. */
export class ReferenceBatch {
  /** All references, in the order in which they were added. */
  readonly pendingReferences: PendingReference[] = [];

  constructor(
    private readonly references: References,
    private readonly validator: InputValidator,
  ) {}

  one(kind: ReferenceKind, path: Path, reference: string): PendingReference {
    const pending: PendingReference = { kind, path, reference, record: null };
    this.pendingReferences.push(pending);
    return pending;
  }

  maybe(kind: ReferenceKind, path: Path, reference: string | null | undefined): PendingReference | null {
    return reference === null || reference === undefined ? null : this.one(kind, path, reference);
  }

  /** A list of references to different things. */
  many(kind: ReferenceKind, path: Path, references: readonly string[] | null | undefined): readonly PendingReference[] {
    return this.validator.list(path, references).map((reference, index) => this.one(kind, [...path, index], reference));
  }

  /** Resolves all references together; unknown ones are errors. */
  resolve(lookup: ReferenceLookup): Promise<void> {
    return this.references.resolve(lookup, this.validator, this.pendingReferences);
  }

  /** Adds an error for each record that a list contains twice. Call it after `find`. */
  rejectDuplicates(list: readonly PendingReference[]): void {
    const seen = new Set<string>();
    for (const { record, path } of list) {
      if (!record) continue;
      if (seen.has(record.id)) this.validator.addError('INVALID', path, 'is in the list already');
      seen.add(record.id);
    }
  }
}

/** The id of a resolved reference. Throws if it was not resolved: conclude the validation first. */
export function idOf(pending: PendingReference): string;
export function idOf(pending: PendingReference | null): string | null;
export function idOf(pending: PendingReference | null): string | null {
  if (!pending) return null;
  if (!pending.record) throw new Error(`${pending.path.join('.')} was used before it was resolved`);
  return pending.record.id;
}
