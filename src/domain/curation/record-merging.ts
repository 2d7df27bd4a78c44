import sql, { raw } from 'sql-template-tag';
import { ChangeKind } from '../../changelog/change.js';
import { mapConstraintErrors } from '../../changelog/constraint-errors.js';
import type { ConstraintMeaning } from '../../changelog/constraint-errors.js';
import { REASON_MAX } from '../../changelog/open-for-update.js';
import { recordKindOf } from '../../changelog/record-kind.js';
import { snapshotOf } from '../../changelog/record-snapshot.js';
import { requireRelationAccess } from '../../changelog/relation-access.js';
import { lockReferred } from '../../changelog/referred-records.js';
import type { WriteTransaction } from '../../changelog/write-transaction.js';
import { ReferenceBatch } from '../../database/query/references.js';
import type { References } from '../../database/query/references.js';
import type { RecordStore } from '../../database/query/record-store.js';
import { State } from '../actors/state.js';
import type { Relation } from '../relations/relation.js';
import type { RefreshPartySearchTerms } from '../states/state-service.js';
import { InputValidator } from '../../foundation/records/input-validator.js';
import type { Path } from '../../foundation/records/input-validator.js';
import { Status } from '../../foundation/records/status.js';
import type { Versioned } from '../../foundation/records/versioned.js';
import type { MergeInput } from './curation-input.js';
import { MergeJournal } from './merge-journal.js';
import { moveReferences } from './merge-moves.js';
import { addIdentifiers, addParts, deleteRecord, IDENTIFIED } from './merge-parts.js';
import type { MergeStore } from './merge-store.js';
import { undoSteps } from './merge-undo.js';
import { referenceKindOf } from './record-curation.js';
import type { CuratedStores } from './record-curation.js';
import { giveBack, takeColumns } from './taken-columns.js';

const refusal = (message: string): ConstraintMeaning => ({ code: 'INVALID', path: ['from'], message });

/** Why two records cannot be one, or a merge not be undone, by the constraint that says so. */
const CONSTRAINTS: Readonly<Record<string, ConstraintMeaning>> = {
  relation_pair_key: refusal('both have a relation with the same state: merge the relations first'),
  relation_has_two_parties: refusal('there is a relation between them'),
  succession_is_of_another: refusal('one succeeded the other'),
  succession_has_no_cycle: refusal('the state would succeed itself'),
  series_succeeds_id_key: refusal('both are succeeded by a series'),
  series_has_no_cycle: refusal('the series would succeed itself'),
  actor_has_no_cycle: refusal('the organization would belong to itself'),
  group_member_has_no_cycle: refusal('the group would be its own member'),
  place_has_no_cycle: refusal('the place would lie within itself'),
  source_has_no_cycle: refusal('the source would be a repost of itself'),
  event_link_has_no_cycle: refusal('the event would be part of itself'),
  event_series_ordinal_key: refusal('both have an event with the same ordinal: merge the events first'),
  actor_iso3166_alpha3_key: refusal('another state has the code by now'),
  ...Object.fromEntries(
    [...IDENTIFIED].map((table) => [`${table}_identifier_key`, refusal('another record has an identifier by now')]),
  ),
};

interface Locked {
  readonly from: Versioned;
  readonly into: Versioned;
}

/** Lets a record become another of its kind, and undoes that. */
export class RecordMerging {
  constructor(
    private readonly stores: CuratedStores,
    private readonly references: References,
    private readonly merges: MergeStore,
    private readonly refreshPartySearchTerms: RefreshPartySearchTerms,
  ) {}

  /**
   * Merges a record into another: all that refers to the one refers to the other, in one change. Throws a UserInputError if
   * the input is invalid, or if a rule does not allow them to be one.
   */
  async merge(transaction: WriteTransaction, input: MergeInput): Promise<Versioned> {
    const { kind, reason } = input;
    const validator = InputValidator.of(input);
    const { from, into } = await this.open(transaction, validator, input);
    const table = referenceKindOf(kind);
    const ids = { from: from.id, into: into.id };
    return mapConstraintErrors({ kind: table, constraints: CONSTRAINTS }, null, async () => {
      const journal = new MergeJournal(transaction);
      const fields = await addParts(journal, table, ids);
      await moveReferences(journal, table, ids);
      if (journal.steps.some((step) => step.did === 'set' && step.column === 'successor_id')) fields.push('succeeds');
      const tokens = table === 'relation' ? await this.merges.moveTokens(transaction, from.id, into.id) : [];
      await deleteRecord(journal, table, from.id);
      const taken = takeColumns(into, from);
      fields.push(...Object.keys(taken));
      await this.write(transaction, table, into, Object.keys(taken).length > 0);
      if (await addIdentifiers(journal, table, ids)) {
        fields.push('identifiers');
        await this.indexIdentifiers(transaction, table, into);
      }
      await this.merges.insert(transaction, table, {
        from,
        into,
        undo: { steps: journal.steps, taken, fields, tokens },
      });
      await transaction.logChange(into, { kind: ChangeKind.MERGED, fields: [...new Set(fields)], reason });
      return into;
    });
  }

