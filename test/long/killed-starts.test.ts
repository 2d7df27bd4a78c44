import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, it } from '@jest/globals';
import { NewProject } from '../support/new-project.js';
import { Random } from '../support/random.js';
import { postgresPid } from '../support/service-process.js';

const KILLS = 10;
const TEST_MS = 2_400_000;

describe('a first start', () => {
  let project: NewProject;
  beforeEach(() => {
    project = new NewProject();
  });
  afterEach(() => {
    project.remove();
  });

  it(
    `that is killed at any of ${String(KILLS)} moments is followed by a successful one`,
    async () => {
      const complete = project.start();
      const afterMs = await project.ready(complete);
      await project.expectComplete(complete);
      const random = new Random(Date.now());
      for (let kill = 0; kill < KILLS; kill += 1) {
        project.reset();
        const moment = Math.round(((kill + random.next()) / KILLS) * afterMs);
        const killed = project.start();
        await sleep(moment);
        process.kill(-killed.pid, 'SIGKILL');
        // Every other time PostgreSQL is killed as well, as when a container is.
        if (kill % 2 === 1 && project.hasPostgres() && postgresPid(project.dataDir) > 0)
          process.kill(postgresPid(project.dataDir), 'SIGKILL');
        await killed.exited;
        const next = project.start();
        await project.expectComplete(next).catch((error: unknown) => {
          throw new Error(`after a kill at ${String(moment)} ms: ${next.stderr}`, { cause: error });
        });
      }
    },
    TEST_MS,
  );
});
