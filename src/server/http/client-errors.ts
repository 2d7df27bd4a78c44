import type { Socket } from 'node:net';
import type { ConnectionError, FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { rawResponse, SAFE_HEADERS } from './raw-response.js';
import type { RawRejection } from './raw-response.js';

/** Codes of Node.js for requests that are refused before they are one. */
const REFUSALS: Readonly<Record<string, RawRejection>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    message: 'The request took too long to come.',
    extensions: { code: 'TIMEOUT', limit: 'request' },
  },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    message: 'The headers are too large.',
    extensions: { code: 'BAD_USER_INPUT', limit: 'headers' },
  },
};

const NO_REQUEST: RawRejection = {
  status: 400,
  message: 'This is no request of HTTP/1.1.',
  extensions: { code: 'BAD_USER_INPUT' },
};

/** Answers what Node.js or Fastify refuse before any hook has seen it as all other refusals are answered. */
export const clientErrorHandlers = {
  clientErrorHandler: ({ code }: ConnectionError, socket: Socket): void => {
    // Who has gone is told nothing.
    if (code === 'ECONNRESET' || socket.destroyed) return;
    if (socket.writable) socket.write(rawResponse(REFUSALS[code] ?? NO_REQUEST));
    socket.destroy();
  },
  /** An address that can't be decoded, or is longer than any that leads somewhere. */
  frameworkErrors: ({ statusCode = 400 }: FastifyError, _request: FastifyRequest, reply: FastifyReply): void => {
    const errors = [{ message: 'There can be nothing at this address.', extensions: { code: 'BAD_USER_INPUT' } }];
    void reply.code(statusCode).headers(SAFE_HEADERS).send({ errors });
  },
};
