import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isAlive } from '../../src/foundation/process/processes.js';
import { until } from '../support/follower.js';
import { executeQuery } from '../support/post.js';
import { copyProject } from '../support/project-copy.js';
import { Random } from '../support/random.js';
import { descendantsOf, makeDataDir, postgresPid, removeDataDir, ServiceProcess } from '../support/service-process.js';
import { SlowMachine } from '../support/slow-machine.js';

const KILLS = 10;
const SEED = 'china-russia';
/** For one start. */
const TIMEOUT_MS = 600_000;
const TEST_MS = 2_400_000;
const SHARE = 0.1;

describe('a first start', () => {
  let project: string;
  let dataDir: string;
  beforeEach(() => {
    project = copyProject();
    dataDir = makeDataDir();
  });
  afterEach(() => {
    removeDataDir(dataDir);
    rmSync(project, { recursive: true, force: true, maxRetries: 10 });
  });

  const env = (): Record<string, string> => ({ DATA_DIR: dataDir, SEED });
  const hasPostgres = (): boolean => existsSync(join(dataDir, 'postgres', 'data', 'postmaster.pid'));

  /** Checks that it serves the whole seed, stops cleanly, and leaves nothing half done. */
  async function isComplete(service: ServiceProcess): Promise<void> {
    const { url } = await service.ready(TIMEOUT_MS);
    const { body } = await executeQuery(url, '{ events { totalCount } }');
    expect(body.data).toEqual({ events: { totalCount: 167 } });
    const pids = [service.pid, postgresPid(dataDir), ...descendantsOf(service.pid).map(({ pid }) => pid)];
    process.kill(service.pid, 'SIGTERM');
    expect(await service.exited).toBe(0);
    await until('nothing is left running', () => !pids.some(isAlive));
    expect(readdirSync(join(dataDir, 'postgres')).sort()).toEqual(['data', 'password', 'postgres.log']);
    expect(readdirSync(join(project, 'dist')).filter((name) => name.includes('partial'))).toEqual([]);
  }

  it(
    `that is killed at any of ${String(KILLS)} moments is followed by a successful one`,
    async () => {
      const complete = ServiceProcess.byNpm({ cwd: project, env: env() });
      const { afterMs } = await complete.ready(TIMEOUT_MS);
      await isComplete(complete);
      const random = new Random(Date.now());
      for (let kill = 0; kill < KILLS; kill += 1) {
        for (const folder of [join(project, 'dist'), join(dataDir, 'postgres')]) rmSync(folder, { recursive: true });
        const moment = Math.round(((kill + random.next()) / KILLS) * afterMs);
        const killed = ServiceProcess.byNpm({ cwd: project, env: env() });
        await sleep(moment);
        process.kill(-killed.pid, 'SIGKILL');
        // Every other time PostgreSQL is killed as well, as when a container is.
        if (kill % 2 === 1 && hasPostgres() && postgresPid(dataDir) > 0) process.kill(postgresPid(dataDir), 'SIGKILL');
        await killed.exited;
        const next = ServiceProcess.byNpm({ cwd: project, env: env() });
        await isComplete(next).catch((error: unknown) => {
          throw new Error(`after a kill at ${String(moment)} ms: ${next.stderr}`, { cause: error });
        });
      }
    },
    TEST_MS,
  );

  it(
    'succeeds with a tenth of a core next to four busy loops, and stops cleanly there',
    async () => {
      const machine = SlowMachine.start(SHARE);
      try {
        const run = (command: readonly string[]): string[] => machine.slowed(command);
        await isComplete(ServiceProcess.byNpm({ cwd: project, env: env(), run }));
        await isComplete(ServiceProcess.byNpm({ cwd: project, env: env(), run }));
      } finally {
        await machine.stop();
      }
    },
    TEST_MS,
  );
});
