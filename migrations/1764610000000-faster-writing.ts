import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Many events are written with less work, and take less room in the log: what a row is found by is computed without a query;
 * the actors of events are noted for all rows of a statement at once; what an event needs is looked up by prepared queries;
 * and the log no longer repeats how each version was found, but says it where the next version is found otherwise.
 */

/** The results are those of before. Only functions of pg_catalog: a dump is restored with an empty search path. */
const SEARCH_VECTOR = `
create or replace function search_vector(tokens text[]) returns tsvector language plpgsql immutable as $$
declare
  written text := '';
  place integer := 0;
  token text;
  mark text;
  stems text;
begin
  foreach token in array tokens loop
    mark := left(token, 1);
    if mark = '.' then
      place := place + 5;
      continue;
    end if;
    if mark = '&' or mark = '+' then token := ltrim(token, '&+');
    else place := place + 1; end if;
    written := written || ' ''' || token || ''':' || least(greatest(place, 1), 16383);
    if mark <> '+' then
      -- As search_stems has them.
      stems := array_to_string(ts_lexize('pg_catalog.english_stem', token) || ts_lexize('pg_catalog.french_stem', token)
        || ts_lexize('pg_catalog.russian_stem', token), ''' ''=');
      if stems <> '' then written := written || ' ''=' || stems || ''''; end if;
    end if;
  end loop;
  return written::tsvector;
end $$;
`;

const QUERIED_SEARCH_VECTOR = `
create or replace function search_vector(tokens text[]) returns tsvector language sql immutable return (
  with numbered as (
    select ltrim(token, '&+') as lexeme, left(token, 1) as mark,
      sum(case left(token, 1) when '.' then 5 when '&' then 0 when '+' then 0 else 1 end) over (order by n) as place
    from unnest(tokens) with ordinality as given (token, n)
  ), written as (
    select '''' || lexeme || ''':' || least(greatest(place, 1), 16383) as part from numbered where mark <> '.'
    union all
    select distinct '''' || stem || '''' from numbered, lateral search_stems(lexeme) stem where mark not in ('.', '+')
  ) select coalesce(string_agg(part, ' '), '')::tsvector from written);
`;

/** The results are those of before. */
const LOCALIZED_TEXT = `
create or replace function is_localized_text(texts jsonb) returns boolean language plpgsql immutable as $$
declare
  languages text[] := '{}';
  language text;
begin
  if texts = '[]' then return true; end if;
  if texts is null then return null; end if;
  if jsonb_typeof(texts) <> 'array' then return false; end if;
  for n in 0 .. jsonb_array_length(texts) - 1 loop
    language := texts -> n ->> 'language';
    if coalesce(language, '') = '' or coalesce(texts -> n ->> 'text', '') = '' or language = any(languages) then
      return false;
    end if;
    languages := languages || language;
  end loop;
  return true;
end $$;
`;

const QUERIED_LOCALIZED_TEXT = `
create or replace function is_localized_text(texts jsonb) returns boolean language sql immutable return
  jsonb_typeof(texts) = 'array'
  and not exists (
    select from jsonb_array_elements(texts) text
    where coalesce(text ->> 'language', '') = '' or coalesce(text ->> 'text', '') = '')
  and (select count(*) = count(distinct text ->> 'language') from jsonb_array_elements(texts) text);
`;

/**
 * The dates are read event by event, as a query that locks is joined in no other way: a plan that was made for many rows,
 * and is used for one, never reads the whole table. The rows follow from those of participations, whose foreign keys hold.
 */
const EVENT_ACTORS = `
create function add_event_actors() returns trigger language plpgsql as $$
begin
  insert into event_actor (event_id, actor_id, sort_earliest, sort_latest)
    select took_part.event_id, took_part.actor_id, dates.sort_earliest, dates.sort_latest
    from (
      select event_id, actor_id from changed
      union select event_id, on_behalf_of_id from changed where on_behalf_of_id is not null
    ) took_part
    -- Locked, so that the event's date can't change between this look at it and the commit.
    cross join lateral (
      select e.sort_earliest, e.sort_latest from event e where e.id = took_part.event_id for share) dates
    on conflict do nothing;
  return null;
end $$;
drop trigger event_actors_inserted on participation;
create trigger event_actors_inserted after insert on participation referencing new table as changed
  for each statement execute function add_event_actors();
drop trigger event_actor_sort on event_actor;
create trigger event_actor_sort before insert on event_actor
  for each row when (new.sort_earliest is null) execute function set_member_sort_key();
create trigger event_actor_sort_updated before update on event_actor for each row execute function set_member_sort_key();
alter table event_actor drop constraint event_actor_event_id_fkey, drop constraint event_actor_actor_id_fkey;
`;

