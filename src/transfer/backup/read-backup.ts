import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { isRecord } from '../../foundation/records/values.js';
import { BACKUP_FORMAT, BACKUP_FORMAT_VERSION, BackupError, END_OF_ROWS } from './backup-format.js';
import type { BackupHeader, BackupManifest, BackupSeal, BackupTable, TableContent } from './backup-format.js';

/** A part of a backup, in the order of the file. The rows of a table come in whole lines. */
export type BackupPart =
  | { readonly part: 'header'; readonly header: BackupHeader }
  | { readonly part: 'table'; readonly table: BackupTable }
  | { readonly part: 'rows'; readonly rows: Buffer }
  | { readonly part: 'end of table'; readonly content: TableContent }
  | { readonly part: 'manifest'; readonly manifest: BackupManifest };

const NEWLINE = 10;
const END = Buffer.from(END_OF_ROWS);
const END_AFTER_ROW = Buffer.from(`\n${END_OF_ROWS}`);

/** Longest line that is not a row. */
const LINE_MAX = 16_777_216;

/** Reads a backup, and checks it on the way. Throws a BackupError that says what is wrong with it. */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const parser = new BackupParser(file);
  const input = createReadStream(file);
  const unzipped = input.pipe(createGunzip());
  input.on('error', (error) => unzipped.destroy(error));
  try {
    for await (const chunk of unzipped as AsyncIterable<Buffer>) yield* parser.parse(chunk);
    // Gunzip stops where the compressed data end, and says nothing of bytes after them.
    if (unzipped.bytesWritten < (await stat(file)).size)
      throw new BackupError(`${file} is damaged: it has bytes after its end`);
  } catch (error) {
    throw error instanceof BackupError ? error : new BackupError(`${file} ${problemOf(error, parser.hasBegun)}`);
  } finally {
    input.destroy();
  }
  parser.end();
}

/** Reads all of a backup, so that nothing is written from one that is damaged. Throws a BackupError. */
export async function checkBackup(
  file: string,
): Promise<{ readonly header: BackupHeader; readonly manifest: BackupManifest }> {
  let header: BackupHeader | null = null;
  let manifest: BackupManifest | null = null;
  for await (const part of readBackup(file)) {
    if (part.part === 'header') ({ header } = part);
    if (part.part === 'manifest') ({ manifest } = part);
  }
  if (!header || !manifest) throw new BackupError(`${file} is not whole`);
  return { header, manifest };
}

function problemOf(error: unknown, hasBegun: boolean): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR') return 'is truncated';
  if (code === 'Z_DATA_ERROR' && (hasBegun || !message.includes('header check'))) return `is damaged: ${message}`;
  if (code?.startsWith('Z_')) return 'is not a backup of Entente: it is not compressed with gzip, or damaged';
  return `cannot be read: ${message}`;
}

class BackupParser {
  private rest: Buffer = Buffer.alloc(0);
  private header: BackupHeader | null = null;
  private manifest: BackupManifest | null = null;
  private isSealed = false;
  private open: BackupTable | null = null;
  private rowCount = 0;
  private hash = createHash('sha256');
  private readonly hashOfAll = createHash('sha256');
  private readonly contents: TableContent[] = [];

  constructor(private readonly file: string) {}

  /** Whether it was recognized as a backup. */
  get hasBegun(): boolean {
    return this.header !== null;
  }

  *parse(chunk: Buffer): Generator<BackupPart> {
    this.rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    for (;;) {
      if (this.open) {
        const rows = this.takeRows();
        if (rows.length > 0) {
          this.hash.update(rows);
          for (let at = rows.indexOf(NEWLINE); at >= 0; at = rows.indexOf(NEWLINE, at + 1)) this.rowCount += 1;
          yield { part: 'rows', rows };
        }
        if (!this.startsWithEnd()) return;
        this.take(END.length);
        yield { part: 'end of table', content: this.closeTable(this.open) };
        continue;
      }
      const end = this.rest.indexOf(NEWLINE);
      if (end < 0) {
        if (this.rest.length > LINE_MAX) throw this.damaged('has a line that is no row and never ends');
        return;
      }
      yield* this.parseLine(this.rest.subarray(0, end + 1));
    }
  }

