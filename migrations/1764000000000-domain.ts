import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * The tables of the whole domain in one file, longer than others so that a reader sees every constraint together.
 * Relations between rows are foreign keys; where only one kind of actor will do, a generated column pins the kind.
 */

/** What every kept thing has. */
const KEPT = `
  id uuid primary key,
  notes localized_text not null,
  version integer not null check (version >= 1),
  search_names text[] not null default '{}',
  search_tokens text[] not null default '{}',
  search tsvector not null generated always as (search_vector(search_tokens)) stored,
  recorded_at timestamptz not null,
  updated_at timestamptz not null check (updated_at >= recorded_at)`;

const SLUG = `slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100)`;

const STATUS = `status text not null check (status in ('PUBLISHED', 'RETRACTED'))`;

const BASIS = `text not null check (%s in ('STATED', 'ANCHORED', 'DERIVED', 'INFERRED'))`;
const basis = (name: string): string => `${name} ${BASIS.replace('%s', name)}`;

/** The columns of a historical date: all null, or the canonical text with what is derived from it. */
function date(name: string, required: boolean): string {
  const not = required ? 'not null' : '';
  return `
  ${name}_edtf text ${not},
  ${name}_form text ${not} check (${name}_form in ('SINGLE', 'INTERVAL', 'ONE_OF')),
  ${name}_precision text ${not} check (${name}_precision in ('DAY', 'MONTH', 'SEASON', 'YEAR', 'DECADE', 'CENTURY')),
  ${name}_earliest date,
  ${name}_latest date,
  ${name}_begins_by date,
  ${name}_is_approximate boolean ${not},
  ${name}_is_uncertain boolean ${not},
  constraint ${name}_is_whole check (num_nonnulls(${name}_edtf, ${name}_form, ${name}_precision,
    ${name}_is_approximate, ${name}_is_uncertain) in (0, 5)),
  constraint ${name}_ends_in_order check (${name}_earliest <= ${name}_latest and ${name}_begins_by <= ${name}_latest),
  constraint ${name}_has_an_end check (${name}_edtf is null or num_nonnulls(${name}_earliest, ${name}_latest) > 0)`;
}

/** A foreign key to an actor of one kind. */
function actorOfKind(column: string, kind: string, required: boolean): string {
  const pin = `${column.replace(/_id$/, '')}_kind`;
  return `
  ${column} uuid ${required ? 'not null' : ''},
  ${pin} text generated always as ('${kind}') stored,
  foreign key (${column}, ${pin}) references actor (id, kind)`;
}

const POSITION = 'position integer not null check (position >= 0)';

const FOUNDATION = `
create function is_localized_text(texts jsonb) returns boolean language sql immutable return
  jsonb_typeof(texts) = 'array'
  and not exists (
    select from jsonb_array_elements(texts) text
    where coalesce(text ->> 'language', '') = '' or coalesce(text ->> 'text', '') = '')
  and (select count(*) = count(distinct text ->> 'language') from jsonb_array_elements(texts) text);

create domain localized_text as jsonb check (is_localized_text(value));
create domain some_localized_text as jsonb check (is_localized_text(value) and jsonb_array_length(value) > 0);

-- A token's stems in the languages that have endings, marked so that none is taken for a word. Tokens come folded, and so
-- do the words of a query: that stems are not quite those of the unfolded words does not matter.
create function search_stems(token text) returns setof text language sql immutable begin atomic
  select '=' || stem from unnest(
    ts_lexize('english_stem', token) || ts_lexize('french_stem', token) || ts_lexize('russian_stem', token)) stem;
end;

-- What a row is found by: its tokens and their stems.
create function search_vector(tokens text[]) returns tsvector language sql immutable return (
  select array_to_tsvector(coalesce(array_agg(distinct lexeme), '{}'))
  from (
    select token as lexeme from unnest(tokens) token
    union all
    select stem from unnest(tokens) token, lateral search_stems(token) stem
  ) all_lexemes);

-- What finds rows that have all tokens, each as the start of a word or as a form of it. Tokens are letters and digits.
create function search_query(tokens text[]) returns tsquery language sql immutable return (
  select string_agg(
    '(''' || token || ''':*' || coalesce((select string_agg(' | ''' || stem || '''', '') from search_stems(token) stem), '') || ')',
    ' & ')::tsquery
  from unnest(tokens) token);

-- Refuses a row by which something would come to stand above itself.
-- Arguments: table, column of the lower thing, column of the higher thing, condition on the table's rows.
create function refuse_cycle() returns trigger language plpgsql as $$
declare
  lower_id uuid := to_jsonb(new) ->> tg_argv[1];
  higher_id uuid := to_jsonb(new) ->> tg_argv[2];
  closes boolean;
begin
  if higher_id is null then return new; end if;
  -- Two transactions could each add half of a cycle; the second waits for the first and then sees its half.
  perform pg_advisory_xact_lock(hashtext('refuse_cycle'), hashtext(tg_argv[0]));
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
`;

