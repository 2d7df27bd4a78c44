import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { parse, stringify } from 'yaml';
import { projectRoot } from '../../src/config/project-root.js';
import { cloneDatabase } from '../support/clone.js';
import { openSeeder, SeedRoot } from '../support/seed-root.js';
import type { Seeder } from '../support/seed-root.js';
import { SMALL_SEED } from '../support/small-seed.js';
import { ADMIN_TOKEN, World } from '../support/world.js';

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
  let world: World;
  let root: SeedRoot;
  let seeder: Seeder;
  beforeAll(async () => {
    world = await World.start('empty');
    root = new SeedRoot();
    seeder = await openSeeder(world.databaseUrl);
  });
  afterAll(async () => {
    await seeder.close();
    root.remove();
    await world.stop();
  });

  async function load(folder: string, text: string): Promise<void> {
    root.write(folder, { 'all.yaml': text });
    await seeder.loader.load(root.path, folder, never);
  }

  async function edit(mutation: string, input: object): Promise<void> {
    expect((await world.mutate(mutation, { reason: 'an editor’s', ...input })).userErrors).toEqual([]);
  }

  it('gets everything that is new, and nothing else', async () => {
    await load('upgraded', EARLIER);
    await load('upgraded', NEWER);
    const { treaty, atlantis, lemuria, archon, solon, said, plato } = await world.get(
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
    const { solon } = await world.get('{ solon: actor(id: "solon-2") { ... on Person { tenures { id } } } }');
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
      world.get(`{
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
      await world.get(
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
    root.write('together', { 'all.yaml': topics(', fr: U') });
    const others = await Promise.all([openSeeder(world.databaseUrl), openSeeder(world.databaseUrl)]);
    await Promise.all([seeder, ...others].map(({ loader }) => loader.load(root.path, 'together', never)));
    await Promise.all(others.map((other) => other.close()));
    const versions = sql`select version, count(*)::integer as topics from topic where slug like 'topic-%' group by version`;
    expect(await seeder.database.rows(versions)).toEqual([{ version: 2, topics: 450 }]);
  });

  it('is left as it is when the folder changes in form alone', async () => {
    const last = sql`select max(position)::integer as last from change`;
    const before = await seeder.database.rows(last);
    await load(
      'upgraded',
      `# A comment.\n${NEWER.replace('{ en: Atlantis, fr: Atlantide, ru: Атлантида }', '{ ru: Атлантида, fr: Atlantide, en: Atlantis }')}`,
    );
    expect(await seeder.database.rows(last)).toEqual(before);
  });

  it('is shared by another folder with what it was seeded with since', async () => {
    const [before] = await seeder.database.rows<{ things: number }>(
      sql`select count(*)::integer as things from versioned_record`,
    );
    await load('sharing', NEWER);
    const [after] = await seeder.database.rows<{ things: number }>(
      sql`select count(*)::integer as things from versioned_record`,
    );
    expect(after).toEqual(before);
    await expect(load('differing', EARLIER.replace('A treaty', 'Another'))).rejects.toThrow(
      /differing\/all\.yaml:\d+: the event "treaty" is in the database already/,
    );
  });
});

const FOLDER = 'china-russia';

