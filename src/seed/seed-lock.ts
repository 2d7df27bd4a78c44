import { setTimeout as sleep } from 'node:timers/promises';
import sql from 'sql-template-tag';
import type { Queryable } from '../database/driver/queryable.js';

/** One instance writes a batch of a seed at a time; "seed" in ASCII. */
const SEED_LOCK = 0x73656564;

const RETRY_MS = 250;

/** Tries in a row that must find nobody at work before another instance is taken to have ended halfway. */
const QUIET_TRIES = 8;

/** How far a folder has been loaded. */
interface Progress {
  readonly digest: string | null;
  readonly loaded: number;
}

/**
 * Takes the lock on seeding up to the end of the transaction; false where another instance has it. It is the
 * transaction's and not the session's, so that it passes a proxy that lends connections for one transaction.
 */
export async function tryLock(transaction: Queryable): Promise<boolean> {
  const [lock] = await transaction.rows<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(${SEED_LOCK}) as taken`,
  );
  return lock?.taken === true;
}

/**
 * Waits while another instance loads the folder: until it is loaded whole, or nobody has been at work on any for a while,
 * as after an instance that was killed. No transaction is open meanwhile. Throws the signal's reason when it is aborted.
 */
export async function awaitOthers(
  queryable: Queryable,
  folder: string,
  digest: string,
  signal: AbortSignal,
): Promise<void> {
  let before = -1;
  for (let quiet = 0; quiet < QUIET_TRIES; quiet += 1) {
    await sleep(RETRY_MS, undefined, { signal }).catch(() => {
      signal.throwIfAborted();
    });
    // A statement by itself is a transaction: the lock is given back with its answer.
    const isFree = await tryLock(queryable);
    const progress = await progressOf(queryable, folder);
    if (progress.digest === digest) return;
    if (!isFree || progress.loaded !== before) quiet = -1;
    before = progress.loaded;
  }
}

/** How far a folder has been loaded: the digest that it was last loaded whole with, and how many items it has put in. */
export async function progressOf(queryable: Queryable, folder: string): Promise<Progress> {
  const [row] = await queryable.rows<Progress>(sql`
    select (select digest from seeded_folder where folder = ${folder}) as digest,
      (select count(*)::integer from seeded where folder = ${folder}) as loaded`);
  return row ?? { digest: null, loaded: 0 };
}
