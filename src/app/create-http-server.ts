import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../observability/metrics.js';
import { requestIdOf } from '../observability/request-id.js';
import { Admission, rateLimitPages } from '../server/admission/admission.js';
import { rejectUnderPressure } from '../server/admission/pressure.js';
import { createRateLimiters } from '../server/admission/rate-limiter.js';
import { createBodyMemoryReserver, RequestMemory } from '../server/admission/request-memory.js';
import { ResponseMemory } from '../server/admission/response-memory.js';
import { limitSockets } from '../server/admission/sockets.js';
import { logRequests } from '../server/http/access-log.js';
import { rejectEncodings } from '../server/http/body-encodings.js';
import { clientErrorHandlers } from '../server/http/client-errors.js';
import { enableCors } from '../server/http/cors.js';
import { installErrorHandler } from '../server/http/error-handler.js';
import { rejectBadHosts } from '../server/http/hosts.js';
import { createBodySlotAcquirer, parseJsonBodies } from '../server/http/json-bodies.js';
import { serveNotFound } from '../server/http/not-found.js';
import type { SendNotFoundPage } from '../server/http/not-found.js';
import { addSecurityHeaders } from '../server/http/security-headers.js';
import { serverOptions } from '../server/http/server-options.js';
import { prefersPage, sendErrorPage } from '../server/web/page/error-pages.js';
import type { Domain } from './domain.js';
import type { StartContext } from './start-context.js';
import type { GraphqlParts } from './start-graphql.js';

/** The HTTP server without its routes, and what its guards share with them. */
export interface HttpServer {
  readonly fastify: FastifyInstance;
  readonly admission: Admission;
  readonly pressure: ReturnType<typeof rejectUnderPressure>;
  readonly memory: RequestMemory;
  readonly responseMemory: ResponseMemory;
  readonly bodies: Parameters<typeof parseJsonBodies>[1];
}

/** Creates the HTTP server with everything that applies to all routes: headers, limits, logs, errors and bodies. */
export async function createHttpServer(
  { settings: { limits, origins }, log, worker }: StartContext,
  domain: Domain,
  { turns, urls }: GraphqlParts,
  metrics: Metrics,
): Promise<HttpServer> {
  const sendNotFoundPage: SendNotFoundPage = (request, reply) =>
    prefersPage(request) ? sendErrorPage(request, reply, urls, 404) : null;
  const fastify = Fastify({
    ...serverOptions(limits, urls),
    ...clientErrorHandlers(sendNotFoundPage),
    genReqId: requestIdOf,
  });
  limitSockets(fastify.server, limits, worker?.createPlaces('sockets', limits.maxSocketsPerAddress));
  logRequests(fastify, metrics, log);
  serveNotFound(fastify, urls, sendNotFoundPage);
  addSecurityHeaders(fastify);
  await enableCors(fastify, origins);
  const pressure = rejectUnderPressure(fastify);
  const admission = new Admission(
    domain.authenticator,
    createRateLimiters(limits, worker?.createRateLimiter),
    limits,
    worker?.createPlaces,
  );
  rateLimitPages(fastify, admission);
  rejectBadHosts(fastify, urls);
  rejectEncodings(fastify);
  installErrorHandler(fastify, log, sendNotFoundPage);
  const memory = new RequestMemory();
  const reserveMemory = createBodyMemoryReserver(fastify, memory, admission.addressOf);
  const bodies = { reserveMemory, acquireSlot: createBodySlotAcquirer(turns, admission) };
  parseJsonBodies(fastify, bodies);
  return { fastify, admission, pressure, memory, responseMemory: new ResponseMemory(), bodies };
}
