-- A relation of :events events between two states, with kinds, precisions and participants as real ones have them, and
-- texts of a usual length in four languages. Made by SQL, since the service would take hours: its triggers and foreign
-- keys hold by the way the rows are made. Ids rise with the number of the row, as UUIDv7 do.
set session_replication_role = replica;

create function made_id(kind integer, n bigint) returns uuid language sql immutable
  return ('0192' || lpad(to_hex(kind), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;
create function made_text(en text, fr text, ru text, zh text) returns jsonb language sql immutable
  return jsonb_build_array(jsonb_build_object('language', 'en', 'text', en), jsonb_build_object('language', 'fr', 'text', fr),
    jsonb_build_object('language', 'ru', 'text', ru), jsonb_build_object('language', 'zh', 'text', zh));
-- Spreads rows evenly, and the same in each run.
create function spread(n bigint, step integer, size integer) returns integer language sql immutable
  return (n * step % size)::integer;

insert into actor (id, notes, version, recorded_at, updated_at, kind, slug, names, aliases, official_names,
  search_names, search_tokens)
values
  (made_id(1, 1), '[]', 1, now(), now(), 'STATE', 'northland', made_text('Northland', 'Nordie', 'Северия', '北国'),
    '[]', '[]', array['Northland'], array['northland']),
  (made_id(1, 2), '[]', 1, now(), now(), 'STATE', 'southland', made_text('Southland', 'Sudie', 'Южния', '南国'),
    '[]', '[]', array['Southland'], array['southland']);

insert into actor (id, notes, version, recorded_at, updated_at, kind, slug, names, aliases, descriptions, search_names,
  search_tokens)
select made_id(2, n), '[]', 1, now(), now(), 'PERSON', 'person-' || n,
  made_text('Person ' || n, 'Personne ' || n, 'Лицо ' || n, '人物 ' || n), '[]', '[]',
  array['Person ' || n], array['person', n::text]
from generate_series(1, 500) n;

insert into source (id, notes, version, recorded_at, updated_at, slug, kind, titles, publisher, language, url,
  search_names, search_tokens)
select made_id(3, n), '[]', 1, now(), now(), 'source-' || n, 'PRESS', jsonb_build_array(jsonb_build_object('language', 'en',
  'text', 'Report ' || n)), 'Publisher ' || n % 50, 'en', 'https://example.org/' || n, array['Report ' || n], array['report', n::text]
from generate_series(1, 5000) n;

insert into place (id, notes, version, recorded_at, updated_at, slug, kind, names, aliases, search_names, search_tokens)
select made_id(8, n), '[]', 1, now(), now(), 'town-' || n, 'CITY',
  made_text('Town ' || n, 'Ville ' || n, 'Город ' || n, '城 ' || n), '[]', array['Town ' || n], array['town', n::text]
from generate_series(1, 40) n;

insert into relation (id, notes, version, recorded_at, updated_at, slug, titles, first_party_id, second_party_id,
  search_names, search_tokens)
values (made_id(4, 1), '[]', 1, now(), now(), 'northland-southland', '[]', made_id(1, 1), made_id(1, 2),
  array['Northland and Southland'], array['northland', 'southland']);

-- Of 20 events, 14 are known to the day, 1 lasted some days, 2 are known to the month, 2 to the year, 1 to about a year.
insert into event (id, notes, version, recorded_at, updated_at, slug, status, kind, titles, summaries, confidence,
  date_edtf, date_form, date_precision, date_earliest, date_latest, date_starts_by, date_is_approximate,
  date_is_uncertain, date_basis, search_names, search_tokens)
select made_id(5, n), '[]', 1, now(), now(), 'event-' || n, 'PUBLISHED',
  (array['MEETING', 'VISIT', 'MEETING', 'CONSULTATION', 'VISIT', 'SPEECH', 'AGREEMENT', 'JOINT_STATEMENT', 'MESSAGE',
    'TREATY_SIGNATURE', 'SUMMIT', 'UNILATERAL_MEASURE', 'MILITARY_EXERCISE', 'ANNIVERSARY', 'OTHER'])[1 + spread(n, 7, 15)],
  made_text('Talks no. ' || n || ' on trade and transport', 'Entretiens nº ' || n || ' sur le commerce et les transports',
    'Переговоры № ' || n || ' о торговле и транспорте', '第' || n || '次贸易和运输会谈'),
  made_text('Both sides spoke of trade, transport and what else was open between them.',
    'Les deux parties ont parlé de commerce, de transports et de ce qui restait ouvert entre elles.',
    'Стороны обсудили торговлю, транспорт и другие открытые вопросы.', '双方就贸易、运输及其他悬而未决的问题交换了意见。'),
  (array['HIGH', 'GOOD', null, null])[1 + n % 4],
  case form when 1 then day || '/' || (day + 3) when 2 then to_char(day, 'YYYY-MM') when 3 then to_char(day, 'YYYY')
    when 4 then to_char(day, 'YYYY') || '~' else day::text end,
  case form when 1 then 'INTERVAL' else 'SINGLE' end,
  case form when 2 then 'MONTH' when 3 then 'YEAR' when 4 then 'YEAR' else 'DAY' end,
  first, last, case form when 0 then day when 1 then day else last end, form = 4, false, 'STATED',
  array['Talks ' || n], array['talks', n::text, 'word' || n % 1000]
from (
  select n, form, day,
    case form when 2 then date_trunc('month', day)::date when 3 then date_trunc('year', day)::date
      when 4 then date_trunc('year', day)::date else day end as first,
    case form when 1 then day + 3 when 2 then (date_trunc('month', day) + interval '1 month - 1 day')::date
      when 3 then (date_trunc('year', day) + interval '1 year - 1 day')::date
      when 4 then (date_trunc('year', day) + interval '1 year - 1 day')::date else day end as last
  from (
    select n, date '1950-01-01' + spread(n, 7919, 27000) as day,
      (array[0, 0, 0, 2, 0, 0, 0, 3, 0, 1, 0, 0, 2, 0, 0, 4, 0, 0, 3, 0])[1 + n % 20] as form
    from generate_series(1, :events) n) spread_days) made;

insert into event_relation (event_id, position, relation_id, sort_earliest, sort_latest, kind, status, date_earliest,
  date_starts_by)
select e.id, 0, made_id(4, 1), e.sort_earliest, e.sort_latest, e.kind, e.status, e.date_earliest, e.date_starts_by
from event e;

select rebuild_event_tally();

insert into event_place (event_id, position, place_id)
select made_id(5, n), 0, made_id(8, 1 + spread(n, 11, 40)) from generate_series(1, :events) n where n % 3 > 0;

insert into participation (id, event_id, position, actor_id, role, on_behalf_of_id, basis)
select made_id(6, 2 * n + p), made_id(5, n), p, made_id(2, 1 + spread(n, 31, 250) + 250 * p),
  (array['HOST', 'GUEST'])[p + 1], made_id(1, p + 1), 'STATED'
from generate_series(1, :events) n, generate_series(0, 1) p;

insert into event_actor (event_id, actor_id, sort_earliest, sort_latest, kind, status, date_earliest, date_starts_by)
select distinct e.id, took_part.id, e.sort_earliest, e.sort_latest, e.kind, e.status, e.date_earliest, e.date_starts_by
from participation p join event e on e.id = p.event_id, lateral (values (p.actor_id), (p.on_behalf_of_id)) took_part (id);

insert into citation (id, event_id, position, source_id, basis, supports)
select made_id(7, n), made_id(5, n), 0, made_id(3, 1 + spread(n, 13, 5000)), 'STATED', array['EXISTENCE']
from generate_series(1, :events) n;

vacuum analyze;

checkpoint;
