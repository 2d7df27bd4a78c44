import type { DataSource, MigrationInterface } from 'typeorm';
import { Domain1764000000000 } from '../../migrations/1764000000000-domain.js';

/** All migrations, oldest first; one that has landed is never edited. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [Domain1764000000000];

/** Any number that no other program uses on the same database; "ente" in ASCII. */
const MIGRATION_LOCK = 0x656e7465;

/**
 * Brings the schema up to date. Two instances that start together take turns: the second finds nothing left to do.
 */
export async function migrate(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    // Waiting for another instance's migrations, and long migrations themselves, are no slow queries.
    await runner.query('set statement_timeout = 0');
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      await dataSource.runMigrations();
    } finally {
      await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await runner.query('reset statement_timeout');
    }
  } finally {
    await runner.release();
  }
}
