import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Redactions take words out of a record and its history. They are all that ever rewrites the log: a row says when words were
 * taken out of it, and nothing else of it changes than its texts.
 */

const REWRITABLE = `array['snapshot', 'search', 'reason', 'redacted_at']`;

const UP = `
alter table change add column redacted_at timestamptz;

create or replace function prevent_rewriting() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.redacted_at > coalesce(old.redacted_at, '-infinity')
      and to_jsonb(new) - ${REWRITABLE} = to_jsonb(old) - ${REWRITABLE} then return new; end if;
  end if;
  raise exception using errcode = 'integrity_constraint_violation', table = 'change', constraint = 'change_is_never_rewritten',
    message = 'a change is never rewritten or removed';
end $$;
`;

const DOWN = `
create or replace function prevent_rewriting() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'integrity_constraint_violation', table = 'change', constraint = 'change_is_never_rewritten',
    message = 'a change is never rewritten or removed';
end $$;
alter table change disable trigger change_is_never_rewritten;
update change set kind = 'UPDATED' where kind = 'REDACTED';
alter table change enable trigger change_is_never_rewritten;
alter table change drop column redacted_at;
`;

export class Redactions1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  /** What was taken out stays so; that it was is no longer told from an update. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
