import type { FastifyReply } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { requestErrorOf, transientErrorOf } from '../../graphql/execution/format-error.js';
import { RETRY_AFTER_S, SERVICE_UNAVAILABLE } from '../../graphql/execution/unavailable.js';

const BAD_REQUEST = 400;

/** Status of a request with a position that the log does not have. */
const PRECONDITION_FAILED = 412;

/** How HTTP responds to a request that was not carried out. */
interface Rejection {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly error: Pick<GraphQLFormattedError, 'message' | 'extensions'>;
}

/** The response to what was thrown for a faulty request, or for a transient failure; null for any other error. */
function rejectionOf(thrown: unknown): Rejection | null {
  const requestError = requestErrorOf(thrown);
  if (requestError) {
    const status = requestError.extensions?.['code'] === 'RESYNC' ? PRECONDITION_FAILED : BAD_REQUEST;
    return { status, headers: {}, error: requestError };
  }
  const error = transientErrorOf(thrown);
  return error && { status: SERVICE_UNAVAILABLE, headers: { 'retry-after': String(RETRY_AFTER_S) }, error };
}

/** Sends that response, in the format of GraphQL; null for any other error. */
export function sendRejection(thrown: unknown, reply: FastifyReply): FastifyReply | null {
  const rejection = rejectionOf(thrown);
  if (!rejection) return null;
  const { status, headers, error } = rejection;
  return reply
    .code(status)
    .headers({ 'cache-control': 'no-store', ...headers })
    .send({ errors: [error] });
}
