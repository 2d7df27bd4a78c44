-- The first 20 records of all kinds that have both words: as the service ranks them, one word looked up and one tested.
with found as (
:kinds
), page as (
  select *, row_number() over (order by misfit, rank, length, id) as place from found order by misfit, rank, length, id limit 20
)
select json_build_object('data', json_build_object('search', json_build_object('nodes', coalesce(
  json_agg(json_build_object('label', label) order by place), '[]'::json))))::text as answer
from page
