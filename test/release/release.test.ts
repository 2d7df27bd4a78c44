import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../src/config/project-root.js';
import { breakingChanges, undatedDeprecations } from '../support/breaking-changes.js';

const read = (...path: string[]): string => readFileSync(join(projectRoot(), ...path), 'utf8');
const TODAY = '2030-06-15';

describe('the released schema', () => {
  it('is compatible with the served one', async () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(await breakingChanges(read('schema', 'released.graphql'), read('schema', 'schema.graphql'), today)).toEqual(
      [],
    );
  });

  it.each([
    ['a removed field', 'type Query { a: Int b: Int }', 'type Query { a: Int }'],
    ['a result that is now nullable', 'type Query { a: Int! }', 'type Query { a: Int }'],
    ['an argument that is now required', 'type Query { a(b: Int): Int }', 'type Query { a(b: Int!): Int }'],
    ['a removed enum value', 'type Query { a: E } enum E { X Y }', 'type Query { a: E } enum E { X }'],
    [
      'a removed field that was not deprecated for a year',
      'type Query { a: Int b: Int @deprecated(reason: "Use a. Since 2029-06-16.") }',
      'type Query { a: Int }',
    ],
  ])('would be broken by %s', async (_what, released, served) => {
    expect(await breakingChanges(released, served, TODAY)).toHaveLength(1);
  });

  it.each([
    ['a new field', 'type Query { a: Int }', 'type Query { a: Int b: Int }'],
    ['a new enum value', 'type Query { a: E } enum E { X }', 'type Query { a: E } enum E { X Y }'],
    [
      'a removed field that was deprecated for a year',
      'type Query { a: Int b: Int @deprecated(reason: "Use a. Since 2029-06-15.") }',
      'type Query { a: Int }',
    ],
    [
      'a removed argument that was deprecated for a year',
      'type Query { a(b: Int @deprecated(reason: "Without effect. Since 2029-06-15.")): Int }',
      'type Query { a: Int }',
    ],
  ])('is not broken by %s', async (_what, released, served) => {
    expect(await breakingChanges(released, served, TODAY)).toEqual([]);
  });

  it('is followed by one whose deprecations all name their date', () => {
    expect(undatedDeprecations(read('schema', 'schema.graphql'))).toEqual([]);
    expect(undatedDeprecations('type Query { a: Int b: Int @deprecated(reason: "Use a.") }')).toEqual(['Query.b']);
  });
});

describe('npm run release', () => {
  let folder: string;
  const file = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const release = (version: string): void => {
    execFileSync('npm', ['run', 'release', '--', version], { cwd: folder, stdio: 'pipe' });
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-release-'));
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const { release: command = '', preversion = '', version = '' } = scripts;
    // The schema's own check needs the whole project, and has a test of its own.
    const ownScripts = { release: command, preversion, version, 'schema:check': 'true' };
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ name: 'entente', version: '1.2.3', type: 'module', scripts: ownScripts }),
    );
    writeFileSync(join(folder, 'CHANGELOG.md'), '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A thing.\n');
    mkdirSync(join(folder, 'schema'));
    writeFileSync(join(folder, 'schema', 'schema.graphql'), 'type Query { a: Int }\n');
    cpSync(join(projectRoot(), '.ci'), join(folder, '.ci'), { recursive: true });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('gives the unreleased changes the version and the date, and stores the schema', () => {
    release('minor');
    expect(JSON.parse(file('package.json'))).toMatchObject({ version: '1.3.0' });
    expect(file('CHANGELOG.md')).toMatch(
      /^# Changelog\n\n## \[Unreleased\]\n\n## \[1\.3\.0\] - \d{4}-\d{2}-\d{2}\n\n### Added\n\n- A thing\.\n$/,
    );
    expect(file('schema/released.graphql')).toBe('type Query { a: Int }\n');
  });

  it('rejects a release without changes, and writes nothing', () => {
    writeFileSync(join(folder, 'schema', 'schema.graphql'), 'type Query { b: Int }\n');
    expect(() => {
      release('patch');
    }).toThrow('nothing under');
    expect(JSON.parse(file('package.json'))).toMatchObject({ version: '1.3.0' });
    expect(file('schema/released.graphql')).toBe('type Query { a: Int }\n');
    expect(existsSync(join(folder, '.git'))).toBe(false);
  });
});
