import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Metrics } from '../../observability/metrics.js';
import { REQUEST_ID } from '../../observability/request-id.js';

/** Metric labels of requests for unknown routes, whatever their method. */
const NO_ROUTE = 'none';
const ANY_METHOD = 'any';

/**
 * Counts every request, sets its request id on the response, and logs it at debug level. Covers only routes that are
 * added after this call.
 */
export function logRequests(fastify: FastifyInstance, metrics: Metrics, log: Logger): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.is404) {
      const startedAt = performance.now();
      reply.raw.once('close', () => {
        const { id: requestId, method } = request;
        const { statusCode: status } = reply.raw;
        metrics.countRequest(NO_ROUTE, ANY_METHOD, status);
        writeLine(log, {
          requestId,
          method,
          route: NO_ROUTE,
          path: pathOf(request),
          status,
          ms: performance.now() - startedAt,
        });
      });
    }
    // Set on the reply, not on the raw response: with headers already on the response, Node.js takes a slow path for
    // all of them.
    void reply.header(REQUEST_ID, request.id);
    done();
  });
  // One hook per route instead of one for all, so that each knows its route's pattern.
  fastify.addHook('onRoute', (route) => {
    const existingHooks = route.onResponse === undefined ? [] : [route.onResponse].flat();
    const logRequest = accessLogOf(route.url, metrics, log);
    const onResponse = ({ id, method }: FastifyRequest, reply: FastifyReply, done: () => void): void => {
      logRequest({ id, method, status: reply.statusCode, ms: reply.elapsedTime });
      done();
    };
    route.onResponse = [...existingHooks, onResponse];
  });
}

/** The URL path without the query, which may contain variables. */
export function pathOf({ url }: FastifyRequest): string {
  return url.split('?')[0] ?? '';
}

/** A request whose response has been sent. */
interface FinishedRequest {
  readonly id: string;
  readonly method: string;
  readonly status: number;
  readonly ms: number;
}

/** Returns a function that counts and logs the finished requests of a route. */
export function accessLogOf(route: string, metrics: Metrics, log: Logger): (request: FinishedRequest) => void {
  return ({ id: requestId, method, status, ms }) => {
    metrics.countRequest(route, method, status);
    writeLine(log, { requestId, method, route, status, ms });
  };
}

interface LogLine extends Omit<FinishedRequest, 'id'> {
  readonly requestId: string;
  readonly route: string;
  readonly path?: string;
}

function writeLine(log: Logger, line: LogLine): void {
  if (log.isLevelEnabled('debug')) log.debug({ ...line, ms: Math.round(line.ms) }, 'request');
}
