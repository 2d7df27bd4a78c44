import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Short titles of events, family names of persons, and the states on whose behalf a statement speaks, where editors have
 * entered them.
 *
 * A snapshot gains a field by having it appended to whatever the snapshot's function returns, so that this migration does
 * not depend on which other fields there are.
 */

const COLUMNS = `
alter table event add column short_titles localized_text not null default '[]';
alter table actor add column family_names localized_text check (family_names is null or kind = 'PERSON');

create table statement_on_behalf_of (
  statement_id uuid not null references statement,
  position integer not null check (position >= 0),
  state_id uuid not null,
  state_kind text generated always as ('STATE') stored,
  foreign key (state_id, state_kind) references actor (id, kind),
  primary key (statement_id, position),
  unique (state_id, statement_id)
);`;

/** What a snapshot gains: the function's table and argument, the field, and its value, which is left out if it is null. */
interface SnapshotField {
  readonly table: string;
  readonly argument: string;
  readonly field: string;
  readonly value: string;
}

const FIELDS: readonly SnapshotField[] = [
  { table: 'event', argument: 'e', field: 'shortTitles', value: `nullif(e.short_titles, '[]')` },
  { table: 'actor', argument: 'a', field: 'familyNames', value: `nullif(a.family_names, '[]')` },
  {
    table: 'statement',
    argument: 's',
    field: 'onBehalfOf',
    value: `(select jsonb_agg(global_id('State', b.state_id) order by b.position) from statement_on_behalf_of b
      where b.statement_id = s.id)`,
  },
];

/** Replaces a snapshot's function by one that returns `expression`, an expression in PL/pgSQL that yields SQL. */
function replaceSnapshot({ table, argument }: SnapshotField, expression: string): string {
  return `
do $migration$
declare
  body text := regexp_replace(pg_get_function_sqlbody('${table}_snapshot(${table})'::regprocedure), '^RETURN ', '');
begin
  execute format('create or replace function ${table}_snapshot(${argument} ${table}) returns jsonb language sql stable return %s',
    ${expression});
end $migration$`;
}

function addToSnapshot(added: SnapshotField): string {
  const { field, value } = added;
  const expression = `format('(%s) || jsonb_strip_nulls(jsonb_build_object(%L, %s))', body, '${field}', $value$${value}$value$)`;
  return replaceSnapshot(added, expression);
}

/** The function's body is "(what it was || what was added)". */
function removeFromSnapshot(added: SnapshotField): string {
  return replaceSnapshot(
    added,
    `regexp_replace(body, '^\\((.*) \\|\\| jsonb_strip_nulls\\(jsonb_build_object\\(''${added.field}''.*$', '\\1')`,
  );
}

export class NamesAndSides1764560000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    for (const field of FIELDS) await runner.query(addToSnapshot(field));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const field of [...FIELDS].reverse()) await runner.query(removeFromSnapshot(field));
    await runner.query('drop table statement_on_behalf_of');
    await runner.query('alter table actor drop column family_names');
    await runner.query('alter table event drop column short_titles');
  }
}
