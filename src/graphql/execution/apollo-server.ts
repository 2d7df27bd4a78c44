import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginSchemaReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';
import type { DocumentCache } from '../limits/document-cache.js';
import type { ErrorFormatter } from './operation-pipeline.js';
import type { PersistedOperations } from './persisted-operations.js';
import { ApolloLifecyclePlugin } from './apollo-plugin.js';
import type { ApolloContext } from './apollo-plugin.js';
import { resultText } from './result-text.js';

export interface GraphqlServerParts {
  readonly documents: DocumentCache;
  readonly formatError: ErrorFormatter;
  readonly persisted: PersistedOperations;
  readonly urls: ServiceUrls;
  readonly log: Logger;
}

/**
 * Starts Apollo Server with the schema. Its instrumentation plugins are disabled: they cost time on every field, and
 * nothing uses them.
 */
export async function startApollo({
  documents: { schema, limits },
  formatError,
  persisted,
  urls,
  log,
}: GraphqlServerParts): Promise<ApolloServer<ApolloContext>> {
  const pipelinePlugin = new ApolloLifecyclePlugin(urls);
  const apollo = new ApolloServer<ApolloContext>({
    schema,
    introspection: limits.hasIntrospection,
    csrfPrevention: true,
    persistedQueries: { cache: persisted, ttl: null },
    documentStore: null,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    stringifyResult: resultText,
    formatError,
    logger: log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      { requestDidStart: () => Promise.resolve(pipelinePlugin) },
    ],
  });
  await apollo.start();
  return apollo;
}
