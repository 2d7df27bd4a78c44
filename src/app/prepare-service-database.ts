import type { Settings } from '../config/settings.js';
import { parseConnectionUrl } from '../database/driver/connection-url.js';
import { prepareDatabase } from '../database/driver/prepare-database.js';
import { retryTransient, withClient } from '../database/driver/wait-for-database.js';
import type { RetryOptions } from '../database/driver/wait-for-database.js';
import { UnsuitableDatabaseError } from '../database/driver/requirements.js';
import { transactionSettings } from '../database/driver/session-settings.js';
import { ConnectionSettingsError } from '../database/driver/tls-settings.js';

/** Identifies the log and its server: a copy of a database has the same epoch. */
const LOG_IDENTITY = `
  select concat_ws(' ', (select oid from pg_database where datname = current_database()),
    extract(epoch from pg_postmaster_start_time()), (select epoch from log_epoch)) as log`;

/**
 * Equal logs may look different once, if the server restarts or a new epoch begins after one was read and before the
 * other is. So the comparison is repeated.
 */
const COMPARISONS_MAX = 3;

/**
 * Prepares the database of a URL for reading and writing by the service. Migrations bypass a pooler if there is a
 * direct URL. Throws as prepareDatabase does.
 */
export async function prepareServiceDatabase(
  settings: Settings,
  url: string,
  retryOptions: RetryOptions,
): Promise<void> {
  const { directUrl, isReadOnly } = settings;
  if (directUrl === null) return prepareDatabase(url, { ...retryOptions, needsWrites: !isReadOnly });
  await withDirectUrlErrors(async () => {
    parseConnectionUrl(directUrl);
    if (!isReadOnly) await prepareDatabase(directUrl, { ...retryOptions, needsWrites: true });
  });
  // The direct URL for LISTEN may lead to the primary, and the other to a standby.
  if (isReadOnly) return prepareDatabase(url, { ...retryOptions, needsWrites: false });
  await prepareDatabase(url, { ...retryOptions, needsWrites: true, isMigrated: true });
  await requireSameLog(url, directUrl, retryOptions);
}

/** Attributes errors in the URL to the variable DATABASE_DIRECT_URL. */
async function withDirectUrlErrors(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ConnectionSettingsError) error.variable = 'DATABASE_DIRECT_URL';
    throw error;
  }
}

/**
 * Throws an UnsuitableDatabaseError unless both URLs lead to the same log: otherwise writes to one would go unnoticed.
 */
async function requireSameLog(url: string, directUrl: string, retryOptions: RetryOptions): Promise<void> {
  for (let attempt = 1; attempt <= COMPARISONS_MAX; attempt += 1) {
    if ((await logIdentity(url, retryOptions)) === (await logIdentity(directUrl, retryOptions))) return;
  }
  const [pooled, direct] = [url, directUrl].map((one) => parseConnectionUrl(one).label);
  throw new UnsuitableDatabaseError([
    `DATABASE_URL (${String(pooled)}) and DATABASE_DIRECT_URL (${String(direct)}) must lead to the same database on the primary, but lead to two`,
  ]);
}

async function logIdentity(url: string, retryOptions: RetryOptions): Promise<string> {
  const { begin, set } = transactionSettings({ url, statementTimeoutMs: 0, idleInTransactionMs: 0 });
  return retryTransient(retryOptions, `${parseConnectionUrl(url).label} can't be reached`, () =>
    withClient(url, retryOptions.signal, async (client) => {
      await client.query(`${begin}; ${set}`);
      const { rows } = await client.query<{ log: string }>(LOG_IDENTITY);
      await client.query('rollback');
      return rows[0]?.log ?? '';
    }),
  );
}
