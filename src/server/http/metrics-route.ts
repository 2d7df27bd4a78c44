import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../../observability/metrics.js';
import { EXEMPT_FROM_PRESSURE } from '../admission/pressure.js';

/** Serves the metrics at /metrics, without CORS headers. */
export function serveMetrics(
  fastify: FastifyInstance,
  metrics: Pick<Metrics, 'contentType'>,
  readText: () => Promise<string>,
): void {
  fastify.get('/metrics', { config: { ...EXEMPT_FROM_PRESSURE, cors: false } }, async (_request, reply) => {
    return reply
      .type(metrics.contentType)
      .header('cache-control', 'no-store')
      .send(await readText());
  });
}
