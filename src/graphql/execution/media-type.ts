import type { HTTPGraphQLHead } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** The types in which an answer is sent, as Apollo Server has them. */
const TYPES = [
  'application/json; charset=utf-8',
  'application/graphql-response+json; charset=utf-8',
  'application/json; callbackSpec=1.0; charset=utf-8',
];

/** A header that is longer is read each time, and nothing is remembered for it. */
export const ACCEPT_MAX = 200;

/** Headers that are remembered. */
const HEADERS_MAX = 1_000;

const types = new LRUCache<string, string>({ max: HEADERS_MAX });

/** The type in which who sends this Accept header is answered, as Apollo Server would choose it; null for none. */
export function typeFor(accept: string | undefined): string | null {
  const header = accept === undefined || accept === '' ? '*/*' : accept;
  const remembered = types.get(header);
  if (remembered !== undefined) return remembered;
  const type = new Negotiator({ headers: { accept: header } }).mediaType(TYPES);
  if (type === undefined) return null;
  if (header.length <= ACCEPT_MAX) types.set(header, type);
  return type;
}

/**
 * Chooses the type of an answer before there is one. Apollo does so once it has executed: then a client is refused what
 * is written already. Throws what Apollo would.
 */
export function negotiateType(accept: string | undefined, { headers }: HTTPGraphQLHead): void {
  const type = typeFor(accept);
  if (type === null) throw notAcceptable();
  headers.set('content-type', type);
}

function notAcceptable(): GraphQLError {
  const message = `An 'accept' header was provided for this request which does not accept ${TYPES.slice(0, 2).join(' or ')}`;
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 406 } } });
}
