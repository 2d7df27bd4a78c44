import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Logger } from 'pino';
import { from as copyFrom } from 'pg-copy-streams';
import { checkRequirements } from '../../database/driver/requirements.js';
import type { DatabaseClient } from '../../database/driver/client.js';
import { knownMigrations, withSchemaTransaction } from '../../database/driver/migrations.js';
import type { SchemaTransaction } from '../../database/driver/migrations.js';
import { BackupError } from './backup-format.js';
import type { BackupHeader, BackupManifest, BackupTable, TableContent } from './backup-format.js';
import { checkBackup, readBackup } from './read-backup.js';

/** How long to wait for a lock on a table that is replaced: an instance that still runs holds them. */
const LOCK_TIMEOUT_MS = 10_000;

/** Tables in the schema, but for the one with the migrations. */
const TABLES = `
  select quote_ident(relname) as name from pg_class
  where relkind = 'r' and relnamespace = (select oid from pg_namespace where nspname = current_schema())
    and relname <> 'migrations' order by relname`;

const FOREIGN_KEYS = `
  select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
  from pg_constraint
  where contype = 'f' and connamespace = (select oid from pg_namespace where nspname = current_schema()) order by 1, 2`;

export interface RestoreOptions {
  readonly log: Logger;
  /** Whether what the database has is replaced. Without it, only an empty database is restored into. */
  readonly isReplacing: boolean;
}

/** What was restored. */
export interface RestoreSummary {
  readonly header: BackupHeader;
  readonly manifest: BackupManifest;
  /** The migrations of this version that the backup did not have. */
  readonly upgrades: readonly string[];
}

/**
 * Restores a backup into a database, in one transaction: all of it, or nothing if anything fails. The schema becomes that of
 * the backup, and then that of this version. The log begins a new epoch, so that positions of before are refused. The file
 * is read and checked as a whole first. Throws a BackupError.
 */
export async function restoreBackup(
  url: string,
  file: string,
  { log, isReplacing }: RestoreOptions,
): Promise<RestoreSummary> {
  const { header, manifest } = await checkBackup(file);
  const known = knownMigrations();
  const unknown = header.migrations.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new BackupError(
      `${file} is of a newer version of Entente, ${header.version}: this one does not know ${unknown.join(', ')}`,
    );
  await withSchemaTransaction(url, { log }, async (schema) => {
    const { client } = schema;
    await checkRequirements(client, { needsWrites: true, log });
    await client.query(`set local lock_timeout = ${String(LOCK_TIMEOUT_MS)}`);
    const epoch = await emptyDatabase(schema, isReplacing);
    await schema.apply(header.migrations);
    await loadTables(client, file, manifest);
    await schema.apply();
    await client.query('select begin_epoch(greatest($1::bigint, (select max(epoch) from log_epoch)))', [epoch]);
    // Or else the first queries would be planned as if all tables were empty.
    await client.query('analyze');
  });
  return { header, manifest, upgrades: known.filter((name) => !header.migrations.includes(name)) };
}

/** Removes all that there is, and returns the epoch of its log. Throws a BackupError if that is something to keep. */
async function emptyDatabase({ client, executed, undoAll }: SchemaTransaction, isReplacing: boolean): Promise<string> {
  const tables = (await client.query<{ name: string }>(TABLES)).rows.map(({ name }) => name);
  if (executed.length === 0 && tables.length === 0) return '0';
  if (executed.length === 0) throw new BackupError('the database has tables of another program: use one of its own');
  const epoch = tables.includes('log_epoch')
    ? (await client.query<{ epoch: string }>('select epoch::text as epoch from log_epoch')).rows[0]?.epoch
    : undefined;
  if (!isReplacing) {
    for (const table of tables.filter((name) => name !== 'log_epoch')) {
      const { rows } = await client.query(`select from ${table} limit 1`);
      if (rows.length > 0)
        throw new BackupError(
          'the database is not empty: use another one, or --replace, which deletes all that it has',
        );
    }
  }
  if (tables.includes('change')) await client.query('alter table change disable trigger user');
  await client.query(`truncate ${tables.join(', ')}`);
  await undoAll();
  return epoch ?? '0';
}

/** Loads the rows. Foreign keys are created anew in the end, so that they are checked, and the order of tables is free. */
async function loadTables(client: DatabaseClient, file: string, manifest: BackupManifest): Promise<void> {
  const tables = (await client.query<{ name: string }>(TABLES)).rows.map(({ name }) => name);
  const keys = (await client.query<{ table: string; name: string; definition: string }>(FOREIGN_KEYS)).rows;
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  await client.query(`truncate ${tables.join(', ')}`);
  let rows: RowsOfTable | null = null;
  for await (const part of readBackup(file)) {
    if (part.part === 'table') rows = new RowsOfTable(client, part.table);
    else if (part.part === 'rows') await rows?.write(part.rows);
    else if (part.part === 'end of table') {
      await rows?.end(part.content);
      requireSame(file, part.content, manifest);
    }
  }
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
  for (const { table, name, definition } of keys)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`);
  for (const { sequence, lastValue } of manifest.sequences)
    await client.query('select setval($1::regclass, $2::bigint)', [client.escapeIdentifier(sequence), lastValue]);
}

/** The file may have been replaced since it was checked. */
function requireSame(file: string, { table, sha256 }: TableContent, { tables }: BackupManifest): void {
  if (tables.find((one) => one.table === table)?.sha256 !== sha256)
    throw new BackupError(`${file} has changed while it was read`);
}

/** Rows that are copied into a table. */
class RowsOfTable {
  private readonly copy: ReturnType<typeof copyFrom>;
  private readonly isDone: Promise<void>;

  constructor(client: DatabaseClient, { table, columns }: BackupTable) {
    const names = columns.map((column) => client.escapeIdentifier(column)).join(', ');
    this.copy = client.query(copyFrom(`copy ${client.escapeIdentifier(table)} (${names}) from stdin`));
    this.isDone = finished(this.copy);
    // It is awaited in the end; a failure before then ends the writing.
    this.isDone.catch(() => undefined);
  }

  async write(rows: Buffer): Promise<void> {
    if (this.copy.errored) await this.isDone;
    if (!this.copy.write(rows)) await Promise.race([once(this.copy, 'drain'), this.isDone]);
  }

  async end({ table, rows }: TableContent): Promise<void> {
    this.copy.end();
    await this.isDone;
    if (this.copy.rowCount !== rows)
      throw new Error(
        `PostgreSQL has read ${String(this.copy.rowCount)} rows of the table ${table}, not ${String(rows)}`,
      );
  }
}
