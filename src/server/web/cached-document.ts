import type { FastifyReply, FastifyRequest } from 'fastify';
import { onDisconnect } from '../../foundation/async/disconnect.js';
import type { Viewer } from '../../foundation/graphql/viewer.js';
import { encodingFor } from '../../foundation/text/content-encoding.js';
import { OverloadedError } from '../../graphql/scheduling/fair-queue.js';
import type { FairQueue } from '../../graphql/scheduling/fair-queue.js';
import type { Admission } from '../admission/admission.js';
import type { ResponseMemory } from '../admission/response-memory.js';
import { CacheKey } from '../cache/response-cache.js';
import type { CachedResponse, ResponseCache, ResponseFactory } from '../cache/response-cache.js';
import { responseFor } from '../http/response.js';
import type { PublicReads } from './public-reads.js';

export interface CachedDocumentDeps {
  readonly reads: PublicReads;
  readonly responses: ResponseCache;
  readonly admission: Admission;
  readonly responseMemory: ResponseMemory;
  readonly limits: { readonly operationTimeoutMs: number };
}

/** A document that is built for a request unless the response cache has it. */
interface DocumentRequest {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly viewer: Viewer;
  /** All that the document depends on besides the data. */
  readonly key: readonly string[];
  /** The queue in which building it waits; null: the factory waits by itself. */
  readonly queue: () => FairQueue | null;
}

/** Returns the cached response, or the one that the factory builds. Throws OverloadedError and CancelledError. */
export function cachedDocument(
  { reads, responses, limits }: CachedDocumentDeps,
  { request, reply, viewer, key, queue }: DocumentRequest,
  factory: ResponseFactory,
): Promise<CachedResponse> {
  const caller = {
    client: reads.client(request, viewer),
    queue,
    timeoutMs: limits.operationTimeoutMs,
    onGone: onDisconnect(request.raw, reply.raw),
  };
  return responses.getOrBuild(
    new CacheKey(key.join('\n'), encodingFor(request.headers)),
    factory,
    caller,
    reads.least(request, viewer),
  );
}

/** Sends a response, or 304 to a client that has it. Throws OverloadedError if too much waits to be sent. */
export function sendDocument(
  { admission, responseMemory }: CachedDocumentDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  response: CachedResponse,
): FastifyReply {
  const { status, headers, bytes } = responseFor(request, response, response.status === 200);
  const address = admission.addressOf(request.raw);
  if (!responseMemory.holdUntilSent({ request: request.raw, response: reply.raw, address }, bytes))
    throw new OverloadedError();
  return reply.code(status).headers(headers).send(bytes);
}
