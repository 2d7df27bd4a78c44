import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { CancelledError } from '../../database/driver/deadline.js';
import { driverErrorOf, isTimeout, databaseFailureOf } from '../../database/driver/errors.js';
import { StandbyLagError } from '../../database/driver/standby-lag.js';
import { WriteError } from '../../database/driver/write-error.js';
import { RequestError, ResyncRequiredError } from '../../foundation/graphql/request-error.js';
import { UnavailableError } from '../../foundation/graphql/unavailable-error.js';
import { boundedError } from './bounded-errors.js';
import { OverloadedError } from '../scheduling/fair-queue.js';
import { LimitExceededError } from '../limits/limit-exceeded.js';
import { outcomeSentence, unavailableMessage } from './unavailable.js';

/** Apollo's code for errors without one. */
const UNEXPECTED = 'INTERNAL_SERVER_ERROR';

/** The start of a suggestion, which graphql-js adds to messages about a misspelled name. */
const SUGGESTION = 'Did you mean ';

/**
 * Messages of graphql-js for an invalid argument value. In a valid document that depends on the variables: a nullable
 * variable can stand in a non-null position with a default (GraphQL, 6.4.1).
 */
const INVALID_ARGUMENT = /^Argument "\w+" (?:of (?:required|non-null) type|has invalid value)/;

/** Apollo's own codes that have another name in the API contract. */
const CODES: Readonly<Record<string, string>> = {
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
};

/**
 * Converts anything thrown into the error that a client receives. This is the only place that does.
 *
 * A request error keeps its message, its code and its argument. An unexpected error keeps none of its own: the client
 * receives an id, and the log has the complete error with the same id. Without suggestions, no message names parts of
 * the schema in place of what was requested.
 */
export function errorFormatter(
  log: Logger,
  hasSuggestions: boolean,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => boundedError(formatThrown(formatted, error));

  function formatThrown(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
    const { locations, path } = formatted;
    const message = hasSuggestions ? formatted.message : withoutSuggestion(formatted.message);
    const place = { ...(locations && { locations }), ...(path && { path }) };
    const thrown = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (thrown instanceof LimitExceededError) return { message, ...place, extensions: { ...thrown.details } };
    const requestError = requestErrorOf(thrown);
    if (requestError) return { ...requestError, ...place };
    const transientError = transientErrorOf(thrown);
    if (transientError) {
      log.debug({ err: thrown, path }, 'temporarily unable to respond');
      return { ...transientError, ...place };
    }
    const codeOf = formatted.extensions?.['code'];
    const code = typeof codeOf === 'string' ? codeOf : UNEXPECTED;
    if (code !== UNEXPECTED) return { message, ...place, extensions: { code: CODES[code] ?? code } };
    if (thrown instanceof GraphQLError && INVALID_ARGUMENT.test(thrown.message)) {
      return { message, ...place, extensions: { code: 'BAD_USER_INPUT' } };
    }
    // Concerns the operation as a whole, not a field: for example a mutation if the schema has none.
    if (thrown instanceof GraphQLError && !path) {
      return { message, ...place, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
    }
    const { message: clientMessage, id } = logUnexpectedError(log, thrown, path);
    return { message: clientMessage, ...place, extensions: { code: 'INTERNAL', id } };
  }
}

/** Searches from the end, in one pass: text from the client may contain the same words any number of times before. */
function withoutSuggestion(message: string): string {
  const at = message.endsWith('?') ? message.lastIndexOf(SUGGESTION) : -1;
  return at < 0 ? message : message.slice(0, at).trimEnd();
}

/** The `extensions` for a position that does not belong to the log. */
export function resyncExtensions({ argument, position }: ResyncRequiredError): Readonly<Record<string, unknown>> {
  return { code: 'RESYNC', ...(argument !== null && { argument }), position };
}

type ClientError = Pick<GraphQLFormattedError, 'message' | 'extensions'>;

/** The error for a request that its client can correct; null for any other. */
export function requestErrorOf(thrown: unknown): ClientError | null {
  if (thrown instanceof ResyncRequiredError) return { message: thrown.message, extensions: resyncExtensions(thrown) };
  if (!(thrown instanceof RequestError)) return null;
  const { message, code, argument, mergedInto } = thrown;
  return { message, extensions: { code, argument, ...(mergedInto !== null && { mergedInto }) } };
}

/** The error for a transient failure or a cancelled operation, with the outcome of a write; null for any other. */
export function transientErrorOf(thrown: unknown): ClientError | null {
  if (thrown instanceof OverloadedError) return { message: thrown.message, extensions: { code: 'OVERLOADED' } };
  if (thrown instanceof UnavailableError) return { message: thrown.message, extensions: { code: 'UNAVAILABLE' } };
  const writeError = thrown instanceof WriteError ? thrown : null;
  const extensions = writeError && { outcome: writeError.outcome };
  const cause = driverErrorOf(thrown);
  if (cause instanceof CancelledError) return cancelledError(cause, writeError);
  if (isTimeout(thrown)) {
    const message = `The query took too long: ${outcomeSentence(writeError, 'request less at once.')}`;
    return { message, extensions: { code: 'TIMEOUT', ...extensions } };
  }
  const failure = databaseFailureOf(thrown);
  if (!failure) return null;
  const message = unavailableMessage(failure, writeError);
  const argument = thrown instanceof StandbyLagError ? thrown.argument : null;
  if (argument === null) return { message, extensions: { code: 'UNAVAILABLE', ...extensions } };
  return { message: `${argument}: ${message}`, extensions: { code: 'UNAVAILABLE', argument } };
}

/** A disconnected client receives nothing: the error is then only for the log and the metrics. */
function cancelledError({ afterMs }: CancelledError, writeError: WriteError | null): ClientError {
  const outcome = writeError && { outcome: writeError.outcome };
  if (afterMs === null) return { message: 'The operation was ended.', extensions: { code: 'CANCELLED', ...outcome } };
  const message = `The operation took longer than ${String(afterMs)} ms and was ended: ${outcomeSentence(writeError, 'request less at once.')}`;
  return { message, extensions: { code: 'TIMEOUT', ...outcome, limit: 'deadline', max: afterMs } };
}

/** Logs an unexpected error, and returns the message for the client. */
export function logUnexpectedError(
  log: Logger,
  error: unknown,
  path?: readonly (string | number)[],
): { message: string; id: string } {
  const id = randomUUID();
  log.error({ err: error, id, path }, 'unexpected error');
  return { message: `Internal error; the server log has the details under ${id}.`, id };
}
