import type { IncomingMessage } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { ServedLanguages } from '../../foundation/text/served-languages.js';
import type { CachedResponse, Headers } from '../cache/response-cache.js';

const OK = 200;

/** Status of a response without a body: the client has it already. */
export const NOT_MODIFIED = 304;

/** The request headers that a response depends on. */
const VARY = 'Accept, Accept-Encoding, Accept-Language, Authorization';

/** Adds the request headers that a response depends on to those that are set already. */
export function setVary(reply: FastifyReply): void {
  const existing = reply.getHeader('vary');
  void reply.header('vary', existing === undefined ? VARY : `${VARY}, ${String(existing)}`);
}

/** The Content-Language of a response whose texts were chosen by language; none for any other. */
export function contentLanguage(served: ServedLanguages): Readonly<{ 'content-language'?: string }> {
  const value = served.header();
  return value === null ? {} : { 'content-language': value };
}

/** A response as it is sent to one client. */
export interface SentResponse {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined: the client has them already (304). */
  readonly bytes: Buffer | undefined;
}

/** Method and headers of a request. */
export type RequestHead = Pick<IncomingMessage, 'method' | 'headers'>;

/** Builds the response to a request with this head; `isShared` says whether it may be reused for other requests. */
export function responseFor(head: RequestHead, response: CachedResponse, isShared: boolean): SentResponse {
  const { status, encoding, bytes, etag, position } = response;
  const isCacheable = isShared && etag !== null && status === OK;
  const isPublic = head.headers.authorization === undefined;
  const isModified = !isCacheable || !isMatched(head, etag);
  const headers: Record<string, string> = {
    ...response.headers,
    'x-timeline-position': position.text,
    'cache-control': isCacheable ? `${isPublic ? 'public' : 'private'}, no-cache` : 'no-store',
  };
  if (isCacheable) headers['etag'] = etag;
  if (isModified) {
    if (encoding !== 'identity') headers['content-encoding'] = encoding;
    return { status, headers, bytes };
  }
  // What describes the content is not repeated without it (RFC 9110, 15.4.5).
  const { 'content-type': _type, 'content-language': _language, ...withoutContent } = headers;
  return { status: NOT_MODIFIED, headers: withoutContent, bytes: undefined };
}

/**
 * Whether the client has these bytes (RFC 9110, 13.1.2: weak comparison). POST is conditional here as GET is, except
 * for `*`: with POST that would be a precondition for the write.
 */
function isMatched({ method, headers: { 'if-none-match': header } }: RequestHead, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return method !== 'POST';
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
