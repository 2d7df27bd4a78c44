import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import sql, { raw } from 'sql-template-tag';
import type { Statement } from '../../database/driver/queryable.js';
import { aggregateBatch } from '../../database/query/page-loader.js';
import type { ListScope } from '../../database/query/page-loader.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { bucketNumber, bucketNumberSql, daysOfBucket, hasWholeMonths } from '../../foundation/dates/time-bucket.js';
import type { TimeBucket } from '../../foundation/dates/time-bucket.js';
import { EMBEDDED_OBJECT_COST } from '../../foundation/graphql/field-costs.js';
import { badInput } from '../../foundation/graphql/request-error.js';
import { DateScalar } from '../../foundation/graphql/scalars.js';
import type { Window } from './event-criteria.js';

const BUCKETS_MAX = 2_000;

/** The number of buckets that a histogram's cost assumes. */
const EXPECTED_BUCKETS = 1_000;

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({ description: 'What began in a range of days, counted.' })
export class HistogramBucket {
  @Field(() => DateScalar, { simple: true, description: 'First day.' })
  start!: string;

  @Field(() => DateScalar, { simple: true, description: 'Last day.' })
  end!: string;

  @Field(() => Int, { simple: true, description: 'How many began in it.' })
  count!: number;
}

/** How many began in a bucket, by its number; null is for those in no bucket. */
export interface BucketCount {
  readonly bucket: number | null;
  readonly count: number;
}

/** How many of a list began in each bucket, in the order of the buckets. */
export interface BucketCounts {
  readonly by: TimeBucket;
  readonly counts: readonly { readonly bucket: number; readonly count: number }[];
  readonly before: number;
  readonly unplaced: number;
  /** The numbers of the first and the last bucket; null: there is none. */
  readonly span: BucketSpan | null;
}

export interface BucketSpan {
  readonly first: number;
  readonly last: number;
}

@ObjectType({
  description:
    'Every event (or statement) counts once, in the bucket in which it began. The buckets, before and unplaced add up to totalCount.',
})
export class Histogram {
  constructor(private readonly bucketCounts: BucketCounts) {}

  @Extensions({ size: EXPECTED_BUCKETS })
  @Field(() => [HistogramBucket], {
    simple: true,
    description:
      'The buckets, without gaps, earliest first: those of the whole window if the filter has one, or else from the first that anything began in to the last. Weeks begin on Monday.',
  })
  get buckets(): readonly HistogramBucket[] {
    const { bucketCounts } = this;
    let buckets = bucketCache.get(bucketCounts);
    if (!buckets) bucketCache.set(bucketCounts, (buckets = fillGaps(bucketCounts)));
    return buckets;
  }

  @Field(() => Int, {
    simple: true,
    description: 'How many began before the first day of the filter’s window, and reach into it.',
  })
  get before(): number {
    return this.bucketCounts.before;
  }

  @Field(() => Int, { simple: true, description: 'How many have a date that is too coarse for a bucket.' })
  get unplaced(): number {
    return this.bucketCounts.unplaced;
  }
}

/** The buckets of each result, which may be requested under several aliases. */
const bucketCache = new WeakMap<BucketCounts, readonly HistogramBucket[]>();

/** Where a date began: SQL for its first day, and for the last day on which it can have begun. */
export interface BeginningSql {
  readonly earliest: string;
  readonly startsBy: string;
}

/** The beginning of an event, the table with this alias. */
export function beginningOf(alias: string): BeginningSql {
  return { earliest: `${alias}.date_earliest`, startsBy: `${alias}.date_starts_by` };
}

/** Whether something certainly began before a window. */
export function isBefore({ startsBy }: BeginningSql, from: string | null): Statement {
  return from === null ? raw('false') : sql`${raw(startsBy)} < ${from}::date`;
}

