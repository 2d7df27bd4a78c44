import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { FastifyError, FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { Cancelled } from '../database/deadline.js';
import { isTimeout } from '../database/sqlstate.js';
import { RequestFault } from '../foundation/fault.js';
import { OverLimit } from './limits/over-limit.js';

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
    const thrown = unwrapResolverError(error);
    if (thrown instanceof OverLimit) return { message, ...place, extensions: { ...thrown.told } };
    if (thrown instanceof RequestFault) {
      return { message: thrown.message, ...place, extensions: { code: thrown.code, argument: thrown.argument } };
    }
    if (thrown instanceof Cancelled) return { ...timedOut(thrown), ...place };
    if (isTimeout(thrown)) {
      return { message: 'The query took too long: ask for less at once.', ...place, extensions: { code: 'TIMEOUT' } };
    }
    const given = formatted.extensions?.['code'];
    const code = typeof given === 'string' ? given : UNFORESEEN;
    if (code !== UNFORESEEN) return { message, ...place, extensions: { code: CODES[code] ?? code } };
    // Of the operation as a whole and not of a field: a mutation, say, where the schema has none.
    if (thrown instanceof GraphQLError && !path) {
      return { message, ...place, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
    }
    const { told, id } = tellUnforeseen(log, thrown, path);
    return { message: told, ...place, extensions: { code: 'INTERNAL', id } };
  };
}

/** A client that has gone is told nothing any more; who shares its answer may be. */
function timedOut({ afterMs }: Cancelled): Pick<GraphQLFormattedError, 'message' | 'extensions'> {
  const code = 'TIMEOUT';
  if (afterMs === null) return { message: 'The operation was ended.', extensions: { code } };
  const message = `The operation took longer than ${String(afterMs)} ms and was ended: ask for less at once.`;
  return { message, extensions: { code, limit: 'deadline', max: afterMs } };
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
    const status = error.statusCode ?? INTERNAL_SERVER_ERROR;
    if (status < INTERNAL_SERVER_ERROR) {
      return reply.code(status).send({ errors: [{ message: error.message, extensions: { code: 'BAD_USER_INPUT' } }] });
    }
    const { told, id } = tellUnforeseen(log, error);
    return reply.code(status).send({ errors: [{ message: told, extensions: { code: 'INTERNAL', id } }] });
  });
}
