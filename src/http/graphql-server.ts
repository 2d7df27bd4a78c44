import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginSchemaReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import type { ServiceUrls } from '../foundation/service-urls.js';
import type { Costs } from './limits/cost.js';
import type { Documents } from './limits/documents.js';
import type { ErrorFormatter, Operations } from './operations.js';
import type { PersistedOperations } from './persisted-operations.js';
import { RequestSteps } from './request-steps.js';
import type { ApolloContext } from './request-steps.js';
import type { Turns } from './turns.js';
import { jsonOf } from './json-in-turns.js';

export interface GraphqlServerParts {
  readonly documents: Documents;
  readonly operations: Operations;
  readonly costs: Costs;
  readonly formatError: ErrorFormatter;
  readonly persisted: PersistedOperations;
  readonly turns: Turns;
  readonly urls: ServiceUrls;
  readonly log: Logger;
}

/** Apollo Server on the schema, started. Its instrumentation plugins cost time on every field, and nobody reads them. */
export async function startGraphqlServer({
  documents: { schema, limits },
  operations,
  costs,
  formatError,
  persisted,
  turns,
  urls,
  log,
}: GraphqlServerParts): Promise<ApolloServer<ApolloContext>> {
  const steps = new RequestSteps({ operations, costs, turns, urls, formatError });
  const apollo = new ApolloServer<ApolloContext>({
    schema,
    introspection: limits.hasIntrospection,
    csrfPrevention: true,
    persistedQueries: { cache: persisted, ttl: null },
    documentStore: null,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    stringifyResult: jsonOf,
    formatError,
    logger: log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      { requestDidStart: () => Promise.resolve(steps) },
    ],
  });
  await apollo.start();
  return apollo;
}
