import { afterEach, beforeEach, describe, it } from '@jest/globals';
import { NewProject } from '../support/new-project.js';
import { SlowMachine } from '../support/slow-machine.js';

const TEST_MS = 2_400_000;
const SHARE = 0.1;

describe('a first start', () => {
  let project: NewProject;
  beforeEach(() => {
    project = new NewProject();
  });
  afterEach(() => {
    project.remove();
  });

  it(
    'succeeds with a tenth of a core next to four busy loops, and stops cleanly there',
    async () => {
      const machine = SlowMachine.start(SHARE);
      try {
        const run = (command: readonly string[]): string[] => machine.slowed(command);
        await project.expectComplete(project.start(run));
        await project.expectComplete(project.start(run));
      } finally {
        await machine.stop();
      }
    },
    TEST_MS,
  );
});