const EVENT_ACTORS_ROW_BY_ROW = `
alter table event_actor add foreign key (event_id) references event, add foreign key (actor_id) references actor;
drop trigger event_actor_sort_updated on event_actor;
drop trigger event_actor_sort on event_actor;
create trigger event_actor_sort before insert or update on event_actor for each row execute function set_member_sort_key();
drop trigger event_actors_inserted on participation;
create trigger event_actors_inserted after insert on participation referencing new table as changed
  for each statement execute function refresh_event_actors();
drop function add_event_actors();
`;

const EVENT_PARTS = `
create function require_event_parts() returns trigger language plpgsql as $$
declare
  missing text;
begin
  if not exists (select from citation where event_id = new.id) then missing := 'citation';
  elsif not exists (select from event_relation where event_id = new.id) then missing := 'event_relation';
  else return null; end if;
  if exists (select from event where id = new.id) then
    raise exception using errcode = 'integrity_constraint_violation', table = 'event', constraint = 'event_has_' || missing,
      message = format('a event needs a %s', missing);
  end if;
  return null;
end $$;
drop trigger event_has_citation on event;
drop trigger event_has_relation on event;
create constraint trigger event_has_parts after insert on event deferrable initially deferred
  for each row execute function require_event_parts();
`;

const EVENT_PARTS_ONE_BY_ONE = `
drop trigger event_has_parts on event;
drop function require_event_parts();
create constraint trigger event_has_citation after insert on event deferrable initially deferred
  for each row execute function require_row('event', 'citation', 'event_id', 'id');
create constraint trigger event_has_relation after insert on event deferrable initially deferred
  for each row execute function require_row('event', 'event_relation', 'event_id', 'id');
`;

/** The records whose names find events, and events: it is known of each version how it was found. */
const FOUND = ['actor', 'place', 'topic', 'series', 'event'];
const FOUND_KINDS = FOUND.map((table) => `'${table.toUpperCase()}'`).join(', ');
const FOUND_RECORDS = FOUND.map((table) => `select id, search from ${table}`).join(' union all ');

/** How the version `v` of the log was found, by the table of former ones and by the record. */
const FOUND_BY = `coalesce(
  (select f.search from former_search f where f.record_id = v.subject_id and f.version >= v.version
    order by f.version limit 1),
  (select r.search from (${FOUND_RECORDS}) r where r.id = v.subject_id))`;

const FORMER_SEARCH = `
-- How versions of a record were found until another one was found otherwise: those up to this version, and after that of
-- the row before. The others are found as the record is.
create table former_search (
  record_id uuid not null,
  version integer not null check (version >= 1),
  search tsvector not null,
  primary key (record_id, version)
);

create function note_former_search() returns trigger language plpgsql as $$
declare
  noted integer := old.version;
begin
  -- A version that is being written may have its number before its words: until then it is found as the one before.
  if tg_op = 'UPDATE' and new.version = old.version
    and not exists (select from change c where c.subject_id = old.id and c.version = old.version) then
    noted := old.version - 1;
  end if;
  if noted >= 1 then
    insert into former_search (record_id, version, search) values (old.id, noted, old.search) on conflict do nothing;
  end if;
  return null;
end $$;
${FOUND.map(
  (table) => `
create trigger ${table}_search_updated after update on ${table}
  for each row when (old.search <> new.search) execute function note_former_search();
create trigger ${table}_search_deleted after delete on ${table} for each row execute function note_former_search();`,
).join('')}

insert into former_search (record_id, version, search)
select v.subject_id, v.version, v.search
from (
  select c.subject_id, c.version, c.search, lead(c.search) over later as next, lead(c.version) over later is null as is_last
  from change c where c.search is not null
  window later as (partition by c.subject_id order by c.version)
) v left join (${FOUND_RECORDS}) r on r.id = v.subject_id
where v.search is distinct from case when v.is_last then r.search else v.next end;
`;

const WITHOUT_FORMER_SEARCH = `
alter table change add column search tsvector;
alter table change disable trigger change_is_never_rewritten;
update change v set search = ${FOUND_BY} where subject_kind in (${FOUND_KINDS});
alter table change enable trigger change_is_never_rewritten;
${FOUND.map(
  (table) => `
drop trigger ${table}_search_updated on ${table};
drop trigger ${table}_search_deleted on ${table};`,
).join('')}
drop function note_former_search();
drop table former_search;
`;

