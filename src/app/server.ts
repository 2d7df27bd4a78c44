import 'reflect-metadata';
import { join } from 'node:path';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { projectRoot } from '../config/project-root.js';
import type { Settings } from '../config/settings.js';
import { createDataSource, STATEMENT_TIMEOUT_MS } from '../database/driver/data-source.js';
import { Database } from '../database/driver/database.js';
import { startEmbeddedServer } from '../database/embedded/server.js';
import { retryTransient } from '../database/driver/wait-for-database.js';
import { createStores } from './stores.js';
import { ENTITIES } from './entities.js';
import type { Service } from './service.js';
import { measure, startObservability } from './start-observability.js';
import { prepareDatabaseOf } from './prepared-database.js';
import { startChangeFeed } from './start-change-feed.js';
import { listen } from './listening.js';
import { DisposableStack } from '../foundation/async/disposer.js';
import { ServiceUrls } from '../foundation/urls/service-urls.js';
import { rejectEncodings } from '../server/http/body-encodings.js';
import { draining } from '../server/http/draining.js';
import { serveFromCache } from '../server/cache/fast-path.js';
import { errorFormatter, serveErrors } from '../graphql/execution/format-error.js';
import { serveEventStream } from '../server/sse/event-stream.js';
import { serveGraphql } from '../server/http/graphql-route.js';
import { startGraphqlServer } from '../graphql/execution/apollo-server.js';
import { serveHealth } from '../server/http/health.js';
import { rejectBadHosts } from '../server/http/hosts.js';
import { bodySlots, parseJsonBodies } from '../server/http/json-bodies.js';
import { ResponseCache } from '../server/cache/response-cache.js';
import { RequestFingerprintCache } from '../server/cache/request-fingerprints.js';
import { Admission, countPages } from '../server/admission/admission.js';
import { ResponseMemory } from '../server/admission/response-memory.js';
import { clientOf } from '../server/admission/client.js';
import { CostCalculator } from '../graphql/limits/cost.js';
import { DocumentCache } from '../graphql/limits/document-cache.js';
import { createRateLimiters } from '../server/admission/rate-limiter.js';
import { bodyMemoryHook, RequestMemory } from '../server/admission/request-memory.js';
import { serverOptions } from '../server/http/server-options.js';
import { limitSockets } from '../server/admission/sockets.js';
import { serveNotFound } from '../server/http/not-found.js';
import { OperationPipeline } from '../graphql/execution/operation-pipeline.js';
import { serveMetrics } from '../server/http/metrics-route.js';
import { cors } from '../server/http/cors.js';
import { PayloadCache } from '../server/subscriptions/payload-cache.js';
import { PersistedOperations } from '../graphql/execution/persisted-operations.js';
import { rejectUnderPressure } from '../server/admission/pressure.js';
import { securityHeaders } from '../server/http/security-headers.js';
import { OperationScheduler } from '../graphql/scheduling/scheduler.js';
import { clientErrorHandlers } from '../server/http/client-errors.js';
import { serveWebSocket } from '../server/websocket/websocket.js';
import { accessLogOf, logRequests } from '../server/http/access-log.js';
import { requestIdOf } from '../observability/request-id.js';
import { SeedLoader } from '../seed/seed-loader.js';
import { serveAtomFeeds } from '../server/web/atom-feed.js';
import { serveGraphiql } from '../server/web/graphiql.js';

/** How long to wait for the database: until it is there, and whenever it is lost during the start. */
const DATABASE_TIMEOUT_MS = 60_000;

const MEGABYTE = 1_000_000;

/** Starts the service. If that fails, or `signal` aborts it, everything started is released and the error is thrown. */
export async function startService(settings: Settings, log: Logger, signal: AbortSignal): Promise<Service> {
  const releases = new DisposableStack((name, error) => {
    log.error({ err: error }, `could not release: ${name}`);
  });
  try {
    return await start(settings, log, signal, releases);
  } catch (error) {
    await releases.releaseAll();
    throw error;
  }
}

