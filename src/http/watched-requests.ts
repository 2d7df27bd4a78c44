import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Metrics } from '../observing/metrics.js';
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
    const others = route.onResponse === undefined ? [] : [route.onResponse].flat();
    const watch = watchOf(route.url, metrics, log);
    const onResponse = ({ id, method }: FastifyRequest, reply: FastifyReply, done: () => void): void => {
      watch({ id, method, status: reply.statusCode, ms: reply.elapsedTime });
      done();
    };
    route.onResponse = [...others, onResponse];
  });
  const count = metrics.requests.of(NO_ROUTE);
  fastify.setNotFoundHandler((request, reply) => {
    count('any', NOT_FOUND);
    const message = `There is nothing at ${request.method} ${request.url.split('?')[0] ?? ''}`;
    return reply.code(NOT_FOUND).send({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
  });
}

/** A request that was answered. */
interface Watched {
  readonly id: string;
  readonly method: string;
  readonly status: number;
  readonly ms: number;
}

/** What counts and logs the answered requests of a route. */
export function watchOf(route: string, metrics: Metrics, log: Logger): (request: Watched) => void {
  const count = metrics.requests.of(route);
  return ({ id: requestId, method, status, ms }) => {
    count(method, status);
    // Not the address as it was sent: a GET's holds variables.
    if (log.isLevelEnabled('debug')) log.debug({ requestId, method, route, status, ms: Math.round(ms) }, 'request');
  };
}
