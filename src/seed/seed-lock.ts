import sql from 'sql-template-tag';
import { pause, pollUntil } from '../foundation/async/retry.js';
import type { Queryable } from '../database/driver/queryable.js';

/** Advisory lock: only one instance writes a seed batch at a time. The key is "seed" in ASCII. */
const SEED_LOCK = 0x73656564;

const RETRY_MS = 250;

/** Consecutive tries without activity after which another instance is assumed to have stopped halfway. */
const IDLE_TRIES = 8;

/** How far a folder has been loaded. */
interface Progress {
  readonly digest: string | null;
  readonly loaded: number;
}

/**
 * Takes the seeding lock until the end of the transaction; false when another instance has it. It is a transaction
 * lock, not a session lock, so that it works through a pooler in transaction mode.
 */
export async function tryLock(transaction: Queryable): Promise<boolean> {
  const [lock] = await transaction.rows<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(${SEED_LOCK}) as taken`,
  );
  return lock?.taken === true;
}

/**
 * Waits while another instance loads the folder: until it is completely loaded, or no instance has loaded anything for
 * a while, as after an instance was killed. No transaction stays open. Throws the signal's reason when it is aborted.
 */
export async function waitForOtherLoaders(
  queryable: Queryable,
  folder: string,
  digest: string,
  signal: AbortSignal,
): Promise<void> {
  let before = -1;
  let idleTries = 0;
  const look = async (): Promise<true | null> => {
    // A single statement is its own transaction: the lock is released when it ends.
    const isFree = await tryLock(queryable);
    const progress = await progressOf(queryable, folder);
    idleTries = isFree && progress.loaded === before ? idleTries + 1 : 0;
    before = progress.loaded;
    return progress.digest === digest || idleTries === IDLE_TRIES ? true : null;
  };
  await pause(RETRY_MS, signal);
  await pollUntil(look, { delayMs: RETRY_MS, signal });
}

/** How far a folder has been loaded: the digest of its last complete load, and the number of its loaded items. */
export async function progressOf(queryable: Queryable, folder: string): Promise<Progress> {
  const [row] = await queryable.rows<Progress>(sql`
    select (select digest from seeded_folder where folder = ${folder}) as digest,
      (select count(*)::integer from seeded where folder = ${folder}) as loaded`);
  return row ?? { digest: null, loaded: 0 };
}
