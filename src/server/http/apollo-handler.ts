import { HeaderMap } from '@apollo/server';
import type { ApolloServer } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { ExecutedResponse } from './executed.js';
import { bodyForApollo, searchForApollo } from './graphql-request.js';
import type { ApolloContext, HttpContext, PluginOutcome } from '../../graphql/execution/apollo-plugin.js';

const OK = 200;

/** Has Apollo Server answer a request: in a context, or by why there is none once no other site's page can have sent it. */
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
    faults: null,
    accepted: null,
  };
  const turn = { client, leave: (): void => undefined };
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
      turn.leave();
    });
  if (body.kind !== 'complete') throw new Error('Answers are not sent in parts here');
  // What Apollo refuses to send was whole before.
  outcome.isComplete &&= (status ?? OK) === OK;
  const errors = outcome.isComplete ? [] : errorsOf(body.string);
  return { status: status ?? OK, headers: Object.fromEntries(headers), body: body.string, errors, ...outcome };
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value = ''] of Object.entries(headers)) map.set(name, Array.isArray(value) ? value.join() : value);
  return map;
}

/** What an answer that is not whole tells as errors. */
function errorsOf(body: string): readonly GraphQLFormattedError[] {
  // A preflight's answer, say, is no JSON and tells none.
  if (!body.startsWith('{')) return [];
  return (JSON.parse(body) as FormattedExecutionResult).errors ?? [];
}
