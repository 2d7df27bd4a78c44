import { ChangeKind } from '../../changelog/change.js';
import { REASON_MAX } from '../../changelog/open-for-update.js';
import { lockReferred } from '../../changelog/referred-records.js';
import { requireRelationAccess } from '../../changelog/relation-access.js';
import { snapshotOf } from '../../changelog/record-snapshot.js';
import type { WriteTransaction } from '../../changelog/write-transaction.js';
import { ReferenceBatch } from '../../database/query/references.js';
import type { References } from '../../database/query/references.js';
import { quoted } from '../../foundation/graphql/request-error.js';
import { InputValidator } from '../../foundation/records/input-validator.js';
import type { Versioned } from '../../foundation/records/versioned.js';
import { State } from '../actors/state.js';
import { Relation } from '../relations/relation.js';
import type { RefreshPartySearchTerms } from '../states/state-service.js';
import type { RedactInput } from './curation-input.js';
import { NAME_FIELDS, redactableFields, redactedColumns, redactSnapshot } from './redactable-fields.js';
import { MARK, RedactedWords } from './redacted-words.js';
import { redactImportBatches } from './redacted-batches.js';
import { redactUndo, takenRemover } from './redacted-undo.js';
import { referenceKindOf } from './record-curation.js';
import type { CuratedStores } from './record-curation.js';
import type { KnownMerge, LoggedVersion, RedactedVersion, RedactionStore } from './redaction-store.js';
import { identifiersIn, versionIndexOf } from './version-index.js';

/** A record whose words are taken out, and where they are. */
interface Redaction {
  readonly record: Versioned;
  readonly table: string;
  /** The ids of the record and of all that became it. */
  readonly ids: readonly string[];
  readonly fields: readonly string[];
  readonly words: RedactedWords;
}

/** Properties of records that have other names than the fields of their input. */
const PROPERTIES: Readonly<Record<string, string>> = { born: 'bornEdtf', died: 'diedEdtf' };

/** Takes words out of records of every kind, of their histories, and of what is derived from them, for good. */
export class RecordRedaction {
  constructor(
    private readonly stores: CuratedStores,
    private readonly references: References,
    private readonly store: RedactionStore,
    private readonly refreshPartySearchTerms: RefreshPartySearchTerms,
  ) {}

  /**
   * Takes the words of fields out of a record, whatever its status, in one change that says so. An update in flight is of a
   * version that the record no longer has. Throws a UserInputError if the input is invalid.
   */
  async redact(transaction: WriteTransaction, input: RedactInput): Promise<Versioned> {
    const validator = InputValidator.of(input);
    const record = await this.open(transaction, validator, input);
    const type = record.constructor.name;
    const table = referenceKindOf(input.kind);
    const fields = this.validFields(validator, type, input.fields);
    validator.throwIfInvalid();
    const ids = await this.store.lineageOf(transaction, record.id);
    const merges = await this.store.mergesOf(transaction, ids);
    const words = new RedactedWords(table === 'actor');
    await this.collect(transaction, { ids, words, fields });
    if (words.areNamedIn(input.reason)) {
      validator.addError('INVALID', ['reason'], 'it holds words that are taken out, and it stays in the history');
      validator.throwIfInvalid();
    }
    const redaction: Redaction = { record, table, ids, fields, words };
    await this.write(transaction, redaction);
    const isGone = (slug: string): boolean => fields.includes('slug') || words.areInSlug(slug);
    const formerSlugs = await this.store.formerSlugs(transaction, ids);
    await this.store.deleteFormerSlugs(transaction, ids, formerSlugs.filter(isGone));
    await this.rewriteHistory(transaction, redaction);
    for (const merge of merges) await this.redactMerge(transaction, redaction, merge);
    const isKey = (key: string): boolean => words.areIn(key) || words.areInSlug(key.toLowerCase());
    await this.store.replaceKeys(transaction, ids, isKey);
    await redactImportBatches(transaction, ids, {
      isKey,
      isMessage: (message, isOfRecord) => words.areNamedIn(message) || (isOfRecord && words.areIn(message)),
    });
    await transaction.logChange(record, { kind: ChangeKind.REDACTED, fields, reason: input.reason });
    return record;
  }

  /** The record, locked, so that nobody else writes it, or copies its names, until the transaction ends. */
  private async open(
    transaction: WriteTransaction,
    validator: InputValidator,
    { kind, id, reason }: RedactInput,
  ): Promise<Versioned> {
    validator.text(['reason'], reason, REASON_MAX);
    if (!Object.hasOwn(this.stores, kind)) validator.throwIfInvalid();
    const batch = new ReferenceBatch(this.references, validator);
    const target = batch.one(referenceKindOf(kind), ['id'], id);
    // Without a lock: the record itself is locked below, and a lock that has to become another may end in a deadlock.
    await batch.resolve({ rows: (statement) => transaction.rows(statement) });
    const record = target.record && (await this.stores[kind].lockAgainstReferences(transaction, target.record.id));
    if (!record) {
      if (target.record) validator.addError('NOT_FOUND', ['id'], 'it was merged into another record');
      validator.throwIfInvalid();
      throw new Error('unreachable');
    }
    const { snapshot, relation_ids: relationIds } = await snapshotOf(transaction, record);
    requireRelationAccess(transaction.viewer, kind, ChangeKind.REDACTED, relationIds);
    await lockReferred(transaction, snapshot);
    return record;
  }

