import type { Logger } from 'pino';
import { DataSource, Migration, MigrationExecutor } from 'typeorm';
import type { QueryRunner } from 'typeorm';
import { MIGRATIONS } from './migration-list.js';
import { connectionOptions } from './client.js';
import type { DatabaseClient } from './client.js';
import { pollUntil } from '../../foundation/async/retry.js';
import { cancelOnAbort } from './cancel-request.js';
import { startSession } from './session.js';
import { transactionSettings } from './session-settings.js';
import { UnsuitableDatabaseError } from './requirements.js';
import {
  executedMigrations,
  requireTablesInSchema,
  requireCreate,
  requireRights,
  rowsOf,
} from './schema-privileges.js';
import { databaseFailureOf } from './errors.js';
import { withQueryTimeout } from './transaction-limits.js';

/** Advisory lock key; any number that no other program uses on the same database. "ente" in ASCII. */
const MIGRATION_LOCK = 0x656e7465;

/** Number of digits at the end of a migration's name: its timestamp in milliseconds. */
const TIMESTAMP_DIGITS = 13;

const NEVER = new AbortController().signal;

const CONNECT_TIMEOUT_MS = 5_000;
/** Query timeout for everything except migrations themselves: the other statements read only a few rows. */
const QUERY_TIMEOUT_MS = 10_000;
const KEEP_ALIVE_MS = 10_000;
const LOCK_RETRY_MS = 200;
/** How often to log that it is waiting for the lock. */
const LOCK_LOG_MS = 10_000;

/** No timeouts: a migration may take as long as it needs. */
const NO_LIMITS = { statementTimeoutMs: 0, idleInTransactionMs: 0 } as const;

/** Describes the process that holds the migration lock. */
const LOCK_HOLDER = `
  select format('process %s of PostgreSQL (%s, from %s, since %s)', a.pid, coalesce(nullif(a.application_name, ''), 'no name'),
    coalesce(host(a.client_addr), 'a local socket'),
    to_char(coalesce(a.xact_start, a.backend_start) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) as words
  from pg_locks l join pg_stat_activity a using (pid)
  where l.locktype = 'advisory' and l.granted and l.classid = 0 and l.objid = $1
    and l.database = (select oid from pg_database where datname = current_database())`;

export interface MigrateOptions {
  readonly log?: Logger;
  readonly signal?: AbortSignal;
}

/**
 * A data source for migrations only, not yet connected. It has its own connections, without statement timeouts, because
 * waiting for another instance or a long migration is not a query that takes too long. `onConnect` is called with each
 * connection before anything runs on it.
 */
export function migrationSource(
  url: string,
  onConnect: (client: DatabaseClient) => void = () => undefined,
): DataSource {
  return new DataSource({
    type: 'postgres',
    migrations: [...MIGRATIONS],
    migrationsTransactionMode: 'each',
    applicationName: 'entente migrations',
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    poolErrorHandler: () => undefined,
    installExtensions: false,
    extra: {
      ...connectionOptions(url),
      query_timeout: QUERY_TIMEOUT_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
      onConnect: async (client: DatabaseClient) => {
        onConnect(client);
        await startSession(client, { url, pooling: 'auto', ...NO_LIMITS });
      },
    },
  });
}

/**
 * Brings the schema up to date, with one transaction per migration. Instances that start together take turns: the lock
 * is held for one transaction only, so it is released with it, also behind a pooler that then lends the connection to
 * others. Running statements are cancelled on abort. Throws an UnsuitableDatabaseError if the database belongs to a
 * newer version or another program, or if the role lacks required privileges.
 */
export async function migrate(url: string, { log, signal = NEVER }: MigrateOptions = {}): Promise<void> {
  await withRunner(url, signal, async (source, runner) => {
    for (;;) {
      await startWithLock(url, runner, log, signal);
      const [next] = await pendingMigrations(source, runner);
      if (next) {
        await requireCreate(runner);
        log?.info(`migrating the database: ${next.name}`);
        // The schema that TypeORM read on connect may be wrong behind a pooler, where only transactions have the
        // settings.
        source.driver.schema = await runner.getCurrentSchema();
        const client = (await runner.connect()) as DatabaseClient;
        await withQueryTimeout(client, null, () => new MigrationExecutor(source, runner).executeMigration(next));
      } else await requireRights(runner, { needsWrites: true });
      await runner.query('commit');
      if (!next) return;
    }
  });
}

/**
 * Checks that the schema has this version and that the role has the required privileges, without changing anything.
 * Throws an UnsuitableDatabaseError.
 */
export async function checkSchema(
  url: string,
  { needsWrites, signal }: { readonly needsWrites: boolean; readonly signal: AbortSignal },
): Promise<void> {
  await withRunner(url, signal, async (source, runner) => {
    await begin(url, runner);
    const pending = await pendingMigrations(source, runner);
    if (pending.length > 0) {
      const names = pending.map(({ name }) => name).join(', ');
      throw new UnsuitableDatabaseError([
        needsWrites
          ? `the database of DATABASE_URL lacks migrations, which that of DATABASE_DIRECT_URL has, and both must be the same database: ${names}`
          : `the database lacks migrations, which a read-only service does not apply: ${names}`,
      ]);
    }
    await requireRights(runner, { needsWrites });
    await runner.query('commit');
  });
}

