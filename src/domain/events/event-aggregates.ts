import { Extensions, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import sql, { raw } from 'sql-template-tag';
import { aggregateBatch } from '../../database/query/page-loader.js';
import { dayText, daysIn } from '../../foundation/dates/calendar-day.js';
import { DateScalar } from '../../foundation/graphql/scalars.js';
import { EventKind } from './event-kinds.js';
import { EMBEDDED } from '../../foundation/graphql/field-costs.js';

export enum TimeBucket {
  MONTH = 'MONTH',
  QUARTER = 'QUARTER',
  YEAR = 'YEAR',
  DECADE = 'DECADE',
}

registerEnumType(TimeBucket, {
  name: 'TimeBucket',
  description: 'How long the buckets of a histogram are.',
  valuesConfig: {
    MONTH: { description: 'A month.' },
    QUARTER: { description: 'Three months, from January, April, July or October.' },
    YEAR: { description: 'A year.' },
    DECADE: { description: 'Ten years, from one that ends in 0.' },
  },
});

const FIRST_DAY = '0001-01-01';

const MONTHS: Readonly<Record<TimeBucket, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12, DECADE: 120 };

@Extensions(EMBEDDED)
@ObjectType({ description: 'How many events began in a span of days.' })
export class HistogramBucket {
  @Field(() => DateScalar, { simple: true, description: 'First day.' })
  start!: string;

  @Field(() => DateScalar, { simple: true, description: 'Last day.' })
  end!: string;

  @Field(() => Int, { simple: true, description: 'How many events began then.' })
  count!: number;
}

/** How many buckets a histogram is taken to have, by what it costs. */
const BUCKETS_USUAL = 1_000;

@ObjectType({
  description:
    'Every event counts once, in the bucket that it began in; where its date is too coarse to tell, under unplaced. All buckets and unplaced make totalCount.',
})
export class Histogram {
  @Extensions({ size: BUCKETS_USUAL })
  @Field(() => [HistogramBucket], {
    simple: true,
    description: 'From the first that has an event to the last, without gaps, earliest first.',
  })
  buckets!: HistogramBucket[];

  @Field(() => Int, { simple: true, description: 'How many events have a date too coarse to tell.' })
  unplaced!: number;
}

@Extensions(EMBEDDED)
@ObjectType({ description: 'How many events are of a kind.' })
export class KindCount {
  @Field(() => EventKind, { simple: true, description: 'The kind.' })
  kind!: EventKind;

  @Field(() => Int, { simple: true, description: 'How many events are of it.' })
  count!: number;
}

@ObjectType({ description: 'How many events an actor took part in.' })
export class ActorCount {
  actorId!: string;

  @Field(() => Int, { simple: true, description: 'How many events the actor took part in itself.' })
  count!: number;
}

/** How many events began in a bucket; buckets of one length are numbered from the year 0, null is for the unplaced. */
export interface Counted {
  readonly bucket: number | null;
  readonly count: number;
}

export const BUCKETS = aggregateBatch<TimeBucket, Counted[]>({
  select(rows, by) {
    const bucketOf = (day: string): ReturnType<typeof raw> =>
      raw(`((extract(year from ${day}) * 12 + extract(month from ${day}) - 1)::integer / ${String(MONTHS[by])})`);
    const [first, last] = [bucketOf('e.date_earliest'), bucketOf('e.date_begins_by')];
    return sql`
      select case when ${first} = ${last} then ${first} end as bucket, count(*)::integer as count
      ${rows} group by 1 order by 1`;
  },
  read: (rows) => rows.map((row) => ({ bucket: row['bucket'] as number | null, count: row['count'] as number })),
});

export const KINDS = aggregateBatch<null, KindCount[]>({
  select: (rows) => sql`select e.kind, count(*)::integer as count ${rows} group by e.kind order by 2 desc, 1`,
  read: (rows) => rows.map((row) => ({ kind: row['kind'] as EventKind, count: row['count'] as number })),
});

export const TOP_ACTORS = aggregateBatch<number, ActorCount[]>({
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

/** The first and the last bucket that has an event; null when none has. */
export function span(counted: readonly Counted[]): { readonly first: number; readonly last: number } | null {
  const placed = counted.map(({ bucket }) => bucket).filter((bucket) => bucket !== null);
  const [first, last] = [placed[0], placed.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

/** The histogram of counted buckets, earliest first, those without an event put in between. */
export function histogramOf(by: TimeBucket, counted: readonly Counted[]): Histogram {
  const counts = new Map(counted.map(({ bucket, count }) => [bucket, count]));
  const { first, last } = span(counted) ?? { first: 0, last: -1 };
  const buckets = Array.from({ length: last - first + 1 }, (_, index) => {
    const bucket = first + index;
    return { ...daysOf(by, bucket), count: counts.get(bucket) ?? 0 };
  });
  return { buckets, unplaced: counts.get(null) ?? 0 };
}

function daysOf(by: TimeBucket, bucket: number): { start: string; end: string } {
  const [startYear, startMonth] = yearAndMonth(bucket * MONTHS[by]);
  const [endYear, endMonth] = yearAndMonth((bucket + 1) * MONTHS[by] - 1);
  return {
    // The first decade lacks the year 0, which there was none of.
    start: startYear === 0 ? FIRST_DAY : dayText(startYear, startMonth, 1),
    end: dayText(endYear, endMonth, daysIn(endYear, endMonth)),
  };
}

function yearAndMonth(months: number): [number, number] {
  return [Math.floor(months / 12), (months % 12) + 1];
}
