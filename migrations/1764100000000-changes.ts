import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * The log of changes, tokens and idempotency keys; longer than other files, as each kind of thing is told here in full.
 *
 * What a thing was told as, `told_…`, is the API's input that would tell it again: ids are global ids, what is null is
 * left out. It is a change's snapshot, and what a revision starts from.
 */

const GLOBAL_IDS = `
create function global_id(type text, id uuid) returns text language sql immutable return
  type || '_' || translate(rtrim(encode(uuid_send(id), 'base64'), '='), '+/', '-_');
create function uuid_of(global_id text) returns uuid language sql immutable return
  encode(decode(translate(right(global_id, 22), '-_', '+/') || '==', 'base64'), 'hex')::uuid;
create function actor_global_id(actor_id uuid) returns text language sql stable return
  (select global_id(initcap(kind), id) from actor where id = actor_id);
`;

const TOLD = `
create function told_citation(c citation) returns jsonb language sql stable return jsonb_strip_nulls(jsonb_build_object(
  'source', global_id('Source', c.source_id),
  'locator', case when num_nonnulls(c.locator_page, c.locator_paragraph, c.locator_start, c.locator_end) > 0
    then jsonb_build_object('page', c.locator_page, 'paragraph', c.locator_paragraph, 'start', c.locator_start,
      'end', c.locator_end) end,
  'assertedBy', actor_global_id(c.asserted_by_id),
  'basis', c.basis,
  'supports', case when cardinality(c.supports) > 0 then to_jsonb(c.supports) end));

create function told_actor(a actor) returns jsonb language sql stable return jsonb_strip_nulls(jsonb_build_object(
  'slug', a.slug,
  'names', a.names,
  'aliases', a.aliases,
  'wikidataId', a.wikidata_id,
  'officialNames', a.official_names,
  'iso3166Alpha3', a.iso3166_alpha3,
  'existence', a.existence_edtf,
  'succeeds', case when a.kind = 'STATE' then coalesce((
    select jsonb_agg(jsonb_build_object(
      'predecessor', global_id('State', s.predecessor_id),
      'date', s.date_edtf,
      'settledBy', global_id('Event', s.settled_by_id),
      'citations', (select jsonb_agg(told_citation(c) order by c.position) from citation c where c.succession_id = s.id),
      'notes', s.notes) order by s.position)
    from succession s where s.successor_id = a.id), '[]') end,
  'kind', a.organization_kind,
  'parent', actor_global_id(a.parent_id),
  'members', case when a.kind = 'GROUP' then coalesce((
    select jsonb_agg(actor_global_id(m.member_id) order by m.position) from group_member m where m.group_id = a.id),
    '[]') end,
  'notes', a.notes));

create function told_source(s source) returns jsonb language sql stable return jsonb_strip_nulls(jsonb_build_object(
  'slug', s.slug, 'kind', s.kind, 'titles', s.titles, 'publisher', s.publisher, 'language', s.language, 'url', s.url,
  'publishedOn', s.published_on_edtf, 'sha256', s.sha256, 'notes', s.notes));

create function told_office(o office) returns jsonb language sql stable return jsonb_strip_nulls(jsonb_build_object(
  'slug', o.slug, 'titles', o.titles, 'body', actor_global_id(o.body_id), 'notes', o.notes));

create function told_tenure(t tenure) returns jsonb language sql stable return jsonb_strip_nulls(jsonb_build_object(
  'person', global_id('Person', t.person_id),
  'office', global_id('Office', t.office_id),
  'period', t.period_edtf,
  'extent', t.extent,
  'citations', (select jsonb_agg(told_citation(c) order by c.position) from citation c where c.tenure_id = t.id),
  'notes', t.notes));

create function told_place(p place) returns jsonb language sql stable return jsonb_strip_nulls(jsonb_build_object(
  'slug', p.slug, 'kind', p.kind, 'names', p.names, 'aliases', p.aliases, 'within', global_id('Place', p.within_id),
  'countryCode', p.country_code, 'state', global_id('State', p.state_id), 'wikidataId', p.wikidata_id,
  'notes', p.notes));

create function told_topic(t topic) returns jsonb language sql stable return jsonb_build_object(
  'slug', t.slug, 'kind', t.kind, 'names', t.names, 'notes', t.notes);

create function told_relation(r relation) returns jsonb language sql stable return jsonb_build_object(
  'slug', r.slug,
  'parties', jsonb_build_array(global_id('State', r.first_party_id), global_id('State', r.second_party_id)),
  'titles', r.titles,
  'notes', r.notes);

create function told_series(s series) returns jsonb language sql stable return jsonb_strip_nulls(jsonb_build_object(
  'slug', s.slug,
  'titles', s.titles,
  'aliases', s.aliases,
  'parties', coalesce((
    select jsonb_agg(actor_global_id(p.actor_id) order by p.position) from series_party p where p.series_id = s.id), '[]'),
  'foundedBy', global_id('Event', s.founded_by_id),
  'succeeds', global_id('Series', s.succeeds_id),
  'notes', s.notes));

create function told_event(e event) returns jsonb language sql stable return jsonb_strip_nulls(jsonb_build_object(
  'slug', e.slug,
  'kind', e.kind,
  'titles', e.titles,
  'summaries', e.summaries,
  'date', e.date_edtf,
  'dateBasis', e.date_basis,
  'alternativeDates', coalesce((
    select jsonb_agg(jsonb_build_object(
      'date', d.date_edtf, 'basis', d.basis, 'standing', d.standing, 'reasons', d.reasons,
      'citations', (select jsonb_agg(told_citation(c) order by c.position) from citation c where c.date_claim_id = d.id))
      order by d.position)
    from date_claim d where d.event_id = e.id), '[]'),
  'places', coalesce((
    select jsonb_agg(global_id('Place', p.place_id) order by p.position) from event_place p where p.event_id = e.id), '[]'),
  'relations', (
    select jsonb_agg(global_id('Relation', r.relation_id) order by r.position) from event_relation r
    where r.event_id = e.id),
  'series', global_id('Series', e.series_id),
  'ordinal', e.ordinal,
  'anniversaryNumber', e.anniversary_number,
  'confidence', e.confidence,
  'topics', coalesce((
    select jsonb_agg(global_id('Topic', t.topic_id) order by t.position) from event_topic t where t.event_id = e.id), '[]'),
  'participations', coalesce((
    select jsonb_agg(jsonb_build_object(
      'actor', actor_global_id(p.actor_id),
      'role', p.role,
      'onBehalfOf', actor_global_id(p.on_behalf_of_id),
      'offices', coalesce((
        select jsonb_agg(global_id('Office', o.office_id) order by o.position) from participation_office o
        where o.participation_id = p.id), '[]'),
      'basis', p.basis,
      'citations', coalesce((
        select jsonb_agg(told_citation(c) order by c.position) from citation c where c.participation_id = p.id), '[]'))
      order by p.position)
    from participation p where p.event_id = e.id), '[]'),
  'links', coalesce((
    select jsonb_agg(jsonb_build_object('kind', l.kind, 'event', global_id('Event', l.target_id)) order by l.position)
    from event_link l where l.event_id = e.id), '[]'),
  'citations', (select jsonb_agg(told_citation(c) order by c.position) from citation c where c.event_id = e.id),
  'notes', e.notes));

create function told_statement(s statement) returns jsonb language sql stable return jsonb_strip_nulls(jsonb_build_object(
  'slug', s.slug,
  'kind', s.kind,
  'speakers', coalesce((
    select jsonb_agg(jsonb_build_object(
      'actor', actor_global_id(k.actor_id),
      'onBehalfOf', actor_global_id(k.on_behalf_of_id),
      'offices', coalesce((
        select jsonb_agg(global_id('Office', o.office_id) order by o.position) from speaker_office o
        where o.speaker_id = k.id), '[]')) order by k.position)
    from speaker k where k.statement_id = s.id), '[]'),
  'madeAt', global_id('Event', s.made_at_id),
  'date', s.own_date_edtf,
  'paraphrases', s.paraphrases,
  'topics', coalesce((
    select jsonb_agg(global_id('Topic', t.topic_id) order by t.position) from statement_topic t where t.statement_id = s.id),
    '[]'),
  'mentionedEvents', coalesce((
    select jsonb_agg(global_id('Event', m.event_id) order by m.position) from statement_mentioned_event m
    where m.statement_id = s.id), '[]'),
  'mentionedActors', coalesce((
    select jsonb_agg(actor_global_id(m.actor_id) order by m.position) from statement_mentioned_actor m
    where m.statement_id = s.id), '[]'),
  'citations', (select jsonb_agg(told_citation(c) order by c.position) from citation c where c.statement_id = s.id),
  'notes', s.notes));
`;

