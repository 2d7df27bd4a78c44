import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Lists of events by what hangs on them, in the order of the timeline, at a million events. A page of a list must not
 * sort the whole list: membership stands in other tables than the sort key, so those carry the key as well.
 * test/long/plans.test.ts holds every query to its index.
 */

/** What carries an event's sort key beside its own columns. */
const SORT_KEY = 'sort_earliest date, add column sort_latest date';

/** Triggers that call a function with the rows that a statement has `changed`. */
function onEveryWrite(table: string, prefix: string, call: string): string {
  const writes = [
    ['told', 'insert', 'new'],
    ['revised', 'update', 'new'],
    ['left', 'delete', 'old'],
  ];
  return writes
    .map(
      ([name, write, rows]) => `
create trigger ${prefix}_${name} after ${write} on ${table} referencing ${rows} table as changed
  for each statement execute function ${call}();`,
    )
    .join('');
}

const CARRIED = ['event_relation', 'event_topic']
  .map(
    (table) => `
alter table ${table} add column ${SORT_KEY};
update ${table} member set sort_earliest = e.sort_earliest, sort_latest = e.sort_latest from event e where e.id = member.event_id;
alter table ${table} alter column sort_earliest set not null, alter column sort_latest set not null;
create trigger ${table}_sort before insert or update on ${table} for each row execute function sort_member();`,
  )
  .join('\n');

const SORT_MEMBER = `
create function sort_member() returns trigger language plpgsql as $$
begin
  -- Locked, so that the event's date can't change between this look at it and the commit.
  select event.sort_earliest, event.sort_latest into new.sort_earliest, new.sort_latest
    from event where id = new.event_id for share;
  return new;
end $$;
`;

const PARTICIPANTS = `
-- Who took part in an event, themselves or by someone on their behalf: once, whatever their roles. Kept by triggers alone.
create table event_actor (
  event_id uuid not null references event,
  actor_id uuid not null references actor,
  sort_earliest date not null,
  sort_latest date not null,
  primary key (event_id, actor_id)
);
create trigger event_actor_sort before insert or update on event_actor for each row execute function sort_member();

insert into event_actor (event_id, actor_id)
select p.event_id, p.actor_id from participation p
union select p.event_id, p.on_behalf_of_id from participation p where p.on_behalf_of_id is not null;

create function note_participants() returns trigger language plpgsql as $$
begin
  delete from event_actor ea
    where ea.event_id in (select event_id from changed) and not exists (
      select from participation p where p.event_id = ea.event_id and ea.actor_id in (p.actor_id, p.on_behalf_of_id));
  insert into event_actor (event_id, actor_id)
    select p.event_id, took_part.id
    from participation p cross join lateral (values (p.actor_id), (p.on_behalf_of_id)) took_part (id)
    where p.event_id in (select event_id from changed) and took_part.id is not null
    on conflict do nothing;
  return null;
end $$;
${onEveryWrite('participation', 'participants', 'note_participants')}
`;

const WITHIN = `
-- Where events were: the places, and all that they lie within. Kept by triggers alone.
create table event_within (
  event_id uuid not null references event,
  place_id uuid not null references place,
  sort_earliest date not null,
  sort_latest date not null,
  primary key (event_id, place_id)
);
create trigger event_within_sort before insert or update on event_within for each row execute function sort_member();

create function note_places(event_ids uuid[]) returns void language plpgsql as $$
begin
  delete from event_within where event_id = any(event_ids);
  insert into event_within (event_id, place_id)
    with recursive around (event_id, place_id) as (
      select ep.event_id, ep.place_id from event_place ep where ep.event_id = any(event_ids)
      union
      select around.event_id, place.within_id from around join place on place.id = around.place_id
      where place.within_id is not null
    ) select event_id, place_id from around;
end $$;
select note_places(array(select distinct event_id from event_place));

create function note_places_of_events() returns trigger language plpgsql as $$
begin
  -- Shared with other events, and not with a place that moves: it would not see this event, nor this event its move.
  perform pg_advisory_xact_lock_shared(hashtext('note_places'));
  perform note_places(array(select distinct event_id from changed));
  return null;
end $$;
${onEveryWrite('event_place', 'places', 'note_places_of_events')}

create function note_move() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('note_places'));
  perform note_places(array(select event_id from event_within where place_id = new.id));
  return null;
end $$;
create trigger place_moved after update of within_id on place
  for each row when (old.within_id is distinct from new.within_id) execute function note_move();
`;

