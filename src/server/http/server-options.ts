import type { Server } from 'node:http';
import type { FastifyHttpOptions } from 'fastify';
import type { Limits } from '../../config/limits.js';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';
import { UpgradableRequest } from '../websocket/upgradable-request.js';

const KILOBYTE = 1_000;

/** Time to send the headers, and to send a whole request: who is slower holds a socket and asks for nothing. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;

/** How often it is looked who is slower: Node.js does so every 30 s, and lets them have as much again. */
const CHECKING_MS = 1_000;

/**
 * Time after which a socket on which nothing goes either way is closed, beside what an operation may take: who takes no
 * answer holds it in memory. Streams are kept alive by what is sent on them, WebSockets by their own pings.
 */
const SILENCE_MAX_MS = 60_000;

/** Longer than the proxies before a service usually keep a connection: it is theirs to close. */
const KEEP_ALIVE_MS = 72_000;

/** What the HTTP server takes. */
export function serverOptions(
  { bodyMaxKb, deadlineMs, trustedProxies }: Limits,
  urls: ServiceUrls,
): FastifyHttpOptions<Server> {
  return {
    // A plugin that loads slowly is no fault: on a machine with little processor, all do.
    pluginTimeout: 0,
    bodyLimit: bodyMaxKb * KILOBYTE,
    forceCloseConnections: 'idle',
    connectionTimeout: deadlineMs + SILENCE_MAX_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    http: {
      headersTimeout: HEADERS_TIMEOUT_MS,
      connectionsCheckingInterval: CHECKING_MS,
      // Of a header that may come once, and comes twice, Node.js would hide the second: proxies may go by that one.
      joinDuplicateHeaders: true,
      IncomingMessage: UpgradableRequest,
    },
    ...(urls.basePath !== '' && { rewriteUrl: ({ url = '' }) => urls.local(url) }),
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
  };
}
