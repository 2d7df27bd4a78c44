import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { projectRoot } from '../config/project-root.js';
import type { Settings } from '../config/settings.js';
import { createDataSource, describeEntities } from '../database/driver/data-source.js';
import { Database } from '../database/driver/database.js';
import { prepareDatabase } from '../database/driver/prepare-database.js';
import { UnsuitableDatabaseError } from '../database/driver/requirements.js';
import { startEmbeddedServer, urlOfRunning } from '../database/embedded/server.js';
import { NO_RECORDS, SeedChecker } from '../seed/seed-checker.js';
import type { SeedCheck } from '../seed/seed-checker.js';
import { findSeedFolder } from '../seed/seed-folder.js';
import { createDomain } from './domain.js';
import type { Domain } from './domain.js';
import { ENTITIES } from './entities.js';

/** What a person asks to be checked. */
export interface SeedCheckRequest {
  /** A folder of seed/, or the path of a folder. */
  readonly folder: string;
  /** Folders that are loaded before it. */
  readonly before: readonly string[];
  /** The folder that paths are relative to. */
  readonly from: string;
}

/** What was found, and what the folder was compared with. */
export interface SeedCheckResult extends SeedCheck {
  readonly comparedWith: string;
  /** Why it was not compared with the service's database, if there is one. */
  readonly notCompared: string | null;
}

/** Shorter than the timeout of the service, as a person waits for the command. */
const DATABASE_TIMEOUT_MS = 10_000;

/**
 * Checks a seed folder without writing anything. It is compared with the service's database, if there is one; otherwise
 * with an empty one. Throws a SeedError if there is no folder to check, and as prepareDatabase does.
 */
export async function checkSeed(
  settings: Settings,
  log: Logger,
  { folder, before, from }: SeedCheckRequest,
): Promise<SeedCheckResult> {
  const { signal } = new AbortController();
  const [place, ...earlier] = [folder, ...before].map((named) =>
    findSeedFolder(named, join(projectRoot(), 'seed'), from),
  );
  if (!place) throw new Error('a folder is always given');
  return withReadableDatabase(settings, log, async (domain, database, notCompared) => {
    const { references, seedKinds: kinds, inputType } = domain;
    const checker = new SeedChecker({ database: database ?? NO_RECORDS, references, kinds, inputType });
    const comparedWith = database ? 'the database' : 'an empty database';
    return { ...(await checker.check(place, earlier, signal)), comparedWith, notCompared };
  });
}

type Work<Result> = (domain: Domain, database: Database | null, notCompared: string | null) => Promise<Result>;

/** Runs work on the service's database, which is neither created nor migrated, or without one. */
async function withReadableDatabase<Result>(settings: Settings, log: Logger, work: Work<Result>): Promise<Result> {
  const exists = existsSync(join(settings.dataDir, 'postgres'));
  const runningUrl = settings.databaseUrl ?? (exists ? await urlOfRunning(settings.dataDir, log) : null);
  const embedded = runningUrl === null && exists ? await startEmbeddedServer(settings.dataDir, log) : null;
  try {
    const url = runningUrl ?? embedded?.url ?? null;
    const problem = url === null ? null : await schemaProblem(url, log);
    if (url === null || problem !== null) {
      const domain = createDomain(new Database(await describeEntities(ENTITIES)), settings);
      return await work(domain, null, problem);
    }
    const dataSource = await createDataSource({
      ...{ url, pooling: settings.pooler, isReadOnly: true, entities: ENTITIES },
      onIdleError: (error) => {
        log.warn({ err: error }, 'an idle database connection broke');
      },
    }).initialize();
    try {
      const database = new Database(dataSource, { isReadOnly: true });
      return await work(createDomain(database, settings), database, null);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await embedded?.stop();
  }
}

/** Why a database can't be compared with: it has the schema of another version. Null: it can be. */
async function schemaProblem(url: string, log: Logger): Promise<string | null> {
  const { signal } = new AbortController();
  try {
    await prepareDatabase(url, { timeoutMs: DATABASE_TIMEOUT_MS, log, signal, needsWrites: false });
    return null;
  } catch (error) {
    if (error instanceof UnsuitableDatabaseError) return error.message;
    throw error;
  }
}
