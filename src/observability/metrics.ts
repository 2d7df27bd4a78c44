import { AggregatorRegistry, collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Aggregator, HistogramConfiguration } from 'prom-client';

const DURATION_BUCKETS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STATEMENT_BUCKETS = [0, 1, 2, 3, 5, 8, 13, 21, 34];

/** The metrics of one process, as data. */
export type MetricsSnapshot = Awaited<ReturnType<Registry['getMetricsAsJSON']>>;

/** The part of the metrics that goes on counting when their process has ended. */
export function totalsOf(snapshot: MetricsSnapshot): MetricsSnapshot {
  return snapshot.filter(
    ({ type, aggregator }) => aggregator === 'sum' && ['counter', 'histogram'].includes(String(type)),
  );
}

/** The metrics of several processes together: most are summed. */
export function aggregateMetrics(
  snapshots: readonly MetricsSnapshot[],
): Pick<Registry, 'metrics' | 'getMetricsAsJSON'> {
  return AggregatorRegistry.aggregate([...snapshots]);
}

/** Metrics of the process: created once, however many services it runs. */
let processRegistry: Registry | null = null;

function processMetrics(): Registry {
  if (!processRegistry) {
    processRegistry = new Registry();
    collectDefaultMetrics({ register: processRegistry });
  }
  return processRegistry;
}

/**
 * Counts by label values, handed to prom-client at each scrape: there, to count is to look a series up by its labels,
 * which every request would pay several times.
 */
class LabeledCounts<Label extends string> {
  private readonly series = new Map<string, { readonly labels: Readonly<Record<Label, string>>; count: number }>();

  add(labels: Readonly<Record<Label, string>>, key: string, amount: number): void {
    const counted = this.series.get(key);
    if (counted) counted.count += amount;
    else this.series.set(key, { labels, count: amount });
  }

  writeTo(counter: Counter<Label>): void {
    counter.reset();
    for (const { labels, count } of this.series.values()) counter.inc(labels, count);
  }
}

/** Maximum number of values that wait to be handed to prom-client. */
const WAITING_MAX = 1_000;

/**
 * A histogram of prom-client. It is given values together, at each scrape and when there are many: one by one, between
 * other work, each takes several times as long.
 */
class ObservedValues<Label extends string> {
  private readonly series = new Map<string, { readonly labels: Readonly<Record<Label, string>>; waiting: number[] }>();
  private readonly histogram: Histogram<Label>;

  constructor(configuration: HistogramConfiguration<Label>) {
    this.histogram = new Histogram({
      ...configuration,
      collect: () => {
        this.flush();
      },
    });
  }

  add(labels: Readonly<Record<Label, string>>, key: string, value: number): void {
    const series = this.series.get(key);
    if (!series) this.series.set(key, { labels, waiting: [value] });
    else if (series.waiting.push(value) >= WAITING_MAX) this.flush();
  }

  private flush(): void {
    for (const series of this.series.values()) {
      for (const value of series.waiting) this.histogram.observe(series.labels, value);
      series.waiting = [];
    }
  }
}

/** The measurements of a finished operation. */
export interface OperationMeasurement {
  readonly transport: string;
  readonly type: string;
  /** Codes of its errors, each once. */
  readonly codes: readonly string[];
  readonly seconds: number;
  readonly statements: number;
  readonly rows: number;
  readonly sqlSeconds: number;
}

/**
 * A service's metrics for Prometheus. Labels have few values and never contain client data, so that memory stays small
 * and no client's requests are revealed.
 */
export class Metrics {
  private readonly process = processMetrics();
  private readonly registry = new Registry();
  private readonly requests = this.counts('entente_http_requests_total', 'HTTP requests that received a response.', [
    'route',
    'method',
    'status',
  ]);
  private readonly errors = new Counter({
    name: 'entente_operation_errors_total',
    help: 'Operations with errors, by error code.',
    labelNames: ['code'],
    registers: [this.registry],
  });
  private readonly duration = new ObservedValues({
    name: 'entente_operation_duration_seconds',
    help: 'Duration of executed operations; for a subscription, until it started.',
    labelNames: ['transport', 'type'],
    buckets: DURATION_BUCKETS_S,
    registers: [this.registry],
  });
  private readonly statements = new ObservedValues({
    name: 'entente_operation_sql_statements',
    help: 'Number of SQL statements per operation.',
    labelNames: ['transport', 'type'],
    buckets: STATEMENT_BUCKETS,
    registers: [this.registry],
  });
  private readonly rows = this.counts('entente_operation_sql_rows_total', 'Rows read by operations.', ['type']);
  private readonly sqlSeconds = this.counts(
    'entente_operation_sql_seconds_total',
    'Total time of the SQL statements of operations.',
    ['type'],
  );

  /** Counts a request that received a response. The route is a route's pattern, not the client's path. */
  countRequest(route: string, method: string, status: number): void {
    const code = String(status);
    this.requests.add({ route, method, status: code }, `${method} ${code} ${route}`, 1);
  }

  /** Records a finished operation. */
  observe({ transport, type, codes, seconds, statements, rows, sqlSeconds }: OperationMeasurement): void {
    for (const code of codes) this.errors.inc({ code });
    const operations = `${transport} ${type}`;
    this.duration.add({ transport, type }, operations, seconds);
    this.statements.add({ transport, type }, operations, statements);
    this.rows.add({ type }, type, rows);
    this.sqlSeconds.add({ type }, type, sqlSeconds);
  }

  private counts<Label extends string>(name: string, help: string, labelNames: readonly Label[]): LabeledCounts<Label> {
    const counts = new LabeledCounts<Label>();
    new Counter({
      name,
      help,
      labelNames: [...labelNames],
      registers: [this.registry],
      collect() {
        counts.writeTo(this);
      },
    });
    return counts;
  }

  /** Adds a gauge whose value is read at each scrape. `aggregator` makes one value of those of several processes. */
  gauge(name: string, help: string, read: () => number, aggregator: Aggregator = 'sum'): void {
    new Gauge({
      name,
      help,
      aggregator,
      registers: [this.registry],
      collect() {
        this.set(read());
      },
    });
  }

  /** Adds a gauge with one value per label value, read at each scrape. */
  labeledGauge(name: string, help: string, label: string, read: () => Readonly<Record<string, number>>): void {
    new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [this.registry],
      collect() {
        for (const [value, number] of Object.entries(read())) this.set({ [label]: value }, number);
      },
    });
  }

  /** Adds a counter that is read at each scrape from a monotonic count stored elsewhere. */
  counter(name: string, help: string, read: () => number, aggregator: Aggregator = 'sum'): void {
    new Counter({
      name,
      help,
      aggregator,
      registers: [this.registry],
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  }

  /** Adds a counter with one count per label value, read at each scrape from monotonic counts stored elsewhere. */
  labeledCounter(name: string, help: string, label: string, read: () => Readonly<Record<string, number>>): void {
    new Counter({
      name,
      help,
      labelNames: [label],
      registers: [this.registry],
      collect() {
        this.reset();
        for (const [value, number] of Object.entries(read())) this.inc({ [label]: value }, number);
      },
    });
  }

  /** All metrics in Prometheus text format, including the process: memory, garbage collection, event loop. */
  async text(): Promise<string> {
    return `${await this.registry.metrics()}\n${await this.process.metrics()}`;
  }

  /** All metrics as data, to be put together with those of other processes. */
  async snapshot(): Promise<MetricsSnapshot> {
    return [...(await this.registry.getMetricsAsJSON()), ...(await this.process.getMetricsAsJSON())];
  }

  get contentType(): string {
    return this.registry.contentType;
  }
}
