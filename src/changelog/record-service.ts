import type { RecordStore } from '../database/query/record-store.js';
import type { JoinTable } from '../database/query/join-table.js';
import { idOf, ReferenceBatch } from '../database/query/references.js';
import type { Lookup, ReferenceKind, References, PendingReference } from '../database/query/references.js';
import { constraintOf } from '../database/driver/errors.js';
import { quoted } from '../foundation/graphql/request-error.js';
import type { RecordInput } from '../foundation/graphql/inputs.js';
import { InputValidator, NAME_MAX } from '../foundation/records/input-validator.js';
import type { Path } from '../foundation/records/input-validator.js';
import { initialVersion } from '../foundation/records/initial-version.js';
import { Status } from '../foundation/records/status.js';
import { isSlug } from '../foundation/records/global-id.js';
import { UserInputError } from '../foundation/records/user-error.js';
import type { ConflictingRecord, UserErrorKey } from '../foundation/records/user-error.js';
import type { Versioned } from '../foundation/records/versioned.js';
import { snapshotOf } from './record-snapshot.js';
import { requireRelationAccess } from './relation-access.js';
import type { WriteTransaction } from './write-transaction.js';
import { ChangeKind } from './change.js';
import { recordKindOf } from './record-kind.js';
import type { Draft, ChildRows } from './draft.js';
import { mergeUpdate } from './update-input.js';
import type { UpdateMeta } from './update-input.js';

/** A validated input whose references are not resolved yet. */
export interface ValidatedInput<T> {
  /** Checks that need the resolved references. The subject is new if the database has no record with its id. */
  readonly check?: (lookup: Lookup, subject: T) => Promise<void> | void;
  /** The record's own columns; called when there are no errors. */
  readonly columns: () => Partial<T>;
  readonly parts?: readonly ChildRows[];
  /** Further search terms, besides its own names and texts. */
  readonly searchTerms?: () => readonly string[];
}

/** The join table rows of a record, in the order of the input. */
export function joinedPart(
  table: Pick<JoinTable<object>, 'insert' | 'remove'>,
  field: string,
  targets: readonly PendingReference[],
): ChildRows {
  return {
    fields: [field],
    remove: (transaction, id) => table.remove(transaction, id),
    insert: (into, id) =>
      table.insert(
        into,
        id,
        targets.map((target) => idOf(target)),
      ),
  };
}

/** The user error for a violated database constraint, for races that no earlier check can see. */
export interface ConstraintMeaning {
  readonly code: UserErrorKey;
  readonly path: Path;
  readonly message: string;
}

export interface RecordServiceOptions<T> {
  readonly construct: () => T;
  readonly kind: ReferenceKind;
  /** The GraphQL type, where the kind has several. */
  readonly type?: string;
  readonly store: Pick<RecordStore<Versioned>, 'insert' | 'update' | 'lock'>;
  readonly references: References;
  /** Input fields that can be reset to null. */
  readonly clearable: readonly string[];
  readonly constraints?: Readonly<Record<string, ConstraintMeaning>>;
}

const SLUG_TAKEN: ConstraintMeaning = { code: 'ALREADY_EXISTS', path: ['slug'], message: 'the slug is taken' };

/** Longest reason, in bytes. */
const REASON_MAX = NAME_MAX;

/**
 * Writes one kind of record: `create`, `update`, and, if it has a status, `retract` and `reinstate`. All four
 * throw one UserInputError with all errors if the input is invalid; nothing is written then.
 */
export abstract class RecordService<T extends Versioned, I extends RecordInput> {
  protected readonly references: References;

  constructor(protected readonly options: RecordServiceOptions<T>) {
    this.references = options.references;
  }

  /** Validates the whole input and returns what to write. */
  protected abstract validate(validator: InputValidator, references: ReferenceBatch, input: I): ValidatedInput<T>;

  async create(transaction: WriteTransaction, input: I): Promise<T> {
    const draft = this.draft(input);
    await draft.resolve(transaction);
    return draft.write(transaction);
  }

  /**
   * Validates an input as far as possible without the database. A caller with many inputs writes them once all are
   * valid.
   */
  draft(input: I): Draft<T> {
    const validator = new InputValidator();
    const references = new ReferenceBatch(this.references, validator);
    const record: T = Object.assign(this.options.construct(), initialVersion(validator.texts(['notes'], input.notes)));
    const slug = 'slug' in input && typeof input.slug === 'string' ? validator.slug(['slug'], input.slug) : null;
    const validated = this.validate(validator, references, input);
    if (slug !== null) Object.assign(record, { slug });
    if ('status' in record || this.hasStatus()) Object.assign(record, { status: Status.PUBLISHED });
    return {
      record,
      pendingReferences: references.pendingReferences,
      parts: validated.parts ?? [],
      resolve: async (lookup, subject = record) => {
        await references.find(lookup);
        if (slug !== null && isSlug(slug) && subject === record)
          await this.checkSlugFree(lookup, validator, slug, record);
        await validated.check?.(lookup, subject as T);
        validator.throwIfInvalid();
        Object.assign(record, validated.columns());
      },
      write: (transaction) =>
        this.foreseeing(slug, async () => {
          await this.options.store.insert(transaction, record, validated.searchTerms?.());
          for (const part of validated.parts ?? []) await part.insert(transaction, record.id);
          const fields = Object.entries(input as object)
            .filter(([name, value]) => name !== 'idempotencyKey' && value !== null && value !== undefined)
            .map(([name]) => name);
          await transaction.note(record, { kind: ChangeKind.CREATED, fields, reason: null });
          return record;
        }),
    };
  }