const ACTORS = `
create table actor (${KEPT},
  kind text not null check (kind in ('STATE', 'ORGANIZATION', 'PERSON', 'GROUP')),
  ${SLUG},
  names some_localized_text not null,
  aliases jsonb not null check (jsonb_typeof(aliases) = 'array'),
  wikidata_id text check (wikidata_id ~ '^Q[1-9][0-9]*$'),
  official_names localized_text check ((official_names is not null) = (kind = 'STATE')),
  iso3166_alpha3 text unique check (iso3166_alpha3 is null or (kind = 'STATE' and iso3166_alpha3 ~ '^[A-Z]{3}$')),
  ${date('existence', false)},
  organization_kind text check ((organization_kind is not null) = (kind = 'ORGANIZATION')),
  check (organization_kind in ('INTERGOVERNMENTAL', 'STATE_BODY', 'POLITICAL_PARTY', 'PARTY_BODY', 'COMPANY', 'OTHER')),
  parent_id uuid references actor check (parent_id is null or kind = 'ORGANIZATION'),
  check (existence_edtf is null or kind in ('STATE', 'ORGANIZATION')),
  unique (id, kind)
);
create index on actor (parent_id);
create trigger actor_cycle before insert or update of parent_id on actor
  for each row execute function refuse_cycle('actor', 'id', 'parent_id', 'true');

create table group_member (
  ${actorOfKind('group_id', 'GROUP', true)},
  ${POSITION},
  member_id uuid not null references actor,
  primary key (group_id, position),
  unique (group_id, member_id)
);
create index on group_member (member_id);
create trigger group_member_cycle before insert or update on group_member
  for each row execute function refuse_cycle('group_member', 'group_id', 'member_id', 'true');
`;

const SOURCES = `
create table source (${KEPT},
  ${SLUG},
  kind text not null check (kind in ('OFFICIAL_DOCUMENT', 'GOVERNMENT', 'PRESS', 'SCHOLARLY', 'ARCHIVE', 'MEMOIR',
    'ENCYCLOPEDIA', 'REPOST', 'OTHER')),
  titles localized_text not null,
  publisher text not null check (publisher <> ''),
  language text not null check (language <> ''),
  url text,
  ${date('published_on', false)},
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$')
);
`;