  /**
   * Undoes a merge: the record is there again, and what referred to it does so again, unless that was written since. Throws
   * a UserInputError if there was no such merge, or if the record cannot be there again.
   */
  async unmerge(transaction: WriteTransaction, input: MergeInput): Promise<Versioned> {
    const { kind, reason } = input;
    const validator = InputValidator.of(input);
    const store = this.storeOf(validator, input);
    const table = referenceKindOf(kind);
    validator.text(['reason'], reason, REASON_MAX);
    const target = await this.resolve(transaction, validator, input, ['into']);
    validator.throwIfInvalid();
    const into = target['into'] && (await store.lockAgainstReferences(transaction, target['into'].id));
    const merge = into && (await this.merges.findInForce(transaction, table, input.from, into.id));
    if (!into || !merge) {
      validator.addError('NOT_FOUND', ['from'], 'it is not merged into the other one');
      validator.throwIfInvalid();
      throw new Error('unreachable');
    }
    await this.requireAccess(transaction, into);
    const { undo } = merge;
    const deleted = undo.steps.find((step) => step.did === 'delete' && step.table === table);
    const [row] = deleted?.did === 'delete' ? deleted.rows.map((one) => one.row as { readonly version: number }) : [];
    this.checkVersions(validator, input, [row?.version ?? 0, into.version], into);
    validator.throwIfInvalid();
    return mapConstraintErrors({ kind: table, constraints: CONSTRAINTS }, null, async () => {
      const isChanged = giveBack(into, undo.taken);
      await this.write(transaction, table, into, isChanged);
      await this.merges.markUnmerged(transaction, merge, into.version);
      await undoSteps(transaction, merge, undo.steps);
      await this.merges.releaseSlug(transaction, table, merge);
      await this.merges.restoreTokens(transaction, undo.tokens, merge.from_id);
      await this.indexIdentifiers(transaction, table, into);
      if (table === 'relation') await this.indexParties(transaction, merge.from_id);
      await transaction.logChange(into, { kind: ChangeKind.UNMERGED, fields: undo.fields, reason });
      return into;
    });
  }

  private storeOf(validator: InputValidator, { kind }: MergeInput): RecordStore<Versioned> {
    if (!Object.hasOwn(this.stores, kind)) validator.throwIfInvalid();
    return this.stores[kind];
  }

  /** Both records, locked, so that nobody can change them or refer to them until the transaction ends. */
  private async open(transaction: WriteTransaction, validator: InputValidator, input: MergeInput): Promise<Locked> {
    const store = this.storeOf(validator, input);
    validator.text(['reason'], input.reason, REASON_MAX);
    const found = await this.resolve(transaction, validator, input, ['from', 'into']);
    const { from: fromFound, into: intoFound } = found;
    if (fromFound && intoFound && fromFound.id === intoFound.id)
      validator.addError('INVALID', ['from'], 'they are the same record');
    if (fromFound && intoFound && fromFound.constructor !== intoFound.constructor) {
      const types = [fromFound, intoFound].map((one) => one.constructor.name.toLowerCase());
      validator.addError('INVALID', ['into'], `a ${String(types[0])} cannot become a ${String(types[1])}`);
    }
    validator.throwIfInvalid();
    const locked = new Map<string, Versioned>();
    // In the order of their ids: two merges of the same records wait for each other in one order.
    for (const id of [fromFound?.id ?? '', intoFound?.id ?? ''].sort()) {
      const record = await store.lockAgainstReferences(transaction, id);
      if (record) locked.set(id, record);
    }
    const [from, into] = [locked.get(fromFound?.id ?? ''), locked.get(intoFound?.id ?? '')];
    // One of them was merged while this waited for it: by its id, it is the other one now.
    if (!from) validator.addError('NOT_FOUND', ['from'], 'it was merged into another record');
    if (!into) validator.addError('NOT_FOUND', ['into'], 'it was merged into another record');
    if (!from || !into) {
      validator.throwIfInvalid();
      throw new Error('unreachable');
    }
    this.checkVersions(validator, input, [from.version, into.version], into);
    for (const [path, record] of [
      ['from', from],
      ['into', into],
    ] as const) {
      const status = await this.requireAccess(transaction, record);
      if (status === Status.RETRACTED) validator.addError('WRONG_STATUS', [path], 'it is retracted');
    }
    validator.throwIfInvalid();
    return { from, into };
  }

