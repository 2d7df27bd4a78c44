import { ApolloServer, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginSchemaReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import Negotiator from 'negotiator';
import type { Logger } from 'pino';
import { Unauthenticated } from '../access/access.js';
import type { Access } from '../access/access.js';
import type { Viewer } from '../foundation/viewer.js';
import { readContext } from '../database/read-context.js';
import type { ReadContext } from '../database/read-context.js';
import type { Queryable } from '../database/queryable.js';
import { depthRule } from './depth-rule.js';
import { errorFormatter } from './errors.js';

/** Most tokens that a document may have. */
const TOKENS_MAX = 5_000;

/** Most languages of an Accept-Language header that are looked at. */
const LANGUAGES_MAX = 10;

/** Apollo Server on the schema, started. Its instrumentation plugins cost time on every field, and nobody reads them. */
export async function startGraphqlServer(schema: GraphQLSchema, log: Logger): Promise<ApolloServer<ReadContext>> {
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
    formatError: errorFormatter(log),
    logger: log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
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
      context: async (request) => readContext(queryable, languagesOf(request), await viewerOf(access, request)),
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

/** The languages of the Accept-Language header, best first (RFC 9110, 12.5.4). */
function languagesOf(request: FastifyRequest): string[] {
  return new Negotiator(request)
    .languages()
    .filter((language) => language !== '*')
    .slice(0, LANGUAGES_MAX);
}
