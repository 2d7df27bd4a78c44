import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pino from 'pino';
import sql from 'sql-template-tag';
import { openSeeder } from '../support/seed-root.js';
import { SeededWorld } from '../support/seeded-world.js';

let seeded: SeededWorld;
beforeAll(async () => {
  seeded = await SeededWorld.start();
});
afterAll(() => seeded.stop());

const load: SeededWorld['load'] = (...folder) => seeded.load(...folder);
const edit: SeededWorld['edit'] = (...mutation) => seeded.edit(...mutation);

describe('a tenure whose period is corrected', () => {
  let name = '';
  let count = 0;
  beforeEach(() => {
    count += 1;
    name = `person-${String(count)}`;
  });

  const folder = (period: string, page = 1): string => `
sources: [{ slug: ${name}-book, kind: SCHOLARLY, publisher: A press, language: en }]
states: [{ slug: ${name}-land, names: { en: Land } }]
persons: [{ slug: ${name}, names: { en: ${name} } }]
offices: [{ slug: ${name}-office, titles: { en: Ruler }, body: ${name}-land }]
tenures:
  - person: ${name}
    office: ${name}-office
    period: '${period}'
    extent: TERM
    citations: [{ source: ${name}-book, locator: { page: ${String(page)} } }]
`;

  async function tenures(): Promise<{ period: string; page: number; status: string }[]> {
    return seeded.seeder.database.rows(sql`
      select t.period_edtf as period, (t.citations -> 0 -> 'locator' ->> 'page')::integer as page, t.status::text
      from (select n.*, (select snapshot -> 'citations' from change where subject_id = n.id order by version desc limit 1)
        as citations from tenure n join actor a on a.id = n.person_id where a.slug = ${name}) t order by 1`);
  }

  async function tenureId(): Promise<string> {
    const { person } = await seeded.world.get(`{ person: actor(id: "${name}") { ... on Person { tenures { id } } } }`);
    return (person as { tenures: { id: string }[] }).tenures[0]?.id ?? '';
  }

  it('stays one tenure when it is corrected again', async () => {
    for (const period of ['1990/2000', '1991/2000', '1992/2000']) await load(name, folder(period));
    expect(await tenures()).toEqual([{ period: '1992/2000', page: 1, status: 'PUBLISHED' }]);
  });

  it('stays retracted when it is corrected again', async () => {
    await load(name, folder('1990/2000'));
    await edit('retractTenure', { id: await tenureId(), expectedVersion: 1 });
    for (const period of ['1991/2000', '1992/2000']) await load(name, folder(period));
    expect(await tenures()).toEqual([{ period: '1990/2000', page: 1, status: 'RETRACTED' }]);
  });

  it('gets a period that it had before', async () => {
    for (const period of ['1990/2000', '1991/2000', '1990/2000', '1991/2000']) await load(name, folder(period));
    expect(await tenures()).toEqual([{ period: '1991/2000', page: 1, status: 'PUBLISHED' }]);
  });

  it('gets other corrections when an editor has changed its period since', async () => {
    for (const period of ['1990/2000', '1991/2000']) await load(name, folder(period));
    await edit('updateTenure', { id: await tenureId(), expectedVersion: 2, period: '1993/2000' });
    await load(name, folder('1991/2000', 2));
    expect(await tenures()).toEqual([{ period: '1993/2000', page: 2, status: 'PUBLISHED' }]);
  });

  it('gets other corrections when an editor had changed its period before', async () => {
    await load(name, folder('1990/2000'));
    await edit('updateTenure', { id: await tenureId(), expectedVersion: 1, period: '1993/2000' });
    await load(name, folder('1991/2000'));
    await load(name, folder('1991/2000', 2));
    await load(name, folder('1992/2000', 3));
    expect(await tenures()).toEqual([{ period: '1993/2000', page: 3, status: 'PUBLISHED' }]);
  });

  it('is shared by another folder, though an editor has changed it since', async () => {
    for (const period of ['1990/2000', '1991/2000']) await load(name, folder(period));
    await edit('updateTenure', { id: await tenureId(), expectedVersion: 2, period: '1993/2000' });
    await load(`${name}-again`, folder('1991/2000'));
    expect(await tenures()).toEqual([{ period: '1993/2000', page: 1, status: 'PUBLISHED' }]);
  });
});

