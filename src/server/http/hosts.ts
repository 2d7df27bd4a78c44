import type { FastifyInstance } from 'fastify';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';
import { rawResponse } from './raw-response.js';

const BAD_REQUEST = 400;
const MESSAGE = 'The Host header names no host.';
const EXTENSIONS = { code: 'BAD_USER_INPUT' } as const;

/** The response to a request with a bad Host header outside of Fastify (an upgrade). */
export const NO_HOST_RESPONSE = rawResponse({ status: BAD_REQUEST, message: MESSAGE, extensions: EXTENSIONS });

/** Rejects requests whose Host header, or absolute URL, is not a valid host (RFC 9112, 3.2), on every route. */
export function rejectBadHosts(fastify: FastifyInstance, urls: ServiceUrls): void {
  fastify.addHook('onRequest', ({ raw, routeOptions: { url } }, reply, done) => {
    if (urls.hasValidHost(raw)) {
      done();
      return;
    }
    void reply.code(BAD_REQUEST).header('connection', 'close');
    if (url?.startsWith('/graphql') === true)
      void reply.send({ errors: [{ message: MESSAGE, extensions: EXTENSIONS }] });
    else void reply.type('text/plain').send(`${MESSAGE}\n`);
  });
}
