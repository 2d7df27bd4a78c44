import type { Metric, Registry } from 'prom-client';

interface DistributionSettings {
  readonly name: string;
  readonly help: string;
  /** Upper bounds, ascending; what is above the last counts in all. */
  readonly buckets: readonly number[];
}

/** What was observed under one set of labels. */
export class Observed {
  private readonly counts: Float64Array;
  private count = 0;
  private sum = 0;

  constructor(
    private readonly labels: Readonly<Record<string, string>>,
    private readonly buckets: readonly number[],
  ) {
    this.counts = new Float64Array(buckets.length);
  }

  observe(value: number): void {
    this.count += 1;
    this.sum += value;
    const at = this.buckets.findIndex((bound) => value <= bound);
    if (at >= 0) this.counts[at] = (this.counts[at] ?? 0) + 1;
  }

  /** As series of Prometheus: buckets add up. */
  series(name: string): { readonly metricName: string; readonly labels: object; readonly value: number }[] {
    const { labels, count, sum } = this;
    let below = 0;
    const buckets = this.buckets.map((le, at) => {
      below += this.counts[at] ?? 0;
      return { metricName: `${name}_bucket`, labels: { le, ...labels }, value: below };
    });
    return [
      ...buckets,
      { metricName: `${name}_bucket`, labels: { le: '+Inf', ...labels }, value: count },
      { metricName: `${name}_sum`, labels, value: sum },
      { metricName: `${name}_count`, labels, value: count },
    ];
  }
}

/**
 * A histogram of Prometheus. Observing is an addition to numbers that are at hand; prom-client's own looks labels up by
 * their text for each one.
 */
export class Distribution {
  private readonly observed: Observed[] = [];

  constructor(
    private readonly settings: DistributionSettings,
    registry: Registry,
  ) {
    const { name, help } = settings;
    const get = (): object => {
      const values = this.observed.flatMap((one) => one.series(name));
      return { name, help, type: 'histogram', aggregator: 'sum', values };
    };
    // The registry asks no more of a metric, but in resetMetrics(), which nobody calls.
    registry.registerMetric({ name, get } as unknown as Metric);
  }

  /** What observes under these labels; asked for twice, its series would stand there twice. */
  under(labels: Readonly<Record<string, string>>): Observed {
    const observed = new Observed(labels, this.settings.buckets);
    this.observed.push(observed);
    return observed;
  }
}
