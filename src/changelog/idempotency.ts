import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Database, Transaction } from '../database/driver/database.js';
import type { Deadline } from '../database/driver/deadline.js';
import { findOut } from '../database/driver/commit-outcome.js';
import { WriteError } from '../database/driver/write-error.js';
import type { PlaceInLog } from '../foundation/records/log-position.js';
import { UserInputError } from '../foundation/records/user-error.js';
import type { Versioned } from '../foundation/records/versioned.js';
import { isRecord } from '../foundation/records/values.js';

/** What was told: the thing's type and id, and its change's number in the log and tag. */
export interface StoredResult {
  readonly type: string;
  readonly id: string;
  readonly position: string;
  readonly tag: number;
}

/** An idempotency key as one request has it: whose key it is, and the digest of the input that came with it. */
export interface Once {
  readonly holder: string;
  readonly key: string;
  readonly digest: Buffer;
}

/** Sets the locks of keys apart from other advisory locks of the database; "once" in ASCII. */
const KEY_LOCKS = 0x6f6e6365;

/** What was told before, and where its change stands in the log. */
export type AlreadyStoredError = StoredResult & PlaceInLog;

type Known = AlreadyStoredError & { readonly same: boolean };

/**
 * Claims a key, for as long as the transaction is open: another attempt with the key waits here until that is over, and
 * then sees what came of it. Answers what was told with it before; throws Refused when that was another input.
 */
export async function claim(transaction: Transaction, once: Once): Promise<AlreadyStoredError | null> {
  const { holder, key, digest } = once;
  const claimed = await transaction.rows(sql`
    with claim as materialized (select ${lock(once)})
    insert into told_once (holder, key, digest) select ${holder}, ${key}, ${digest}::bytea from claim
    on conflict do nothing returning key`);
  if (claimed.length > 0) return null;
  const known = await find(transaction, once);
  if (!known) throw new Error('An idempotency key was there, and then was not');
  await confirm(transaction, once);
  return toldBefore(known);
}

/** Notes what came of a key that was claimed. */
export async function keep(transaction: Transaction, { holder, key }: Once, subject: Versioned): Promise<void> {
  const { constructor, id, version } = subject;
  await transaction.rows(sql`
    update told_once set subject_type = ${constructor.name}, subject_id = ${id}::uuid, version = ${version}
    where holder = ${holder} and key = ${key}`);
}

/**
 * What became of a key when an attempt with it failed. Answers what was told with it, by whichever attempt; throws
 * Refused when that was another input, and else a WriteFault: ABSENT where no attempt is open that could still be
 * committed, UNKNOWN where one is, or where that can't be found out in time.
 */
export async function judgedByKey(
  database: Database,
  once: Once,
  fault: WriteError,
  deadline: Deadline | undefined,
): Promise<AlreadyStoredError> {
  const found = await findOut(database, fault, deadline, async (transaction) => {
    // An attempt has the lock until PostgreSQL has committed it or rolled it back, however its client ended.
    await transaction.rows(sql`select ${lock(once)}`);
    const known = await find(transaction, once);
    if (known) await confirm(transaction, once);
    return { known };
  });
  if (found?.known) return toldBefore(found.known);
  throw new WriteError(found ? 'ABSENT' : 'UNKNOWN', fault.cause, 'SAME_KEY');
}

/** A call that waits for the key's lock, which is held to the end of the transaction. */
function lock({ holder, key }: Once): ReturnType<typeof sql> {
  return sql`pg_advisory_xact_lock(hashtextextended(${JSON.stringify([holder, key])}, ${KEY_LOCKS}))`;
}

async function find(transaction: Transaction, { holder, key, digest }: Once): Promise<Known | null> {
  const [known] = await transaction.rows<Known>(sql`
    select o.digest = ${digest} as same, o.subject_type as type, o.subject_id as id, c.position, c.tag,
      (select epoch from log_epoch) as epoch
    from told_once o join change c on c.subject_id = o.subject_id and c.version = o.version
    where o.holder = ${holder} and o.key = ${key}`);
  return known ?? null;
}

/**
 * Locks what is kept of a key, which is a write: its commit waits for the standbys that the first commit was to wait for,
 * where that did not, as an administrator can have it.
 */
async function confirm(transaction: Transaction, { holder, key }: Once): Promise<void> {
  await transaction.rows(sql`select from told_once where holder = ${holder} and key = ${key} for key share`);
}

function toldBefore({ same, ...told }: Known): AlreadyStoredError {
  if (same) return told;
  throw new UserInputError([
    { code: 'KEY_REUSED', path: ['idempotencyKey'], message: 'the key has come with another input before' },
  ]);
}

/** The same for two inputs that say the same: in whatever order of their fields, null or left out. */
export function digestOf(verb: string, { idempotencyKey: _key, ...input }: { idempotencyKey?: unknown }): Buffer {
  const canonical = JSON.stringify(input, (_name, value: unknown) =>
    isRecord(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, given]) => given !== null && given !== undefined)
            .sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : value,
  );
  return createHash('sha256').update(`${verb} ${canonical}`).digest();
}
