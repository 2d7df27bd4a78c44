import type { Tracer } from './tracer.js';

/**
 * Starts to trace to a collector that takes OTLP over HTTP at `endpoint`. OpenTelemetry is loaded here and not before:
 * without an endpoint, it takes neither time nor memory.
 */
export async function startTracer(endpoint: string, version: string): Promise<Tracer> {
  const { OtelTracer } = await import('./otel-tracer.js');
  return new OtelTracer(endpoint, version);
}
