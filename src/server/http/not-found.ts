import type { FastifyInstance } from 'fastify';
import { cut } from '../../foundation/text/excerpt.js';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';
import { pathOf } from './access-log.js';

const NOT_FOUND = 404;
const METHOD_NOT_ALLOWED = 405;

/** Most characters of an address that a message shows. */
const PATH_MAX = 80;

/** The methods of a path that is served, as those are written that are added to Fastify. */
interface Served {
  readonly isAt: (path: string) => boolean;
  readonly methods: Set<string>;
}

/**
 * Answers requests for what is not served here: with 405, and with the methods that are taken, where there is something
 * at the address. Only routes that are added after this are known.
 */
export function serveNotFound(fastify: FastifyInstance, urls: ServiceUrls): void {
  const served = new Map<string, Served>();
  fastify.addHook('onRoute', ({ url, method }) => {
    // Of what may or may not be at an address nothing is known.
    if (url.includes('*')) return;
    const { methods } = served.get(url) ?? remember(served, url);
    // What is said of a path by OPTIONS is said to browsers alone.
    for (const one of [method].flat()) if (one !== 'OPTIONS') methods.add(one);
  });
  fastify.setNotFoundHandler((request, reply) => {
    const path = pathOf(request);
    const allowed = [...served.values()].filter(({ isAt }) => isAt(path)).flatMap(({ methods }) => [...methods]);
    const isThere = allowed.length > 0;
    if (isThere) void reply.header('allow', allowed.sort().join(', '));
    const address = cut(urls.path(path), PATH_MAX);
    const message = isThere
      ? `${address} takes ${allowed.join(', ')}, and not ${request.method}`
      : `There is nothing at ${request.method} ${address}`;
    const errors = [{ message, extensions: { code: 'BAD_USER_INPUT' } }];
    return reply.code(isThere ? METHOD_NOT_ALLOWED : NOT_FOUND).send({ errors });
  });
}

function remember(served: Map<string, Served>, url: string): Served {
  const parts = url.split('/');
  const isAt = (path: string): boolean => {
    const given = path.split('/');
    return given.length === parts.length && parts.every((part, index) => part.startsWith(':') || part === given[index]);
  };
  const one = { isAt, methods: new Set<string>() };
  served.set(url, one);
  return one;
}
