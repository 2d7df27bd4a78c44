import type { Socket } from 'node:net';
import type { ConnectionError, FastifyError, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import { ERROR_HEADERS } from './not-found.js';
import type { SendNotFoundPage } from './not-found.js';
import { rawResponse } from './raw-response.js';
import type { RawRejection } from './raw-response.js';
import { RAW_SECURITY_HEADERS } from './security-headers.js';

/** Node.js error codes of requests that fail before they are parsed. */
const REJECTIONS: Readonly<Record<string, RawRejection>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    message: 'The request took too long to arrive.',
    extensions: { code: 'TIMEOUT', limit: 'request' },
  },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    message: 'The headers are too large.',
    extensions: { code: 'BAD_USER_INPUT', limit: 'headers' },
  },
};

const INVALID_REQUEST: RawRejection = {
  status: 400,
  message: 'This is not a valid HTTP/1.1 request.',
  extensions: { code: 'BAD_USER_INPUT' },
};

/** Formats the rejections by Node.js and Fastify that no hook sees like all other rejections. */
export const clientErrorHandlers = (
  sendPage: SendNotFoundPage,
): Pick<FastifyServerOptions, 'clientErrorHandler' | 'frameworkErrors'> => ({
  clientErrorHandler: ({ code }: ConnectionError, socket: Socket): void => {
    // The client has disconnected.
    if (code === 'ECONNRESET' || socket.destroyed) return;
    if (socket.writable) socket.write(rawResponse(REJECTIONS[code] ?? INVALID_REQUEST));
    socket.destroy();
  },
  /** For a URL that can't be decoded or is longer than any route. */
  frameworkErrors: ({ statusCode = 400 }: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    void reply.headers({ ...RAW_SECURITY_HEADERS, ...ERROR_HEADERS });
    if (sendPage(request, reply)) return;
    const errors = [{ message: 'The URL is invalid or too long.', extensions: { code: 'BAD_USER_INPUT' } }];
    void reply.code(statusCode).send({ errors });
  },
});
