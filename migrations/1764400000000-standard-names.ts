import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Renames what earlier migrations created, and gives the kinds of change their new names. Functions in SQL with a parsed
 * body and the view follow a rename by themselves; functions in PL/pgSQL are text, so they are replaced. Snapshots in the
 * log stay as they are: their keys are the fields of the API's inputs, which are not renamed.
 *
 * No instance of the version before can write to a database with these names.
 */

type Rename = readonly [before: string, after: string];

const RECORDS = ['actor', 'event', 'office', 'place', 'relation', 'series', 'source', 'statement', 'tenure', 'topic'];

const SNAPSHOTS: readonly Rename[] = [...RECORDS, 'citation'].map((table) => [
  `told_${table}(${table})`,
  `${table}_snapshot`,
]);

/** Functions, by their old signature; `signature` gives the new one. */
const FUNCTIONS: readonly Rename[] = [
  ...SNAPSHOTS,
  ['refuse_cycle()', 'prevent_cycle'],
  ['refuse_move()', 'prevent_move'],
  ['refuse_rewriting()', 'prevent_rewriting'],
  ['note_participants()', 'refresh_event_actors'],
  ['note_places(uuid[])', 'refresh_event_places'],
  ['note_places_of_events()', 'refresh_places_of_events'],
  ['note_move()', 'refresh_moved_place'],
  ['sort_member()', 'set_member_sort_key'],
  ['sort_statement()', 'set_statement_sort_key'],
  ['resort_members()', 'update_member_sort_keys'],
  ['resort_statements()', 'update_statement_sort_keys'],
];

const TRIGGERS: Readonly<Record<string, readonly Rename[]>> = {
  participation: [
    ['participants_told', 'event_actors_inserted'],
    ['participants_revised', 'event_actors_updated'],
    ['participants_left', 'event_actors_deleted'],
  ],
  event_place: [
    ['places_told', 'event_places_inserted'],
    ['places_revised', 'event_places_updated'],
    ['places_left', 'event_places_deleted'],
  ],
  event_place_closure: [['event_within_sort', 'event_place_closure_sort']],
  event: [
    ['event_resort', 'event_statement_sort_keys'],
    ['event_resort_members', 'event_member_sort_keys'],
  ],
  event_relation: [['event_relation_left', 'event_relation_deleted']],
  citation: ['event', 'tenure', 'statement', 'succession', 'date_claim'].map((owner) => [
    `citation_of_${owner}_left`,
    `citation_of_${owner}_deleted`,
  ]),
};

/**
 * Beginnings and ends of the names of constraints. By pattern, as PostgreSQL 18 names NOT NULL constraints too; the index
 * of a constraint follows it.
 */
const CONSTRAINTS: readonly Rename[] = [
  ['^event_within_', '^event_place_closure_'],
  ['^told_once_', '^idempotency_key_'],
  ['^change_told_by_', '^change_author_'],
  ['_is_whole$', '_is_complete$'],
  // A trigger and its constraint have one name each.
  ['_left$', '_deleted$'],
];

const KINDS: readonly Rename[] = [
  ['RECORDED', 'CREATED'],
  ['REVISED', 'UPDATED'],
];

function signature([before, after]: Rename): string {
  return `${after}${before.slice(before.indexOf('('))}`;
}

