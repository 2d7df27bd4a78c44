import type { Channel } from '../../foundation/process/channel.js';
import { aggregateMetrics, totalsOf } from '../../observability/metrics.js';
import type { MetricsSnapshot } from '../../observability/metrics.js';
import { withTimeout } from '../../foundation/async/timeout.js';

/** How long a worker has to return its metrics; then those of before are used. */
const TIMEOUT_MS = 2_000;

/** The metrics of all workers together. What a worker has counted is not lost when it ends. */
export class WorkerMetrics {
  private readonly latest = new Map<Channel, MetricsSnapshot>();
  private totals: MetricsSnapshot = [];
  private adding: Promise<void> = Promise.resolve();

  /** All metrics in Prometheus text format. */
  async text(channels: readonly Channel[]): Promise<string> {
    await Promise.all(channels.map((channel) => this.read(channel)));
    const snapshots = channels.flatMap((channel) => {
      const latest = this.latest.get(channel);
      return latest ? [latest] : [];
    });
    return aggregateMetrics([...snapshots, this.totals]).metrics();
  }

  /** Reads the metrics of a worker. */
  async read(channel: Channel): Promise<void> {
    const reading = channel.call<MetricsSnapshot>('metrics').catch(() => null);
    const snapshot = await withTimeout(reading, TIMEOUT_MS, null);
    if (snapshot) this.latest.set(channel, snapshot);
  }

  /** Adds what was last read of a worker that has ended to the totals. */
  async end(channel: Channel): Promise<void> {
    const last = this.latest.get(channel);
    this.latest.delete(channel);
    if (!last) return;
    // One after the other: each adds to what the former has added.
    this.adding = this.adding.then(async () => {
      this.totals = await aggregateMetrics([this.totals, totalsOf(last)]).getMetricsAsJSON();
    });
    await this.adding;
  }
}
