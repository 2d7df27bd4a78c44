import type { IncomingMessage } from 'node:http';
import fastifyCors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { ANY_ORIGIN } from '../../config/network-types.js';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';

/** The response headers that scripts may read. */
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

/** The longest list of header names that a preflight may request: a response repeats it. */
const REQUESTED_HEADERS_MAX = 4_096;

/** The name of a header (RFC 9110, 5.6.2). */
const HEADER_NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** What a preflight of an origin that is not allowed gets no answer to. */
const PREFLIGHT_HEADERS = [
  'access-control-allow-headers',
  'access-control-allow-methods',
  'access-control-max-age',
] as const;

/**
 * Allows pages of other origins to send requests, with any headers, and read the responses. Credentials that a browser
 * adds by itself are never allowed: a page sends its own token.
 */
export async function enableCors(fastify: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const isAny = origins.includes(ANY_ORIGIN);
  // Before the plugin, which answers preflights and repeats the header names that they request.
  fastify.addHook('onRequest', (request, reply, done) => {
    const requested = request.headers['access-control-request-headers'];
    if (request.method !== 'OPTIONS' || requested === undefined || areHeaderNames(requested)) done();
    else void reply.code(431).type('text/plain').send('Invalid or too long Access-Control-Request-Headers');
  });
  await fastify.register(fastifyCors, {
    origin: isAny ? ANY_ORIGIN : [...origins],
    credentials: false,
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: RESPONSE_HEADERS,
    maxAge: PREFLIGHT_MAX_AGE_S,
  });
  if (isAny) return;
  // A route that sets its own Vary replaces the one that the plugin has set.
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    const vary = reply.getHeader('vary');
    if (vary === undefined) void reply.header('vary', 'Origin');
    else if (!/(?:^|,)\s*origin\s*(?:,|$)/i.test(String(vary))) void reply.header('vary', `${String(vary)}, Origin`);
    if (request.method === 'OPTIONS' && !reply.hasHeader('access-control-allow-origin')) {
      for (const name of PREFLIGHT_HEADERS) reply.removeHeader(name);
    }
    done();
  });
}

/** Whether the text is a list of header names (RFC 9110, 5.6.1) that is short enough to be repeated. */
function areHeaderNames(text: string): boolean {
  if (text.length > REQUESTED_HEADERS_MAX) return false;
  return text.split(',').every((name) => name.trim() === '' || HEADER_NAME.test(name.trim()));
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
