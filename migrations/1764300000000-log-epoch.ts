import type { MigrationInterface, QueryRunner } from 'typeorm';

const EPOCH = `
-- The log's epoch, in its one row. A position names it: whoever comes with one of another epoch has seen another log.
create table log_epoch (
  is_only boolean primary key default true check (is_only),
  -- 16 digits: seconds since 1970 when it began, then six at random.
  epoch bigint not null check (epoch between 1000000000000000 and 9999999999999999),
  begun_at timestamptz not null
);

create function random_below(bound integer) returns integer language sql volatile as $$
  select (('x' || left(replace(gen_random_uuid()::text, '-', ''), 8))::bit(32)::bigint % bound)::integer
$$;

-- A number by which a change is told from another one that has its position in another history of the log. Those that are
-- there already have 0: a constant, so that the table is not rewritten.
alter table change add column tag integer not null default 0 check (tag between 0 and 99999999);
alter table change alter column tag set default random_below(100000000);

-- Begins an epoch of the log, greater than its last and than 'above'. Whoever calls it has the log's lock, which is held
-- to COMMIT; 'change' is notified, so that all instances look at once.
create function begin_epoch(above bigint) returns bigint language plpgsql as $$
declare
  begun bigint;
begin
  perform pg_advisory_xact_lock(1667788391); -- "chng" in ASCII
  -- By the clock, but for one that is behind the clock by which the last one was made.
  insert into log_epoch as log (epoch, begun_at)
  select greatest(floor(extract(epoch from clock_timestamp()))::bigint, greatest(above, max(old.epoch)) / 1000000 + 1)
    * 1000000 + random_below(1000000), clock_timestamp()
  from log_epoch old
  on conflict (is_only) do update set epoch = excluded.epoch, begun_at = excluded.begun_at
  returning log.epoch into begun;
  perform pg_notify('change', '');
  return begun;
end $$;

-- Takes the log's lock and answers the log's epoch: a new one where the log is not the one, or no more the one, whose
-- change at a position was seen. Several who see that at once begin one epoch: who comes second finds it begun. Nobody
-- has seen anything by an epoch of 0.
create function verify_log(seen_epoch bigint, seen_position bigint, seen_tag integer) returns bigint
language plpgsql as $$
declare
  present bigint;
begin
  perform pg_advisory_xact_lock(1667788391);
  select epoch into present from log_epoch;
  if not found then
    -- Perhaps it is being restored: a row put here would stand in the way of the one to come.
    raise exception using errcode = 'object_not_in_prerequisite_state', message = 'the log has no epoch',
      hint = 'Begin one, once the database is restored: npm run entente -- log new-epoch';
  end if;
  if present > seen_epoch then return present; end if;
  if present = seen_epoch and (seen_position = 0 or exists (
    select from change where position = seen_position and tag = seen_tag)) then return present; end if;
  return begin_epoch(seen_epoch);
end $$;

-- As the function of two arguments, for one who has seen the log: what is appended to a log that went back since is of a
-- new epoch. Answers the position of the last change.
create function append_changes(changes jsonb, author text, seen_epoch bigint, seen_position bigint, seen_tag integer,
  out log_epoch bigint, out log_position bigint, out log_tag integer) language plpgsql as $$
begin
  log_epoch := verify_log(seen_epoch, seen_position, seen_tag);
  select max(appended) into log_position from append_changes(changes, author) appended;
  select tag into log_tag from change where position = log_position;
end $$;
`;

/** Gives the log an epoch, and each change a tag. Instances of the version before can write beside those of this one. */
export class LogEpoch1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EPOCH);
    await runner.query('select begin_epoch(0)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function append_changes(jsonb, text, bigint, bigint, integer)');
    await runner.query('drop function verify_log(bigint, bigint, integer)');
    await runner.query('drop function begin_epoch(bigint)');
    await runner.query('alter table change drop column tag');
    await runner.query('drop function random_below(integer)');
    await runner.query('drop table log_epoch');
  }
}
