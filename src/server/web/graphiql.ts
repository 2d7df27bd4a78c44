import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';

/**
 * The page may load only its own files. The editor writes its theme into style elements, hence 'unsafe-inline' for
 * styles.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Files with a content hash in their name never change. */
const HASHED = /-[0-9A-Z]{8}\.\w+$/;
/** Suffix of the compressed copy that the build writes next to each file. */
const ENCODED = /\.(?:br|gz)$/;
const YEAR_S = 31_536_000;

/** Serves GraphiQL at /graphiql from `pages`, the output folder of the build of src/web. */
export async function serveGraphiql(fastify: FastifyInstance, pages: string, urls: ServiceUrls): Promise<void> {
  const page = urls.path('/graphiql');
  await fastify.register(async (scope) => {
    // Scripts need the header too: a worker's policy comes from the response that delivered its script.
    scope.addHook('onRequest', (_request, reply, done) => {
      void reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
      done();
    });
    await scope.register(fastifyStatic, {
      root: join(pages, 'graphiql'),
      prefix: '/graphiql/',
      index: false,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (response, path) => {
        response.setHeader(
          'cache-control',
          HASHED.test(path.replace(ENCODED, '')) ? `public, max-age=${YEAR_S}, immutable` : 'no-cache',
        );
      },
    });
    scope.get('/graphiql', (_request, reply) => reply.sendFile('index.html'));
    // The page uses relative URLs, so it works only at this URL.
    for (const alias of ['/graphiql/', '/graphiql/index.html']) {
      scope.get(alias, (_request, reply) => reply.redirect(page, 308));
    }
  });
}
