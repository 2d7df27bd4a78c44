import type { RecordStore } from '../database/query/record-store.js';
import type { JoinTable } from '../database/query/join-table.js';
import { idOf, ReferenceBatch } from '../database/query/references.js';
import type { Lookup, ReferenceKind, References, PendingReference } from '../database/query/references.js';
import { constraintOf } from '../database/driver/errors.js';
import { quoted } from '../foundation/graphql/request-error.js';
import type { KeptInput } from '../foundation/graphql/inputs.js';
import { InputValidator, NAME_MAX } from '../foundation/records/input-validator.js';
import type { Path } from '../foundation/records/input-validator.js';
import { initialVersion } from '../foundation/records/initial-version.js';
import { Status } from '../foundation/records/status.js';
import { isSlug } from '../foundation/records/global-id.js';
import { UserInputError } from '../foundation/records/user-error.js';
import type { Existing, UserErrorDataCode } from '../foundation/records/user-error.js';
import type { Versioned } from '../foundation/records/versioned.js';
import { loggable, refuseOutside } from './change-log.js';
import type { WriteTransaction } from './change-log.js';
import { ChangeKind } from './change.js';
import { recordKindOf } from './record-kind.js';
import type { Draft, ChildRows } from './draft.js';
import { revised } from './revise-input.js';
import type { RevisionMeta } from './revise-input.js';

/** An input that was judged, and waits for its references to be found. */
export interface ValidatedInput<T> {
  /** Refuses what can only be seen once references are found; the subject is new where the database has none of its id. */
  readonly check?: (lookup: Lookup, subject: T) => Promise<void> | void;
  /** The thing's own columns; called when nothing was refused. */
  readonly columns: () => Partial<T>;
  readonly parts?: readonly ChildRows[];
  /** What else it is found by, beside its own names and texts. */
  readonly foundBy?: () => readonly string[];
}

/** Things of other kinds that belong to a thing, in the order told. */
export function joinedPart(
  table: Pick<JoinTable<object>, 'insert' | 'remove'>,
  field: string,
  things: readonly PendingReference[],
): ChildRows {
  return {
    fields: [field],
    remove: (writing, id) => table.remove(writing, id),
    insert: (into, id) =>
      table.insert(
        into,
        id,
        things.map((thing) => idOf(thing)),
      ),
  };
}

/** What running against one of the database's constraints means, for the race that no check before could see. */
export interface ConstraintMeaning {
  readonly code: UserErrorDataCode;
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
  /** Input fields that can be made null again. */
  readonly clearable: readonly string[];
  readonly constraints?: Readonly<Record<string, ConstraintMeaning>>;
}

const SLUG_TAKEN: ConstraintMeaning = { code: 'ALREADY_EXISTS', path: ['slug'], message: 'the slug is taken' };

/** Most bytes of a reason. */
const REASON_MAX = NAME_MAX;

/**
 * Tells one kind of thing: `record`s it, `revise`s it, and `retract`s and `reinstate`s it where it has a status. All
 * four throw Refused, with all that is wrong at once, when the input can't be taken; nothing is written then.
 */
export abstract class RecordService<T extends Versioned, I extends KeptInput> {
  protected readonly references: References;

  constructor(protected readonly options: RecordServiceOptions<T>) {
    this.references = options.references;
  }

  /** Judges an input whole, and says what to write. */
  protected abstract judge(judge: InputValidator, wants: ReferenceBatch, input: I): ValidatedInput<T>;

  async record(writing: WriteTransaction, input: I): Promise<T> {
    const draft = this.draft(input);
    await draft.resolve(writing);
    return draft.write(writing);
  }

  /** Judges an input as far as that goes without the database; whoever has many writes them when all are known to be good. */
  draft(input: I): Draft<T> {
    const judge = new InputValidator();
    const wants = new ReferenceBatch(this.references, judge);
    const record: T = Object.assign(this.options.construct(), initialVersion(judge.texts(['notes'], input.notes)));
    const slug = 'slug' in input && typeof input.slug === 'string' ? judge.slug(['slug'], input.slug) : null;
    const judged = this.judge(judge, wants, input);
    if (slug !== null) Object.assign(record, { slug });
    if ('status' in record || this.hasStatus()) Object.assign(record, { status: Status.PUBLISHED });
    return {
      record,
      wanted: wants.wanted,
      parts: judged.parts ?? [],
      resolve: async (lookup, subject = record) => {
        await wants.find(lookup);
        if (slug !== null && isSlug(slug) && subject === record) await this.refuseTaken(lookup, judge, slug, record);
        await judged.check?.(lookup, subject as T);
        judge.conclude();
        Object.assign(record, judged.columns());
      },
      write: (writing) =>
        this.foreseeing(slug, async () => {
          await this.options.store.insert(writing, record, judged.foundBy?.());
          for (const part of judged.parts ?? []) await part.insert(writing, record.id);
          const fields = Object.entries(input as object)
            .filter(([name, value]) => name !== 'idempotencyKey' && value !== null && value !== undefined)
            .map(([name]) => name);
          await writing.note(record, { kind: ChangeKind.RECORDED, fields, reason: null });
          return record;
        }),
    };
  }

