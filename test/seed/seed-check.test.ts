import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { reportSeedCheck } from '../../src/app/seed-report.js';
import type { SeedCheck, SeedChecker } from '../../src/seed/seed-checker.js';
import { SeedError } from '../../src/seed/seed-error.js';
import { findSeedFolder } from '../../src/seed/seed-folder.js';
import { FLAWLESS_SEED, openSeedChecker } from '../support/seed-checks.js';
import { openSeeder, SeedRoot } from '../support/seed-root.js';
import { cloneDatabase } from '../support/clone.js';

const never = new AbortController().signal;

describe('a check of a seed folder', () => {
  let root: SeedRoot;
  let checker: SeedChecker;
  beforeAll(async () => {
    root = new SeedRoot();
    checker = await openSeedChecker();
  });
  afterAll(() => {
    root.remove();
  });

  let number = 0;
  async function check(
    files: Readonly<Record<string, string>>,
    before: readonly Readonly<Record<string, string>>[] = [],
    by = checker,
  ): Promise<SeedCheck> {
    const [place, ...earlier] = [files, ...before].map((content, index) => {
      const name = index === 0 ? `checked-${String((number += 1))}` : `before-${String(number)}-${String(index)}`;
      root.write(name, content);
      return { root: root.path, name };
    });
    const { folder, ...result } = await by.check(place ?? { root: '', name: '' }, earlier, never);
    const unnamed = (problems: readonly string[]): string[] =>
      problems.map((problem) => problem.replaceAll(`${folder}/`, '').replaceAll(/before-\d+-/g, 'before-'));
    return { ...result, folder, errors: unnamed(result.errors), warnings: unnamed(result.warnings) };
  }

  const change = (from: string, to: string): string => {
    expect(FLAWLESS_SEED).toContain(from);
    return FLAWLESS_SEED.replace(from, to);
  };

  it('finds nothing in a flawless one, and counts what would be created', async () => {
    const { errors, warnings, lists } = await check({ 'all.yaml': FLAWLESS_SEED });
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    expect(lists).toContainEqual({ list: 'events', created: 2, updated: 0, left: 0 });
    expect(lists.map(({ list }) => list)).toHaveLength(13);
  });

  it.each([
    ['a name without a language', 'en: Draco, fr: Dracon', 'en: Draco', ':11: names: no text in fr'],
    [
      'a summary without a language',
      ', fr: Ils se rencontrèrent pour la première fois. ',
      ' ',
      ':35: summaries: no text in fr',
    ],
    ['an office without a language', ', fr: Archonte d’Atlantide', '', ':21: titles: no text in fr'],
    [
      'a text in another script',
      'fr: Dracon',
      'fr: Дракон',
      ':11: names.fr: written in Cyrillic script, which is not that of fr',
    ],
    [
      'a Latin text under a language with another script',
      'en: Draco, fr: Dracon',
      'en: Draco, fr: Dracon, zh: Draco',
      ':11: names.zh: written in Latin script, which is not that of zh',
    ],
    [
      'a sentence that is in two languages the same',
      'fr: Ils se rencontrèrent pour la première fois. ',
      'fr: "They met for the first time, and spoke of much." ',
      null,
    ],
    [
      'a sentence that is the same in two languages',
      'en: They met for the first time., fr: Ils se rencontrèrent pour la première fois. ',
      'en: "They met for the first time, and spoke of much.", fr: "They met for the first time, and spoke of much." ',
      ':35: summaries.fr: the same text as in en',
    ],
    ['the name of a publisher in one language', 'en: The Gazette', 'zh: 公报', null],
    [
      'the name in one language of a publisher that also takes part',
      '{ actor: mu, role: GUEST }',
      '{ actor: mu, role: GUEST }\n      - { actor: gazette, role: WITNESS }',
      ':7: names: no text in fr',
    ],
    [
      'an event of one party',
      '      - { actor: mu, role: GUEST }\n',
      '',
      ':54: participations: no participant of lemuria, for atlantis-lemuria',
    ],
    ['an event of the group of both', '{ actor: lemuria, role: GUEST }', '{ actor: the-two, role: PARTY }', null],
    [
      'an event of nobody',
      'kind: CONSULTATION\n    titles: { en: Second',
      'kind: MEETING\n    titles: { en: Second',
      null,
    ],
    [
      'high confidence on one newspaper',
      '{ source: gazette-1 }, { source: herald-1 }',
      '{ source: gazette-1 }',
      ':41: confidence: HIGH on one publisher, which is not official: gazette',
    ],
    [
      'high confidence on two papers of one house',
      'kind: NEWSPAPER, names: { fr: Le Héraut }',
      'kind: NEWSPAPER, parent: gazette, names: { fr: Le Héraut }',
      ':41: confidence: HIGH on one publisher, which is not official: gazette',
    ],
    [
      'high confidence on a paper and on a repost of it',
      'language: fr, publishedOn',
      'language: fr, repostOf: gazette-1, publishedOn',
      ':41: confidence: HIGH on one publisher, which is not official: gazette',
    ],
    [
      'high confidence on an official text',
      '{ source: gazette-1 }, { source: herald-1 }',
      '{ source: official }',
      null,
      "sources:\n  - { slug: official, kind: GOVERNMENT, publisher: Court, publishedBy: court, language: en, publishedOn: '0360' }\n",
    ],
    ['a source without a date', ", publishedOn: '0360' }", ' }', ':15: no date (publishedOn), without a note'],
    [
      'a note that says why there is no date',
      ", publishedOn: '0360' }",
      ', notes: { en: The page shows none., fr: La page n’en montre pas. } }',
      null,
    ],
    [
      'an encyclopedia without a date',
      "kind: PRESS, publisher: The Gazette, publishedBy: gazette, language: en, publishedOn: '0360' }",
      'kind: ENCYCLOPEDIA, publisher: The Gazette, publishedBy: gazette, language: en }',
      null,
    ],
    ['a source without a publisher', 'publishedBy: gazette, ', '', ':15: no publisher (publishedBy), without a note'],
    [
      'tenures that overlap',
      "'0355-06-01/..'",
      "'0355-05-01/..'",
      ':24: period: overlaps with that of solon (all.yaml:23), without a note',
    ],
    [
      'a note that explains the overlap',
      "'0355-06-01/..', extent: TERM",
      "'0355-05-01/..', extent: TERM, notes: { en: Jointly., fr: Ensemble. }",
      null,
    ],
    ['tenures that may overlap', "'0355-06-01/..'", "'0355/..'", null],
    ['a gap between tenures', "'0355-06-01/..'", "'0356/..'", ':24: period: a gap from 0355-06-02, without a note'],
    ['a gap that the coverage admits', "status: COMPLETE, from: '0350-01-01'", 'status: PARTIAL', null],
    [
      'a gap at the beginning',
      "from: '0350-01-01'",
      "from: '0349-01-01'",
      ':23: period: a gap from 0349-01-01, without a note',
    ],
    [
      'a gap at the end',
      "'0355-06-01/..'",
      "'0355-06-01/0370'",
      ':24: period: a gap after 0370-12-31, though the office is covered COMPLETE',
    ],
    [
      'a number that a complete series lacks',
      'ordinal: 2',
      'ordinal: 4',
      ':39: series: talks is COMPLETE, but has no number 2, 3',
    ],
    ['a partial series that lacks numbers', 'ordinal: 2', 'ordinal: 2', null],
    [
      'numbers that run against the dates',
      "date: '0361'",
      "date: '0350'",
      ':52: ordinal: held before talks-1, which has a lower number',
    ],
    [
      'an event without a number in a numbered series',
      '    ordinal: 2\n',
      '',
      ':51: series: no ordinal, though the others of talks are numbered',
    ],
    [
      'an event after the end of the coverage',
      "date: '0361'",
      "date: '0362'",
      ':49: date: after 0361-12-31, where the coverage of talks ends',
    ],
    ['a series without coverage', ", coverage: { status: COMPLETE, to: '0361-12-31' }", '', ':28: no coverage'],
    [
      'a place without a point',
      ', location: { latitude: 1, longitude: 2 }',
      '',
      ':19: no coordinates (location), without a note',
    ],
    [
      'an office that someone no longer held',
      "date: '0351-05'",
      "date: '0359-05'",
      ':43: participations.0.offices.0: no tenure says that solon held archon then (0359-05)',
    ],
    [
      'a speaker in an office of another',
      'speakers: [{ actor: draco',
      'speakers: [{ actor: solon',
      ':59: speakers.0.offices.0: no tenure says that solon held archon then (0361)',
    ],
    [
      'two persons of one name',
      'en: Draco, fr: Dracon',
      'en: Sólon, fr: Dracon',
      ':11: names: the same as of solon (all.yaml:10)',
    ],
    [
      'an event that is there twice',
      "Second talks, fr: Deuxièmes entretiens }\n    date: '0361'",
      "First talks, fr: Deuxièmes entretiens }\n    date: '0351-05'",
      ':48: titles: the same as of talks-1 (all.yaml:32)',
    ],
  ])(
    'warns of what is a fault, with file and line, and of nothing else: %s',
    async (_what, from, to, warning, more = '') => {
      const files = { 'all.yaml': change(from, to), ...(more !== '' && { 'more.yaml': more }) };
      const { errors, warnings } = await check(files);
      expect(errors).toEqual([]);
      if (warning === null) expect(warnings).toEqual([]);
      else expect(warnings).toContain(`all.yaml${warning}`);
    },
  );

  it('reports all errors at once: of the form, of references and of what is there twice', async () => {
    const text = change('en: Draco, fr: Dracon }', 'en: Draco, fr: Dracon }, wikidata: Q1')
      .replace('body: court', 'body: palace')
      .replace("date: '0361'", "date: '0361-13'")
      .replace('source: herald-1 }', 'source: herald-2 }')
      .replace('slug: mu,', 'slug: lemuria,')
      .replace('kind: CITY', 'kind: TOWN');
    const { errors, lists } = await check({ 'all.yaml': text });
    expect(errors.map((error) => error.replace(/(?<=exist in "PlaceKind" enum).*/, ''))).toEqual([
      'all.yaml:4: slug: "lemuria" is the slug of all.yaml:3 already',
      'all.yaml:11: Field "wikidata" is not defined by type "CreatePersonInput". Did you mean "wikidataId"?',
      'all.yaml:19: kind: Value "TOWN" does not exist in "PlaceKind" enum',
      'all.yaml:21: body: there is no actor "palace"',
      'all.yaml:30: predecessor: there is no state "mu"',
      'all.yaml:45: citations.1.source: there is no source "herald-2"',
      expect.stringMatching(/^all\.yaml:49: date: 0361-13: month 13 does not exist/),
      'all.yaml:55: participations.1.actor: there is no actor "mu"',
    ]);
    expect(lists).toEqual([]);
  });

  it('reports syntax errors of all files, and the other errors of files that can be read', async () => {
    const { errors } = await check({
      'a.yaml': 'events: [',
      'b.yaml': 'topics:\n  - { slug: Bad Slug, names: { en: x }, colour: red }\n',
      'c.yaml': 'persons:\n  - &a { slug: one, names: { en: *b } }\n',
      'd.yaml': '- just a list\n',
    });
    expect(errors).toEqual([
      expect.stringMatching(/^a\.yaml:\d+: /),
      expect.stringMatching(/^b\.yaml:2: Field "colour" is not defined/),
      expect.stringMatching(/^c\.yaml:2: .*alias/i),
      'd.yaml:1: must be a mapping of lists: events, states …',
    ]);
  });

  it('survives files that are nested too deeply, or expand without end', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [one, other] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh'].map(
      (pair) => [pair.charAt(0), pair.charAt(1)] as const,
    ))
      bomb.push(
        `${other}: &${other} [*${one}, *${one}, *${one}, *${one}, *${one}, *${one}, *${one}, *${one}, *${one}]`,
      );
    const { errors } = await check({
      'deep.yaml': `topics: ${'['.repeat(100_000)}`,
      'wide.yaml': `${bomb.join('\n')}\ntopics:\n  - { slug: big, names: *h }\n`,
    });
    expect(errors.length).toBeGreaterThan(1);
    expect(errors.every((error) => /^(?:deep|wide)\.yaml:\d+: /.test(error))).toBe(true);
  });

  it.each([
    ['a language tag that is none', "'en_US': Draco", ':11: names.0.language: "en_US" is not a BCP 47 language tag'],
    ['an empty language tag', "'': Draco", ':11: names.0.language: "" is not a BCP 47 language tag'],
  ])('looks for no warnings in an item that is invalid: %s', async (_what, names, error) => {
    const { errors, warnings } = await check({ 'all.yaml': change('en: Draco, fr: Dracon', names) });
    expect(errors).toEqual([`all.yaml${error}`]);
    expect(warnings.filter((warning) => warning.startsWith('all.yaml:11'))).toEqual([]);
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'takes the names of what all objects have for no list: %s',
    async (list) => {
      const { errors } = await check({ 'all.yaml': `${list}:\n  - { slug: one }\n` });
      expect(errors).toEqual([expect.stringContaining(`all.yaml:2: "${list}" is not a list of a seed: topics,`)]);
    },
  );

  it.each([
    ['topics', '{ slug: { toString: 1 }, names: { en: A } }', 'slug: String cannot represent a non string value'],
    ['topics', '{ slug: [[], { valueOf: 1 }], names: { en: A } }', 'slug: String cannot represent a non string value'],
    ['tenures', "{ person: { toString: 1 }, office: a, period: '1990' }", 'person: ID cannot represent value'],
    ['topics', '{ slug: a, names: { en: { toString: 1 } } }', 'names.0.text: String cannot represent'],
    ['topics', '{ slug: a, kind: { toString: 1 }, names: { en: A } }', 'kind: Enum "TopicKind" cannot represent'],
  ])('reports values that are no texts: %s: %s', async (list, item, error) => {
    const { errors } = await check({ 'all.yaml': `${list}:\n  - ${item}\n` });
    expect(errors).toContainEqual(expect.stringContaining(`all.yaml:2: ${error}`));
  });

  it.each([
    ['{ slug: a, names: &a [*a] }', 'contains itself, by an alias'],
    ['&a { slug: a, names: { en: A }, notes: *a }', 'contains itself, by an alias'],
    [`{ slug: a, names: ${'['.repeat(900)}${']'.repeat(900)} }`, 'is nested too deeply'],
    [`{ slug: a, names: ${'['.repeat(1500)}${']'.repeat(1500)} }`, 'is nested too deeply'],
    [`{ slug: a, names: ${'{ en: '.repeat(2500)}${'}'.repeat(2500)} }`, 'is nested too deeply'],
  ])('reports items that contain themselves, or too much: %.50s', async (item, error) => {
    const { errors } = await check({ 'all.yaml': `topics:\n  - ${item}\n` });
    expect(errors).toEqual([expect.stringMatching(new RegExp(`^all\\.yaml:[12]: ${error}$`))]);
  });

  it.each([
    ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
    [
      'a device',
      (path: string) => {
        symlinkSync('/dev/zero', path);
      },
    ],
    ['a folder', (path: string) => mkdirSync(path, { recursive: true })],
  ])('reads no file that is %s', async (what, create) => {
    const name = `special-${what.replace(' ', '-')}`;
    root.write(name, {});
    create(join(root.path, name, 'x.yaml'));
    await expect(checker.check({ root: root.path, name }, [], never)).rejects.toThrow(
      `${name}/x.yaml can't be read: it is not a file`,
    );
  });

  it('warns a few times of an office that many hold at once', async () => {
    const tenures = Array.from(
      { length: 400 },
      (_, n) =>
        `  - { person: p${String(n)}, office: archon, period: '2000/2010', extent: TERM, citations: [{ source: s }] }\n`,
    );
    const { warnings } = await check({ 'all.yaml': `tenures:\n${tenures.join('')}` });
    const overlaps = warnings.filter((warning) => warning.includes('overlap'));
    expect(overlaps).toHaveLength(6);
    expect(overlaps[0]).toBe('all.yaml:3: period: overlaps with that of p0 (all.yaml:2), without a note');
    expect(overlaps[5]).toBe('all.yaml:8: period: one of 394 more of archon that overlap, without a note');
  });

  it('follows organizations through any number of parents', async () => {
    const houses = Array.from(
      { length: 8000 },
      (_, n) => `  - { slug: o${String(n)}, kind: COMPANY, names: { en: O${String(n)} }, parent: o${String(n + 1)} }\n`,
    );
    const { errors } = await check({
      'all.yaml': change('actor: lemuria, role: GUEST', 'actor: o0, role: GUEST'),
      'houses.yaml': `organizations:\n${houses.join('')}`,
    });
    expect(errors).toEqual(['houses.yaml:8001: parent: there is no actor "o8000"']);
  });

  it.each([
    ['', 'all.yaml:1: is empty: remove it'],
    ['# nothing yet\n', 'all.yaml:1: is empty: remove it'],
    ['topics:\n', 'all.yaml:1: topics is empty: remove it'],
    ['topics: {}\n', 'all.yaml:1: topics must be a list'],
    [
      'places:\n  - { slug: c, kind: CITY, names: { en: C }, within: c }\n',
      'all.yaml:2: within: refers to the item itself',
    ],
  ])('says what is wrong with %j', async (text, error) => {
    const { errors } = await check({ 'all.yaml': text });
    expect(errors).toEqual([error]);
  });

  it('prints control characters of names escaped', () => {
    const found = { folder: 'a\u001b[2J', errors: ['a\u001b[2J/b\n.yaml:1: \u0085\u202e'], warnings: [], lists: [] };
    const { stdout, stderr } = reportSeedCheck(
      { ...found, comparedWith: 'an empty database', notCompared: null },
      false,
    );
    expect(stdout).toBe('a\\u001b[2J, compared with an empty database: 1 error, 0 warnings\n');
    expect(stderr).toBe('a\\u001b[2J/b\\u000a.yaml:1: \\u0085\\u202e\n');
  });

  it('resolves references in folders that are loaded before, and compares what both have', async () => {
    const [base, own] = [
      { 'all.yaml': FLAWLESS_SEED.slice(0, FLAWLESS_SEED.indexOf('series:')) },
      { 'all.yaml': FLAWLESS_SEED.slice(FLAWLESS_SEED.indexOf('series:')) },
    ];
    expect((await check(own)).errors).toContain('all.yaml:2: parties.0: there is no actor "atlantis"');
    const { errors, warnings, lists } = await check(own, [base]);
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    expect(lists).toContainEqual({ list: 'events', created: 2, updated: 0, left: 0 });
    const shared = {
      'own.yaml': own['all.yaml'],
      'shared.yaml': 'states:\n  - { slug: lemuria, names: { fr: Lémurie, en: Lemuria } }\n',
    };
    expect(await check(shared, [base])).toMatchObject({
      errors: [],
      lists: expect.arrayContaining([{ list: 'states', created: 0, updated: 0, left: 1 }]),
    });
    const differing = { ...shared, 'shared.yaml': 'states:\n  - slug: lemuria\n    names: { fr: Lémurie }\n' };
    expect((await check(differing, [base])).errors).toEqual([
      'shared.yaml:3: the state "lemuria" is in before-1/all.yaml:3 already, with other names'.replace(
        'before-1',
        'before-1',
      ),
    ]);
    const taken = { ...shared, 'shared.yaml': 'persons:\n  - { slug: lemuria, names: { en: Lemuria } }\n' };
    expect((await check(taken, [base])).errors).toEqual([
      'shared.yaml:2: slug: is taken: the state "lemuria" is in before-1/all.yaml:3; this is a person',
    ]);
    await expect(check(own, [{ 'all.yaml': 'topics: 1' }])).rejects.toThrow(SeedError);
  });

  it('counts what a database would get, and writes nothing to it', async () => {
    const clone = await cloneDatabase('empty');
    const seeder = await openSeeder(clone.url);
    try {
      root.write('counted', { 'all.yaml': FLAWLESS_SEED });
      await seeder.loader.load(root.path, 'counted', never);
      const before = await seeder.database.rows(
        sql`select (select count(*) from change) as changes, (select digest from seeded_folder) as digest`,
      );
      root.write('counted', {
        'all.yaml': change('en: Draco,', 'en: Dracon,').replace('slug: talks-2', 'slug: talks-3').replace('ordinal: 2', 'ordinal: 3'),
      });
      const { lists, errors } = await seeder.checker.check({ root: root.path, name: 'counted' }, [], never);
      expect(errors).toEqual([]);
      expect(lists).toEqual(
        expect.arrayContaining([
          { list: 'persons', created: 0, updated: 1, left: 1 },
          { list: 'events', created: 1, updated: 0, left: 1 },
          { list: 'states', created: 0, updated: 0, left: 3 },
        ]),
      );
      expect(
        await seeder.database.rows(
          sql`select (select count(*) from change) as changes, (select digest from seeded_folder) as digest`,
        ),
      ).toEqual(before);
    } finally {
      await seeder.close();
      await clone.drop();
    }
  });

  it('finds a folder by its name in seed/, or by its path', () => {
    root.write('named', { 'all.yaml': 'topics: []' });
    expect(findSeedFolder('named', root.path, '/')).toEqual({ root: root.path, name: 'named' });
    expect(findSeedFolder('./named', '/nowhere', root.path)).toEqual({ root: root.path, name: 'named' });
    expect(findSeedFolder(`${root.path}/named/`, '/nowhere', '/')).toEqual({ root: root.path, name: 'named' });
    for (const named of ['', 'nothing', '../nothing', './named/all.yaml', 'named\0'])
      expect(() => findSeedFolder(named, root.path, root.path)).toThrow(SeedError);
  });
});
