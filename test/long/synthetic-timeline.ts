import type { Client } from 'pg';

/** The number of records of each kind. */
export interface Size {
  readonly events: number;
  readonly relations: number;
  readonly actors: number;
  readonly sources: number;
}

/** A million events, with as many related records as real ones. */
export const MILLION: Size = { events: 1_000_000, relations: 200, actors: 5_000, sources: 50_000 };

const COMMON = 'id, notes, version, recorded_at, updated_at, slug, search_names, search_tokens';

/** The values of COMMON for the row `n` of a kind, with a name in the folded form that search compares. */
function kept(kind: number, slug: string): string {
  return `made_id(${String(kind)}, n), '[]', 1, now(), now(), '${slug}-' || n, array['${slug} ' || n],
    array['${slug}', 'word' || n % 1000, n::text]`;
}

/*
 * Names as the service folds them, in three languages, of words of which few are common and most are rare (Zipf's law):
 * bakedo, бакедо and two characters.
 */
const WORDS = [
  `create table made_word as
   select rank, one || two || three as latin, translate(one || two || three, 'badefigokulmnprstvwxz', 'бадефигокулмнпрствуцз') as cyrillic,
     chr(19968 + rank / 64) || chr(20224 + rank % 64) as han
   from generate_series(0, 4095) rank, lateral (select '{ba,de,fi,go,ku,la,me,ni,po,ru,sa,te,vi,wo,xu,za}'::text[] as syllables) given,
     lateral (select syllables[1 + rank / 256] as one, syllables[1 + rank / 16 % 16] as two, syllables[1 + rank % 16] as three) made`,
  `create function made_rank(n bigint, draw integer) returns integer language sql immutable
     return (4096 ^ ((hashint8extended(n, draw) & 16777215) / 16777216.0))::integer - 1`,
];

const DATE = (name: string): string =>
  ['edtf', 'form', 'precision', 'earliest', 'latest', 'starts_by', 'is_approximate', 'is_uncertain']
    .map((part) => `${name}_${part}`)
    .join(', ');
/** What the tables of timelines have of their events `e`. */
const CARRIED = ['sort_earliest', 'sort_latest', 'kind', 'status', 'date_earliest', 'date_starts_by'];
const CARRIED_COLUMNS = CARRIED.join(', ');
const CARRIED_VALUES = CARRIED.map((column) => `e.${column}`).join(', ');
const EVENT = 'join event e on e.id = made_id(5, n)';
const DAY = `day::text, 'SINGLE', 'DAY', day, day, day, false, false`;

/*
 * The generated column and the checks of texts take most of the time, and the plans do not depend on them: texts are
 * found here by their words alone, and are known to be valid.
 */
const CHEAP = [
  ...['event', 'actor', 'source', 'statement'].map(
    (table) => `alter table ${table} alter column search set expression as (array_to_tsvector(search_tokens))`,
  ),
  `create or replace function is_localized_text(texts jsonb) returns boolean language sql immutable return true`,
  `create function made_id(kind integer, n bigint) returns uuid language sql immutable
     return ('0192' || lpad(to_hex(kind), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`,
  `create function made_text(text text) returns jsonb language sql immutable
     return jsonb_build_array(jsonb_build_object('language', 'en', 'text', text))`,
];