  private validFields(validator: InputValidator, type: string, fields: readonly string[]): string[] {
    const allowed = redactableFields(type);
    const list = allowed.join(', ');
    const kind = type.toLowerCase();
    for (const [index, field] of validator.list(['fields'], fields).entries()) {
      const path = ['fields', index];
      if (!allowed.includes(field))
        validator.addError('INVALID', path, `${quoted(field)} cannot be taken out of a ${kind}; these can: ${list}`);
      else if (fields.indexOf(field) < index) validator.addError('INVALID', path, `${field} is listed twice`);
    }
    if (fields.length === 0)
      validator.addError('INVALID', ['fields'], `name at least one of the fields of a ${kind}: ${list}`);
    // The Wikidata item is one of the identifiers.
    const isWikidataAdded =
      fields.includes('identifiers') && allowed.includes('wikidataId') && !fields.includes('wikidataId');
    return isWikidataAdded ? [...fields, 'wikidataId'] : [...fields];
  }

  private async collect(
    transaction: WriteTransaction,
    { ids, words, fields }: Pick<Redaction, 'ids' | 'words' | 'fields'>,
  ): Promise<void> {
    for await (const versions of this.store.versionsOf(transaction, ids)) {
      for (const version of versions) for (const field of fields) words.add(field, withoutPlaceholders(version, field));
    }
  }

  private async write(transaction: WriteTransaction, { record, fields, table }: Redaction): Promise<void> {
    const type = record.constructor.name;
    const values = record as unknown as Record<string, unknown>;
    for (const [field, value] of Object.entries(redactedColumns(type, record.id, values, fields)))
      values[PROPERTIES[field] ?? field] = value;
    record.version += 1;
    const { snapshot } = await snapshotOf(transaction, record);
    const { wikidataId: _wikidataId, ...withoutItem } = snapshot;
    const identifiers = fields.includes('identifiers')
      ? []
      : identifiersIn(fields.includes('wikidataId') ? withoutItem : snapshot);
    await this.stores[table.toUpperCase() as keyof CuratedStores].update(transaction, record, identifiers);
    await this.store.redactParts(transaction, type, record.id, fields);
    if (record instanceof State && fields.some((field) => NAME_FIELDS.has(field)))
      await this.refreshPartySearchTerms(transaction, record);
    if (record instanceof Relation) {
      // Search finds a relation by the names of its parties, too.
      const parties = await this.references.byId('state').load(transaction, [record.firstPartyId]);
      const party = parties.get(record.firstPartyId);
      if (party) await this.refreshPartySearchTerms(transaction, party as State);
    }
  }

  private async rewriteHistory(transaction: WriteTransaction, redaction: Redaction): Promise<void> {
    for await (const versions of this.store.versionsOf(transaction, redaction.ids)) {
      const rewritten = versions.flatMap((version) => {
        const { type, id, snapshot, reason } = version;
        const redacted = redactSnapshot(type, id, snapshot, this.fieldsOf(redaction, snapshot['slug']));
        return rewrittenVersion(version, redacted, reason !== null && redaction.words.areIn(reason) ? MARK : reason);
      });
      await this.store.rewrite(transaction, rewritten);
    }
  }

  /** The fields that are taken out of a version with a slug: a former slug as well if it holds the words. */
  private fieldsOf({ record, fields, words }: Redaction, slug: unknown): readonly string[] {
    if (typeof slug !== 'string' || fields.includes('slug')) return fields;
    const isCurrent = 'slug' in record && record.slug === slug;
    return !isCurrent && words.areInSlug(slug) ? [...fields, 'slug'] : fields;
  }

  private async redactMerge(transaction: WriteTransaction, redaction: Redaction, merge: KnownMerge): Promise<void> {
    const { ids, fields, table } = redaction;
    if (merge.is_undone && (ids.includes(merge.from_id) || ids.includes(merge.into_id))) {
      // Nothing reads it any more.
      await this.store.updateUndo(transaction, merge.id, {
        steps: [],
        taken: {},
        fields: merge.undo.fields,
        tokens: [],
      });
      if (!ids.includes(merge.into_id)) await this.redactTaken(transaction, redaction, merge);
      return;
    }
    const undo = redactUndo(merge, {
      ...{ table, ids: new Set(ids), fields },
      fieldsOf: (_id, slug) => this.fieldsOf(redaction, slug),
    });
    await this.store.updateUndo(transaction, merge.id, undo);
  }

  /** While a record was merged into another one, that one had its names and identifiers. */
  private async redactTaken(
    transaction: WriteTransaction,
    { fields, words, table }: Redaction,
    { into_id: intoId, undo }: KnownMerge,
  ): Promise<void> {
    const withoutTaken = takenRemover(undo, table, fields, words);
    for await (const versions of this.store.versionsOf(transaction, [intoId])) {
      const rewritten = versions.flatMap((version) => {
        const { snapshot, reason } = version;
        const isNamed = reason !== null && words.areNamedIn(reason);
        return rewrittenVersion(version, withoutTaken(snapshot), isNamed ? MARK : reason);
      });
      await this.store.rewrite(transaction, rewritten);
    }
  }
}

/** A version to rewrite, if it has changed. */
function rewrittenVersion(
  { position, type, snapshot, reason, isSearched }: LoggedVersion,
  redacted: Readonly<Record<string, unknown>>,
  redactedReason: string | null,
): RedactedVersion[] {
  if (redactedReason === reason && JSON.stringify(redacted) === JSON.stringify(snapshot)) return [];
  const tokens = isSearched ? versionIndexOf(type, redacted, identifiersIn(redacted)).searchTokens : null;
  return [{ position, snapshot: redacted, reason: redactedReason, tokens }];
}

/** The value of a field in a version; of one that was redacted before, there are no words left. */
function withoutPlaceholders({ type, id, snapshot }: LoggedVersion, field: string): unknown {
  const value = snapshot[field];
  const redacted = redactSnapshot(type, id, snapshot, [field])[field];
  return JSON.stringify(value) === JSON.stringify(redacted) ? undefined : value;
}
