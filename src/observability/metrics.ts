import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { Distribution } from './distribution.js';
import type { Observed } from './distribution.js';
import { RequestCounts } from './request-counts.js';

const DURATION_BUCKETS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STATEMENT_BUCKETS = [0, 1, 2, 3, 5, 8, 13, 21, 34];

/** Of the process, and so made once in it, however many services it runs. */
let processRegistry: Registry | null = null;

function processMetrics(): Registry {
  if (!processRegistry) {
    processRegistry = new Registry();
    collectDefaultMetrics({ register: processRegistry });
  }
  return processRegistry;
}

/** What a finished operation is measured by. */
export interface MeasuredService {
  readonly transport: string;
  readonly type: string;
  /** Codes of its errors, each once. */
  readonly codes: readonly string[];
  readonly seconds: number;
  readonly statements: number;
  readonly rows: number;
  readonly sqlSeconds: number;
}

/** What operations of one transport and type take. */
interface Kind {
  readonly duration: Observed;
  readonly statements: Observed;
}

/**
 * A service's metrics for Prometheus. Labels have few values and none of a client's making, so that what is kept stays
 * small and tells nobody what another one asks.
 */
export class Metrics {
  readonly requests = new RequestCounts();
  private readonly process = processMetrics();
  private readonly registry = new Registry();
  private readonly errors = this.counter('entente_operation_errors_total', 'Operations with an error of a code.', [
    'code',
  ]);
  private readonly duration = this.distribution(
    'entente_operation_duration_seconds',
    'Time that operations took which were executed; of a subscription, until it had begun.',
    DURATION_BUCKETS_S,
  );
  private readonly statements = this.distribution(
    'entente_operation_sql_statements',
    'SQL statements that an operation took.',
    STATEMENT_BUCKETS,
  );
  private readonly rows: Record<string, number> = {};
  private readonly sqlSeconds: Record<string, number> = {};
  /** By transport and type. */
  private readonly kinds = new Map<string, Kind>();

  constructor() {
    const { requests } = this;
    new Counter({
      name: 'entente_http_requests_total',
      help: 'Requests over HTTP that were answered.',
      labelNames: ['route', 'method', 'status'],
      registers: [this.registry],
      collect() {
        this.reset();
        for (const { labels, count } of requests.all()) this.inc(labels, count);
      },
    });
    this.counts('entente_operation_sql_rows_total', 'Rows that operations read.', 'type', () => this.rows);
    const help = 'Time of the SQL statements of operations, added up.';
    this.counts('entente_operation_sql_seconds_total', help, 'type', () => this.sqlSeconds);
  }

  /** Takes account of an operation that is over. */
  observe({ transport, type, codes, seconds, statements, rows, sqlSeconds }: MeasuredService): void {
    for (const code of codes) this.errors.inc({ code });
    const kind = this.kind(transport, type);
    kind.duration.observe(seconds);
    kind.statements.observe(statements);
    this.rows[type] = (this.rows[type] ?? 0) + rows;
    this.sqlSeconds[type] = (this.sqlSeconds[type] ?? 0) + sqlSeconds;
  }

  /** A number that is read whenever it is asked for. */
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

  /** Numbers that are read whenever they are asked for, told apart by a label. */
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

  /** Counts that are kept elsewhere and only grow, told apart by a label. */
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

  /** All of it, in Prometheus's text format, with that of the process: memory, garbage collection, event loop. */
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

  private kind(transport: string, type: string): Kind {
    const key = `${transport} ${type}`;
    let kind = this.kinds.get(key);
    if (!kind) {
      const labels = { transport, type };
      kind = { duration: this.duration.under(labels), statements: this.statements.under(labels) };
      this.kinds.set(key, kind);
    }
    return kind;
  }
}
