import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate, migrationSource } from '../../src/database/driver/migrations.js';
import { newDatabase } from '../support/clone.js';
import type { Clone } from '../support/clone.js';
import { ADMIN_TOKEN, World } from '../support/world.js';

/** The migrations before the one under test. */
const BEFORE = 4;

const NAMES = '[{"language": "en", "text": "A name"}]';
const RECORD = `notes, version, recorded_at, updated_at`;
const FIRST = `'[]', 1, '2020-01-01', '2020-01-01'`;

/** A summit in a hall of a city, its topic, and all that they need. */
const DATA = `
  insert into actor (id, ${RECORD}, kind, slug, names, aliases, official_names) values
    ('00000000-0000-7000-8000-000000000001', ${FIRST}, 'STATE', 'atlantis', '${NAMES}', '[]', '[]'),
    ('00000000-0000-7000-8000-000000000002', ${FIRST}, 'STATE', 'lemuria', '${NAMES}', '[]', '[]');
  insert into relation (id, ${RECORD}, slug, titles, first_party_id, second_party_id) values
    ('00000000-0000-7000-8000-000000000003', ${FIRST}, 'atlantis-lemuria', '[]',
      '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002');
  insert into source (id, ${RECORD}, slug, kind, titles, publisher, language) values
    ('00000000-0000-7000-8000-000000000004', ${FIRST}, 'the-paper', 'PRESS', '[]', 'The Paper', 'en');
  insert into place (id, ${RECORD}, slug, kind, names, aliases, within_id) values
    ('00000000-0000-7000-8000-000000000005', ${FIRST}, 'city', 'CITY', '${NAMES}', '[]', null),
    ('00000000-0000-7000-8000-000000000006', ${FIRST}, 'hall', 'BUILDING', '${NAMES}', '[]',
      '00000000-0000-7000-8000-000000000005');
  insert into topic (id, ${RECORD}, slug, kind, names) values
    ('00000000-0000-7000-8000-000000000007', ${FIRST}, 'peace', 'SUBJECT', '${NAMES}');
  insert into event (id, ${RECORD}, slug, status, kind, titles, summaries, date_edtf, date_form, date_precision,
    date_earliest, date_latest, date_begins_by, date_is_approximate, date_is_uncertain, date_basis) values
    ('00000000-0000-7000-8000-000000000008', ${FIRST}, 'summit', 'PUBLISHED', 'SUMMIT', '${NAMES}', '[]', '2000-01-01',
      'SINGLE', 'DAY', '2000-01-01', '2000-01-01', '2000-01-01', false, false, 'STATED');
  insert into event_relation (event_id, position, relation_id) values
    ('00000000-0000-7000-8000-000000000008', 0, '00000000-0000-7000-8000-000000000003');
  insert into event_place (event_id, position, place_id) values
    ('00000000-0000-7000-8000-000000000008', 0, '00000000-0000-7000-8000-000000000006');
  insert into participation (id, event_id, position, actor_id, role, basis) values
    ('00000000-0000-7000-8000-000000000009', '00000000-0000-7000-8000-000000000008', 0,
      '00000000-0000-7000-8000-000000000001', 'HOST', 'STATED');
  insert into citation (id, event_id, position, source_id, basis, supports) values
    ('00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-000000000008', 0,
      '00000000-0000-7000-8000-000000000004', 'STATED', '{EXISTENCE}');
  select append_changes((
    select jsonb_agg(to_jsonb(l) - 'recorded_at' || '{"kind": "RECORDED", "fields": ["slug"], "reason": null}' order by l.subject_id)
    from loggable l), 'An editor');
  update event set confidence = 'GOOD', version = 2 where slug = 'summit';
  select append_changes((
    select jsonb_agg(to_jsonb(l) - 'recorded_at' || '{"kind": "REVISED", "fields": ["confidence"], "reason": "a second look"}')
    from loggable l where l.subject_kind = 'EVENT'), 'Another');`;

/** A key as it was stored for the former mutation of a topic by the holder of ADMIN_TOKEN. */
const KEY = `
  insert into told_once (holder, key, digest, subject_type, subject_id, version)
  values ($1, 'a key', $2, 'Topic', '00000000-0000-7000-8000-000000000007', 1)`;

/** Every named object of the schema, with its definition. */
const DEFINITIONS = `
  with here as (select oid from pg_namespace where nspname = current_schema())
  select 'function' as kind, pg_get_functiondef(oid) as definition from pg_proc where pronamespace in (select oid from here)
  union all select 'trigger', pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace in (select oid from here) and not t.tgisinternal
  union all select 'constraint', concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
    where connamespace in (select oid from here)
  union all select 'index', pg_get_indexdef(indexrelid) from pg_index join pg_class c on c.oid = indexrelid
    where c.relnamespace in (select oid from here)
  union all select 'view', relname || pg_get_viewdef(oid) from pg_class where relkind = 'v' and relnamespace in (select oid from here)
  union all select 'column', concat_ws(' ', c.relname, attname, format_type(atttypid, atttypmod), case c.relkind when 'v' then attnum::text end)
    from pg_attribute join pg_class c on c.oid = attrelid
    where c.relkind in ('r', 'v') and c.relnamespace in (select oid from here) and attnum > 0 and not attisdropped
  order by 1, 2`;

