-- The timeline page as the query in page.js asks for it, built by PostgreSQL alone. $1: the relation's slug.
with page as materialized (
  select e.id, e.slug, e.kind, e.titles, e.date_edtf, e.date_earliest, e.date_latest,
    row_number() over (order by e.sort_earliest desc, e.sort_latest desc, e.id desc) as place
  from event_relation er join event e on e.id = er.event_id
  where er.relation_id = (select id from relation where slug = $1) and e.status = 'PUBLISHED'
  order by e.sort_earliest desc, e.sort_latest desc, e.id desc
  limit 21
)
select json_build_object('data', json_build_object('relation', json_build_object('timeline', json_build_object(
  'nodes', (
    select json_agg(json_build_object(
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
        from citation c join source s on s.id = c.source_id where c.event_id = p.id)
    ) order by p.place)
    from page p where p.place <= 20),
  'pageInfo', json_build_object('hasNextPage', (select count(*) > 20 from page))
))))::text as answer
