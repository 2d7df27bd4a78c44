import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Context, Span, Tracer as ApiTracer } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import {
  ATTR_DB_QUERY_TEXT,
  ATTR_DB_SYSTEM_NAME,
  ATTR_ERROR_TYPE,
  ATTR_SERVICE_NAME,
  ATTR_SERVICE_VERSION,
  DB_SYSTEM_NAME_VALUE_POSTGRESQL,
} from '@opentelemetry/semantic-conventions';
import type { OperationSpan, SpanEnd, Tracer } from './tracer.js';

/** Maximum time to send remaining spans when the service stops. */
export const FLUSH_MS = 2_000;

/** Attributes that are not stable in the semantic conventions yet, and so are not exported by the main entry. */
const ATTR_GRAPHQL_OPERATION_NAME = 'graphql.operation.name';
const ATTR_GRAPHQL_OPERATION_TYPE = 'graphql.operation.type';
const ATTR_DB_RESPONSE_RETURNED_ROWS = 'db.response.returned_rows';
const ATTR_TRANSPORT = 'entente.transport';

/** Path for traces below a collector's base URL. */
const TRACES_PATH = '/v1/traces';

const PROPAGATOR = new W3CTraceContextPropagator();

/** An OpenTelemetry tracer. It belongs to this service and is not registered globally for the process. */
export class OtelTracer implements Tracer {
  private readonly provider: NodeTracerProvider;
  private readonly tracer: ApiTracer;

  constructor(endpoint: string, version: string) {
    const url = `${endpoint.replace(/\/+$/, '')}${TRACES_PATH}`;
    this.provider = new NodeTracerProvider({
      resource: resourceFromAttributes({ [ATTR_SERVICE_NAME]: 'entente', [ATTR_SERVICE_VERSION]: version }),
      // Spans that a collector does not accept in time are dropped: the queue is bounded, and nothing is thrown.
      spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url, timeoutMillis: FLUSH_MS }))],
    });
    this.tracer = this.provider.getTracer('entente', version);
  }

  start(traceparent: string | undefined): OperationSpan {
    const parent = PROPAGATOR.extract(ROOT_CONTEXT, { traceparent }, GETTER);
    const span = this.tracer.startSpan('operation', { kind: SpanKind.SERVER }, parent);
    return new OtelSpan(this.tracer, span, trace.setSpan(parent, span));
  }

  async stop(): Promise<void> {
    const timeout = new AbortController();
    await Promise.race([
      this.provider.shutdown().catch(() => undefined),
      sleep(FLUSH_MS, undefined, { signal: timeout.signal }).catch(() => undefined),
    ]);
    timeout.abort();
  }
}

const GETTER = {
  get: (carrier: Readonly<Record<string, string | undefined>>, key: string) => carrier[key],
  keys: (carrier: Readonly<Record<string, string | undefined>>) => Object.keys(carrier),
};

class OtelSpan implements OperationSpan {
  constructor(
    private readonly tracer: ApiTracer,
    private readonly span: Span,
    private readonly context: Context,
  ) {}

  statement(text: string): (rows: number | null) => void {
    const [verb = 'SQL'] = /[a-z]+/i.exec(text) ?? [];
    const attributes = { [ATTR_DB_SYSTEM_NAME]: DB_SYSTEM_NAME_VALUE_POSTGRESQL, [ATTR_DB_QUERY_TEXT]: text };
    const span = this.tracer.startSpan(verb.toUpperCase(), { kind: SpanKind.CLIENT, attributes }, this.context);
    return (rows) => {
      if (rows === null) span.setStatus({ code: SpanStatusCode.ERROR });
      else span.setAttribute(ATTR_DB_RESPONSE_RETURNED_ROWS, rows);
      span.end();
    };
  }

  end({ transport, type, name, codes: [code] }: SpanEnd): void {
    const { span } = this;
    span.setAttribute(ATTR_TRANSPORT, transport);
    // The name comes from the client: the conventions require it in an attribute, not in the span's name.
    if (name !== null) span.setAttribute(ATTR_GRAPHQL_OPERATION_NAME, name);
    if (type !== null) {
      span.setAttribute(ATTR_GRAPHQL_OPERATION_TYPE, type);
      span.updateName(type);
    }
    if (code !== undefined) {
      span.setAttribute(ATTR_ERROR_TYPE, code);
      span.setStatus({ code: SpanStatusCode.ERROR });
    }
    span.end();
  }
}
