import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Database, Transaction } from '../database/driver/database.js';
import type { Deadline } from '../database/driver/deadline.js';
import { resolveCommitOutcome } from '../database/driver/commit-outcome.js';
import { WriteError } from '../database/driver/write-error.js';
import type { LogPositionRow } from '../foundation/records/log-position.js';
import { UserInputError } from '../foundation/records/user-error.js';
import type { Versioned } from '../foundation/records/versioned.js';
import { isRecord } from '../foundation/records/values.js';

/** The result of a write: the record's type and id, and its change's number in the log and tag. */
export interface StoredResult {
  readonly type: string;
  readonly id: string;
  readonly position: string;
  readonly tag: number;
}

/** The idempotency key of one request: its owner, and the digest of the input that was sent with it. */
export interface IdempotentRequest {
  readonly holder: string;
  readonly key: string;
  readonly digest: Buffer;
}

/** Hash seed that separates the keys' advisory locks from others of the database; "once" in ASCII. */
const KEY_LOCKS = 0x6f6e6365;

/** The result of an earlier write, and the position of its change in the log. */
export type StoredWrite = StoredResult & LogPositionRow;

type StoredKey = StoredWrite & { readonly same: boolean };

/**
 * Claims a key while the transaction is open: a concurrent attempt with the same key waits here until the transaction
 * ends, and then sees its result. Returns the stored result if the key was used before; throws UserInputError if it was
 * used with another input.
 */
export async function claimIdempotencyKey(
  transaction: Transaction,
  request: IdempotentRequest,
): Promise<StoredWrite | null> {
  const { holder, key, digest } = request;
  const claimed = await transaction.rows(sql`
    with claim as materialized (select ${lock(request)})
    insert into idempotency_key (holder, key, digest) select ${holder}, ${key}, ${digest}::bytea from claim
    on conflict do nothing returning key`);
  if (claimed.length > 0) return null;
  const stored = await find(transaction, request);
  if (!stored) throw new Error('An idempotency key existed and then disappeared');
  await confirm(transaction, request);
  return resultOf(stored);
}

/** Stores the result of a claimed key. */
export async function storeResult(
  transaction: Transaction,
  { holder, key }: IdempotentRequest,
  subject: Versioned,
): Promise<void> {
  const { constructor, id, version } = subject;
  await transaction.rows(sql`
    update idempotency_key set subject_type = ${constructor.name}, subject_id = ${id}::uuid, version = ${version}
    where holder = ${holder} and key = ${key}`);
}

/**
 * The outcome of a key after an attempt with it failed. Returns the result that was stored by any attempt. Throws
 * UserInputError if the key was used with another input. Otherwise throws a WriteError: NOT_COMMITTED if no open
 * attempt could still commit, UNKNOWN if one could, or if that cannot be found out in time.
 */
export async function resolveOutcomeByKey(
  database: Database,
  request: IdempotentRequest,
  error: WriteError,
  deadline: Deadline | undefined,
): Promise<StoredWrite> {
  const found = await resolveCommitOutcome(database, error, deadline, async (transaction) => {
    // An attempt holds the lock until PostgreSQL has committed it or rolled it back, even if its client is gone.
    await transaction.rows(sql`select ${lock(request)}`);
    const stored = await find(transaction, request);
    if (stored) await confirm(transaction, request);
    return { stored };
  });
  if (found?.stored) return resultOf(found.stored);
  throw new WriteError(found ? 'NOT_COMMITTED' : 'UNKNOWN', error.cause, 'SAME_KEY');
}

/** SQL that waits for the key's lock, which is held until the transaction ends. */
function lock({ holder, key }: IdempotentRequest): ReturnType<typeof sql> {
  return sql`pg_advisory_xact_lock(hashtextextended(${JSON.stringify([holder, key])}, ${KEY_LOCKS}))`;
}

async function find(transaction: Transaction, { holder, key, digest }: IdempotentRequest): Promise<StoredKey | null> {
  const [stored] = await transaction.rows<StoredKey>(sql`
    select k.digest = ${digest} as same, k.subject_type as type, k.subject_id as id, c.position, c.tag,
      (select epoch from log_epoch) as epoch
    from idempotency_key k join change c on c.subject_id = k.subject_id and c.version = k.version
    where k.holder = ${holder} and k.key = ${key}`);
  return stored ?? null;
}

/**
 * Locks the row of a key. A lock is a write, so its commit waits for the synchronous standbys, even if the first commit
 * did not: an administrator can cancel that wait.
 */
async function confirm(transaction: Transaction, { holder, key }: IdempotentRequest): Promise<void> {
  await transaction.rows(sql`select from idempotency_key where holder = ${holder} and key = ${key} for key share`);
}

function resultOf({ same, ...result }: StoredKey): StoredWrite {
  if (same) return result;
  throw new UserInputError([
    {
      code: 'IDEMPOTENCY_KEY_REUSED',
      path: ['idempotencyKey'],
      message: 'the key was used before with a different input',
    },
  ]);
}

/** Digest of an input. Field order does not matter, and null equals a missing field. */
export function digestOf(mutation: string, { idempotencyKey: _key, ...input }: { idempotencyKey?: unknown }): Buffer {
  const canonical = JSON.stringify(input, (_name, value: unknown) =>
    isRecord(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, field]) => field !== null && field !== undefined)
            .sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : value,
  );
  return createHash('sha256')
    .update(`${nameInDigests(mutation)} ${canonical}`)
    .digest();
}

/**
 * The name of a mutation in digests, which is the name that it had when keys were first stored. It must not change: a
 * stored key is honoured by the mutation's new name as well.
 */
function nameInDigests(mutation: string): string {
  return mutation
    .replace(/^create(?=Relation$)/, 'open')
    .replace(/^create(?=(?:Event|Statement|Tenure)$)/, 'record')
    .replace(/^create/, 'register')
    .replace(/^update/, 'revise');
}
