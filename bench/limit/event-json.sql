-- The event p as the queries of workloads.js ask for it.
json_build_object(
  'id', global_id('Event', p.id),
  'slug', p.slug,
  'kind', p.kind,
  'title', p.titles -> 0 ->> 'text',
  'date', json_build_object('edtf', p.date_edtf, 'earliest', p.date_earliest, 'latest', p.date_latest),
  'participations', (
    select json_agg(json_build_object('role', part.role, 'actor', json_build_object(
      'id', global_id(initcap(a.kind), a.id), 'slug', a.slug, 'name', a.names -> 0 ->> 'text')) order by part.position)
    from participation part join actor a on a.id = part.actor_id where part.event_id = p.id),
  'citations', (
    select json_agg(json_build_object('basis', c.basis, 'source', json_build_object(
      'slug', s.slug, 'publisher', s.publisher, 'url', s.url)) order by c.position)
    from citation c join source s on s.id = c.source_id where c.event_id = p.id))