/** Appends changes; `search`: whether a change says how its version was found. */
function appendChanges(hasSearch: boolean): string {
  const [column, value, type] = hasSearch ? [', search', ', made.search', ', search tsvector'] : ['', '', ''];
  return `
create or replace function append_changes(changes jsonb, author text) returns setof bigint language plpgsql as $$
declare
  last bigint;
  not_before timestamptz;
begin
  perform pg_advisory_xact_lock(1667788391); -- "chng" in ASCII
  select position, committed_at into last, not_before from change order by position desc limit 1;
  last := coalesce(last, 0);
  insert into change (position, kind, subject_kind, subject_type, subject_id, version, fields, reason, author,
    committed_at, snapshot, relation_ids, event_id, status, date_earliest, sort_earliest, sort_latest${column})
  select last + n, made.kind, made.subject_kind, made.subject_type, made.subject_id, made.version, made.fields,
    made.reason, author, greatest(clock_timestamp(), not_before), made.snapshot, made.relation_ids, made.event_id, made.status,
    made.date_earliest, made.sort_earliest, made.sort_latest${value}
  from rows from (jsonb_to_recordset(changes) as (kind text, subject_kind text, subject_type text, subject_id uuid,
    version integer, fields text[], reason text, snapshot jsonb, relation_ids uuid[], event_id uuid, status text,
    date_earliest date, sort_earliest date, sort_latest date${type})) with ordinality
    as made (kind, subject_kind, subject_type, subject_id, version, fields, reason, snapshot, relation_ids, event_id,
      status, date_earliest, sort_earliest, sort_latest${column}, n);
  perform pg_notify('change', '');
  return query select last + n from generate_series(1, jsonb_array_length(changes)) n;
end $$`;
}

/**
 * Puts the body of event_snapshot into the view of what is to be logged, so that its queries are prepared once for all events;
 * or takes it out again. Run it again after a change of the function.
 */
export async function expandEventSnapshots(runner: QueryRunner, isExpanded: boolean): Promise<void> {
  const [found] = (await runner.query(`
    select pg_get_viewdef('versioned_record'::regclass) as definition,
      pg_get_function_sqlbody('event_snapshot(event)'::regprocedure) as body`)) as {
    readonly definition: string;
    readonly body: string;
  }[];
  const { definition, body } = found ?? { definition: '', body: '' };
  const expanded = body
    .replace(/^RETURN /, '')
    .replaceAll('(e).', '(expanded.e).')
    .replaceAll('event_snapshot.e', 'expanded.e');
  const parts = definition.replace(/;\s*$/, '').split(/\bUNION ALL\b/);
  const changed = parts.map((part) => {
    if (!/FROM \(?event t\b/.test(part)) return part;
    return part
      .replace(/(?<=\bt\.recorded_at,\s+).*(?= AS snapshot,)/s, () => (isExpanded ? expanded : 'event_snapshot(t.*)'))
      .replace(
        /FROM (?:event t\b|\(event t\s+CROSS JOIN LATERAL \([^()]*\) expanded\))/,
        isExpanded ? 'FROM event t CROSS JOIN LATERAL (SELECT t AS e) expanded' : 'FROM event t',
      );
  });
  if (parts.every((part, index) => part === changed[index])) throw new Error('the view has no snapshots of events');
  await runner.query(`create or replace view versioned_record as ${changed.join('UNION ALL')}`);
}

/** Lets the view of what is to be logged show, or hide, how records are found. */
async function showSearch(runner: QueryRunner, isShown: boolean): Promise<void> {
  const [view] = (await runner.query(`select pg_get_viewdef('versioned_record'::regclass) as definition`)) as {
    readonly definition: string;
  }[];
  const [hidden, shown] = ['NULL::tsvector AS search', 't.search'];
  const [before, after] = isShown ? [hidden, shown] : [shown, hidden];
  const parts = (view?.definition ?? '').replace(/;\s*$/, '').split(/\bUNION ALL\b/);
  const changed = parts.map((part) =>
    FOUND.some((table) => new RegExp(`FROM ${table} t\\b`).test(part)) ? part.replace(before, after) : part,
  );
  const count = parts.filter((part, index) => part !== changed[index]).length;
  if (count !== FOUND.length)
    throw new Error(`changed ${String(count)} parts of the view, not ${String(FOUND.length)}`);
  await runner.query(`create or replace view versioned_record as ${changed.join('UNION ALL')}`);
}

export class FasterWriting1764610000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const step of [SEARCH_VECTOR, LOCALIZED_TEXT, EVENT_ACTORS, EVENT_PARTS, FORMER_SEARCH])
      await runner.query(step);
    await showSearch(runner, false);
    await runner.query('alter function actor_global_id(uuid) strict');
    await expandEventSnapshots(runner, true);
    await runner.query(appendChanges(false));
    await runner.query('alter table change drop column search');
    // An event is found by its id as a subject, and its versions are in the order of positions.
    await runner.query('drop index change_event_id_position_idx');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index change_event_id_position_idx on change (event_id, position) where subject_kind = 'EVENT'`,
    );
    await runner.query(WITHOUT_FORMER_SEARCH);
    await runner.query(appendChanges(true));
    await expandEventSnapshots(runner, false);
    await runner.query('alter function actor_global_id(uuid) called on null input');
    await showSearch(runner, true);
    for (const step of [
      ...[EVENT_PARTS_ONE_BY_ONE, EVENT_ACTORS_ROW_BY_ROW],
      ...[QUERIED_LOCALIZED_TEXT, QUERIED_SEARCH_VECTOR],
    ])
      await runner.query(step);
  }
}
