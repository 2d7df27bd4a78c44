import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';

/**
 * What the page may load: its own files, and nothing of another host. The editor writes its theme into style elements,
 * hence 'unsafe-inline' for styles alone.
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

/** Files whose names carry a hash of what is in them never change. */
const HASHED = /-[0-9A-Z]{8}\.\w+$/;
/** The build leaves each file compressed beside it. */
const ENCODED = /\.(?:br|gz)$/;
const YEAR_S = 31_536_000;

/** Serves GraphiQL at /graphiql from `pages`, the folder that the build of src/web fills. */
export async function serveGraphiql(fastify: FastifyInstance, pages: string, urls: ServiceUrls): Promise<void> {
  const page = urls.path('/graphiql');
  await fastify.register(async (scope) => {
    // Of its scripts, too: what a worker may load is said by the answer that its script came in.
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
    // Fastify takes the address * for this one, too (RFC 9112, 3.2.4: it is for OPTIONS alone).
    scope.get('/', ({ url }, reply) => {
      if (url === '*') reply.callNotFound();
      else void reply.redirect(page, 302);
    });
    // The page names its files by where it stands itself: it works at this one address alone.
    for (const other of ['/graphiql/', '/graphiql/index.html']) {
      scope.get(other, (_request, reply) => reply.redirect(page, 308));
    }
  });
}
