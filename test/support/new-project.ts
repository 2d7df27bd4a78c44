import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { isAlive } from '../../src/foundation/process/processes.js';
import { until } from './follower.js';
import { executeQuery } from './post.js';
import { copyProject } from './project-copy.js';
import { descendantsOf, makeDataDir, postgresPid, removeDataDir, ServiceProcess } from './service-process.js';

const SEED = 'china-russia';
/** For one start. */
const TIMEOUT_MS = 600_000;

/** A copy of the project that was never started, with a data folder of its own. */
export class NewProject {
  readonly folder = copyProject();
  readonly dataDir = makeDataDir();

  /** Starts it by npm; `run` may change the command. */
  start(run?: (command: readonly string[]) => string[]): ServiceProcess {
    return ServiceProcess.byNpm({
      cwd: this.folder,
      env: { DATA_DIR: this.dataDir, SEED },
      ...(run && { run }),
    });
  }

  /** Resolves with the time to the first response, in milliseconds. */
  async ready(service: ServiceProcess): Promise<number> {
    return (await service.ready(TIMEOUT_MS)).afterMs;
  }

  hasPostgres(): boolean {
    return existsSync(join(this.dataDir, 'postgres', 'data', 'postmaster.pid'));
  }

  /** Deletes what starts have made. */
  reset(): void {
    for (const made of [join(this.folder, 'dist'), join(this.dataDir, 'postgres')]) rmSync(made, { recursive: true });
  }

  /** Checks that it serves the whole seed, stops cleanly, and leaves nothing half done. */
  async expectComplete(service: ServiceProcess): Promise<void> {
    const { url } = await service.ready(TIMEOUT_MS);
    const { body } = await executeQuery(url, '{ events { totalCount } }');
    expect(body.data).toEqual({ events: { totalCount: 307 } });
    const pids = [service.pid, postgresPid(this.dataDir), ...descendantsOf(service.pid).map(({ pid }) => pid)];
    process.kill(service.pid, 'SIGTERM');
    expect(await service.exited).toBe(0);
    await until('nothing is left running', () => !pids.some(isAlive));
    expect(readdirSync(join(this.dataDir, 'postgres')).sort()).toEqual(['data', 'password', 'postgres.log']);
    expect(readdirSync(join(this.folder, 'dist')).filter((name) => name.includes('partial'))).toEqual([]);
  }

  remove(): void {
    removeDataDir(this.dataDir);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10 });
  }
}
