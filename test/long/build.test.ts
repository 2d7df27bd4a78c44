import { execFile, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { appendFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../src/config/project-root.js';
import { until } from '../support/follower.js';
import { copyProject } from '../support/project-copy.js';

/** A bundle takes seconds, and many on a busy machine. */
const TIMEOUT_MS = 120_000;

const PAGE = 'dist/pages/graphiql/index.html';
const MODULE = 'dist/src/foundation/dates/numerals.js';
const SOURCE = 'src/foundation/dates/numerals.ts';

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

describe('the build', () => {
  let folder: string;
  beforeAll(async () => {
    folder = copyProject();
    expect(await build()).toMatchObject({ status: 0 });
  }, TIMEOUT_MS);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const path = (name: string): string => join(folder, name);
  const text = (name: string): string => readFileSync(path(name), 'utf8');

  function build(cwd = folder): Promise<Ended> {
    return new Promise((resolve) => {
      const child = execFile(process.execPath, ['src/build/build.js'], { cwd }, (_error, stdout, stderr) => {
        resolve({ status: child.exitCode ?? -1, stdout, stderr });
      });
    });
  }

  it('builds what it finds in the sources, and nothing more', () => {
    const sources = (below: string): string[] =>
      readdirSync(path(below), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !name.startsWith('web/'))
        .map((name) => name.replace(/ts$/, 'js'));
    for (const below of ['src', 'migrations']) {
      const built = readdirSync(path(`dist/${below}`), { recursive: true, encoding: 'utf8' });
      expect(built.filter((name) => name.endsWith('.js')).sort()).toEqual(sources(below).sort());
    }
    const map = JSON.parse(text(`${MODULE}.map`)) as { sources: string[] };
    expect(realpathSync(join(path(MODULE), '..', map.sources[0] ?? ''))).toBe(realpathSync(path(SOURCE)));
    expect(text(MODULE)).toMatch(/\n\/\/# sourceMappingURL=numerals\.js\.map\n$/);
    expect(readdirSync(path('dist')).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('does nothing when nothing changed, and writes nothing to standard output', async () => {
    const before = [MODULE, PAGE].map((name) => statSync(path(name)).ino);
    expect(await build()).toEqual({ status: 0, stdout: '', stderr: '' });
    expect([MODULE, PAGE].map((name) => statSync(path(name)).ino)).toEqual(before);
  });

  it('builds only the part whose sources changed, and removes outputs without a source', async () => {
    appendFileSync(path(SOURCE), '\nexport const ADDED = 1;\n');
    writeFileSync(path('src/foundation/passing.ts'), 'export const PASSING = 1;\n');
    const { stderr, stdout } = await build();
    expect([stdout, stderr]).toEqual(['', expect.stringMatching(/^built the service \([\d.]+ s\)\n$/)]);
    expect(text(MODULE)).toContain('ADDED');
    expect(text('dist/src/foundation/passing.js')).toContain('PASSING');
    rmSync(path('src/foundation/passing.ts'));
    await build();
    expect(readdirSync(path('dist/src/foundation')).filter((name) => name.startsWith('passing'))).toEqual([]);
  });

  it.each([
    ['an operation that the pages show', 'schema/operations/added.graphql', '{ __typename }'],
    ['a style', 'src/web/graphiql/graphiql.css', 'body { color: red; }'],
    ['a package', 'package-lock.json', '\n'],
  ])(
    'rebuilds the pages after a change of %s',
    async (_title, name, addition) => {
      const before = existsSync(path(name)) ? text(name) : null;
      appendFileSync(path(name), addition);
      try {
        expect((await build()).stderr).toContain('built the pages');
        expect((await build()).stderr).toBe('');
      } finally {
        if (before === null) rmSync(path(name));
        else writeFileSync(path(name), before);
      }
    },
    TIMEOUT_MS,
  );

  it.each([
    ['a file is missing', () => rmSync(path(MODULE))],
    ['a file is half written', () => writeFileSync(path(MODULE), text(MODULE).slice(0, 100))],
    ['there is an output without a source', () => writeFileSync(path('dist/src/left.js'), '')],
    ['it never finished', () => rmSync(path('dist/.service.json'))],
    ['its manifest is damaged', () => writeFileSync(path('dist/.service.json'), '{"inputs":')],
  ])('does not count as finished when %s', async (_title, damage) => {
    const complete = text(MODULE);
    damage();
    expect((await build()).stderr).toContain('built the service');
    expect(text(MODULE)).toBe(complete);
    expect(existsSync(path('dist/src/left.js'))).toBe(false);
    expect((await build()).stderr).toBe('');
  });

  it(
    'succeeds when two run at once',
    async () => {
      rmSync(path('dist'), { recursive: true });
      for (const { status } of await Promise.all([build(), build()])) expect(status).toBe(0);
      expect((await build()).stderr).toBe('');
      expect(readdirSync(path('dist')).filter((name) => name.includes('partial'))).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it('removes what killed builds left half written', async () => {
    writeFileSync(path('dist/.partial-999999999-1'), 'half');
    await build();
    expect(existsSync(path('dist/.partial-999999999-1'))).toBe(false);
  });

  (existsSync('/proc/self/stat') ? it : it.skip)('also those of a build that nobody has asked after yet', async () => {
    // A program that replaces the shell by exec does not wait for its child; the child must not end first, since a
    // shell waits.
    const child = `sh -c 'until grep -q sleep /proc/$PPID/comm; do sleep 0.01; done'`;
    const parent = spawn('sh', ['-c', `${child} & echo $!; exec sleep 600`], { stdio: ['ignore', 'pipe', 'ignore'] });
    const pid = await new Promise<string>((resolve) =>
      parent.stdout.once('data', (data) => resolve(String(data).trim())),
    );
    try {
      await until('it has ended', () => readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z '));
      writeFileSync(path(`dist/.partial-${pid}-1`), 'half');
      await build();
      expect(existsSync(path(`dist/.partial-${pid}-1`))).toBe(false);
    } finally {
      parent.kill('SIGKILL');
    }
  });

  it('names the file and the line of a source that is not TypeScript, and keeps the previous output', async () => {
    const before = text(SOURCE);
    const built = text(MODULE);
    writeFileSync(path(SOURCE), `${before}\nexport const = 1;\n`);
    const { status, stderr } = await build();
    writeFileSync(path(SOURCE), before);
    expect(status).toBe(1);
    expect(stderr).toMatch(/numerals\.ts/);
    expect(stderr).toContain('export const = 1');
    expect(stderr).not.toMatch(/\bat |unknown|backtrace/i);
    expect(text(MODULE)).toBe(built);
    expect(await build()).toMatchObject({ status: 0, stderr: '' });
  });

  it('explains what to do when only production packages are installed, and starts an existing build', async () => {
    const bare = copyProject({ hasPackages: false });
    try {
      mkdirSync(join(bare, 'node_modules'));
      const { status, stderr } = await build(bare);
      expect(status).toBe(1);
      expect(stderr).toContain('npm ci --include=dev --include=optional && npm run build');
      expect(stderr).not.toContain('    at ');
      for (const name of ['src', 'package-lock.json']) rmSync(join(bare, name), { recursive: true });
      for (const name of ['src', 'package-lock.json', 'dist']) symlinkSync(path(name), join(bare, name));
      rmSync(join(bare, 'migrations'), { recursive: true });
      symlinkSync(path('migrations'), join(bare, 'migrations'));
      expect(await build(bare)).toEqual({ status: 0, stdout: '', stderr: '' });
    } finally {
      rmSync(bare, { recursive: true });
    }
    expect(existsSync(join(projectRoot(), 'node_modules'))).toBe(true);
  });
});
