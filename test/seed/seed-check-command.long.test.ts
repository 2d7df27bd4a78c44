import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { cloneDatabase, newDatabase } from '../support/clone.js';
import { runCli } from '../support/run-cli.js';
import type { CommandResult } from '../support/run-cli.js';
import { FLAWLESS_SEED } from '../support/seed-checks.js';
import { openSeeder, SeedRoot } from '../support/seed-root.js';

const WARNED = FLAWLESS_SEED.replace(', fr: Dracon', '');
const BROKEN = WARNED.replace('body: court', 'body: palace');

describe('npm run entente -- seed check', () => {
  let root: SeedRoot;
  beforeAll(() => {
    root = new SeedRoot();
    root.write('flawless', { 'all.yaml': FLAWLESS_SEED });
    root.write('warned', { 'all.yaml': WARNED });
    root.write('broken', { 'all.yaml': BROKEN });
  });
  afterAll(() => {
    root.remove();
  });

  /** Runs the command in the folder of the test's seeds, as npm does. */
  const check = (args: readonly string[], env: Record<string, string> = {}): Promise<CommandResult> =>
    runCli(['seed', 'check', ...args], { INIT_CWD: root.path, DATA_DIR: join(root.path, 'no-data'), ...env });

  it('prints what would be created, and creates no database', async () => {
    const { status, stdout, stderr } = await check(['flawless']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      'flawless, compared with an empty database: 0 errors, 0 warnings',
      '                 created  updated     left',
    ]);
    expect(stdout).toMatch(/^events +2 +0 +0$/m);
    expect(stdout).toMatch(/^all +2\d +0 +0$/m);
    // A database would be created in DATA_DIR.
    expect(await check([join(root.path, 'no-data')])).toMatchObject({ status: 1, stdout: '' });
  });

  it('ends with 0 on warnings, and with 1 on warnings if it is strict', async () => {
    const warning = 'names: no text in fr\n';
    expect(await check(['warned'])).toMatchObject({ status: 0, stderr: `warned/all.yaml:11: warning: ${warning}` });
    const strict = await check(['--strict', './warned']);
    expect(strict).toMatchObject({ status: 1, stderr: `warned/all.yaml:11: ${warning}` });
    expect(strict.stdout).toContain('0 errors, 1 warning\n');
  });

  it('ends with 1 on errors, and prints them all', async () => {
    const { status, stdout, stderr } = await check([join(root.path, 'broken')]);
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: 'broken, compared with an empty database: 1 error, 1 warning\n',
    });
    expect(stderr.split('\n')).toEqual([
      'broken/all.yaml:21: body: there is no actor "palace"',
      'broken/all.yaml:11: warning: names: no text in fr',
      '',
    ]);
  });

  it('checks a folder of seed/ by its name, and one that refers to it', async () => {
    expect(await check(['china-russia'])).toMatchObject({ status: 0 });
    const own = `relations:\n  - { slug: china-kazakhstan, parties: [china, kazakhstan] }\n`;
    root.write('own', { 'all.yaml': own });
    expect(await check(['own'])).toMatchObject({
      status: 1,
      stderr:
        'own/all.yaml:2: parties.0: there is no state "china"\nown/all.yaml:2: parties.1: there is no state "kazakhstan"\n',
    });
    const { status, stdout } = await check(['own', '--with', 'china-russia']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^relations +1 +0 +0$/m);
  });

  it('compares with the database, and says so when it is of another version', async () => {
    const clone = await cloneDatabase('empty');
    const bare = await newDatabase();
    const seeder = await openSeeder(clone.url);
    try {
      await seeder.loader.load(root.path, 'warned', new AbortController().signal);
      const { status, stdout } = await check(['flawless'], { DATABASE_URL: clone.url });
      expect({ status, stdout }).toEqual({
        status: 1,
        stdout: 'flawless, compared with the database: 1 error, 0 warnings\n',
      });
      root.write('warned', { 'all.yaml': FLAWLESS_SEED });
      const updated = await check(['warned'], { DATABASE_URL: clone.url });
      expect(updated.stdout).toMatch(/^persons +0 +1 +1$/m);
      expect(updated.stdout).toMatch(/^events +0 +0 +2$/m);
      expect(await seeder.database.rows(sql`select from seeded_folder where folder = 'flawless'`)).toEqual([]);
      const other = await check(['flawless'], { DATABASE_URL: bare.url });
      expect(other.status).toBe(0);
      expect(other.stderr).toMatch(
        /^The database is not compared, as it is not ready for use: .*lacks migrations.*\n$/,
      );
      expect(other.stdout).toMatch(/^flawless, compared with an empty database: 0 errors/);
    } finally {
      root.write('warned', { 'all.yaml': WARNED });
      await seeder.close();
      await Promise.all([clone.drop(), bare.drop()]);
    }
  });

  it.each([
    [[], 'a folder is missing'],
    [['flawless', 'warned'], 'one folder is checked at a time'],
    [['flawless', '--stric'], '--stric'],
    [['flawless', '--with'], '--with'],
    [[''], 'a folder is missing'],
  ])('reports wrong usage: %j', async (args, said) => {
    const { status, stdout, stderr } = await check(args);
    expect([status, stdout]).toEqual([64, '']);
    expect(stderr).toContain(said);
    expect(stderr).toContain('seed check FOLDER');
  });

  it.each([
    ['a folder that is not there', ['nowhere'], 'there is no folder nowhere, neither in seed/ nor as a path\n'],
    ['a file', ['warned/all.yaml'], 'there is no folder warned/all.yaml, neither in seed/ nor as a path\n'],
    [
      'a folder before it that is not there',
      ['flawless', '--with', 'x'],
      'there is no folder x, neither in seed/ nor as a path\n',
    ],
    [
      'a folder before it that is broken',
      ['flawless', '--with', 'broken'],
      'broken/all.yaml:21: body: there is no actor "palace"\n',
    ],
    ['an empty folder', ['empty'], 'there is no file in empty whose name ends in .yaml, .json or .jsonl\n'],
    ['a folder without items', ['other'], 'there is no file in other whose name ends in .yaml, .json or .jsonl\n'],
    ['a folder outside the project', ['/usr'], 'there is no file in usr whose name ends in .yaml, .json or .jsonl\n'],
    ['a file that is no YAML', ['noise'], /^noise\/a\.yaml:1: [^\n]+\n(?:noise\/b\.yaml:2: Field [^\n]+\n){2}$/],
    ['an unknown list', ['unknown'], /^unknown\/a\.yaml:2: "people" is not a list of a seed: topics, [^\n]+\n$/],
    ['a file that is not UTF-8', ['latin'], 'latin/a.yaml: is not UTF-8\nlatin/b.yaml: is not UTF-8\n'],
    ['a huge file', ['huge'], 'huge/a.yaml: is longer than 20 MiB: divide it into several files\n'],
    ['a folder instead of a file', ['nested'], "nested/a.yaml: can't be read: it is not a file\n"],
  ])('rejects %s in words', async (_what, args, expected) => {
    root.write('empty', {});
    root.write('other', { 'all.yml': FLAWLESS_SEED });
    root.write('noise', { 'a.yaml': '\t{', 'b.yaml': 'topics:\n  - { slugg: a, names: { en: A } }\n' });
    root.write('unknown', { 'a.yaml': 'people:\n  - { slug: one }\n' });
    root.write('latin', {});
    for (const name of ['a.yaml', 'b.yaml'])
      writeFileSync(join(root.path, 'latin', name), Buffer.from('topics: [] # \xe9', 'latin1'));
    root.write('huge', { 'a.yaml': '' });
    truncateSync(join(root.path, 'huge', 'a.yaml'), 3 * 2 ** 30);
    root.write('nested/a.yaml', {});
    const { status, stderr } = await check(args);
    expect(status).toBe(1);
    if (typeof expected === 'string') expect(stderr).toBe(expected);
    else expect(stderr).toMatch(expected);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});
