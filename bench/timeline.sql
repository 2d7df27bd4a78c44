-- A timeline of :events events over :relations relations, :actors persons and :sources sources; 3 participations and 2
-- citations an event. Made by SQL, since the service would take hours: its triggers and foreign keys hold by the way
-- the rows are made, and names and words are folded as it folds them (synthetic-database.js checks that). Ids rise with
-- the number of the row, as UUIDv7 do. Days are many, and words are common and rare as in a language (Zipf's law).
set session_replication_role = replica;

create function made_id(kind integer, n bigint) returns uuid language sql immutable
  return ('0192' || lpad(to_hex(kind), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;
create function made_text(text text) returns jsonb language sql immutable
  return jsonb_build_array(jsonb_build_object('language', 'en', 'text', text));

-- A number from 0 to 1 for each `n`, another one for each `draw`.
create function made_share(n bigint, draw integer) returns double precision language sql immutable
  return (hashint8extended(n, draw) & 16777215) / 16777216.0;
-- One of 4,096 words: the word of rank r is drawn in proportion to 1 / r.
create function made_word(n bigint, draw integer) returns text language sql immutable return (
  select syllable[1 + rank / 256] || syllable[1 + rank / 16 % 16] || syllable[1 + rank % 16]
  from (select (4096 ^ made_share(n, draw))::integer - 1 as rank,
    '{ba,de,fi,go,ku,la,me,ni,po,ru,sa,te,vi,wo,xu,za}'::text[] as syllable) drawn);

insert into actor (id, notes, version, recorded_at, updated_at, kind, slug, names, aliases, official_names,
  search_names, search_tokens)
select made_id(1, n), '[]', 1, now(), now(), 'STATE', 'state-' || n, made_text('State ' || n), '[]', '[]',
  array['state ' || n], array['state', n::text]
from generate_series(1, 2 * :relations) n;

insert into actor (id, notes, version, recorded_at, updated_at, kind, slug, names, aliases, descriptions, search_names,
  search_tokens)
select made_id(2, n), '[]', 1, now(), now(), 'PERSON', 'person-' || n, made_text('Person ' || n), '[]', '[]',
  array['person ' || n], array['person', n::text]
from generate_series(1, :actors) n;

insert into source (id, notes, version, recorded_at, updated_at, slug, kind, titles, publisher, language, url,
  search_names, search_tokens)
select made_id(3, n), '[]', 1, now(), now(), 'source-' || n, 'PRESS', made_text('Source ' || n), 'Publisher ' || n % 500,
  'en', 'https://example.org/' || n, array['source ' || n, 'publisher ' || n % 500], array['source', n::text, '.', 'publisher', (n % 500)::text]
from generate_series(1, :sources) n;

insert into relation (id, notes, version, recorded_at, updated_at, slug, titles, first_party_id, second_party_id,
  search_names, search_tokens)
select made_id(4, n), '[]', 1, now(), now(), 'relation-' || n, made_text('Relation ' || n), made_id(1, 2 * n - 1),
  made_id(1, 2 * n), array['relation ' || n] || pairs, array['relation', n::text, '.'] || string_to_array(array_to_string(pairs, ' . '), ' ')
from generate_series(1, :relations) n, lateral (
  select array['state ' || 2 * n - 1 || ' state ' || 2 * n, 'state ' || 2 * n || ' state ' || 2 * n - 1] as pairs) made;

insert into event (id, notes, version, recorded_at, updated_at, slug, status, kind, titles, summaries, date_edtf,
  date_form, date_precision, date_earliest, date_latest, date_starts_by, date_is_approximate, date_is_uncertain,
  date_basis, search_names, search_tokens)
select made_id(5, n), '[]', 1, now(), now(), 'event-' || n, 'PUBLISHED', (array['MEETING', 'VISIT', 'AGREEMENT', 'SPEECH'])[1 + n / :relations % 4],
  made_text('Event ' || n || ': ' || array_to_string(title, ' ')), made_text(array_to_string(summary, ' ')),
  day::text, 'SINGLE', 'DAY', day, day, day, false, false, 'STATED',
  array['event ' || n || ' ' || array_to_string(title, ' ')], array['event', n::text] || title || '{.}'::text[] || summary
from (
  select n, date '1950-01-01' + (27000 * made_share(n, 0))::integer as day, array[made_word(n, 1), made_word(n, 2)] as title,
    array[made_word(n, 3), made_word(n, 4), made_word(n, 5), made_word(n, 6), made_word(n, 7), made_word(n, 8)] as summary
  from generate_series(1, :events) n) made;

insert into event_relation (event_id, position, relation_id, sort_earliest, sort_latest, kind, status, date_earliest,
  date_starts_by)
select e.id, 0, made_id(4, 1 + n % :relations), e.sort_earliest, e.sort_latest, e.kind, e.status, e.date_earliest,
  e.date_starts_by
from generate_series(1, :events) n join event e on e.id = made_id(5, n);

select rebuild_event_tally();

insert into participation (id, event_id, position, actor_id, role, on_behalf_of_id, basis)
select made_id(6, 3 * n + p), made_id(5, n), p, made_id(2, 1 + (n * 31 + p * 17) % :actors),
  (array['HOST', 'GUEST', 'PARTICIPANT'])[p + 1], null, 'STATED'
from generate_series(1, :events) n, generate_series(0, 2) p;

insert into event_actor (event_id, actor_id, sort_earliest, sort_latest, kind, status, date_earliest, date_starts_by)
select distinct e.id, p.actor_id, e.sort_earliest, e.sort_latest, e.kind, e.status, e.date_earliest, e.date_starts_by
from participation p join event e on e.id = p.event_id;

insert into citation (id, event_id, position, source_id, basis, supports)
select made_id(7, 2 * n + p), made_id(5, n), p, made_id(3, 1 + (n * 13 + p * 7) % :sources), 'STATED', array['EXISTENCE']
from generate_series(1, :events) n, generate_series(0, 1) p;

vacuum analyze;

-- Else it is written to disk while the first are measured.
checkpoint;

-- For PostGraphile: a field `timeline` of a relation, in order.
create function relation_timeline(r relation) returns setof event language sql stable rows 5000 as $$
  select e.* from event_relation er join event e on e.id = er.event_id
  where er.relation_id = r.id and e.status = 'PUBLISHED'
  order by e.sort_earliest desc, e.sort_latest desc, e.id desc
$$;
