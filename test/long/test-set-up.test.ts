import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isAlive } from '../../src/foundation/process/processes.js';
import { until } from '../support/follower.js';
import { copyProject } from '../support/project-copy.js';
import { descendantsOf, makeDataDir, ServiceProcess } from '../support/service-process.js';

const TIMEOUT_MS = 120_000;

describe('npm test', () => {
  let temporary: string;
  let pids: number[];
  beforeEach(() => {
    temporary = makeDataDir();
    pids = [];
  });
  afterEach(() => {
    for (const pid of pids.filter(isAlive)) process.kill(pid, 'SIGKILL');
    rmSync(temporary, { recursive: true, force: true, maxRetries: 10 });
  });

  const leftovers = (): string[] => readdirSync(temporary).filter((name) => name.startsWith('entente-'));

  /** The PostgreSQL that it started; 0 before there is one. */
  function server(): number {
    const [folder = ''] = leftovers();
    const file = join(temporary, folder, 'postgres', 'data', 'postmaster.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  }

  function run(cwd?: string): ServiceProcess {
    const args = ['test', '--', 'test/foundation/dates/calendar-day.test.ts'];
    const run = ServiceProcess.byNpm({ args, env: { TMPDIR: temporary }, ...(cwd === undefined ? {} : { cwd }) });
    pids.push(run.pid);
    return run;
  }

  async function nothingIsLeft(): Promise<void> {
    const isOver = (): boolean => leftovers().length === 0 && !pids.some(isAlive);
    await until('nothing is left', isOver, TIMEOUT_MS);
  }

  it(
    'leaves no PostgreSQL and no files when its set-up fails, and says why',
    async () => {
      const folder = copyProject({ also: ['dist', 'test', 'jest.config.js'] });
      try {
        appendFileSync(join(folder, 'seed', 'china-russia', 'topics.yaml'), '\n- [this: is no event\n');
        const failing = run(folder);
        await until('PostgreSQL runs', () => server() > 0, TIMEOUT_MS);
        pids.push(server());
        expect(await failing.exited).toBe(1);
        expect(failing.stderr).toContain('could not be made');
        await nothingIsLeft();
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    TIMEOUT_MS,
  );

  it.each<[NodeJS.Signals, 'npm' | 'jest' | 'group']>([
    ['SIGTERM', 'npm'],
    ['SIGINT', 'group'],
    ['SIGKILL', 'jest'],
  ])(
    'leaves nothing behind after %s to %s while it sets up',
    async (signal, target) => {
      const ended = run();
      await until('PostgreSQL runs', () => server() > 0, TIMEOUT_MS);
      const below = descendantsOf(ended.pid);
      pids.push(server(), ...below.map(({ pid }) => pid));
      const jest = below.find(({ command }) => /^\S*node .*jest\.js/.test(command))?.pid ?? 0;
      process.kill({ npm: ended.pid, jest, group: -ended.pid }[target], signal);
      await nothingIsLeft();
      expect(ended.stdout + ended.stderr).not.toContain('passed');
    },
    TIMEOUT_MS,
  );
});
