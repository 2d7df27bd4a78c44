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

/** More candidates than this are joined with the list; fewer are looked up in it one by one. */
const MANY_CANDIDATES = raw('20000');

/** The references to the event `e` of a short list, one by one. */
const REFERENCES = sql`
  (select count(*) from event_link l join event s on s.id = l.event_id
    where l.target_id = e.id and s.status = 'PUBLISHED')
  + (select count(*) from statement s where s.made_at_id = e.id and s.status = 'PUBLISHED')
  + (select count(*) from statement_mentioned_event sm join statement s on s.id = sm.statement_id
    where sm.event_id = e.id and s.status = 'PUBLISHED' and s.made_at_id is distinct from sm.event_id)
  + ${citationsOf('e.id')}`;

/** How many links and statements refer to each event, if the list is large. */
const REFERRED = sql`
  select event_id as id, sum(number) as count from (
    select l.target_id as event_id, count(*) as number from event_link l join event s on s.id = l.event_id
      where s.status = 'PUBLISHED' and (select is_large from size) group by l.target_id
    union all select s.made_at_id, count(*) from statement s
      where s.status = 'PUBLISHED' and s.made_at_id is not null and (select is_large from size) group by s.made_at_id
    union all select sm.event_id, count(*) from statement_mentioned_event sm join statement s on s.id = sm.statement_id
      where s.status = 'PUBLISHED' and s.made_at_id is distinct from sm.event_id and (select is_large from size)
      group by sm.event_id
  ) reference group by event_id`;

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
  const isMany = sql`(select count(*) > ${MANY_CANDIDATES} from candidate)`;
  const isCitedAgain = sql`c.event_id is not null and c.position > 0 and ${isLarge}
    and exists (select ${rows} and e.id = c.event_id)`;
  const level = sql`(select citations from level)`;
  const listed = sql`select e.id, e.sort_earliest, e.sort_latest ${rows}`;
  return sql`
    with size as materialized (
      select count(*) > ${FEW} as is_large from (select ${rows} limit ${FEW} + 1) part
    ), level as materialized (
      select coalesce((
        select place.position + 1 from generate_series(
          (select max(position) from citation where event_id is not null and position > 0 and ${isLarge}), 1, -1) place (position)
        where ${first} = (select count(*) from (
          -- Where a merge took a citation out, positions are higher than the number of citations.
          select from citation c where ${isCitedAgain} and c.position = place.position
            and ${citationsOf('c.event_id')} > c.position limit ${first}) found)
        limit 1
      ), 1) as citations
    ), of_level as materialized (
      select c.event_id as id from citation c where ${isCitedAgain} and c.position = ${level} - 1 limit ${FEW} + 1
    ), referred as materialized (
      ${REFERRED}
    ), candidate as materialized (
      select id from referred
      union select c.event_id from citation c where ${isCitedAgain} and c.position >= ${level}
      union select id from of_level
      union (
        select e.id ${rows} and ${isLarge} and (select citations = 1 or (select count(*) > ${FEW} from of_level) from level)
          and (${level} = 1 or ${citationsOf('e.id')} >= ${level})
        order by ${order} limit ${first}
      )
    ), candidate_of_list as (
      -- OFFSET 0 keeps the planner, who may expect a million candidates, from reading all events for a few.
      select e.* from candidate cross join lateral (${listed} and e.id = candidate.id offset 0) e where not ${isMany}
      union all select e.* from candidate join (${listed} and ${isMany}) e on e.id = candidate.id
    ), counted as (
      select e.id, e.sort_earliest, e.sort_latest, ${REFERENCES} as count ${rows} and not ${isLarge}
      union all
      select e.*, coalesce(referred.count, 0) + ${citationsOf('e.id')} from candidate_of_list e left join referred on referred.id = e.id
    ) ${mostReferredTo(argument)}`;
}
