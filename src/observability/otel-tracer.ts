import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Context, Span, Tracer as Spans } from '@opentelemetry/api';
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

/** What is still to be sent when the service stops is given this long. */
export const FLUSH_MS = 2_000;

/** Attributes that the semantic conventions do not call stable yet, and so do not export from their main entry. */
const ATTR_GRAPHQL_OPERATION_NAME = 'graphql.operation.name';
const ATTR_GRAPHQL_OPERATION_TYPE = 'graphql.operation.type';
const ATTR_DB_RESPONSE_RETURNED_ROWS = 'db.response.returned_rows';
const ATTR_TRANSPORT = 'entente.transport';

/** Where a collector takes traces, below its base URL. */
const TRACES_PATH = '/v1/traces';

const PROPAGATOR = new W3CTraceContextPropagator();

/** A tracer of OpenTelemetry's. It is this service's own, and not registered for the whole process. */
export class OtelTracer implements Tracer {
  private readonly provider: NodeTracerProvider;
  private readonly spans: Spans;

  constructor(endpoint: string, version: string) {
    const url = `${endpoint.replace(/\/+$/, '')}${TRACES_PATH}`;
    this.provider = new NodeTracerProvider({
      resource: resourceFromAttributes({ [ATTR_SERVICE_NAME]: 'entente', [ATTR_SERVICE_VERSION]: version }),
      // Spans that a collector does not take in time are dropped: it bounds what waits, and throws nothing.
      spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url, timeoutMillis: FLUSH_MS }))],
    });
    this.spans = this.provider.getTracer('entente', version);
  }

  begin(traceparent: string | undefined): OperationSpan {
    const above = PROPAGATOR.extract(ROOT_CONTEXT, { traceparent }, GETTER);
    const span = this.spans.startSpan('operation', { kind: SpanKind.SERVER }, above);
    return new OtelSpan(this.spans, span, trace.setSpan(above, span));
  }

  async stop(): Promise<void> {
    const late = new AbortController();
    await Promise.race([
      this.provider.shutdown().catch(() => undefined),
      sleep(FLUSH_MS, undefined, { signal: late.signal }).catch(() => undefined),
    ]);
    late.abort();
  }
}

const GETTER = {
  get: (carrier: Readonly<Record<string, string | undefined>>, key: string) => carrier[key],
  keys: (carrier: Readonly<Record<string, string | undefined>>) => Object.keys(carrier),
};

class OtelSpan implements OperationSpan {
  constructor(
    private readonly spans: Spans,
    private readonly span: Span,
    private readonly context: Context,
  ) {}

  statement(text: string): (rows: number | null) => void {
    const [verb = 'SQL'] = /[a-z]+/i.exec(text) ?? [];
    const attributes = { [ATTR_DB_SYSTEM_NAME]: DB_SYSTEM_NAME_VALUE_POSTGRESQL, [ATTR_DB_QUERY_TEXT]: text };
    const span = this.spans.startSpan(verb.toUpperCase(), { kind: SpanKind.CLIENT, attributes }, this.context);
    return (rows) => {
      if (rows === null) span.setStatus({ code: SpanStatusCode.ERROR });
      else span.setAttribute(ATTR_DB_RESPONSE_RETURNED_ROWS, rows);
      span.end();
    };
  }

  end({ transport, type, name, codes: [code] }: SpanEnd): void {
    const { span } = this;
    span.setAttribute(ATTR_TRANSPORT, transport);
    // The name is the client's text: in an attribute, as the conventions ask, not in the span's name.
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
