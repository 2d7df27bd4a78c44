import type { OperationDefinitionNode } from 'graphql';
import type { Logger } from 'pino';
import type { Viewer } from '../foundation/graphql/viewer.js';
import type { Metrics } from './metrics.js';
import type { OperationSpan, Tracer } from './tracer.js';

const MS_PER_S = 1_000;

/** Error codes for which the service is to blame: logged as warnings. */
const SERVER_ERROR_CODES: readonly string[] = ['INTERNAL', 'TIMEOUT'];

/** Maximum length of an operation's name, which comes from the client; a longer one is truncated. */
const NAME_MAX = 100;

export type Transport = 'http' | 'websocket' | 'sse' | 'atom' | 'page' | 'export' | 'reconcile';

/** The origin of an operation. */
export interface OperationOrigin {
  readonly transport: Transport;
  readonly requestId: string;
  /** The client's trace (W3C Trace Context). */
  readonly traceparent?: string | undefined;
}

/** An error in the format that clients receive. */
interface FormattedError {
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What is known of an operation once it has finished. */
export interface OperationEnd {
  readonly viewer: Pick<Viewer, 'name' | 'role'> | null;
  /** null: it was rejected before it was parsed. */
  readonly operation: OperationDefinitionNode | null;
  readonly errors: readonly FormattedError[];
  /** The cost in the response's extensions; undefined when it is not included. */
  readonly cost?: unknown;
}

interface ObserverParts {
  readonly log: Logger;
  readonly metrics: Metrics;
  /** null: nothing is traced. */
  readonly tracer: Tracer | null;
  readonly slowOperationMs: number;
}

/** Observes every operation of every transport: writes to the log, the metrics and the traces. */
export class Observer {
  constructor(private readonly parts: ObserverParts) {}

  /** Starts to observe an operation. */
  start(origin: OperationOrigin): Observation {
    const span = this.parts.tracer?.start(origin.traceparent) ?? null;
    return new Observation(origin, span, (measured, ended) => {
      this.record(measured, ended);
    });
  }

  private record(
    { origin, ms, statements, rows, sqlMs }: Measurements,
    { viewer, operation, errors, cost }: OperationEnd,
  ): void {
    const { log, metrics, slowOperationMs } = this.parts;
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
    const isSlow = ms >= slowOperationMs;
    const level = isSlow || codes.some((code) => SERVER_ERROR_CODES.includes(code)) ? 'warn' : 'debug';
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
        sqlMs: roundMs(sqlMs),
        ms: roundMs(ms),
        ...(isSlow && { slow: true }),
        ...(codes.length > 0 && { codes }),
        ...(ids.length > 0 && { errorIds: ids }),
      },
      'operation',
    );
  }
}

interface Measurements {
  readonly origin: OperationOrigin;
  readonly ms: number;
  readonly statements: number;
  readonly rows: number;
  readonly sqlMs: number;
}

/** One running operation: measures its SQL, and holds its span. */
export class Observation {
  private readonly startedAt = performance.now();
  private statements = 0;
  private rows = 0;
  private sqlMs = 0;
  private isOver = false;

  constructor(
    private readonly origin: OperationOrigin,
    private readonly span: OperationSpan | null,
    private readonly onEnd: (measured: Measurements, ended: OperationEnd) => void,
  ) {}

  /** Starts a statement. Call the returned function with its number of rows, or with null if it failed. */
  start(text: string): (rows: number | null) => void {
    const startedAt = performance.now();
    const endSpan = this.span?.statement(text);
    this.statements += 1;
    return (rows) => {
      this.sqlMs += performance.now() - startedAt;
      this.rows += rows ?? 0;
      endSpan?.(rows);
    };
  }

  /** Ends the operation; for a subscription, once it has started. Later statements are not counted. */
  end(ended: OperationEnd): void {
    if (this.isOver) return;
    this.isOver = true;
    const { origin, statements, rows, sqlMs } = this;
    this.onEnd({ origin, statements, rows, sqlMs, ms: performance.now() - this.startedAt }, ended);
    this.span?.end({
      transport: origin.transport,
      type: ended.operation?.operation ?? null,
      name: nameOf(ended.operation),
      codes: ended.errors.map(codeOf),
    });
  }
}

function codeOf({ extensions }: FormattedError): string {
  const code = extensions?.['code'];
  return typeof code === 'string' ? code : 'INTERNAL';
}

function nameOf(operation: OperationDefinitionNode | null): string | null {
  return operation?.name?.value.slice(0, NAME_MAX) ?? null;
}

function roundMs(ms: number): number {
  return Math.round(ms * 100) / 100;
}