async function start(
  settings: Settings,
  log: Logger,
  signal: AbortSignal,
  releases: DisposableStack,
): Promise<Service> {
  const url = await databaseUrl(settings, log, signal, releases);
  signal.throwIfAborted();
  const retryOptions = { timeoutMs: DATABASE_TIMEOUT_MS, log, signal };
  await prepareDatabaseOf(settings, url, retryOptions);
  const dataSource = createDataSource({
    url,
    entities: ENTITIES,
    statementTimeoutMs: Math.max(settings.limits.operationTimeoutMs, STATEMENT_TIMEOUT_MS),
    pooling: settings.pooler,
    isReadOnly: settings.isReadOnly,
    onPooled: () => {
      log.info(
        'DATABASE_URL leads through a pooler: session settings are sent in each transaction, without prepared statements',
      );
    },
    onIdleError: (error) => {
      log.warn({ err: error }, 'an idle database connection was lost');
    },
  });
  await retryTransient(retryOptions, 'the database was lost while the service started', () => dataSource.initialize());
  releases.add('database connections', () => dataSource.destroy());

  const { isReadOnly } = settings;
  const database = new Database(dataSource, { isReadOnly });
  const domain = createStores(database, settings);
  const { changes, references, seedKinds: kinds, inputType } = domain;
  const loader = new SeedLoader({ database, changes, references, kinds, inputType, log });
  for (const folder of isReadOnly ? [] : settings.seed) {
    await retryTransient(retryOptions, `the database was lost while seed/${folder} was loaded`, () =>
      loader.load(join(projectRoot(), 'seed'), folder, signal),
    );
    signal.throwIfAborted();
  }

  const { limits, origins, basePath } = settings;
  const urls = new ServiceUrls(basePath, limits.trustedProxies);
  const formatError = errorFormatter(log, limits.hasIntrospection);
  const persisted = new PersistedOperations();
  const turns = new OperationScheduler();
  const documents = new DocumentCache(domain.schema, limits, turns, formatError);
  releases.add('documents', () => documents.close());
  const costs = new CostCalculator(domain.schema, limits.maxCost);
  const operations = new OperationPipeline(domain.schema, { documents, costs, turns, formatError });
  const apollo = await startGraphqlServer({ documents, formatError, persisted, urls, log });
  releases.add('GraphQL', () => apollo.stop());
  const sessions = await startChangeFeed({
    // LISTEN does not work on a standby.
    listenUrl: settings.directUrl ?? (isReadOnly ? null : url),
    listenPooling: settings.directUrl === null ? settings.pooler : 'auto',
    pooling: settings.pooler,
    ...{ url, database, domain, log, releases, retryOptions },
  });
  let isDraining = false;
  const { observer, metrics } = await startObservability(settings, log, releases);
  const fastify = Fastify({ ...serverOptions(limits, urls), ...clientErrorHandlers, genReqId: requestIdOf });
  limitSockets(fastify.server, limits);
  logRequests(fastify, metrics, log);
  serveNotFound(fastify, urls);
  securityHeaders(fastify);
  await cors(fastify, origins);
  const pressure = rejectUnderPressure(fastify);
  const admission = new Admission(domain.access, createRateLimiters(limits), limits);
  countPages(fastify, admission);
  rejectBadHosts(fastify, urls);
  rejectEncodings(fastify);
  serveErrors(fastify, limits, log);
  const memory = new RequestMemory();
  const responseMemory = new ResponseMemory();
  const recordLength = bodyMemoryHook(fastify, memory, admission.addressOf);
  const bodies = { recordLength, acquireSlot: bodySlots(turns, admission) };
  parseJsonBodies(fastify, bodies);
  serveHealth(fastify, database, {
    isDraining: () => isDraining,
    isLogBehind: () => domain.invalidationLog.isBehind,
  });
  const responses = new ResponseCache(domain.invalidationLog, settings.responseCacheMb * MEGABYTE);
  const fingerprints = new RequestFingerprintCache();
  const graphql = {
    apollo,
    limits,
    operations,
    persisted,
    fingerprints,
    responses,
    queryable: database,
    admission,
    observer,
    bodies,
    responseMemory,
  };
  serveGraphql(fastify, graphql);
  const { operationTimeoutMs } = limits;
  const payloads = new PayloadCache({ operations, turns, queryable: database, operationTimeoutMs });
  const subscriptionDeps = {
    admission,
    sessions,
    operations,
    payloads,
    queryable: database,
    limits,
    log,
    observer,
    origins,
    urls,
    memory,
    responseMemory,
    turns,
  };
  const streams = serveEventStream(fastify, subscriptionDeps);
  const sockets = serveWebSocket(fastify, subscriptionDeps);
  serveAtomFeeds(fastify, {
    ...subscriptionDeps,
    latest: domain.latest,
    viewer: ({ raw, headers }) => admission.viewer(headers.authorization, admission.addressOf(raw)),
    executeQuery: async (query, variables, context, { raw }) => {
      const client = clientOf(context.viewer, admission.addressOf(raw));
      const operation = await operations.prepare({ query, variables: { ...variables } }, () => ({ client }));
      return operations.execute(operation, context, client);
    },
    runInTurn: (work, context, { raw }) =>
      operations.runScan(work, context, clientOf(context.viewer, admission.addressOf(raw))),
    formatError: (error) => operations.formatError(error, 'INTERNAL_SERVER_ERROR'),
  });
  if (limits.hasGraphiql) await serveGraphiql(fastify, join(projectRoot(), 'dist', 'pages'), urls);
  releases.add('HTTP', draining(fastify));
  // Without a cache there is nothing to replay, and the fast path would read bodies for nothing.
  if (responses.isEnabled) {
    const accessLog = accessLogOf('/graphql', metrics, log);
    releases.add(
      'cache fast path',
      serveFromCache(fastify, { fingerprints, responses, admission, responseMemory, urls, pressure, watch: accessLog }),
    );
  }
  releases.add('subscriptions', () => Promise.all([streams.end(), sockets.end()]));
  let unhandledRejections = 0;
  const sources = {
    database,
    domain,
    cacheStats: () => responses.stats(),
    waiting: () => responses.waiting,
    schedulerStats: () => turns.stats(),
    unhandledRejections: () => unhandledRejections,
    subscriptionStats: () => {
      const { subscriptions, filters } = domain.feed.stats();
      return { subscriptions, filters, sockets: sockets.count(), streams: streams.count(), sessions: sessions.size };
    },
  };
  measure(metrics, sources);
  if (settings.observability.hasMetrics) serveMetrics(fastify, metrics);
  await listen(fastify, settings);
  return {
    ...sources,
    url: `${addressOf(fastify)}${basePath}`,
    noteUnhandledRejection: () => {
      unhandledRejections += 1;
    },
    close: () => {
      isDraining = true;
      return releases.releaseAll();
    },
  };
}

async function databaseUrl(
  settings: Settings,
  log: Logger,
  signal: AbortSignal,
  releases: DisposableStack,
): Promise<string> {
  if (settings.databaseUrl !== null) return settings.databaseUrl;
  const server = await startEmbeddedServer(settings.dataDir, log, signal);
  releases.add('embedded PostgreSQL', () => server.stop());
  return server.url;
}

function addressOf(fastify: FastifyInstance): string {
  const [address] = fastify.addresses();
  if (typeof address !== 'object') throw new Error('The server has no address');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${String(address.port)}`;
}
