import type { FastifyError, FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { cutMessage } from '../../graphql/execution/bounded-errors.js';
import { logUnexpectedError } from '../../graphql/execution/format-error.js';
import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';
import { ERROR_HEADERS } from './not-found.js';
import type { SendNotFoundPage } from './not-found.js';
import { sendRejection } from './rejection.js';

const INTERNAL_SERVER_ERROR = 500;

/** Fastify's code for a body that exceeds its limit. */
const TOO_LARGE = 'FST_ERR_CTP_BODY_TOO_LARGE';

const KILOBYTE = 1_000;

/** Responds in the format of GraphQL to errors before GraphQL handles a request, such as a body that is too large. */
export function installErrorHandler(fastify: FastifyInstance, log: Logger, sendPage: SendNotFoundPage): void {
  fastify.setErrorHandler((error: FastifyError | LimitExceededError, request, reply) => {
    void reply.header('cache-control', 'no-store');
    if (error instanceof LimitExceededError) {
      const { message, details: extensions, status, headers } = error;
      return reply
        .code(status)
        .headers(headers)
        .send({ errors: [{ message, extensions }] });
    }
    const rejected = sendRejection(error, reply);
    if (rejected) return rejected;
    const status = error.statusCode ?? INTERNAL_SERVER_ERROR;
    if (error.code === TOO_LARGE) {
      const max = request.routeOptions.bodyLimit;
      const message = `The body is too large: at most ${String(max / KILOBYTE)} kB are allowed.`;
      const extensions = { code: 'BAD_USER_INPUT', limit: 'body', max };
      return reply.code(status).send({ errors: [{ message, extensions }] });
    }
    if (status < INTERNAL_SERVER_ERROR) {
      // An address that is not one of a file.
      const page = request.routeOptions.url?.endsWith('*') ? sendPage(request, reply.headers(ERROR_HEADERS)) : null;
      if (page) return page;
      const message = cutMessage(error.message);
      return reply.code(status).send({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
    }
    const { message: clientMessage, id } = logUnexpectedError(log.child({ requestId: request.id }), error);
    return reply.code(status).send({ errors: [{ message: clientMessage, extensions: { code: 'INTERNAL', id } }] });
  });
}
