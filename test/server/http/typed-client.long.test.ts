import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../../src/config/project-root.js';
import { World } from '../../support/world.js';

const TSCONFIG = {
  compilerOptions: {
    target: 'es2023',
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2023', 'dom'],
    types: [],
    strict: true,
    skipLibCheck: true,
    outDir: 'out',
  },
  files: ['app.ts'],
};

/** A front end built as docs/clients.md says: its own folder, with `schema/` copied into it. */
describe('a typed client', () => {
  const bin = (name: string) => join(projectRoot(), 'node_modules', '.bin', name);
  const document = readFileSync(join(projectRoot(), 'docs', 'clients.md'), 'utf8');
  const [, source = ''] = /```ts\n([^`]*gql\/graphql[^`]*)```/.exec(document) ?? [];
  const [, command = ''] = /`npx (graphql-codegen [^`]+)`/.exec(document) ?? [];
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-front-end-'));
    symlinkSync(join(projectRoot(), 'node_modules'), join(folder, 'node_modules'));
    cpSync(join(projectRoot(), 'schema'), join(folder, 'schema'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG));
    const [name = '', ...options] = command.split(' ');
    execFileSync(bin(name), options, { cwd: folder, stdio: 'pipe' });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** The output of the compiler for the module. */
  async function compile(text: string): Promise<string> {
    writeFileSync(join(folder, 'app.ts'), text);
    try {
      // Not synchronously: the service runs in this process, and rejects requests while that is blocked.
      return (await promisify(execFile)(bin('tsc'), ['-p', '.'], { cwd: folder })).stdout;
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  }

  it('of ten lines compiles, and fails to compile with a field that was not requested', async () => {
    expect(source.trim().split('\n').length).toBeLessThanOrEqual(10);
    expect(await compile(source)).toBe('');
    expect(await compile(source.replace('date.display', 'date.latest'))).toContain("Property 'latest' does not exist");
  });

  it('prints the timeline', async () => {
    const world = await World.start('seeded');
    try {
      expect(await compile(source.replace('http://127.0.0.1:4000', world.service.url))).toBe('');
      const app = join(folder, 'out', 'app.js');
      // As a bundler would: give the generated module's import its extension.
      writeFileSync(app, readFileSync(app, 'utf8').replace("gql/graphql'", "gql/graphql.js'"));
      const script = `await import(${JSON.stringify(pathToFileURL(app).href)})`;
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
      expect(stdout.split('\n').some((line) => /^12 November 2024 .*consultation/.test(line))).toBe(true);
    } finally {
      await world.stop();
    }
  });
});
