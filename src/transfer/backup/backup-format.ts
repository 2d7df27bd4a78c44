/*
 * A backup is one file, compressed with gzip. Its lines are:
 *
 *   a header: JSON that says what the file is, of which schema, and of which position of the log
 *   for each table: JSON with its name and columns; its rows as COPY writes them (text format); \. as after COPY
 *   a manifest: JSON with the rows and the SHA-256 of each table, and the sequences
 *   a seal: JSON with the SHA-256 of all lines before it
 *
 * A row never is \. itself: COPY doubles each backslash.
 */

/** The first words of each backup. */
export const BACKUP_FORMAT = 'Entente backup';

/** The version of the format that is written. Files of a later one are refused. */
export const BACKUP_FORMAT_VERSION = 1;

/** What follows the rows of a table. */
export const END_OF_ROWS = '\\.\n';

export interface BackupHeader {
  readonly format: string;
  readonly formatVersion: number;
  /** The version of Entente that wrote it. */
  readonly version: string;
  readonly createdAt: string;
  /** The position of the log; null if the database has no log yet. */
  readonly position: string | null;
  /** The names of the migrations of the schema, oldest first. */
  readonly migrations: readonly string[];
}

export interface BackupTable {
  readonly table: string;
  readonly columns: readonly string[];
}

export interface TableContent extends BackupTable {
  readonly rows: number;
  /** Of its rows as they are in the file, in hexadecimal digits. */
  readonly sha256: string;
}

export interface BackupSequence {
  readonly sequence: string;
  readonly lastValue: string;
}

export interface BackupManifest {
  readonly tables: readonly TableContent[];
  readonly sequences: readonly BackupSequence[];
}

export interface BackupSeal {
  readonly sha256: string;
}

/** A file that is not a whole backup, or a database that cannot be restored into; the message says why. */
export class BackupError extends Error {
  override name = 'BackupError';
}