/** The number of the bucket in which something began; null if its date is too coarse, or before the window. */
export function placedBucket(beginning: BeginningSql, by: TimeBucket, from: string | null): Statement {
  const [first, last] = [bucketNumberSql(by, beginning.earliest), bucketNumberSql(by, beginning.startsBy)];
  return sql`case when not ${isBefore(beginning, from)} and ${raw(first)} = ${raw(last)} then ${raw(first)} end`;
}

interface HistogramArgument {
  readonly by: TimeBucket;
  readonly window: Pick<Window, 'from' | 'to'> | null;
}

/** Counts a list by buckets, given the SQL of where each of its elements began. */
export function bucketCountsBatch(
  beginning: BeginningSql,
): ReturnType<typeof aggregateBatch<HistogramArgument, BucketCounts>> {
  return aggregateBatch<HistogramArgument, BucketCounts>({
    reads: ({ by }) => (hasWholeMonths(by) ? 'TALLY' : 'NARROW'),
    // The span is that of all buckets, and too many of them are not read.
    select: ({ rows, count }, { by, window }) => sql`
      select counted.*, min(bucket) over () as first_bucket, max(bucket) over () as last_bucket
      from (
        select ${isBefore(beginning, window?.from ?? null)} as is_before,
          ${placedBucket(beginning, by, window?.from ?? null)} as bucket, ${count} as count
        ${rows} group by 1, 2 having ${count} > 0
      ) counted order by bucket nulls first limit ${raw(String(BUCKETS_MAX + 3))}`,
    read(rows, { by, window }) {
      const countOf = (isBeforeWindow: boolean): number => {
        const row = rows.find(({ bucket, is_before: before }) => bucket === null && before === isBeforeWindow);
        return (row?.['count'] ?? 0) as number;
      };
      const counts = rows.flatMap((row) =>
        row['bucket'] === null ? [] : [{ bucket: row['bucket'] as number, count: row['count'] as number }],
      );
      const placed =
        counts.length === 0
          ? null
          : {
              first: rows[0]?.['first_bucket'] as number,
              last: rows[0]?.['last_bucket'] as number,
            };
      return { by, counts, before: countOf(true), unplaced: countOf(false), span: spanOf(by, window, placed) };
    },
  });
}

/** The buckets of a window; an end that it does not have is that of what was placed. Null if there are none. */
export function spanOf(
  by: TimeBucket,
  window: HistogramArgument['window'],
  placed: BucketSpan | null,
): BucketSpan | null {
  const first = window?.from ? bucketNumber(by, window.from) : placed?.first;
  const last = window?.to ? bucketNumber(by, window.to) : placed?.last;
  return first === undefined || last === undefined ? null : { first, last };
}

/** Loads the histogram of a list. Throws a RequestError if it would have too many buckets. */
export async function loadHistogram(
  { loaders }: ReadContext,
  batch: ReturnType<typeof bucketCountsBatch>,
  scope: ListScope,
  by: TimeBucket,
): Promise<Histogram> {
  const { window } = scope.condition as { readonly window: Window | null };
  requireFewBuckets(by, spanOf(by, window, null));
  const bucketCounts = await loaders.of(batch).load({ scope, argument: { by, window } });
  requireFewBuckets(by, bucketCounts.span);
  return new Histogram(bucketCounts);
}

function requireFewBuckets(by: TimeBucket, span: BucketSpan | null): void {
  const count = span === null ? 0 : span.last - span.first + 1;
  if (count <= BUCKETS_MAX) return;
  throw badInput(
    'by',
    `${by} results in ${String(count)} buckets, more than ${String(BUCKETS_MAX)}: use longer buckets, or a shorter window`,
  );
}

/** All buckets of the span, earliest first. */
function fillGaps({ by, counts, span }: BucketCounts): HistogramBucket[] {
  if (!span) return [];
  const counted = new Map(counts.map(({ bucket, count }) => [bucket, count]));
  return Array.from({ length: span.last - span.first + 1 }, (_, index) => {
    const number = span.first + index;
    return { ...daysOfBucket({ by, number }), count: counted.get(number) ?? 0 };
  });
}
