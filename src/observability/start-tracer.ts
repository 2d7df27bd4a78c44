import type { Tracer } from './tracer.js';

/**
 * Starts to send traces to a collector that accepts OTLP over HTTP at `endpoint`. OpenTelemetry is loaded only here, so
 * that it costs neither time nor memory without an endpoint.
 */
export async function startTracer(endpoint: string, version: string): Promise<Tracer> {
  const { OtelTracer } = await import('./otel-tracer.js');
  return new OtelTracer(endpoint, version);
}
