import { Extensions, Field, Float, Int, ObjectType } from 'type-graphql';
import sql, { empty, join, raw } from 'sql-template-tag';
import type { Statement } from '../../database/driver/queryable.js';
import { aggregateBatch } from '../../database/query/page-loader.js';
import type { RowsRead, WholeList } from '../../database/query/page-loader.js';
import { daysOfBucket, bucketText, hasWholeMonths } from '../../foundation/dates/time-bucket.js';
import type { NumberedBucket } from '../../foundation/dates/time-bucket.js';
import { EMBEDDED_OBJECT_COST } from '../../foundation/graphql/field-costs.js';
import { DateScalar } from '../../foundation/graphql/scalars.js';
import { globalId } from '../../foundation/records/global-id.js';
import type { Window } from './event-criteria.js';
import { dimensionSql, EventDimension, MATCHING, timeBucketOf } from './event-dimensions.js';
import type { CountedKinds } from './event-dimensions.js';
import { beginningOf, placedBucket } from './histogram.js';

/** The highest number of rows of a table of counts. */
export const COUNT_ROWS_MAX = 5_000;

/** A record that a key stands for. */
export interface KeyRecord {
  readonly slug: string;
  readonly type: string;
  readonly id: string;
}

const UNPLACED = 'unplaced';

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({ description: 'What a row of a table of counts stands for, in one dimension.' })
export class DimensionKey {
  @Field(() => EventDimension, { simple: true, description: 'The dimension.' })
  dimension!: EventDimension;

  @Field(() => String, {
    simple: true,
    description:
      'The value: a bucket of time as 2024, 2024-Q2, 2024-05, 2024-W20, 2024-05-16 or 202X, an enum value, a global id (two for a pair, with a space between them), a country code, or the words of a publisher that is no organization here; "unplaced" for what has no bucket of time.',
  })
  value!: string;

  @Field(() => DateScalar, {
    simple: true,
    nullable: true,
    description:
      'First day of the bucket of time. Null together with end for what began before the window, or is too coarse to place.',
  })
  start!: string | null;

  @Field(() => DateScalar, { simple: true, nullable: true, description: 'Last day of the bucket of time.' })
  end!: string | null;

  /** The bucket; null for what is not one of time, or has none. */
  readonly bucket!: NumberedBucket | null;
  readonly records!: readonly KeyRecord[];
  /** Orders keys of one dimension. */
  readonly order!: string;
}

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({ description: 'A row of a table of counts.' })
export class EventCount {
  @Field(() => [DimensionKey], { simple: true, description: 'A key for each dimension, in the order requested.' })
  keys!: readonly DimensionKey[];

  @Field(() => Int, { simple: true, description: 'The number of events.' })
  count!: number;

  @Field(() => Float, { simple: true, description: 'Its share of all events that match, 0 to 1.' })
  share!: number;
}

/** What to count by. */
export interface CountsArgument {
  readonly by: readonly EventDimension[];
  readonly window: Pick<Window, 'from' | 'to'> | null;
  readonly actorKinds: CountedKinds;
  /** Whether to leave out what is part of another event with the same keys, but for time. */
  readonly outermost: boolean;
}

/** A combination that occurs: for each dimension its value, and the records that it stands for. */
export interface CountedCombination {
  readonly values: readonly (number | string | null)[];
  readonly records: readonly (readonly KeyRecord[])[];
  readonly count: number;
}

/** Counts by combinations, in no order, and without those that do not occur. */
export interface CombinationCounts {
  /** The number of events that match. */
  readonly total: number;
  /** How many combinations occur. */
  readonly combinations: number;
  /** How many there are of the dimensions that are not of time. */
  readonly otherCombinations: number;
  /** How many of the combinations lack a bucket of time. */
  readonly unplaced: number;
  /** The combinations; empty if they are too many. */
  readonly counted: readonly CountedCombination[];
}

type Row = Readonly<Record<string, unknown>>;

export const COMBINATION_COUNTS_BATCH = aggregateBatch<CountsArgument, CombinationCounts>({
  reads: rowsRead,
  select: combinationsSql,
  read: (rows, { by }) => readCombinations(rows, by),
});

/** The dimensions that only events themselves have. */
const OF_EVENTS: ReadonlySet<EventDimension> = new Set([EventDimension.SERIES, EventDimension.CONFIDENCE]);

/** Which rows have what events are counted by. */
function rowsRead({ by, outermost }: CountsArgument): RowsRead {
  if (by.some((dimension) => OF_EVENTS.has(dimension))) return 'OWN';
  const isTallied = (dimension: EventDimension): boolean => {
    const bucket = timeBucketOf(dimension);
    return bucket ? hasWholeMonths(bucket) : dimension === EventDimension.KIND;
  };
  return !outermost && by.every(isTallied) ? 'TALLY' : 'NARROW';
}

