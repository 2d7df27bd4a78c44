import type { IncomingMessage } from 'node:http';
import fastifyCors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { ANY_ORIGIN } from '../../config/origins.js';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';

/** What clients of GraphQL send, and what answers tell them beside what any page may read. */
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
const ANSWER_HEADERS = [
  'etag',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
  'retry-after',
  'x-request-id',
  'x-timeline-position',
];

/** As long as browsers remember at most what they may send. */
const REMEMBERED_S = 7_200;

/**
 * Lets pages of other origins ask, and read the answers. Never with credentials that a browser adds by itself: a token is
 * what a page sends, not what its reader's browser knows.
 */
export async function cors(fastify: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const isAny = origins.includes(ANY_ORIGIN);
  await fastify.register(fastifyCors, {
    origin: isAny ? ANY_ORIGIN : [...origins],
    credentials: false,
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: REQUEST_HEADERS,
    exposedHeaders: ANSWER_HEADERS,
    maxAge: REMEMBERED_S,
  });
  if (isAny) return;
  // A route that says itself what its answers vary by says it over what the plugin had said before.
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    const vary = reply.getHeader('vary');
    if (vary === undefined) void reply.header('vary', 'Origin');
    else if (!/(?:^|,)\s*origin\s*(?:,|$)/i.test(String(vary))) void reply.header('vary', `${String(vary)}, Origin`);
    done();
  });
}

/**
 * Whether a WebSocket may be opened by what its request says of itself. The same-origin policy does not hold for
 * WebSockets: a browser says whose page asks, and leaves it to the server. Who says nothing is no browser.
 *
 * The service's own pages are known by their host alone: whether they came by HTTPS is not to be seen behind a proxy that
 * does not say so.
 */
export function isOriginAllowed(request: IncomingMessage, origins: readonly string[], urls: ServiceUrls): boolean {
  const { origin } = request.headers;
  if (origin === undefined || origins.includes(ANY_ORIGIN) || origins.includes(origin)) return true;
  const [scheme] = /^https?(?=:\/\/)/.exec(origin) ?? [];
  return scheme !== undefined && urls.origin(request, scheme as 'http' | 'https') === origin;
}
