import sql, { join, raw } from 'sql-template-tag';
import { aggregateBatch } from '../../database/query/page-loader.js';
import type { SortColumn } from '../../database/query/keyset.js';
import type { Statement } from '../../database/driver/queryable.js';
import type { CacheTags } from '../../foundation/records/cache-tags.js';

/** Which landmarks to find, and in which order. */
interface LandmarksArgument {
  readonly first: number;
  readonly isNewestFirst: boolean;
}

const LANDMARKS = aggregateBatch<LandmarksArgument, string[]>({
  reads: () => 'NARROW',
  select: ({ rows, list: { narrow } }, argument) =>
    narrow ? ofNarrowList(rows, argument, narrow.key) : ofAnyList(rows, argument),
  read: (rows) => rows.map((row) => row['id'] as string),
});

/** The ids of the events of a list that others refer to most, in the order of the list. */
export const LANDMARK_IDS_BATCH = {
  ...LANDMARKS,
  /** What refers to an event may belong to any relation, and lists of statements have no tags. */
  addTags(tags: CacheTags): void {
    tags.addAll();
  },
};

/** Counts the references to all events of a list, which is read once. */
function ofAnyList(rows: Statement, argument: LandmarksArgument): Statement {
  return sql`
    with candidate as materialized (select e.id, e.sort_earliest, e.sort_latest ${rows}), reference as (
      select l.target_id as event_id from event_link l join event e on e.id = l.event_id
        where e.status = 'PUBLISHED' and l.target_id in (select id from candidate)
      union all select s.made_at_id from statement s
        where s.status = 'PUBLISHED' and s.made_at_id in (select id from candidate)
      -- A statement refers once to the event that it was made at, whether or not it is also about it.
      union all select sm.event_id from statement_mentioned_event sm join statement s on s.id = sm.statement_id
        where s.status = 'PUBLISHED' and s.made_at_id is distinct from sm.event_id
          and sm.event_id in (select id from candidate)
      union all select c.event_id from citation c where c.event_id in (select id from candidate)
    ), counted as (
      select candidate.*, coalesce(referred.count, 0) as count from candidate left join (
        select event_id, count(*) as count from reference group by event_id
      ) referred on referred.event_id = candidate.id
    ) ${mostReferredTo(argument)}`;
}

/** Those of the events `counted` with the highest counts, in the order of the list. */
function mostReferredTo({ first, isNewestFirst }: LandmarksArgument): Statement {
  const order = ordered(['sort_earliest', 'sort_latest', 'id'].map(raw), isNewestFirst);
  return sql`select id from (select * from counted order by count desc, ${order} limit ${first}) landmark order by ${order}`;
}

function ordered(columns: readonly Statement[], isNewestFirst: boolean): Statement {
  const direction = raw(isNewestFirst ? 'desc' : 'asc');
  return join(columns.map((column) => sql`${column} ${direction}`));
}

/** In a list of more events than this, references are counted only to those that can be landmarks. */
const FEW = raw('5000');

/** The references to the event `candidate`, as above; one by one, since candidates are few. */
const REFERENCES = sql`
  (select count(*) from event_link l join event s on s.id = l.event_id
    where l.target_id = candidate.id and s.status = 'PUBLISHED')
  + (select count(*) from statement s where s.made_at_id = candidate.id and s.status = 'PUBLISHED')
  + (select count(*) from statement_mentioned_event sm join statement s on s.id = sm.statement_id
    where sm.event_id = candidate.id and s.status = 'PUBLISHED' and s.made_at_id is distinct from sm.event_id)
  + ${citationsOf('candidate.id')}`;

function citationsOf(id: string): Statement {
  return sql`(select count(*) from citation cited where cited.event_id = ${raw(id)})`;
}

/**
 * Counts the references to those events of a list that can be landmarks. If it is large, these are the events that links
 * and statements refer to, those with many citations, and of the others the first in the order of the list: that many
 * citations, `level.citations`, are the most that as many events have as are looked for. What has fewer, and no other
 * reference, is no landmark. Every event has a citation.
 */
function ofNarrowList(rows: Statement, argument: LandmarksArgument, key: readonly SortColumn[]): Statement {
  const { first, isNewestFirst } = argument;
  const order = ordered(
    key.map((column) => column.sql),
    isNewestFirst,
  );
  const isLarge = sql`(select is_large from size)`;
  const isListed = (id: string): Statement => sql`exists (select ${rows} and e.id = ${raw(id)})`;
  const isCitedAgain = sql`c.event_id is not null and c.position > 0 and ${isLarge} and ${isListed('c.event_id')}`;
  const level = sql`(select citations from level)`;
  return sql`
    with size as materialized (
      select count(*) > ${FEW} as is_large from (select ${rows} limit ${FEW} + 1) part
    ), level as materialized (
      select coalesce((
        select numbered.position + 1 from (
          select c.position, row_number() over (partition by c.position) as number
          -- Where a merge took a citation out, positions are higher than the number of citations.
          from citation c where ${isCitedAgain} and ${citationsOf('c.event_id')} > c.position
        ) numbered where numbered.number = ${first} order by numbered.position desc limit 1
      ), 1) as citations
    ), of_level as materialized (
      select c.event_id as id from citation c where ${isCitedAgain} and c.position = ${level} - 1 limit ${FEW} + 1
    ), candidate as materialized (
      select e.id ${rows} and not ${isLarge}
      union select l.target_id from event_link l where ${isLarge} and ${isListed('l.target_id')}
      union select s.made_at_id from statement s where ${isLarge} and ${isListed('s.made_at_id')}
      union select sm.event_id from statement_mentioned_event sm where ${isLarge} and ${isListed('sm.event_id')}
      union select c.event_id from citation c where ${isCitedAgain} and c.position >= ${level}
      union select id from of_level
      union (
        select e.id ${rows} and ${isLarge} and (select citations = 1 or (select count(*) > ${FEW} from of_level) from level)
          and (${level} = 1 or ${citationsOf('e.id')} >= ${level})
        order by ${order} limit ${first}
      )
    ), counted as (
      -- OFFSET 0 keeps the planner, who may expect a million candidates, from reading all events for a few.
      select e.*, ${REFERENCES} as count from candidate cross join lateral (
        select id, sort_earliest, sort_latest from event where event.id = candidate.id offset 0) e
    ) ${mostReferredTo(argument)}`;
}
