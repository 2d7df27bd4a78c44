import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * What counts, histograms and landmarks of a timeline of a million events are read from. test/long/plans.test.ts checks every
 * query's index.
 *
 * - The tables that say which events an owner has carry what events are filtered and counted by.
 * - `event_tally` has the numbers of events by month. Every write adds rows to it, so that no two wait for each other; rows of
 *   the same month are summed up now and then.
 */

/** The membership tables, and the column of the owner. */
const MEMBERS: readonly (readonly [table: string, owner: string])[] = [
  ['event_relation', 'relation_id'],
  ['event_topic', 'topic_id'],
  ['event_actor', 'actor_id'],
  ['event_place_closure', 'place_id'],
];

const SORT_KEY = 'sort_earliest, sort_latest';
const CARRIED = 'kind, status, date_earliest, date_starts_by';
const IS_LONG = 'date_earliest is null or sort_latest - date_earliest > 366';

/** Without the index, which is created anew: it would take longer to update than the rows. */
const carry = (table: string): string => `
drop index ${table}_timeline_idx;
alter table ${table} add column kind text, add column status text, add column date_earliest date, add column date_starts_by date;
alter table ${table} disable trigger user;
update ${table} member set kind = e.kind, status = e.status, date_earliest = e.date_earliest, date_starts_by = e.date_starts_by
  from event e where e.id = member.event_id;
alter table ${table} enable trigger user;
alter table ${table} alter column kind set not null, alter column status set not null;`;

const indexOf = (table: string, owner: string, isCounted: boolean): string => `
create index ${table}_timeline_idx on ${table} (${owner}, ${SORT_KEY}, event_id) ${isCounted ? `include (${CARRIED})` : ''};
alter table ${table} ${isCounted ? 'set (autovacuum_vacuum_scale_factor = 0.02)' : 'reset (autovacuum_vacuum_scale_factor)'};`;

const eventIndex = (isCounted: boolean): string => `
drop index event_timeline_idx;
create index event_timeline_idx on event (${SORT_KEY}, id) ${isCounted ? `include (${CARRIED})` : ''};`;

/** Membership rows read these columns of their event, and are written anew when one of them changes. */
const setMember = (columns: string, changed: readonly string[]): string => `
create or replace function set_member_sort_key() returns trigger language plpgsql as $$
begin
  -- Locked, so that the event's date can't change between this look at it and the commit.
  select ${columns.replaceAll(/\w+/g, 'event.$&')} into ${columns.replaceAll(/\w+/g, 'new.$&')}
    from event where id = new.event_id for share;
  return new;
end $$;
drop trigger event_member_sort_keys on event;
create trigger event_member_sort_keys after update of ${changed.join(', ')} on event
  for each row when (${changed.map((column) => `old.${column} <> new.${column}`).join(' or ')})
  execute function update_member_sort_keys();`;

/** The actors of events are written with what the events' rows have. */
const addActors = (columns: string): string => `
create or replace function add_event_actors() returns trigger language plpgsql as $$
begin
  insert into event_actor (event_id, actor_id, ${columns})
    select took_part.event_id, took_part.actor_id, ${columns.replaceAll(/\w+/g, 'carried.$&')}
    from (
      select event_id, actor_id from changed
      union select event_id, on_behalf_of_id from changed where on_behalf_of_id is not null
    ) took_part
    -- Locked, so that the event can't change between this look at it and the commit.
    cross join lateral (
      select ${columns.replaceAll(/\w+/g, 'e.$&')} from event e where e.id = took_part.event_id for share) carried
    on conflict do nothing;
  return null;
end $$;`;

/** All events, as an owner of tallies. */
const ALL = `'00000000-0000-0000-0000-000000000000'::uuid`;

const monthOf = (day: string): string => `${day} - (extract(day from ${day})::integer - 1)`;

const TALLY_KEY = 'relation_id, kind, status, date_earliest, date_starts_by, sort_latest';

/** The tally's columns of a row of events or of their relations. */
const tallied = (owner: string, row: string): string =>
  [
    owner,
    `${row}.kind, ${row}.status`,
    ...['date_earliest', 'date_starts_by', 'sort_latest'].map((day) => monthOf(`${row}.${day}`)),
  ].join(', ');

