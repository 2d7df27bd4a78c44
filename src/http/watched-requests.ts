import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Metrics } from '../observing/metrics.js';
import type { CountRequest } from '../observing/request-counts.js';
import { REQUEST_ID } from '../observing/request-id.js';

const NOT_FOUND = 404;

/** Label of requests for what is not served here. */
const NO_ROUTE = 'none';

/**
 * Counts every request, answers it with its id, and logs it for those who read every line. Only routes that are added
 * after this are seen.
 */
export function watchRequests(fastify: FastifyInstance, metrics: Metrics, log: Logger): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    // Set on the reply: with headers that are on the response already, Node.js writes all of them the slow way.
    void reply.header(REQUEST_ID, request.id);
    done();
  });
  // A hook of each route, and not one for all, so that its counts are at hand.
  fastify.addHook('onRoute', (route) => {
    const { onResponse } = route;
    const others = onResponse === undefined ? [] : [onResponse].flat();
    route.onResponse = [...others, watching(metrics.requests.of(route.url), log)];
  });
  const count = metrics.requests.of(NO_ROUTE);
  fastify.setNotFoundHandler((request, reply) => {
    count('any', NOT_FOUND);
    const message = `There is nothing at ${request.method} ${request.url.split('?')[0] ?? ''}`;
    return reply.code(NOT_FOUND).send({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
  });
}

type OnResponse = (request: FastifyRequest, reply: FastifyReply, done: () => void) => void;

function watching(count: CountRequest, log: Logger): OnResponse {
  return (request, reply, done) => {
    const { statusCode: status } = reply;
    count(request.method, status);
    if (log.isLevelEnabled('debug')) {
      const { id: requestId, method, routeOptions } = request;
      // Not the address as it was sent: a GET's holds variables.
      log.debug({ requestId, method, route: routeOptions.url, status, ms: Math.round(reply.elapsedTime) }, 'request');
    }
    done();
  };
}
