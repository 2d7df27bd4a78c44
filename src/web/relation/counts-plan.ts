import { formatDay, parseDay } from '../dates/day.js';
import { TimelineCountsDocument } from '../graphql/documents.js';
import type { TimeBucket, TimelineCountsQuery } from '../graphql/documents.js';
import { bucketOf } from '../timeline/density.js';
import type { Histogram, ThreadSeries } from '../timeline/timeline-data.js';
import type { Wanted } from './plan-parts.js';
import { dataOf, hasFailed, request } from './requests.js';
import type { Outcomes, Request } from './requests.js';

type CountRequest = Request<TimelineCountsQuery>;

/** What is counted over all events: four times the same request, or each by itself. */
export interface CountRequests {
  readonly number: CountRequest;
  readonly times: CountRequest;
  readonly series: CountRequest;
  readonly landmarks: CountRequest;
  /** The bucket of the histogram. */
  readonly by: TimeBucket;
  /** Refusals without which they would be asked for otherwise. */
  readonly refused: readonly Request[];
}

const NOTHING = { number: false, times: false, series: false, landmarks: false };
const ALL = { number: true, times: true, series: true, landmarks: true };

/** What tells which events are counted. */
export type Counted = Pick<Wanted, 'relation' | 'language' | 'filter'>;

/** Variables that ask for the number of events alone. */
export function numberVariables({
  relation,
  language,
  filter,
}: Counted): typeof NOTHING & Counted & { by: TimeBucket } {
  return { relation, language, filter, by: 'YEAR', ...NOTHING, number: true };
}

/** Counts together, which is one answer. If that takes long or fails, each by itself, so that one does not take the others with it. */
export function planCounts(wanted: Wanted, outcomes: Outcomes): CountRequests {
  const one = (what: Partial<typeof NOTHING>, by: TimeBucket = 'YEAR'): CountRequest =>
    request(TimelineCountsDocument, { ...numberVariables(wanted), by, ...NOTHING, ...what });
  const all = one(ALL);
  const isRefused = hasFailed(outcomes, all);
  if (!isRefused && (!wanted.isLate || outcomes.has(all.key)))
    return { number: all, times: all, series: all, landmarks: all, by: 'YEAR', refused: [] };
  const byYear = one({ times: true });
  const tooLong = [all, byYear].find((asked) => hasTooManyYears(outcomes, asked));
  const by = tooLong ? 'DECADE' : 'YEAR';
  return {
    number: one({ number: true }),
    times: one({ times: true }, by),
    series: one({ series: true }),
    landmarks: one({ landmarks: true }),
    by,
    refused: [...(isRefused ? [all] : []), ...(tooLong ? [tooLong] : [])],
  };
}

/** The service refuses to count more than 2,000 years one by one. */
function hasTooManyYears(outcomes: Outcomes, { key }: Request): boolean {
  const errors = outcomes.get(key)?.error?.graphQLErrors ?? [];
  return errors.some(
    ({ path, extensions }) => path?.includes('histogram') === true && extensions['code'] === 'BAD_USER_INPUT',
  );
}

/** What was counted; null: it is not known. */
export interface Counts {
  readonly totalCount: number | null;
  readonly eventCount: number | null;
  readonly histogram: Histogram | null;
  readonly series: readonly ThreadSeries[] | null;
  /** Ids. */
  readonly foremost: readonly { readonly id: string }[];
  readonly landmarks: readonly { readonly id: string }[];
}

export function countsIn({ number, times, series, landmarks, by }: CountRequests, outcomes: Outcomes): Counts {
  const counted = dataOf(outcomes, number)?.relation;
  const ranked = dataOf(outcomes, landmarks)?.relation?.timeline;
  return {
    totalCount: counted?.timeline.totalCount ?? null,
    eventCount: counted?.summary?.eventCount ?? null,
    histogram: withEnds(dataOf(outcomes, times)?.relation?.timeline.histogram, by),
    series: seriesIn(dataOf(outcomes, series)),
    foremost: ranked?.foremost ?? [],
    landmarks: ranked?.landmarks ?? [],
  };
}

/** A histogram with the ends of its buckets, which follow from their starts. */
function withEnds(
  histogram: NonNullable<TimelineCountsQuery['relation']>['timeline']['histogram'],
  by: TimeBucket,
): Histogram | null {
  if (!histogram) return null;
  const buckets = histogram.buckets.map((bucket) => ({
    ...bucket,
    end: formatDay(bucketOf(parseDay(bucket.start), by).to - 1),
  }));
  return { ...histogram, buckets };
}

function seriesIn(data: TimelineCountsQuery | null): readonly ThreadSeries[] | null {
  const rows = data?.relation?.timeline.counts;
  if (rows === undefined) return null;
  return rows.flatMap(({ count, keys: [key] }) => {
    const node = key?.node;
    return node && 'slug' in node ? [{ slug: node.slug, titles: node.titles, count }] : [];
  });
}