/** The rows, with well-spread numbers: the events of each owner are spread over the timeline. */
function rows({ events, relations, actors, sources }: Size): string[] {
  const upTo = (count: number): string => `from generate_series(1, ${String(count)}) n`;
  const ofEvents = upTo(events);
  const key = (n: string): string => `made_day(${n}), made_last(${n})`;
  return [
    // A day between 1950 and 2023; one event in a hundred lasts three years.
    `create function made_day(n bigint) returns date language sql immutable
       return date '1950-01-01' + (hashint8extended(n, 0) & 16777215)::integer % 27000`,
    `create function made_last(n bigint) returns date language sql immutable
       return made_day(n) + case when n % 100 = 7 then 1095 else 0 end`,
    `insert into actor (${COMMON}, kind, names, aliases, official_names)
     select ${kept(1, 'state')}, 'STATE', made_text('State ' || n), '[]', '[]' ${upTo(2 * relations)}`,
    `insert into actor (${COMMON}, kind, names, aliases, descriptions)
     select ${kept(2, 'person')}, 'PERSON', made_text('Person ' || n), '[]', '[]' ${upTo(actors)}`,
    `insert into source (${COMMON}, kind, titles, publisher, language)
     select ${kept(3, 'source')}, (array['PRESS', 'GOVERNMENT', 'SCHOLARLY'])[1 + n % 3], made_text('Source ' || n),
       'Publisher ' || n % 500, (array['en', 'zh', 'ru'])[1 + n / 3 % 3] ${upTo(sources)}`,
    `insert into relation (${COMMON}, titles, first_party_id, second_party_id)
     select ${kept(4, 'relation')}, made_text('Relation ' || n), made_id(1, 2 * n - 1), made_id(1, 2 * n) ${upTo(relations)}`,
    // 10 countries, 10 cities in each, 10 buildings in each city.
    `insert into place (${COMMON}, kind, names, aliases, within_id)
     select ${kept(8, 'place')}, case when n <= 10 then 'COUNTRY' when n <= 110 then 'CITY' else 'BUILDING' end,
       made_text('Place ' || n), '[]', case when n > 10 then made_id(8, (n - 1) / 10) end ${upTo(1110)}`,
    `insert into topic (${COMMON}, kind, names)
     select ${kept(9, 'topic')}, 'SUBJECT', made_text('Topic ' || n) ${upTo(100)}`,
    `insert into series (${COMMON}, titles, aliases)
     select ${kept(10, 'series')}, made_text('Series ' || n), '[]' ${upTo(1000)}`,
    `insert into series_party (series_id, position, actor_id)
     select made_id(10, n), 0, made_id(1, 1 + n % ${String(2 * relations)}) ${upTo(1000)}`,
    `insert into office (${COMMON}, titles, body_id)
     select ${kept(11, 'office')}, made_text('Office ' || n), made_id(1, 1 + n % ${String(2 * relations)}) ${upTo(2000)}`,
    `insert into tenure (id, notes, version, recorded_at, updated_at, status, person_id, office_id, extent, ${DATE('period')})
     select made_id(12, n), '[]', 1, now(), now(), 'PUBLISHED', made_id(2, 1 + n % ${String(actors)}), made_id(11, 1 + n % 2000),
       'TERM', ${DAY} from (select n, made_day(n) as day ${upTo(20_000)}) made`,
    `insert into event (id, notes, version, recorded_at, updated_at, slug, search_names, search_tokens, status, kind, titles, summaries,
       date_basis, series_id, confidence, ${DATE('date')})
     select made_id(5, n), '[]', 1, now(), now(), 'event-' || n,
       array['event ' || n || ' ' || one.latin || ' ' || two.latin, one.cyrillic || ' ' || two.cyrillic, one.han || two.han],
       array['event', n::text, one.latin, two.latin, one.cyrillic, two.cyrillic, one.han, right(one.han, 1) || left(two.han, 1),
         two.han, right(two.han, 1), 'word' || n % 1000],
       case when n % 1000 = 3 then 'RETRACTED' else 'PUBLISHED' end,
       case when n % 5000 = 11 then 'RUPTURE' else (array['MEETING', 'VISIT', 'AGREEMENT', 'SPEECH'])[1 + n / ${String(relations)} % 4] end,
       made_text('Event ' || n), '[]', 'STATED', case when n % 10 = 1 then made_id(10, 1 + n / 10 % 1000) end,
       case when n % 500 = 5 then 'LOW' when n % 2 = 0 then 'GOOD' end,
       case when last > day then day || '/' || last else day::text end, case when last > day then 'INTERVAL' else 'SINGLE' end,
       'DAY', day, last, day, false, false
     from (select n, made_day(n) as day, made_last(n) as last ${ofEvents}) made
       join made_word one on one.rank = made_rank(n, 1) join made_word two on two.rank = made_rank(n, 2)`,
    `insert into event_relation (event_id, position, relation_id, ${CARRIED_COLUMNS})
     select made_id(5, n), 0, made_id(4, 1 + n % ${String(relations)}), ${CARRIED_VALUES} ${ofEvents} ${EVENT}`,
    `select rebuild_event_tally()`,
    `insert into participation (id, event_id, position, actor_id, role, basis)
     select made_id(6, 3 * n + p), made_id(5, n), p, made_id(2, 1 + (n * 31 + p * 17) % ${String(actors)}),
       (array['HOST', 'GUEST', 'PARTICIPANT'])[p + 1], 'STATED' ${ofEvents}, generate_series(0, 2) p`,
    `insert into event_actor (event_id, actor_id, ${CARRIED_COLUMNS})
     select made_id(5, n), made_id(2, 1 + (n * 31 + p * 17) % ${String(actors)}), ${CARRIED_VALUES}
     ${ofEvents} ${EVENT}, generate_series(0, 2) p`,
    `insert into event_place (event_id, position, place_id)
     select made_id(5, n), 0, made_id(8, 1 + n / 2 * 17 % 1110) ${ofEvents} where n % 2 = 0`,
    `insert into event_place_closure (event_id, place_id, ${CARRIED_COLUMNS})
     select made_id(5, n), around.id, ${CARRIED_VALUES} from (
       select n, 1 + n / 2 * 17 % 1110 as place ${ofEvents} where n % 2 = 0) made ${EVENT}, lateral (
       select made_id(8, place) union all select made_id(8, (place - 1) / 10) where place > 10
       union all select made_id(8, ((place - 1) / 10 - 1) / 10) where place > 110) around (id)`,
    `insert into event_topic (event_id, position, topic_id, ${CARRIED_COLUMNS})
     select made_id(5, n), 0, made_id(9, 1 + n / 2 * 13 % 100), ${CARRIED_VALUES} ${ofEvents} ${EVENT} where n % 2 = 1`,
    `insert into event_link (event_id, position, kind, target_id)
     select made_id(5, n), 0, 'FOLLOWS', made_id(5, n - 9) ${ofEvents} where n % 10 = 0`,
    `insert into date_claim (id, event_id, position, basis, standing, reasons, ${DATE('date')})
     select made_id(13, n), made_id(5, n), 0, 'STATED', 'ALTERNATIVE', '[]', ${DAY}
     from (select n, made_day(n) as day ${ofEvents} where n % 100 = 9) made`,
    `insert into citation (id, event_id, position, source_id, basis, supports)
     select made_id(7, 2 * n + p), made_id(5, n), p, made_id(3, 1 + (n * 13 + p * 7) % ${String(sources)}), 'STATED', array['EXISTENCE']
     ${ofEvents}, generate_series(0, 1) p`,
    `insert into statement (id, notes, version, recorded_at, updated_at, slug, search_tokens, status, kind, made_at_id, paraphrases,
       sort_earliest, sort_latest, source_place)
     select made_id(14, n), '[]', 1, now(), now(), 'statement-' || n, array['statement', 'word' || n % 1000, n::text], case when n % 1000 = 3 then 'RETRACTED' else 'PUBLISHED' end,
       case when n % 1000 = 1 then 'OFFER' else 'ASSERTION' end, made_id(5, 5 * n), made_text('Statement ' || n), ${key('5 * n')}, '0'
     ${upTo(events / 10)}`,
    `insert into speaker (id, statement_id, position, actor_id)
     select made_id(15, n), made_id(14, n), 0, made_id(2, 1 + n * 37 % ${String(actors)}) ${upTo(events / 10)}`,
    `insert into statement_topic (statement_id, position, topic_id)
     select made_id(14, n), 0, made_id(9, 1 + n * 13 % 100) ${upTo(events / 10)}`,
    `insert into statement_mentioned_event (statement_id, position, event_id)
     select made_id(14, n), 0, made_id(5, 3 * n) ${upTo(events / 10)}`,
    `insert into statement_mentioned_actor (statement_id, position, actor_id)
     select made_id(14, n), 0, made_id(2, 1 + n * 41 % ${String(actors)}) ${upTo(events / 10)}`,
    `insert into citation (id, statement_id, position, source_id, basis, supports)
     select made_id(16, n), made_id(14, n), 0, made_id(3, 1 + n * 43 % ${String(sources)}), 'STATED', '{}' ${upTo(events / 10)}`,
    `insert into change (position, kind, subject_kind, subject_type, subject_id, version, fields, author, committed_at,
       snapshot, relation_ids, event_id, status, date_earliest, sort_earliest, sort_latest)
     select n, 'CREATED', 'EVENT', 'Event', e.id, 1, '{}', 'Entente', now(), jsonb_build_object('slug', e.slug, 'kind', e.kind),
       array[made_id(4, 1 + n % ${String(relations)})], e.id, e.status, e.date_earliest, e.sort_earliest, e.sort_latest
     from generate_series(1, ${String(events / 4)}) n join event e on e.id = made_id(5, n)`,
  ];
}

interface IndexRow {
  readonly name: string;
  readonly definition: string;
}

/**
 * Fills an empty database by SQL, since a service would take hours; triggers and foreign keys are satisfied by the way
 * the rows are built. Indexes are built at the end, which is faster than maintaining them.
 */
export async function makeTimeline(admin: Client, size: Size): Promise<void> {
  await admin.query(`set session_replication_role = replica; set maintenance_work_mem = '256MB'; set work_mem = '64MB';
    set synchronous_commit = off`);
  for (const statement of [...CHEAP, ...WORDS]) await admin.query(statement);
  const { rows: indexes } = await admin.query<IndexRow>(`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
    where indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
      and not exists (select from pg_constraint where conindid = indexrelid)`);
  await admin.query(`drop index ${indexes.map(({ name }) => name).join(', ')}`);
  for (const statement of rows(size)) await admin.query(statement);
  for (const { definition } of indexes) await admin.query(definition);
  await admin.query('vacuum analyze');
}
