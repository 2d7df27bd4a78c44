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
import type { Domain } from './stores.js';

const MS_PER_S = 1_000;

/** Begins to see what is done: answers what tells of operations, and what they are measured by. */
export async function startObserving(
  { observing: { otlpEndpoint, slowMs } }: Settings,
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

interface Measured extends Pick<Service, 'kept' | 'following' | 'turns'> {
  readonly database: Database;
  readonly domain: Domain;
  readonly unhandledRejections: () => number;
}

/** Lets the metrics read what the parts of a service know of themselves. */
export function measure(metrics: Metrics, measured: Measured): void {
  const { database, domain, kept, following, turns, unhandledRejections } = measured;
  for (const state of ['running', 'waiting'] as const) {
    metrics.gauges(`entente_turns_${state}`, `Operations and payloads that are ${state} in a lane.`, 'lane', () =>
      Object.fromEntries(Object.entries(turns()).map(([lane, counts]) => [lane, counts[state]])),
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
  metrics.counts('entente_kept_answers_total', 'Answers to queries that are shared, kept or made.', 'from', () => {
    const { hits: given, misses: made } = kept();
    return { kept: given, made };
  });
  metrics.gauge('entente_kept_answers', 'Answers that are kept.', () => kept().responses);
  metrics.gauge('entente_kept_answers_bytes', 'Room that kept answers take.', () => kept().bytes);
  metrics.gauge('entente_feed_position', 'Last position of the log that the feed has seen.', () =>
    Number(domain.feed.census().position),
  );
  metrics.gauge(
    'entente_feed_age_seconds',
    'Time since the feed last read the log to its end: no follower is further behind on account of it; NaN while it can’t.',
    () => {
      const { ageMs } = domain.feed.census();
      return ageMs === null ? NaN : ageMs / MS_PER_S;
    },
  );
  metrics.gauge(
    'entente_change_log_behind',
    '1 while the log ends before what was seen of it, as on a standby that lags.',
    () => (domain.generation.isBehind ? 1 : 0),
  );
  metrics.counts(
    'entente_change_log_resets_total',
    'What came of logs that went back: epochs that were seen to begin, and subscriptions told to read anew.',
    'of',
    () => {
      const { epochs, resyncs } = domain.feed.census();
      return { epochs, subscriptions: resyncs };
    },
  );
  metrics.counts('entente_faults_total', 'What went wrong in the process, and ended nothing.', 'kind', () => ({
    unhandled_rejection: unhandledRejections(),
  }));
  metrics.gauge('entente_followers', 'Subscriptions that are followed.', () => following().followers);
  metrics.gauge('entente_audiences', 'Different filters that they follow by.', () => following().audiences);
  metrics.gauges('entente_open_connections', 'Connections that are open to follow.', 'transport', () => {
    const { sockets, streams } = following();
    return { websocket: sockets, sse: streams };
  });
  metrics.gauge(
    'entente_sessions',
    'Connections that stay open on the strength of a token.',
    () => following().sessions,
  );
}
