import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isTimeout, troubleOf } from '../database/sqlstate.js';
import { WriteFault } from '../database/write-fault.js';
import { RequestFault } from '../foundation/fault.js';
import { Overloaded } from './lane.js';
import { RETRY_AFTER_S, SERVICE_UNAVAILABLE, unavailableMessage } from './unavailable.js';

const INTERNAL_SERVER_ERROR = 500;

/** Apollo's code for what has none. */
const UNFORESEEN = 'INTERNAL_SERVER_ERROR';

/** Codes of Apollo's own that the contract knows by another name. */
const CODES: Readonly<Record<string, string>> = {
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
};

/**
 * Turns what was thrown into the error that a client sees: the one place where this happens.
 *
 * A fault of the request keeps its message, its code and its argument. What was not foreseen keeps none of its own:
 * the client gets an id, and the log has the same id with the whole error.
 */
export function errorFormatter(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const { message, locations, path } = formatted;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    const thrown = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (thrown instanceof RequestFault) {
      return { message: thrown.message, ...place, extensions: { code: thrown.code, argument: thrown.argument } };
    }
    if (isTimeout(thrown)) {
      const outcome = thrown instanceof WriteFault && { outcome: thrown.outcome };
      const took = 'The query took too long: ask for less at once.';
      return { message: took, ...place, extensions: { code: 'TIMEOUT', ...outcome } };
    }
    const passing = passingOf(thrown);
    if (passing) {
      log.debug({ err: thrown, path }, 'could not answer for now');
      return { ...passing, ...place };
    }
    const given = formatted.extensions?.['code'];
    const code = typeof given === 'string' ? given : UNFORESEEN;
    if (code !== UNFORESEEN) return { message, ...place, extensions: { code: CODES[code] ?? code } };
    // Of the operation as a whole and not of a field: a mutation, say, where the schema has none.
    if (thrown instanceof GraphQLError && !path) {
      return { message, ...place, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
    }
    const unforeseen = tellUnforeseen(log, thrown, path);
    const { id } = unforeseen;
    return { message: unforeseen.told, ...place, extensions: { code: 'INTERNAL', id } };
  };
}

/** What is told of a fault that passes; null for any other. */
function passingOf(thrown: unknown): Pick<GraphQLFormattedError, 'message' | 'extensions'> | null {
  if (thrown instanceof Overloaded) return { message: thrown.message, extensions: { code: 'OVERLOADED' } };
  const trouble = troubleOf(thrown);
  if (!trouble) return null;
  const outcome = thrown instanceof WriteFault ? thrown.outcome : null;
  const message = unavailableMessage(trouble, outcome);
  return { message, extensions: { code: 'UNAVAILABLE', ...(outcome !== null && { outcome }) } };
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
export function serveErrors(fastify: FastifyInstance, log: Logger): void {
  fastify.setErrorHandler((error: FastifyError, _request, reply) => {
    const passing = passingOf(error);
    if (passing) {
      return reply
        .code(SERVICE_UNAVAILABLE)
        .header('retry-after', RETRY_AFTER_S)
        .send({ errors: [passing] });
    }
    const status = error.statusCode ?? INTERNAL_SERVER_ERROR;
    if (status < INTERNAL_SERVER_ERROR) {
      return reply.code(status).send({ errors: [{ message: error.message, extensions: { code: 'BAD_USER_INPUT' } }] });
    }
    const { told, id } = tellUnforeseen(log, error);
    return reply.code(status).send({ errors: [{ message: told, extensions: { code: 'INTERNAL', id } }] });
  });
}
