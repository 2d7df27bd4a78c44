import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { openSeeder } from '../support/seed-root.js';
import { SeededWorld } from '../support/seeded-world.js';
import { SMALL_SEED } from '../support/small-seed.js';
import { ADMIN_TOKEN } from '../support/world.js';

const never = new AbortController().signal;

const EARLIER = SMALL_SEED;

/** Every kind of change: other texts and languages, a field that is new or gone, lists, references to new items. */
const NEWER = `${SMALL_SEED.replace('{ en: Atlantis, fr: Atlantide }', '{ en: Atlantis, fr: Atlantide, ru: Атлантида }')
  .replace("existence: '0001/0360'", "existence: '0001/0361'")
  .replace('    wikidataId: Q1\n', '')
  .replace(
    '{ slug: lemuria, names: { en: Lemuria } }',
    '{ slug: lemuria, names: { en: Lemuria, zh: 利莫里亚 }, wikidataId: Q7 }',
  )
  .replace('en: A treaty, fr: Un traité', 'en: A peace treaty, fr: Un traité de paix, ru: Договор')
  .replace(
    "date: '0360'\n",
    "date: '0360'\n    summaries: { en: It ended a war. }\n    links: [{ kind: FOLLOWS, event: war }]\n",
  )
  .replace('titles: { en: Archon }', 'titles: { en: Archon, fr: Archonte }')
  .replace("period: '0594/..', extent: TERM", "period: '0594/0595', extent: ATTESTED")
  .replace("date: '0300', citations", "date: '0301', notes: { en: By treaty. }, citations")
  .replace('paraphrases: { en: It was so. }', 'paraphrases: { en: So they said. }')
  .replace('publisher: Plato', 'publisher: Plato of Athens')}
topics:
  - { slug: peace, names: { en: Peace } }
`.replace(
  '\nstatements:',
  `
  - slug: war
    kind: CONFLICT
    titles: { en: A war }
    date: '0359'
    relations: [atlantis-lemuria]
    topics: [peace]
    citations: [{ source: plato }]
statements:`,
);

