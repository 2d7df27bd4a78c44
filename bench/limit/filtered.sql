-- Of the relation $1 the newest 20 events of kind $2 from day $3 to day $4, how many there are, and how many a year.
with filtered as materialized (
  select e.*
  from event_relation er join event e on e.id = er.event_id
  where er.relation_id = (select id from relation where slug = $1)
    and e.status = 'PUBLISHED' and e.kind = $2 and e.sort_latest >= $3::date and e.sort_earliest <= $4::date
), page as (
  select f.*, row_number() over (order by f.sort_earliest desc, f.sort_latest desc, f.id desc) as place
  from filtered f order by f.sort_earliest desc, f.sort_latest desc, f.id desc limit 20
), years as (
  select extract(year from sort_earliest)::integer as year, count(*) from filtered group by 1
)
select json_build_object('data', json_build_object('relation', json_build_object('timeline', json_build_object(
  'totalCount', (select count(*) from filtered),
  'histogram', json_build_object('buckets', (
    select json_agg(json_build_object('start', lpad(year::text, 4, '0') || '-01-01', 'count', coalesce(years.count, 0)) order by year)
    from generate_series((select min(year) from years), (select max(year) from years)) year left join years using (year))),
  'nodes', (select json_agg(:event order by p.place) from page p)
))))::text as answer
