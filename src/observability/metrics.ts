import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { Distribution } from './distribution.js';
import type { Observed } from './distribution.js';
import { RequestCounts } from './request-counts.js';

const DURATION_BUCKETS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STATEMENT_BUCKETS = [0, 1, 2, 3, 5, 8, 13, 21, 34];

/** Metrics of the process: created once, however many services it runs. */
let processRegistry: Registry | null = null;

function processMetrics(): Registry {
  if (!processRegistry) {
    processRegistry = new Registry();
    collectDefaultMetrics({ register: processRegistry });
  }
  return processRegistry;
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

/** The observers for operations of one transport and type. */
interface OperationMetrics {
  readonly duration: Observed;
  readonly statements: Observed;
}

/**
 * A service's metrics for Prometheus. Labels have few values and never contain client data, so that memory stays small
 * and no client's requests are revealed.
 */
export class Metrics {
  readonly requests = new RequestCounts();
  private readonly process = processMetrics();
  private readonly registry = new Registry();
  private readonly errors = this.counter('entente_operation_errors_total', 'Operations with errors, by error code.', [
    'code',
  ]);
  private readonly duration = this.distribution(
    'entente_operation_duration_seconds',
    'Duration of executed operations; for a subscription, until it started.',
    DURATION_BUCKETS_S,
  );
  private readonly statements = this.distribution(
    'entente_operation_sql_statements',
    'Number of SQL statements per operation.',
    STATEMENT_BUCKETS,
  );
  private readonly rows: Record<string, number> = {};
  private readonly sqlSeconds: Record<string, number> = {};
  /** By transport and type. */
  private readonly operations = new Map<string, OperationMetrics>();

  constructor() {
    const { requests } = this;
    new Counter({
      name: 'entente_http_requests_total',
      help: 'HTTP requests that received a response.',
      labelNames: ['route', 'method', 'status'],
      registers: [this.registry],
      collect() {
        this.reset();
        for (const { labels, count } of requests.all()) this.inc(labels, count);
      },
    });
    this.counts('entente_operation_sql_rows_total', 'Rows read by operations.', 'type', () => this.rows);
    const help = 'Total time of the SQL statements of operations.';
    this.counts('entente_operation_sql_seconds_total', help, 'type', () => this.sqlSeconds);
  }

  /** Records a finished operation. */
  observe({ transport, type, codes, seconds, statements, rows, sqlSeconds }: OperationMeasurement): void {
    for (const code of codes) this.errors.inc({ code });
    const operation = this.operation(transport, type);
    operation.duration.observe(seconds);
    operation.statements.observe(statements);
    this.rows[type] = (this.rows[type] ?? 0) + rows;
    this.sqlSeconds[type] = (this.sqlSeconds[type] ?? 0) + sqlSeconds;
  }

  /** Adds a gauge whose value is read at each scrape. */
  gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      collect() {
        this.set(read());
      },
    });
  }

  /** Adds a gauge with one value per label value, read at each scrape. */
  gauges(name: string, help: string, label: string, read: () => Readonly<Record<string, number>>): void {
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

  /** Adds a counter with one count per label value, read at each scrape from monotonic counts stored elsewhere. */
  counts(name: string, help: string, label: string, read: () => Readonly<Record<string, number>>): void {
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

  get contentType(): string {
    return this.registry.contentType;
  }

  private counter<Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  private distribution(name: string, help: string, buckets: readonly number[]): Distribution {
    return new Distribution({ name, help, buckets }, this.registry);
  }

  private operation(transport: string, type: string): OperationMetrics {
    const key = `${transport} ${type}`;
    let operation = this.operations.get(key);
    if (!operation) {
      const labels = { transport, type };
      operation = { duration: this.duration.under(labels), statements: this.statements.under(labels) };
      this.operations.set(key, operation);
    }
    return operation;
  }
}
