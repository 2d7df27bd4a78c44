-- The 20 events that have the words of $1, by PostgreSQL's own grammar, words and rank.
select json_build_object('data', json_build_object('search', json_build_object('nodes', coalesce(
  json_agg(json_build_object('label', label)), '[]'::json))))::text as answer
from (
  select titles -> 0 ->> 'text' as label
  from event, websearch_to_tsquery('simple', $1) query
  where search @@ query and status = 'PUBLISHED'
  order by ts_rank(search, query) desc, id limit 20) found
