import type { ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import type { MigrationInterface } from 'typeorm';
import { Domain1764000000000 } from '../../migrations/1764000000000-domain.js';
import { Changes1764100000000 } from '../../migrations/1764100000000-changes.js';
import { Timelines1764200000000 } from '../../migrations/1764200000000-timelines.js';
import { beginSession } from './session.js';

/** All migrations, oldest first; one that has landed is never edited. */
const MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  Domain1764000000000,
  Changes1764100000000,
  Timelines1764200000000,
];

/** A migration, and waiting for another instance's, takes as long as it takes. */
const NO_LIMITS = { statementTimeoutMs: 0, idleInTransactionMs: 0 } as const;

/** Any number that no other program uses on the same database; "ente" in ASCII. */
const MIGRATION_LOCK = 0x656e7465;

/**
 * A data source for migrations alone, not yet connected. It has connections of its own, without the limits that queries
 * have: neither waiting for another instance nor a long migration is a query that took too long.
 */
export function migrationSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    migrations: [...MIGRATIONS],
    migrationsTransactionMode: 'each',
    applicationName: 'entente migrations',
    installExtensions: false,
    extra: { onConnect: (client: ClientBase) => beginSession(client, { url, pooling: 'auto', ...NO_LIMITS }) },
  });
}

/** Brings the schema up to date. Two instances that start together take turns: the second finds nothing left to do. */
export async function migrate(url: string): Promise<void> {
  const dataSource = await migrationSource(url).initialize();
  try {
    const runner = dataSource.createQueryRunner();
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      await dataSource.runMigrations();
    } finally {
      await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await runner.release();
    }
  } finally {
    await dataSource.destroy();
  }
}

/** A schema that is not the one this version knows; the message says so to a person. */
export class SchemaError extends Error {
  override name = 'SchemaError';
}

/** Checks that the schema is the one of this version, and changes nothing. Throws a SchemaError. */
export async function checkSchema(url: string): Promise<void> {
  const dataSource = await migrationSource(url).initialize();
  try {
    const rows = await dataSource.query<{ name: string }[]>('select name from migrations').catch(() => []);
    const known = dataSource.migrations.map(({ name }) => name);
    const isSame = rows.length === known.length && rows.every(({ name }) => known.includes(name));
    if (!isSame) throw new SchemaError('the database is of another version than this service');
  } finally {
    await dataSource.destroy();
  }
}
