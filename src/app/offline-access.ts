import type { Logger } from 'pino';
import type { Settings } from '../config/settings.js';
import { createDataSource } from '../database/driver/data-source.js';
import { Database } from '../database/driver/database.js';
import { startEmbeddedServer, urlOfRunning } from '../database/embedded/server.js';
import { createDomain } from './domain.js';
import { ENTITIES } from './entities.js';
import type { Domain } from './domain.js';
import { prepareServiceDatabase } from './prepare-service-database.js';
import { waitForDatabase } from '../database/driver/wait-for-database.js';

/** Shorter than the timeout of the service, as a person waits for the command. */
const DATABASE_TIMEOUT_MS = 10_000;

/**
 * Runs work with the URL of the timeline's database: the one of the settings, without a pooler where there is one, or that of
 * the embedded PostgreSQL, which is started for the duration if it is not running. Nothing is migrated.
 */
export async function withDatabaseUrl<Result>(
  { databaseUrl, directUrl, dataDir }: Settings,
  log: Logger,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const runningUrl = directUrl ?? databaseUrl ?? (await urlOfRunning(dataDir, log));
  const embedded = runningUrl === null ? await startEmbeddedServer(dataDir, log) : null;
  try {
    const url = runningUrl ?? embedded?.url ?? '';
    const { signal } = new AbortController();
    await waitForDatabase(url, { timeoutMs: DATABASE_TIMEOUT_MS, log, signal, needsPrimary: false });
    return await work(url);
  } finally {
    await embedded?.stop();
  }
}

/**
 * Runs work with the timeline's database, also while a service runs on it: the one of DATABASE_URL, or the embedded
 * PostgreSQL, which is started for the duration if it is not running.
 */
export async function withDomain<Result>(
  settings: Settings,
  log: Logger,
  work: (domain: Domain, database: Database) => Promise<Result>,
): Promise<Result> {
  const runningUrl = settings.databaseUrl ?? (await urlOfRunning(settings.dataDir, log));
  const embedded = runningUrl === null ? await startEmbeddedServer(settings.dataDir, log) : null;
  try {
    const url = runningUrl ?? embedded?.url ?? '';
    const { signal } = new AbortController();
    await prepareServiceDatabase(settings, url, { timeoutMs: DATABASE_TIMEOUT_MS, log, signal });
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
      return await work(createDomain(database, settings), database);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await embedded?.stop();
  }
}
