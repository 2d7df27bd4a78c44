import { parseConnectionUrl } from './connection-url.js';
import { checkSchema, migrate } from './migrations.js';
import { awaitDatabase, whilePassing, withClient } from './wait-for-database.js';
import type { Patience } from './wait-for-database.js';
import { checkRequirements } from './requirements.js';
import { transactionPins } from './session-settings.js';

export interface PrepareOptions extends Patience {
  /** false: nothing is written, so a standby is as good as a primary, and its schema must be there already. */
  readonly needsWrites: boolean;
  /** Whether another way to the database was migrated already, so that its schema must be there. */
  readonly isMigrated?: boolean;
}

/**
 * Makes a database ready to be used: waits for it, checks what is needed of it, and brings its schema up to date, or checks that too. Begins
 * anew where it is lost on the way, as a cluster may be that has just found its leader. Throws an UnreachableError, an
 * UnsuitableDatabaseError, a ConnectionSettingsError, or the reason of the abort.
 */
export async function prepareDatabase(url: string, options: PrepareOptions): Promise<void> {
  const { needsWrites, isMigrated = false, log, signal } = options;
  await whilePassing(options, `${parseConnectionUrl(url).label} could not be prepared`, async () => {
    await awaitDatabase(url, { ...options, needsPrimary: needsWrites });
    await withClient(url, signal, async (client) => {
      // What is found is what the service's own transactions will find, behind a pooler as well.
      const { begin, set } = transactionPins({ url, statementTimeoutMs: 0, idleInTransactionMs: 0 });
      await client.query(`${begin}; ${set}`);
      await checkRequirements(client, { needsWrites, log });
      await client.query('rollback');
    });
    if (needsWrites && !isMigrated) await migrate(url, { log, signal });
    else await checkSchema(url, { needsWrites, signal });
  });
}
