import { types } from 'node:util';
import { destination, pino } from 'pino';
import type { Logger } from 'pino';

/** What the log tells of an error beside its type, message, stack and causes. */
const TOLD = [
  'code',
  'errno',
  'syscall',
  'address',
  'port',
  // Of PostgreSQL's errors, and the statement without its values that TypeORM adds.
  'severity',
  'schema',
  'table',
  'column',
  'constraint',
  'routine',
  'query',
] as const;

const CAUSES_MAX = 5;

/** What could not be written is kept up to this length, in characters; what comes beyond it is dropped. */
const UNWRITTEN_MAX = 1_000_000;

/**
 * The log: JSON lines on standard error, which leaves standard output to what a person is told. That it can't be written,
 * because its terminal is gone or its disk is full, does not end the process.
 */
export function createLogger(level: string): Logger {
  const lines = destination({ fd: 2, sync: true, maxLength: UNWRITTEN_MAX });
  lines.on('error', () => undefined);
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: loggedError } },
    lines,
  );
}

/**
 * An error as the log has it: what is listed and nothing else. Libraries hang on their errors what must not get there:
 * the values of a statement, the row that broke a constraint, a URL with its password.
 */
export function loggedError(error: unknown, depth = 0): unknown {
  if (!isError(error)) return typeof error === 'object' ? '[not an error]' : error;
  const given = error as unknown as Readonly<Record<string, unknown>>;
  const told: Record<string, unknown> = { type: error.constructor.name, message: error.message, stack: error.stack };
  for (const name of TOLD) if (given[name] !== undefined) told[name] = given[name];
  if (depth === CAUSES_MAX) return told;
  if (error.cause !== undefined) told['cause'] = loggedError(error.cause, depth + 1);
  if (Array.isArray(given['errors'])) {
    told['errors'] = given['errors'].slice(0, CAUSES_MAX).map((one) => loggedError(one, depth + 1));
  }
  return told;
}

/** Of whichever realm: an error of Node.js's own is no instance of a worker's or a test's Error. */
function isError(error: unknown): error is Error {
  return error instanceof Error || types.isNativeError(error);
}
