import type { FastifyReply } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { UnauthenticatedError } from '../../auth/unauthenticated-error.js';
import { RequestError } from '../../foundation/graphql/request-error.js';
import { OperationRejectedError } from '../../graphql/execution/operation-pipeline.js';
import { logUnexpectedError, transientErrorOf } from '../../graphql/execution/format-error.js';
import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';
import { areTemporary, codesOf, RETRY_AFTER_S } from '../web/public-reads.js';

/** Thrown when an operation of an export has failed; the errors are for the client. */
export class ExportFailedError extends Error {
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.name = 'ExportFailedError';
  }
}

const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  COST_EXCEEDED: 400,
  // A filter names what does not exist: the address is right, its parameter is not.
  NOT_FOUND: 400,
  FORBIDDEN: 403,
};

/** Answers with what a client should know of an error, in the form that errors of the API have. */
export function sendExportError(log: Logger, error: unknown, reply: FastifyReply): FastifyReply {
  const send = (status: number, errors: readonly GraphQLFormattedError[]): FastifyReply => {
    if (status === 503) void reply.header('retry-after', RETRY_AFTER_S);
    return reply.code(status).headers({ 'cache-control': 'no-store' }).type('application/json').send({ errors });
  };
  if (error instanceof UnauthenticatedError) {
    void reply.header('www-authenticate', 'Bearer');
    return send(401, [{ message: error.reason, extensions: { code: 'UNAUTHENTICATED' } }]);
  }
  if (error instanceof LimitExceededError) {
    void reply.headers(error.headers);
    return send(error.status, [{ message: error.message, extensions: { ...error.details } }]);
  }
  if (error instanceof RequestError) {
    const { message, code, argument } = error;
    return send(STATUS_OF_CODE[code] ?? 400, [{ message, extensions: { code, argument } }]);
  }
  if (error instanceof ExportFailedError || error instanceof OperationRejectedError) {
    const { errors } = error;
    if (areTemporary(errors)) return send(503, errors);
    const [code] = codesOf(errors);
    return send(STATUS_OF_CODE[String(code)] ?? 500, errors);
  }
  const transient = transientErrorOf(error);
  if (transient) return send(503, [transient]);
  const { message, id } = logUnexpectedError(log, error);
  return send(500, [{ message, extensions: { code: 'INTERNAL', id } }]);
}
