import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Identifiers of records elsewhere, former slugs, a status for every kind of record, and merges. What must be unique is a
 * constraint: identifiers, ordinals in a series, and slugs together with former ones.
 */

/** Tables with identifiers, and whether they have a column for their Wikidata item. */
const IDENTIFIED: readonly (readonly [table: string, hasWikidataId: boolean])[] = [
  ['actor', true],
  ['place', true],
  ['source', false],
  ['event', false],
];

const SLUGGED = ['actor', 'source', 'office', 'place', 'topic', 'relation', 'series', 'event', 'statement'];

/** Tables that had no status: events, statements and tenures have one. */
const WITHOUT_STATUS = ['actor', 'source', 'office', 'place', 'topic', 'relation', 'series'];

/**
 * Where two records have one value since before it had to be unique, the later one is numbered, so that all can stay. What is
 * written from now on has the number 0.
 */
const DUPLICATE = 'duplicate integer not null default 0 check (duplicate >= 0)';

const IDENTIFIERS = IDENTIFIED.map(
  ([table]) => `
create table ${table}_identifier (
  ${table}_id uuid not null references ${table},
  position integer not null check (position >= 0),
  scheme text not null check (scheme ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$' and length(scheme) <= 50),
  value text not null check (value <> '' and length(value) <= 300),
  ${DUPLICATE},
  primary key (${table}_id, position),
  constraint ${table}_identifier_key unique (scheme, value, duplicate)
);`,
).join('\n');

const WIKIDATA = `
-- Keeps the identifier at position 0 equal to the column with the Wikidata item. Arguments: the table of identifiers, its
-- column for the record.
create function set_wikidata_identifier() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    execute format('delete from %1$I where %2$I = $1 and position = 0', tg_argv[0], tg_argv[1]) using new.id;
  end if;
  if new.wikidata_id is not null then
    execute format('insert into %1$I (%2$I, position, scheme, value) values ($1, 0, ''wikidata'', $2)', tg_argv[0], tg_argv[1])
      using new.id, new.wikidata_id;
  end if;
  return null;
end $$;
${IDENTIFIED.filter(([, hasWikidataId]) => hasWikidataId)
  .map(
    ([table]) => `
insert into ${table}_identifier (${table}_id, position, scheme, value, duplicate)
select id, 0, 'wikidata', wikidata_id, row_number() over (partition by wikidata_id order by recorded_at, id) - 1
from ${table} where wikidata_id is not null;
-- Search finds a record by its identifiers: a full stop separates them from the texts before.
update ${table} set search_names = array_append(search_names, lower(wikidata_id)),
  search_tokens = search_tokens || array['.', lower(wikidata_id)]
where wikidata_id is not null;
create trigger ${table}_wikidata_inserted after insert on ${table} for each row when (new.wikidata_id is not null)
  execute function set_wikidata_identifier('${table}_identifier', '${table}_id');
create trigger ${table}_wikidata_updated after update of wikidata_id on ${table}
  for each row when (old.wikidata_id is distinct from new.wikidata_id)
  execute function set_wikidata_identifier('${table}_identifier', '${table}_id');`,
  )
  .join('\n')}`;

const ORDINALS = `
alter table event add column ordinal_${DUPLICATE.replace('(duplicate', '(ordinal_duplicate')};
update event e set ordinal_duplicate = numbered.n
from (
  select id, row_number() over (partition by series_id, ordinal order by recorded_at, id) - 1 as n
  from event where ordinal is not null and status = 'PUBLISHED') numbered
where e.id = numbered.id and numbered.n > 0;
create unique index event_series_ordinal_key on event (series_id, ordinal, ordinal_duplicate)
  where ordinal is not null and status = 'PUBLISHED';
create function reset_ordinal_duplicate() returns trigger language plpgsql as $$
begin
  new.ordinal_duplicate := 0;
  return new;
end $$;
create trigger event_ordinal_updated before update of series_id, ordinal, status on event
  for each row when ((old.series_id, old.ordinal, old.status) is distinct from (new.series_id, new.ordinal, new.status))
  execute function reset_ordinal_duplicate();`;

const SLUGS = `
-- Slugs that records had: they still lead to them, and are no other record's.
create table former_slug (
  kind text not null,
  slug text not null,
  record_id uuid not null,
  primary key (kind, slug)
);
create index former_slug_record_idx on former_slug (record_id);

-- After the row is there, so that a transaction that gives up the slug at the same time has ended. Argument: the kind.
create function prevent_former_slug() returns trigger language plpgsql as $$
begin
  if exists (select from former_slug f where f.kind = tg_argv[0] and f.slug = new.slug and f.record_id <> new.id) then
    raise exception using errcode = 'unique_violation', table = tg_table_name, constraint = tg_table_name || '_slug_key',
      message = format('another record had the slug %s', new.slug);
  end if;
  return null;
end $$;

create function note_former_slug() returns trigger language plpgsql as $$
begin
  delete from former_slug f where f.kind = tg_argv[0] and f.slug = new.slug and f.record_id = new.id;
  insert into former_slug (kind, slug, record_id) values (tg_argv[0], old.slug, new.id);
  return null;
end $$;
${SLUGGED.map(
  (table) => `
