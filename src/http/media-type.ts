import type { HTTPGraphQLHead } from '@apollo/server';
import { GraphQLError } from 'graphql';
import Negotiator from 'negotiator';

/** The types in which an answer is sent, as Apollo Server has them. */
const TYPES = [
  'application/json; charset=utf-8',
  'application/graphql-response+json; charset=utf-8',
  'application/json; callbackSpec=1.0; charset=utf-8',
];

/**
 * Chooses the type of an answer before there is one. Apollo does so once it has executed: then a client is refused what
 * is written already. Throws what Apollo would.
 */
export function negotiateType(accept: string | undefined, { headers }: HTTPGraphQLHead): void {
  const type = accept ? new Negotiator({ headers: { accept } }).mediaType(TYPES) : TYPES[0];
  if (type === undefined) throw notAcceptable();
  headers.set('content-type', type);
}

function notAcceptable(): GraphQLError {
  const message = `An 'accept' header was provided for this request which does not accept ${TYPES.slice(0, 2).join(' or ')}`;
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 406 } } });
}