describe('a value that an editor has given to another record', () => {
  const folder = (code: string, person: string, series: string, more = ''): string => `
states:
  - { slug: first-land, names: { en: First }, iso3166Alpha3: ATA }
  - { slug: second-land, names: { en: Second${more} }${code} }
persons: [{ slug: someone, names: { en: Someone${more} }${person} }]
series:
  - { slug: older, titles: { en: Older }, parties: [first-land, second-land] }
  - { slug: newer, titles: { en: Newer${more} }, parties: [first-land, second-land]${series} }
`;

  it('is left out, and everything else is updated', async () => {
    await load('taken', folder('', '', ''));
    await edit('updateState', { id: 'first-land', expectedVersion: 1, clear: ['iso3166Alpha3'] });
    const names = [{ language: 'en', text: 'An editor’s' }];
    const state = { slug: 'editors-land', names, reason: undefined };
    await edit('createState', { ...state, iso3166Alpha3: 'ATA', wikidataId: 'Q50' });
    await edit('createState', { ...state, slug: 'other-land', iso3166Alpha3: 'NOR' });
    const parties = ['first-land', 'second-land'];
    await edit('createSeries', { slug: 'editors', titles: names, parties, succeeds: 'older', reason: undefined });
    // What the folder has not changed is no reason to warn.
    await load('taken', `${folder('', '', '')}topics: [{ slug: unrelated, names: { en: Unrelated } }]\n`);
    expect(seeded.logged).toEqual([]);
    await load('taken', folder(', iso3166Alpha3: NOR', ', wikidataId: Q50', ', succeeds: older', '!'));
    expect(seeded.logged.map(({ item, reason }) => [item, reason])).toEqual(
      expect.arrayContaining([
        ['states/second-land', 'another record in the database has the new iso3166Alpha3'],
        ['persons/someone', 'another record in the database has the new wikidataId'],
        ['series/newer', 'another record in the database has the new succeeds'],
      ]),
    );
    expect(seeded.logged).toHaveLength(3);
    expect(
      await seeded.world.get(`{
        first: actor(id: "first-land") { ... on State { iso3166Alpha3 } }
        second: actor(id: "second-land") { names { text } ... on State { iso3166Alpha3 } }
        someone: actor(id: "someone") { names { text } ... on Person { wikidataId } }
        newer: series(id: "newer") { titles { text } succeeds { slug } }
      }`),
    ).toEqual({
      first: { iso3166Alpha3: null },
      second: { names: [{ text: 'Second!' }], iso3166Alpha3: null },
      someone: { names: [{ text: 'Someone!' }], wikidataId: null },
      newer: { titles: [{ text: 'Newer!' }], succeeds: null },
    });
  });
});

describe('an upgrade', () => {
  it('reports how much of it is done', async () => {
    const topics = (names: string, count: number): string =>
      `topics:\n${Array.from({ length: count }, (_, n) => `  - { slug: counted-${String(n)}, names: { en: ${names} } }\n`).join('')}`;
    await load('counted', topics('Old', 450));
    const lines: { msg: string; done?: number; total?: number }[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line) as (typeof lines)[0]) });
    const other = await openSeeder(seeded.world.databaseUrl, () => ({ log }));
    seeded.root.write('counted', { 'all.yaml': topics('New', 460) });
    await other.loader.load(seeded.root.path, 'counted', new AbortController().signal);
    await other.close();
    expect(lines.filter(({ msg }) => msg === 'seeding').map(({ done, total }) => [done, total])).toEqual([
      [400, 460],
      [460, 460],
    ]);
  });
});

