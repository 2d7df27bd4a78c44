import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { cloneDatabase } from '../support/clone.js';
import type { Clone } from '../support/clone.js';
import { onDatabase } from '../support/log-that-goes-back.js';
import { openSeeder, SeedRoot } from '../support/seed-root.js';
import type { Seeder } from '../support/seed-root.js';
import { SMALL_SEED } from '../support/small-seed.js';

const never = new AbortController().signal;

const CITED = 'citations: [{ source: plato }]';

describe('a record of a seed folder that the database already has', () => {
  let root: SeedRoot;
  let clone: Clone;
  let seeder: Seeder;
  beforeAll(async () => {
    root = new SeedRoot();
    clone = await cloneDatabase('empty');
    seeder = await openSeeder(clone.url);
    await load('first', SMALL_SEED);
  });
  afterAll(async () => {
    await seeder.close();
    await clone.drop();
    root.remove();
  });

  async function load(folder: string, text: string): Promise<void> {
    root.write(folder, { 'all.yaml': text });
    await seeder.loader.load(root.path, folder, never);
  }

  const state = (): Promise<object[]> =>
    seeder.database.rows(sql`
      select (select count(*)::integer from versioned_record) as things, (select max(position)::integer from change) as changes,
        (select count(*)::integer from seeded) as loaded, (select count(*)::integer from seeded_folder) as folders`);

  it('is shared when it is equal, in any notation, and counts as loaded by both', async () => {
    const [before] = await state();
    const other = SMALL_SEED.replace('{ en: Atlantis, fr: Atlantide }', '{ fr: Atlantide, en: Atlantis }')
      .replace('parent: atlantis', 'parent: ATA')
      .replace(
        '[{ source: plato, locator: { page: 4 } }]',
        '[{ source: plato, locator: { page: 4 }, supports: [EXISTENCE] }]',
      )
      .replace('{ slug: mu, names: { en: Mu } }', '{ slug: mu, names: { en: Mu }, aliases: [], succeeds: [] }');
    expect(other).not.toBe(SMALL_SEED);
    await load('second', other);
    const [after] = await state();
    expect(after).toEqual({ ...before, loaded: 2 * (before as { loaded: number }).loaded, folders: 2 });
  });

  it('is shared as it was first written, whatever an editor has changed since', async () => {
    await seeder.database.transaction(async (transaction) => {
      await transaction.rows(sql`
        update actor set names = '[{"language": "en", "text": "Greater Atlantis"}]', version = version + 1
        where slug = 'atlantis'`);
      await transaction.rows(sql`update tenure set period_edtf = '0594/0593', version = version + 1`);
      await transaction.rows(sql`delete from series_party`);
    });
    const [before] = await state();
    await load('third', SMALL_SEED);
    const [after] = await state();
    expect(after).toMatchObject({ things: (before as { things: number }).things, folders: 3 });
    const [row] = await seeder.database.rows(
      sql`select names -> 0 ->> 'text' as name from actor where slug = 'atlantis'`,
    );
    expect(row).toEqual({ name: 'Greater Atlantis' });
  });

  it.each([
    [
      'a person with the slug of an organization',
      'persons:\n  - { slug: senate, names: { en: Senate } }',
      /^other\/all\.yaml:2: slug: is taken: the organization "senate" is in the database already, from the seed folder first; this is a person$/m,
    ],
    [
      'a group with the slug of a state',
      'groups:\n  - { slug: mu, names: { en: Mu } }',
      /all\.yaml:2: slug: is taken: the state "mu"/,
    ],
    [
      'a state with another name',
      'states:\n  - slug: lemuria\n    wikidataId: Q77\n    names: { en: Lemur }',
      /^other\/all\.yaml:4: the state "lemuria" is in the database already, from the seed folder first, with other names, wikidataId$/m,
    ],
    [
      'an event with other citations and another date',
      SMALL_SEED.slice(SMALL_SEED.indexOf('events:'), SMALL_SEED.indexOf('statements:'))
        .replace('page: 4', 'page: 5')
        .replace("'0360'", "'0361'"),
      /all\.yaml:5: the event "treaty" is in the database already, from the seed folder first, with other date, citations$/m,
    ],
    [
      'an event with other participants',
      SMALL_SEED.slice(SMALL_SEED.indexOf('events:'), SMALL_SEED.indexOf('statements:')).replace(
        'offices: [archon]',
        'offices: []',
      ),
      /all\.yaml:9: the event "treaty" is .* with other participations$/m,
    ],
    [
      'a tenure with another extent',
      `tenures:\n  - { person: solon, office: archon, period: '0594/..', extent: ATTESTED, ${CITED} }`,
      /all\.yaml:2: the tenure is in the database already, from the seed folder first, with other extent$/m,
    ],
    [
      'a succession on another date',
      `successions:\n  - successor: lemuria\n    predecessor: mu\n    date: '0301'\n    ${CITED}`,
      /all\.yaml:4: the succession is in the database already, from the seed folder first, with other date$/m,
    ],
    [
      'a code that is no country’s',
      'states:\n  - { slug: attica, names: { en: Attica }, iso3166Alpha3: ZZZ }',
      /all\.yaml:2: iso3166Alpha3: "ZZZ" is not a country code/m,
    ],
    [
      'an address that is none',
      'sources:\n  - { slug: herodotus, kind: SCHOLARLY, publisher: H, language: grc, url: "https:evil.example" }',
      /all\.yaml:2: url: "https:evil\.example" is not an http or https URL$/m,
    ],
    [
      'a name that nobody can see',
      'persons:\n  - { slug: critias, names: { en: "\\u3164" } }',
      /all\.yaml:2: names.*: the text has no visible characters$/m,
    ],
    [
      'a code that another state has',
      'states:\n  - { slug: attica, names: { en: Attica }, iso3166Alpha3: ATA }',
      /all\.yaml:2: iso3166Alpha3: another state has the code: the state "atlantis" in the database$/m,
    ],
    [
      'the item of another actor in Wikidata',
      'persons:\n  - { slug: critias, names: { en: Critias }, wikidataId: Q1 }',
      /all\.yaml:2: wikidataId: Q1 is the item of the actor "atlantis" in the database$/m,
    ],
    [
      'the item of another place in Wikidata',
      'places:\n  - { slug: hill, names: { en: Hill }, kind: SITE, wikidataId: Q2 }',
      /all\.yaml:2: wikidataId: Q2 is the item of the place "acropolis" in the database$/m,
    ],
    [
      'a second relation of a pair',
      'relations:\n  - { slug: lemuria-atlantis, parties: [lemuria, atlantis] }',
      /all\.yaml:2: parties: there is a relation between them already: the relation "atlantis-lemuria" in the database$/m,
    ],
    [
      'a second successor of a series',
      'series:\n  - { slug: newer-talks, titles: { en: Newer talks }, succeeds: talks }',
      /all\.yaml:2: succeeds: it is succeeded already by the series "new-talks" in the database$/m,
    ],
    [
      'a state that would succeed itself by way of others',
      `successions:\n  - { successor: mu, predecessor: lemuria, date: '0400', ${CITED} }`,
      /all\.yaml:2: predecessor: the state would succeed itself, by way of others$/m,
    ],
    [
      'a state that succeeds itself',
      `successions:\n  - { successor: mu, predecessor: mu, date: '0400', ${CITED} }`,
      /all\.yaml:2: predecessor: a state cannot succeed itself$/m,
    ],
    [
      'two items of one slug, of two kinds of actor',
      'persons:\n  - { slug: twin, names: { en: Twin } }\ngroups:\n  - { slug: twin, names: { en: Twins } }',
      /all\.yaml:4: slug: "twin" is the slug of other\/all\.yaml:2 already$/m,
    ],
    [
      'the same tenure twice, by two names of one person and spellings of one period',
      `tenures:
  - { person: solon, office: archon, period: '0580/0581', extent: TERM, ${CITED} }
  - { person: solon, office: archon, period: ' 0580/0581', extent: TERM, ${CITED} }`,
      /all\.yaml:3: (?:is the same tenure as other\/all\.yaml:2|period: )/,
    ],
    [
      'the same succession twice, by slug and by code',
      `successions:
  - { successor: atlantis, predecessor: mu, date: '0400', ${CITED} }
  - { successor: ATA, predecessor: mu, date: '0400', ${CITED} }`,
      /all\.yaml:3: is the same succession as other\/all\.yaml:2$/m,
    ],
    [
      'one code for two states',
      `states:
  - { slug: one, names: { en: One }, iso3166Alpha3: NOR }
  - { slug: two, names: { en: Two }, iso3166Alpha3: NOR }`,
      /all\.yaml:3: iso3166Alpha3: another state has the code: other\/all\.yaml:2$/m,
    ],
    [
      'one item of Wikidata for two actors',
      `persons:
  - { slug: one, names: { en: One }, wikidataId: Q9 }
  - { slug: two, names: { en: Two }, wikidataId: Q9 }`,
      /all\.yaml:3: wikidataId: Q9 is the item of other\/all\.yaml:2$/m,
    ],
    [
      'one identifier of two persons, however it is written',
      `persons:
  - { slug: one, names: { en: One }, identifiers: [{ scheme: viaf, value: '9' }] }
  - slug: two
    names: { en: Two }
    identifiers: [{ scheme: gnd, value: '118529579' }, { scheme: viaf, value: viaf.org/viaf/9 }]`,
      /all\.yaml:5: identifiers\.1: viaf 9 is an identifier of other\/all\.yaml:2$/m,
    ],
    [
      'two relations of one pair',
      `relations:
  - { slug: one, parties: [mu, lemuria] }
  - { slug: two, parties: [lemuria, mu] }`,
      /all\.yaml:3: parties: are also those of other\/all\.yaml:2$/m,
    ],
    [
      'items that refer to each other through other kinds',
      `organizations:
  - { slug: one, names: { en: One }, kind: OTHER, parent: two }
  - { slug: two, names: { en: Two }, kind: OTHER, parent: three }
  - { slug: three, names: { en: Three }, kind: OTHER, parent: one }
  - { slug: four, names: { en: Four }, kind: OTHER, parent: three }`,
      /^(?:.*\n)other\/all\.yaml:2: parent: there is no actor "two" yet \(a circle\)\n.*:3: .*"three" yet .*\n.*:4: .*"one" yet \(a circle\)$/,
    ],
    [
      'a reference to what is of another kind',
      `tenures:\n  - { person: senate, office: archon, period: '0594', extent: TERM, ${CITED} }`,
      /all\.yaml:2: person: there is no person "senate"$/m,
    ],
    ['what is not in YAML what it should be', 'persons:\n  - just a text', /all\.yaml:2: must be a mapping$/m],
    ['a list that is none', 'people:\n  - { slug: one }', /all\.yaml:2: "people" is not a list of a seed: topics, /m],
    ['a key that comes twice', 'persons: []\npersons: []', /all\.yaml:2: Map keys must be unique$/m],
  ])('is rejected with file and line, and nothing is written: %s', async (_what, text, expected) => {
    const before = await state();
    // Next to a valid item, which is not written either.
    await expect(
      load('other', text.includes('\ntopics') ? text : `${text}\ntopics:\n  - { slug: good, names: { en: Good } }\n`),
    ).rejects.toThrow(expected);
    expect(await state()).toEqual(before);
  });

  it('is rejected with a clear message when it was written by the rules of an earlier version', async () => {
    const text = 'topics:\n  - { slug: old, names: { en: Old } }\n';
    await load('old', text);
    await onDatabase(
      clone.url,
      'set session_replication_role = replica',
      `update change set snapshot = jsonb_set(snapshot, '{names,0,text}', '"Old "')
         where subject_id = (select id from topic where slug = 'old')`,
    );
    await expect(load('new', text)).rejects.toThrow(
      /new\/all\.yaml:2: the topic "old" is in the database already, from the seed folder old, with other names/,
    );
  });

  it('is rejected with a clear message when another session writes it during the load, and loads once it is corrected', async () => {
    const text = 'topics:\n  - { slug: late, names: { en: Late } }\n';
    root.write('raced', { 'all.yaml': text });
    let isDone = false;
    const raced = await openSeeder(clone.url, ({ database }) => ({
      database: {
        // The plan is out of date as soon as it is complete.
        rows: async (statement) => {
          const rows = await database.rows<never>(statement);
          if (!isDone && statement.text.includes('from topic')) {
            isDone = true;
            await load('racing', text.replace('en: Late', 'en: Later'));
          }
          return rows;
        },
      },
    }));
    await expect(raced.loader.load(root.path, 'raced', never)).rejects.toThrow(
      /raced\/all\.yaml:2: the topic "late" is in the database already, from the seed folder racing, with other names/,
    );
    root.write('raced', { 'all.yaml': text.replace('en: Late', 'en: Later') });
    await raced.loader.load(root.path, 'raced', never);
    await raced.close();
  });
});
