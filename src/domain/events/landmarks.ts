import sql, { raw } from 'sql-template-tag';
import { aggregateBatch } from '../../database/query/page-loader.js';
import type { CacheTags } from '../../foundation/records/cache-tags.js';

/** Which landmarks to find, and in which order. */
interface LandmarksArgument {
  readonly first: number;
  readonly isNewestFirst: boolean;
}

const LANDMARKS = aggregateBatch<LandmarksArgument, string[]>({
  select: (rows, { first, isNewestFirst }) => {
    const direction = raw(isNewestFirst ? 'desc' : 'asc');
    return sql`
      with listed as materialized (select e.id, e.sort_earliest, e.sort_latest ${rows}), reference as (
        select l.target_id as event_id from event_link l join event e on e.id = l.event_id
          where e.status = 'PUBLISHED' and l.target_id in (select id from listed)
        union all select s.made_at_id from statement s
          where s.status = 'PUBLISHED' and s.made_at_id in (select id from listed)
        -- A statement refers once to the event that it was made at, whether or not it is also about it.
        union all select sm.event_id from statement_mentioned_event sm join statement s on s.id = sm.statement_id
          where s.status = 'PUBLISHED' and s.made_at_id is distinct from sm.event_id
            and sm.event_id in (select id from listed)
        union all select c.event_id from citation c where c.event_id in (select id from listed)
      ), landmark as (
        select listed.* from listed left join (
          select event_id, count(*) as count from reference group by event_id
        ) referred on referred.event_id = listed.id
        order by coalesce(referred.count, 0) desc, listed.sort_earliest ${direction}, listed.sort_latest ${direction},
          listed.id ${direction}
        limit ${first}
      ) select id from landmark order by sort_earliest ${direction}, sort_latest ${direction}, id ${direction}`;
  },
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
