import { createDataSource, STATEMENT_TIMEOUT_MS } from '../database/driver/data-source.js';
import { Database } from '../database/driver/database.js';
import { startEmbeddedServer } from '../database/embedded/server.js';
import { retryTransient, waitForDatabase } from '../database/driver/wait-for-database.js';
import { ENTITIES } from './entities.js';
import { prepareServiceDatabase } from './prepare-service-database.js';
import type { StartContext } from './start-context.js';

/** The database that is served, and its URL. */
export interface OpenDatabase {
  readonly url: string;
  readonly database: Database;
}

/** Connects to the database of the settings, or starts the embedded one, and brings its schema up to date. */
export async function openDatabase(context: StartContext): Promise<OpenDatabase> {
  const { settings, signal, releases, retryOptions, worker } = context;
  const url = await startDatabase(context);
  signal.throwIfAborted();
  // Where there are workers, it was prepared before they were started.
  if (worker) await waitForDatabase(url, { ...retryOptions, needsPrimary: !settings.isReadOnly });
  else await prepareServiceDatabase(settings, url, retryOptions);
  const dataSource = createDataSource(dataSourceOptions(context, url));
  await retryTransient(retryOptions, 'the connection to the database was lost while the service started', () =>
    dataSource.initialize(),
  );
  releases.add('database connections', () => dataSource.destroy());
  return { url, database: new Database(dataSource, { isReadOnly: settings.isReadOnly }) };
}

/** The URL of the database of the settings, or of the embedded one, which is started. */
export async function startDatabase({ settings, log, signal, releases }: StartContext): Promise<string> {
  if (settings.databaseUrl !== null) return settings.databaseUrl;
  const server = await startEmbeddedServer(settings.dataDir, log, signal);
  releases.add('embedded PostgreSQL', () => server.stop());
  return server.url;
}

function dataSourceOptions(
  { settings, log, worker }: StartContext,
  url: string,
): Parameters<typeof createDataSource>[0] {
  return {
    url,
    entities: ENTITIES,
    statementTimeoutMs: Math.max(settings.limits.operationTimeoutMs, STATEMENT_TIMEOUT_MS),
    ...(worker && { poolSize: worker.poolSize }),
    pooling: settings.pooler,
    isReadOnly: settings.isReadOnly,
    onPooled: () => {
      log.info(
        'DATABASE_URL leads through a pooler: session settings are sent in each transaction, without prepared statements',
      );
    },
    onIdleError: (error) => {
      log.warn({ err: error }, 'an idle database connection was lost');
    },
  };
}
