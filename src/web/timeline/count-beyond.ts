import { parseDay } from '../dates/day.js';
import type { ChartModel } from './chart-model.js';
import type { Bucket } from './timeline-data.js';
import type { Span } from './time-scale.js';

/** How many events were before the window, and how many after it: of those that are loaded, else as the overview counts them. */
export function countBeyond(
  { data, events }: Pick<ChartModel, 'data' | 'events'>,
  { from, to }: Span,
): { readonly before: number; readonly after: number } {
  if (data.loaded === null)
    return {
      before: events.filter(({ extent }) => extent.to <= from).length,
      after: events.filter(({ extent }) => extent.from >= to).length,
    };
  const sum = (some: readonly Bucket[]): number => some.reduce((count, bucket) => count + bucket.count, 0);
  const buckets = data.overview?.buckets ?? [];
  return {
    before: sum(buckets.filter(({ end }) => parseDay(end) < from)),
    after: sum(buckets.filter(({ start }) => parseDay(start) >= to)),
  };
}
