import { ApolloServer, HeaderMap } from '@apollo/server';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginSchemaReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError, OperationTypeNode } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { Unauthenticated } from '../access/access.js';
import type { Access } from '../access/access.js';
import type { Viewer } from '../foundation/viewer.js';
import { readContext } from '../database/read-context.js';
import type { ReadContext } from '../database/read-context.js';
import type { Queryable } from '../database/queryable.js';
import { languagesOf } from '../foundation/accept-language.js';
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
