import type { Logger } from 'pino';
import type { Settings } from '../config/settings.js';
import { createDataSource } from '../database/driver/data-source.js';
import { Database } from '../database/driver/database.js';
import { startEmbeddedServer, urlOfRunning } from '../database/embedded/server.js';
import { createStores } from './stores.js';
import { ENTITIES } from './entities.js';
import type { Domain } from './stores.js';
import { prepareDatabaseOf } from './prepared-database.js';

/** A person waits for the command: not as long as a service may wait for its database. */
const PATIENCE_MS = 10_000;

/**
 * Does something with the timeline's database, beside a service that may be running on it: DATABASE_URL, or the embedded
 * PostgreSQL, which is started for as long as it takes where it does not run.
 */
export async function withDomain<Result>(
  settings: Settings,
  log: Logger,
  work: (domain: Domain, database: Database) => Promise<Result>,
): Promise<Result> {
  const known = settings.databaseUrl ?? (await urlOfRunning(settings.dataDir, log));
  const own = known === null ? await startEmbeddedServer(settings.dataDir, log) : null;
  try {
    const url = known ?? own?.url ?? '';
    const { signal } = new AbortController();
    await prepareDatabaseOf(settings, url, { patienceMs: PATIENCE_MS, log, signal });
    const onIdleError = (error: Error): void => {
      log.warn({ err: error }, 'an idle database connection broke');
    };
    const { pooler: pooling, isReadOnly } = settings;
    const dataSource = await createDataSource({
      url,
      pooling,
      isReadOnly,
      entities: ENTITIES,
      onIdleError,
    }).initialize();
    try {
      const database = new Database(dataSource, { isReadOnly });
      return await work(createStores(database, settings), database);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await own?.stop();
  }
}
