import type { Server } from 'node:http';
import type { FastifyHttpOptions } from 'fastify';
import type { Limits } from '../../config/limits.js';

const KILOBYTE = 1_000;

/** Time to send the headers, and to send a whole request: who is slower holds a socket and asks for nothing. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;

/** Longer than the proxies before a service usually keep a connection: it is theirs to close. */
const KEEP_ALIVE_MS = 72_000;

/** What the HTTP server takes. */
export function serverOptions({ bodyMaxKb, trustedProxies }: Limits): FastifyHttpOptions<Server> {
  return {
    bodyLimit: bodyMaxKb * KILOBYTE,
    forceCloseConnections: 'idle',
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS },
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
  };
}