const FORMER_WORDS =
  /\b(?:told|telling)|_told\b|loggable|\bnote_(?:p|m)|event_within|refuse_|resort|_left\b|_revised\b|RECORDED|REVISED|_is_whole|begins_by/;

interface Definition {
  readonly kind: string;
  readonly definition: string;
}

async function definitionsOf(client: pg.Client): Promise<Definition[]> {
  return (await client.query<Definition>(DEFINITIONS)).rows;
}

function topicDigest(mutation: string): Buffer {
  return createHash('sha256')
    .update(`${mutation} {"kind":"SUBJECT","names":[{"language":"en","text":"A name"}],"slug":"peace"}`)
    .digest();
}

describe('a database from before the standard names', () => {
  let clone: Clone;
  let client: pg.Client;
  let before: Definition[];
  let world: World;

  beforeAll(async () => {
    clone = await newDatabase();
    const source = await migrationSource(clone.url).initialize();
    source.migrations.splice(BEFORE);
    await source.runMigrations();
    await source.destroy();
    client = new pg.Client({ connectionString: clone.url });
    await client.connect();
    await client.query(DATA);
    await client.query(KEY, ['admin', topicDigest('registerTopic')]);
    before = await definitionsOf(client);
    await migrate(clone.url);
    world = await World.on(clone);
  });
  afterAll(async () => {
    await client.end();
    await world.stop();
  });

  it('has none of the former names once it is upgraded', async () => {
    const after = await definitionsOf(client);
    expect(after.filter(({ definition }) => FORMER_WORDS.test(definition))).toEqual([]);
    expect(before.filter(({ definition }) => FORMER_WORDS.test(definition)).length).toBeGreaterThan(0);
  });

  it('returns events as before, by place and by participant too', async () => {
    const list = '{ nodes { slug date { edtf } confidence participations { role actor { slug } } } }';
    const { events, place, actor } = await world.get(
      `{ events ${list} place(id: "city") { events ${list} } actor(id: "atlantis") { timeline ${list} } }`,
    );
    const summit = { slug: 'summit', date: { edtf: '2000-01-01' }, confidence: 'GOOD' };
    const expected = { nodes: [{ ...summit, participations: [{ role: 'HOST', actor: { slug: 'atlantis' } }] }] };
    expect([events, place.events, actor.timeline]).toEqual([expected, expected, expected]);
  });

  it('returns the history and the changes from before', async () => {
    const query = `{
      event(id: "summit") { revisions { nodes { kind version fields reason author } } }
      changes(after: "0", kinds: [EVENT], filter: { kinds: [SUMMIT], relations: ["atlantis-lemuria"], confidence: [GOOD] }) {
        nodes { kind effect version }
      } }`;
    const { event, changes } = await world.get(query, { token: ADMIN_TOKEN });
    expect(event.revisions.nodes).toEqual([
      { kind: 'CREATED', version: 1, fields: ['slug'], reason: null, author: 'An editor' },
      { kind: 'UPDATED', version: 2, fields: ['confidence'], reason: 'a second look', author: 'Another' },
    ]);
    expect(changes.nodes).toEqual([{ kind: 'UPDATED', effect: 'ENTERED', version: 2 }]);
  });

  it('recognizes a key that was stored before', async () => {
    const input = { slug: 'peace', names: JSON.parse(NAMES) as object, idempotencyKey: 'a key' };
    const selection = 'topic { slug version } change { kind author version }';
    expect(await world.mutate('createTopic', input, selection)).toMatchObject({
      topic: { slug: 'peace', version: 1 },
      change: { kind: 'CREATED', author: 'An editor', version: 1 },
      userErrors: [],
    });
    expect(await world.mutate('createTopic', { ...input, slug: 'war' }, selection)).toMatchObject({
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
  });

  it('accepts updates based on a snapshot from before, and keeps the data of its triggers current', async () => {
    const update = { id: 'summit', expectedVersion: 2, reason: 'a third look', date: '2001' };
    const selection = 'event { date { edtf } confidence places { slug } citations { source { slug } } }';
    expect((await world.mutate('updateEvent', update, selection)).event).toEqual({
      date: { edtf: '2001' },
      confidence: 'GOOD',
      places: [{ slug: 'hall' }],
      citations: [{ source: { slug: 'the-paper' } }],
    });
    await world.mutate('updatePlace', { id: 'hall', expectedVersion: 1, reason: 'it moved', clear: ['within'] });
    const { city, hall } = await world.get(
      '{ city: place(id: "city") { events { totalCount } } hall: place(id: "hall") { events { totalCount } } }',
    );
    expect([city.events.totalCount, hall.events.totalCount]).toEqual([0, 1]);
  });

  it('can be downgraded to exactly what it was', async () => {
    await world.service.close();
    const source = await migrationSource(clone.url).initialize();
    for (let left = source.migrations.length; left > BEFORE; left -= 1) await source.undoLastMigration();
    await source.destroy();
    expect(await definitionsOf(client)).toEqual(before);
    const { rows } = await client.query('select array_agg(distinct kind order by kind) as kinds from change');
    expect(rows).toEqual([{ kinds: ['RECORDED', 'REVISED'] }]);
  });
});
