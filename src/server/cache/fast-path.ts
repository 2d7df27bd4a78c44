import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';
import { REQUEST_ID, requestIdOf } from '../../observability/request-id.js';
import type { ResponseCache } from './response-cache.js';
import type { RequestFingerprintCache } from './request-fingerprints.js';
import type { Admission } from '../admission/admission.js';
import type { ResponseMemory } from '../admission/response-memory.js';
import { NOT_MODIFIED } from '../http/response.js';
import { POSITION_HEADER } from '../http/requested-position.js';
import type { RequestedPositions } from '../http/requested-position.js';
import type { Pressure } from '../admission/pressure.js';
import type { accessLogOf } from '../http/access-log.js';

const PATH = '/graphql';

/** Longer bodies do not take the fast path: requests that many clients send are short. */
const BODY_MAX_BYTES = 16_000;

const KILOBYTE = 1_000;

export interface FastPathDeps {
  readonly fingerprints: RequestFingerprintCache;
  readonly responses: ResponseCache;
  readonly admission: Admission;
  readonly responseMemory: ResponseMemory;
  readonly positions: RequestedPositions;
  readonly urls: ServiceUrls;
  readonly pressure: Pressure;
  readonly watch: ReturnType<typeof accessLogOf>;
}

/**
 * Serves GraphQL requests from the cache before Fastify sees them: requests without a token that are byte for byte the
 * same as an earlier one and have a cached response. All other requests are passed to Fastify unchanged, including
 * those to reject (rate limit, overload).
 *
 * This replaces Fastify's own listener and does not use its `serverFactory`: with one, Fastify listens on only one of a
 * host's addresses.
 *
 * Returns a function that passes everything to Fastify from then on. Call it before Fastify is closed, so that Fastify
 * can finish its requests.
 */
export function serveFromCache(fastify: FastifyInstance, deps: FastPathDeps): () => void {
  const { server } = fastify;
  const [passToFastify] = server.listeners('request') as RequestListener[];
  if (!passToFastify) throw new Error('The server has no request listener');
  const bodyMax = Math.min(BODY_MAX_BYTES, deps.admission.limits.maxBodyKb * KILOBYTE);
  const pendingReads = new Set<() => void>();
  let isOpen = true;
  server.removeListener('request', passToFastify);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const url = deps.urls.local(request.url ?? '');
    if (!isOpen || !isEligible(request, url, bodyMax) || !deps.urls.hasValidHost(request)) {
      passToFastify(request, response);
      return;
    }
    const startedAt = performance.now();
    if (request.method === 'GET') {
      if (deps.pressure.isOverloaded || !trySend(deps, { request, response, startedAt }, url)) {
        passToFastify(request, response);
      }
      return;
    }
    readBody(request, pendingReads, (body) => {
      // One character per byte: different bodies give different texts, even when they are not valid UTF-8.
      const canServe = isOpen && !deps.pressure.isOverloaded;
      if (canServe && trySend(deps, { request, response, startedAt }, body.toString('latin1'))) return;
      // Put the whole body back, so that Fastify reads it as if nobody had.
      request.pause();
      request.unshift(body);
      passToFastify(request, response);
    });
  });
  return () => {
    isOpen = false;
    for (const finish of pendingReads) finish();
  };
}

/** Whether a request can be a known one: a GraphQL request without a token whose body length is declared. */
function isEligible({ method, headers }: IncomingMessage, url: string, bodyMax: number): boolean {
  if (!url.startsWith(PATH) || headers.authorization !== undefined) return false;
  const length = headers['content-length'];
  if (method === 'POST') return url === PATH && Number(length) > 0 && Number(length) <= bodyMax;
  return method === 'GET' && url[PATH.length] === '?' && length === undefined && !('transfer-encoding' in headers);
}

/**
 * Calls back with the body of a request once it is complete, or with the part received so far when the function that
 * this adds to `pendingReads` is called.
 */
function readBody(request: IncomingMessage, pendingReads: Set<() => void>, onBody: (body: Buffer) => void): void {
  let missingBytes = Number(request.headers['content-length']);
  const chunks: Buffer[] = [];
  const finish = (): void => {
    pendingReads.delete(finish);
    request.removeListener('data', onData);
    onBody(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
  };
  function onData(chunk: Buffer): void {
    chunks.push(chunk);
    missingBytes -= chunk.length;
    if (missingBytes === 0) finish();
  }
  pendingReads.add(finish);
  request.on('data', onData);
  request.once('error', () => pendingReads.delete(finish));
}

interface PendingRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly startedAt: number;
}

function trySend(deps: FastPathDeps, { request, response, startedAt }: PendingRequest, requestText: string): boolean {
  const { fingerprints, responses: responseCache, admission, responseMemory, positions, watch: logRequest } = deps;
  if (!positions.isReached(request.headers[POSITION_HEADER])) return false;
  const fingerprint = fingerprints.find(request, requestText);
  const cached = fingerprint && responseCache.find(fingerprint.slot);
  if (!cached) return false;
  const address = admission.addressOf(request);
  const { bytes } = cached;
  const { status, headers } = fingerprint.replayHeaders(cached, request);
  if (!admission.tryOperation(address)) return false;
  if (status !== NOT_MODIFIED && !responseMemory.holdUntilSent({ request, response, address }, bytes)) return false;
  responseCache.countHit();
  const id = requestIdOf(request);
  response.writeHead(status, [REQUEST_ID, id, ...headers]);
  response.end(status === NOT_MODIFIED ? undefined : bytes);
  logRequest({ id, method: request.method ?? '', status, ms: performance.now() - startedAt });
  return true;
}
