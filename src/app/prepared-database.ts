import type { Settings } from '../config/settings.js';
import { parseConnectionUrl } from '../database/driver/connection-url.js';
import { prepareDatabase } from '../database/driver/prepare-database.js';
import { whilePassing, withClient } from '../database/driver/wait-for-database.js';
import type { Patience } from '../database/driver/wait-for-database.js';
import { UnsuitableDatabaseError } from '../database/driver/requirements.js';
import { transactionPins } from '../database/driver/session-settings.js';
import { ConnectionSettingsError } from '../database/driver/tls-settings.js';

/** The log, and the server that has it: a copy of a database has the log's epoch as well. */
const LOG = `
  select concat_ws(' ', (select oid from pg_database where datname = current_database()),
    extract(epoch from pg_postmaster_start_time()), (select epoch from log_epoch)) as log`;

/** How often the logs are compared: a server may start anew, and an epoch begin, between two looks. */
const LOOKS = 3;

/**
 * Makes the database ready that a URL leads to, by which the service will read and write. Migrations go past a pooler
 * where there is a way. Throws as prepareDatabase does.
 */
export async function prepareDatabaseOf(settings: Settings, url: string, patience: Patience): Promise<void> {
  const { directUrl, isReadOnly } = settings;
  if (directUrl === null) return prepareDatabase(url, { ...patience, needsWrites: !isReadOnly });
  await ofDirectUrl(async () => {
    parseConnectionUrl(directUrl);
    if (!isReadOnly) await prepareDatabase(directUrl, { ...patience, needsWrites: true });
  });
  // Its listener may be the primary's, and what is read a standby's.
  if (isReadOnly) return prepareDatabase(url, { ...patience, needsWrites: false });
  await prepareDatabase(url, { ...patience, needsWrites: true, isMigrated: true });
  await refuseOtherLog(url, directUrl, patience);
}

/** Has what is wrong with the URL's parameters told of its own variable. */
async function ofDirectUrl(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ConnectionSettingsError) error.variable = 'DATABASE_DIRECT_URL';
    throw error;
  }
}

/** Throws an UnsuitableDatabaseError where both URLs don't lead to the same log, of which one would be written unheard. */
async function refuseOtherLog(url: string, directUrl: string, patience: Patience): Promise<void> {
  for (let look = 1; look <= LOOKS; look += 1) {
    if ((await logAt(url, patience)) === (await logAt(directUrl, patience))) return;
  }
  const [pooled, direct] = [url, directUrl].map((one) => parseConnectionUrl(one).label);
  throw new UnsuitableDatabaseError([
    `DATABASE_URL (${String(pooled)}) and DATABASE_DIRECT_URL (${String(direct)}) must lead to one database on one server, the primary, and lead to two`,
  ]);
}

async function logAt(url: string, patience: Patience): Promise<string> {
  const { begin, set } = transactionPins({ url, statementTimeoutMs: 0, idleInTransactionMs: 0 });
  return whilePassing(patience, `${parseConnectionUrl(url).label} can't be reached`, () =>
    withClient(url, patience.signal, async (client) => {
      await client.query(`${begin}; ${set}`);
      const { rows } = await client.query<{ log: string }>(LOG);
      await client.query('rollback');
      return rows[0]?.log ?? '';
    }),
  );
}
