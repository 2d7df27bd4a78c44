import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { projectRoot } from '../../src/config/project-root.js';
import { createLogger } from '../../src/observability/logger.js';
import { SeedLoader } from '../../src/seed/seed-loader.js';
import { World } from '../support/world.js';

const RELATION = `
states:
  - slug: atlantis
    names: { en: Atlantis, fr: Atlantide }
  - slug: lemuria
    names: { en: Lemuria }
sources:
  - { slug: plato, kind: SCHOLARLY, publisher: Plato, language: grc }
relations:
  - slug: atlantis-lemuria
    parties: [atlantis, lemuria]
`;

const EVENTS = `
events:
  - slug: treaty
    kind: TREATY_SIGNATURE
    titles: { en: A treaty, fr: Un traité }
    date: '0360'
    relations: [atlantis-lemuria]
    links: [{ kind: FOLLOWS, event: war }]
    citations: [{ source: plato }]
  - slug: war
    kind: CONFLICT
    titles:
      en: A war
    date: '0359'
    relations: [atlantis-lemuria]
    citations: [{ source: plato }]
`;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

/** Code without comments and descriptions, whose examples are not binding. */
const withoutComments = (code: string): string => code.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$|'[^'\n]* [^'\n]*'/gm, '');

describe('a seed folder', () => {
  let world: World;
  let root: string;
  beforeAll(async () => {
    world = await World.start('empty');
    root = mkdtempSync(join(tmpdir(), 'entente-seed-'));
  });
  afterAll(async () => {
    rmSync(root, { recursive: true });
    await world.stop();
  });

  async function load(folder: string, files: Record<string, string>): Promise<void> {
    mkdirSync(join(root, folder), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, folder, name), text);
    const { database, domain } = world.service;
    const { changes, references, seedKinds: kinds, inputType } = domain;
    const loader = new SeedLoader({ database, changes, references, kinds, inputType, log: createLogger('silent') });
    await loader.load(root, folder, new AbortController().signal);
  }

  const counts = (): Promise<unknown[]> =>
    world.service.database.rows(sql`
      select (select count(*)::integer from event) as events, (select count(*)::integer from citation) as citations,
        (select count(*)::integer from actor) as actors`);

  it('adds any relation, whatever the order of records in its files', async () => {
    await load('legend', { 'a-events.yaml': EVENTS, 'relation.yaml': RELATION });
    const { relationBetween } = await world.get(`{ relationBetween(one: "lemuria", other: "atlantis") {
      title(language: "fr") timeline { nodes { title(language: "fr") date { display } links { event { slug } } } }
    } }`);
    expect(relationBetween).toEqual({
      title: 'Atlantide–Lemuria',
      timeline: {
        nodes: [
          { title: 'Un traité', date: { display: '360' }, links: [{ event: { slug: 'war' } }] },
          { title: 'A war', date: { display: '359' }, links: [] },
        ],
      },
    });
  });

  it("changes nothing when it is loaded again, and adds new records without touching an editor's changes", async () => {
    const before = await counts();
    await load('legend', {});
    expect(await counts()).toEqual(before);
    await world.build.write(({ manager }) =>
      manager.query(
        `update event set titles = '[{"language":"en","text":"The Great War"}]', version = 2 where slug = 'war'`,
      ),
    );
    const more =
      EVENTS.replace('A war', 'A skirmish') + EVENTS.replace('events:\n', '').replaceAll(/slug: (\w+)/g, 'slug: $1-2');
    await load('legend', { 'a-events.yaml': more });
    const { war, other } = await world.get(
      '{ war: event(id: "war") { title version } other: event(id: "war-2") { title } }',
    );
    expect(war).toEqual({ title: 'The Great War', version: 2 });
    expect(other).toEqual({ title: 'A war' });
    expect(await counts()).toEqual([{ events: 4, citations: 4, actors: 2 }]);
  });

  it.each([
    ['a misspelt field', "date: '0359'", "when: '0359'", /\/e\.yaml:10: Field "when" is not defined/],
    ['a kind that is none', 'kind: CONFLICT', 'kind: QUARREL', /e\.yaml:11: kind: Value "QUARREL" does not exist/],
    ['a date that is none', "'0359'", "'0359-13'", /e\.yaml:14: date: 0359-13: month 13 does not exist[^\n]*$/],
    [
      'a reference to nothing',
      '{ source: plato }',
      '{ source: solon }',
      /e\.yaml:9: citations\.0\.source: there is no source "solon"$/,
    ],
    [
      'an event without a citation',
      '[{ source: plato }]',
      '[]',
      /e\.yaml:9: citations: at least one citation is needed/,
    ],
    ['what is no YAML', 'events:', 'events: [', /e\.yaml:\d+: /],
  ])('with %s is rejected with file and line, and nothing of it is written', async (_what, from, to, expected) => {
    const before = await counts();
    const complete = EVENTS.replaceAll(/(slug|event): (\w+)/g, '$1: $2-3');
    const text = complete.replace(from, to);
    expect(text).not.toBe(complete);
    await expect(load('bad', { 'e.yaml': text })).rejects.toThrow(expected);
    expect(await counts()).toEqual(before);
  });

  it('may have every field of the inputs, and changes nothing when its records were changed since', async () => {
    const records = `
persons:
  - { slug: solon, names: { en: Solon }, descriptions: { en: A lawgiver }, born: '0630~', died: '[0690,0691]' }
  - { slug: draco, names: { en: Draco }, image: { url: 'https://example.org/d.png', alts: { en: A bust }, credit: A painter, licence: CC0 } }
offices:
  - { slug: archon, titles: { en: Archon }, coverage: { status: PARTIAL, from: '0600-01-01', notes: { en: By name } } }
  - { slug: thesmothete, titles: { en: Thesmothete } }
places:
  - { slug: athens, kind: CITY, names: { en: Athens }, location: { latitude: 37.98376, longitude: 23.72784 } }
tenures:
  - { person: solon, office: archon, period: '0594', extent: TERM, citations: [{ source: plato }] }
events:
  - slug: laws
    kind: OTHER
    titles: { en: Laws }
    date: '0621'
    alternativeDates: [{ date: '0621-07-16', calendar: JULIAN, written: 16 July, citations: [{ source: plato }] }]
    relations: [atlantis-lemuria]
    citations: [{ source: plato }]
`;
    const read = (): Promise<unknown> =>
      world.get(`{
        solon: actor(id: "solon") { ... on Person { description born { edtf } died { edtf } tenures { period { edtf } } } }
        draco: actor(id: "draco") { ... on Person { image { url alts { text } } tenures { id version office { slug } } } }
        office(id: "archon") { coverage { status from note } } place(id: "athens") { location { latitude longitude } }
        event(id: "laws") { version alternativeDates { calendar written dateInCalendar date { edtf } } }
      }`);
    await load('lawgivers', { 'all.yaml': records });
    const first = (await read()) as { solon: object; draco: object };
    expect(first).toMatchObject({
      solon: { description: 'A lawgiver', born: { edtf: '0630~' }, died: { edtf: '[0690,0691]' }, tenures: [{}] },
      draco: { image: { url: 'https://example.org/d.png', alts: [{ text: 'A bust' }] }, tenures: [] },
      office: { coverage: { status: 'PARTIAL', from: '0600-01-01', note: 'By name' } },
      place: { location: { latitude: 37.98376, longitude: 23.72784 } },
      event: {
        version: 1,
        alternativeDates: [
          { calendar: 'JULIAN', written: '16 July', dateInCalendar: '0621-07-16', date: { edtf: '0621-07-19' } },
        ],
      },
    });
    const { actor } = await world.get('{ actor(id: "solon") { ... on Person { tenures { id } } } }');
    const [{ id }] = actor.tenures;
    const moved = { id, expectedVersion: 1, reason: 'another', person: 'draco', office: 'thesmothete', period: '0621' };
    expect((await world.mutate('updateTenure', moved)).userErrors).toEqual([]);
    await load('lawgivers', {});
    expect(await read()).toMatchObject({
      solon: { tenures: [] },
      draco: { tenures: [{ id, version: 2, office: { slug: 'thesmothete' } }] },
      event: { version: 1 },
    });
  });

  it('is loaded once by two services that start together', async () => {
    const files = { 'r.yaml': RELATION.replaceAll(/atlantis|lemuria|plato/g, (word) => `${word}-4`) };
    mkdirSync(join(root, 'twice'));
    await Promise.all([load('twice', files), load('twice', files)]);
    expect(
      (await world.get('{ relation(id: "atlantis-4-lemuria-4") { parties { slug } } }')).relation.parties,
    ).toHaveLength(2);
  });

  it('is the only place that mentions China and Russia', () => {
    const sources = ['src', 'migrations'].flatMap((folder) => filesBelow(join(projectRoot(), folder)));
    const knowing = sources.filter((file) =>
      /\b(china|russia|CHN|RUS|xi-jinping)\b/.test(withoutComments(readFileSync(file, 'utf8'))),
    );
    // The default of the setting SEED names the folder.
    expect(knowing.map((file) => file.slice(projectRoot().length + 1))).toEqual(['src/config/settings-table.ts']);
  });

  it('is written under the name of the service, and logged like everything else', async () => {
    const seeded = await World.start('seeded');
    const [log] = await seeded.service.database.rows(sql`
      select array_agg(distinct author) as authors, count(*) = max(position) as gapless,
        (select count(*)::integer from versioned_record) as things, count(distinct subject_id)::integer as logged
      from change`);
    expect(log).toEqual({ authors: ['Entente'], gapless: true, things: 1838, logged: 1838 });
    const { actor } = await seeded.get('{ actor(id: "russia") { revisions { nodes { kind fields reason } } } }');
    // Its succession names an event in which it participated, and so was written after both.
    expect(actor.revisions.nodes.map(({ kind }: { kind: string }) => kind)).toEqual(['CREATED', 'UPDATED']);
    await seeded.stop();
  });
});
