import sql from 'sql-template-tag';
import { ChangeKind } from '../../changelog/change.js';
import { mapConstraintErrors } from '../../changelog/constraint-errors.js';
import { openForUpdate } from '../../changelog/open-for-update.js';
import type { RecordKind } from '../../changelog/record-kind.js';
import { lockReferred, requirePublishedTargets } from '../../changelog/referred-records.js';
import type { WriteTransaction } from '../../changelog/write-transaction.js';
import type { RecordStore } from '../../database/query/record-store.js';
import type { ReferenceKind, References } from '../../database/query/references.js';
import { groupBy } from '../../foundation/graphql/group-by.js';
import { globalId } from '../../foundation/records/global-id.js';
import { InputValidator } from '../../foundation/records/input-validator.js';
import { Status } from '../../foundation/records/status.js';
import type { Versioned } from '../../foundation/records/versioned.js';
import type { RenameInput, StatusInput } from './curation-input.js';
import { publishedReferrers } from './referring-columns.js';

/** The stores of all kinds of record. */
export type CuratedStores = Readonly<Record<RecordKind, RecordStore<Versioned>>>;

/** Kinds that can be retracted whatever refers to them, as the facts that they are may prove wrong. */
const RETRACTED_FREELY: ReadonlySet<RecordKind> = new Set<RecordKind>(['EVENT', 'STATEMENT', 'TENURE'] as RecordKind[]);

/** How many records that refer to a record are counted. */
const REFERRERS_MAX = 100;

/** The kind of references to records of a kind, which is also the name of their table. */
export function referenceKindOf(kind: RecordKind): ReferenceKind {
  return kind.toLowerCase() as ReferenceKind;
}

/** What can be done to records of every kind: rename, retract and reinstate them. */
export class RecordCuration {
  constructor(
    protected readonly stores: CuratedStores,
    protected readonly references: References,
  ) {}

  /** Gives a record another slug. The former one still leads to it, and no other record can have it. */
  async rename(transaction: WriteTransaction, input: RenameInput): Promise<Versioned> {
    const { kind, slug } = input;
    const validator = InputValidator.of(input);
    const { record } = await this.open(transaction, validator, input, Status.PUBLISHED);
    validator.slug(['slug'], slug);
    if (!('slug' in record)) validator.addError('INVALID', ['kind'], 'tenures have no slug');
    else if (record.slug === slug) validator.addError('INVALID', ['slug'], 'it has this slug already');
    validator.throwIfInvalid();
    const reference = referenceKindOf(kind);
    const holder = (await this.references.lookUp(transaction, reference, [slug])).get(slug);
    if (holder && holder.id !== record.id) {
      validator.addError('ALREADY_EXISTS', ['slug'], 'the slug is taken', { kind: reference, reference: slug });
      validator.throwIfInvalid();
    }
    return mapConstraintErrors({ kind: reference }, slug, async () => {
      await this.stores[kind].updateVersion(transaction, record, { slug });
      await transaction.logChange(record, { kind: ChangeKind.RENAMED, fields: ['slug'], reason: input.reason });
      return record;
    });
  }

  /**
   * Retracts a record of a kind that others share. Throws a UserInputError while a published record refers to it: whatever
   * is published can be read completely.
   */
  async retract(transaction: WriteTransaction, input: StatusInput): Promise<Versioned> {
    const validator = InputValidator.of(input);
    const { record } = await this.open(transaction, validator, input, Status.PUBLISHED);
    // From here on, nobody else can refer to it; who does so already is waited for, and seen by the next statement.
    await this.stores[input.kind].lockAgainstReferences(transaction, record.id);
    if (!RETRACTED_FREELY.has(input.kind)) await this.requireUnreferred(transaction, validator, input.kind, record);
    validator.throwIfInvalid();
    return this.changeStatus(transaction, input, record, Status.RETRACTED, ChangeKind.RETRACTED);
  }

  async reinstate(transaction: WriteTransaction, input: StatusInput): Promise<Versioned> {
    const validator = InputValidator.of(input);
    const { record, snapshot } = await this.open(transaction, validator, input, Status.RETRACTED);
    await requirePublishedTargets(transaction, validator, snapshot);
    validator.throwIfInvalid();
    return this.changeStatus(transaction, input, record, Status.PUBLISHED, ChangeKind.REINSTATED);
  }

  private async changeStatus(
    transaction: WriteTransaction,
    { kind, reason }: StatusInput,
    record: Versioned,
    status: Status,
    change: ChangeKind,
  ): Promise<Versioned> {
    await this.stores[kind].updateVersion(transaction, record, { status });
    await transaction.logChange(record, { kind: change, fields: [], reason });
    return record;
  }

  private async open(
    transaction: WriteTransaction,
    validator: InputValidator,
    input: Pick<StatusInput, 'kind' | 'id' | 'expectedVersion' | 'reason'>,
    status: Status,
  ): Promise<{ record: Versioned; snapshot: object }> {
    const { kind } = input;
    // An invalid kind is an error of the validator already, and there is no store for it.
    if (!Object.hasOwn(this.stores, kind)) validator.throwIfInvalid();
    const store = this.stores[kind];
    const records = { kind: referenceKindOf(kind), store, references: this.references };
    const opened = await openForUpdate(transaction, validator, input, status, records);
    await lockReferred(transaction, opened.snapshot);
    return opened;
  }

  private async requireUnreferred(
    transaction: WriteTransaction,
    validator: InputValidator,
    kind: RecordKind,
    record: Versioned,
  ): Promise<void> {
    const referrers = publishedReferrers(referenceKindOf(kind), record.id);
    if (!referrers) return;
    const rows = await transaction.rows<{ type: string; id: string }>(
      sql`select distinct type, id from (${referrers}) referrer limit ${REFERRERS_MAX}`,
    );
    const [first] = rows;
    if (!first) return;
    const counts = [...groupBy(rows, ({ type }) => type)].map(
      ([type, { length }]) => `${String(length)} of type ${type}`,
    );
    const least = rows.length === REFERRERS_MAX ? 'at least ' : '';
    validator.addError(
      'INVALID',
      ['id'],
      `published records refer to it, which have to be changed or retracted first: ${least}${counts.join(', ')}`,
      { kind: referenceKindFor(first.type), reference: globalId(first.type, first.id) },
    );
  }
}

/** The kind of references to records of a GraphQL type. */
export function referenceKindFor(type: string): ReferenceKind {
  return (['State', 'Organization', 'Person', 'Group'].includes(type) ? 'actor' : type.toLowerCase()) as ReferenceKind;
}
