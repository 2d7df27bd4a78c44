import type { OperationDefinitionNode } from 'graphql';
import type { Logger } from 'pino';
import type { Viewer } from '../foundation/graphql/viewer.js';
import type { Metrics } from './metrics.js';
import type { OperationSpan, Tracer } from './tracer.js';

const MS_PER_S = 1_000;

/** What is this service's fault, and so not left to those alone who read every line. */
const OWN_FAULTS: readonly string[] = ['INTERNAL', 'TIMEOUT'];

/** An operation's name is the client's: what is longer is cut. */
const NAME_MAX = 100;

export type Transport = 'http' | 'websocket' | 'sse' | 'atom';

/** Where an operation comes from. */
export interface Origin {
  readonly transport: Transport;
  readonly requestId: string;
  /** The client's own trace, by W3C Trace Context. */
  readonly traceparent?: string | undefined;
}

/** An error as clients are told it. */
interface ToldError {
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What is known of an operation once it is over. */
export interface OperationEnd {
  readonly viewer: Pick<Viewer, 'name' | 'role'> | null;
  /** null: it was refused before it could be read. */
  readonly operation: OperationDefinitionNode | null;
  readonly errors: readonly ToldError[];
  /** As it is told in the answer's extensions; undefined where it is not. */
  readonly cost?: unknown;
}

interface ObserverParts {
  readonly log: Logger;
  readonly metrics: Metrics;
  /** null: nothing is traced. */
  readonly tracer: Tracer | null;
  readonly slowMs: number;
}

/** Sees every operation that is executed, whatever the transport: log, metrics and traces are told here. */
export class Observer {
  constructor(private readonly parts: ObserverParts) {}

  /** An operation begins. */
  begin(origin: Origin): Observation {
    const span = this.parts.tracer?.begin(origin.traceparent) ?? null;
    return new Observation(origin, span, (measured, ended) => {
      this.tell(measured, ended);
    });
  }

  private tell({ origin, ms, statements, rows, sqlMs }: Sums, { viewer, operation, errors, cost }: OperationEnd): void {
    const { log, metrics, slowMs } = this.parts;
    const { requestId, transport } = origin;
    const type = operation?.operation ?? 'none';
    const codes = [...new Set(errors.map(codeOf))];
    metrics.observe({
      transport,
      type,
      codes,
      seconds: ms / MS_PER_S,
      statements,
      rows,
      sqlSeconds: sqlMs / MS_PER_S,
    });
    const isSlow = ms >= slowMs;
    const level = isSlow || codes.some((code) => OWN_FAULTS.includes(code)) ? 'warn' : 'debug';
    if (!log.isLevelEnabled(level)) return;
    const ids = errors.map(({ extensions }) => extensions?.['id']).filter((id) => id !== undefined);
    log[level](
      {
        requestId,
        transport,
        type,
        operation: nameOf(operation),
        viewer: viewer && { name: viewer.name, role: viewer.role },
        ...(cost !== undefined && { cost }),
        statements,
        rows,
        sqlMs: rounded(sqlMs),
        ms: rounded(ms),
        ...(isSlow && { slow: true }),
        ...(codes.length > 0 && { codes }),
        ...(ids.length > 0 && { errorIds: ids }),
      },
      'operation',
    );
  }
}

interface Sums {
  readonly origin: Origin;
  readonly ms: number;
  readonly statements: number;
  readonly rows: number;
  readonly sqlMs: number;
}

/** One operation while it runs: the meter of its SQL, and its span. */
export class Observation {
  private readonly begunAt = performance.now();
  private statements = 0;
  private rows = 0;
  private sqlMs = 0;
  private isOver = false;

  constructor(
    private readonly origin: Origin,
    private readonly span: OperationSpan | null,
    private readonly onEnd: (sums: Sums, ended: OperationEnd) => void,
  ) {}

  /** A statement is sent; calls back what this answers with the number of its rows, or null when it failed. */
  begin(text: string): (rows: number | null) => void {
    const begunAt = performance.now();
    const endSpan = this.span?.statement(text);
    this.statements += 1;
    return (rows) => {
      this.sqlMs += performance.now() - begunAt;
      this.rows += rows ?? 0;
      endSpan?.(rows);
    };
  }

  /** The operation is over; of a subscription, it has begun. What comes later is not its own. */
  end(ended: OperationEnd): void {
    if (this.isOver) return;
    this.isOver = true;
    const { origin, statements, rows, sqlMs } = this;
    this.onEnd({ origin, statements, rows, sqlMs, ms: performance.now() - this.begunAt }, ended);
    this.span?.end({
      transport: origin.transport,
      type: ended.operation?.operation ?? null,
      name: nameOf(ended.operation),
      codes: ended.errors.map(codeOf),
    });
  }
}

function codeOf({ extensions }: ToldError): string {
  const code = extensions?.['code'];
  return typeof code === 'string' ? code : 'INTERNAL';
}

function nameOf(operation: OperationDefinitionNode | null): string | null {
  return operation?.name?.value.slice(0, NAME_MAX) ?? null;
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100;
}
