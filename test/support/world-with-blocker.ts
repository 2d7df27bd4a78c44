import { Blocker } from './blocker.js';
import type { Template } from './clone.js';
import { World } from './world.js';

/** A world, and a blocker on its database; both end together. */
export interface WorldWithBlocker {
  readonly world: World;
  readonly blocker: Blocker;
  readonly end: () => Promise<void>;
}

export async function startWithBlocker(
  template: Template,
  environment: Record<string, string>,
): Promise<WorldWithBlocker> {
  const world = await World.start(template, environment);
  const blocker = await Blocker.on(world);
  const end = async (): Promise<void> => {
    await blocker.end();
    await world.stop();
  };
  return { world, blocker, end };
}
