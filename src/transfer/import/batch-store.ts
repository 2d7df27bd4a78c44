import sql from 'sql-template-tag';
import type { Transaction } from '../../database/driver/database.js';
import type { Queryable, Statement } from '../../database/driver/queryable.js';
import type { LogPositionRow } from '../../foundation/records/log-position.js';
import type { UserErrorData } from '../../foundation/records/user-error.js';
import { UserInputError } from '../../foundation/records/user-error.js';
import type { BatchResult, ImportOutcome, ItemOutcome } from './import-outcome.js';

/** A batch that is written once: whose it is, its key, and the digest of what was sent with it. */
export interface KeyedBatch {
  readonly holder: string;
  readonly key: string;
  readonly digest: Buffer;
}

/** An outcome as it is stored: what, the record's type, id and version, and the errors. */
type StoredOutcome = readonly [
  outcome: ImportOutcome,
  type?: string | null,
  id?: string | null,
  version?: number | null,
  errors?: readonly UserErrorData[],
];

interface StoredBatch {
  readonly epoch: string | null;
  readonly position: string | null;
  readonly same: boolean;
  readonly outcomes: readonly StoredOutcome[];
}

/** For how many days it is known what became of a batch, and how many older ones are forgotten at a time. */
const KNOWN_DAYS = 30;
const PRUNED_MAX = 10;

/** Hash seed that separates the batches' advisory locks from others of the database; "impt" in ASCII. */
const BATCH_LOCKS = 0x696d7074;

/**
 * Claims the key of a batch while the transaction is open: a concurrent attempt with the same key waits here until it
 * ends, and then sees its result. Returns the result if the batch was written before. Throws a UserInputError if the key
 * was used for another batch.
 */
export async function claimBatch(transaction: Transaction, batch: KeyedBatch): Promise<BatchResult | null> {
  const { holder, key, digest } = batch;
  const claimed = await transaction.rows(sql`
    with claim as materialized (select ${lockOf(batch)})
    insert into import_batch (holder, key, digest) select ${holder}, ${key}, ${digest}::bytea from claim
    on conflict do nothing returning key`);
  return claimed.length > 0 ? null : findBatch(transaction, batch);
}

/** Stores what became of a claimed batch, and forgets some that are old. */
export async function storeBatch(
  transaction: Transaction,
  { holder, key }: KeyedBatch,
  outcomes: readonly ItemOutcome[],
): Promise<void> {
  const stored = outcomes.map(({ outcome, subject, errors }): StoredOutcome => {
    if (!subject) return errors.length > 0 ? [outcome, null, null, null, errors] : [outcome];
    return [outcome, subject.type, subject.id, subject.version];
  });
  await transaction.rows(sql`
    update import_batch set outcomes = ${JSON.stringify(stored)}::jsonb
    where holder = ${holder} and key = ${key}`);
  await transaction.rows(sql`
    delete from import_batch where ctid = any(array(
      select ctid from import_batch where written_at < now() - make_interval(days => ${KNOWN_DAYS})
      order by written_at limit ${PRUNED_MAX} for update skip locked))`);
}

/** The result of a batch that was written, once no attempt that could write it is open; null: it was not. */
export async function findOutcome(transaction: Transaction, batch: KeyedBatch): Promise<BatchResult | null> {
  await transaction.rows(sql`select ${lockOf(batch)}`);
  return findBatch(transaction, batch);
}

/** The result of a batch that was written before, if it was; null: it was not, or not yet. */
export async function findBatch(
  queryable: Queryable,
  { holder, key, digest }: KeyedBatch,
): Promise<BatchResult | null> {
  // A lock is a write: its commit waits for the standbys, as that of the batch would have.
  const [stored] = await queryable.rows<StoredBatch>(sql`
    select b.digest = ${digest}::bytea as same, b.outcomes, (select epoch from log_epoch) as epoch,
      (select max(c.position) from change c, jsonb_array_elements(b.outcomes) o
        where c.subject_id = (o ->> 2)::uuid and c.version = (o ->> 3)::integer) as position
    from import_batch b where b.holder = ${holder} and b.key = ${key} for key share of b`);
  if (!stored) return null;
  if (!stored.same) {
    const message = 'the key was used before with different items or options';
    throw new UserInputError([{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['idempotencyKey'], message }]);
  }
  return {
    outcomes: stored.outcomes.map(([outcome, type, id, version, errors]) => ({
      outcome,
      subject: type && id ? { type, id, version: version ?? null } : null,
      errors: errors ?? [],
    })),
    place: await placeOf(queryable, stored),
    isRepeated: true,
  };
}

async function placeOf(
  queryable: Queryable,
  { epoch, position }: { readonly epoch: string | null; readonly position: string | null },
): Promise<LogPositionRow | null> {
  if (position === null) return null;
  const [row] = await queryable.rows<{ tag: number }>(sql`select tag from change where position = ${position}::bigint`);
  return row ? { epoch, position, tag: row.tag } : null;
}

/** SQL that waits for the lock of a key, which is held until the transaction ends. */
function lockOf({ holder, key }: KeyedBatch): Statement {
  return sql`pg_advisory_xact_lock(hashtextextended(${JSON.stringify([holder, key])}, ${BATCH_LOCKS}))`;
}
