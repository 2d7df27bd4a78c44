import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginSchemaReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import Negotiator from 'negotiator';
import type { Logger } from 'pino';
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
export function serveGraphql(fastify: FastifyInstance, apollo: ApolloServer<ReadContext>, queryable: Queryable): void {
  fastify.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/graphql',
    handler: fastifyApolloHandler(apollo, {
      context: (request) => Promise.resolve(readContext(queryable, languagesOf(request))),
    }),
  });
}

/** The languages of the Accept-Language header, best first (RFC 9110, 12.5.4). */
function languagesOf(request: FastifyRequest): string[] {
  return new Negotiator(request)
    .languages()
    .filter((language) => language !== '*')
    .slice(0, LANGUAGES_MAX);
}
