import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { Cancelled } from '../../database/driver/deadline.js';
import type { Limits } from '../../config/limits.js';
import { driverErrorOf, isTimeout, databaseFailureOf } from '../../database/driver/errors.js';
import { WriteError } from '../../database/driver/write-error.js';
import { RequestError, Resync } from '../../foundation/graphql/request-error.js';
import { boundedError, cutMessage } from './bounded-errors.js';
import { OverloadedError } from '../scheduling/fair-queue.js';
import { LimitExceededError } from '../limits/limit-exceeded.js';
import { outcomeOf, RETRY_AFTER_S, SERVICE_UNAVAILABLE, unavailableMessage } from './unavailable.js';

const INTERNAL_SERVER_ERROR = 500;

/** Fastify's code for a body that is over its limit. */
const TOO_LARGE = 'FST_ERR_CTP_BODY_TOO_LARGE';

const KILOBYTE = 1_000;

/** Apollo's code for what has none. */
const UNFORESEEN = 'INTERNAL_SERVER_ERROR';

/** How graphql-js begins what it adds to a message about a name that the schema nearly has. */
const SUGGESTION = 'Did you mean ';

/**
 * How graphql-js says that an argument's value does not fit. Of a valid document that depends on its variables: one that may
 * be null can stand where null is refused, if there is a default (GraphQL, 6.4.1).
 */
const UNFIT = /^Argument "\w+" (?:of (?:required|non-null) type|has invalid value)/;

/** Codes of Apollo's own that the contract knows by another name. */
const CODES: Readonly<Record<string, string>> = {
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
};

/**
 * Turns what was thrown into the error that a client sees: the one place where this happens.
 *
 * A fault of the request keeps its message, its code and its argument. What was not foreseen keeps none of its own:
 * the client gets an id, and the log has the same id with the whole error. Without suggestions no message says what the
 * schema has in place of what was asked for.
 */
export function errorFormatter(
  log: Logger,
  hasSuggestions: boolean,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => boundedError(shown(formatted, error));

  function shown(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
    const { locations, path } = formatted;
    const message = hasSuggestions ? formatted.message : withoutSuggestion(formatted.message);
    const place = { ...(locations && { locations }), ...(path && { path }) };
    const thrown = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (thrown instanceof LimitExceededError) return { message, ...place, extensions: { ...thrown.told } };
    if (thrown instanceof RequestError) {
      return { message: thrown.message, ...place, extensions: { code: thrown.code, argument: thrown.argument } };
    }
    if (thrown instanceof Resync) return { message: thrown.message, ...place, extensions: resyncOf(thrown) };
    const passing = passingOf(thrown);
    if (passing) {
      log.debug({ err: thrown, path }, 'could not answer for now');
      return { ...passing, ...place };
    }
    const given = formatted.extensions?.['code'];
    const code = typeof given === 'string' ? given : UNFORESEEN;
    if (code !== UNFORESEEN) return { message, ...place, extensions: { code: CODES[code] ?? code } };
    if (thrown instanceof GraphQLError && UNFIT.test(thrown.message)) {
      return { message, ...place, extensions: { code: 'BAD_USER_INPUT' } };
    }
    // Of the operation as a whole and not of a field: a mutation, say, where the schema has none.
    if (thrown instanceof GraphQLError && !path) {
      return { message, ...place, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
    }
    const { told, id } = tellUnforeseen(log, thrown, path);
    return { message: told, ...place, extensions: { code: 'INTERNAL', id } };
  }
}

/** Found from the end, in one pass: what a client sent may say the same any number of times before it. */
function withoutSuggestion(message: string): string {
  const at = message.endsWith('?') ? message.lastIndexOf(SUGGESTION) : -1;
  return at < 0 ? message : message.slice(0, at).trimEnd();
}

/** What is told of a position that is not of the log, beside the message. */
export function resyncOf({ argument, position }: Resync): Readonly<Record<string, unknown>> {
  return { code: 'RESYNC', ...(argument !== null && { argument }), position };
}

type Told = Pick<GraphQLFormattedError, 'message' | 'extensions'>;

/** What is told of a fault that passes, or of what was ended, with what became of a write; null for any other. */
function passingOf(thrown: unknown): Told | null {
  if (thrown instanceof OverloadedError) return { message: thrown.message, extensions: { code: 'OVERLOADED' } };
  const fault = thrown instanceof WriteError ? thrown : null;
  const extensions = fault && { outcome: fault.outcome };
  const cause = driverErrorOf(thrown);
  if (cause instanceof Cancelled) return ended(cause, fault);
  if (isTimeout(thrown)) {
    const message = `The query took too long: ${outcomeOf(fault, 'ask for less at once.')}`;
    return { message, extensions: { code: 'TIMEOUT', ...extensions } };
  }
  const trouble = databaseFailureOf(thrown);
  return trouble && { message: unavailableMessage(trouble, fault), extensions: { code: 'UNAVAILABLE', ...extensions } };
}

/** A client that has gone is told nothing any more: what it would have been told is for the log and the metrics. */
function ended({ afterMs }: Cancelled, fault: WriteError | null): Told {
  const became = fault && { outcome: fault.outcome };
  if (afterMs === null) return { message: 'The operation was ended.', extensions: { code: 'CANCELLED', ...became } };
  const message = `The operation took longer than ${String(afterMs)} ms and was ended: ${outcomeOf(fault, 'ask for less at once.')}`;
  return { message, extensions: { code: 'TIMEOUT', ...became, limit: 'deadline', max: afterMs } };
}

/** Logs what was not foreseen, and answers what a client is told of it. */
function tellUnforeseen(
  log: Logger,
  error: unknown,
  path?: readonly (string | number)[],
): { told: string; id: string } {
  const id = randomUUID();
  log.error({ err: error, id, path }, 'unforeseen error');
  return { told: `Something went wrong here; the log has it as ${id}.`, id };
}

/** Answers what goes wrong before GraphQL sees a request, such as a body that is too large, in GraphQL's shape. */
export function serveErrors(fastify: FastifyInstance, { bodyMaxKb }: Limits, log: Logger): void {
  fastify.setErrorHandler((error: FastifyError | LimitExceededError, request, reply) => {
    if (error instanceof LimitExceededError) {
      const { message, told, status, headers } = error;
      return reply
        .code(status)
        .headers(headers)
        .send({ errors: [{ message, extensions: told }] });
    }
    const passing = passingOf(error);
    if (passing) {
      return reply
        .code(SERVICE_UNAVAILABLE)
        .header('retry-after', RETRY_AFTER_S)
        .send({ errors: [passing] });
    }
    const status = error.statusCode ?? INTERNAL_SERVER_ERROR;
    if (error.code === TOO_LARGE) {
      const message = `The body is too large: at most ${String(bodyMaxKb)} kB are taken.`;
      const extensions = { code: 'BAD_USER_INPUT', limit: 'body', max: bodyMaxKb * KILOBYTE };
      return reply.code(status).send({ errors: [{ message, extensions }] });
    }
    if (status < INTERNAL_SERVER_ERROR) {
      const message = cutMessage(error.message);
      return reply.code(status).send({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
    }
    const { told, id } = tellUnforeseen(log.child({ requestId: request.id }), error);
    return reply.code(status).send({ errors: [{ message: told, extensions: { code: 'INTERNAL', id } }] });
  });
}
