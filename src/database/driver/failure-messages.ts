import { types } from 'node:util';
import { isTlsError, NegotiationError } from './negotiation.js';
import { driverErrorOf, sqlstateOf, databaseFailureOf } from './errors.js';
import type { DatabaseFailure } from './errors.js';

/** Messages for PostgreSQL errors that a person can fix, by SQLSTATE; `%` is PostgreSQL's own message. */
const BY_SQLSTATE: readonly (readonly [RegExp, string])[] = [
  [/^28P01$/, '%'],
  [/^28000$/, '% (pg_hba.conf says who may connect, from where and how)'],
  [/^3D000$/, '%: create it first'],
  [/^3F000$/, '%'],
  [/^42501$/, 'the role lacks a right: %'],
  // Objects that migrations create exist already, and no migration has created them.
  [/^(?:42P06|42P07|42710|42723)$/, 'the schema contains objects of another program: % (use a separate database)'],
  [/^25P03$/, 'PostgreSQL ended a transaction that was idle for too long, because the machine is too busy: %'],
  [/^25P04$/, 'PostgreSQL ended a transaction that took longer than transaction_timeout allows: %'],
  [/^57014$/, 'PostgreSQL cancelled a statement: %'],
  [/^55P03$/, 'others hold a lock for longer than lock_timeout allows: %'],
  [/^(?:40001|40P01)$/, 'there was a conflict with another transaction, try again: %'],
  [/^22(?:021|P05)$/, 'the database cannot store a character because its encoding is not UTF8: %'],
  [/^53200$/, 'PostgreSQL is out of memory: %'],
  [/^53400$/, 'PostgreSQL has reached a limit of its configuration: %'],
  [/^(?:58|XX)/, 'PostgreSQL has an internal error, see its log: %'],
];

const BY_FAILURE: Readonly<Record<DatabaseFailure, string>> = {
  READ_ONLY: 'the database is read-only: %',
  UNCONFIRMED: 'PostgreSQL committed with a warning: %',
  STALLED: 'PostgreSQL ended a transaction that was idle for too long: %',
  DISK_FULL: 'the disk of the database is full: %',
  NO_CONNECTIONS: 'PostgreSQL has no free connection: %',
  STOPPED: 'PostgreSQL was stopped or ended the connection: %',
  STARTING: '%',
  POOL_EXHAUSTED: 'no connection to PostgreSQL became free in time: %',
  SILENT: 'PostgreSQL does not respond: %',
  OUT_OF_REACH: 'there is no connection to PostgreSQL: %',
  BEHIND: '%',
  NO_LOG: '%',
};

/** Messages of pg, which have no code, and of PgBouncer, which uses one code for every failure. */
const BY_MESSAGE: readonly (readonly [RegExp, string])[] = [
  [
    /^unsupported startup parameter/,
    'a pooler accepts only user, database, client_encoding and application_name as parameters, and of options only search_path, in a URL as in PGOPTIONS: %',
  ],
  [/^(?:no such database|database .* does not exist)/, '%: create it first'],
  [/^(?:no such user|SASL authentication failed|password authentication failed)/, 'the pooler refuses: %'],
  [/client password must be a (?:non-empty )?string/, 'PostgreSQL requires a password, and none is set'],
  [/^SASL: |^Unknown authentication/, 'PostgreSQL requires an authentication method that is not supported: %'],
];

/** Why files cannot be read or written, by Node.js error code. */
const BY_FILE_ERROR: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'it is not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'another file with this name exists',
  EIO: 'the disk has an I/O error',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its symbolic links form a loop',
};

/** Errors for which Node.js does not name the file if it is already open. */
const WITHOUT_PATH = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EMFILE', 'ENFILE']);

/**
 * Describes in one sentence, without a stack or SQL, why the database or its files failed, if a person can fix it; null
 * for any other error. For failures at startup, where a person reads the output.
 */
export function describeFailure(thrown: unknown): string | null {
  const driverError = driverErrorOf(thrown);
  const error: unknown = driverError instanceof AggregateError ? driverError.errors[0] : driverError;
  if (!isError(error)) return null;
  if (error instanceof NegotiationError) return error.message;
  const message = postgresMessage(error) ?? fileMessage(error);
  return message && message.replaceAll(/\s+/g, ' ').trim();
}

/** An error of any realm: a Node.js error is not an instance of the Error of a worker or a test. */
function isError(error: unknown): error is Error {
  return error instanceof Error || types.isNativeError(error);
}

function postgresMessage(error: Error): string | null {
  if (isTlsError(error)) return `the server's certificate or TLS does not meet sslmode: ${error.message}`;
  const state = sqlstateOf(error) ?? '';
  const isFromPostgres = 'severity' in error;
  const bySqlstate = isFromPostgres && BY_SQLSTATE.find(([pattern]) => pattern.test(state));
  const failure = databaseFailureOf(error);
  const byMessage = BY_MESSAGE.find(([pattern]) => pattern.test(error.message));
  const template = bySqlstate ? bySqlstate[1] : failure ? BY_FAILURE[failure] : byMessage?.[1];
  return template?.replace('%', () => error.message) ?? null;
}

function fileMessage(error: Error): string | null {
  const { code, syscall, path, address } = error as NodeJS.ErrnoException & { readonly address?: string };
  const reason = BY_FILE_ERROR[code ?? ''];
  // The address of a Unix socket is a file.
  const file = path ?? (syscall === 'connect' ? address : undefined);
  if (reason === undefined || (file === undefined && !WITHOUT_PATH.has(code ?? ''))) return null;
  const where = file === undefined ? '' : `${file}: `;
  return `${where}${reason} (${[code, syscall].filter(Boolean).join(', ')})`;
}
