/** A bucket of a histogram. */
export interface Bucket {
  readonly start: string;
  readonly count: number;
}

/** A density line: a path within a box, and the bucket that has the most. */
export interface DensityLine {
  readonly path: string;
  readonly area: string;
  readonly densest: Bucket;
}

/**
 * Draws counts as a line over the time that they cover, each in the middle of its bucket, with the height of the square root, so
 * that a few events are seen beside many. It is null without an event.
 */
export function densityLine(buckets: readonly Bucket[], width: number, height: number): DensityLine | null {
  const [first] = buckets;
  if (first === undefined) return null;
  const densest = buckets.reduce((most, bucket) => (bucket.count > most.count ? bucket : most), first);
  if (densest.count === 0) return null;
  const step = width / buckets.length;
  const heightOf = (count: number): number => height - Math.sqrt(count / densest.count) * (height - 1);
  const points = buckets.map(({ count }, index) => `${round((index + 0.5) * step)},${round(heightOf(count))}`);
  const start = `0,${round(heightOf(first.count))}`;
  const end = `${round(width)},${round(heightOf(buckets.at(-1)?.count ?? 0))}`;
  const path = `M${[start, ...points, end].join('L')}`;
  return { path, area: `${path}V${round(height)}H0Z`, densest };
}

const round = (value: number): string => String(Math.round(value * 10) / 10);
