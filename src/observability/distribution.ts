import type { Metric, Registry } from 'prom-client';

interface DistributionSettings {
  readonly name: string;
  readonly help: string;
  /** Upper bounds, ascending. A greater value counts only in +Inf, the sum and the count. */
  readonly buckets: readonly number[];
}

/** The observations of one set of labels. */
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
    const index = this.buckets.findIndex((bound) => value <= bound);
    if (index >= 0) this.counts[index] = (this.counts[index] ?? 0) + 1;
  }

  /** The Prometheus series; bucket counts are cumulative. */
  series(name: string): { readonly metricName: string; readonly labels: object; readonly value: number }[] {
    const { labels, count, sum } = this;
    let cumulative = 0;
    const buckets = this.buckets.map((le, index) => {
      cumulative += this.counts[index] ?? 0;
      return { metricName: `${name}_bucket`, labels: { le, ...labels }, value: cumulative };
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
 * A Prometheus histogram. An observation only increments counters of known labels, whereas prom-client's histogram
 * looks up the labels by their text each time.
 */
export class Distribution {
  private readonly observed: Observed[] = [];

  constructor(
    private readonly settings: DistributionSettings,
    registry: Registry,
  ) {
    const { name, help } = settings;
    const get = (): object => {
      const values = this.observed.flatMap((observed) => observed.series(name));
      return { name, help, type: 'histogram', aggregator: 'sum', values };
    };
    // The registry needs nothing else of a metric, except in resetMetrics(), which is never called.
    registry.registerMetric({ name, get } as unknown as Metric);
  }

  /** Adds an observer for these labels. Call it once per set of labels, or the series are duplicated. */
  under(labels: Readonly<Record<string, string>>): Observed {
    const observed = new Observed(labels, this.settings.buckets);
    this.observed.push(observed);
    return observed;
  }
}
