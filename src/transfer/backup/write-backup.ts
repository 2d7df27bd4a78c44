import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { createWriteStream, rmSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { to as copyTo } from 'pg-copy-streams';
import { createClient } from '../../database/driver/client.js';
import type { DatabaseClient } from '../../database/driver/client.js';
import { transactionSettings } from '../../database/driver/session-settings.js';
import { LogPosition } from '../../foundation/records/log-position.js';
import type { LogPositionRow } from '../../foundation/records/log-position.js';
import { BACKUP_FORMAT, BACKUP_FORMAT_VERSION, BackupError, END_OF_ROWS } from './backup-format.js';
import type { BackupHeader, BackupManifest, BackupSequence, BackupTable, TableContent } from './backup-format.js';

const NEWLINE = 10;
const CONNECT_TIMEOUT_MS = 5_000;

/** All tables but the one with the migrations. What PostgreSQL computes itself is left out. */
const TABLES = `
  select c.relname::text as table, array(
    select attname::text from pg_attribute a
    where a.attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns
  from pg_class c
  where relkind = 'r' and relnamespace = (select oid from pg_namespace where nspname = current_schema())
    and relname <> 'migrations'
  order by relname`;

const SEQUENCES = `
  select sequencename::text as sequence, last_value::text as "lastValue" from pg_sequences
  where schemaname = current_schema() and last_value is not null and sequencename <> 'migrations_id_seq' order by 1`;

const POSITION = `
  select log.epoch::text as epoch, coalesce(last.position, 0)::text as position, coalesce(last.tag, 0) as tag
  from log_epoch log left join lateral (select position, tag from change order by position desc limit 1) last on true`;

/** What a backup holds. */
export interface BackupSummary {
  readonly position: string | null;
  readonly tables: readonly TableContent[];
  readonly bytes: number;
}

/**
 * Writes all of a database to a file, as of one moment, also while a service writes to the database. The file is there when it
 * is whole and on the disk; one of its name is replaced then. Throws a BackupError if there is no database of Entente, or if
 * the file cannot be written.
 */
export async function writeBackup(url: string, file: string, version: string): Promise<BackupSummary> {
  const partial = `${file}.${String(process.pid)}.partial`;
  const removePartial = (): void => {
    rmSync(partial, { force: true });
  };
  process.once('exit', removePartial);
  try {
    const { position, tables } = await writeTo(partial, url, version);
    await rename(partial, file);
    await syncFolder(dirname(file));
    return { position, tables, bytes: (await stat(file)).size };
  } catch (error) {
    await rm(partial, { force: true });
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    const isOfFile = code !== undefined && ['open', 'write', 'fsync', 'rename'].includes(syscall ?? '');
    throw isOfFile ? new BackupError(`${file} cannot be written: ${message}`) : error;
  } finally {
    process.off('exit', removePartial);
  }
}

async function writeTo(
  file: string,
  url: string,
  version: string,
): Promise<Pick<BackupSummary, 'position' | 'tables'>> {
  const client = createClient(url, {
    application_name: 'entente backup',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  // A connection that breaks fails the statement that runs on it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { set } = transactionSettings({ url, statementTimeoutMs: 0, idleInTransactionMs: 0 });
    await client.query(`begin isolation level repeatable read, read only; ${set}`);
    const header = await headerOf(client, version);
    const tables: TableContent[] = [];
    // Only its owner may read it: it has the hashes of tokens, and what is not published. It is on the disk once it is closed.
    const output = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(sealed(contentOf(client, header, tables)), createGzip(), output);
    await client.query('commit');
    return { position: header.position, tables };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function headerOf(client: DatabaseClient, version: string): Promise<BackupHeader> {
  const { rows: found } = await client.query<{ migrations: string | null; log: string | null }>(
    `select to_regclass('migrations')::text as migrations, to_regclass('log_epoch')::text as log`,
  );
  const [existing] = found;
  const { rows } = existing?.migrations
    ? await client.query<{ name: string }>('select name from migrations order by id')
    : { rows: [] };
  if (rows.length === 0) throw new BackupError('the database has no tables of Entente: there is nothing to back up');
  const [place] = existing?.log ? (await client.query<LogPositionRow>(POSITION)).rows : [];
  return {
    ...{ format: BACKUP_FORMAT, formatVersion: BACKUP_FORMAT_VERSION, version },
    createdAt: new Date().toISOString(),
    position: place ? LogPosition.of(place).text : null,
    migrations: rows.map(({ name }) => name),
  };
}

/** The lines of a backup but for its seal. `tables` gets what is written of each. */
async function* contentOf(
  client: DatabaseClient,
  header: BackupHeader,
  tables: TableContent[],
): AsyncGenerator<Buffer> {
  yield lineOf(header);
  const { rows } = await client.query<BackupTable>(TABLES);
  for (const { table, columns } of rows) {
    yield lineOf({ table, columns });
    const hash = createHash('sha256');
    let count = 0;
    const names = columns.map((column) => client.escapeIdentifier(column)).join(', ');
    const copy = client.query(copyTo(`copy ${client.escapeIdentifier(table)} (${names}) to stdout`));
    for await (const chunk of copy as AsyncIterable<Buffer>) {
      hash.update(chunk);
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) count += 1;
      yield chunk;
    }
    yield Buffer.from(END_OF_ROWS);
    tables.push({ table, columns, rows: count, sha256: hash.digest('hex') });
  }
  const sequences = (await client.query<BackupSequence>(SEQUENCES)).rows;
  yield lineOf({ tables, sequences } satisfies BackupManifest);
}

async function* sealed(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash: Hash = createHash('sha256');
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
  yield lineOf({ sha256: hash.digest('hex') });
}

function lineOf(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}

/** A new name in a folder survives a loss of power once the folder is on the disk, where the system can do that. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