const bare = (name: string): string => name.replace(/\(.*/, '');

/** Functions in PL/pgSQL that name others or renamed tables, columns and locks, in the words of before or of after. */
function bodies(isAfter: boolean): string {
  const word = (before: string, after: string): string => (isAfter ? after : before);
  const lock = word('refuse_cycle', 'prevent_cycle');
  const refresh = word('note_places', 'refresh_event_places');
  const closure = word('event_within', 'event_place_closure');
  const author = word('told_by', 'author');
  const setKey = word('sort_member', 'set_member_sort_key');
  return `
create or replace function ${lock}() returns trigger language plpgsql as $$
declare
  lower_id uuid := to_jsonb(new) ->> tg_argv[1];
  higher_id uuid := to_jsonb(new) ->> tg_argv[2];
  closes boolean;
begin
  if higher_id is null then return new; end if;
  -- Two transactions could each add half of a cycle; the second waits for the first and then sees its half.
  perform pg_advisory_xact_lock(hashtext('${lock}'), hashtext(tg_argv[0]));
  execute format('
    with recursive above (id) as (
      select $1 union
      select t.%3$I from %1$I t join above on t.%2$I = above.id where t.%3$I is not null and (%4$s)
    ) select exists (select from above where id = $2)', tg_argv[0], tg_argv[1], tg_argv[2], tg_argv[3])
    into closes using higher_id, lower_id;
  if closes then
    raise exception using errcode = 'integrity_constraint_violation', constraint = tg_argv[0] || '_has_no_cycle',
      table = tg_argv[0], message = format('%s would form a cycle', tg_argv[0]);
  end if;
  return new;
end $$;

create or replace function append_changes(changes jsonb, author text) returns setof bigint language plpgsql as $$
declare
  last bigint;
begin
  perform pg_advisory_xact_lock(1667788391); -- "chng" in ASCII
  select coalesce(max(position), 0) into last from change;
  insert into change (position, kind, subject_kind, subject_type, subject_id, version, fields, reason, ${author},
    committed_at, snapshot, relation_ids, event_id, status, date_earliest, sort_earliest, sort_latest, search)
  select last + n, made.kind, made.subject_kind, made.subject_type, made.subject_id, made.version, made.fields,
    made.reason, author, clock_timestamp(), made.snapshot, made.relation_ids, made.event_id, made.status,
    made.date_earliest, made.sort_earliest, made.sort_latest, made.search
  from rows from (jsonb_to_recordset(changes) as (kind text, subject_kind text, subject_type text, subject_id uuid,
    version integer, fields text[], reason text, snapshot jsonb, relation_ids uuid[], event_id uuid, status text,
    date_earliest date, sort_earliest date, sort_latest date, search tsvector)) with ordinality
    as made (kind, subject_kind, subject_type, subject_id, version, fields, reason, snapshot, relation_ids, event_id,
      status, date_earliest, sort_earliest, sort_latest, search, n);
  perform pg_notify('change', '');
  return query select last + n from generate_series(1, jsonb_array_length(changes)) n;
end $$;

create or replace function ${refresh}(event_ids uuid[]) returns void language plpgsql as $$
begin
  delete from ${closure} where event_id = any(event_ids);
  insert into ${closure} (event_id, place_id)
    with recursive around (event_id, place_id) as (
      select ep.event_id, ep.place_id from event_place ep where ep.event_id = any(event_ids)
      union
      select around.event_id, place.within_id from around join place on place.id = around.place_id
      where place.within_id is not null
    ) select event_id, place_id from around;
end $$;

create or replace function ${word('note_places_of_events', 'refresh_places_of_events')}() returns trigger language plpgsql as $$
begin
  -- Shared with other events, and not with a place that moves: it would not see this event, nor this event its move.
  perform pg_advisory_xact_lock_shared(hashtext('${refresh}'));
  perform ${refresh}(array(select distinct event_id from changed));
  return null;
end $$;

create or replace function ${word('note_move', 'refresh_moved_place')}() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('${refresh}'));
  perform ${refresh}(array(select event_id from ${closure} where place_id = new.id));
  return null;
end $$;

create or replace function ${word('resort_members', 'update_member_sort_keys')}() returns trigger language plpgsql as $$
begin
  -- The new key is read by ${setKey}.
  update event_relation set event_id = event_id where event_id = new.id;
  update event_topic set event_id = event_id where event_id = new.id;
  update event_actor set event_id = event_id where event_id = new.id;
  update ${closure} set event_id = event_id where event_id = new.id;
  return null;
end $$;
`;
}

/** Changes the kinds of all changes by rewriting the table, which fires none of the triggers that protect it. */
function changeKinds(names: readonly Rename[]): string {
  const cases = names.map(([from, to]) => `when '${from}' then '${to}'`).join(' ');
  const kinds = [...names.map(([, to]) => to), 'RETRACTED', 'REINSTATED'].map((kind) => `'${kind}'`).join(', ');
  return `
alter table change drop constraint change_kind_check;
alter table change alter column kind type text using case kind ${cases} else kind end;
alter table change add constraint change_kind_check check (kind in (${kinds}));`;
}

const reversed = (names: readonly Rename[]): Rename[] => names.map(([before, after]) => [after, before]);

function triggerRenames(isUp: boolean): string[] {
  return Object.entries(TRIGGERS).flatMap(([table, names]) =>
    (isUp ? names : reversed(names)).map(([from, to]) => `alter trigger ${from} on ${table} rename to ${to}`),
  );
}

/** Renames the constraints of all tables that match the patterns. */
function constraintRenames(patterns: readonly Rename[]): string[] {
  return patterns.map(
    ([from, to]) => `
do $$
declare
  found record;
begin
  for found in
    select conrelid::regclass as owner, conname from pg_constraint
    where connamespace = (select oid from pg_namespace where nspname = current_schema()) and conrelid <> 0
      and conname ~ '${from}'
  loop
    execute format('alter table %s rename constraint %I to %I', found.owner, found.conname,
      regexp_replace(found.conname, '${from}', '${to.replace(/[\^$]/g, '')}'));
  end loop;
end $$`,
  );
}

/** Renames a column of every date, whatever its table. */
function dateColumnRenames(from: string, to: string): string {
  return `
do $$
declare
  found record;
begin
  for found in
    select attrelid::regclass as owner, attname from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = (select oid from pg_namespace where nspname = current_schema()) and c.relkind = 'r'
      and not a.attisdropped and a.attname ~ '_${from}$'
  loop
    execute format('alter table %s rename column %I to %I', found.owner, found.attname,
      regexp_replace(found.attname, '${from}$', '${to}'));
  end loop;
end $$`;
}

/** The words of this version for tables, columns, functions, triggers, constraints and kinds of change. */
export class StandardNames1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const steps = [
      'alter table event_within rename to event_place_closure',
      'alter table told_once rename to idempotency_key',
      'alter view loggable rename to versioned_record',
      'alter table change rename column told_by to author',
      'alter index event_within_timeline_idx rename to event_place_closure_timeline_idx',
      'alter domain some_localized_text rename constraint some_localized_text_check to nonempty_localized_text_check',
      'alter domain some_localized_text rename to nonempty_localized_text',
      dateColumnRenames('begins_by', 'starts_by'),
      ...FUNCTIONS.map(([before, after]) => `alter function ${before} rename to ${after}`),
      ...triggerRenames(true),
      ...constraintRenames(CONSTRAINTS),
      bodies(true),
      changeKinds(KINDS),
    ];
    for (const step of steps) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    const steps = [
      changeKinds(reversed(KINDS)),
      ...constraintRenames(reversed(CONSTRAINTS)),
      ...triggerRenames(false),
      ...FUNCTIONS.map((rename) => `alter function ${signature(rename)} rename to ${bare(rename[0])}`),
      dateColumnRenames('starts_by', 'begins_by'),
      'alter domain nonempty_localized_text rename to some_localized_text',
      'alter domain some_localized_text rename constraint nonempty_localized_text_check to some_localized_text_check',
      'alter index event_place_closure_timeline_idx rename to event_within_timeline_idx',
      'alter table change rename column author to told_by',
      'alter view versioned_record rename to loggable',
      'alter table idempotency_key rename to told_once',
      'alter table event_place_closure rename to event_within',
      bodies(false),
    ];
    for (const step of steps) await runner.query(step);
  }
}