create trigger ${table}_slug_inserted after insert on ${table}
  for each row execute function prevent_former_slug('${table.toUpperCase()}');
create trigger ${table}_slug_noted after update of slug on ${table}
  for each row when (old.slug <> new.slug) execute function note_former_slug('${table.toUpperCase()}');
create trigger ${table}_slug_updated after update of slug on ${table}
  for each row when (old.slug <> new.slug) execute function prevent_former_slug('${table.toUpperCase()}');`,
).join('\n')}`;

const STATUSES = WITHOUT_STATUS.map(
  (table) => `
alter table ${table} add column status text not null default 'PUBLISHED' check (status in ('PUBLISHED', 'RETRACTED'));`,
).join('\n');

const MERGES = `
-- Records that became others. The record itself is no longer in its table, so that foreign keys prove that nothing refers
-- to it; its row and those of its parts are kept here, with what was moved, to be put back.
create table merge (
  id bigint generated always as identity primary key,
  kind text not null,
  from_type text not null,
  from_id uuid not null,
  into_id uuid not null,
  -- The record that it is now: the other one, or what that has become. Null if the merge was undone.
  current_id uuid,
  -- Versions after the merge and after it was undone, of the record that the other became.
  merged_version integer not null,
  unmerged_version integer,
  undo jsonb not null,
  check ((current_id is null) = (unmerged_version is not null))
);
create unique index merge_from_key on merge (from_id) where unmerged_version is null;
create index merge_into_idx on merge (into_id);
create index merge_current_idx on merge (current_id);`;

const KINDS = ['CREATED', 'UPDATED', 'RETRACTED', 'REINSTATED'];
const NEW_KINDS = ['MERGED', 'UNMERGED', 'RENAMED', 'REDACTED'];

/** Replaces the kinds of change; a kind that another migration has added stays. */
function setKinds(kinds: readonly string[], dropped: readonly string[]): string {
  const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
  return `
do $$
declare
  kinds text[];
begin
  select array_agg(distinct kind order by kind) into kinds from (
    select (regexp_matches(pg_get_constraintdef(oid), '''([A-Z]+)''', 'g'))[1] as kind from pg_constraint
      where conname = 'change_kind_check' and conrelid = 'change'::regclass
    union select unnest(array[${list(kinds)}])) all_kinds
  where kind <> all (array[${list(dropped)}]::text[]);
  alter table change drop constraint change_kind_check;
  execute format('alter table change add constraint change_kind_check check (kind in (%s))',
    (select string_agg(quote_literal(kind), ', ' order by coalesce(array_position(array[${list(KINDS)}], kind), 9), kind)
      from unnest(kinds) kind));
end $$`;
}

/** Lets the view show, or hide, the status of the kinds that had none. */
async function showStatus(runner: QueryRunner, isShown: boolean): Promise<void> {
  const [view] = (await runner.query(`select pg_get_viewdef('versioned_record'::regclass) as definition`)) as {
    readonly definition: string;
  }[];
  const [hidden, shown] = ['NULL::text AS status', 't.status'];
  const [before, after] = isShown ? [hidden, shown] : [shown, hidden];
  const parts = (view?.definition ?? '').replace(/;\s*$/, '').split(/\bUNION ALL\b/);
  const changed = parts.map((part) =>
    WITHOUT_STATUS.some((table) => new RegExp(`FROM ${table} t\\b`).test(part)) ? part.replace(before, after) : part,
  );
  const count = parts.filter((part, index) => part !== changed[index]).length;
  if (count !== WITHOUT_STATUS.length)
    throw new Error(`changed ${String(count)} parts of the view, not ${String(WITHOUT_STATUS.length)}`);
  await runner.query(`create or replace view versioned_record as ${changed.join('UNION ALL')}`);
}

/** What a snapshot gains: the function's table and argument, and the identifiers but for the one in a column of its own. */
const SNAPSHOTS: readonly (readonly [table: string, argument: string])[] = [
  ['actor', 'a'],
  ['place', 'p'],
  ['source', 's'],
  ['event', 'e'],
];

/** Replaces a snapshot's function by one that returns `expression`, an expression in PL/pgSQL that yields SQL. */
function replaceSnapshot(table: string, argument: string, expression: string): string {
  return `
do $migration$
declare
  body text := regexp_replace(pg_get_function_sqlbody('${table}_snapshot(${table})'::regprocedure), '^RETURN ', '');
begin
  execute format('create or replace function ${table}_snapshot(${argument} ${table}) returns jsonb language sql stable return %s',
    ${expression});
end $migration$`;
}

