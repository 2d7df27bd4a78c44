import { parseConnectionUrl } from './connection-url.js';
import { checkSchema, migrate } from './migrations.js';
import { waitForDatabase, retryTransient, withClient } from './wait-for-database.js';
import type { RetryOptions } from './wait-for-database.js';
import { checkRequirements } from './requirements.js';
import { transactionSettings } from './session-settings.js';

export interface PrepareOptions extends RetryOptions {
  /** false: read-only, so a standby is sufficient, and its schema must already be up to date. */
  readonly needsWrites: boolean;
  /** Whether the database was already migrated through another URL, so that its schema must be up to date. */
  readonly isMigrated?: boolean;
}

/**
 * Prepares a database for use: waits for it, checks the requirements, and migrates or checks its schema. Starts again
 * if the connection is lost meanwhile, as in a cluster that has just elected its leader. Throws an UnreachableError, an
 * UnsuitableDatabaseError, a ConnectionSettingsError, or the abort reason.
 */
export async function prepareDatabase(url: string, options: PrepareOptions): Promise<void> {
  const { needsWrites, isMigrated = false, log, signal } = options;
  await retryTransient(options, `${parseConnectionUrl(url).label} could not be prepared`, async () => {
    await waitForDatabase(url, { ...options, needsPrimary: needsWrites });
    await withClient(url, signal, async (client) => {
      // With the same settings as the service's own transactions, also behind a pooler.
      const { begin, set } = transactionSettings({ url, statementTimeoutMs: 0, idleInTransactionMs: 0 });
      await client.query(`${begin}; ${set}`);
      await checkRequirements(client, { needsWrites, log });
      await client.query('rollback');
    });
    if (needsWrites && !isMigrated) await migrate(url, { log, signal });
    else await checkSchema(url, { needsWrites, signal });
  });
}
