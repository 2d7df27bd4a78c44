import type { IncomingMessage } from 'node:http';
import fastifyCors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { ANY_ORIGIN } from '../../config/network-types.js';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';

/** The request headers that GraphQL clients send, and the response headers that scripts may read. */
const REQUEST_HEADERS = [
  'accept-language',
  'apollo-require-preflight',
  'authorization',
  'content-type',
  'if-none-match',
  'last-event-id',
  'traceparent',
  'x-apollo-operation-name',
  'x-request-id',
];
const RESPONSE_HEADERS = [
  'etag',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
  'retry-after',
  'x-request-id',
  'x-timeline-position',
];

/** The longest time for which browsers cache a preflight response. */
const PREFLIGHT_MAX_AGE_S = 7_200;

/**
 * Allows pages of other origins to send requests and read the responses. Credentials that a browser adds by itself are
 * never allowed: a page sends its own token.
 */
export async function enableCors(fastify: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const isAny = origins.includes(ANY_ORIGIN);
  await fastify.register(fastifyCors, {
    origin: isAny ? ANY_ORIGIN : [...origins],
    credentials: false,
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: REQUEST_HEADERS,
    exposedHeaders: RESPONSE_HEADERS,
    maxAge: PREFLIGHT_MAX_AGE_S,
  });
  if (isAny) return;
  // A route that sets its own Vary replaces the one that the plugin has set.
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    const vary = reply.getHeader('vary');
    if (vary === undefined) void reply.header('vary', 'Origin');
    else if (!/(?:^|,)\s*origin\s*(?:,|$)/i.test(String(vary))) void reply.header('vary', `${String(vary)}, Origin`);
    done();
  });
}

/**
 * Whether a WebSocket may be opened from the request's Origin. The same-origin policy does not apply to WebSockets:
 * browsers send the page's origin and leave the check to the server. A request without Origin is not from a browser.
 *
 * The service's own pages are recognized by host only: behind a proxy that does not report it, the service can't see
 * whether they were loaded by HTTPS.
 */
export function isOriginAllowed(request: IncomingMessage, origins: readonly string[], urls: ServiceUrls): boolean {
  const { origin } = request.headers;
  if (origin === undefined || origins.includes(ANY_ORIGIN) || origins.includes(origin)) return true;
  const [scheme] = /^https?(?=:\/\/)/.exec(origin) ?? [];
  return scheme !== undefined && urls.origin(request, scheme as 'http' | 'https') === origin;
}
