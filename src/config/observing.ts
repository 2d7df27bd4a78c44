import type { Variables } from './variables.js';

/** Settings of metrics, logs and traces. */
export interface ObservabilitySettings {
  /** Whether /metrics is served. */
  readonly hasMetrics: boolean;
  /** An operation that takes at least this long is logged as slow. */
  readonly slowMs: number;
  /** Base URL of an OpenTelemetry collector that takes OTLP over HTTP; null: nothing is traced. */
  readonly otlpEndpoint: string | null;
}

const SLOW_MS = 1_000;
const SLOW_MS_MAX = 600_000;

/** Reads the settings of observability; errors are added to `faults`. */
export function readObservability(variable: Variables, problems: string[]): ObservabilitySettings {
  const metrics = variable('METRICS') ?? 'on';
  if (metrics !== 'on' && metrics !== 'off') problems.push(`METRICS=${metrics}: must be on or off`);

  const slowMs = Number(variable('SLOW_MS') ?? String(SLOW_MS));
  if (!Number.isInteger(slowMs) || slowMs < 0 || slowMs > SLOW_MS_MAX) {
    problems.push(
      `SLOW_MS=${variable('SLOW_MS') ?? ''}: is a whole number of milliseconds from 0 to ${String(SLOW_MS_MAX)}`,
    );
  }

  const otlpEndpoint = variable('OTEL_EXPORTER_OTLP_ENDPOINT') ?? null;
  if (otlpEndpoint !== null && !isHttpUrl(otlpEndpoint)) {
    // The value is not shown, as it may contain a password.
    problems.push('OTEL_EXPORTER_OTLP_ENDPOINT: must be like http://collector:4318');
  }
  return { hasMetrics: metrics === 'on', slowMs, otlpEndpoint };
}

/** Stricter than the URL standard, which tolerates a missing //, backslashes and spaces. */
function isHttpUrl(url: string): boolean {
  return /^https?:\/\/[^\s\\/?#]+(?:[/?#][^\s\\]*)?$/i.test(url) && URL.canParse(url);
}