const OFFICES_PLACES_TOPICS = `
create table office (${KEPT},
  ${SLUG},
  titles some_localized_text not null,
  body_id uuid references actor
);
create index on office (body_id);

create table tenure (${KEPT},
  ${STATUS},
  ${actorOfKind('person_id', 'PERSON', true)},
  office_id uuid not null references office,
  ${date('period', true)},
  extent text not null check (extent in ('TERM', 'ATTESTED')),
  sort_earliest date not null generated always as (coalesce(period_earliest, '0001-01-01')) stored,
  sort_latest date not null generated always as (coalesce(period_latest, '9999-12-31')) stored
);
create index on tenure (person_id, sort_earliest, sort_latest, id);
create index on tenure (office_id, sort_earliest, sort_latest, id);

create table place (${KEPT},
  ${SLUG},
  kind text not null check (kind in ('COUNTRY', 'REGION', 'ISLAND', 'CITY', 'SITE', 'BUILDING', 'AIRPORT', 'VIRTUAL', 'OTHER')),
  names some_localized_text not null,
  aliases jsonb not null check (jsonb_typeof(aliases) = 'array'),
  within_id uuid references place,
  country_code text check (country_code ~ '^[A-Z]{3}$'),
  ${actorOfKind('state_id', 'STATE', false)},
  wikidata_id text check (wikidata_id ~ '^Q[1-9][0-9]*$')
);
create index on place (within_id);
create index on place (state_id);
create trigger place_cycle before insert or update of within_id on place
  for each row execute function refuse_cycle('place', 'id', 'within_id', 'true');

create table topic (${KEPT},
  ${SLUG},
  kind text not null check (kind in ('SUBJECT', 'PRINCIPLE')),
  names some_localized_text not null
);
`;

const RELATIONS = `
create table relation (${KEPT},
  ${SLUG},
  titles localized_text not null,
  ${actorOfKind('first_party_id', 'STATE', true)},
  ${actorOfKind('second_party_id', 'STATE', true)},
  constraint relation_has_two_parties check (first_party_id <> second_party_id)
);
create unique index relation_pair_key
  on relation (least(first_party_id, second_party_id), greatest(first_party_id, second_party_id));
create index on relation (first_party_id);
create index on relation (second_party_id);
`;

