import type { IncomingMessage } from 'node:http';
import type { CachedResponse, Headers } from '../cache/response-cache.js';

const OK = 200;

/** Status of an answer that the client has already: it has no bytes. */
export const NOT_MODIFIED = 304;

/** What an answer depends on beside what is asked. */
export const VARY = 'Accept, Accept-Encoding, Accept-Language, Authorization';

/** An answer as it is sent to one client. */
export interface SentResponse {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined: the client has them. */
  readonly bytes: Buffer | undefined;
}

/** What a request says of itself before its body. */
export type RequestHead = Pick<IncomingMessage, 'method' | 'headers'>;

/** How an answer is sent to who asks by this head; `isShared` says whether others may be given it, too. */
export function responseFor(asked: RequestHead, answer: CachedResponse, isShared: boolean): SentResponse {
  const { status, encoding, bytes, etag, position } = answer;
  const isKeepable = isShared && etag !== null && status === OK;
  const isPublic = asked.headers.authorization === undefined;
  const isModified = !isKeepable || !isMatched(asked, etag);
  const { 'content-type': type, ...others } = answer.headers;
  const headers = {
    ...others,
    'x-timeline-position': position.text,
    'cache-control': isKeepable ? `${isPublic ? 'public' : 'private'}, no-cache` : 'no-store',
    ...(isKeepable && { etag }),
    ...(isModified && type !== undefined && { 'content-type': type }),
    ...(isModified && encoding !== 'identity' && { 'content-encoding': encoding }),
  };
  return isModified ? { status, headers, bytes } : { status: NOT_MODIFIED, headers, bytes: undefined };
}

/**
 * Whether the client has these bytes (RFC 9110, 13.1.2: compared weakly). POST asks for them here as GET does, but `*` is
 * not about an answer: by POST it would say what is not to be done.
 */
function isMatched({ method, headers: { 'if-none-match': header } }: RequestHead, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return method !== 'POST';
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
