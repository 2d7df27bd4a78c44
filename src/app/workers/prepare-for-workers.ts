import { availableParallelism } from 'node:os';
import sql, { raw } from 'sql-template-tag';
import { FEED_POOL_SIZE, LISTENING, REQUEST_POOL_SIZE } from '../../database/driver/connection-counts.js';
import { CONNECTION_LIMIT, UnsuitableDatabaseError } from '../../database/driver/requirements.js';
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
 * Starts the embedded PostgreSQL if there is no other, migrates and seeds. Returns how many workers there are: with `auto`, as
 * many as there are processors and the server has connections for. Throws an UnsuitableDatabaseError if the server allows too
 * few for a number of workers.
 */
export async function prepareForWorkers(
  context: StartContext,
  workers: number | 'auto',
): Promise<WorkersDatabase & { readonly count: number }> {
  const url = await startDatabase(context);
  const releases = new DisposableStack((name, error) => {
    context.log.error({ err: error }, `could not release: ${name}`);
  });
  try {
    const settings = { ...context.settings, databaseUrl: url };
    const { database } = await openDatabase({ ...context, settings, releases });
    await loadSeeds(context, database, createDomain(database, settings));
    const limit = await connectionLimit(database);
    const count = workers === 'auto' ? Math.min(availableParallelism(), mostWorkers(limit)) : workers;
    return { url, count, poolSize: poolSizeFor(limit, count) };
  } finally {
    await releases.releaseAll();
  }
}

async function connectionLimit(database: Database): Promise<number> {
  const [limit] = await database.rows<{ readonly connections: number }>(sql`${raw(CONNECTION_LIMIT)}`);
  return limit?.connections ?? Infinity;
}

/** Connections of a worker besides its pool. */
const OTHER_CONNECTIONS = FEED_POOL_SIZE + LISTENING;

/** How many workers the server has connections for; one more is there while one is replaced. */
function mostWorkers(limit: number): number {
  return Math.max(Math.floor((limit - SPARE_CONNECTIONS) / (POOL_SIZE_MIN + OTHER_CONNECTIONS)) - 1, 1);
}

/** The size of each worker's pool, so that the connections of all fit. */
function poolSizeFor(limit: number, workers: number): number {
  const size = Math.floor((limit - SPARE_CONNECTIONS) / (workers + 1)) - OTHER_CONNECTIONS;
  if (size >= POOL_SIZE_MIN) return Math.min(size, REQUEST_POOL_SIZE);
  const needed = (POOL_SIZE_MIN + OTHER_CONNECTIONS) * (workers + 1) + SPARE_CONNECTIONS;
  throw new UnsuitableDatabaseError([
    `WORKERS=${String(workers)} needs ${String(needed)} connections, and the database allows ${String(limit)}: raise max_connections, or set fewer workers`,
  ]);
}
