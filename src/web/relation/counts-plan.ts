import {
  TimelineCountDocument,
  TimelineCountsDocument,
  TimelineHistogramDocument,
  TimelineLandmarksDocument,
  TimelineSeriesDocument,
} from '../graphql/documents.js';
import type {
  TimeBucket,
  TimelineCountQuery,
  TimelineHistogramQuery,
  TimelineLandmarksQuery,
  TimelineSeriesQuery,
} from '../graphql/documents.js';
import type { Histogram, ThreadSeries } from '../timeline/timeline-data.js';
import type { Wanted } from './plan-parts.js';
import { dataOf, hasFailed, request } from './requests.js';
import type { Outcomes, Request } from './requests.js';

/** What is counted over all events: four times the same request, or each by itself. */
export interface CountRequests {
  readonly count: Request<TimelineCountQuery>;
  readonly histogram: Request<TimelineHistogramQuery>;
  readonly series: Request<TimelineSeriesQuery>;
  readonly landmarks: Request<TimelineLandmarksQuery>;
  /** The bucket of the histogram. */
  readonly by: TimeBucket;
  /** Refusals without which they would be asked for otherwise. */
  readonly refused: readonly Request[];
}

/** Counts together, which is one answer. If that takes long or fails, each by itself, so that one does not take the others with it. */
export function planCounts({ relation, language, filter, isLate }: Wanted, outcomes: Outcomes): CountRequests {
  const all = request(TimelineCountsDocument, { relation, language, filter, by: 'YEAR' });
  const isRefused = hasFailed(outcomes, all);
  if (!isRefused && (!isLate || outcomes.has(all.key)))
    return { count: all, histogram: all, series: all, landmarks: all, by: 'YEAR', refused: [] };
  const byYear = request(TimelineHistogramDocument, { relation, filter, by: 'YEAR' });
  const tooLong = [all, byYear].find((one) => hasTooManyYears(outcomes, one));
  return {
    count: request(TimelineCountDocument, { relation, filter }),
    histogram: tooLong ? request(TimelineHistogramDocument, { relation, filter, by: 'DECADE' }) : byYear,
    series: request(TimelineSeriesDocument, { relation, language, filter }),
    landmarks: request(TimelineLandmarksDocument, { relation, filter }),
    by: tooLong ? 'DECADE' : 'YEAR',
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

export function countsIn({ count, histogram, series, landmarks }: CountRequests, outcomes: Outcomes): Counts {
  const counted = dataOf(outcomes, count)?.relation;
  const ranked = dataOf(outcomes, landmarks)?.relation?.timeline;
  return {
    totalCount: counted?.timeline.totalCount ?? null,
    eventCount: counted?.summary.eventCount ?? null,
    histogram: dataOf(outcomes, histogram)?.relation?.timeline.histogram ?? null,
    series: seriesIn(dataOf(outcomes, series)),
    foremost: ranked?.foremost ?? [],
    landmarks: ranked?.landmarks ?? [],
  };
}

function seriesIn(data: TimelineSeriesQuery | null): readonly ThreadSeries[] | null {
  const rows = data?.relation?.timeline.counts;
  if (rows === undefined) return null;
  return rows.flatMap(({ count, keys: [key] }) => {
    const node = key?.node;
    return node && 'slug' in node ? [{ slug: node.slug, titles: node.titles, count }] : [];
  });
}
