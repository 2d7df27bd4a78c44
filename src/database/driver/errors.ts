import { MissingLogError } from '../../foundation/records/log-position.js';
import { ServerUnresponsiveError } from './silent-server.js';
import { ReplicaLostError, StandbyLagError } from './standby-lag.js';

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

/** The driver's error inside a TypeORM error; any other error itself. */
export function driverErrorOf(error: unknown): unknown {
  return error instanceof Error && 'driverError' in error ? error.driverError : error;
}

/** Whether PostgreSQL cancelled the statement because it ran too long. */
export function isTimeout(error: unknown): boolean {
  return sqlstateOf(driverErrorOf(error)) === SQLSTATE.queryCanceled;
}

/** Whether PostgreSQL aborted the transaction because of another one: a retry can succeed. */
export function isConflict(error: unknown): boolean {
  const state = sqlstateOf(driverErrorOf(error));
  return state === SQLSTATE.deadlockDetected || state === SQLSTATE.serializationFailure;
}

/** Whether a record that a write refers to was merged into another while it was written: a retry refers to that. */
export function isMissingReference(error: unknown): boolean {
  return sqlstateOf(driverErrorOf(error)) === SQLSTATE.foreignKeyViolation;
}

/** The name of the constraint that a statement violated; undefined if it violated none. */
export function constraintOf(error: unknown): string | undefined {
  const driverError = driverErrorOf(error);
  if (typeof driverError !== 'object' || driverError === null || !('constraint' in driverError)) return undefined;
  return typeof driverError.constraint === 'string' ? driverError.constraint : undefined;
}

/** Why the database could not respond. */
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

const FAILURES_BY_CODE: readonly (readonly [RegExp, DatabaseFailure])[] = [
  // A warning instead of a confirmation: see inTransaction.
  [/^01/, 'UNCONFIRMED'],
  [/^25006/, 'READ_ONLY'],
  // An idle transaction was ended: this service did not send its next statement in time.
  [/^25P03/, 'STALLED'],
  [/^53100/, 'DISK_FULL'],
  [/^53300/, 'NO_CONNECTIONS'],
  // Raised by functions of the log if it has no epoch.
  [/^55000/, 'NO_LOG'],
  [/^57P0[125]/, 'STOPPED'],
  [/^57P03/, 'STARTING'],
  [/^(?:08|53|57P0|58)/, 'OUT_OF_REACH'],
  // Node.js codes for a connection that breaks or cannot be established.
  [/^(?:ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)/, 'OUT_OF_REACH'],
];

/** Permanent refusals by PgBouncer, which uses the same SQLSTATE for every failure. */
const POOLER_REFUSALS =
  /^(?:unsupported startup parameter|no such (?:database|user)|(?:SASL|password) authentication failed|database .* does not exist)/;

/** Messages of pg and its pool, which have no code. */
const FAILURES_BY_MESSAGE: readonly (readonly [RegExp, DatabaseFailure])[] = [
  [/^timeout exceeded when trying to connect/, 'POOL_EXHAUSTED'],
  [/^Query read timeout/, 'SILENT'],
  [/connection terminated|timeout expired|client was closed|not queryable/i, 'OUT_OF_REACH'],
];

/** Why the database could not respond; null for any other error. */
export function databaseFailureOf(error: unknown): DatabaseFailure | null {
  const driverError = driverErrorOf(error);
  if (driverError instanceof StandbyLagError) return 'BEHIND';
  if (driverError instanceof MissingLogError) return 'NO_LOG';
  if (driverError instanceof ReplicaLostError) return 'OUT_OF_REACH';
  if (driverError instanceof ServerUnresponsiveError) return 'SILENT';
  // If a host name has several addresses, Node.js reports all failures together.
  if (driverError instanceof AggregateError) return driverError.errors.map(databaseFailureOf).find(Boolean) ?? null;
  const state = sqlstateOf(driverError) ?? '';
  if (state === SQLSTATE.protocolViolation && POOLER_REFUSALS.test((driverError as Error).message)) return null;
  if (isMissingSocket(driverError)) return 'OUT_OF_REACH';
  const byCode = FAILURES_BY_CODE.find(([pattern]) => pattern.test(state));
  if (byCode) return byCode[1];
  if (!(driverError instanceof Error)) return null;
  return FAILURES_BY_MESSAGE.find(([pattern]) => pattern.test(driverError.message))?.[1] ?? null;
}

/** Whether a Unix socket does not exist: the server removes its file when it stops. */
function isMissingSocket(error: unknown): boolean {
  return sqlstateOf(error) === 'ENOENT' && error instanceof Error && 'syscall' in error && error.syscall === 'connect';
}

/** Whether the database could not respond: a retry can succeed. */
export function isUnavailable(error: unknown): boolean {
  return databaseFailureOf(error) !== null;
}

/**
 * Whether this error is PostgreSQL's response to COMMIT, which means that the transaction was rolled back. An error
 * that ends the connection is not, because the commit may have come first. Severities can be localized, so other errors
 * with a severity are also checked by their code.
 */
export function isCommitRejection(error: unknown): boolean {
  const driverError = driverErrorOf(error);
  const isFromServer = driverError instanceof Error && 'severity' in driverError;
  return isFromServer && (isStatementError(error) || !isUnavailable(error));
}

/** Whether PostgreSQL responded with this error and keeps the connection: the statement is undone. */
export function isStatementError(error: unknown): boolean {
  const driverError = driverErrorOf(error);
  return driverError instanceof Error && 'severity' in driverError && driverError.severity === 'ERROR';
}