/** By kind of record: its table, and what of it decides whether it passes a filter, as columns of the log. */
const KINDS: readonly (readonly [kind: string, table: string, type: string, facts: string])[] = [
  ['ACTOR', 'actor', 'initcap(t.kind)', ''],
  ['SOURCE', 'source', `'Source'`, ''],
  ['OFFICE', 'office', `'Office'`, ''],
  ['TENURE', 'tenure', `'Tenure'`, 't.status as status'],
  ['PLACE', 'place', `'Place'`, ''],
  ['TOPIC', 'topic', `'Topic'`, ''],
  ['SERIES', 'series', `'Series'`, ''],
  ['RELATION', 'relation', `'Relation'`, 'array[t.id] as relation_ids'],
  [
    'EVENT',
    'event',
    `'Event'`,
    `t.status as status, t.id as event_id, t.date_earliest as date_earliest, t.sort_earliest as sort_earliest,
     t.sort_latest as sort_latest, t.search as search,
     array(select er.relation_id from event_relation er where er.event_id = t.id order by er.position) as relation_ids`,
  ],
  [
    'STATEMENT',
    'statement',
    `'Statement'`,
    `t.status as status, t.made_at_id as event_id,
     array(select er.relation_id from event_relation er where er.event_id = t.made_at_id order by er.position) as relation_ids`,
  ],
];