/** The schema of a database within one transaction. */
export interface SchemaTransaction {
  readonly client: DatabaseClient;
  /** The names of the migrations that the database has, oldest first. */
  readonly executed: readonly string[];
  /** Undoes all migrations, last first. */
  readonly undoAll: () => Promise<void>;
  /** Applies those of these migrations that the database lacks; without names, all that this version knows. */
  readonly apply: (names?: readonly string[]) => Promise<void>;
}

/**
 * Runs `work` in one transaction that holds the lock of migrations, without a limit of time, and commits it. Throws an
 * UnsuitableDatabaseError as migrate does.
 */
export async function withSchemaTransaction<Result>(
  url: string,
  { log, signal = NEVER }: MigrateOptions,
  work: (schema: SchemaTransaction) => Promise<Result>,
): Promise<Result> {
  return withRunner(url, signal, async (source, runner) => {
    await startWithLock(url, runner, log, signal);
    source.driver.schema = await runner.getCurrentSchema();
    await pendingMigrations(source, runner);
    const executor = new MigrationExecutor(source, runner);
    executor.transaction = 'none';
    const client = (await runner.connect()) as DatabaseClient;
    return withQueryTimeout(client, null, async () => {
      const result = await work({
        client,
        executed: await executedMigrations(runner),
        undoAll: async () => {
          while ((await executedMigrations(runner)).length > 0) await executor.undoLastMigration();
        },
        apply: async (names) => {
          for (const migration of await pendingMigrations(source, runner))
            if (!names || names.includes(migration.name)) await executor.executeMigration(migration);
        },
      });
      await runner.query('commit');
      return result;
    });
  });
}

/** The names of all migrations that this version knows. */
export function knownMigrations(): string[] {
  return MIGRATIONS.map(({ name }) => name);
}

/** Runs `work` on a separate connection. On abort, its running statement is cancelled. */
async function withRunner<Result>(
  url: string,
  signal: AbortSignal,
  work: (source: DataSource, runner: QueryRunner) => Promise<Result>,
): Promise<Result> {
  const stops: (() => Promise<void>)[] = [];
  const source = migrationSource(url, (client) => {
    signal.throwIfAborted();
    stops.push(cancelOnAbort(client, signal));
  });
  try {
    await source.initialize();
    const runner = source.createQueryRunner();
    try {
      return await work(source, runner);
    } catch (error) {
      // The connection may already be gone, and the transaction with it.
      if (databaseFailureOf(error) !== 'SILENT') await runner.query('rollback').catch(() => undefined);
      throw error;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    for (const stop of stops) await stop();
    await source.driver.disconnect().catch(() => undefined);
  }
}

/**
 * Begins a transaction and pins its settings locally: behind a pooler there is no session to keep them. Both are sent
 * in one message, because the role's idle transaction timeout may be shorter than the pause between two. Whatever the
 * role's default, the isolation level sees what another instance committed before it released the lock.
 */
async function begin(url: string, runner: QueryRunner): Promise<void> {
  const settings = transactionSettings({ url, ...NO_LIMITS });
  await runner.query(`${settings.begin}; ${settings.set}`);
}

/** Begins a transaction that holds the lock. Polls for it, so that no transaction is open while waiting. */
async function startWithLock(
  url: string,
  runner: QueryRunner,
  log: Logger | undefined,
  signal: AbortSignal,
): Promise<void> {
  let loggedAt = -Infinity;
  const tryLock = async (): Promise<true | null> => {
    await begin(url, runner);
    const [lock] = await rowsOf<{ taken: boolean }>(runner, 'select pg_try_advisory_xact_lock($1) as taken', [
      MIGRATION_LOCK,
    ]);
    if (lock?.taken) return true;
    if (performance.now() - loggedAt >= LOCK_LOG_MS) {
      loggedAt = performance.now();
      const [holder] = await rowsOf<{ words: string }>(runner, LOCK_HOLDER, [MIGRATION_LOCK]);
      log?.info(`waiting for another instance that migrates the database: ${holder?.words ?? 'it has just ended'}`);
    }
    await runner.query('rollback');
    return null;
  };
  await pollUntil(tryLock, { delayMs: LOCK_RETRY_MS, signal });
}

/** The migrations that the database lacks, oldest first. Throws if it has others that this version does not know. */
async function pendingMigrations(source: DataSource, runner: QueryRunner): Promise<Migration[]> {
  const executed = await executedMigrations(runner);
  if (executed.length === 0) await requireTablesInSchema(runner);
  const known = source.migrations.map((instance) => {
    const name = instance.name ?? instance.constructor.name;
    return new Migration(undefined, Number(name.slice(-TIMESTAMP_DIGITS)), name, instance);
  });
  const unknown = executed.filter((executedName) => !known.some(({ name }) => name === executedName));
  if (unknown.length > 0) {
    const which = `${unknown.join(', ')} ${unknown.length === 1 ? 'is a migration' : 'are migrations'} that this version does not know`;
    throw new UnsuitableDatabaseError([
      unknown.length < executed.length
        ? `the database was written by a newer version of Entente: ${which}`
        : `the database belongs to another program, or was written by a newer version of Entente: ${which}`,
    ]);
  }
  return known.filter(({ name }) => !executed.includes(name));
}