describe('an upgrade that was interrupted', () => {
  it('is noticed when the folder of before is loaded again', async () => {
    const topics = (names: string): string =>
      `topics:\n${Array.from({ length: 450 }, (_, n) => `  - { slug: halfway-${String(n)}, names: { en: ${names} } }\n`).join('')}`;
    await load('halfway', topics('Old'));
    const stop = new AbortController();
    const log = pino({ level: 'info' }, { write: () => stop.abort(new Error('killed')) });
    const killed = await openSeeder(seeded.world.databaseUrl, () => ({ log }));
    seeded.root.write('halfway', { 'all.yaml': topics('New') });
    await expect(killed.loader.load(seeded.root.path, 'halfway', stop.signal)).rejects.toThrow('killed');
    await killed.close();
    const named = sql`select count(*)::integer as topics from topic where slug like 'halfway-%' and names::text like '%New%'`;
    expect(await seeded.seeder.database.rows(named)).toEqual([{ topics: 400 }]);
    await load('halfway', topics('Old'));
    expect(await seeded.seeder.database.rows(named)).toEqual([{ topics: 0 }]);
  });
});

describe('records that an editor has renamed or merged', () => {
  const folder = (more: string): string => `
states: [{ slug: curated-land, names: { en: Land${more} } }]
persons:
  - { slug: renamed-one, names: { en: Renamed${more} }, wikidataId: Q4711, identifiers: [{ scheme: viaf, value: '4711' }] }
  - { slug: merged-one, names: { en: Merged${more} }, identifiers: [{ scheme: viaf, value: '4712' }] }
  - { slug: merged-other, names: { en: Other${more} } }
`;

  it('are updated under their new slug, or left to the record that they became', async () => {
    await load('curated', folder(''));
    await edit('rename', { kind: 'ACTOR', id: 'renamed-one', expectedVersion: 1, slug: 'new-name' });
    await edit('merge', { kind: 'ACTOR', from: 'merged-one', into: 'merged-other', expectedVersions: [1, 1] });
    await load('curated', folder(' again').replace("value: '4711'", "value: '4713'"));
    const { renamed, merged } = await seeded.world.get(`{
      renamed: actor(id: "renamed-one") { slug names { text } wikidataId identifiers { value } }
      merged: actor(id: "merged-one") { slug names { text } aliases { text } identifiers { value } } }`);
    expect(renamed).toEqual({
      ...{ slug: 'new-name', names: [{ text: 'Renamed again' }], wikidataId: 'Q4711' },
      identifiers: [{ value: 'Q4711' }, { value: '4713' }],
    });
    expect(merged).toEqual({
      ...{ slug: 'merged-other', names: [{ text: 'Other again' }], aliases: [{ text: 'Merged' }] },
      identifiers: [{ value: '4712' }],
    });
  });
});

it('words that were taken out of a record stay out when the folder has changed', async () => {
  const folder = (note: string): string => `
states: [{ slug: hyperborea, names: { en: Hyperborea }, aliases: [{ language: en, text: Far North }], notes: { en: ${note} } }]
persons: [{ slug: abaris, names: { en: Abaris }, notes: { en: ${note} } }]
`;
  await load('redacted', folder('First.'));
  await edit('redact', { kind: 'ACTOR', id: 'hyperborea', fields: ['names', 'aliases'] });
  await edit('redact', { kind: 'ACTOR', id: 'abaris', fields: ['slug', 'names', 'notes'] });
  await load('redacted', folder('Second.'));
  const rows = await seeded.seeder.database.rows<{ slug: string }>(sql`
    select left(slug, 10) as slug, names -> 0 ->> 'text' as name, jsonb_array_length(aliases) as aliases,
      notes -> 0 ->> 'text' as note
    from actor where slug = 'hyperborea' or slug like 'redacted-%' or slug = 'abaris' order by 1`);
  expect(rows).toEqual([
    { slug: 'hyperborea', name: '[redacted]', aliases: 0, note: 'Second.' },
    { slug: 'redacted-0', name: '[redacted]', aliases: 0, note: null },
  ]);
});
