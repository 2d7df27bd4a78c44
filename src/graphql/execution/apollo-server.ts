import { ApolloServer } from '@apollo/server';
import type { ApolloServerPlugin } from '@apollo/server';
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

/** Keep Apollo Server from adding its instrumentation: it costs time on every field, and nothing uses it. */
const disabledPlugins = (): ApolloServerPlugin<ApolloContext>[] => [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/** Starts Apollo Server with the schema. */
export async function startApollo({
  documents: { schema, limits },
  formatError,
  persisted,
  urls,
  log,
}: GraphqlServerParts): Promise<ApolloServer<ApolloContext>> {
  const pipelineListener = new ApolloLifecyclePlugin(urls);
  const pipelinePlugin = { requestDidStart: () => Promise.resolve(pipelineListener) };
  const plugins = [...disabledPlugins(), pipelinePlugin];
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
    plugins,
  });
  await apollo.start();
  // The others are done; Apollo would await each of them for every request: see docs/dependencies.md.
  plugins.splice(0, plugins.length, pipelinePlugin);
  return apollo;
}
