import type { RecordStore } from '../database/query/record-store.js';
import { ReferenceBatch } from '../database/query/references.js';
import type { ReferenceKind, References } from '../database/query/references.js';
import { quoted } from '../foundation/graphql/request-error.js';
import { NAME_MAX } from '../foundation/records/input-validator.js';
import type { InputValidator } from '../foundation/records/input-validator.js';
import type { Status } from '../foundation/records/status.js';
import type { Versioned } from '../foundation/records/versioned.js';
import { ChangeKind } from './change.js';
import { recordKindOf } from './record-kind.js';
import { snapshotOf } from './record-snapshot.js';
import { requireRelationAccess } from './relation-access.js';
import type { UpdateMeta } from './update-input.js';
import type { WriteTransaction } from './write-transaction.js';

/** Maximum length of a reason, in UTF-16 code units. */
export const REASON_MAX = NAME_MAX;

/** The records among which the one to update is found. */
export interface UpdatableRecords {
  readonly kind: ReferenceKind;
  /** The GraphQL type, where the kind has several. */
  readonly type?: string;
  readonly store: Pick<RecordStore<Versioned>, 'lock'>;
  readonly references: References;
}

/**
 * Finds the record to update, locked until the transaction ends, and its last snapshot. Adds errors to the validator if
 * it has another version or status than expected.
 */
export async function openForUpdate(
  transaction: WriteTransaction,
  validator: InputValidator,
  { id, expectedVersion, reason }: UpdateMeta,
  status: Status,
  { kind, type: onlyType, store, references: allReferences }: UpdatableRecords,
): Promise<{ record: Versioned; snapshot: object }> {
  validator.text(['reason'], reason, REASON_MAX);
  const references = new ReferenceBatch(allReferences, validator);
  const target = references.one(kind, ['id'], id);
  // Without a lock: the record itself is locked below, and a lock that has to become another may end in a deadlock.
  await references.resolve({ rows: (statement) => transaction.rows(statement) });
  const type = onlyType ?? target.record?.constructor.name;
  if (target.record && target.record.constructor.name !== type) {
    validator.addError('NOT_FOUND', ['id'], `there is no ${String(type).toLowerCase()} ${quoted(id)}`);
    validator.throwIfInvalid();
  }
  const record = target.record && (await store.lock(transaction, target.record.id));
  if (!record) {
    validator.throwIfInvalid();
    throw new Error(`${id} existed and then disappeared`);
  }
  const { snapshot, relation_ids: relationIds, status: present } = await snapshotOf(transaction, record);
  requireRelationAccess(transaction.viewer, recordKindOf(record.constructor.name), ChangeKind.UPDATED, relationIds);
  if (record.version !== expectedVersion) {
    const message = `it is at version ${String(record.version)} now, not ${String(expectedVersion)}`;
    validator.addError('VERSION_CONFLICT', ['expectedVersion'], message, {
      kind,
      reference: record.globalId(),
    });
  }
  if (present !== null && present !== status) {
    validator.addError('WRONG_STATUS', ['id'], `it is ${present.toLowerCase()}`);
  }
  return { record, snapshot };
}