/** The folder as an earlier version had it: in two languages, with fewer events, and without what refers to them. */
function earlierFiles(): Record<string, string> {
  const folder = join(projectRoot(), 'seed', FOLDER);
  const isLate = (slug: unknown): boolean => typeof slug === 'string' && /-2(?:02[4-9])\b/.test(slug);
  const earlier = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(earlier);
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value);
    const isLocalized = fields.every(([language]) => /^[a-z]{2}$/.test(language));
    return Object.fromEntries(
      fields
        .filter(([name]) => !isLocalized || !['zh', 'ru'].includes(name))
        .map(([name, part]) => [name, name === 'en' && isLocalized ? `${String(part)} (draft)` : earlier(part)]),
    );
  };
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(
    files.map((name) => {
      const lists = parse(readFileSync(join(folder, name), 'utf8')) as Record<string, Record<string, unknown>[]>;
      const kept = Object.entries(lists).map(([list, items]) => {
        const isKept = (item: Record<string, unknown>): boolean =>
          list !== 'statements' && !(list === 'events' && isLate(item['slug']));
        const without = items.filter(isKept).map((item) => {
          const { links, alternativeDates: _dates, ...others } = item as { links?: { event: string }[] } & typeof item;
          return {
            ...others,
            ...(links && { links: links.filter(({ event }) => !isLate(event)) }),
            ...(isLate(item['foundedBy']) && { foundedBy: null }),
            ...(isLate(item['settledBy']) && { settledBy: null }),
          };
        });
        return [list, earlier(without)];
      });
      return [name, stringify(Object.fromEntries(kept))];
    }),
  );
}

describe('a database that was seeded with an earlier version of a relation', () => {
  it('becomes what a new one is, in everything that no editor has changed', async () => {
    const root = new SeedRoot();
    root.write(FOLDER, earlierFiles());
    const world = await World.start('empty');
    const [fresh, upgraded] = [await openFresh(), await openSeeder(world.databaseUrl)];
    try {
      await upgraded.loader.load(root.path, FOLDER, never);
      const title = { language: 'en', text: 'An editor’s title' };
      const edited = { id: 'cn-ru-ties-1949', expectedVersion: 1, reason: 'an editor’s', titles: [title] };
      expect((await world.mutate('updateEvent', edited)).userErrors).toEqual([]);
      await upgraded.loader.load(join(projectRoot(), 'seed'), FOLDER, never);
      const [expected, records] = [await recordsOf(fresh.seeder), await recordsOf(upgraded)];
      expect(records.size).toBe(expected.size);
      const different = [...expected].filter(([name, record]) => records.get(name) !== record).map(([name]) => name);
      expect(different).toEqual(['EVENT cn-ru-ties-1949']);
      const { event } = await world.get(
        '{ event(id: "cn-ru-ties-1949") { titles { language text } summary(language: "ru") } }',
      );
      expect(event.titles).toEqual([
        title,
        ...[
          { language: 'zh', text: expect.any(String) },
          { language: 'ru', text: expect.any(String) },
        ],
      ]);
      expect(event.summary).toMatch(/[а-я]/);
    } finally {
      await Promise.all([fresh.close(), upgraded.close()]);
      await world.stop();
      root.remove();
    }
  });
});

async function openFresh(): Promise<{ seeder: Seeder; close: () => Promise<void> }> {
  const clone = await cloneDatabase('seeded');
  const seeder = await openSeeder(clone.url);
  return {
    seeder,
    close: async () => {
      await seeder.close();
      await clone.drop();
    },
  };
}

/** The content of all records by name, with names instead of ids. */
async function recordsOf({ database }: Seeder): Promise<ReadonlyMap<string, string>> {
  const rows = await database.rows<{
    kind: string;
    id: string;
    snapshot: { slug?: string; person?: string; office?: string; period?: string };
  }>(sql`
    select subject_kind as kind, global_id(subject_type, subject_id) as id, snapshot from versioned_record`);
  const names = new Map(rows.map(({ id, snapshot }) => [id, snapshot.slug]));
  return new Map(
    rows.map(({ kind, snapshot }) => {
      const named = JSON.stringify(snapshot, (_name, value: unknown) =>
        Array.isArray(value) &&
        value.every(
          (one) =>
            Object.keys(one as object)
              .sort()
              .join() === 'language,text',
        )
          ? [...(value as { language: string }[])].sort((a, b) => (a.language < b.language ? -1 : 1))
          : (names.get(value as string) ?? value),
      );
      const { person = '', office = '', period } = snapshot;
      const name = snapshot.slug ?? [names.get(person), names.get(office), period].join(' ');
      return [`${kind} ${name}`, named] as const;
    }),
  );
}