  /** Checks that nothing is missing. */
  end(): void {
    if (!this.isSealed || this.rest.length > 0)
      throw new BackupError(`${this.file} is truncated: it ends before its seal`);
  }

  /** Whole lines of rows, up to the end of the table. */
  private takeRows(): Buffer {
    if (this.startsWithEnd()) return Buffer.alloc(0);
    const end = this.rest.indexOf(END_AFTER_ROW);
    return this.take(end >= 0 ? end + 1 : this.rest.lastIndexOf(NEWLINE) + 1);
  }

  private startsWithEnd(): boolean {
    return this.rest.subarray(0, END.length).equals(END);
  }

  private take(length: number): Buffer {
    const taken = this.rest.subarray(0, length);
    this.rest = this.rest.subarray(length);
    this.hashOfAll.update(taken);
    return taken;
  }

  private closeTable(table: BackupTable): TableContent {
    const content = { ...table, rows: this.rowCount, sha256: this.hash.digest('hex') };
    this.contents.push(content);
    this.open = null;
    this.rowCount = 0;
    this.hash = createHash('sha256');
    return content;
  }

  private *parseLine(line: Buffer): Generator<BackupPart> {
    const value = this.valueOf(line);
    if (this.isSealed) throw this.damaged('has lines after its end');
    if (this.manifest) {
      this.rest = this.rest.subarray(line.length);
      const { sha256 } = value as Partial<BackupSeal>;
      if (sha256 !== this.hashOfAll.digest('hex'))
        throw this.damaged('is not what was written: its SHA-256 is another');
      this.isSealed = true;
      return;
    }
    this.take(line.length);
    if (!this.header) {
      this.header = this.headerFrom(value);
      yield { part: 'header', header: this.header };
    } else if (isBackupTable(value)) {
      this.open = value;
      yield { part: 'table', table: value };
    } else {
      this.manifest = this.manifestFrom(value);
      yield { part: 'manifest', manifest: this.manifest };
    }
  }

  private valueOf(line: Buffer): Readonly<Record<string, unknown>> {
    try {
      const value: unknown = JSON.parse(line.toString('utf8'));
      if (isRecord(value)) return value;
    } catch {
      // Said below.
    }
    throw this.header ? this.damaged('has a line that is not JSON') : this.unknown();
  }

  private headerFrom(value: Readonly<Record<string, unknown>>): BackupHeader {
    const { format, formatVersion, migrations } = value;
    if (format !== BACKUP_FORMAT || !Array.isArray(migrations)) throw this.unknown();
    if (formatVersion !== BACKUP_FORMAT_VERSION)
      throw new BackupError(`${this.file} was written by a newer version of Entente: ${String(value['version'])}`);
    return value as unknown as BackupHeader;
  }

  private manifestFrom(value: Readonly<Record<string, unknown>>): BackupManifest {
    const { tables, sequences } = value as unknown as Partial<BackupManifest>;
    if (!Array.isArray(tables) || !Array.isArray(sequences)) throw this.damaged('has neither a table nor a manifest');
    const expected = tables as readonly TableContent[];
    for (const { table, rows, sha256 } of expected) {
      const content = this.contents.find((one) => one.table === table);
      if (!content) throw this.damaged(`lacks the table ${table}`);
      if (content.rows !== rows)
        throw this.damaged(`has ${String(content.rows)} rows of the table ${table} instead of ${String(rows)}`);
      if (content.sha256 !== sha256) throw this.damaged(`has other rows of the table ${table} than were written`);
    }
    if (expected.length !== this.contents.length) throw this.damaged('has tables that its manifest does not know');
    return value as unknown as BackupManifest;
  }

  private damaged(problem: string): BackupError {
    return new BackupError(`${this.file} is damaged: it ${problem}`);
  }

  private unknown(): BackupError {
    return new BackupError(`${this.file} is not a backup of Entente`);
  }
}

function isBackupTable(value: object): value is BackupTable {
  return 'table' in value && 'columns' in value && Array.isArray(value.columns);
}