describe('a database that was seeded with an earlier version of a folder', () => {
  let seeded: SeededWorld;
  beforeAll(async () => {
    seeded = await SeededWorld.start();
  });
  afterAll(() => seeded.stop());

  const load: SeededWorld['load'] = (...folder) => seeded.load(...folder);
  const edit: SeededWorld['edit'] = (...mutation) => seeded.edit(...mutation);

  it('gets everything that is new, and nothing else', async () => {
    await load('upgraded', EARLIER);
    await load('upgraded', NEWER);
    const { treaty, atlantis, lemuria, archon, solon, said, plato } = await seeded.world.get(
      `{
      treaty: event(id: "treaty") {
        version titles { language text } summary links { event { slug topics { slug } } }
        revisions { nodes { kind fields reason author } } }
      atlantis: actor(id: "atlantis") { version names { language text }
        ... on State { wikidataId existence { edtf } iso3166Alpha3 } }
      lemuria: actor(id: "lemuria") { names { language text }
        ... on State { wikidataId succeeds { date { edtf } note predecessor { slug } } } }
      archon: office(id: "archon") { titles { language text } }
      solon: actor(id: "solon") { version ... on Person { tenures { version period { edtf } extent } } }
      said: statement(id: "said") { paraphrase }
      plato: source(id: "plato") { publisher }
    }`,
      { token: ADMIN_TOKEN },
    );
    expect(treaty).toEqual({
      version: 2,
      titles: [
        { language: 'en', text: 'A peace treaty' },
        { language: 'fr', text: 'Un traité de paix' },
        { language: 'ru', text: 'Договор' },
      ],
      summary: 'It ended a war.',
      links: [{ event: { slug: 'war', topics: [{ slug: 'peace' }] } }],
      revisions: {
        nodes: [
          expect.objectContaining({ kind: 'CREATED', reason: null }),
          {
            kind: 'UPDATED',
            fields: expect.arrayContaining(['titles', 'summaries', 'links']),
            reason: 'The seed folder upgraded has changed.',
            author: 'Entente',
          },
        ],
      },
    });
    expect(treaty.revisions.nodes[1].fields).toHaveLength(3);
    expect(atlantis).toEqual({
      version: 2,
      names: [
        { language: 'en', text: 'Atlantis' },
        { language: 'fr', text: 'Atlantide' },
        { language: 'ru', text: 'Атлантида' },
      ],
      ...{ wikidataId: null, existence: { edtf: '0001/0361' }, iso3166Alpha3: 'ATA' },
    });
    expect(lemuria).toMatchObject({
      names: [{ text: 'Lemuria' }, { text: '利莫里亚' }],
      wikidataId: 'Q7',
      succeeds: [{ date: { edtf: '0301' }, note: 'By treaty.', predecessor: { slug: 'mu' } }],
    });
    expect(archon.titles).toHaveLength(2);
    expect(solon).toEqual({
      version: 1,
      tenures: [{ version: 2, period: { edtf: '0594/0595' }, extent: 'ATTESTED' }],
    });
    expect([said.paraphrase, plato.publisher]).toEqual(['So they said.', 'Plato of Athens']);
  });

  it('keeps what editors have changed field by field, and languages one by one, and what they have retracted', async () => {
    const renamed = (text: string): string =>
      text
        .replaceAll(
          /(?<=slug: |parent: |body: |parties: \[|, |successor: |predecessor: |actor: |onBehalfOf: |person: |office: |offices: \[|series: |madeAt: |succeeds: |relations: \[|source: |event: |topics: \[)(plato|atlantis|lemuria|mu|senate|solon|acropolis|archon|talks|new-talks|treaty|said|war|peace|atlantis-lemuria)(?=[,\]} \n])/g,
          '$1-2',
        )
        .replace('ATA', 'NOR')
        .replaceAll(/wikidataId: Q/g, 'wikidataId: Q10');
    await load('edited', renamed(EARLIER));
    const { solon } = await seeded.world.get('{ solon: actor(id: "solon-2") { ... on Person { tenures { id } } } }');
    await edit('updateEvent', {
      ...{ id: 'treaty-2', expectedVersion: 1, date: '0362' },
      titles: [
        { language: 'en', text: 'A treaty' },
        { language: 'fr', text: 'Le traité' },
        { language: 'de', text: 'Ein Vertrag' },
      ],
    });
    // All fields are sent, as a form does, and only one has another value.
    await edit('updateState', {
      ...{ id: 'atlantis-2', expectedVersion: 1, wikidataId: 'Q101', existence: '0001/0300' },
      names: [
        { language: 'en', text: 'Atlantis' },
        { language: 'fr', text: 'Atlantide' },
      ],
    });
    await edit('updateState', {
      ...{ id: 'lemuria-2', expectedVersion: 2 },
      succeeds: [{ predecessor: 'mu-2', date: '0299', citations: [{ source: 'plato-2' }] }],
    });
    await edit('updateOffice', { id: 'archon-2', expectedVersion: 1, body: 'atlantis-2' });
    await edit('updateTenure', { id: solon.tenures[0].id, expectedVersion: 1, extent: 'ATTESTED' });
    await edit('retractStatement', { id: 'said-2', expectedVersion: 1 });
    await load('edited', renamed(NEWER));
    const read = (): Promise<unknown> =>
      seeded.world.get(`{
        treaty: event(id: "treaty-2") { version titles { language text } summary date { edtf } links { event { slug } } }
        atlantis: actor(id: "atlantis-2") { version names { text } ... on State { wikidataId existence { edtf } } }
        lemuria: actor(id: "lemuria-2") { names { text } ... on State { wikidataId succeeds { date { edtf } note } } }
        archon: office(id: "archon-2") { titles { text } body { ... on Actor { slug } } }
        solon: actor(id: "solon-2") { ... on Person { tenures { period { edtf } extent } } }
        said: statement(id: "said-2") { status paraphrase }
      }`);
    const upgraded = await read();
    expect(upgraded).toEqual({
      treaty: {
        version: 3,
        titles: [
          { language: 'en', text: 'A peace treaty' },
          { language: 'fr', text: 'Le traité' },
          { language: 'de', text: 'Ein Vertrag' },
          { language: 'ru', text: 'Договор' },
        ],
        summary: 'It ended a war.',
        date: { edtf: '0362' },
        links: [{ event: { slug: 'war-2' } }],
      },
      atlantis: {
        version: 3,
        names: [{ text: 'Atlantis' }, { text: 'Atlantide' }, { text: 'Атлантида' }],
        ...{ wikidataId: null, existence: { edtf: '0001/0300' } },
      },
      lemuria: {
        names: [{ text: 'Lemuria' }, { text: '利莫里亚' }],
        wikidataId: 'Q107',
        succeeds: [{ date: { edtf: '0299' }, note: null }],
      },
      archon: { titles: [{ text: 'Archon' }, { text: 'Archonte' }], body: { slug: 'atlantis-2' } },
      solon: { tenures: [{ period: { edtf: '0594/0595' }, extent: 'ATTESTED' }] },
      said: { status: 'RETRACTED', paraphrase: 'It was so.' },
    });
    // Whatever is loaded next, an edited field stays.
    await load('edited', renamed(NEWER.replace("'0001/0361'", "'0001/0362'").replace('Un traité de paix', 'La paix')));
    expect(await read()).toEqual(upgraded);
    // And what is no longer in the folder stays, too.
    await load('edited', renamed(NEWER.slice(0, NEWER.indexOf('\nevents:'))));
    expect(await read()).toEqual(upgraded);
  });

  it('is upgraded in everything else when what an editor has changed forbids an update', async () => {
    const event = (slug: string, more: string): string =>
      `  - { slug: ${slug}, kind: OTHER, titles: { en: ${slug} }, date: '0100', relations: [a-b], citations: [{ source: book }]${more} }\n`;
    const folder = (parts: readonly string[]): string =>
      `sources:
  - { slug: book, kind: SCHOLARLY, publisher: A press, language: en }
states: [{ slug: a-land, names: { en: A } }, { slug: b-land, names: { en: B } }]
relations: [{ slug: a-b, parties: [a-land, b-land] }]
events:\n${parts.join('')}`;
    await load('circle', folder([event('whole', ''), event('part', '')]));
    await edit('updateEvent', { id: 'whole', expectedVersion: 1, links: [{ kind: 'PART_OF', event: 'part' }] });
    const summarized = ', summaries: { en: New. }';
    await load(
      'circle',
      folder([
        event('whole', summarized),
        event('part', ', links: [{ kind: PART_OF, event: whole }]'),
        event('more', summarized),
      ]),
    );
    const links = 'version summary links { event { slug } }';
    expect(
      await seeded.world.get(
        `{ whole: event(id: "whole") { ${links} } part: event(id: "part") { ${links} } more: event(id: "more") { ${links} } }`,
      ),
    ).toEqual({
      whole: { version: 3, summary: 'New.', links: [{ event: { slug: 'part' } }] },
      part: { version: 1, summary: null, links: [] },
      more: { version: 1, summary: 'New.', links: [] },
    });
  });

  it('is upgraded once by three services that start together', async () => {
    const topics = (names: string): string =>
      `topics:\n${Array.from({ length: 450 }, (_, n) => `  - { slug: topic-${String(n)}, names: { en: T${String(n)}${names} } }\n`).join('')}`;
    await load('together', topics(''));
    seeded.root.write('together', { 'all.yaml': topics(', fr: U') });
    const others = await Promise.all([openSeeder(seeded.world.databaseUrl), openSeeder(seeded.world.databaseUrl)]);
    await Promise.all([seeded.seeder, ...others].map(({ loader }) => loader.load(seeded.root.path, 'together', never)));
    await Promise.all(others.map((other) => other.close()));
    const versions = sql`select version, count(*)::integer as topics from topic where slug like 'topic-%' group by version`;
    expect(await seeded.seeder.database.rows(versions)).toEqual([{ version: 2, topics: 450 }]);
  });

  it('is left as it is when the folder changes in form alone', async () => {
    const last = sql`select max(position)::integer as last from change`;
    const before = await seeded.seeder.database.rows(last);
    await load(
      'upgraded',
      `# A comment.\n${NEWER.replace('{ en: Atlantis, fr: Atlantide, ru: Атлантида }', '{ ru: Атлантида, fr: Atlantide, en: Atlantis }')}`,
    );
    expect(await seeded.seeder.database.rows(last)).toEqual(before);
  });

  it('is shared by another folder with what it was seeded with since', async () => {
    const [before] = await seeded.seeder.database.rows<{ things: number }>(
      sql`select count(*)::integer as things from versioned_record`,
    );
    await load('sharing', NEWER);
    const [after] = await seeded.seeder.database.rows<{ things: number }>(
      sql`select count(*)::integer as things from versioned_record`,
    );
    expect(after).toEqual(before);
    await expect(load('differing', EARLIER.replace('A treaty', 'Another'))).rejects.toThrow(
      /differing\/all\.yaml:\d+: the event "treaty" is in the database already/,
    );
  });
});