const EVENTS = `
create table series (${KEPT},
  ${SLUG},
  titles some_localized_text not null,
  aliases jsonb not null check (jsonb_typeof(aliases) = 'array'),
  founded_by_id uuid,
  succeeds_id uuid unique references series
);
create index on series (founded_by_id);
create trigger series_cycle before insert or update of succeeds_id on series
  for each row execute function refuse_cycle('series', 'id', 'succeeds_id', 'true');

create table series_party (
  series_id uuid not null references series,
  ${POSITION},
  actor_id uuid not null references actor,
  primary key (series_id, position),
  unique (series_id, actor_id)
);
create index on series_party (actor_id);

create table event (${KEPT},
  ${SLUG},
  ${STATUS},
  kind text not null check (kind in (
    'FOUNDING', 'RECOGNITION', 'ESTABLISHMENT_OF_TIES', 'RUPTURE', 'STATE_SUCCESSION',
    'ANNIVERSARY', 'THEMATIC_YEAR', 'MEETING', 'VISIT', 'SUMMIT', 'CONSULTATION', 'CEREMONY',
    'TREATY_SIGNATURE', 'TREATY_RATIFICATION', 'TREATY_ENTRY_INTO_FORCE', 'TREATY_EXTENSION', 'TREATY_DENUNCIATION',
    'TREATY_EXPIRY', 'AGREEMENT', 'JOINT_STATEMENT', 'DECLARATION', 'SPEECH', 'DIPLOMATIC_NOTE', 'MESSAGE',
    'CONFLICT', 'MILITARY_EXERCISE', 'UNILATERAL_MEASURE', 'APPOINTMENT', 'CHAIRMANSHIP', 'OTHER')),
  titles some_localized_text not null,
  summaries localized_text not null,
  ${date('date', true)},
  ${basis('date_basis')},
  constraint event_interval_has_two_ends check (date_form <> 'INTERVAL' or date_earliest is not null),
  series_id uuid references series,
  ordinal integer check (ordinal >= 1),
  constraint event_ordinal_is_in_a_series check (ordinal is null or series_id is not null),
  anniversary_number integer check (anniversary_number >= 1),
  confidence text check (confidence in ('HIGH', 'GOOD', 'PARTIAL', 'LOW')),
  sort_earliest date not null generated always as (coalesce(date_earliest, date_latest)) stored,
  sort_latest date not null generated always as (date_latest) stored
);
create index event_timeline_idx on event (sort_earliest, sort_latest, id);
create index on event (series_id);
alter table series add foreign key (founded_by_id) references event;

create table event_relation (
  event_id uuid not null references event,
  ${POSITION},
  relation_id uuid not null references relation,
  primary key (event_id, position),
  unique (relation_id, event_id)
);
create table event_place (
  event_id uuid not null references event,
  ${POSITION},
  place_id uuid not null references place,
  primary key (event_id, position),
  unique (place_id, event_id)
);
create table event_topic (
  event_id uuid not null references event,
  ${POSITION},
  topic_id uuid not null references topic,
  primary key (event_id, position),
  unique (topic_id, event_id)
);

create table event_link (
  event_id uuid not null references event,
  ${POSITION},
  kind text not null check (kind in ('COMMEMORATES', 'PART_OF', 'PHASE_OF', 'FOLLOWS', 'RESULT_OF', 'IMPLEMENTS', 'AMENDS',
    'SUPERSEDES', 'RELATED')),
  target_id uuid not null references event,
  constraint event_link_is_to_another check (event_id <> target_id),
  primary key (event_id, position),
  unique (target_id, event_id, kind)
);
create trigger event_link_cycle before insert or update on event_link
  for each row when (new.kind = 'PART_OF')
  execute function refuse_cycle('event_link', 'event_id', 'target_id', 't.kind = ''PART_OF''');

create table participation (
  id uuid primary key,
  event_id uuid not null references event,
  ${POSITION},
  actor_id uuid not null references actor,
  role text not null check (role in ('PARTY', 'HOST', 'GUEST', 'ORGANIZER', 'CHAIR', 'CO_CHAIR', 'SIGNATORY', 'NEGOTIATOR',
    'SPEAKER', 'SENDER', 'RECIPIENT', 'SUBJECT', 'FOUNDER', 'PREDECESSOR', 'SUCCESSOR', 'WITNESS', 'PARTICIPANT')),
  on_behalf_of_id uuid references actor check (on_behalf_of_id <> actor_id),
  ${basis('basis')},
  unique (event_id, position),
  unique nulls not distinct (event_id, actor_id, role, on_behalf_of_id)
);
create index on participation (actor_id, event_id);
create index on participation (on_behalf_of_id, event_id) where on_behalf_of_id is not null;

create table participation_office (
  participation_id uuid not null references participation on delete cascade,
  ${POSITION},
  office_id uuid not null references office,
  primary key (participation_id, position),
  unique (office_id, participation_id)
);

create table date_claim (
  id uuid primary key,
  event_id uuid not null references event,
  ${POSITION},
  ${date('date', true)},
  ${basis('basis')},
  standing text not null check (standing in ('ALTERNATIVE', 'REJECTED')),
  reasons localized_text not null,
  unique (event_id, position)
);

create table succession (
  id uuid primary key,
  ${actorOfKind('successor_id', 'STATE', true)},
  ${POSITION},
  ${actorOfKind('predecessor_id', 'STATE', true)},
  ${date('date', true)},
  settled_by_id uuid references event,
  notes localized_text not null,
  constraint succession_is_of_another check (successor_id <> predecessor_id),
  unique (successor_id, position),
  unique (predecessor_id, successor_id)
);
create index on succession (settled_by_id);
create trigger succession_cycle before insert or update on succession
  for each row execute function refuse_cycle('succession', 'successor_id', 'predecessor_id', 'true');
`;

