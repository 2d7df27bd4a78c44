import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isTimeout } from '../database/sqlstate.js';
import { RequestFault } from '../foundation/fault.js';

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
    if (thrown instanceof RequestFault) {
      return { message: thrown.message, ...place, extensions: { code: thrown.code, argument: thrown.argument } };
    }
    if (isTimeout(thrown)) {
      return { message: 'The query took too long: ask for less at once.', ...place, extensions: { code: 'TIMEOUT' } };
    }
    const given = formatted.extensions?.['code'];
    const code = typeof given === 'string' ? given : 'INTERNAL_SERVER_ERROR';
    if (code !== 'INTERNAL_SERVER_ERROR') return { message, ...place, extensions: { code: CODES[code] ?? code } };
    const id = randomUUID();
    log.error({ err: thrown, id, path }, 'unforeseen error in a resolver');
    return {
      message: `Something went wrong here; the log has it as ${id}.`,
      ...place,
      extensions: { code: 'INTERNAL', id },
    };
  };
}
