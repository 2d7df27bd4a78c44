import type { ClientBase } from 'pg';
import { pollUntil } from '../../foundation/async/retry.js';
import { isAlive } from '../../foundation/process/processes.js';
import { createClient } from '../driver/client.js';
import type { DatabaseClient } from '../driver/client.js';
import { SQLSTATE, sqlstateOf } from '../driver/errors.js';
import { EmbeddedServerError } from './programs.js';

const POLL_MS = 20;
/** How long to wait for the previous owner of the server to end, as when a service is restarted. */
const OWNER_TIMEOUT_MS = 5_000;
/** The advisory lock that the owning service holds; "serv" in ASCII. */
const OWNER_LOCK = 0x73657276;
const OWNER_NAME = 'entente service ';

/**
 * Marks the server as owned by this service, with an advisory lock on a connection that stays open. The lock is
 * released however the service ends, so it distinguishes a server in use from one that was left behind. Throws an
 * EmbeddedServerError while another service owns it.
 */
export async function lockOwnership(url: string, dataDir: string): Promise<DatabaseClient> {
  const owner = createClient(url, { application_name: `${OWNER_NAME}${String(process.pid)}` });
  // It breaks if the server is killed; other connections report that.
  owner.on('error', () => undefined);
  try {
    await owner.connect();
    const deadline = performance.now() + OWNER_TIMEOUT_MS;
    const tryLock = async (): Promise<DatabaseClient | null> => {
      const { rows } = await owner.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [OWNER_LOCK]);
      if (rows[0]?.taken) return owner;
      const holder = await holderOf(owner);
      // PostgreSQL needs a moment to notice that a service was killed, and a service needs a while to end.
      if (performance.now() > deadline && (holder === null || isAlive(holder)))
        throw new FolderInUseError(dataDir, holder);
      return null;
    };
    return await pollUntil(tryLock, { delayMs: POLL_MS });
  } catch (error) {
    await owner.end().catch(() => undefined);
    if (sqlstateOf(error) !== SQLSTATE.invalidPassword) throw error;
    throw new EmbeddedServerError(
      `The PostgreSQL of the data folder ${dataDir} does not accept the password that is stored there`,
      { cause: error },
    );
  }
}

/** The process id of the server's owner. */
async function holderOf(owner: ClientBase): Promise<number | null> {
  const { rows } = await owner.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [OWNER_LOCK],
  );
  const name = rows[0]?.name;
  return name?.startsWith(OWNER_NAME) ? Number(name.slice(OWNER_NAME.length)) : null;
}

class FolderInUseError extends EmbeddedServerError {
  constructor(dataDir: string, holder: number | null) {
    const by = holder === null ? 'another process' : `process ${String(holder)}`;
    super(`The data folder ${dataDir} is in use by ${by}: set another DATA_DIR, or a DATABASE_URL`);
  }
}
