-- The newest 20 events of all, or of those before the sort key $1, $2, $3 where it is given.
with page as materialized (
  select e.*, row_number() over (order by e.sort_earliest desc, e.sort_latest desc, e.id desc) as place
  from event e
  where e.status = 'PUBLISHED' /*after and (e.sort_earliest, e.sort_latest, e.id) < ($1::date, $2::date, $3::uuid) */
  order by e.sort_earliest desc, e.sort_latest desc, e.id desc
  limit 21
)
select json_build_object('data', json_build_object('events', json_build_object(
  'nodes', (select json_agg(:event order by p.place) from page p where p.place <= 20),
  'pageInfo', json_build_object('hasNextPage', (select count(*) > 20 from page))
)))::text as answer
