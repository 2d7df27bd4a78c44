import helmet from '@fastify/helmet';
import type { FastifyHelmetOptions } from '@fastify/helmet';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';

/**
 * What every answer says to browsers. An answer of the API is no page: it loads nothing and stands in no frame. What is
 * left out is for pages, for browsers of long ago, or said by the policy already; and HTTPS is for whoever ends it to ask
 * for: this service speaks HTTP, in which browsers take no word on that.
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
 * Sets helmet's headers on every answer; a route may set its own over them. They are the same for all, and so made once:
 * helmet's own plugin makes them anew for each request, which takes as long as the rest of a kept answer.
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
  const [without, made] = [await fastify.inject('/without'), await fastify.inject('/with')];
  await fastify.close();
  const own = Object.entries(made.headers).filter(([name]) => !(name in without.headers));
  return Object.fromEntries(own.map(([name, value]) => [name, String(value)]));
}