const RESORTED = `
create function resort_members() returns trigger language plpgsql as $$
begin
  -- The new key is read by sort_member.
  update event_relation set event_id = event_id where event_id = new.id;
  update event_topic set event_id = event_id where event_id = new.id;
  update event_actor set event_id = event_id where event_id = new.id;
  update event_within set event_id = event_id where event_id = new.id;
  return null;
end $$;
create trigger event_resort_members after update of date_edtf on event
  for each row when (old.date_edtf <> new.date_edtf) execute function resort_members();
`;

const INDEXES = `
-- Relation.timeline, and events of one relation.
create index event_relation_timeline_idx on event_relation (relation_id, sort_earliest, sort_latest, event_id);
-- Topic.events, and events on one topic.
create index event_topic_timeline_idx on event_topic (topic_id, sort_earliest, sort_latest, event_id);
-- Actor.timeline, and events that one actor took part in.
create index event_actor_timeline_idx on event_actor (actor_id, sort_earliest, sort_latest, event_id);
-- Place.events, and events in one place.
create index event_within_timeline_idx on event_within (place_id, sort_earliest, sort_latest, event_id);
-- Series.events. The index on series_id alone has no query left.
drop index event_series_id_idx;
create index event_series_timeline_idx on event (series_id, sort_earliest, sort_latest, id) where series_id is not null;
-- Events of one kind, the rare kinds as well, and countsByKind.
create index event_kind_timeline_idx on event (kind, sort_earliest, sort_latest, id);
-- Events of one confidence.
create index event_confidence_timeline_idx on event (confidence, sort_earliest, sort_latest, id) where confidence is not null;
-- Events with the status RETRACTED alone, which are few.
create index event_retracted_timeline_idx on event (sort_earliest, sort_latest, id) where status = 'RETRACTED';
-- Windows: the first of the events longer than a year that reaches into it, and the last of those without a known start.
create index event_long_idx on event (sort_earliest, sort_latest)
  where date_earliest is null or date_latest - date_earliest > 366;
create index event_open_idx on event (sort_earliest) where date_earliest is null;
-- Statements of one kind, and the few that are retracted.
create index statement_kind_idx on statement (kind, sort_earliest, sort_latest, source_place, id) where kind is not null;
create index statement_retracted_idx on statement (sort_earliest, sort_latest, source_place, id) where status = 'RETRACTED';
-- Actors and sources of a kind, sources in a language and of a publisher: in the order of their slugs.
create index actor_kind_idx on actor (kind, slug);
create index source_kind_idx on source (kind, slug);
create index source_language_idx on source (language, slug);
create index source_publisher_idx on source (publisher);
`;

const DOWN = `
drop index actor_kind_idx, source_kind_idx, source_language_idx, source_publisher_idx, statement_kind_idx, statement_retracted_idx;
drop index event_kind_timeline_idx, event_confidence_timeline_idx, event_retracted_timeline_idx, event_long_idx, event_open_idx, event_series_timeline_idx;
create index on event (series_id);
drop trigger event_resort_members on event;
drop trigger participants_told on participation;
drop trigger participants_revised on participation;
drop trigger participants_left on participation;
drop trigger places_told on event_place;
drop trigger places_revised on event_place;
drop trigger places_left on event_place;
drop trigger place_moved on place;
drop table event_actor, event_within;
drop trigger event_relation_sort on event_relation;
drop trigger event_topic_sort on event_topic;
alter table event_relation drop column sort_earliest, drop column sort_latest;
alter table event_topic drop column sort_earliest, drop column sort_latest;
drop function note_move(), note_places_of_events(), note_places(uuid[]), resort_members(), note_participants(), sort_member();
`;

export class Timelines1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const step of [SORT_MEMBER, CARRIED, PARTICIPANTS, WITHIN, RESORTED, INDEXES]) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
