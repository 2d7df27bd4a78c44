/** SQLSTATEs by name: https://www.postgresql.org/docs/18/errcodes-appendix.html */
export const SQLSTATE = {
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

/** Whether PostgreSQL ended the statement because it ran too long. */
export function isTimeout(error: unknown): boolean {
  return sqlstateOf(error) === SQLSTATE.queryCanceled;
}

/** Whether PostgreSQL ended the transaction because of another one: the same again may well succeed. */
export function isConflict(error: unknown): boolean {
  const driverError = error instanceof Error && 'driverError' in error ? error.driverError : error;
  const state = sqlstateOf(driverError);
  return state === SQLSTATE.deadlockDetected || state === SQLSTATE.serializationFailure;
}

/** The constraint that a statement ran against; undefined when it ran against none. */
export function constraintOf(error: unknown): string | undefined {
  const driverError = error instanceof Error && 'driverError' in error ? error.driverError : error;
  if (typeof driverError !== 'object' || driverError === null || !('constraint' in driverError)) return undefined;
  return typeof driverError.constraint === 'string' ? driverError.constraint : undefined;
}

/** Classes and states of a server that is not there for now: connection exceptions, no resources, stopped or starting. */
const UNAVAILABLE = /^(?:08|53|57P0[1-5]|58)/;

/** What Node.js and pg say of a connection that breaks, or can't be made. */
const BROKEN = /^(?:ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)/;
const ENDED = /connection terminated|timeout exceeded when trying to connect|client was closed|not queryable/i;

/** Whether the database was out of reach: the same again may well succeed. */
export function isUnavailable(error: unknown): boolean {
  const driverError = error instanceof Error && 'driverError' in error ? error.driverError : error;
  if (driverError instanceof AggregateError) return driverError.errors.some(isUnavailable);
  const state = sqlstateOf(driverError) ?? '';
  return (
    UNAVAILABLE.test(state) || BROKEN.test(state) || (driverError instanceof Error && ENDED.test(driverError.message))
  );
}