  async revise(writing: WriteTransaction, revision: RevisionMeta): Promise<T> {
    const judge = new InputValidator();
    const wants = new ReferenceBatch(this.references, judge);
    const { record, told } = await this.open(writing, judge, revision, Status.PUBLISHED);
    const { input, fields } = revised(judge, told as I, revision, this.options.clearable);
    const notes = judge.texts(['notes'], input.notes);
    const judged = this.judge(judge, wants, input);
    await wants.find(writing);
    await judged.check?.(writing, record);
    judge.conclude();
    Object.assign(record, judged.columns(), { notes });
    return this.foreseeing(null, async () => {
      const touched = (judged.parts ?? []).filter((part) => part.fields.some((field) => fields.includes(field)));
      for (const part of touched) await part.remove(writing, record.id);
      const next = await this.next(writing, record, judged.foundBy?.());
      for (const part of touched) await part.insert(writing, record.id);
      const names = [...new Set(fields.map((field) => (field === 'addCitations' ? 'citations' : field)))];
      await writing.note(next, { kind: ChangeKind.REVISED, fields: names, reason: revision.reason });
      return next;
    });
  }

  retract(writing: WriteTransaction, input: RevisionMeta): Promise<T> {
    return this.changeStatus(writing, input, Status.RETRACTED, ChangeKind.RETRACTED);
  }

  reinstate(writing: WriteTransaction, input: RevisionMeta): Promise<T> {
    return this.changeStatus(writing, input, Status.PUBLISHED, ChangeKind.REINSTATED);
  }

  /** Whether things of this kind can be retracted. */
  protected hasStatus(): boolean {
    return false;
  }

  private async changeStatus(writing: WriteTransaction, input: RevisionMeta, status: Status, kind: ChangeKind): Promise<T> {
    const judge = new InputValidator();
    const from = status === Status.PUBLISHED ? Status.RETRACTED : Status.PUBLISHED;
    const { record } = await this.open(writing, judge, input, from);
    judge.conclude();
    Object.assign(record, { status });
    const next = await this.next(writing, record);
    await writing.note(next, { kind, fields: [], reason: input.reason });
    return next;
  }

  /** Finds what a revision is of, held until the transaction ends, and what it was told as. */
  private async open(
    writing: WriteTransaction,
    judge: InputValidator,
    { id, expectedVersion, reason }: RevisionMeta,
    status: Status,
  ): Promise<{ record: T; told: object }> {
    judge.text(['reason'], reason, REASON_MAX);
    const wants = new ReferenceBatch(this.references, judge);
    const wanted = wants.one(this.options.kind, ['id'], id);
    await wants.find(writing);
    const { type = wanted.record?.constructor.name } = this.options;
    if (wanted.record && wanted.record.constructor.name !== type) {
      judge.refuse('NOT_FOUND', ['id'], `there is no ${String(type).toLowerCase()} ${quoted(id)}`);
      judge.conclude();
    }
    const record = wanted.record && ((await this.options.store.lock(writing, wanted.record.id)) as T | null);
    if (!record) {
      judge.conclude();
      throw new Error(`${id} was there, and then was not`);
    }
    const { snapshot, relation_ids: relationIds } = await loggable(writing, record);
    refuseOutside(writing.viewer, recordKindOf(record.constructor.name), ChangeKind.REVISED, relationIds);
    if (record.version !== expectedVersion) {
      const message = `it is at version ${String(record.version)} by now, not ${String(expectedVersion)}`;
      judge.refuse('VERSION_CONFLICT', ['expectedVersion'], message, {
        kind: this.options.kind,
        reference: record.globalId(),
      });
    }
    if ('status' in record && record.status !== status) {
      judge.refuse('WRONG_STATUS', ['id'], `it is ${String(record.status).toLowerCase()}`);
    }
    return { record, told: snapshot };
  }

  /** Makes the next version of what is locked. */
  protected async next(writing: WriteTransaction, record: T, foundBy?: readonly string[]): Promise<T> {
    record.version += 1;
    await this.options.store.update(writing, record, foundBy);
    return record;
  }

  private async refuseTaken(lookup: Lookup, judge: InputValidator, slug: string, record: T): Promise<void> {
    const holder = (await this.references.lookUp(lookup, this.options.kind, [slug])).get(slug);
    if (holder && holder.id !== record.id)
      judge.refuse(SLUG_TAKEN.code, SLUG_TAKEN.path, SLUG_TAKEN.message, this.named(slug));
  }

  private named(slug: string): Existing {
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