function addIdentifiers(table: string, argument: string): string {
  const hasWikidataId = IDENTIFIED.some(([one, has]) => one === table && has);
  const value = `(select jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value) order by i.position)
    from ${table}_identifier i where i.${table}_id = ${argument}.id${hasWikidataId ? ' and i.position > 0' : ''})`;
  return replaceSnapshot(
    table,
    argument,
    `format('(%s) || jsonb_strip_nulls(jsonb_build_object(''identifiers'', %s))', body, $value$${value}$value$)`,
  );
}

/** The function's body is "(what it was || what was added)". */
function removeIdentifiers(table: string, argument: string): string {
  return replaceSnapshot(
    table,
    argument,
    `regexp_replace(body, '^\\((.*) \\|\\| jsonb_strip_nulls\\(jsonb_build_object\\(''identifiers''.*$', '\\1')`,
  );
}

/** Versions in the log are found by their Wikidata item from now on, at the position after a full stop. */
const FOUND_BY_WIKIDATA = `
update change set search = search || (
  select ('''' || item || ''':6 ' || string_agg(distinct '''' || stem || '''', ' '))::tsvector
  from lower(snapshot ->> 'wikidataId') item, search_stems(item) stem group by item)
where subject_kind in ('ACTOR', 'PLACE') and search is not null and snapshot ? 'wikidataId'`;

const NOT_FOUND_BY_WIKIDATA = `
update change set search = ts_delete(search, array(
  select lower(snapshot ->> 'wikidataId') union select stem from search_stems(lower(snapshot ->> 'wikidataId')) stem))
where subject_kind in ('ACTOR', 'PLACE') and search is not null and snapshot ? 'wikidataId'`;

/** Versions of kinds that had no status were all published. */
const PUBLISHED_BEFORE = `update change set status = 'PUBLISHED' where status is null`;

const WITHOUT_STATUS_AGAIN = `
update change set status = null
where subject_kind in (${WITHOUT_STATUS.map((table) => `'${table.toUpperCase()}'`).join(', ')})`;

/** The log's rows are protected from changes, but not from a migration. */
async function rewritingLog(runner: QueryRunner, statement: string): Promise<void> {
  await runner.query('alter table change disable trigger change_is_never_rewritten');
  await runner.query(statement);
  await runner.query('alter table change enable trigger change_is_never_rewritten');
}

const DOWN = `
drop table merge;
${WITHOUT_STATUS.map((table) => `alter table ${table} drop column status;`).join('\n')}
${SLUGGED.map((table) =>
  ['inserted', 'noted', 'updated'].map((when) => `drop trigger ${table}_slug_${when} on ${table};`).join('\n'),
).join('\n')}
drop function prevent_former_slug();
drop function note_former_slug();
drop table former_slug;
drop trigger event_ordinal_updated on event;
drop function reset_ordinal_duplicate();
drop index event_series_ordinal_key;
alter table event drop column ordinal_duplicate;
${IDENTIFIED.filter(([, hasWikidataId]) => hasWikidataId)
  .map(
    ([table]) => `
update ${table} set search_names = array_remove(search_names, lower(wikidata_id)),
  search_tokens = search_tokens[:cardinality(search_tokens) - 2]
where wikidata_id is not null and search_tokens[cardinality(search_tokens) - 1:] = array['.', lower(wikidata_id)];
drop trigger ${table}_wikidata_inserted on ${table};
drop trigger ${table}_wikidata_updated on ${table};`,
  )
  .join('\n')}
drop function set_wikidata_identifier();
${IDENTIFIED.map(([table]) => `drop table ${table}_identifier;`).join('\n')}`;

export class OneThingOnce1764580000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await rewritingLog(runner, FOUND_BY_WIKIDATA);
    await rewritingLog(runner, PUBLISHED_BEFORE);
    for (const step of [IDENTIFIERS, WIKIDATA, ORDINALS, SLUGS, STATUSES, MERGES]) await runner.query(step);
    await showStatus(runner, true);
    for (const [table, argument] of SNAPSHOTS) await runner.query(addIdentifiers(table, argument));
    await runner.query(setKinds([...KINDS, ...NEW_KINDS], []));
  }

  /** What was retracted and had no status is published again; what was merged stays so, and its id is no longer known. */
  async down(runner: QueryRunner): Promise<void> {
    await rewritingLog(runner, `update change set kind = 'UPDATED' where kind in ('MERGED', 'UNMERGED', 'RENAMED')`);
    await rewritingLog(runner, NOT_FOUND_BY_WIKIDATA);
    await rewritingLog(runner, WITHOUT_STATUS_AGAIN);
    await runner.query(setKinds(KINDS, ['MERGED', 'UNMERGED', 'RENAMED', 'REDACTED']));
    for (const [table, argument] of [...SNAPSHOTS].reverse()) await runner.query(removeIdentifiers(table, argument));
    await showStatus(runner, false);
    await runner.query(DOWN);
  }
}
