import { HeaderMap } from '@apollo/server';
import type { ApolloServer } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { ExecutedResponse } from './executed.js';
import { bodyForApollo, searchForApollo } from './graphql-request.js';
import type { ApolloContext, HttpContext, PluginOutcome } from '../../graphql/execution/apollo-plugin.js';

const OK = 200;

/**
 * Has Apollo Server respond to a request. If `context` is an error, Apollo reports it, after its CSRF check has passed.
 */
export async function executeViaApollo(
  apollo: ApolloServer<ApolloContext>,
  request: FastifyRequest,
  context: HttpContext | GraphQLError,
  client: string,
): Promise<ExecutedResponse> {
  const outcome: PluginOutcome = {
    isComplete: false,
    hasWritten: false,
    operation: null,
    cost: undefined,
    requestErrors: null,
    accepted: null,
  };
  const turn = { client, release: (): void => undefined };
  const { status, headers, body } = await apollo
    .executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method === 'HEAD' ? 'GET' : request.method,
        headers: headersOf(request),
        search: searchForApollo(request),
        body: bodyForApollo(request),
      },
      context: () =>
        context instanceof GraphQLError ? Promise.reject(context) : Promise.resolve({ ...context, outcome, turn }),
    })
    .finally(() => {
      turn.release();
    });
  if (body.kind !== 'complete') throw new Error('Incremental delivery is not supported');
  // A complete result that Apollo then rejects, such as for its media type, is not complete.
  outcome.isComplete &&= (status ?? OK) === OK;
  const errors = outcome.isComplete ? [] : errorsOf(body.string);
  return { status: status ?? OK, headers: Object.fromEntries(headers), body: body.string, errors, ...outcome };
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value = ''] of Object.entries(headers)) map.set(name, Array.isArray(value) ? value.join() : value);
  return map;
}

/** The errors in the body of an incomplete response. */
function errorsOf(body: string): readonly GraphQLFormattedError[] {
  // Some bodies, such as that of a CSRF rejection, are not JSON.
  if (!body.startsWith('{')) return [];
  return (JSON.parse(body) as FormattedExecutionResult).errors ?? [];
}
