import { listArgument } from '../../foundation/graphql/arguments.js';
import { badInput, quoted } from '../../foundation/graphql/request-error.js';
import type { InputValidator, Path } from '../../foundation/records/input-validator.js';
import type { Versioned } from '../../foundation/records/versioned.js';
import type { Batch, Loaders } from './loaders.js';
import type { Queryable } from '../driver/queryable.js';

/** What an ID argument or input field can mean; state and person are actors of that kind alone. */
export type ReferenceKind =
  | 'relation'
  | 'actor'
  | 'state'
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
  readonly byReference: Batch<string, Found>;
  readonly byId: Batch<string, Found>;
  readonly types: readonly string[];
}

/** A reference that a service waits for: its id is there once `References.find` has come back without a refusal. */
export interface PendingReference {
  readonly kind: ReferenceKind;
  readonly path: Path;
  readonly reference: string;
  record: Versioned | null;
}

/** Where references are looked up: in the database, but for what is known without asking it. */
export interface Lookup extends Queryable {
  /** What a reference means, null: nothing; undefined where the database is to be asked. */
  readonly known?: ((kind: ReferenceKind, reference: string) => Found | undefined) | undefined;
}

/** Finds what references mean, for every kind of thing, without the asker's knowing the other domain. */
export class References {
  private readonly entries = new Map<ReferenceKind, Entry>();

  /** Told once a kind, when the service is put together. */
  register(kinds: readonly ReferenceKind[], entry: Entry): void {
    for (const kind of kinds) this.entries.set(kind, entry);
  }

  /** How things of a kind are found by id. */
  byId(kind: ReferenceKind): Batch<string, Found> {
    return this.entry(kind).byId;
  }

  /** How things of a kind are found by reference. */
  byReference(kind: ReferenceKind): Batch<string, Found> {
    return this.entry(kind).byReference;
  }

  /** How things of a GraphQL type are found by id; undefined for a type that has no global ids. */
  byType(type: string): Batch<string, Found> | undefined {
    return [...this.entries.values()].find((entry) => entry.types.includes(type))?.byId;
  }

  /** The thing that an argument names, found by `batch`; throws a RequestFault where there is none. */
  async get(
    loaders: Loaders,
    kind: ReferenceKind,
    argument: string,
    reference: string,
    batch: Batch<string, Found> = this.entry(kind).byReference,
  ): Promise<Versioned> {
    const record = await loaders.of(batch).load(reference);
    if (!record || !fits(kind, record)) throw badInput(argument, noSuch(kind, reference));
    return record;
  }

  /** The thing that a reference means; null where there is none. */
  maybe(loaders: Loaders, kind: ReferenceKind, reference: string): Promise<Versioned | null> {
    return loaders.of(this.entry(kind).byReference).load(reference);
  }

  /** The ids of what a filter's list names; throws a RequestFault that names the first that is unknown, or too many. */
  async ids(
    loaders: Loaders,
    kind: ReferenceKind,
    argument: string,
    references: readonly string[] | null | undefined,
  ): Promise<readonly string[] | null> {
    const given = listArgument(argument, references);
    if (!given) return null;
    const found = given.map((reference, index) => this.get(loaders, kind, `${argument}.${String(index)}`, reference));
    return (await Promise.all(found)).map((record) => record.id);
  }

  /** What references mean, by reference; those that mean nothing are left out, or null. */
  async lookUp(
    lookup: Lookup,
    kind: ReferenceKind,
    references: readonly string[],
  ): Promise<ReadonlyMap<string, Found>> {
    const { byReference } = this.entry(kind);
    const { known } = lookup;
    if (!known) return byReference.load(lookup, references);
    const all = references.map((reference) => [reference, known(kind, reference)] as const);
    const found = new Map(all.flatMap(([reference, one]) => (one === undefined ? [] : [[reference, one]])));
    const others = all.flatMap(([reference, one]) => (one === undefined ? [reference] : []));
    if (others.length > 0) {
      for (const [reference, one] of await byReference.load(lookup, others)) found.set(reference, one);
    }
    return found;
  }

  /** Finds all that a service wants, in one statement a kind; what is unknown is refused at its path. */
  async find(lookup: Lookup, judge: InputValidator, wanted: readonly PendingReference[]): Promise<void> {
    for (const kind of this.entries.keys()) {
      const ofKind = wanted.filter((want) => want.kind === kind);
      if (ofKind.length === 0) continue;
      const found = await this.lookUp(lookup, kind, [...new Set(ofKind.map((want) => want.reference))]);
      for (const want of ofKind) {
        const record = found.get(want.reference) ?? null;
        if (record && fits(kind, record)) want.record = record;
        else judge.refuse('NOT_FOUND', want.path, noSuch(kind, want.reference));
      }
    }
  }

  private entry(kind: ReferenceKind): Entry {
    const entry = this.entries.get(kind);
    if (!entry) throw new Error(`Nothing registered for references to a ${kind}`);
    return entry;
  }
}

/** Says that a reference means nothing. */
export function noSuch(kind: ReferenceKind, reference: string): string {
  return `there is no ${kind} ${quoted(reference)}`;
}

const NARROW: Partial<Record<ReferenceKind, string>> = { state: 'State', person: 'Person' };

function fits(kind: ReferenceKind, record: Versioned): boolean {
  const type = NARROW[kind];
  return type === undefined || record.constructor.name === type;
}

/** The references of one input, gathered while it is judged and found together. */
export class ReferenceBatch {
  /** All of them, in the order in which they were met. */
  readonly wanted: PendingReference[] = [];

  constructor(
    private readonly references: References,
    private readonly judge: InputValidator,
  ) {}

  one(kind: ReferenceKind, path: Path, reference: string): PendingReference {
    const want: PendingReference = { kind, path, reference, record: null };
    this.wanted.push(want);
    return want;
  }

  maybe(kind: ReferenceKind, path: Path, reference: string | null | undefined): PendingReference | null {
    return reference === null || reference === undefined ? null : this.one(kind, path, reference);
  }

  /** A list of references to different things. */
  many(kind: ReferenceKind, path: Path, references: readonly string[] | null | undefined): readonly PendingReference[] {
    return this.judge.list(path, references).map((reference, index) => this.one(kind, [...path, index], reference));
  }

  /** Finds all at once and refuses what is unknown. */
  find(lookup: Lookup): Promise<void> {
    return this.references.find(lookup, this.judge, this.wanted);
  }

  /** Refuses a thing that a list names twice. Call it after `find`. */
  distinct(list: readonly PendingReference[]): void {
    const seen = new Set<string>();
    for (const { record, path } of list) {
      if (!record) continue;
      if (seen.has(record.id)) this.judge.refuse('INVALID', path, 'is in the list already');
      seen.add(record.id);
    }
  }
}

/** The id of a found thing. Throws when it was not looked for or not found: conclude the judging first. */
export function idOf(want: PendingReference): string;
export function idOf(want: PendingReference | null): string | null;
export function idOf(want: PendingReference | null): string | null {
  if (!want) return null;
  if (!want.record) throw new Error(`${want.path.join('.')} was not found and yet used`);
  return want.record.id;
}
