import { HeaderMap } from '@apollo/server';
import type { ApolloServer } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { FormattedExecutionResult, GraphQLFormattedError, OperationDefinitionNode } from 'graphql';
import type { ApolloContext, ApolloOutcome } from '../../graphql/execution/apollo-plugin.js';
import type { ReadSource } from '../../database/query/request-context.js';
import type { BuiltResponse } from '../cache/response-cache.js';
import { bodyForApollo, searchForApollo } from './graphql-request.js';

const OK = 200;

/** The request headers that Apollo Server reads. */
const HEADERS = ['accept', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

/** The response to a request, and what observers need to know. */
export interface ExecutedResponse extends Omit<BuiltResponse, 'cacheTags' | 'source'> {
  /** null: the operation could not be determined. */
  readonly operation: OperationDefinitionNode | null;
  readonly cost: unknown;
  readonly errors: readonly GraphQLFormattedError[];
}

/**
 * Has Apollo Server respond to a request. If `context` is an error, Apollo reports it, after its CSRF check has passed.
 */
export async function executeViaApollo(
  apollo: ApolloServer<ApolloContext>,
  request: FastifyRequest,
  context: Omit<ApolloContext, 'outcome'> | GraphQLError,
): Promise<ExecutedResponse> {
  const outcome: ApolloOutcome = { isComplete: false, hasWritten: false, operation: null, result: null };
  const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method === 'HEAD' ? 'GET' : request.method,
      headers: headersOf(request),
      search: request.method === 'POST' ? '' : searchForApollo(request),
      body: bodyForApollo(request, !(context instanceof GraphQLError) && context.prepared !== null),
    },
    context: () =>
      context instanceof GraphQLError ? Promise.reject(context) : Promise.resolve({ ...context, outcome }),
  });
  if (body.kind !== 'complete') throw new Error('Incremental delivery is not supported');
  const { operation, hasWritten, result } = outcome;
  return {
    status: status ?? OK,
    headers: Object.fromEntries(headers),
    body: body.string,
    // A complete result that Apollo then rejects is not complete.
    isComplete: outcome.isComplete && (status ?? OK) === OK,
    hasWritten,
    operation,
    cost: result?.extensions?.['cost'],
    errors: outcome.isComplete ? [] : (result?.errors ?? errorsOf(body.string)),
  };
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const name of HEADERS) {
    const value = headers[name];
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join() : value);
  }
  return map;
}

/** The errors in the body of a response that Apollo built itself. */
function errorsOf(body: string): readonly GraphQLFormattedError[] {
  // Some bodies, such as that of a CSRF rejection, are not JSON.
  if (!body.startsWith('{')) return [];
  return (JSON.parse(body) as FormattedExecutionResult).errors ?? [];
}

/** What the response cache keeps of a response; without tags nothing but a position invalidates it. */
export function builtResponse(
  executed: ExecutedResponse,
  cacheTags: BuiltResponse['cacheTags'] = null,
  source: ReadSource | null = null,
): BuiltResponse {
  const { status, headers, body, isComplete, hasWritten } = executed;
  return { status, headers, body, isComplete, hasWritten, cacheTags, source };
}
