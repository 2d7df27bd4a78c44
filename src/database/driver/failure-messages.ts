import { types } from 'node:util';
import { isTlsError, NegotiationError } from './negotiation.js';
import { driverErrorOf, sqlstateOf, databaseFailureOf } from './errors.js';
import type { DatabaseFailure } from './errors.js';

/** What a person can do about an error of PostgreSQL, by SQLSTATE; `%` is what PostgreSQL says itself. */
const BY_SQLSTATE: readonly (readonly [RegExp, string])[] = [
  [/^28P01$/, '%'],
  [/^28000$/, '% (pg_hba.conf says who may connect, from where and how)'],
  [/^3D000$/, '%: create it first'],
  [/^3F000$/, '%'],
  [/^42501$/, 'the role lacks a right: %'],
  // What migrations make is there already, and no migration made it.
  [/^(?:42P06|42P07|42710|42723)$/, 'the schema holds what another program made: % (use a database of its own)'],
  [/^25P03$/, 'PostgreSQL ended a transaction in which nothing came for too long, as the machine is too busy: %'],
  [/^25P04$/, 'PostgreSQL ended a transaction that took longer than transaction_timeout allows: %'],
  [/^57014$/, 'PostgreSQL cancelled a statement: %'],
  [/^55P03$/, 'others hold a lock for longer than lock_timeout allows: %'],
  [/^(?:40001|40P01)$/, 'another transaction was in the way, so try again: %'],
  [/^22(?:021|P05)$/, 'the database has no place for a character, as its encoding is not UTF8: %'],
  [/^53200$/, 'PostgreSQL is out of memory: %'],
  [/^53400$/, 'PostgreSQL has reached a limit of its configuration: %'],
  [/^(?:58|XX)/, 'PostgreSQL has a fault of its own, of which its log says more: %'],
];

const BY_TROUBLE: Readonly<Record<DatabaseFailure, string>> = {
  READ_ONLY: 'the database takes no writes: %',
  UNCONFIRMED: 'PostgreSQL committed, and warned: %',
  STALLED: 'PostgreSQL ended a transaction in which nothing came for too long: %',
  DISK_FULL: 'the disk of the database is full: %',
  NO_CONNECTIONS: 'PostgreSQL has no connection left to give: %',
  STOPPED: 'PostgreSQL was stopped or ended the connection: %',
  STARTING: '%',
  POOL_EXHAUSTED: 'no connection to PostgreSQL became free in time: %',
  SILENT: 'PostgreSQL does not answer: %',
  OUT_OF_REACH: 'there is no connection to PostgreSQL: %',
  BEHIND: '%',
  NO_LOG: '%',
};

/** What pg says that has no code, and PgBouncer with one code for whatever fails. */
const BY_MESSAGE: readonly (readonly [RegExp, string])[] = [
  [
    /^unsupported startup parameter/,
    'a pooler takes only user, database, client_encoding and application_name as parameters, and of options only search_path, in a URL as in PGOPTIONS: %',
  ],
  [/^(?:no such database|database .* does not exist)/, '%: create it first'],
  [/^(?:no such user|SASL authentication failed|password authentication failed)/, 'the pooler refuses: %'],
  [/client password must be a (?:non-empty )?string/, 'PostgreSQL asks for a password, and none is set'],
  [/^SASL: |^Unknown authentication/, 'PostgreSQL asks for a way to sign in that is not supported: %'],
];

/** What keeps files from being read or written, by the code that Node.js gives. */
const BY_FILE_ERROR: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'it is no folder',
  EISDIR: 'it is a folder',
  EEXIST: 'something else is there',
  EIO: 'the disk fails',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead in a circle',
};

/** Of these Node.js does not tell the file, where it has it open. */
const OF_ANY_FILE = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EMFILE', 'ENFILE']);

/**
 * Says in one sentence, without a stack or SQL, why the database or its files failed, where that is a thing that a person
 * can mend; null for any other error. For what fails at start, where there is a person to read it.
 */
export function failureInWords(thrown: unknown): string | null {
  const driverError = driverErrorOf(thrown);
  const error: unknown = driverError instanceof AggregateError ? driverError.errors[0] : driverError;
  if (!isError(error)) return null;
  if (error instanceof NegotiationError) return error.message;
  const words = ofPostgres(error) ?? ofFiles(error);
  return words && words.replaceAll(/\s+/g, ' ').trim();
}

/** Of whichever realm: an error of Node.js's own is no instance of a worker's or a test's Error. */
function isError(error: unknown): error is Error {
  return error instanceof Error || types.isNativeError(error);
}

function ofPostgres(error: Error): string | null {
  if (isTlsError(error)) return `the server's certificate or its TLS is not as sslmode asks for: ${error.message}`;
  const state = sqlstateOf(error) ?? '';
  const isOfPostgres = 'severity' in error;
  const bySqlstate = isOfPostgres && BY_SQLSTATE.find(([pattern]) => pattern.test(state));
  const trouble = databaseFailureOf(error);
  const byMessage = BY_MESSAGE.find(([pattern]) => pattern.test(error.message));
  const template = bySqlstate ? bySqlstate[1] : trouble ? BY_TROUBLE[trouble] : byMessage?.[1];
  return template?.replace('%', () => error.message) ?? null;
}

function ofFiles(error: Error): string | null {
  const { code, syscall, path, address } = error as NodeJS.ErrnoException & { readonly address?: string };
  const reason = BY_FILE_ERROR[code ?? ''];
  // Of a Unix socket, whose address is a file.
  const file = path ?? (syscall === 'connect' ? address : undefined);
  if (reason === undefined || (file === undefined && !OF_ANY_FILE.has(code ?? ''))) return null;
  const where = file === undefined ? '' : `${file}: `;
  return `${where}${reason} (${[code, syscall].filter(Boolean).join(', ')})`;
}