  private checkVersions(
    validator: InputValidator,
    { kind, expectedVersions: expected }: MergeInput,
    versions: readonly number[],
    into: Versioned,
  ): void {
    const path: Path = ['expectedVersions'];
    if (expected.length !== versions.length)
      validator.addError('INVALID', path, 'two versions are needed: of from, and of into');
    for (const [index, version] of versions.entries()) {
      const seen = expected[index];
      if (seen === undefined || seen === version) continue;
      const message = `it is at version ${String(version)} now, not ${String(seen)}`;
      const existing = index === 1 ? { kind: referenceKindOf(kind), reference: into.globalId() } : undefined;
      validator.addError('VERSION_CONFLICT', [...path, index], message, existing);
    }
  }

  private async resolve(
    transaction: WriteTransaction,
    validator: InputValidator,
    input: MergeInput,
    names: readonly ('from' | 'into')[],
  ): Promise<Partial<Record<'from' | 'into', Versioned>>> {
    const batch = new ReferenceBatch(this.references, validator);
    const pending = names.map((name) => batch.one(referenceKindOf(input.kind), [name], input[name]));
    // Without locks, which are taken in the order of the ids.
    await batch.resolve({ rows: (statement) => transaction.rows(statement) });
    return Object.fromEntries(pending.map(({ path, record }) => [String(path[0]), record ?? undefined]));
  }

  /** The status of a record. Throws if the viewer may not write it. What it refers to is locked. */
  private async requireAccess(transaction: WriteTransaction, record: Versioned): Promise<Status | null> {
    const { relation_ids: relationIds, status, snapshot } = await snapshotOf(transaction, record);
    requireRelationAccess(transaction.viewer, recordKindOf(record.constructor.name), ChangeKind.MERGED, relationIds);
    await lockReferred(transaction, snapshot);
    return status;
  }

  private async write(
    transaction: WriteTransaction,
    table: string,
    record: Versioned,
    isChanged: boolean,
  ): Promise<void> {
    const store = this.stores[recordKindOf(record.constructor.name)];
    if (!isChanged) {
      await store.updateVersion(transaction, record);
      return;
    }
    record.version += 1;
    await store.update(transaction, record, await this.identifiersOf(transaction, table, record));
    if (record instanceof State) await this.refreshPartySearchTerms(transaction, record);
  }

  /** Lets search find a record by the identifiers that it has now. */
  private async indexIdentifiers(transaction: WriteTransaction, table: string, record: Versioned): Promise<void> {
    if (!IDENTIFIED.has(table)) return;
    const store = this.stores[recordKindOf(record.constructor.name)];
    await store.update(transaction, record, await this.identifiersOf(transaction, table, record));
  }

  /** Lets search find a relation by the names that its parties have now. */
  private async indexParties(transaction: WriteTransaction, relationId: string): Promise<void> {
    const relation = (await this.stores.RELATION.lock(transaction, relationId)) as Relation | null;
    if (!relation) return;
    const parties = await this.references.byId('state').load(transaction, [relation.firstPartyId]);
    for (const party of parties.values()) await this.refreshPartySearchTerms(transaction, party as State);
  }

  private async identifiersOf(transaction: WriteTransaction, table: string, { id }: Versioned): Promise<string[]> {
    if (!IDENTIFIED.has(table)) return [];
    const rows = await transaction.rows<{ value: string }>(sql`
      select value from ${raw(`${table}_identifier`)} where ${raw(`${table}_id`)} = ${id}::uuid order by position`);
    return rows.map(({ value }) => value);
  }
}
