import helmet from '@fastify/helmet';
import type { FastifyHelmetOptions } from '@fastify/helmet';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';

/**
 * The headers of every response. Responses of the API are not pages: they load nothing and are not framed. The disabled
 * options are for pages or old browsers, or are covered by the policy. Strict-Transport-Security is left to whatever
 * terminates TLS: this service speaks HTTP, where browsers ignore it.
 */
const OPTIONS: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
  },
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  strictTransportSecurity: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
};

/**
 * Sets helmet's headers on every response; a route may override them. They are constant and computed once: helmet's own
 * plugin computes them for each request, which takes as long as the rest of a cached response.
 */
export async function securityHeaders(fastify: FastifyInstance): Promise<void> {
  const headers = await headersOf(OPTIONS);
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
}

/** The headers that helmet's plugin sets. */
async function headersOf(options: FastifyHelmetOptions): Promise<Readonly<Record<string, string>>> {
  const fastify = Fastify();
  fastify.get('/without', () => '');
  await fastify.register(async (scope) => {
    await scope.register(helmet, options);
    scope.get('/with', () => '');
  });
  const [withoutHelmet, withHelmet] = [await fastify.inject('/without'), await fastify.inject('/with')];
  await fastify.close();
  const added = Object.entries(withHelmet.headers).filter(([name]) => !(name in withoutHelmet.headers));
  return Object.fromEntries(added.map(([name, value]) => [name, String(value)]));
}