/** Events `keyed` with a column for each dimension, counted. */
function combinationsSql(whole: WholeList, argument: CountsArgument): Statement {
  const { by, window, actorKinds, outermost } = argument;
  const read = rowsRead(argument);
  const ofEvent = raw({ OWN: 'e.id, e.confidence, e.series_id,', NARROW: 'e.id,', TALLY: 'null::uuid as id,' }[read]);
  const dimensions = by.map((dimension, index) => {
    const column = raw(`k${String(index)}`);
    const bucket = timeBucketOf(dimension);
    if (bucket) {
      return {
        column,
        isTime: true,
        value: placedBucket(MATCHING_BEGINNING, bucket, window?.from ?? null),
        from: empty,
        hasValue: empty,
        records: sql`null`,
      };
    }
    const { rows: rowsOf, column: own, isOptional, records } = dimensionSql(dimension);
    const alias = `d${String(index)}`;
    return {
      column,
      isTime: false,
      value: raw(`${rowsOf ? alias : 'm'}.${own}`),
      // Few events may have a value: these are found by its index.
      hasValue: !isOptional ? empty : sql`and ${raw(`e.${own}`)} is not null`,
      from: rowsOf ? sql`join ${rowsOf(actorKinds)} ${raw(alias)} on ${raw(alias)}.event_id = m.id` : empty,
      records: records ? records(sql`counted.${column}`) : sql`null`,
    };
  });
  const columns = dimensions.map(({ column }) => column);
  const others = dimensions.filter(({ isTime }) => !isTime);
  const times = dimensions.filter(({ isTime }) => isTime);
  const anyIsNull = (list: typeof dimensions): Statement =>
    list.length === 0
      ? sql`false`
      : join(
          list.map(({ column }) => sql`${column} is null`),
          ' or ',
        );
  const withValues = join(
    dimensions.map(({ hasValue }) => hasValue),
    ' ',
  );
  const all = whole.as('TALLY');
  const areAllMatching = dimensions.every(({ hasValue }) => hasValue === empty);
  const distinctOthers = join(others.length === 0 ? [sql`1`] : others.map(({ column }) => column));
  return sql`
    with recursive ${MATCHING} as materialized (
      select ${ofEvent} e.kind, e.date_earliest, e.date_starts_by, ${whole.perRow} as events ${whole.rows} ${withValues}
    ), keyed as (
      select m.id, m.events, ${join(dimensions.map(({ value, column }) => sql`${value} as ${column}`))}
      from ${MATCHING} m ${join(
        dimensions.map(({ from }) => from),
        ' ',
      )}
    ) ${
      outermost
        ? sql`, contained (id, container_id) as (
      select l.event_id, l.target_id from event_link l
        where l.kind = 'PART_OF' and l.event_id in (select id from ${MATCHING})
      union select contained.id, l.target_id from contained join event_link l on l.event_id = contained.container_id
        where l.kind = 'PART_OF'
    )`
        : empty
    }, counted as (
      select ${join(columns)}, sum(events)::integer as count from keyed
      where not (${anyIsNull(others)}) ${
        outermost
          ? sql`and not exists (
        select from contained join keyed whole on whole.id = contained.container_id
        where contained.id = keyed.id ${join([empty, ...others.map(({ column }) => sql`whole.${column} = keyed.${column}`)], ' and ')})`
          : empty
      }
      group by ${join(columns)} having sum(events) > 0
    )
    select size.*, ${join(columns.map((column) => sql`counted.${column}`))}, counted.count,
      ${join(dimensions.map(({ records }, index) => sql`${records} as ${raw(`r${String(index)}`)}`))}
    from (select
      ${areAllMatching ? sql`(select coalesce(sum(events), 0)::integer from ${MATCHING})` : sql`(select ${all.count} ${all.rows})`} as total,
      (select count(*)::integer from counted) as combinations,
      (select count(*)::integer from (select distinct ${distinctOthers} from counted) other) as others,
      (select count(*)::integer from counted where ${anyIsNull(times)}) as unplaced) size
    left join counted on size.combinations <= ${raw(String(COUNT_ROWS_MAX))}`;
}

const MATCHING_BEGINNING = beginningOf('m');

function readCombinations(rows: readonly Row[], by: readonly EventDimension[]): CombinationCounts {
  const [first] = rows;
  const counted = rows
    .filter((row) => row['count'] !== null)
    .map((row) => ({
      values: by.map((_, index) => row[`k${String(index)}`] as number | string | null),
      records: by.map((_, index) =>
        ((row[`r${String(index)}`] ?? []) as [string, string, string][]).map(([slug, type, id]) => ({
          slug,
          type,
          id,
        })),
      ),
      count: row['count'] as number,
    }));
  return {
    total: (first?.['total'] ?? 0) as number,
    combinations: (first?.['combinations'] ?? 0) as number,
    otherCombinations: (first?.['others'] ?? 0) as number,
    unplaced: (first?.['unplaced'] ?? 0) as number,
    counted,
  };
}

/** The key of a value in a dimension. */
export function keyOf(
  dimension: EventDimension,
  value: number | string | null,
  records: readonly KeyRecord[] = [],
): DimensionKey {
  const by = timeBucketOf(dimension);
  const bucket = by && typeof value === 'number' ? { by, number: value } : null;
  const days = bucket ? daysOfBucket(bucket) : { start: null, end: null };
  const fields = { dimension, ...days, bucket, records };
  if (by)
    return Object.assign(new DimensionKey(), fields, { value: bucket ? bucketText(bucket) : UNPLACED, order: '' });
  const ids = records.map(({ type, id }) => globalId(type, id)).join(' ');
  // A country that has a code is named by it.
  const isCode = records.length === 0 || (dimension === EventDimension.COUNTRY && String(value).length === 3);
  const text = isCode ? String(value) : ids;
  const order = isCode ? text : records.map(({ slug }) => slug).join(' ');
  return Object.assign(new DimensionKey(), fields, { value: text, order });
}
