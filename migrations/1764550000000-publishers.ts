import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Publishers as organizations: more kinds of organization, the seat of an organization, and of a source its publisher, its
 * archived copy and what it republishes. And the time of the changes in the log, which no longer goes back.
 */

const KINDS = ['INTERGOVERNMENTAL', 'STATE_BODY', 'POLITICAL_PARTY', 'PARTY_BODY', 'COMPANY', 'OTHER'];
const PUBLISHER_KINDS = ['NEWS_AGENCY', 'BROADCASTER', 'NEWSPAPER', 'PUBLISHER', 'ARCHIVE', 'REFERENCE_WORK'];

const quotedList = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** Replaces the constraint with the kinds of organization, which PostgreSQL named. */
function setKinds(kinds: readonly string[]): string {
  return `
do $$
declare
  existing text;
begin
  select conname into strict existing from pg_constraint
    where conrelid = 'actor'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%INTERGOVERNMENTAL%';
  execute format('alter table actor drop constraint %I', existing);
  execute format('alter table actor add constraint %I check (organization_kind in (${quotedList(kinds).replaceAll("'", "''")}))',
    existing);
end $$`;
}

const COLUMNS = `
alter table actor
  add column seat_id uuid check (seat_id is null or kind = 'ORGANIZATION'),
  add column seat_kind text generated always as ('STATE') stored,
  add foreign key (seat_id, seat_kind) references actor (id, kind);
create index actor_seat_idx on actor (seat_id) where seat_id is not null;

alter table source
  add column published_by_id uuid,
  add column published_by_kind text generated always as ('ORGANIZATION') stored,
  add foreign key (published_by_id, published_by_kind) references actor (id, kind),
  add column archived_url text,
  add column repost_of_id uuid references source;
-- Sources of a publisher, in the order of their slugs.
create index source_published_by_idx on source (published_by_id, slug) where published_by_id is not null;
create index source_repost_of_idx on source (repost_of_id) where repost_of_id is not null;
create trigger source_cycle before insert or update of repost_of_id on source
  for each row execute function prevent_cycle('source', 'id', 'repost_of_id', 'true');
`;

/** The fields that these columns add to the snapshot of a record, each by a function of its own. */
const SNAPSHOTS: readonly (readonly [table: string, fields: string])[] = [
  ['actor', `'seat', global_id('State', r.seat_id)`],
  [
    'source',
    `'publishedBy', global_id('Organization', r.published_by_id), 'archivedUrl', r.archived_url,
    'repostOf', global_id('Source', r.repost_of_id)`,
  ],
];

const functionOf = (table: string): string => `${table}_publisher_fields`;

function addFields([table, fields]: (typeof SNAPSHOTS)[number]): string {
  return `
create function ${functionOf(table)}(r ${table}) returns jsonb language sql stable return
  jsonb_strip_nulls(jsonb_build_object(${fields}))`;
}

/** Rewrites the function that takes the snapshot of a record, whichever fields it has by now. */
async function rewriteSnapshot(
  runner: QueryRunner,
  table: string,
  rewrite: (body: string, argument: string) => string,
): Promise<void> {
  const rows = (await runner.query(`
    select pg_get_functiondef(oid) as definition, proargnames[1] as argument
    from pg_proc where oid = '${table}_snapshot(${table})'::regprocedure`)) as [
    { readonly definition: string; readonly argument: string },
  ];
  const [{ definition, argument }] = rows;
  const [head, body] = definition.split(/^\s*RETURN /m);
  if (head === undefined || body === undefined) throw new Error(`${table}_snapshot has no body to add fields to`);
  await runner.query(`${head} RETURN ${rewrite(body.trim(), argument)}`);
}

/** Appends changes; the time of a change is not before that of the change before it if `isMonotonic`. */
function appendChanges(isMonotonic: boolean): string {
  const declared = isMonotonic ? '\n  not_before timestamptz;' : '';
  const readLast = isMonotonic
    ? `select position, committed_at into last, not_before from change order by position desc limit 1;
  last := coalesce(last, 0);`
    : 'select coalesce(max(position), 0) into last from change;';
  const now = isMonotonic ? 'greatest(clock_timestamp(), not_before)' : 'clock_timestamp()';
  return `
create or replace function append_changes(changes jsonb, author text) returns setof bigint language plpgsql as $$
declare
  last bigint;${declared}
begin
  perform pg_advisory_xact_lock(1667788391); -- "chng" in ASCII
  ${readLast}
  insert into change (position, kind, subject_kind, subject_type, subject_id, version, fields, reason, author,
    committed_at, snapshot, relation_ids, event_id, status, date_earliest, sort_earliest, sort_latest, search)
  select last + n, made.kind, made.subject_kind, made.subject_type, made.subject_id, made.version, made.fields,
    made.reason, author, ${now}, made.snapshot, made.relation_ids, made.event_id, made.status,
    made.date_earliest, made.sort_earliest, made.sort_latest, made.search
  from rows from (jsonb_to_recordset(changes) as (kind text, subject_kind text, subject_type text, subject_id uuid,
    version integer, fields text[], reason text, snapshot jsonb, relation_ids uuid[], event_id uuid, status text,
    date_earliest date, sort_earliest date, sort_latest date, search tsvector)) with ordinality
    as made (kind, subject_kind, subject_type, subject_id, version, fields, reason, snapshot, relation_ids, event_id,
      status, date_earliest, sort_earliest, sort_latest, search, n);
  perform pg_notify('change', '');
  return query select last + n from generate_series(1, jsonb_array_length(changes)) n;
end $$`;
}

export class Publishers1764550000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(setKinds([...KINDS, ...PUBLISHER_KINDS]));
    await runner.query(COLUMNS);
    for (const snapshot of SNAPSHOTS) {
      const [table] = snapshot;
      await runner.query(addFields(snapshot));
      await rewriteSnapshot(runner, table, (body, argument) => `(${body}) || ${functionOf(table)}(${argument})`);
    }
    await runner.query('create index change_committed_at_idx on change (committed_at, position)');
    await runner.query(appendChanges(true));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(appendChanges(false));
    await runner.query('drop index change_committed_at_idx');
    for (const [table] of SNAPSHOTS) {
      const added = new RegExp(`^\\((.*) \\|\\| ${functionOf(table)}\\([^()]*\\)\\)$`, 's');
      await rewriteSnapshot(runner, table, (body) => body.replace(added, '$1'));
      await runner.query(`drop function ${functionOf(table)}(${table})`);
    }
    await runner.query('drop trigger source_cycle on source');
    await runner.query(
      'alter table source drop column published_by_id, drop column published_by_kind, drop column archived_url, drop column repost_of_id',
    );
    await runner.query('alter table actor drop column seat_id, drop column seat_kind');
    await runner.query(
      `update actor set organization_kind = 'OTHER' where organization_kind in (${quotedList(PUBLISHER_KINDS)})`,
    );
    await runner.query(setKinds(KINDS));
  }
}