const STATEMENTS = `
create table statement (${KEPT},
  ${SLUG},
  ${STATUS},
  kind text check (kind in ('ASSERTION', 'EVALUATION', 'PRESCRIPTION', 'OFFER', 'COMMITMENT', 'OUTCOME')),
  made_at_id uuid references event,
  ${date('own_date', false)},
  constraint statement_is_dated check (num_nonnulls(made_at_id, own_date_edtf) > 0),
  constraint statement_date_has_a_last_day check (own_date_edtf is null or own_date_latest is not null),
  paraphrases some_localized_text not null,
  sort_earliest date not null,
  sort_latest date not null,
  source_place text not null
);
create index on statement (sort_earliest, sort_latest, source_place, id);
create index on statement (made_at_id);

create function sort_statement() returns trigger language plpgsql as $$
begin
  if new.own_date_edtf is not null then
    new.sort_earliest := coalesce(new.own_date_earliest, new.own_date_latest);
    new.sort_latest := new.own_date_latest;
  else
    -- Locked, so that the event's date can't change between this look at it and the commit.
    select event.sort_earliest, event.sort_latest into new.sort_earliest, new.sort_latest
      from event where id = new.made_at_id for share;
  end if;
  return new;
end $$;
create trigger statement_sort before insert or update on statement
  for each row execute function sort_statement();

create function resort_statements() returns trigger language plpgsql as $$
begin
  update statement set sort_earliest = new.sort_earliest, sort_latest = new.sort_latest
    where made_at_id = new.id and own_date_edtf is null;
  return null;
end $$;
create trigger event_resort after update of date_edtf on event
  for each row when (old.date_edtf <> new.date_edtf) execute function resort_statements();

create table speaker (
  id uuid primary key,
  statement_id uuid not null references statement,
  ${POSITION},
  actor_id uuid not null references actor,
  on_behalf_of_id uuid references actor check (on_behalf_of_id <> actor_id),
  unique (statement_id, position),
  unique nulls not distinct (statement_id, actor_id, on_behalf_of_id)
);
create index on speaker (actor_id, statement_id);
create index on speaker (on_behalf_of_id, statement_id) where on_behalf_of_id is not null;

create table speaker_office (
  speaker_id uuid not null references speaker on delete cascade,
  ${POSITION},
  office_id uuid not null references office,
  primary key (speaker_id, position),
  unique (office_id, speaker_id)
);
create table statement_topic (
  statement_id uuid not null references statement,
  ${POSITION},
  topic_id uuid not null references topic,
  primary key (statement_id, position),
  unique (topic_id, statement_id)
);
create table statement_mentioned_event (
  statement_id uuid not null references statement,
  ${POSITION},
  event_id uuid not null references event,
  primary key (statement_id, position),
  unique (event_id, statement_id)
);
create table statement_mentioned_actor (
  statement_id uuid not null references statement,
  ${POSITION},
  actor_id uuid not null references actor,
  primary key (statement_id, position),
  unique (actor_id, statement_id)
);
`;

const CITATIONS = `
create table citation (
  id uuid primary key,
  event_id uuid references event,
  participation_id uuid references participation on delete cascade,
  date_claim_id uuid references date_claim on delete cascade,
  succession_id uuid references succession on delete cascade,
  tenure_id uuid references tenure,
  statement_id uuid references statement,
  constraint citation_has_one_owner check (
    num_nonnulls(event_id, participation_id, date_claim_id, succession_id, tenure_id, statement_id) = 1),
  ${POSITION},
  source_id uuid not null references source,
  locator_page integer check (locator_page >= 1),
  locator_paragraph integer check (locator_paragraph >= 1),
  locator_start integer check (locator_start >= 0),
  locator_end integer,
  constraint citation_range_in_order check (locator_end > locator_start),
  constraint citation_range_is_whole check (num_nonnulls(locator_start, locator_end) in (0, 2)),
  asserted_by_id uuid references actor,
  ${basis('basis')},
  supports text[] not null check (
    supports <@ array['EXISTENCE', 'DATE', 'PLACE', 'PARTICIPANTS', 'ORDINAL', 'LINKS']
    and (event_id is null) = (cardinality(supports) = 0))
);
create index on citation (event_id, position) where event_id is not null;
create index on citation (participation_id, position) where participation_id is not null;
create index on citation (date_claim_id, position) where date_claim_id is not null;
create index on citation (succession_id, position) where succession_id is not null;
create index on citation (tenure_id, position) where tenure_id is not null;
create index on citation (statement_id, position) where statement_id is not null;
create index on citation (source_id);
create index on citation (asserted_by_id) where asserted_by_id is not null;

-- Holds at COMMIT that what was written, or lost a row of its own, has at least one row in another table.
-- Arguments: the table, the other table, the other table's column, the column of this trigger's row with the id.
create function require_row() returns trigger language plpgsql as $$
declare
  wanted uuid := to_jsonb(case when tg_op = 'DELETE' then old else new end) ->> tg_argv[3];
  lacks boolean;
begin
  if wanted is null then return null; end if;
  execute format('select exists (select from %1$I where id = $1) and not exists (select from %2$I where %3$I = $1)',
    tg_argv[0], tg_argv[1], tg_argv[2]) into lacks using wanted;
  if lacks then
    raise exception using errcode = 'integrity_constraint_violation', table = tg_argv[0],
      constraint = tg_argv[0] || '_has_' || tg_argv[1], message = format('a %s needs a %s', tg_argv[0], tg_argv[1]);
  end if;
  return null;
end $$;
${['event', 'tenure', 'statement', 'succession', 'date_claim']
  .map(
    (owner) => `
