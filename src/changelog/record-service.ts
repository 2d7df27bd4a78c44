import type { RecordStore } from '../database/query/record-store.js';
import { ReferenceBatch } from '../database/query/references.js';
import type { ReferenceLookup, References } from '../database/query/references.js';
import type { RecordInput } from '../foundation/graphql/inputs.js';
import { isSlug } from '../foundation/records/global-id.js';
import { initialVersion } from '../foundation/records/initial-version.js';
import { InputValidator } from '../foundation/records/input-validator.js';
import { Status } from '../foundation/records/status.js';
import type { Versioned } from '../foundation/records/versioned.js';
import { ChangeKind } from './change.js';
import { mapConstraintErrors, SLUG_TAKEN } from './constraint-errors.js';
import type { RecordConstraints } from './constraint-errors.js';
import type { Draft } from './draft.js';
import { lockReferred, requirePublishedTargets } from './referred-records.js';
import { openForUpdate } from './open-for-update.js';
import type { UpdatableRecords } from './open-for-update.js';
import { mergeUpdate } from './update-input.js';
import type { MergedInput, UpdateMeta } from './update-input.js';
import type { ValidatedInput } from './validated-input.js';
import type { WriteTransaction } from './write-transaction.js';

export interface RecordServiceOptions<T> extends RecordConstraints, UpdatableRecords {
  readonly construct: () => T;
  readonly store: Pick<RecordStore<Versioned>, 'insert' | 'update' | 'updateVersion' | 'lock'>;
  /** Input fields that can be reset to null. */
  readonly clearable: readonly string[];
  /** Lets fields agree of which an update sets one. */
  readonly reconcile?: <Input extends object>(merged: MergedInput<Input>) => MergedInput<Input>;
}

/**
 * Writes one kind of record: `create`, `update`, and, if it has a status, `retract` and `reinstate`. All four
 * throw one UserInputError with all errors if the input is invalid; nothing is written then.
 */
export abstract class RecordService<T extends Versioned, I extends RecordInput> {
  protected readonly references: References;

  constructor(protected readonly options: RecordServiceOptions<T>) {
    this.references = options.references;
  }

  /** Input fields that an update can set to null. */
  get clearable(): readonly string[] {
    return this.options.clearable;
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
    const validator = InputValidator.of(input);
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
        await references.resolve(lookup);
        if (slug !== null && isSlug(slug) && subject === record)
          await this.checkSlugFree(lookup, validator, slug, record);
        await validated.check?.(lookup, subject as T);
        validator.throwIfInvalid();
        Object.assign(record, validated.columns());
      },
      write: (transaction) =>
        mapConstraintErrors(this.options, slug, async () => {
          await this.options.store.insert(transaction, record, validated.searchTerms?.());
          for (const part of validated.parts ?? []) await part.insert(transaction, record.id);
          const fields = Object.entries(input as object)
            .filter(([name, value]) => name !== 'idempotencyKey' && value !== null && value !== undefined)
            .map(([name]) => name);
          await transaction.logChange(record, { kind: ChangeKind.CREATED, fields, reason: null });
          return record;
        }),
    };
  }

  async update(transaction: WriteTransaction, update: UpdateMeta): Promise<T> {
    const validator = InputValidator.of(update);
    const references = new ReferenceBatch(this.references, validator);
    const { record, snapshot } = await this.open(transaction, validator, update, Status.PUBLISHED);
    const merged = mergeUpdate(validator, snapshot as I, update, this.options.clearable);
    const { input, fields } = this.options.reconcile?.(merged) ?? merged;
    const notes = validator.texts(['notes'], input.notes);
    const validated = this.validate(validator, references, input);
    await references.resolve(transaction);
    await validated.check?.(transaction, record);
    validator.throwIfInvalid();
    Object.assign(record, validated.columns(), { notes });
    return mapConstraintErrors(this.options, null, async () => {
      const changedParts = (validated.parts ?? []).filter((part) =>
        part.fields.some((field) => fields.includes(field)),
      );
      for (const part of changedParts) await part.remove(transaction, record.id);
      const next = await this.next(transaction, record, validated.searchTerms?.());
      for (const part of changedParts) await part.insert(transaction, record.id);
      const names = [...new Set(fields.map((field) => (field === 'addCitations' ? 'citations' : field)))];
      await transaction.logChange(next, { kind: ChangeKind.UPDATED, fields: names, reason: update.reason });
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
    const validator = InputValidator.of(input);
    const from = status === Status.PUBLISHED ? Status.RETRACTED : Status.PUBLISHED;
    const { record, snapshot } = await this.open(transaction, validator, input, from);
    await lockReferred(transaction, snapshot);
    if (kind === ChangeKind.REINSTATED) await requirePublishedTargets(transaction, validator, snapshot);
    validator.throwIfInvalid();
    return mapConstraintErrors(this.options, null, async () => {
      await this.options.store.updateVersion(transaction, record, { status });
      await transaction.logChange(record, { kind, fields: [], reason: input.reason });
      return record;
    });
  }

  private async open(
    transaction: WriteTransaction,
    validator: InputValidator,
    revision: UpdateMeta,
    status: Status,
  ): Promise<{ record: T; snapshot: object }> {
    const { record, snapshot } = await openForUpdate(transaction, validator, revision, status, this.options);
    return { record: record as T, snapshot };
  }

  /** Writes the next version of a locked record. */
  private async next(transaction: WriteTransaction, record: T, searchTerms?: readonly string[]): Promise<T> {
    record.version += 1;
    await this.options.store.update(transaction, record, searchTerms);
    return record;
  }

  private async checkSlugFree(
    lookup: ReferenceLookup,
    validator: InputValidator,
    slug: string,
    record: T,
  ): Promise<void> {
    const holder = (await this.references.lookUp(lookup, this.options.kind, [slug])).get(slug);
    if (holder && holder.id !== record.id)
      validator.addError(SLUG_TAKEN.code, SLUG_TAKEN.path, SLUG_TAKEN.message, {
        kind: this.options.kind,
        reference: slug,
      });
  }
}