const FACTS: Readonly<Record<string, string>> = {
  status: 'null::text',
  event_id: 'null::uuid',
  date_earliest: 'null::date',
  sort_earliest: 'null::date',
  sort_latest: 'null::date',
  search: 'null::tsvector',
  relation_ids: `'{}'::uuid[]`,
};

/** One kind of record as the log keeps it. */
function loggable([kind, table, type, facts]: (typeof KINDS)[number]): string {
  const given = facts.split(/,\s*(?=t\.|array\()/).filter((fact) => fact !== '');
  const columns = Object.entries(FACTS).map(
    ([name, none]) => given.find((fact) => fact.endsWith(` as ${name}`)) ?? `${none} as ${name}`,
  );
  return `select '${kind}' as subject_kind, ${type} as subject_type, t.id as subject_id, t.version, t.recorded_at,
    told_${table}(t) as snapshot, ${columns.join(', ')} from ${table} t`;
}

const CHANGES = `
-- Everything kept, as the log keeps it.
create view loggable as
${KINDS.map(loggable).join('\nunion all\n')};

create table change (
  position bigint primary key check (position >= 1),
  kind text not null check (kind in ('RECORDED', 'REVISED', 'RETRACTED', 'REINSTATED')),
  subject_kind text not null check (subject_kind in ('EVENT', 'STATEMENT', 'RELATION', 'ACTOR', 'OFFICE', 'TENURE', 'PLACE',
    'SERIES', 'TOPIC', 'SOURCE')),
  subject_type text not null,
  subject_id uuid not null,
  version integer not null check (version >= 1),
  fields text[] not null,
  reason text check (reason <> ''),
  told_by text not null check (told_by <> ''),
  committed_at timestamptz not null,
  snapshot jsonb not null,
  relation_ids uuid[] not null,
  -- What decides whether an event, or the event that a statement was made at, passed a filter then.
  event_id uuid,
  status text,
  date_earliest date,
  sort_earliest date,
  sort_latest date,
  search tsvector,
  unique (subject_id, version)
);
create index on change (event_id, position) where subject_kind = 'EVENT';

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'integrity_constraint_violation', table = 'change', constraint = 'change_is_never_rewritten',
    message = 'a change is never rewritten or removed';
end $$;
create trigger change_is_never_rewritten before update or delete on change
  for each row execute function refuse_rewriting();
create trigger change_is_never_truncated before truncate on change
  for each statement execute function refuse_rewriting();

-- Appends changes as the last statement of the transaction that made them. The lock is held from here to COMMIT, so that
-- the order of positions is the order of commits: whoever has seen a position has seen all before it. Positions have no
-- gaps, as one that is rolled back was never another's.
create function append_changes(changes jsonb, author text) returns setof bigint language plpgsql as $$
declare
  last bigint;
begin
  perform pg_advisory_xact_lock(1667788391); -- "chng" in ASCII
  select coalesce(max(position), 0) into last from change;
  insert into change (position, kind, subject_kind, subject_type, subject_id, version, fields, reason, told_by,
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

-- What is there already, in the order in which it was recorded.
insert into change (position, kind, subject_kind, subject_type, subject_id, version, fields, told_by, committed_at,
  snapshot, relation_ids, event_id, status, date_earliest, sort_earliest, sort_latest, search)
select row_number() over (order by recorded_at, subject_id), 'RECORDED', subject_kind, subject_type, subject_id, version,
  array(select key from jsonb_object_keys(snapshot) key where snapshot -> key <> '[]' order by key), 'Entente',
  recorded_at, snapshot, relation_ids, event_id, status, date_earliest, sort_earliest, sort_latest, search
from loggable;
`;

const TELLING = `
create table token (
  id uuid primary key,
  name text not null check (name <> ''),
  role text not null check (role in ('READER', 'EDITOR', 'ADMIN')),
  hash bytea not null unique check (length(hash) = 32),
  -- The relations that it is limited to; null: none.
  relation_ids uuid[] check (cardinality(relation_ids) > 0),
  created_at timestamptz not null,
  created_by text not null,
  expires_at timestamptz,
  revoked_at timestamptz
);

-- What was told with an idempotency key: the digest of the input, and the version of the thing that came of it.
create table told_once (
  holder text not null,
  key text not null,
  digest bytea not null,
  subject_type text,
  subject_id uuid,
  version integer,
  primary key (holder, key)
);
`;

const FUNCTIONS = ['append_changes(jsonb, text)', 'refuse_rewriting()'];

export class Changes1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const step of [GLOBAL_IDS, TOLD, CHANGES, TELLING]) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table told_once, token, change');
    await runner.query('drop view loggable');
    const told = KINDS.map(([, table]) => `told_${table}(${table})`);
    const ids = ['told_citation(citation)', 'actor_global_id(uuid)', 'uuid_of(text)', 'global_id(text, uuid)'];
    for (const name of [...FUNCTIONS, ...told, ...ids]) await runner.query(`drop function ${name}`);
  }
}
