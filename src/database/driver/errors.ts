import { MissingLog } from '../../foundation/records/log-position.js';
import { SilentServer } from './silent-server.js';
import { StandbyBehind } from './standby-lag.js';

/** SQLSTATEs by name: https://www.postgresql.org/docs/18/errcodes-appendix.html */
export const SQLSTATE = {
  protocolViolation: '08P01',
  integrityConstraintViolation: '23000',
  foreignKeyViolation: '23503',
  uniqueViolation: '23505',
  checkViolation: '23514',
  serializationFailure: '40001',
  deadlockDetected: '40P01',
  queryCanceled: '57014',
  cannotConnectNow: '57P03',
  invalidPassword: '28P01',
  invalidAuthorization: '28000',
  invalidCatalogName: '3D000',
  tooManyConnections: '53300',
} as const;

/** The SQLSTATE of an error of PostgreSQL; undefined for any other error. */
export function sqlstateOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** What the driver threw, where it comes wrapped. */
export function driverErrorOf(error: unknown): unknown {
  return error instanceof Error && 'driverError' in error ? error.driverError : error;
}

/** Whether PostgreSQL ended the statement because it ran too long. */
export function isTimeout(error: unknown): boolean {
  return sqlstateOf(driverErrorOf(error)) === SQLSTATE.queryCanceled;
}

/** Whether PostgreSQL ended the transaction because of another one: the same again may well succeed. */
export function isConflict(error: unknown): boolean {
  const state = sqlstateOf(driverErrorOf(error));
  return state === SQLSTATE.deadlockDetected || state === SQLSTATE.serializationFailure;
}

/** The constraint that a statement ran against; undefined when it ran against none. */
export function constraintOf(error: unknown): string | undefined {
  const driverError = driverErrorOf(error);
  if (typeof driverError !== 'object' || driverError === null || !('constraint' in driverError)) return undefined;
  return typeof driverError.constraint === 'string' ? driverError.constraint : undefined;
}

/** What keeps the database from answering. */
export type DatabaseFailure =
  | 'READ_ONLY'
  | 'UNCONFIRMED'
  | 'STALLED'
  | 'DISK_FULL'
  | 'NO_CONNECTIONS'
  | 'STOPPED'
  | 'STARTING'
  | 'POOL_EXHAUSTED'
  | 'SILENT'
  | 'OUT_OF_REACH'
  | 'BEHIND'
  | 'NO_LOG';

const TROUBLES: readonly (readonly [RegExp, DatabaseFailure])[] = [
  // A warning in place of an answer: see inTransaction.
  [/^01/, 'UNCONFIRMED'],
  [/^25006/, 'READ_ONLY'],
  // Ended as nothing came in a transaction, which is this service's own doing.
  [/^25P03/, 'STALLED'],
  [/^53100/, 'DISK_FULL'],
  [/^53300/, 'NO_CONNECTIONS'],
  // What functions of the log raise where it has no epoch.
  [/^55000/, 'NO_LOG'],
  [/^57P0[125]/, 'STOPPED'],
  [/^57P03/, 'STARTING'],
  [/^(?:08|53|57P0|58)/, 'OUT_OF_REACH'],
  // What Node.js says of a connection that breaks, or can't be made.
  [/^(?:ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)/, 'OUT_OF_REACH'],
];

/** What PgBouncer refuses for good, with the SQLSTATE that it has for whatever fails. */
const POOLER_REFUSALS =
  /^(?:unsupported startup parameter|no such (?:database|user)|(?:SASL|password) authentication failed|database .* does not exist)/;

/** What pg and its pool say, which has no code. */
const WORDS: readonly (readonly [RegExp, DatabaseFailure])[] = [
  [/^timeout exceeded when trying to connect/, 'POOL_EXHAUSTED'],
  [/^Query read timeout/, 'SILENT'],
  [/connection terminated|timeout expired|client was closed|not queryable/i, 'OUT_OF_REACH'],
];

/** What kept the database from answering; null for an error of another kind. */
export function databaseFailureOf(error: unknown): DatabaseFailure | null {
  const driverError = driverErrorOf(error);
  if (driverError instanceof StandbyBehind) return 'BEHIND';
  if (driverError instanceof MissingLog) return 'NO_LOG';
  if (driverError instanceof SilentServer) return 'SILENT';
  // Where a name has several addresses Node.js answers with all failures together.
  if (driverError instanceof AggregateError) return driverError.errors.map(databaseFailureOf).find(Boolean) ?? null;
  const state = sqlstateOf(driverError) ?? '';
  if (state === SQLSTATE.protocolViolation && POOLER_REFUSALS.test((driverError as Error).message)) return null;
  if (isMissingSocket(driverError)) return 'OUT_OF_REACH';
  const byState = TROUBLES.find(([pattern]) => pattern.test(state));
  if (byState) return byState[1];
  if (!(driverError instanceof Error)) return null;
  return WORDS.find(([pattern]) => pattern.test(driverError.message))?.[1] ?? null;
}

/** Whether nobody listens on a Unix socket: its file goes with the server. */
function isMissingSocket(error: unknown): boolean {
  return sqlstateOf(error) === 'ENOENT' && error instanceof Error && 'syscall' in error && error.syscall === 'connect';
}

/** Whether the database could not answer for now: the same again may well succeed. */
export function isUnavailable(error: unknown): boolean {
  return databaseFailureOf(error) !== null;
}

/**
 * Whether this error is PostgreSQL's answer to COMMIT: what was to be committed is undone. Not where it ends the
 * connection, since it may have committed before that; severities come in the server's language, so that it takes more
 * than the word to tell.
 */
export function isServerAnswer(error: unknown): boolean {
  const driverError = driverErrorOf(error);
  const isSent = driverError instanceof Error && 'severity' in driverError;
  return isSent && (isServerError(error) || !isUnavailable(error));
}

/** Whether PostgreSQL answered with this error and goes on: what it was asked is undone, and the connection good. */
export function isServerError(error: unknown): boolean {
  const driverError = driverErrorOf(error);
  return driverError instanceof Error && 'severity' in driverError && driverError.severity === 'ERROR';
}
