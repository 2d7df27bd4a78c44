import sql from 'sql-template-tag';
import { FEED_POOL_SIZE, LISTENING, REQUEST_POOL_SIZE } from '../../database/driver/connection-counts.js';
import { CONNECTION_LIMIT, UnsuitableDatabaseError } from '../../database/driver/requirements.js';
import { raw } from 'sql-template-tag';
import { DisposableStack } from '../../foundation/async/disposable-stack.js';
import { createDomain } from '../domain.js';
import { loadSeeds } from '../load-seeds.js';
import { openDatabase, startDatabase } from '../open-database.js';
import type { Database } from '../../database/driver/database.js';
import type { StartContext } from '../start-context.js';

/** Connections that are left to commands, backups and administrators. */
const SPARE_CONNECTIONS = 8;

/** The smallest pool with which a worker serves: an operation, and one beside it. */
const POOL_SIZE_MIN = 2;

/** What each worker connects to, and with how many connections for requests. */
export interface WorkersDatabase {
  readonly url: string;
  readonly poolSize: number;
}

/**
 * Starts the embedded PostgreSQL if there is no other, migrates and seeds. Throws an UnsuitableDatabaseError if the server allows
 * too few connections for this many workers.
 */
export async function prepareForWorkers(context: StartContext, workers: number): Promise<WorkersDatabase> {
  const url = await startDatabase(context);
  const releases = new DisposableStack((name, error) => {
    context.log.error({ err: error }, `could not release: ${name}`);
  });
  try {
    const settings = { ...context.settings, databaseUrl: url };
    const { database } = await openDatabase({ ...context, settings, releases });
    await loadSeeds(context, database, createDomain(database, settings));
    return { url, poolSize: poolSizeFor(await connectionLimit(database), workers) };
  } finally {
    await releases.releaseAll();
  }
}

async function connectionLimit(database: Database): Promise<number> {
  const [limit] = await database.rows<{ readonly connections: number }>(sql`${raw(CONNECTION_LIMIT)}`);
  return limit?.connections ?? Infinity;
}

/** The size of each worker's pool, so that all connections fit, also while a worker is being replaced. */
function poolSizeFor(limit: number, workers: number): number {
  const ofOthers = FEED_POOL_SIZE + LISTENING;
  const size = Math.min(Math.floor((limit - SPARE_CONNECTIONS) / (workers + 1)) - ofOthers, REQUEST_POOL_SIZE);
  if (size >= POOL_SIZE_MIN) return size;
  const needed = (POOL_SIZE_MIN + ofOthers) * (workers + 1) + SPARE_CONNECTIONS;
  throw new UnsuitableDatabaseError([
    `WORKERS=${String(workers)} needs ${String(needed)} connections, and the database allows ${String(limit)}: raise max_connections, or set fewer workers`,
  ]);
}
