import type { Logger } from 'pino';
import { projectVersion } from '../config/project-root.js';
import type { Settings } from '../config/settings.js';
import type { Database } from '../database/driver/database.js';
import type { DisposableStack } from '../foundation/async/disposable-stack.js';
import { Metrics } from '../observability/metrics.js';
import { Observer } from '../observability/observer.js';
import { startTracer } from '../observability/start-tracer.js';
import type { Tracer } from '../observability/tracer.js';
import type { Replicas, ReplicaState } from '../replicas/replicas.js';
import type { Service } from './service.js';
import type { Domain } from './domain.js';

const MS_PER_S = 1_000;

/** Starts observability: returns the observer of operations, and the metrics. */
export async function startObservability(
  { observability: { otlpEndpoint, slowOperationMs } }: Settings,
  log: Logger,
  releases: DisposableStack,
): Promise<{ readonly observer: Observer; readonly metrics: Metrics }> {
  let tracer: Tracer | null = null;
  if (otlpEndpoint !== null) {
    const started = await startTracer(otlpEndpoint, projectVersion());
    tracer = started;
    releases.add('traces', () => started.stop());
  }
  const metrics = new Metrics();
  return { observer: new Observer({ log, metrics, tracer, slowOperationMs }), metrics };
}

interface MetricSources extends Pick<Service, 'cacheStats' | 'subscriptionStats' | 'schedulerStats'> {
  readonly database: Database;
  readonly replicas: Replicas | null;
  readonly domain: Domain;
  readonly unhandledRejections: () => number;
}

/** Registers the metrics that read the state of the parts of a service. */
export function registerGauges(metrics: Metrics, sources: MetricSources): void {
  const { database, replicas, domain, cacheStats, subscriptionStats, schedulerStats, unhandledRejections } = sources;
  for (const state of ['running', 'waiting'] as const) {
    const help = `Operations and payloads of subscriptions that are ${state}, by the scheduler's queue.`;
    metrics.labeledGauge(`entente_scheduler_${state}`, help, 'queue', () =>
      Object.fromEntries(Object.entries(schedulerStats()).map(([queue, counts]) => [queue, counts[state]])),
    );
  }
  metrics.labeledGauge('entente_pool_connections', 'Connections of the pool to PostgreSQL.', 'state', () => {
    const { busy, idle } = database.pool();
    return { busy, idle };
  });
  metrics.gauge(
    'entente_pool_waiting',
    'Statements and transactions that wait for a connection.',
    () => database.pool().waiting,
  );
  if (replicas) registerReplicaGauges(metrics, replicas);
  metrics.labeledCounter(
    'entente_response_cache_requests_total',
    'Cacheable queries: their response came from the cache (hit) or was built (miss).',
    'result',
    () => {
      const { hits, misses } = cacheStats();
      return { hit: hits, miss: misses };
    },
  );
  metrics.gauge('entente_response_cache_entries', 'Responses in the cache.', () => cacheStats().responses);
  metrics.gauge('entente_response_cache_bytes', 'Memory used by cached responses.', () => cacheStats().bytes);
  metrics.gauge(
    'entente_change_feed_position',
    'Last position of the change log that the feed has read.',
    () => Number(domain.feed.stats().position),
    'min',
  );
  metrics.gauge(
    'entente_change_feed_lag_seconds',
    'Time since the change feed last read the log to its end, the maximum lag that it causes for subscriptions; NaN while it cannot read.',
    () => {
      const { ageMs } = domain.feed.stats();
      return ageMs === null ? NaN : ageMs / MS_PER_S;
    },
    'max',
  );
  metrics.gauge(
    'entente_change_log_behind',
    '1 while the log ends before the last position read, as on a standby that lags.',
    () => (domain.invalidationLog.isBehind ? 1 : 0),
    'max',
  );
  metrics.counter(
    'entente_change_log_epochs_total',
    'New epochs of the change log, each because the log was rolled back.',
    () => domain.feed.stats().epochs,
    'max',
  );
  metrics.counter(
    'entente_subscription_resyncs_total',
    'Subscriptions that had to reload everything because the change log was rolled back.',
    () => domain.feed.stats().resyncs,
  );
  metrics.counter(
    'entente_unhandled_rejections_total',
    'Unhandled promise rejections; the process continues.',
    unhandledRejections,
  );
  metrics.gauge('entente_subscriptions', 'Open subscriptions.', () => subscriptionStats().subscriptions);
  metrics.gauge(
    'entente_subscription_filters',
    'Distinct filters of the open subscriptions.',
    () => subscriptionStats().filters,
  );
  metrics.labeledGauge('entente_open_connections', 'Open connections for subscriptions.', 'transport', () => {
    const { sockets, streams } = subscriptionStats();
    return { websocket: sockets, sse: streams };
  });
  metrics.gauge(
    'entente_token_sessions',
    'Connections that stay open as long as their token is valid.',
    () => subscriptionStats().sessions,
  );
}

function registerReplicaGauges(metrics: Metrics, replicas: Replicas): void {
  const ofEach = (value: (state: ReplicaState) => number): Record<string, number> =>
    Object.fromEntries(replicas.states().map((state) => [state.label, value(state)]));
  metrics.labeledGauge('entente_replica_used', '1 while queries may read from the replica.', 'replica', () =>
    ofEach(({ isUsed }) => (isUsed ? 1 : 0)),
  );
  metrics.labeledGauge(
    'entente_replica_lag_seconds',
    'Time for which a change is known that the replica has not replayed; NaN while it does not respond.',
    'replica',
    () => ofEach(({ lagMs }) => (lagMs === null ? NaN : lagMs / MS_PER_S)),
  );
  metrics.labeledCounter(
    'entente_query_reads_total',
    'Queries that were read from the primary, from a replica, or again because a replica could not respond (abandoned).',
    'server',
    () => ({ ...replicas.counts }),
  );
}
