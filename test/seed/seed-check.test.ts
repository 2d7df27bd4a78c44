import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { reportSeedCheck } from '../../src/app/seed-report.js';
import { startFailure } from '../../src/app/start-failure.js';
import { SettingsError } from '../../src/config/settings.js';
import { SeedError } from '../../src/seed/seed-error.js';
import { findSeedFolder } from '../../src/seed/seed-folder.js';
import { changeFlawlessSeed as change, CheckedFolders, FLAWLESS_SEED } from '../support/seed-checks.js';
import { openSeeder } from '../support/seed-root.js';
import { cloneDatabase } from '../support/clone.js';

const never = new AbortController().signal;

describe('a check of a seed folder', () => {
  let folders: CheckedFolders;
  beforeAll(async () => {
    folders = await CheckedFolders.create();
  });
  afterAll(() => {
    folders.remove();
  });

  const check: CheckedFolders['check'] = (...files) => folders.check(...files);

  it('finds nothing in a flawless one, and counts what would be created', async () => {
    const { errors, warnings, lists } = await check({ 'all.yaml': FLAWLESS_SEED });
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    expect(lists).toContainEqual({ list: 'events', created: 2, updated: 0, left: 0 });
    expect(lists.map(({ list }) => list)).toHaveLength(13);
  });

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
    folders.root.write(name, {});
    create(join(folders.root.path, name, 'x.yaml'));
    await expect(folders.checker.check({ root: folders.root.path, name }, [], never)).rejects.toThrow(
      `${name}/x.yaml: can't be read: it is not a file`,
    );
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
    const found = {
      folder: 'a\u001b[2J',
      errors: [{ file: 'a\u001b[2J/b\n.yaml', line: 1, path: [], message: '\u0085\u202e' }],
      warnings: [],
      lists: [],
    };
    const { stdout, stderr } = reportSeedCheck(
      { ...found, comparedWith: 'an empty database', notCompared: null },
      false,
    );
    expect(stdout).toBe('a\\u001b[2J, compared with an empty database: 1 error, 0 warnings\n');
    expect(stderr).toBe('a\\u001b[2J/b\\u000a.yaml:1: \\u0085\\u202e\n');
  });

  it('reports errors at the start of a service with control characters escaped', () => {
    const problems = [{ file: 'a/b\n.yaml', line: 1, path: ['names'], message: '\u001b[2J' }];
    expect(startFailure(new SeedError(problems))).toEqual({
      messages: ["the seed can't be loaded:", 'a/b\\u000a.yaml:1: names: \\u001b[2J'],
      isOfSettings: false,
    });
    expect(startFailure(new SettingsError(['PORT: "\u0085" is no port']))).toMatchObject({
      messages: ['PORT: "\\u0085" is no port'],
    });
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
      folders.root.write('counted', { 'all.yaml': FLAWLESS_SEED });
      await seeder.loader.load(folders.root.path, 'counted', never);
      const before = await seeder.database.rows(
        sql`select (select count(*) from change) as changes, (select digest from seeded_folder) as digest`,
      );
      folders.root.write('counted', {
        'all.yaml': change('en: Draco,', 'en: Dracon,')
          .replace('slug: talks-2', 'slug: talks-3')
          .replace('ordinal: 2', 'ordinal: 3'),
      });
      const { lists, errors } = await seeder.checker.check({ root: folders.root.path, name: 'counted' }, [], never);
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
    folders.root.write('named', { 'all.yaml': 'topics: []' });
    expect(findSeedFolder('named', folders.root.path, '/')).toEqual({ root: folders.root.path, name: 'named' });
    expect(findSeedFolder('./named', '/nowhere', folders.root.path)).toEqual({
      root: folders.root.path,
      name: 'named',
    });
    expect(findSeedFolder(`${folders.root.path}/named/`, '/nowhere', '/')).toEqual({
      root: folders.root.path,
      name: 'named',
    });
    for (const named of ['', 'nothing', '../nothing', './named/all.yaml', 'named\0'])
      expect(() => findSeedFolder(named, folders.root.path, folders.root.path)).toThrow(SeedError);
  });
});
