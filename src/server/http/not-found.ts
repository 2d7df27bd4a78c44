import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { truncate } from '../../foundation/text/excerpt.js';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';
import { pathOf } from './access-log.js';

const NOT_FOUND = 404;
const METHOD_NOT_ALLOWED = 405;

/** Maximum number of characters of a path in a message. */
const PATH_MAX = 80;

/** The methods of a route. `isAt` says whether a path matches the route. */
interface RouteMethods {
  readonly isAt: (path: string) => boolean;
  readonly methods: Set<string>;
}

/** Sends a page that says that there is nothing; null if the client does not prefer a page. */
export type SendNotFoundPage = (request: FastifyRequest, reply: FastifyReply) => FastifyReply | null;

/**
 * Responds to requests for unknown routes: with 405 and the allowed methods if the path exists, else with 404, as a page
 * to who prefers one. Knows only routes that are added after this call.
 */
export function serveNotFound(fastify: FastifyInstance, urls: ServiceUrls, sendPage: SendNotFoundPage): void {
  const routes = new Map<string, RouteMethods>();
  fastify.addHook('onRoute', ({ url, method }) => {
    // Whether a path under a wildcard exists is not known here.
    if (url.includes('*')) return;
    const { methods } = routes.get(url) ?? addRoute(routes, url);
    // OPTIONS is for browsers' preflights only.
    for (const route of [method].flat()) if (route !== 'OPTIONS') methods.add(route);
  });
  fastify.setNotFoundHandler((request, reply) => {
    const path = pathOf(request);
    const allowed = [...routes.values()].filter(({ isAt }) => isAt(path)).flatMap(({ methods }) => [...methods]);
    const exists = allowed.length > 0;
    if (exists) void reply.header('allow', allowed.sort().join(', '));
    const page = exists ? null : sendPage(request, reply);
    if (page) return page;
    const address = truncate(urls.path(path), PATH_MAX);
    const message = exists
      ? `${address} takes ${allowed.join(', ')}, and not ${request.method}`
      : `There is nothing at ${request.method} ${address}`;
    const errors = [{ message, extensions: { code: 'BAD_USER_INPUT' } }];
    return reply.code(exists ? METHOD_NOT_ALLOWED : NOT_FOUND).send({ errors });
  });
}

function addRoute(routes: Map<string, RouteMethods>, url: string): RouteMethods {
  const parts = url.split('/');
  const isAt = (path: string): boolean => {
    const segments = path.split('/');
    return (
      segments.length === parts.length && parts.every((part, index) => part.startsWith(':') || part === segments[index])
    );
  };
  const route = { isAt, methods: new Set<string>() };
  routes.set(url, route);
  return route;
}
