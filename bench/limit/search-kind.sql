  select :rank as rank, t.id, case when $1 = any(t.search_names) then 0 when named.length is not null then 1 else 2 end as misfit,
    coalesce(named.length, 0) as length, t.:label -> 0 ->> 'text' as label
  from :table t cross join lateral (select min(length(name)) as length from unnest(t.search_names) name
    where name like '%' || $2 || '%' and name like '%' || $3 || '%') named
  where t.search @@ search_query('~' || $2) and ts_match_vq(t.search, (select search_query('~' || $3))) and t.status = 'PUBLISHED'
