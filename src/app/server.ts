import 'reflect-metadata';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Settings } from '../config/settings.js';
import { TERM_STATISTICS } from '../database/query/term-statistics.js';
import { DisposableStack } from '../foundation/async/disposable-stack.js';
import { createRetirement } from '../server/http/retirement.js';
import { serveMetrics } from '../server/http/metrics-route.js';
import { acceptIssuerTokens } from './accept-issuer-tokens.js';
import { createHttpServer } from './create-http-server.js';
import { createDomain } from './domain.js';
import { listen } from './listening.js';
import { loadSeeds } from './load-seeds.js';
import { openDatabase } from './open-database.js';
import { serveRoutes } from './serve-routes.js';
import type { Service } from './service.js';
import { startChangeFeed } from './start-change-feed.js';
import type { StartContext, WorkerContext } from './start-context.js';
import { startGraphql } from './start-graphql.js';
import { startReplicas } from './start-replicas.js';
import { registerGauges, startObservability } from './start-observability.js';

/** How long to wait for the database: until it is there, and whenever it is lost during the start. */
export const DATABASE_TIMEOUT_MS = 60_000;

/** Starts the service. If that fails, or `signal` aborts it, everything started is released and the error is thrown. */
export async function startService(
  settings: Settings,
  log: Logger,
  signal: AbortSignal,
  worker?: WorkerContext,
): Promise<Service> {
  const releases = new DisposableStack((name, error) => {
    log.error({ err: error }, `could not release: ${name}`);
  });
  const retryOptions = { timeoutMs: DATABASE_TIMEOUT_MS, log, signal };
  try {
    return await start({ settings, log, signal, releases, retryOptions, worker });
  } catch (error) {
    await releases.releaseAll();
    throw error;
  }
}

async function start(context: StartContext): Promise<Service> {
  const { settings, log, releases, worker } = context;
  const { url, database } = await openDatabase(context);
  const domain = createDomain(database, settings, acceptIssuerTokens(context));
  if (worker) {
    domain.ownWrites.setPeers(worker.noteWrite);
    domain.invalidationLog.setPeers(worker.readUpTo);
  } else await loadSeeds(context, database, domain);
  await TERM_STATISTICS.readFrom(database);
  const graphql = await startGraphql(context, domain.schema);
  const sessions = await startChangeFeed(context, { url, database, domain });
  const { observer, metrics } = await startObservability(settings, log, releases);
  const replicas = startReplicas(context, database, domain);
  const http = await createHttpServer(context, domain, graphql, metrics);
  let isDraining = false;
  const { responses, streams, sockets } = await serveRoutes(context, {
    ...{ database, replicas, domain, graphql, http, sessions, observer, metrics },
    // A worker that is replaced is no matter: another one serves.
    isDraining: () => (worker ? worker.isServiceStopping() : isDraining),
  });
  let unhandledRejections = 0;
  const sources = {
    database,
    replicas,
    domain,
    cacheStats: () => responses.stats(),
    waiting: () => responses.waiting,
    schedulerStats: () => graphql.turns.stats(),
    unhandledRejections: () => unhandledRejections,
    subscriptionStats: () => {
      const { subscriptions, filters } = domain.feed.stats();
      return { subscriptions, filters, sockets: sockets.count(), streams: streams.count(), sessions: sessions.size };
    },
  };
  registerGauges(metrics, sources);
  if (settings.observability.hasMetrics) {
    serveMetrics(http.fastify, metrics, worker?.metricsText ?? (() => metrics.text()));
  }
  const retirement = createRetirement(http.fastify.server);
  await listen(http.fastify, settings);
  return {
    ...sources,
    url: `${addressOf(http.fastify)}${settings.basePath}`,
    noteUnhandledRejection: () => {
      unhandledRejections += 1;
    },
    metrics,
    retire: () => retirement([streams, sockets]),
    close: () => {
      isDraining = true;
      return releases.releaseAll();
    },
  };
}

function addressOf(fastify: FastifyInstance): string {
  const [address] = fastify.addresses();
  if (typeof address !== 'object') throw new Error('The server has no address');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${String(address.port)}`;
}
