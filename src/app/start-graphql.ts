import type { GraphQLSchema } from 'graphql';
import { ServiceUrls } from '../foundation/urls/service-urls.js';
import { startApollo } from '../graphql/execution/apollo-server.js';
import { errorFormatter } from '../graphql/execution/format-error.js';
import { OperationPipeline } from '../graphql/execution/operation-pipeline.js';
import { PersistedOperations } from '../graphql/execution/persisted-operations.js';
import { CostCalculator } from '../graphql/limits/cost.js';
import { DocumentCache } from '../graphql/limits/document-cache.js';
import { OperationScheduler } from '../graphql/scheduling/scheduler.js';
import type { StartContext } from './start-context.js';

/** The parts that read and execute GraphQL operations. */
export interface GraphqlParts {
  readonly apollo: Awaited<ReturnType<typeof startApollo>>;
  readonly operations: OperationPipeline;
  readonly persisted: PersistedOperations;
  readonly turns: OperationScheduler;
  readonly urls: ServiceUrls;
}

/** Starts the execution of operations on a schema. */
export async function startGraphql(
  { settings: { limits, basePath }, log, releases }: StartContext,
  schema: GraphQLSchema,
): Promise<GraphqlParts> {
  const urls = new ServiceUrls(basePath, limits.trustedProxies);
  const formatError = errorFormatter(log, limits.hasIntrospection);
  const persisted = new PersistedOperations();
  const turns = new OperationScheduler();
  const documents = new DocumentCache(schema, limits, turns, formatError);
  releases.add('documents', () => documents.close());
  const costs = new CostCalculator(schema, limits.maxCost);
  const operations = new OperationPipeline(schema, { documents, costs, turns, formatError });
  const apollo = await startApollo({ documents, formatError, persisted, urls, log });
  releases.add('GraphQL', () => apollo.stop());
  return { apollo, operations, persisted, turns, urls };
}
