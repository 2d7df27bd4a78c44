import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../src/config/project-root.js';

describe('the licences of all dependencies', () => {
  let folder: string | null = null;
  afterEach(() => {
    if (folder !== null) rmSync(folder, { recursive: true });
    folder = null;
  });

  function checked(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, ['.ci/licences.js', ...args], { cwd: projectRoot(), encoding: 'utf8' });
  }

  /** A folder with one package installed. */
  function installed(manifest: object): string {
    folder = mkdtempSync(join(tmpdir(), 'entente-licences-'));
    mkdirSync(join(folder, 'node_modules', 'one'), { recursive: true });
    writeFileSync(join(folder, 'node_modules', 'one', 'package.json'), JSON.stringify(manifest));
    const lock = { packages: { 'node_modules/one': {} } };
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify(lock));
    return folder;
  }

  it('are compatible with this project’s own', () => {
    expect(checked()).toMatchObject({ status: 0, stderr: '' });
  });

  it.each([
    [{ license: 'GPL-3.0-only' }, 'GPL-3.0-only'],
    [{ license: 'MIT AND GPL-2.0-only' }, 'MIT AND GPL-2.0-only'],
    [{ licenses: [{ type: 'LGPL-3.0' }] }, 'LGPL-3.0'],
    [{ license: 'SEE LICENSE IN LICENSE' }, 'SEE LICENSE IN LICENSE'],
    [{}, 'none'],
  ])('reject one that is not compatible: %j', (manifest, problem) => {
    expect(checked(installed(manifest))).toMatchObject({ status: 1, stderr: `node_modules/one: ${problem}\n` });
  });

  it.each([{ license: '(GPL-3.0-only OR MIT)' }, { license: { type: 'ISC' } }, { licenses: [{ type: 'MIT' }] }])(
    'accept one that offers a choice, or uses the old form: %j',
    (manifest) => {
      expect(checked(installed(manifest)).status).toBe(0);
    },
  );
});

describe('npm run sbom', () => {
  // All: with --omit=dev npm leaves out what a development package uses, too, such as graphql itself.
  it('lists all packages of a running service, its pages and its development, each with its version', () => {
    const { stdout, status } = spawnSync('npm', ['run', '--silent', 'sbom'], {
      cwd: projectRoot(),
      encoding: 'utf8',
      maxBuffer: 50_000_000,
    });
    expect(status).toBe(0);
    const { bomFormat, components } = JSON.parse(stdout) as {
      bomFormat: string;
      components: { name: string; version: string; purl: string }[];
    };
    expect(bomFormat).toBe('CycloneDX');
    const manifest = readFileSync(join(projectRoot(), 'package.json'), 'utf8');
    const { dependencies, devDependencies } = JSON.parse(manifest) as Record<string, Record<string, string>>;
    const listed = new Set(components.map(({ name, version }) => `${name} ${version}`));
    const missing = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([name, version]) => !listed.has(`${name} ${version}`),
    );
    expect(missing).toEqual([]);
    for (const { version, purl } of components) expect(purl).toContain(version);
  });
});
