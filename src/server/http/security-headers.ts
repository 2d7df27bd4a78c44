import type { FastifyInstance } from 'fastify';

/**
 * The headers of every response, as @fastify/helmet would set them. Responses of the API are not pages: they load
 * nothing and are not framed. Helmet's other headers are for pages or old browsers, or are covered by the policy.
 * Strict-Transport-Security is left to whatever terminates TLS: this service speaks HTTP, where browsers ignore it.
 */
export const SECURITY_HEADERS = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Those that matter for an error in JSON, for responses that Fastify never sees. */
export const RAW_SECURITY_HEADERS = {
  'content-security-policy': SECURITY_HEADERS['content-security-policy'],
  'x-content-type-options': SECURITY_HEADERS['x-content-type-options'],
};

/** Sets the headers on every response; a route may override them. */
export function addSecurityHeaders(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(SECURITY_HEADERS);
    done();
  });
}
