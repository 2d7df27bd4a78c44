import { describe, expect, it } from '@jest/globals';
import { Histogram, Registry } from 'prom-client';
import { Distribution } from '../../src/observability/distribution.js';

describe('a distribution', () => {
  it('says what prom-client’s histogram says of the same numbers', async () => {
    const [ours, theirs] = [new Registry(), new Registry()];
    const named = { name: 'time', help: 'Time.', buckets: [0, 0.5, 1, 8] };
    const distribution = new Distribution(named, ours);
    const histogram = new Histogram({ ...named, labelNames: ['transport', 'type'], registers: [theirs] });
    for (const [type, ...values] of [
      ['query', 0, 0.5, 0.75, 1, 7.5, 8, 8.5, 1_000],
      ['mutation', 0.25, 0.25],
    ] as const) {
      const labels = { transport: 'http', type };
      const observed = distribution.under(labels);
      for (const value of values) {
        observed.observe(value);
        histogram.observe(labels, value);
      }
    }
    expect(await ours.metrics()).toBe(await theirs.metrics());
    expect(await ours.metrics()).toContain('time_bucket{le="8",transport="http",type="query"} 6');
  });

  it('is told of though nothing was observed', async () => {
    const registry = new Registry();
    new Distribution({ name: 'time', help: 'Time.', buckets: [1] }, registry);
    expect(await registry.metrics()).toBe('# HELP time Time.\n# TYPE time histogram\n');
  });
});
