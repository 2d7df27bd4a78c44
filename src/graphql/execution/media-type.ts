import type { HTTPGraphQLHead } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** The media types of responses, as in Apollo Server. */
const TYPES = [
  'application/json; charset=utf-8',
  'application/graphql-response+json; charset=utf-8',
  'application/json; callbackSpec=1.0; charset=utf-8',
];

/** Longer headers are parsed each time and not cached. */
export const ACCEPT_MAX = 200;

/** Maximum number of cached headers. */
const HEADERS_MAX = 1_000;

const types = new LRUCache<string, string>({ max: HEADERS_MAX });

/** The response type that Apollo Server would choose for this Accept header; null for none. */
export function responseTypeFor(accept: string | undefined): string | null {
  const header = accept === undefined || accept === '' ? '*/*' : accept;
  const cached = types.get(header);
  if (cached !== undefined) return cached;
  const type = new Negotiator({ headers: { accept: header } }).mediaType(TYPES);
  if (type === undefined) return null;
  if (header.length <= ACCEPT_MAX) types.set(header, type);
  return type;
}

/**
 * Chooses the type of a response before execution. Apollo does so afterwards, when a write that it then rejects has
 * already happened. Throws what Apollo would throw.
 */
export function negotiateType(accept: string | undefined, { headers }: HTTPGraphQLHead): void {
  const type = responseTypeFor(accept);
  if (type === null) throw notAcceptable();
  headers.set('content-type', type);
}

function notAcceptable(): GraphQLError {
  const message = `An 'accept' header was provided for this request which does not accept ${TYPES.slice(0, 2).join(' or ')}`;
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 406 } } });
}
