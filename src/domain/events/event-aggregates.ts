import { Extensions, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import sql, { raw } from 'sql-template-tag';
import { aggregateBatch } from '../../database/query/page-loader.js';
import { dayText, daysInMonth } from '../../foundation/dates/calendar-day.js';
import { DateScalar } from '../../foundation/graphql/scalars.js';
import { EventKind } from './event-kinds.js';
import { EMBEDDED_OBJECT_COST } from '../../foundation/graphql/field-costs.js';

export enum TimeBucket {
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
  YEAR = 'YEAR',
  DECADE = 'DECADE',
}

registerEnumType(TimeBucket, {
  name: 'TimeBucket',
  description: 'The length of a histogram bucket.',
  valuesConfig: {
    MONTH: { description: 'A month.' },
    QUARTER: { description: 'Three months, starting in January, April, July or October.' },
    YEAR: { description: 'A year.' },
    DECADE: { description: 'Ten years, starting with a year that ends in 0.' },
  },
});

const FIRST_DAY = '0001-01-01';

const MONTHS: Readonly<Record<TimeBucket, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12, DECADE: 120 };

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({ description: 'The number of events that began in a range of days.' })
export class HistogramBucket {
  @Field(() => DateScalar, { simple: true, description: 'First day.' })
  start!: string;

  @Field(() => DateScalar, { simple: true, description: 'Last day.' })
  end!: string;

  @Field(() => Int, { simple: true, description: 'The number of events that began in it.' })
  count!: number;
}

/** The number of buckets that a histogram's cost assumes. */
const EXPECTED_BUCKETS = 1_000;

@ObjectType({
  description:
    'Every event counts once, in the bucket in which it began, or as unplaced if its date is too coarse. The buckets and unplaced add up to totalCount.',
})
export class Histogram {
  constructor(
    private readonly by: TimeBucket,
    private readonly bucketCounts: readonly BucketCount[],
  ) {}

  @Extensions({ size: EXPECTED_BUCKETS })
  @Field(() => [HistogramBucket], {
    simple: true,
    description: 'The buckets from the first to the last that has an event, without gaps, earliest first.',
  })
  get buckets(): readonly HistogramBucket[] {
    const { by, bucketCounts } = this;
    let buckets = bucketCache.get(bucketCounts);
    if (!buckets) bucketCache.set(bucketCounts, (buckets = fillGaps(by, bucketCounts)));
    return buckets;
  }

  @Field(() => Int, { simple: true, description: 'The number of events whose date is too coarse for a bucket.' })
  get unplaced(): number {
    const last = this.bucketCounts.at(-1);
    return last?.bucket === null ? last.count : 0;
  }
}

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({ description: 'The number of events of a kind.' })
export class KindCount {
  @Field(() => EventKind, { simple: true, description: 'The kind.' })
  kind!: EventKind;

  @Field(() => Int, { simple: true, description: 'The number of events of this kind.' })
  count!: number;
}

@ObjectType({ description: 'The number of events in which an actor took part.' })
export class ActorCount {
  actorId!: string;

  @Field(() => Int, { simple: true, description: 'The number of events in which the actor itself took part.' })
  count!: number;
}

/** The buckets of each result, which may be requested under several aliases. */
const bucketCache = new WeakMap<readonly BucketCount[], readonly HistogramBucket[]>();

/**
 * The number of events that began in a bucket. Buckets of one length are numbered from the year 0; null is for unplaced
 * events.
 */
export interface BucketCount {
  readonly bucket: number | null;
  readonly count: number;
}

export const BUCKET_COUNTS_BATCH = aggregateBatch<TimeBucket, BucketCount[]>({
  select(rows, by) {
    // The unplaced come last.
    const bucketOf = (day: string): ReturnType<typeof raw> =>
      raw(`((extract(year from ${day}) * 12 + extract(month from ${day}) - 1)::integer / ${String(MONTHS[by])})`);
    const [first, last] = [bucketOf('e.date_earliest'), bucketOf('e.date_starts_by')];
    return sql`
      select case when ${first} = ${last} then ${first} end as bucket, count(*)::integer as count
      ${rows} group by 1 order by 1 nulls last`;
  },
  read: (rows) => rows.map((row) => ({ bucket: row['bucket'] as number | null, count: row['count'] as number })),
});

export const KIND_COUNTS_BATCH = aggregateBatch<null, KindCount[]>({
  select: (rows) => sql`select e.kind, count(*)::integer as count ${rows} group by e.kind order by 2 desc, 1`,
  read: (rows) => rows.map((row) => ({ kind: row['kind'] as EventKind, count: row['count'] as number })),
});

export const TOP_ACTORS_BATCH = aggregateBatch<number, ActorCount[]>({
  select: (rows, first) => sql`
    select counted.actor_id, counted.count from (
      select taking.actor_id, count(distinct taking.event_id)::integer as count
      from participation taking where taking.event_id in (select e.id ${rows}) group by taking.actor_id
    ) counted join actor on actor.id = counted.actor_id
    order by counted.count desc, actor.slug limit ${first}`,
  read: (rows) =>
    rows.map((row) =>
      Object.assign(new ActorCount(), { actorId: row['actor_id'] as string, count: row['count'] as number }),
    ),
});

/** The number of buckets from the first with an event to the last, given the counts in order. */
export function numberOfBuckets(bucketCounts: readonly BucketCount[]): number {
  const first = bucketCounts[0]?.bucket ?? null;
  const last = bucketCounts.at(-1)?.bucket ?? bucketCounts.at(-2)?.bucket ?? null;
  return first === null || last === null ? 0 : last - first + 1;
}

/** The counted buckets, earliest first, with the empty buckets between them. */
function fillGaps(by: TimeBucket, bucketCounts: readonly BucketCount[]): HistogramBucket[] {
  const counts = new Map(bucketCounts.map(({ bucket, count }) => [bucket, count]));
  const first = bucketCounts[0]?.bucket ?? 0;
  return Array.from({ length: numberOfBuckets(bucketCounts) }, (_, index) => {
    const bucket = first + index;
    return { ...daysOf(by, bucket), count: counts.get(bucket) ?? 0 };
  });
}

function daysOf(by: TimeBucket, bucket: number): { start: string; end: string } {
  const [startYear, startMonth] = yearAndMonth(bucket * MONTHS[by]);
  const [endYear, endMonth] = yearAndMonth((bucket + 1) * MONTHS[by] - 1);
  return {
    // The first decade starts with the year 1, as there is no year 0.
    start: startYear === 0 ? FIRST_DAY : dayText(startYear, startMonth, 1),
    end: dayText(endYear, endMonth, daysInMonth(endYear, endMonth)),
  };
}

function yearAndMonth(months: number): [number, number] {
  return [Math.floor(months / 12), (months % 12) + 1];
}