create constraint trigger ${owner}_has_citation after insert on ${owner} deferrable initially deferred
  for each row execute function require_row('${owner}', 'citation', '${owner}_id', 'id');
create constraint trigger citation_of_${owner}_left after delete on citation deferrable initially deferred
  for each row when (old.${owner}_id is not null)
  execute function require_row('${owner}', 'citation', '${owner}_id', '${owner}_id');
create constraint trigger citation_of_${owner}_moved after update of ${owner}_id on citation deferrable initially deferred
  for each row when (old.${owner}_id is distinct from new.${owner}_id)
  execute function refuse_move();`,
  )
  .join('')}
create constraint trigger event_has_relation after insert on event deferrable initially deferred
  for each row execute function require_row('event', 'event_relation', 'event_id', 'id');
create constraint trigger event_relation_left after delete on event_relation deferrable initially deferred
  for each row execute function require_row('event', 'event_relation', 'event_id', 'event_id');
`;

const REFUSE_MOVE = `
-- What belongs to one thing is removed and written anew, never moved to another.
create function refuse_move() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'integrity_constraint_violation', table = tg_table_name,
    constraint = tg_table_name || '_stays_where_it_is', message = format('a %s does not move', tg_table_name);
end $$;
`;

const SEARCH = ['actor', 'source', 'office', 'place', 'topic', 'relation', 'series', 'event', 'statement']
  .map((table) => `create index on ${table} using gin (search);`)
  .join('\n');

const SEEDED = `
-- What a seed folder has put in once: it is never put in again, whatever an editor made of it since.
create table seeded (
  folder text not null,
  item text not null,
  primary key (folder, item)
);
create table seeded_folder (
  folder text primary key,
  digest text not null,
  loaded_at timestamptz not null default now()
);
`;

const TABLES = [
  'seeded_folder, seeded, citation, statement_mentioned_actor, statement_mentioned_event, statement_topic, speaker_office',
  'speaker, statement, succession, date_claim, participation_office, participation, event_link, event_topic, event_place',
  'event_relation, event, series_party, series, relation, topic, place, tenure, office, source, group_member, actor',
].join(', ');

export class Domain1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const steps = [FOUNDATION, ACTORS, SOURCES, OFFICES_PLACES_TOPICS, RELATIONS, EVENTS, STATEMENTS, REFUSE_MOVE];
    for (const step of [...steps, CITATIONS, SEARCH, SEEDED]) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${TABLES} cascade`);
    for (const name of ['search_vector(text[])', 'search_query(text[])', 'search_stems(text)']) {
      await runner.query(`drop function ${name}`);
    }
    for (const name of ['refuse_cycle', 'require_row', 'refuse_move', 'sort_statement', 'resort_statements']) {
      await runner.query(`drop function ${name}()`);
    }
    await runner.query('drop domain some_localized_text');
    await runner.query('drop domain localized_text');
    await runner.query('drop function is_localized_text(jsonb)');
  }
}
