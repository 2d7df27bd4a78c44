import type { Server } from 'node:http';
import type { FastifyHttpOptions } from 'fastify';
import type { Limits } from '../../config/settings.js';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';
import { UpgradableRequest } from '../websocket/upgradable-request.js';

const KILOBYTE = 1_000;

/** Timeouts for the headers and for the whole request: a slower client holds a socket without a request. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;

/** Interval of the timeout check. Node.js checks every 30 s by default, which allows as much extra time. */
const TIMEOUT_CHECK_MS = 1_000;

/**
 * Time after which an idle socket is closed, in addition to the operation timeout: a client that does not read its
 * response keeps it in memory. Streams and WebSockets are kept active by their pings.
 */
const IDLE_SOCKET_TIMEOUT_MS = 60_000;

/** Longer than the idle timeout of usual proxies: they should close the connection first. */
const KEEP_ALIVE_MS = 72_000;

/** Options of the HTTP server. */
export function serverOptions(
  { maxBodyKb, operationTimeoutMs, trustedProxies }: Limits,
  urls: ServiceUrls,
): FastifyHttpOptions<Server> {
  return {
    // A slow plugin is not an error: on a machine with little CPU, all are slow.
    pluginTimeout: 0,
    bodyLimit: maxBodyKb * KILOBYTE,
    forceCloseConnections: 'idle',
    connectionTimeout: operationTimeoutMs + IDLE_SOCKET_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    http: {
      headersTimeout: HEADERS_TIMEOUT_MS,
      connectionsCheckingInterval: TIMEOUT_CHECK_MS,
      // Node.js would drop the second of a duplicate header that must be unique, but a proxy may use that one.
      joinDuplicateHeaders: true,
      IncomingMessage: UpgradableRequest,
    },
    ...(urls.basePath !== '' && { rewriteUrl: ({ url = '' }) => urls.local(url) }),
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
  };
}