  async update(transaction: WriteTransaction, update: UpdateMeta): Promise<T> {
    const validator = new InputValidator();
    const references = new ReferenceBatch(this.references, validator);
    const { record, snapshot } = await this.open(transaction, validator, update, Status.PUBLISHED);
    const { input, fields } = mergeUpdate(validator, snapshot as I, update, this.options.clearable);
    const notes = validator.texts(['notes'], input.notes);
    const validated = this.validate(validator, references, input);
    await references.find(transaction);
    await validated.check?.(transaction, record);
    validator.throwIfInvalid();
    Object.assign(record, validated.columns(), { notes });
    return this.foreseeing(null, async () => {
      const changedParts = (validated.parts ?? []).filter((part) =>
        part.fields.some((field) => fields.includes(field)),
      );
      for (const part of changedParts) await part.remove(transaction, record.id);
      const next = await this.next(transaction, record, validated.searchTerms?.());
      for (const part of changedParts) await part.insert(transaction, record.id);
      const names = [...new Set(fields.map((field) => (field === 'addCitations' ? 'citations' : field)))];
      await transaction.note(next, { kind: ChangeKind.UPDATED, fields: names, reason: update.reason });
      return next;
    });
  }

  retract(transaction: WriteTransaction, input: UpdateMeta): Promise<T> {
    return this.changeStatus(transaction, input, Status.RETRACTED, ChangeKind.RETRACTED);
  }

  reinstate(transaction: WriteTransaction, input: UpdateMeta): Promise<T> {
    return this.changeStatus(transaction, input, Status.PUBLISHED, ChangeKind.REINSTATED);
  }

  /** Whether records of this kind can be retracted. */
  protected hasStatus(): boolean {
    return false;
  }

  private async changeStatus(
    transaction: WriteTransaction,
    input: UpdateMeta,
    status: Status,
    kind: ChangeKind,
  ): Promise<T> {
    const validator = new InputValidator();
    const from = status === Status.PUBLISHED ? Status.RETRACTED : Status.PUBLISHED;
    const { record } = await this.open(transaction, validator, input, from);
    validator.throwIfInvalid();
    Object.assign(record, { status });
    const next = await this.next(transaction, record);
    await transaction.note(next, { kind, fields: [], reason: input.reason });
    return next;
  }

  /** Finds the record to update, locked until the transaction ends, and its last snapshot. */
  private async open(
    transaction: WriteTransaction,
    validator: InputValidator,
    { id, expectedVersion, reason }: UpdateMeta,
    status: Status,
  ): Promise<{ record: T; snapshot: object }> {
    validator.text(['reason'], reason, REASON_MAX);
    const references = new ReferenceBatch(this.references, validator);
    const target = references.one(this.options.kind, ['id'], id);
    await references.find(transaction);
    const { type = target.record?.constructor.name } = this.options;
    if (target.record && target.record.constructor.name !== type) {
      validator.addError('NOT_FOUND', ['id'], `there is no ${String(type).toLowerCase()} ${quoted(id)}`);
      validator.throwIfInvalid();
    }
    const record = target.record && ((await this.options.store.lock(transaction, target.record.id)) as T | null);
    if (!record) {
      validator.throwIfInvalid();
      throw new Error(`${id} existed and then disappeared`);
    }
    const { snapshot, relation_ids: relationIds } = await snapshotOf(transaction, record);
    requireRelationAccess(transaction.viewer, recordKindOf(record.constructor.name), ChangeKind.UPDATED, relationIds);
    if (record.version !== expectedVersion) {
      const message = `it is at version ${String(record.version)} by now, not ${String(expectedVersion)}`;
      validator.addError('VERSION_CONFLICT', ['expectedVersion'], message, {
        kind: this.options.kind,
        reference: record.globalId(),
      });
    }
    if ('status' in record && record.status !== status) {
      validator.addError('WRONG_STATUS', ['id'], `it is ${String(record.status).toLowerCase()}`);
    }
    return { record, snapshot };
  }

  /** Writes the next version of a locked record. */
  protected async next(transaction: WriteTransaction, record: T, searchTerms?: readonly string[]): Promise<T> {
    record.version += 1;
    await this.options.store.update(transaction, record, searchTerms);
    return record;
  }

  private async checkSlugFree(lookup: Lookup, validator: InputValidator, slug: string, record: T): Promise<void> {
    const holder = (await this.references.lookUp(lookup, this.options.kind, [slug])).get(slug);
    if (holder && holder.id !== record.id)
      validator.addError(SLUG_TAKEN.code, SLUG_TAKEN.path, SLUG_TAKEN.message, this.named(slug));
  }

  private named(slug: string): ConflictingRecord {
    return { kind: this.options.kind, reference: slug };
  }

  protected async foreseeing(slug: string | null, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      const constraint = constraintOf(error);
      if (constraint === undefined) throw error;
      const meaning = constraint.endsWith('_slug_key') ? SLUG_TAKEN : this.options.constraints?.[constraint];
      if (!meaning) throw error;
      const { code, path, message } = meaning;
      const existing = meaning === SLUG_TAKEN && slug !== null ? { existing: this.named(slug) } : {};
      throw new UserInputError([{ code, path: path.map(String), message, ...existing }]);
    }
  }
}
