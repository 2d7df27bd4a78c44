import { ApolloServer, HeaderMap } from '@apollo/server';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginSchemaReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { getVariableValues, GraphQLError, OperationTypeNode } from 'graphql';
import type { ExecutionResult, GraphQLFormattedError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Logger } from 'pino';
import { Unauthenticated } from '../access/access.js';
import type { Access } from '../access/access.js';
import type { Viewer } from '../foundation/viewer.js';
import { readContext } from '../database/read-context.js';
import type { ReadContext } from '../database/read-context.js';
import type { Queryable } from '../database/queryable.js';
import { languagesOf } from '../foundation/accept-language.js';
import { CompiledOperations } from './compiled-operations.js';
import { depthRule } from './depth-rule.js';
import type { ErrorFormatter } from './operations.js';
import { TOKENS_MAX } from './operations.js';

/** A subscription has more answers than HTTP's one. */
const REFUSE_SUBSCRIPTIONS: ApolloServerPlugin<ReadContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation }) => {
        if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return Promise.resolve();
        const message =
          'Subscribe over WebSocket (graphql-transport-ws) at /graphql, or Server-Sent Events at /graphql/stream.';
        throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
      },
    }),
};

/** Answers by compiled operations where there is one; what is left, Apollo executes. */
function executeCompiled(schema: GraphQLSchema, format: ErrorFormatter): ApolloServerPlugin<ReadContext> {
  const operations = new CompiledOperations(schema);
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({ document, operation, request, contextValue }) => {
          // Apollo calls this although a document has several operations and none is named.
          const named = operation as OperationDefinitionNode | undefined;
          const compiled = named && operations.find(document, named);
          if (!compiled) return null;
          const variables = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
          // Where a variable does not fit, Apollo says so in its own words.
          if (!variables.coerced) return null;
          // Compiled operations know no defaults in input objects: they are given values that have them already.
          const answer = await compiled.query(undefined, contextValue, variables.coerced);
          const { data, errors } = answer as ExecutionResult;
          const told = errors?.map((error) => format(enriched(error), error));
          const singleResult = { ...(told && { errors: told }), data: data ?? null };
          return { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
        },
      }),
  };
}

/** An error as Apollo hands it to be formatted. */
function enriched(error: GraphQLError): GraphQLFormattedError {
  const { message, locations, path, extensions } = error;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  return { message, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', ...extensions } };
}

/** Apollo Server on the schema, started. Its instrumentation plugins cost time on every field, and nobody reads them. */
export async function startGraphqlServer(
  schema: GraphQLSchema,
  formatError: ErrorFormatter,
  log: Logger,
): Promise<ApolloServer<ReadContext>> {
  const apollo = new ApolloServer<ReadContext>({
    schema,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: TOKENS_MAX },
    validationRules: [depthRule],
    formatError,
    logger: log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      REFUSE_SUBSCRIPTIONS,
      executeCompiled(schema, formatError),
    ],
  });
  await apollo.start();
  return apollo;
}

/** Serves GraphQL over HTTP, GET and POST, at /graphql. */
export function serveGraphql(
  fastify: FastifyInstance,
  apollo: ApolloServer<ReadContext>,
  queryable: Queryable,
  access: Access,
): void {
  fastify.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => readContext(queryable, languagesOf(request.headers), await viewerOf(access, request)),
    }),
  });
}

/** Who sends the request; what can't be told is answered with 401 (RFC 9110, 15.5.2). */
async function viewerOf(access: Access, { headers: { authorization } }: FastifyRequest): Promise<Viewer> {
  try {
    return await access.viewer(authorization);
  } catch (error) {
    if (!(error instanceof Unauthenticated)) throw error;
    const headers = new HeaderMap([['www-authenticate', 'Bearer']]);
    throw new GraphQLError(error.reason, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers } } });
  }
}
