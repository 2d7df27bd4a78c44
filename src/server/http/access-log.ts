import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Metrics } from '../../observability/metrics.js';
import { REQUEST_ID } from '../../observability/request-id.js';

/** Labels of requests for what is not served here, whatever their method. */
const NO_ROUTE = 'none';
const ANY_METHOD = 'any';

/**
 * Counts every request, answers it with its id, and logs it for those who read every line. Only routes that are added
 * after this are seen.
 */
export function logRequests(fastify: FastifyInstance, metrics: Metrics, log: Logger): void {
  const count = metrics.requests.of(NO_ROUTE);
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.is404) {
      const began = performance.now();
      reply.raw.once('close', () => {
        const { id: requestId, method } = request;
        const { statusCode: status } = reply.raw;
        count(ANY_METHOD, status);
        tell(log, { requestId, method, route: NO_ROUTE, path: pathOf(request), status, ms: performance.now() - began });
      });
    }
    // Set on the reply: with headers that are on the response already, Node.js writes all of them the slow way.
    void reply.header(REQUEST_ID, request.id);
    done();
  });
  // A hook of each route, and not one for all, so that its counts are at hand.
  fastify.addHook('onRoute', (route) => {
    const others = route.onResponse === undefined ? [] : [route.onResponse].flat();
    const watch = accessLogOf(route.url, metrics, log);
    const onResponse = ({ id, method }: FastifyRequest, reply: FastifyReply, done: () => void): void => {
      watch({ id, method, status: reply.statusCode, ms: reply.elapsedTime });
      done();
    };
    route.onResponse = [...others, onResponse];
  });
}

/** The address without its query, which may hold variables. */
export function pathOf({ url }: FastifyRequest): string {
  return url.split('?')[0] ?? '';
}

/** A request that was answered. */
interface Watched {
  readonly id: string;
  readonly method: string;
  readonly status: number;
  readonly ms: number;
}

/** What counts and logs the answered requests of a route. */
export function accessLogOf(route: string, metrics: Metrics, log: Logger): (request: Watched) => void {
  const count = metrics.requests.of(route);
  return ({ id: requestId, method, status, ms }) => {
    count(method, status);
    tell(log, { requestId, method, route, status, ms });
  };
}

interface Line extends Omit<Watched, 'id'> {
  readonly requestId: string;
  readonly route: string;
  readonly path?: string;
}

function tell(log: Logger, line: Line): void {
  if (log.isLevelEnabled('debug')) log.debug({ ...line, ms: Math.round(line.ms) }, 'request');
}