/** Triggers that note every row of a table in the tally. */
const noteIn = (table: string, owner: string | null): string => {
  const ownerOf = (row: string): string => (owner === null ? ALL : `${row}.${owner}`);
  const columns = [
    ...(owner === null ? [] : [owner]),
    'kind',
    'status',
    'date_earliest',
    'date_starts_by',
    'sort_latest',
  ];
  const isOther = `(${columns.map((column) => `old.${column}`).join(', ')})
    is distinct from (${columns.map((column) => `new.${column}`).join(', ')})`;
  return `
create function tally_${table}() returns trigger language plpgsql as $$
begin
  insert into event_tally (${TALLY_KEY}, count)
    select ${tallied(ownerOf('changed'), 'changed')}, case tg_op when 'DELETE' then -count(*) else count(*) end
    from changed group by 1, 2, 3, 4, 5, 6;
  -- Seldom, so that it costs a write little.
  if random() < 0.004 then
    perform compact_event_tally(owner.id) from (select distinct ${ownerOf('changed')} as id from changed) owner;
  end if;
  return null;
end $$;
create function retally_${table}() returns trigger language plpgsql as $$
begin
  insert into event_tally (${TALLY_KEY}, count)
    values (${tallied(ownerOf('old'), 'old')}, -1), (${tallied(ownerOf('new'), 'new')}, 1);
  if random() < 0.004 then
    perform compact_event_tally(${ownerOf('new')});
  end if;
  return null;
end $$;
create trigger ${table}_tally_inserted after insert on ${table} referencing new table as changed
  for each statement execute function tally_${table}();
create trigger ${table}_tally_deleted after delete on ${table} referencing old table as changed
  for each statement execute function tally_${table}();
create trigger ${table}_tally_updated after update on ${table} for each row when (${isOther})
  execute function retally_${table}();`;
};

const TALLY = `
-- How many events a relation has, or all there are (then the id is nil): by kind, status and dates, each the first day of its
-- month. A cell may have several rows, also negative ones: its number is their sum.
create table event_tally (
  relation_id uuid not null,
  kind text not null,
  status text not null,
  date_earliest date,
  date_starts_by date,
  sort_latest date not null,
  count integer not null
) with (autovacuum_vacuum_scale_factor = 0.02);

-- Counts everything anew: for rows that were written without triggers.
create function rebuild_event_tally() returns void language plpgsql as $$
begin
  delete from event_tally;
  insert into event_tally (${TALLY_KEY}, count)
    select ${tallied(ALL, 'e')}, count(*) from event e group by 1, 2, 3, 4, 5, 6
    union all select ${tallied('m.relation_id', 'm')}, count(*) from event_relation m group by 1, 2, 3, 4, 5, 6;
end $$;
select rebuild_event_tally();
create index event_tally_idx on event_tally (relation_id, status, kind, sort_latest) include (date_earliest, date_starts_by, count);

-- Sums up the rows of each cell of an owner, unless it is being done. Rows that are not committed yet stay as they are. What is
-- added are the rows that it has deleted itself: even two at once would count none twice.
create function compact_event_tally(owner uuid) returns void language plpgsql as $$
begin
  if not pg_try_advisory_xact_lock(hashtext('compact_event_tally')) then return; end if;
  with repeated as (
    select ${TALLY_KEY} from event_tally where relation_id = owner group by ${TALLY_KEY} having count(*) > 1 or sum(count) = 0
  ), deleted as (
    delete from event_tally t using repeated r
    where t.relation_id = owner and t.status = r.status and t.kind = r.kind and t.sort_latest = r.sort_latest
      and t.date_earliest is not distinct from r.date_earliest and t.date_starts_by is not distinct from r.date_starts_by
    returning t.*
  ) insert into event_tally (${TALLY_KEY}, count)
    select ${TALLY_KEY}, sum(count) from deleted group by ${TALLY_KEY} having sum(count) <> 0;
end $$;
${noteIn('event', null)}
${noteIn('event_relation', 'relation_id')}
`;

const dropTally = (table: string): string => `
drop trigger ${table}_tally_inserted on ${table};
drop trigger ${table}_tally_deleted on ${table};
drop trigger ${table}_tally_updated on ${table};
drop function tally_${table}(), retally_${table}();`;

const UP = [
  ...MEMBERS.map(([table]) => carry(table)),
  setMember(`${SORT_KEY}, ${CARRIED}`, ['date_edtf', 'kind', 'status']),
  addActors(`${SORT_KEY}, ${CARRIED}`),
  ...MEMBERS.map(([table, owner]) => indexOf(table, owner, true)),
  eventIndex(true),
  `
-- Counts in a window: the long events that reach into it.
create index event_relation_long_idx on event_relation (relation_id, sort_latest) where ${IS_LONG};
-- Landmarks: the events with the most citations.
create index citation_further_idx on citation (position, event_id) where event_id is not null and position > 0;`,
  TALLY,
];

const DOWN = [
  ...['event', 'event_relation'].map(dropTally),
  'drop function compact_event_tally(uuid), rebuild_event_tally(); drop table event_tally',
  'drop index citation_further_idx, event_relation_long_idx',
  eventIndex(false),
  ...MEMBERS.map(([table, owner]) => `drop index ${table}_timeline_idx; ${indexOf(table, owner, false)}`),
  setMember(SORT_KEY, ['date_edtf']),
  addActors(SORT_KEY),
  ...MEMBERS.map(
    ([table]) =>
      `alter table ${table} ${CARRIED.split(', ')
        .map((column) => `drop column ${column}`)
        .join(', ')}`,
  ),
];

export class Counts1764620000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const step of UP) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const step of DOWN) await runner.query(step);
  }
}
