import type { Logger } from 'pino';
import { projectVersion } from '../config/project-root.js';
import type { Settings } from '../config/settings.js';
import type { Database } from '../database/driver/database.js';
import type { DisposableStack } from '../foundation/async/disposer.js';
import { Metrics } from '../observability/metrics.js';
import { Observer } from '../observability/observer.js';
import { startTracer } from '../observability/start-tracer.js';
import type { Tracer } from '../observability/tracer.js';
import type { Service } from './service.js';
import type { Domain } from './domain.js';

const MS_PER_S = 1_000;

/** Starts observability: returns the observer of operations, and the metrics. */
export async function startObservability(
  { observability: { otlpEndpoint, slowMs } }: Settings,
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
  return { observer: new Observer({ log, metrics, tracer, slowMs }), metrics };
}

interface MetricSources extends Pick<Service, 'cacheStats' | 'subscriptionStats' | 'schedulerStats'> {
  readonly database: Database;
  readonly domain: Domain;
  readonly unhandledRejections: () => number;
}

/** Registers the metrics that read the state of the parts of a service. */
export function measure(metrics: Metrics, sources: MetricSources): void {
  const { database, domain, cacheStats, subscriptionStats, schedulerStats, unhandledRejections } = sources;
  for (const state of ['running', 'waiting'] as const) {
    metrics.gauges(`entente_turns_${state}`, `Operations and payloads that are ${state} in a queue.`, 'lane', () =>
      Object.fromEntries(Object.entries(schedulerStats()).map(([lane, counts]) => [lane, counts[state]])),
    );
  }
  metrics.gauges('entente_pool_connections', 'Connections of the pool to PostgreSQL.', 'state', () => {
    const { busy, idle } = database.pool();
    return { busy, idle };
  });
  metrics.gauge(
    'entente_pool_waiting',
    'Statements and transactions that wait for a connection.',
    () => database.pool().waiting,
  );
  metrics.counts(
    'entente_kept_answers_total',
    'Cacheable responses to queries, from the cache (kept) or built (made).',
    'from',
    () => {
      const { hits, misses } = cacheStats();
      return { kept: hits, made: misses };
    },
  );
  metrics.gauge('entente_kept_answers', 'Responses in the cache.', () => cacheStats().responses);
  metrics.gauge('entente_kept_answers_bytes', 'Memory that cached responses take.', () => cacheStats().bytes);
  metrics.gauge('entente_feed_position', 'Last position of the change log that the feed has read.', () =>
    Number(domain.feed.stats().position),
  );
  metrics.gauge(
    'entente_feed_age_seconds',
    'Time since the change feed last read the log to its end, the maximum lag that it causes for subscriptions; NaN while it cannot read.',
    () => {
      const { ageMs } = domain.feed.stats();
      return ageMs === null ? NaN : ageMs / MS_PER_S;
    },
  );
  metrics.gauge(
    'entente_change_log_behind',
    '1 while the log ends before the last position read, as on a standby that lags.',
    () => (domain.invalidationLog.isBehind ? 1 : 0),
  );
  metrics.counts(
    'entente_change_log_resets_total',
    'Effects of logs that went back: new epochs, and subscriptions that had to read everything again.',
    'of',
    () => {
      const { epochs, resyncs } = domain.feed.stats();
      return { epochs, subscriptions: resyncs };
    },
  );
  metrics.counts('entente_faults_total', 'Errors in the process that did not end it.', 'kind', () => ({
    unhandled_rejection: unhandledRejections(),
  }));
  metrics.gauge('entente_followers', 'Open subscriptions.', () => subscriptionStats().subscriptions);
  metrics.gauge('entente_audiences', 'Distinct filters of the open subscriptions.', () => subscriptionStats().filters);
  metrics.gauges('entente_open_connections', 'Open connections for subscriptions.', 'transport', () => {
    const { sockets, streams } = subscriptionStats();
    return { websocket: sockets, sse: streams };
  });
  metrics.gauge(
    'entente_sessions',
    'Connections that stay open as long as their token is valid.',
    () => subscriptionStats().sessions,
  );
}
