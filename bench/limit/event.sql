-- The event with slug $1, with everything.
select json_build_object('data', json_build_object('event', :event::jsonb || jsonb_build_object('relations', (
  select json_agg(json_build_object('slug', r.slug) order by er.position)
  from event_relation er join relation r on r.id = er.relation_id where er.event_id = p.id))))::text as answer
from event p where p.slug = $1
