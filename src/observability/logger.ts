import { types } from 'node:util';
import { destination, pino } from 'pino';
import type { Logger } from 'pino';

/** Fields of an error that are logged in addition to its type, message, stack and causes. */
const LOGGED_FIELDS = [
  'code',
  'errno',
  'syscall',
  'address',
  'port',
  // Of PostgreSQL errors, with the statement that TypeORM adds, without its values.
  'severity',
  'schema',
  'table',
  'column',
  'constraint',
  'routine',
  'query',
] as const;

const CAUSES_MAX = 5;

/** Maximum length of buffered lines that could not be written yet, in characters; further lines are dropped. */
const UNWRITTEN_MAX = 1_000_000;

/**
 * The log: JSON lines on standard error, which leaves standard output for messages to people. A failure to write it,
 * because the terminal is gone or the disk is full, does not end the process.
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
 * Serializes an error for the log: the listed fields and nothing else. Libraries attach data to their errors that must
 * not be logged: a statement's values, the row that violated a constraint, a URL with its password.
 */
export function loggedError(error: unknown, depth = 0): unknown {
  if (!isError(error)) return typeof error === 'object' ? '[not an error]' : error;
  const fields = error as unknown as Readonly<Record<string, unknown>>;
  const logged: Record<string, unknown> = { type: error.constructor.name, message: error.message, stack: error.stack };
  for (const name of LOGGED_FIELDS) if (fields[name] !== undefined) logged[name] = fields[name];
  if (depth === CAUSES_MAX) return logged;
  if (error.cause !== undefined) logged['cause'] = loggedError(error.cause, depth + 1);
  if (Array.isArray(fields['errors'])) {
    logged['errors'] = fields['errors'].slice(0, CAUSES_MAX).map((inner) => loggedError(inner, depth + 1));
  }
  return logged;
}

/** Also accepts errors of other realms: Node.js's own errors are not instances of a worker's or a test's Error. */
function isError(error: unknown): error is Error {
  return error instanceof Error || types.isNativeError(error);
}
