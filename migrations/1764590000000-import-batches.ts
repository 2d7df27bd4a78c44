import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of the batches of imports that have keys, so that each is written once. */
export class ImportBatches1764590000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table import_batch (
  holder text not null,
  key text not null,
  digest bytea not null,
  -- A list for each item: what became of it, the record's type, id and version, and the errors.
  outcomes jsonb not null default '[]',
  written_at timestamptz not null default statement_timestamp(),
  primary key (holder, key)
)`);
    await runner.query('create index import_batch_written_at on import_batch (written_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table import_batch');
  }
}
