import { join } from 'node:path';
import type { TokenSessions } from '../auth/token-sessions.js';
import { PositionWait } from '../changelog/position-wait.js';
import { projectRoot } from '../config/project-root.js';
import type { Database } from '../database/driver/database.js';
import type { Metrics } from '../observability/metrics.js';
import type { Observer } from '../observability/observer.js';
import type { Replicas } from '../replicas/replicas.js';
import { serveFromCache } from '../server/cache/fast-path.js';
import { RequestFingerprintCache } from '../server/cache/request-fingerprints.js';
import { ResponseCache } from '../server/cache/response-cache.js';
import { accessLogOf } from '../server/http/access-log.js';
import { serveExports } from '../server/exports/export-routes.js';
import { createDrain } from '../server/http/draining.js';
import { serveGraphql } from '../server/http/graphql-route.js';
import { serveHealth } from '../server/http/health.js';
import { awaitRequestedPositions, RequestedPositions } from '../server/http/requested-position.js';
import { serveReconciliation } from '../server/reconcile/serve-reconciliation.js';
import { serveEventStream } from '../server/sse/event-stream.js';
import { PayloadCache } from '../server/subscriptions/payload-cache.js';
import type { OpenConnections, SubscriptionServerDeps } from '../server/subscriptions/transport.js';
import { serveChangeFeeds } from '../server/web/change-feeds.js';
import { serveGraphiql } from '../server/web/graphiql.js';
import { PageAssets } from '../server/web/page/page-assets.js';
import { servePages } from '../server/web/page/serve-pages.js';
import { servePageFiles } from '../server/web/page-files.js';
import { PAGE_TYPES } from '../server/web/pages/page-types.js';
import { PublicReads } from '../server/web/public-reads.js';
import { serveSitemap } from '../server/web/sitemap.js';
import { serveWebSocket } from '../server/websocket/websocket.js';
import { ItemSource } from '../transfer/items/item-source.js';
import type { HttpServer } from './create-http-server.js';
import type { Domain } from './domain.js';
import type { StartContext } from './start-context.js';
import type { GraphqlParts } from './start-graphql.js';

/** What the routes serve, and with what. */
export interface RouteDeps {
  readonly database: Database;
  /** Null if there are none. */
  readonly replicas: Replicas | null;
  readonly domain: Domain;
  readonly graphql: GraphqlParts;
  readonly http: HttpServer;
  readonly sessions: TokenSessions;
  readonly observer: Observer;
  readonly metrics: Metrics;
  readonly isDraining: () => boolean;
}

type RoutesContext = RouteDeps & { readonly positions: RequestedPositions };

/** The response cache, and the open connections of subscriptions. */
export interface Routes {
  readonly responses: ResponseCache;
  readonly streams: OpenConnections;
  readonly sockets: OpenConnections;
}

const MEGABYTE = 1_000_000;

/** Serves all routes but the metrics. */
export async function serveRoutes(context: StartContext, routeDeps: RouteDeps): Promise<Routes> {
  const { settings, log, releases } = context;
  const { database, replicas, domain, graphql, http, metrics, isDraining } = routeDeps;
  const { fastify, admission, pressure, responseMemory } = http;
  const { limits } = settings;
  const positionWait = new PositionWait(
    database,
    domain.invalidationLog,
    (position) => replicas?.haveReached(position) === true,
  );
  const positions = new RequestedPositions(positionWait, limits.operationTimeoutMs);
  awaitRequestedPositions(fastify, positions);
  const deps = { ...routeDeps, positions };
  const isLogBehind = (): boolean => domain.invalidationLog.isBehind;
  serveHealth(fastify, database, { isDraining, isLogBehind, replicas: () => replicas?.states() ?? null });
  const responses = new ResponseCache(domain.invalidationLog, settings.responseCacheMb * MEGABYTE);
  const fingerprints = new RequestFingerprintCache();
  serveGraphql(fastify, { ...graphqlRouteDeps(context, deps), fingerprints, responses });
  const subscriptionDeps = subscriptionDepsOf(context, deps);
  const streams = serveEventStream(fastify, subscriptionDeps);
  const sockets = serveWebSocket(fastify, subscriptionDeps);
  const { operations, urls } = graphql;
  const reads = new PublicReads({
    admission,
    operations,
    queryable: database,
    replicas,
    observer: deps.observer,
    limits,
  });
  serveChangeFeeds(fastify, { reads, operations, urls, latest: domain.latest });
  serveReconciliation(
    fastify,
    { reads, operations, urls, admission, responseMemory, bodies: http.bodies, authenticator: domain.authenticator },
    settings.origins,
  );
  const pages = join(projectRoot(), 'dist', 'pages');
  if (limits.hasGraphiql) await serveGraphiql(fastify, pages, urls);
  const app = join(pages, 'app');
  const assets = await PageAssets.read(app);
  const { imageOrigins, embedOrigins } = settings;
  const documentDeps = { reads, operations, responses, admission, responseMemory, urls, log, limits };
  servePages(fastify, PAGE_TYPES, { ...documentDeps, assets, imageOrigins, embedOrigins });
  serveSitemap(fastify, documentDeps);
  const items = new ItemSource(domain.seedKinds, domain.inputType);
  serveExports(fastify, { reads, operations, turns: graphql.turns, admission, database, urls, log, items });
  await servePageFiles(fastify, app, assets.hasApp);
  releases.add('HTTP', createDrain(fastify));
  // Without a cache there is nothing to replay, and the fast path would read bodies for nothing.
  if (responses.isEnabled) {
    const accessLog = accessLogOf('/graphql', metrics, log);
    releases.add(
      'cache fast path',
      serveFromCache(fastify, {
        ...{ fingerprints, responses, admission, responseMemory, positions, urls, pressure },
        watch: accessLog,
      }),
    );
  }
  releases.add('subscriptions', () => Promise.all([streams.end(), sockets.end()]));
  return { responses, streams, sockets };
}

function graphqlRouteDeps(
  { settings: { limits } }: StartContext,
  {
    database,
    replicas,
    graphql: { apollo, operations, persisted },
    http: { admission, bodies, responseMemory },
    observer,
    positions,
  }: RoutesContext,
): Omit<Parameters<typeof serveGraphql>[1], 'fingerprints' | 'responses'> {
  return {
    apollo,
    limits,
    operations,
    persisted,
    queryable: database,
    replicas,
    admission,
    positions,
    observer,
    bodies,
    responseMemory,
  };
}

function subscriptionDepsOf(
  { settings: { limits, origins }, log }: StartContext,
  { database, replicas, graphql, http, sessions, observer, positions }: RoutesContext,
): SubscriptionServerDeps {
  const { operations, turns, urls } = graphql;
  const { admission, memory, responseMemory } = http;
  return {
    admission,
    positions,
    sessions,
    operations,
    payloads: new PayloadCache({
      operations,
      turns,
      queryable: database,
      operationTimeoutMs: limits.operationTimeoutMs,
    }),
    queryable: database,
    replicas,
    limits,
    log,
    observer,
    origins,
    urls,
    memory,
    responseMemory,
    turns,
  };
}
